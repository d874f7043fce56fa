//! The conversation with the client, at the table.

/// Opens what the law says of the consent.
pub const LAW: &str = "Wat zegt het decreet over die toestemming?";

/// The choice of the language beside Dutch.
pub const LANGUAGE: &str = "Taal van het gezin";

//! The conversation with the client, at the table.

/// The heading over the municipality, where it chooses the service.
pub const WHERE: &str = "Waar verblijft de cliënt?";
/// Why that comes first.
pub const WHERE_HINT: &str = "De gemeente bepaalt welke dienst de gegevens krijgt.";

/// Opens what the law says of the consent.
pub const LAW: &str = "Wat zegt het decreet over die toestemming?";

/// The choice of the language beside Dutch.
pub const LANGUAGE: &str = "Taal van het gezin";

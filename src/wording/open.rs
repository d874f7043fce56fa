//! What `Openen` says.

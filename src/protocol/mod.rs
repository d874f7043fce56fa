//! The agreement as data: parties, fields, purpose, validity.

//! The mail that goes with an encrypted file.

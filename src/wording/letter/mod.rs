//! The letters that the parties write to each other.

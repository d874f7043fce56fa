//! Other people's programs read the documents, and find in all three the facts that went in.

#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

mod card;
mod case;
mod doubts;
mod json;
mod pdf;
mod picture;
mod reference;
mod reports;
mod tools;

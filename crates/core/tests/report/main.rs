//! The tab `Melden`: from what is typed to what is told.

#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

mod circle;
mod form;
mod mistakes;
mod promises;
mod several;

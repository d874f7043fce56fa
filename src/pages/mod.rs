//! The pages, each with its state, its view and what wires them.

pub mod about;
pub mod handover;
pub mod open;
pub mod report;
pub mod send;
mod shell;

pub use shell::App;

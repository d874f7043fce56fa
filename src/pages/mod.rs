//! The pages, each with its state, its view and what wires them.

mod shell;

pub mod send;

pub use shell::App;

//! The pages, each with its state, its view and what wires them.

mod desk;
mod form;
mod paper;
mod part;
mod program;
mod shell;
mod work;

pub mod about;
pub mod handover;
pub mod open;
pub mod report;
pub mod send;

pub use shell::App;

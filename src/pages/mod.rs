//! The pages, each with its state, its view and what wires them.

mod draft;
mod form;
mod key;
mod paper;
mod part;
mod places;
mod program;
mod session;
mod shell;
mod team;
mod work;

pub mod about;
pub mod deliver;
pub mod open;
pub mod refer;
pub mod report;

pub use shell::App;

//! Every Dutch sentence of the page, and nowhere else.
//!
//! Owns labels, hints, and for each problem a cause and a remedy; it imports the types of the core and decides nothing.

pub mod about;
pub mod articles;
pub mod call;
pub mod client;
pub mod conversation;
pub mod date;
pub mod deliver;
pub mod document;
pub mod exercise;
pub mod labels;
pub mod letter;
pub mod mail;
pub mod open;
pub mod page;
pub mod password;
pub mod points;
pub mod problem;
pub mod profile;
pub mod receipt;
pub mod register;
pub mod reminder;
pub mod report;
pub mod service;
pub mod sheet;
pub mod spelling;
pub mod text;
pub mod trial;
pub mod worker;

pub use labels::{address_kind, label};
pub use problem::problem;
pub use profile::profile_problem;
pub use text::{Text, day, weekday};

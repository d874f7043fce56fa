//! The people and the mistakes that the protocol reading names, through the door the page uses.

mod form;
mod guard;
mod mistakes;
mod people;
mod promises;

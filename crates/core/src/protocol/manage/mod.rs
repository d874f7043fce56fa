//! What an administrator does with the agreements of a page: fill in the blanks, compare, and put them back.
//!
//! ```
//! use sluis_core::protocol::{manage::{Blank, Editing}, parse_date};
//! let signed = include_str!("../../../../../profiles/tessenderlo-ham.json");
//! let today = parse_date("2026-11-27").expect("a day");
//! let mut editing = Editing::read(signed, today).expect("it is right");
//! let mailbox = Blank::at("/mailbox").expect("each agreement has one");
//! editing.set(0, mailbox, "onthaal@tessenderlo-ham.be");
//! assert!(editing.problems(today).is_empty());
//! assert!(editing.json().contains("onthaal@tessenderlo-ham.be"));
//! ```
//!
//! It owns the [`Blank`]s, the [`Editing`] of their values, the [`Difference`]s between two profiles, and the [`PageFile`] around
//! one. What is right it does not know: it has [`Profile`](super::Profile) read what was written, and puts each problem at its blank.

mod blank;
mod difference;
mod editing;
mod page_file;
mod print;
#[cfg(test)]
mod tests;
mod value;

pub use blank::{Blank, BlankKind, Part};
pub use difference::{Difference, DifferenceKind, FieldChange};
pub use editing::{Editing, PlacedProblem};
pub use page_file::{PageFile, PageFileError};

//! The guard against what article 3 does not allow: numbers that identify, dates of birth, and what is said about a
//! situation, by its words or by its shape. Of what is said it cannot be sure: that is asked, never refused.
//!
//! It tells only what kind of thing it saw, and keeps nothing. It looks at what a text says, not at what field it
//! stands in: what a field makes of it (a telephone number is read as one first) is decided in `check`.

mod account;
mod birth;
mod register;
mod shape;
mod situation;
mod token;

pub use register::is_register_number;
pub(super) use shape::{hides, is_note_in_box, is_note_in_name, is_note_in_place, mixes_alphabets};
pub(super) use situation::tells_situation;
use token::tokens;

/// Something that may not go out: a number, which its check digits prove, or what looks like a date of birth.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Identifier {
    RegisterNumber,
    BankAccount,
    /// A date written in digits, with the year in full.
    BirthDate,
    /// A date with two digits for the year, which could be a range of houses.
    ShortDate,
    /// A date with the name of a month, which could be a street.
    NamedDate,
}

/// Returns whether a text is written in the groups of a register number, whatever else it could be read as.
pub(super) fn has_register_format(text: &str) -> bool {
    register::has_register_format(&tokens(text))
}

/// Returns what in a text may not go out.
pub(super) fn scan(text: &str) -> Option<Identifier> {
    let tokens = tokens(text);
    if register::is_in(&tokens) {
        Some(Identifier::RegisterNumber)
    } else if account::is_in(&tokens) {
        Some(Identifier::BankAccount)
    } else {
        birth::find(&tokens)
    }
}

/// Why a short line about an organisation or a law is refused.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum LineFault {
    /// A number of the national register.
    RegisterNumber,
    /// A number of a bank account.
    BankAccount,
    /// A date of birth.
    BirthDate,
    /// A word about the situation of a person, which may still be part of a title or a name.
    Situation,
}

/// Returns what in a short line about an organisation or a law does not belong there.
///
/// A date with the name of its month passes: laws are called after their day, as in "decreet van 30 april 2004".
#[must_use]
pub fn refuses(line: &str) -> Option<LineFault> {
    match scan(line) {
        Some(Identifier::RegisterNumber) => Some(LineFault::RegisterNumber),
        Some(Identifier::BankAccount) => Some(LineFault::BankAccount),
        Some(Identifier::BirthDate | Identifier::ShortDate) => Some(LineFault::BirthDate),
        Some(Identifier::NamedDate) | None => tells_situation(line).then_some(LineFault::Situation),
    }
}

#[cfg(test)]
mod tests;

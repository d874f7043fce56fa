//! The list of words; `SOURCE.md` beside it says where they came from, which were left out, and under which licence.
//!
//! The words are for the ear: one says them over a bad line, another types them. So no two of them are one letter or
//! one sound apart, none is the beginning of another, and the first five letters are enough to know a word. The tests
//! prove that over all pairs.

mod heard;
#[cfg(test)]
mod roots;
#[cfg(test)]
mod tests;

pub(in crate::passphrase) use heard::{heard, heard_badly};

use std::sync::LazyLock;

/// The length of the longest word, in letters.
pub(super) const LONGEST: usize = 8;

static LIST: LazyLock<Vec<&'static str>> =
    LazyLock::new(|| include_str!("words.txt").lines().collect());

/// Returns all words that a draw can give, in alphabetical order: 2,048 everyday Dutch words of 4–8 letters
/// without diacritics.
pub fn list() -> &'static [&'static str] {
    &LIST
}

//! A password that two services agreed on: a rule that a person can check, instead of an estimate.
//!
//! Nobody can count how hard a text that a person thought up is to guess: a proverb, a song line and a pattern of keys all
//! look long and mixed. Words that were drawn can be counted. So an agreed password is six or more different words of the
//! list, which Sluis draws once and both services keep. What the rule cannot see is who chose the words; that is why the
//! page asks not to pick them oneself.

use super::{Passphrase, Typed, UnlistedWord, WORDS};

/// The most characters that an agreed password may have, as it is typed: more than twenty of the longest words.
pub const LONGEST: usize = 256;

/// Why a text is no agreed password. It cannot be printed for debugging: it holds parts of what may become one.
#[derive(PartialEq, Eq)]
pub enum AgreedFault<'a> {
    /// Nothing was typed.
    Empty,
    /// It has more than [`LONGEST`] characters.
    TooLong,
    /// It is no row of words of the list, nor nearly one.
    NoWords,
    /// It has fewer than [`WORDS`] words: this many.
    TooFew(usize),
    /// One of its words is not on the list.
    Unlisted(UnlistedWord<'a>),
    /// One of its words stands in it more than once.
    Again(&'a str),
}

impl Passphrase {
    /// Takes an agreed password: at least [`WORDS`] words of the list, all different. They are read as forgivingly as the
    /// words of a file are, and kept in the same form: in lowercase, joined by hyphens.
    ///
    /// # Errors
    /// Gives everything that keeps the text from being an agreed password.
    pub fn agreed(typed: &Typed) -> Result<Self, Vec<AgreedFault<'_>>> {
        if typed.is_empty() {
            return Err(vec![AgreedFault::Empty]);
        }
        if typed.length() > LONGEST {
            return Err(vec![AgreedFault::TooLong]);
        }
        let is_listed = typed.unlisted().next().is_none();
        if typed.count() == 0 || !is_listed && !typed.looks_like_words() {
            return Err(vec![AgreedFault::NoWords]);
        }
        let mut unfit: Vec<_> = typed.unlisted().map(AgreedFault::Unlisted).collect();
        let words: Vec<&str> = typed.words().collect();
        for (index, word) in words.iter().enumerate() {
            let again = AgreedFault::Again(word);
            if words[..index].contains(word) && !unfit.contains(&again) {
                unfit.push(again);
            }
        }
        if words.len() < WORDS {
            unfit.push(AgreedFault::TooFew(words.len()));
        }
        if unfit.is_empty() {
            Ok(Self(typed.canonical()))
        } else {
            Err(unfit)
        }
    }
}

#[cfg(test)]
mod tests;

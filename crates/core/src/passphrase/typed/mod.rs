//! A password as the receiver types or pastes it: words told by telephone, copied from a card, or anything else that
//! another maker of 7z took.

use zeroize::Zeroizing;

use super::{
    SEPARATOR, WORDS,
    list::{LONGEST as LONGEST_WORD, list},
    normalize::normalize,
};
use crate::text::{is_one_edit, strip_marks, to_lower};

/// The most characters that are tried as a password. Six words with numbers, quotes and blanks are far shorter, and so is
/// what any program that makes archives takes; each attempt takes its time from every character.
const LONGEST: usize = 1000;

/// What was typed where a password is asked. It cannot be printed, and its memory is wiped when it goes.
pub struct Typed {
    /// The text as it is, without line ends around it.
    exact: Zeroizing<String>,
    words: Vec<Word>,
}

/// A word that was typed.
struct Word {
    text: Zeroizing<String>,
    /// Whether it is on the list.
    listed: bool,
    /// Which words of the list are one edit away; empty where it is on the list.
    near: Vec<&'static str>,
}

/// A typed word that is not on the list. It cannot be printed for debugging: it is nearly a part of a password.
#[derive(PartialEq, Eq)]
pub struct UnlistedWord<'a> {
    position: usize,
    word: &'a str,
    near: &'a [&'static str],
}

impl Typed {
    /// Reads what was typed. Case, accents, numbers, and whatever stands around and between words do not matter.
    #[must_use]
    pub fn read(text: &str) -> Self {
        let exact = Zeroizing::new(text.trim_matches(['\r', '\n']).to_owned());
        let words = if text.len() > LONGEST {
            Vec::new()
        } else {
            words(text)
        };
        Self { exact, words }
    }

    /// Returns whether nothing was typed that could be a password.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.exact.trim().is_empty()
    }

    /// Returns whether it is longer than any password: then it is refused before any work is done for it.
    #[must_use]
    pub fn is_too_long(&self) -> bool {
        self.exact.chars().nth(LONGEST).is_some()
    }

    /// Returns how many words there are. Only where [`Self::looks_like_words`] this says something.
    #[must_use]
    pub fn count(&self) -> usize {
        self.words.len()
    }

    /// Returns whether these are words of the list, or were meant to be: at least three, and at least half of them on the list
    /// or one edit away.
    #[must_use]
    pub fn looks_like_words(&self) -> bool {
        let meant = self
            .words
            .iter()
            .filter(|word| word.listed || !word.near.is_empty());
        self.count() >= WORDS / 2 && 2 * meant.count() >= self.count()
    }

    /// Returns whether these are exactly as many words as are drawn, all of them on the list.
    #[must_use]
    pub fn is_whole(&self) -> bool {
        self.count() == WORDS && self.words.iter().all(|word| word.listed)
    }

    /// Returns the passwords to try, the likeliest first, each once; each try takes a derivation of the key.
    ///
    /// Words of the list come as they were drawn, in lowercase with hyphens. Then always the text itself, so that a
    /// password of any other maker works; and that text without what cannot be seen, for whoever pasted a blank too many.
    /// Six words of which some are not on the list come last, with hyphens too: an earlier list, from which the file may be,
    /// had others.
    #[must_use]
    pub fn candidates(&self) -> Vec<Zeroizing<String>> {
        let mut all = Vec::new();
        let is_listed = self.looks_like_words() && self.words.iter().all(|word| word.listed);
        if is_listed {
            all.push(self.canonical());
        }
        let earlier = (!is_listed && self.count() == WORDS).then(|| self.canonical());
        for text in [self.exact.clone(), normalize(&self.exact)]
            .into_iter()
            .chain(earlier)
        {
            if !text.is_empty() && !all.contains(&text) {
                all.push(text);
            }
        }
        all
    }

    /// Returns the words that are not on the list, where these look like words of it.
    pub fn doubts(&self) -> impl Iterator<Item = UnlistedWord<'_>> {
        let meant = self.looks_like_words();
        self.unlisted().filter(move |_| meant)
    }

    /// Returns how many characters there are, without the blanks around them.
    pub(super) fn length(&self) -> usize {
        self.exact.trim().chars().count()
    }

    /// Returns the words as they were read, in order.
    pub(super) fn words(&self) -> impl Iterator<Item = &str> {
        self.words.iter().map(|word| word.text.as_str())
    }

    /// Returns the words that were meant: one that is not on the list is the only word of the list near to it, where there is one.
    pub(super) fn meant(&self) -> impl Iterator<Item = &str> {
        self.words.iter().map(|word| match word.near.as_slice() {
            [near] => near,
            _ => word.text.as_str(),
        })
    }

    /// Returns the words as a drawn password is written: in lowercase, joined by hyphens.
    pub(super) fn canonical(&self) -> Zeroizing<String> {
        self.joined(|_, word| word)
    }

    /// Returns the words that are not on the list, also where these do not look like words of it.
    pub(super) fn unlisted(&self) -> impl Iterator<Item = UnlistedWord<'_>> {
        let numbered = self.words.iter().zip(1..);
        let doubtful = numbered.filter(|(word, _)| !word.listed);
        doubtful.map(|(word, position)| UnlistedWord {
            position,
            word: &word.text,
            near: &word.near,
        })
    }

    /// Returns the words with another one at a position (the first is 1), joined by hyphens: what stands in the field after a
    /// suggestion was taken.
    #[must_use]
    pub fn with(&self, position: usize, other: &str) -> Zeroizing<String> {
        self.joined(|index, word| if index == position { other } else { word })
    }

    fn joined<'a>(&'a self, pick: impl Fn(usize, &'a str) -> &'a str) -> Zeroizing<String> {
        let picked = || {
            self.words
                .iter()
                .zip(1..)
                .map(|(word, index)| pick(index, &word.text))
        };
        let room = picked().map(|word| word.len() + 1).sum();
        let mut joined = Zeroizing::new(String::with_capacity(room));
        for word in picked() {
            if !joined.is_empty() {
                joined.push(SEPARATOR);
            }
            joined.push_str(word);
        }
        joined
    }
}

impl UnlistedWord<'_> {
    /// Returns which word it is; the first is 1.
    #[must_use]
    pub fn position(&self) -> usize {
        self.position
    }

    /// Returns the word as it was read, in lowercase.
    #[must_use]
    pub fn word(&self) -> &str {
        self.word
    }

    /// Returns the words of the list that are one edit away (a letter more, less, other, or two that changed places), in
    /// alphabetical order; often one, sometimes none.
    #[must_use]
    pub fn near(&self) -> &[&'static str] {
        self.near
    }
}

/// Takes a text apart: all that is no letter or digit ends a word, digits around a word are its number.
fn words(text: &str) -> Vec<Word> {
    let mut plain = Zeroizing::new(String::with_capacity(3 * LONGEST));
    plain.extend(strip_marks(text).chars().map(to_lower));
    let pieces = plain
        .split(|character: char| !character.is_alphanumeric())
        .map(|word| word.trim_matches(|character: char| character.is_ascii_digit()))
        .filter(|word| !word.is_empty());
    // Six are whole already: `tuinhuis` of an earlier list is not `tuin` and `huis` of this one.
    let is_whole = pieces.clone().count() == WORDS;
    pieces.flat_map(|word| read(word, is_whole)).collect()
}

/// Returns a word of the list, or a doubt; or several words, where they stand together without a character between, unless the
/// text `is_whole` with this as one.
fn read(word: &str, is_whole: bool) -> Vec<Word> {
    let listed = |word: &str| Word {
        text: Zeroizing::new(word.to_owned()),
        listed: true,
        near: Vec::new(),
    };
    if is_listed(word) {
        return vec![listed(word)];
    }
    let near = near(word);
    match apart(word) {
        Some(parts) if near.is_empty() && !is_whole => parts.into_iter().map(listed).collect(),
        _ => vec![Word {
            text: Zeroizing::new(word.to_owned()),
            listed: false,
            near,
        }],
    }
}

/// Returns the words of the list that are one edit away from `word`, in alphabetical order.
fn near(word: &str) -> Vec<&'static str> {
    let all = list().iter().copied();
    all.filter(|listed| is_one_edit(listed, word)).collect()
}

fn is_listed(word: &str) -> bool {
    list().binary_search(&word).is_ok()
}

/// Returns the words of the list of which a text is made without anything between. No word is the beginning of another, so
/// there is one way to read it at most.
fn apart(text: &str) -> Option<Vec<&str>> {
    let mut parts = Vec::new();
    let mut rest = text;
    while !rest.is_empty() {
        let is_word = |length: &usize| rest.get(..*length).is_some_and(is_listed);
        let (word, after) = rest.split_at((1..=LONGEST_WORD).find(is_word)?);
        parts.push(word);
        rest = after;
    }
    Some(parts)
}

#[cfg(test)]
mod tests;

//! How hard a password is to guess, in bits.
//!
//! **Who guesses.** Someone has the archive and tries passwords at leisure, on hardware of their own. They know how
//! people choose (and this estimate): they try the likely first, and read a password as the cheapest row of parts it
//! can be made of. A password of *n* bits falls after about 2ⁿ tries. That way of counting is zxcvbn's (Daniel Lowe
//! Wheeler, *zxcvbn: Low-Budget Password Strength Estimation*, USENIX Security 2016): find every part that is a word,
//! a date, a row of keys, a run or a repeat; give each the number of tries it takes; and take the row of parts with
//! the lowest product. Unlike zxcvbn a part further on costs a fixed number of bits instead of a factorial, and what
//! belongs to nothing counts as drawn signs or as Dutch by a Markov model (Narayanan and Shmatikov, CCS 2005), whichever
//! is less, instead of ten tries each.
//!
//! **What a try costs.** The key derivation of 7z takes 2¹⁹ rounds of SHA-256: one graphics card (RTX 4090, hashcat
//! mode 11600) makes about 84,000 tries a second. [`ENOUGH`] is 60 bits, more than five words of our list:
//! about 217,000 years for one such card to come half-way, or 80 days for a million of them.
//!
//! **What it cannot see.** A quotation, a song, a sentence from a book, a password that leaked elsewhere, words that were chosen
//! instead of drawn: the estimate takes these for harder than they are. It takes drawn signs for a little easier, as
//! chance also draws words and runs: of passwords of 12 signs of Base64 (72 bits) it refuses about one in 25. Only six
//! drawn words are sure.

mod dictionary;
mod letters;
mod pattern;
mod reading;

pub(super) use reading::{is_invisible, is_mark, small, visible};

use std::collections::HashSet;

use zeroize::{Zeroize, Zeroizing};

use super::list::list;
use reading::Reading;

/// The bits that a password of one's own must have: more than five words of the list.
pub const ENOUGH: f64 = 60.0;

/// Bits for a part where none is expected: that there is one, and of which kind.
const PART: f64 = 2.0;
/// Bits for a part after a sign.
const EXPECTED: f64 = 0.5;

/// A part of a password that can be guessed at once.
#[derive(Zeroize)]
struct Match {
    /// Where it starts, in signs.
    start: usize,
    /// Where it ends, in signs.
    end: usize,
    /// What it costs to guess.
    bits: f64,
}

/// An estimate of how hard a password is to guess: the base-2 logarithm of the tries it takes, never negative.
///
/// Capitals and accents count for little, what cannot be seen for nothing; only the first 256 signs count.
#[must_use]
pub fn bits(text: &str) -> f64 {
    let text = Reading::new(text);
    listed(&text).unwrap_or_else(|| cheapest(&text))
}

/// The lowest sum of parts that make up the text, by dynamic programming over where a part ends.
fn cheapest(text: &Reading) -> f64 {
    let mut matches = Zeroizing::new(Vec::new());
    dictionary::find(text, &mut matches);
    pattern::find(text, &mut matches);
    matches.sort_unstable_by_key(|part| part.end);
    let mut matches = matches.iter().peekable();

    let hexadecimal = letters::is_hexadecimal(text);
    let mut copies = Copies::new(text);
    let mut best = Zeroizing::new(vec![0.0; text.len() + 1]);
    // The lowest sum of which the last part is Dutch, and how many letters that word has.
    let mut dutch = (f64::INFINITY, 0);
    for end in 1..=text.len() {
        let place = end - 1;
        let mut least = best[place] + letters::alone(text, place, hexadecimal);
        let begin = (best[place] + beginning(text, place, PART), 0);
        let go_on = if letters::begins_word(text, place) || begin.0 < dutch.0 {
            begin
        } else {
            dutch
        };
        dutch = letters::dutch(text, place, go_on.1 + 1)
            .map_or((f64::INFINITY, 0), |bits| (go_on.0 + bits, go_on.1 + 1));
        least = least.min(dutch.0);
        while let Some(found) = matches.next_if(|found| found.end == end) {
            least = least.min(best[found.start] + beginning(text, found.start, 0.0) + found.bits);
        }
        copies.step(end, |length, bits| {
            least = least.min(best[end - length] + bits)
        });
        best[end] = least;
    }
    let shift = if text.is_shouted { 1.0 } else { 0.0 };
    best[text.len()] + shift
}

/// Bits for a part that begins at a place: few where one is expected, `first` at the very beginning.
fn beginning(text: &Reading, place: usize, first: f64) -> f64 {
    match place.checked_sub(1) {
        None => first,
        Some(before) if !text.raw[before].is_alphanumeric() => EXPECTED,
        Some(_) => PART,
    }
}

/// What was already there: repeats, and parts that come back further on.
struct Copies<'a> {
    text: &'a Reading,
    /// For each distance, how many signs up to here equal those so far back.
    equal: Zeroizing<Vec<usize>>,
}

impl<'a> Copies<'a> {
    /// The fewest signs that come back with others between.
    const FEWEST: usize = 3;
    /// Bits for coming back.
    const AGAIN: f64 = 4.0;
    /// Bits for going on with the same.
    const REPEAT: f64 = 2.0;

    fn new(text: &'a Reading) -> Self {
        let equal = Zeroizing::new(vec![0; text.len() + 1]);
        Self { text, equal }
    }

    /// Goes on to the next sign, and calls with length and bits of each copy that ends there.
    fn step(&mut self, end: usize, mut each: impl FnMut(usize, f64)) {
        for distance in 1..end {
            let same = self.text.plain[end - 1] == self.text.plain[end - 1 - distance];
            let length = if same { self.equal[distance] + 1 } else { 0 };
            self.equal[distance] = length;
            if length >= distance.max(2) {
                let times = length / distance + 1;
                each(length, Self::REPEAT + (times as f64).log2());
            } else if length >= Self::FEWEST {
                each(length, Self::AGAIN + (distance as f64).log2());
            }
        }
    }
}

/// The bits of words of the list with only signs between: as many as if they were drawn, for each different word. A word
/// that could also be read as something cheaper keeps its full worth here, because drawn words do; hyphens and
/// capitals add nothing. `None` where anything else is in the text.
fn listed(text: &Reading) -> Option<f64> {
    let mut words = HashSet::new();
    let parts = text.plain.split(|sign| !sign.is_alphanumeric());
    let all = parts.filter(|word| !word.is_empty()).all(|word| {
        words.insert(word);
        is_listed(word)
    });
    (all && !words.is_empty()).then_some(dictionary::LISTED * words.len() as f64)
}

fn is_listed(word: &[char]) -> bool {
    list()
        .binary_search_by(|listed| listed.chars().cmp(word.iter().copied()))
        .is_ok()
}

#[cfg(test)]
mod tests;

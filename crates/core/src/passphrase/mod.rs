//! What a file is locked with: six drawn words, or words that two services agreed on. And two words that lie in it, by which
//! its sender hears that it was opened.
//!
//! It owns which words there are, how they are drawn, what an agreed password must be, and how typed words are read
//! back. It does not own a random source (the caller passes one), nor what is locked, nor a sentence (see `wording`).
//!
//! ```
//! use sluis_core::passphrase::Passphrase;
//!
//! let mut byte = 0u8;
//! let words = Passphrase::draw(|bytes| {
//!     bytes.fill_with(|| {
//!         byte = byte.wrapping_add(1);
//!         byte
//!     });
//! });
//! assert_eq!(words.words().count(), 6);
//! ```

mod agreed;
mod list;
mod mended;
mod normalize;
mod receipt_code;
mod secret;
mod typed;

pub use agreed::{AgreedFault, LONGEST};
pub use list::list;
pub use mended::{Mended, Slip};
pub use receipt_code::ReceiptCode;
pub use secret::Secret;
pub use typed::{Typed, UnlistedWord};

use zeroize::Zeroizing;

/// How many words are drawn, and the fewest that an agreed password has.
pub const WORDS: usize = 6;

/// What stands between two words, as the receiver types them.
pub const SEPARATOR: char = '-';

/// Different words of the list, joined by hyphens: six that were drawn, or those that were agreed on. A secret, so it cannot
/// be printed or copied by accident, and its memory is wiped when it goes.
pub struct Passphrase(Zeroizing<String>);

impl Passphrase {
    /// Draws six different words; each row of them has the same chance. `random` fills the bytes it is given from a
    /// cryptographic source.
    ///
    /// A word that stood there twice would sound like a slip on the telephone. That none does costs 0.011 of 66 bits.
    pub fn draw(random: impl FnMut(&mut [u8])) -> Self {
        Self(draw(WORDS, random))
    }

    /// Returns the words as the receiver types them: in lowercase, joined by hyphens.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Returns the words one by one, in order.
    pub fn words(&self) -> impl Iterator<Item = &str> {
        self.0.split(SEPARATOR)
    }
}

/// Draws so many different words of the list, joined by hyphens; each row of them has the same chance.
fn draw(count: usize, mut random: impl FnMut(&mut [u8])) -> Zeroizing<String> {
    let words = list();
    // Room for the longest words, so that the text never moves and leaves a copy behind.
    let mut joined = Zeroizing::new(String::with_capacity(count * (list::LONGEST + 1)));
    // The indices of the words that are taken, in order.
    let mut taken = Zeroizing::new(Vec::with_capacity(count));
    for position in 0..count {
        // The number of a word among those that are left becomes its index among all.
        let mut index = below(words.len() - position, &mut random);
        for before in taken.iter() {
            index += usize::from(index >= *before);
        }
        let order = taken.partition_point(|before| *before < index);
        taken.insert(order, index);
        if position > 0 {
            joined.push(SEPARATOR);
        }
        joined.push_str(words[index]);
    }
    joined
}

/// Returns a number below `bound` (at most 65,536), each equally likely: draws that would favour the first
/// numbers are thrown away.
fn below(bound: usize, random: &mut impl FnMut(&mut [u8])) -> usize {
    const DRAWS: usize = 1 << 16;
    let fair = DRAWS - DRAWS % bound;
    loop {
        let mut bytes = Zeroizing::new([0; 2]);
        random(bytes.as_mut());
        let drawn = usize::from(u16::from_le_bytes(*bytes));
        if drawn < fair {
            return drawn % bound;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use std::collections::HashSet;

    /// Returns a source that gives these numbers, two bytes each, in turn.
    fn numbers(numbers: &[u16]) -> impl FnMut(&mut [u8]) {
        let mut bytes = numbers
            .iter()
            .flat_map(|number| number.to_le_bytes())
            .collect::<Vec<_>>()
            .into_iter();
        move |wanted| wanted.fill_with(|| bytes.next().expect("enough numbers"))
    }

    #[test]
    fn known_draws_give_known_words() {
        let words = list();
        let check = |drawn: [u16; WORDS], expected: [usize; WORDS]| {
            let drawn = Passphrase::draw(numbers(&drawn));
            assert!(drawn.as_str() == expected.map(|index| words[index]).join("-"));
        };
        check([0; WORDS], [0, 1, 2, 3, 4, 5]);
        check([7, 3, 3, 0, 4, 9], [7, 3, 4, 0, 8, 14]);
        let last = words.len() - 1;
        check(
            [2047, 2046, 2045, 2044, 2043, 2042],
            [last, last - 1, last - 2, last - 3, last - 4, last - 5],
        );
    }

    #[test]
    fn a_draw_past_the_last_fair_one_is_thrown_away() {
        // With 7 numbers, 65,536 − 65,536 mod 7 = 65,534 draws are fair.
        assert_eq!(below(7, &mut numbers(&[65_534, 65_535, 10])), 3);
        assert_eq!(below(7, &mut numbers(&[65_533])), 6);
    }

    #[test]
    fn every_number_below_the_bound_is_equally_likely() {
        let mut counts = [0; 100];
        for draw in 0..=u16::MAX {
            // A second number is at hand for the draws that are thrown away; it is not counted.
            if usize::from(draw) < 65_500 {
                counts[below(100, &mut numbers(&[draw]))] += 1;
            }
        }
        assert_eq!(counts, [655; 100]);
    }

    #[test]
    fn every_word_is_equally_likely() {
        let mut counts = vec![0; list().len()];
        for draw in 0..=u16::MAX {
            counts[below(list().len(), &mut numbers(&[draw]))] += 1;
        }
        assert!(counts.iter().all(|count| *count == 32));
    }

    proptest! {
        #[test]
        fn whatever_is_drawn_are_six_different_words_of_the_list(seed: [u16; 64]) {
            let mut draws = seed.into_iter().map(|number| number % 32_768).cycle();
            let drawn = Passphrase::draw(|bytes| {
                bytes.copy_from_slice(&draws.next().expect("it cycles").to_le_bytes());
            });
            let different: HashSet<&str> = drawn.words().collect();
            prop_assert_eq!(different.len(), WORDS);
            prop_assert_eq!(drawn.words().count(), WORDS);
            prop_assert!(drawn.words().all(|word| list().binary_search(&word).is_ok()));
        }
    }
}

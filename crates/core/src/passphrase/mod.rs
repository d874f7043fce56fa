//! What a file is locked with: six drawn words, or a password of the user's own that is hard enough.
//!
//! It owns which words there are, how they are drawn, how hard a password is to guess, and how typed words are read
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

mod known;
mod list;
mod secret;
mod strength;
mod typed;

pub use list::list;
pub use secret::{OwnPassword, Secret, Weak};
pub use strength::{ENOUGH, bits};
pub use typed::{Doubt, Typed};

use zeroize::Zeroizing;

/// How many words lock a file.
pub const WORDS: usize = 6;

/// What stands between two words, as the receiver types them.
pub const SEPARATOR: char = '-';

/// Six random words of the list, joined by hyphens: a secret, so it cannot be printed or copied by
/// accident, and its memory is wiped when it goes.
pub struct Passphrase(Zeroizing<String>);

impl Passphrase {
    /// Draws six words, each with the same chance. `random` fills the bytes it is given from a
    /// cryptographic source.
    pub fn draw(mut random: impl FnMut(&mut [u8])) -> Self {
        let words = list();
        // Room for the longest words, so that the text never moves and leaves a copy behind.
        let mut joined = Zeroizing::new(String::with_capacity(WORDS * (list::LONGEST + 1)));
        for position in 0..WORDS {
            if position > 0 {
                joined.push(SEPARATOR);
            }
            joined.push_str(words[below(words.len(), &mut random)]);
        }
        Self(joined)
    }

    /// The words as the receiver types them: in lower case, joined by hyphens.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The words one by one, in order.
    pub fn words(&self) -> impl Iterator<Item = &str> {
        self.0.split(SEPARATOR)
    }
}

/// A number below `bound` (at most 65,536), each equally likely: draws that would favour the first
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

    /// A source that gives these numbers, two bytes each, in turn.
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
        let drawn = Passphrase::draw(numbers(&[0, 1, 2, 3, 4, 5]));
        assert!(drawn.as_str() == words[..6].join("-"));
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
        fn whatever_is_drawn_reads_back_as_six_words_of_the_list(seed: [u16; 64]) {
            let mut draws = seed.into_iter().map(|number| number % 32_768).cycle();
            let drawn = Passphrase::draw(|bytes| {
                bytes.copy_from_slice(&draws.next().expect("it cycles").to_le_bytes());
            });
            prop_assert_eq!(drawn.words().count(), WORDS);
            prop_assert!(drawn.words().all(|word| list().binary_search(&word).is_ok()));
        }
    }
}

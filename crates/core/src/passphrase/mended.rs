//! What may have been meant by six words that are all on the list and open nothing.
//!
//! On the telephone two words change places, or a word is heard as another one. An attacker gains nothing by it: whoever has the file
//! tries these passwords too.

use strsim::osa_distance;
use zeroize::Zeroizing;

use super::{
    Typed,
    list::{heard, heard_badly, list},
};

/// The most passwords that are tried. Each takes a derivation of the key, a tenth of a second on a fast device.
const MOST: usize = 24;

/// How far two words may be apart, where a sound or a letter that differs counts [`OTHER`] and a sound that a bad line makes alike
/// counts 1: two letters, or two sounds.
const FAR: usize = 4;

/// What a difference counts that cannot come from the line alone.
const OTHER: usize = 2;

/// How likely it is that two neighbours changed places, on the scale of [`FAR`]: less than that a word was misheard for one that is
/// a sound and a half away, more than for one further off.
const SWAPPED: usize = 3;

/// A password that may have been meant.
pub struct Mended {
    /// Its words, in lowercase, joined by hyphens.
    pub words: Zeroizing<String>,
    /// In what it differs from what was typed.
    pub slip: Slip,
}

/// In what a password differs from the one that was meant.
#[derive(PartialEq, Eq)]
pub enum Slip {
    /// The word at this position (the first is 1) stood after the next one.
    Swapped(usize),
    /// A word is another one.
    Mistaken {
        /// Which word it is; the first is 1.
        position: usize,
        /// The word that was typed.
        typed: Zeroizing<String>,
        /// The word that was meant.
        meant: &'static str,
    },
}

impl Typed {
    /// Returns the passwords that may have been meant, the likeliest first, none of them twice and none that was typed: at most 24,
    /// with each two neighbours swapped. Nothing where these are not six words of the list: then a word that is not on it is
    /// the first to doubt.
    #[must_use]
    pub fn mended(&self) -> Vec<Mended> {
        if !self.is_whole() {
            return Vec::new();
        }
        let typed: Vec<&str> = self.words().collect();
        let swaps = (0..typed.len() - 1).filter(|at| typed[*at] != typed[at + 1]);
        let swaps: Vec<_> = swaps.map(|at| (SWAPPED, Slip::Swapped(at + 1))).collect();
        let mut slips = mistaken(&typed);
        slips.truncate(MOST - swaps.len());
        slips.extend(swaps);
        slips.sort_by_key(|(distance, _)| *distance);
        let mended = |(_, slip): (usize, Slip)| Mended {
            words: slip.mend(&typed),
            slip,
        };
        slips.into_iter().map(mended).collect()
    }
}

impl Slip {
    /// Returns the words that were meant.
    fn mend(&self, typed: &[&str]) -> Zeroizing<String> {
        let mut words = Zeroizing::new(String::with_capacity(
            typed.iter().map(|word| word.len() + 1).sum::<usize>() + super::list::LONGEST,
        ));
        for at in 0..typed.len() {
            let word = match self {
                Self::Swapped(position) if at + 1 == *position => typed[at + 1],
                Self::Swapped(position) if at == *position => typed[at - 1],
                Self::Mistaken {
                    position, meant, ..
                } if at + 1 == *position => meant,
                _ => typed[at],
            };
            if at > 0 {
                words.push(super::SEPARATOR);
            }
            words.push_str(word);
        }
        words
    }
}

/// Returns which words may be others, the nearest first, each with how far it is from the one that was typed.
fn mistaken(typed: &[&str]) -> Vec<(usize, Slip)> {
    let sounds: Vec<_> = typed.iter().map(|word| Sounds::of(word)).collect();
    let mut slips = Vec::new();
    for meant in list() {
        let others = Sounds::of(meant);
        for (at, word) in typed.iter().enumerate() {
            let is_new = !typed.contains(meant);
            let distance = distance((word, &sounds[at]), (meant, &others));
            if is_new && distance <= FAR {
                let typed = Zeroizing::new((*word).to_owned());
                let position = at + 1;
                slips.push((
                    distance,
                    Slip::Mistaken {
                        position,
                        typed,
                        meant,
                    },
                ));
            }
        }
    }
    slips.sort_by_key(|(distance, _)| *distance);
    slips
}

/// How a word sounds, well and badly.
struct Sounds(Zeroizing<String>, Zeroizing<String>);

impl Sounds {
    fn of(word: &str) -> Self {
        Self(
            Zeroizing::new(heard(word)),
            Zeroizing::new(heard_badly(word)),
        )
    }
}

/// Returns how far two words are apart, by ear or by eye, whichever is nearer.
fn distance((one, sounds): (&str, &Sounds), (other, others): (&str, &Sounds)) -> usize {
    // Words of very other lengths need no table of distances.
    if one.len().abs_diff(other.len()) > FAR {
        return usize::MAX;
    }
    let (good, bad) = (
        osa_distance(&sounds.0, &others.0),
        osa_distance(&sounds.1, &others.1),
    );
    // What differs on a good line only is a sound that a bad line makes alike.
    let by_ear = OTHER * bad + good.saturating_sub(bad);
    by_ear.min(OTHER * osa_distance(one, other))
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::*;
    use proptest::prelude::*;

    fn mended(text: &str) -> Vec<String> {
        let mended = Typed::read(text).mended();
        mended
            .iter()
            .map(|mended| mended.words.to_string())
            .collect()
    }

    #[test]
    fn only_six_words_of_the_list_are_mended() {
        for text in [
            "",
            "appel boom fiets zomer winter",
            "appel boom fiets zomer winter xqxqxq",
            "appal boom fiets zomer winter lente",
            "appel boom fiets zomer winter lente hamer",
        ] {
            assert!(mended(text).is_empty(), "{text}");
        }
        assert!(!mended("appel boom fiets zomer winter lente").is_empty());
    }

    #[test]
    fn the_nearest_come_first_and_say_in_what_they_differ() {
        let typed = Typed::read("appel boom fiets zomer winter lente");
        let mended = typed.mended();
        let swapped = mended.iter().find(|mended| mended.slip == Slip::Swapped(2));
        assert_eq!(
            swapped.unwrap().words.as_str(),
            "appel-fiets-boom-zomer-winter-lente"
        );
        for mended in &mended {
            if let Slip::Mistaken {
                position,
                typed: word,
                meant,
            } = &mended.slip
            {
                let again = typed.with(*position, meant);
                assert!(
                    again == mended.words && typed.words().nth(position - 1) == Some(word.as_str())
                );
            }
        }
    }

    proptest! {
        // Each case measures six words against the whole list.
        #![proptest_config(ProptestConfig::with_cases(32))]

        #[test]
        fn whatever_is_typed_few_others_are_tried_each_once_with_every_swap(
            indices in prop::collection::vec(0..list().len(), 6),
            same in prop::option::of((0usize..6, 0usize..6)),
        ) {
            let mut words: Vec<&str> = indices.iter().map(|index| list()[*index]).collect();
            if let Some((from, to)) = same {
                words[to] = words[from];
            }
            let typed = words.join("-");
            let tried = mended(&typed);
            prop_assert!(tried.len() <= MOST, "{}", tried.len());
            prop_assert!(!tried.contains(&typed));
            let different: HashSet<_> = tried.iter().collect();
            prop_assert_eq!(different.len(), tried.len());
            for at in 0..5 {
                let mut swapped = words.clone();
                swapped.swap(at, at + 1);
                let swapped = swapped.join("-");
                prop_assert!(swapped == typed || tried.contains(&swapped), "{} {}", typed, swapped);
            }
            for other in &tried {
                prop_assert!(Typed::read(other).is_whole(), "{}", other);
            }
        }
    }
}

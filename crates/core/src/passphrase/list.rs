//! The list of words; `SOURCE.md` beside it says where they came from and under which licence.

use std::sync::LazyLock;

/// The length of the longest word, in letters.
pub(super) const LONGEST: usize = 8;

static LIST: LazyLock<Vec<&'static str>> =
    LazyLock::new(|| include_str!("words.txt").lines().collect());

/// Returns all words that a draw can give, in alphabetical order: everyday Dutch words of 4–8 letters
/// without diacritics.
pub fn list() -> &'static [&'static str] {
    &LIST
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_list_is_sorted_without_doubles() {
        assert!(list().windows(2).all(|pair| pair[0] < pair[1]));
    }

    #[test]
    fn there_are_enough_words() {
        assert!(list().len() >= 2048, "{}", list().len());
    }

    #[test]
    fn every_word_is_four_to_eight_plain_letters() {
        for word in list() {
            assert!((4..=LONGEST).contains(&word.len()), "{word}");
            assert!(word.bytes().all(|byte| byte.is_ascii_lowercase()), "{word}");
        }
    }
}

//! Two words that lie in a file and nowhere else: whoever can read them aloud has opened that very file.

use serde::{Deserialize, Deserializer, Serialize, Serializer, de::Error};
use zeroize::Zeroizing;

use super::{SEPARATOR, Typed, draw};

/// The longest word that is read in a file, in letters: another version of Sluis may have another list.
const LONGEST: usize = 20;

/// The words by which a sender hears on the telephone that a file was opened: two different words of the list, drawn for that
/// file alone. They make 22 bits, which nobody guesses in the one call there is.
///
/// The page that made the file keeps them to compare with, and never shows them. A digest in their place would hide nothing: all
/// four million pairs are tried in a second. So they cannot be printed by accident, and their memory is wiped when they go.
#[derive(Clone, PartialEq, Eq)]
pub struct ReceiptCode(Zeroizing<String>);

impl ReceiptCode {
    /// How many words there are.
    pub const WORDS: usize = 2;

    /// Draws two different words; each pair has the same chance. `random` fills the bytes it is given from a cryptographic
    /// source.
    pub fn draw(random: impl FnMut(&mut [u8])) -> Self {
        Self(draw(Self::WORDS, random))
    }

    /// Reads a code as it is written in a file: two words of plain lowercase letters, joined by a hyphen. They need not be on the
    /// list, which was another one when an older file was made.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let is_word = |word: &str| {
            (1..=LONGEST).contains(&word.len())
                && word.bytes().all(|letter| letter.is_ascii_lowercase())
        };
        let words = text.split(SEPARATOR);
        (words.clone().count() == Self::WORDS && words.clone().all(is_word))
            .then(|| Self(Zeroizing::new(text.to_owned())))
    }

    /// Returns the words as they are written in a file: joined by a hyphen.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Returns the words one by one.
    pub fn words(&self) -> impl Iterator<Item = &str> {
        self.0.split(SEPARATOR)
    }

    /// Returns whether the words that were typed are these, in this order. A word with one letter wrong counts as the one word of
    /// the list that it is near to; there is at most one way to read it, so this makes no guess easier.
    #[must_use]
    pub fn is(&self, typed: &Typed) -> bool {
        typed.count() == Self::WORDS && typed.meant().eq(self.words())
    }
}

impl Serialize for ReceiptCode {
    fn serialize<S: Serializer>(&self, out: S) -> Result<S::Ok, S::Error> {
        out.serialize_str(self.as_str())
    }
}

impl<'de> Deserialize<'de> for ReceiptCode {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        let text = Zeroizing::new(String::deserialize(from)?);
        Self::parse(&text).ok_or_else(|| D::Error::custom("not a receipt code"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::passphrase::list;
    use proptest::prelude::*;

    #[test]
    fn typed_words_are_read_as_forgivingly_as_a_password() {
        let code = ReceiptCode::parse("appel-fiets").unwrap();
        let check =
            |text: &str, expected| assert_eq!(code.is(&Typed::read(text)), expected, "{text}");
        for text in [
            "appel fiets",
            "Appel – Fiets.",
            "1. appel 2. fiets",
            "appelfiets",
            "appal, fietz",
            "\u{A0}APPEL\nfiéts",
        ] {
            check(text, true);
        }
        for text in [
            "",
            "appel",
            "fiets appel",
            "appel zomer",
            "appel fiets boom",
            "xqxqxq fiets",
        ] {
            check(text, false);
        }
    }

    #[test]
    fn only_two_plain_words_are_a_code() {
        for text in [
            "",
            "appel",
            "appel-",
            "appel-fiets-boom",
            "Appel-fiets",
            "appel fiets",
            "appel-<b>",
            "-",
        ] {
            assert!(ReceiptCode::parse(text).is_none(), "{text}");
        }
        assert!(ReceiptCode::parse(&format!("a-{}", "b".repeat(20))).is_some());
        assert!(ReceiptCode::parse(&format!("a-{}", "b".repeat(21))).is_none());
    }

    proptest! {
        #[test]
        fn what_is_drawn_are_two_words_of_the_list_that_are_read_back(seed: [u16; 16]) {
            let mut draws = seed.into_iter().map(|number| number % 32_768).cycle();
            let code = ReceiptCode::draw(|bytes| {
                bytes.copy_from_slice(&draws.next().expect("it cycles").to_le_bytes());
            });
            let words: Vec<&str> = code.words().collect();
            prop_assert!(words.len() == 2 && words[0] != words[1]);
            prop_assert!(words.iter().all(|word| list().binary_search(word).is_ok()));
            prop_assert!(ReceiptCode::parse(code.as_str()).is_some_and(|read| read == code));
            prop_assert!(code.is(&Typed::read(&words.join(" "))));
        }
    }
}

//! The number of a house and the box in it.

use std::fmt;

use serde::{Deserialize, Serialize};
use zeroize::ZeroizeOnDrop;

use crate::protocol::tidy;

/// The longest house number that is taken: "1234A-1236B".
const LONGEST_NUMBER: usize = 11;
/// The longest box that is taken.
const LONGEST_BOX: usize = 10;

/// The most letters that stand together in a box: "GLVL" for the ground floor.
const LONGEST_LETTERS: usize = 4;

/// A house number such as `12`, `12A`, `12bis`, `12-14` or `45/2`.
#[derive(Clone, PartialEq, Eq, ZeroizeOnDrop, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct HouseNumber(String);

/// A box such as `3`, `B`, `0201` or `2.1`.
#[derive(Clone, PartialEq, Eq, ZeroizeOnDrop, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct BoxNumber(String);

/// What a house number field can hold.
pub(super) enum TypedNumber<'text> {
    /// A number, and the box that was typed behind it.
    Number(HouseNumber, Option<&'text str>),
    /// "z/n": the house has none.
    Without,
}

impl HouseNumber {
    /// Reads a house number, closing up the spaces in it.
    #[must_use]
    pub fn parse(typed: &str) -> Option<Self> {
        let number: String = tidy(typed).chars().filter(|sign| *sign != ' ').collect();
        let is_sign =
            |sign: char| sign.is_ascii_alphanumeric() || matches!(sign, '-' | '/' | '+' | '_');
        let is_number = number.starts_with(|first: char| ('1'..='9').contains(&first))
            && number.ends_with(|last: char| last.is_ascii_alphanumeric())
            && number.len() <= LONGEST_NUMBER
            && number.chars().all(is_sign)
            && number.split(['-', '/', '+', '_']).all(is_simple);
        is_number.then_some(Self(number))
    }

    /// The number.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Whether what stands after a slash may be a box.
    #[must_use]
    pub fn has_slash(&self) -> bool {
        self.0.contains('/')
    }
}

/// One to four digits and at most three letters, or (the end of a range) letters alone: "12", "12A", "12bis", "B".
fn is_simple(part: &str) -> bool {
    let letters = part.trim_start_matches(|sign: char| sign.is_ascii_digit());
    let digits = part.len() - letters.len();
    !part.is_empty()
        && digits <= 4
        && letters.len() <= 3
        && letters.bytes().all(|byte| byte.is_ascii_alphabetic())
}

impl BoxNumber {
    /// Reads a box, with or without the word "bus" in front.
    #[must_use]
    pub fn parse(typed: &str) -> Option<Self> {
        let line = tidy(typed);
        let bare = strip_word(&line, "bus").unwrap_or(&line);
        let is_sign =
            |sign: char| sign.is_ascii_alphanumeric() || matches!(sign, '.' | '-' | '/' | ' ');
        let has_sign = bare.contains(|sign: char| sign.is_ascii_alphanumeric());
        let has_word = bare
            .split(|sign: char| !sign.is_ascii_alphabetic())
            .any(|letters| letters.len() > LONGEST_LETTERS);
        let is_box =
            has_sign && !has_word && bare.len() <= LONGEST_BOX && bare.chars().all(is_sign);
        (is_box && strip_word(bare, "bus").is_none()).then(|| Self(bare.to_owned()))
    }

    /// The box.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// Reads what stands in a house number field.
pub(super) fn read_number(tidy: &str) -> Option<TypedNumber<'_>> {
    // ASCII only, so that places in it are places in the text.
    let lower = tidy.to_ascii_lowercase();
    if matches!(
        lower.as_str(),
        "z/n" | "zn" | "z.n." | "s/n" | "zonder nummer" | "zonder"
    ) {
        return Some(TypedNumber::Without);
    }
    let (number, after) = match lower.find("bus") {
        Some(place) => {
            let (number, rest) = tidy.split_at(place);
            (
                number.trim_end_matches([' ', ',']),
                Some(&rest["bus".len()..]),
            )
        }
        None => (tidy, None),
    };
    HouseNumber::parse(number).map(|number| TypedNumber::Number(number, after))
}

/// What follows a word at the start, in any case.
fn strip_word<'text>(text: &'text str, word: &str) -> Option<&'text str> {
    let (start, rest) = text.split_at_checked(word.len())?;
    start
        .eq_ignore_ascii_case(word)
        .then(|| rest.trim_start_matches(['.', ' ']))
}

impl fmt::Debug for HouseNumber {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("HouseNumber(…)")
    }
}

impl fmt::Debug for BoxNumber {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("BoxNumber(…)")
    }
}

impl From<HouseNumber> for String {
    fn from(number: HouseNumber) -> Self {
        number.0.clone()
    }
}

impl From<BoxNumber> for String {
    fn from(number: BoxNumber) -> Self {
        number.0.clone()
    }
}

impl TryFrom<String> for HouseNumber {
    type Error = &'static str;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        Self::parse(&text).ok_or("not a house number")
    }
}

impl TryFrom<String> for BoxNumber {
    type Error = &'static str;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        Self::parse(&text).ok_or("not a box")
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn house_numbers_are_read() {
        for (typed, expected) in [
            ("12", Some("12")),
            (" 7 A ", Some("7A")),
            ("12bis", Some("12bis")),
            ("12-14", Some("12-14")),
            ("9", Some("9")),
            ("1234", Some("1234")),
            ("1234A-1236B", Some("1234A-1236B")),
            ("1234A-1236BC", None),
            ("12+14", Some("12+14")),
            ("12_1", Some("12_1")),
            ("12ABC", Some("12ABC")),
            ("12ABCD", None),
            ("12-12345", None),
            ("12A1", None),
            ("12-", None),
            ("12.1", None),
            ("12A-C", Some("12A-C")),
            ("45/2", Some("45/2")),
            ("0", None),
            ("A", None),
            ("12345", None),
            ("12, links", None),
            ("-12", None),
            ("12--14", None),
            ("", None),
        ] {
            assert_eq!(
                HouseNumber::parse(typed).as_ref().map(HouseNumber::as_str),
                expected,
                "{typed}"
            );
        }
    }

    #[test]
    fn boxes_are_read() {
        for (typed, expected) in [
            ("3", Some("3")),
            ("bus 3", Some("3")),
            ("Bus3", Some("3")),
            ("2.01", Some("2.01")),
            ("A/B", Some("A/B")),
            ("-", None),
            ("bus", None),
            ("", None),
            ("GLVL", Some("GLVL")),
            ("ABCDE", None),
            ("0123456789", Some("0123456789")),
            ("01234567890", None),
            ("bus. 3", Some("3")),
            ("bus bus 3", None),
            ("1_2", None),
            ("zwanger", None),
            ("derde verd", None),
        ] {
            assert_eq!(
                BoxNumber::parse(typed).as_ref().map(BoxNumber::as_str),
                expected,
                "{typed}"
            );
        }
    }

    #[test]
    fn a_number_field_can_hold_a_box_or_say_that_there_is_none() {
        let check = |typed: &str, expected: Option<(&str, Option<&str>)>| {
            let read = read_number(typed);
            let found = match &read {
                Some(TypedNumber::Number(number, after)) => Some((number.as_str(), *after)),
                Some(TypedNumber::Without) => Some(("none", None)),
                None => None,
            };
            assert_eq!(found, expected, "{typed}");
        };
        check("12", Some(("12", None)));
        check("12 bus 3", Some(("12", Some(" 3"))));
        check("12, Bus3", Some(("12", Some("3"))));
        check("12bus", Some(("12", Some(""))));
        for without in ["z/n", "ZN", "z.n.", "s/n", "Zonder nummer", "zonder"] {
            check(without, Some(("none", None)));
        }
        check("bus 3", None);
        check("n/z", None);
    }

    proptest! {
        #[test]
        fn shown_is_read_back(typed in "\\PC{0,12}", simple in "[1-9][0-9a-zA-Z/ -]{0,8}") {
            for text in [&typed, &simple] {
                if let Some(number) = HouseNumber::parse(text) {
                    prop_assert_eq!(HouseNumber::parse(number.as_str()), Some(number));
                }
                if let Some(number) = BoxNumber::parse(text) {
                    prop_assert_eq!(BoxNumber::parse(number.as_str()), Some(number));
                }
                let _ = read_number(text);
            }
        }
    }
}

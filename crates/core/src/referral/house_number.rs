//! The number of a house and the box in it.

use std::fmt;

use serde::{Deserialize, Serialize};
use zeroize::ZeroizeOnDrop;

use crate::text::plain;

/// The longest house number that is taken: "1234A-1236B".
const LONGEST_NUMBER: usize = 11;
/// The longest box that is taken.
const LONGEST_BOX: usize = 10;
/// The longest text with a number and a box that is looked at.
const LONGEST_TEXT: usize = 40;

/// The most letters that stand together in a box: "GLVL" for the ground floor.
const LONGEST_LETTERS: usize = 4;

/// What people write before a house number.
const NUMBER_WORDS: [&str; 9] = [
    "n°",
    "nº",
    "nr",
    "no",
    "num",
    "nummer",
    "huisnummer",
    "huisnr",
    "№",
];
/// What people write before a box in Dutch and French, and what is kept of it: a box says by itself that it is one, a flat
/// and a floor do not.
const BOX_WORDS: [(&str, &str); 15] = [
    ("bus", ""),
    ("bte", ""),
    ("boite", ""),
    ("boîte", ""),
    ("box", ""),
    ("b", ""),
    ("app", "app. "),
    ("appt", "app. "),
    ("apt", "app. "),
    ("appartement", "app. "),
    ("verd", "verd. "),
    ("verdiep", "verd. "),
    ("verdieping", "verd. "),
    ("etage", "et. "),
    ("étage", "et. "),
];
/// What people write when a house has no number.
const NO_NUMBER: [&str; 12] = [
    "z/n",
    "zn",
    "z.n",
    "z. n",
    "z.nr",
    "s/n",
    "s.n",
    "zonder nummer",
    "zonder nr",
    "zonder",
    "geen nummer",
    "geen",
];
/// What people write when a house has no boxes.
const NO_BOX: [&str; 8] = ["geen", "geen bus", "-", "/", "nvt", "n.v.t", "neen", "nee"];

/// A house number such as `12`, `12A`, `12bis`, `12-14` or `45/2`.
#[derive(Clone, PartialEq, Eq, ZeroizeOnDrop, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct HouseNumber(String);

/// A box such as `3`, `B`, `0201` or `2.1`.
#[derive(Clone, PartialEq, Eq, ZeroizeOnDrop, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct BoxNumber(String);

/// What a house number field can hold.
pub(super) enum TypedNumber {
    /// A number, and the box that was typed behind it, with its word.
    Number(HouseNumber, Option<String>),
    /// "z/n": the house has none.
    Without,
}

/// What a box field can hold.
pub(super) enum TypedBox {
    /// A box.
    Box(BoxNumber),
    /// "geen": the house has none.
    Without,
}

impl HouseNumber {
    /// Reads a house number. A space between two numbers stays, for they may be a number and a box; others are closed up.
    #[must_use]
    pub fn parse(typed: &str) -> Option<Self> {
        let line = plain(typed);
        let mut number = String::with_capacity(line.len());
        for word in line.trim_start_matches('0').split(' ') {
            let is_behind = number.ends_with(|last: char| last.is_ascii_alphanumeric());
            let letters = word.trim_start_matches(|first: char| first.is_ascii_alphabetic());
            let letters = &word[..word.len() - letters.len()];
            match letters.len() {
                0 if is_behind && word.starts_with(|first: char| first.is_ascii_digit()) => {
                    number.push(' ');
                }
                // "8 mai" is no number with letters.
                2.. if is_behind && !is_suffix(letters) => return None,
                _ => {}
            }
            number.push_str(word);
        }
        let is_number = number.starts_with(|first: char| first.is_ascii_digit())
            && number.ends_with(|last: char| last.is_ascii_alphanumeric())
            && number.len() <= LONGEST_NUMBER
            && number.split(['-', '/', '+', '_', ' ']).all(is_simple);
        is_number.then_some(Self(number))
    }

    /// Returns the number.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Returns whether what stands after a slash may be a box.
    #[must_use]
    pub fn has_slash(&self) -> bool {
        self.0.contains('/')
    }

    /// Returns whether two numbers stand in it with only a space between them, the second of which may be a box.
    #[must_use]
    pub fn has_gap(&self) -> bool {
        self.0.contains(' ')
    }
}

/// Returns what stands apart behind a number that was given out twice.
pub(super) fn is_suffix(word: &str) -> bool {
    matches!(word.to_ascii_lowercase().as_str(), "bis" | "ter")
}

/// Returns whether a part is one to four digits and at most three letters, or (the end of a range) letters alone: "12", "12A",
/// "12bis", "B".
fn is_simple(part: &str) -> bool {
    let letters = part.trim_start_matches(|character: char| character.is_ascii_digit());
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
        let line = plain(typed);
        let (kept, bare) = box_word(&line).unwrap_or(("", &line));
        let text = format!("{kept}{bare}");
        let is_character = |character: char| {
            character.is_ascii_alphanumeric() || matches!(character, '.' | '-' | '/' | ' ')
        };
        let has_character = bare.contains(|character: char| character.is_ascii_alphanumeric());
        let has_word = text
            .split(|character: char| !character.is_ascii_alphabetic())
            .any(|letters| letters.len() > LONGEST_LETTERS);
        let is_box = has_character
            && !has_word
            && text.len() <= LONGEST_BOX
            && text.chars().all(is_character);
        // What is kept of a flat is read back as it is; one word too many is no box.
        let is_bare =
            box_word(bare).is_none_or(|(kept, _)| text.starts_with(kept) && !kept.is_empty());
        (is_box && is_bare).then_some(Self(text))
    }

    /// Returns the box.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Returns whether two numbers stand in it with only a space between them.
    #[must_use]
    pub fn has_gap(&self) -> bool {
        let parts: Vec<&str> = self.0.split(' ').collect();
        let ends = |part: &str| part.ends_with(|last: char| last.is_ascii_digit());
        let starts = |part: &str| part.starts_with(|first: char| first.is_ascii_digit());
        parts.windows(2).any(|two| ends(two[0]) && starts(two[1]))
    }
}

/// Reads what stands in a house number field.
pub(super) fn read_number(typed: &str) -> Option<TypedNumber> {
    let line = plain(typed);
    if line.len() > LONGEST_TEXT {
        return None;
    }
    if is_one_of(&line, &NO_NUMBER) {
        return Some(TypedNumber::Without);
    }
    let bare = strip_number_word(&line);
    let (number, behind) = match box_start(bare) {
        Some(start) => {
            let (number, behind) = bare.split_at(start);
            let number = number.trim_end_matches([' ', ',', '-', '/']);
            (number, Some(behind.to_owned()))
        }
        None => (bare, None),
    };
    HouseNumber::parse(number).map(|number| TypedNumber::Number(number, behind))
}

/// Reads what stands in a box field, or behind a house number.
pub(super) fn read_box(typed: &str) -> Option<TypedBox> {
    if is_one_of(&plain(typed), &NO_BOX) {
        return Some(TypedBox::Without);
    }
    BoxNumber::parse(typed).map(TypedBox::Box)
}

/// Returns whether a line is one of these words, in any case and with or without a point behind it.
fn is_one_of(line: &str, words: &[&str]) -> bool {
    let lower = line.to_lowercase();
    words.contains(&lower.trim_end_matches('.'))
}

/// Returns what stands behind "nr." or "n°" at the start.
fn strip_number_word(line: &str) -> &str {
    let is_word = |character: char| character.is_alphabetic() || "°№".contains(character);
    let end = line
        .find(|character| !is_word(character))
        .unwrap_or(line.len());
    let (word, rest) = line.split_at(end);
    if NUMBER_WORDS.contains(&word.to_lowercase().as_str()) {
        rest.trim_start_matches(['.', ':', ' ', '°'])
    } else {
        line
    }
}

/// Returns where the box begins that stands behind a number: at its word, or at letters with digits behind them, "12 A02".
fn box_start(line: &str) -> Option<usize> {
    let is_letter = |at: usize| line[at..].starts_with(char::is_alphabetic);
    let starts = line.char_indices().map(|(at, _)| at).filter(|at| {
        let before = line[..*at].chars().next_back();
        is_letter(*at) && !before.is_some_and(char::is_alphabetic)
    });
    for start in starts.filter(|start| *start > 0) {
        let text = &line[start..];
        let letters: String = text.chars().take_while(|it| it.is_alphabetic()).collect();
        // "12Abus3": the letter of the house stands against the word.
        if letters.len() > 3 && letters.to_ascii_lowercase().ends_with("bus") {
            return Some(start + letters.len() - 3);
        }
        let is_apart = line[..start].ends_with([' ', ',']);
        let after = &text[letters.len()..];
        let is_code = is_apart
            && letters.len() <= 2
            && letters.is_ascii()
            && after.starts_with(|first: char| first.is_ascii_digit())
            && after.chars().all(|it| it.is_ascii_digit() || it == '.');
        let is_word = box_word(text).is_some() && (is_apart || letters.len() > 2);
        if is_code || is_word {
            return Some(start);
        }
    }
    None
}

/// Returns what follows the word for a box at the start, and what is kept of the word.
pub(super) fn box_word(text: &str) -> Option<(&'static str, &str)> {
    let end = text
        .find(|character: char| !character.is_alphabetic())
        .unwrap_or(text.len());
    let (word, rest) = text.split_at(end);
    // A lone b is the word only with a point, or a space and a number behind it; elsewhere it is the box itself.
    let bare = rest.trim_start_matches(['.', ':', ' ']);
    let has_number = bare.starts_with(|first: char| first.is_ascii_digit());
    let is_short = rest.starts_with('.') || (rest.starts_with(' ') && word == "b");
    if word.len() == 1 && !(has_number && is_short) {
        return None;
    }
    let lower = word.to_lowercase();
    let (_, kept) = BOX_WORDS.iter().find(|(known, _)| *known == lower)?;
    Some((kept, bare))
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
mod tests;

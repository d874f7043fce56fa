//! The name of a person.

use std::fmt;

use serde::{Deserialize, Serialize};
use zeroize::ZeroizeOnDrop;

use crate::text::tidy;

/// The longest given or family name that is taken, in characters.
pub(super) const LONGEST_NAME: usize = 300;

/// A given name, a family name, or both: in NFC, with the case, particles and diacritics that were typed.
#[derive(Clone, PartialEq, Eq, ZeroizeOnDrop, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", try_from = "NameParts")]
pub struct Name {
    given: String,
    family: String,
}

impl Name {
    /// Makes a name of two parts, one of which may be empty; `None` when neither has a letter or one is too long.
    #[must_use]
    pub fn new(given: &str, family: &str) -> Option<Self> {
        let (given, family) = (tidy(given), tidy(family));
        let is_part = |part: &str| {
            part.is_empty() || (has_letter(part) && part.chars().count() <= LONGEST_NAME)
        };
        let is_name =
            is_part(&given) && is_part(&family) && !(given.is_empty() && family.is_empty());
        is_name.then_some(Self { given, family })
    }

    /// Returns the given name; empty when the person has one name that stands in the other field.
    #[must_use]
    pub fn given(&self) -> &str {
        &self.given
    }

    /// Returns the family name; empty when the person has one name that stands in the other field.
    #[must_use]
    pub fn family(&self) -> &str {
        &self.family
    }

    /// Returns whether the person has one name only.
    #[must_use]
    pub fn is_single(&self) -> bool {
        self.given.is_empty() || self.family.is_empty()
    }
}

/// Returns whether there is a letter of any script in it.
pub(super) fn has_letter(text: &str) -> bool {
    text.chars().any(char::is_alphabetic)
}

/// Returns whether a part of a name names more than one person: "Jan en Lies", "Jan & Lies", "Familie Peeters".
pub(super) fn names_more(part: &str) -> bool {
    let words: Vec<&str> = part.split(' ').collect();
    let shouts = part.chars().all(|character| !character.is_lowercase());
    let joins = |word: &str| {
        matches!(word, "en" | "&" | "+" | "et" | "und" | "and")
            || (shouts && matches!(word, "EN" | "ET" | "AND"))
    };
    let inside = words.len() > 2 && words[1..words.len() - 1].iter().any(|word| joins(word));
    let first = words[0].trim_end_matches('.').to_lowercase();
    let household = words.len() > 1 && matches!(first.as_str(), "familie" | "gezin" | "fam");
    inside || household || part.contains(['&', '+'])
}

impl fmt::Display for Name {
    /// Writes the whole name, as one addresses the person.
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let space = if self.is_single() { "" } else { " " };
        write!(out, "{}{space}{}", self.given, self.family)
    }
}

impl fmt::Debug for Name {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("Name(…)")
    }
}

#[derive(Deserialize)]
struct NameParts {
    given: String,
    family: String,
}

impl TryFrom<NameParts> for Name {
    type Error = &'static str;

    fn try_from(parts: NameParts) -> Result<Self, Self::Error> {
        Self::new(&parts.given, &parts.family).ok_or("not a name")
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn more_than_one_person_is_seen() {
        for part in [
            "Jan en Lies",
            "Jan & Lies",
            "Jan+Lies",
            "JAN EN LIES",
            "Jan et Lise",
            "Familie Peeters",
            "fam. Peeters",
            "Gezin Peeters",
            "Jan + Lies",
            "Jan und Lies",
            "Jan and Lies",
            "JAN ET LISE",
            "JAN AND LIES",
        ] {
            assert!(names_more(part), "{part}");
        }
        for part in [
            "Jun En Tan",
            "JAN VAN DAM",
            "Tan van en",
            "En",
            "en",
            "Van den Eynde",
            "Ortega y Gasset",
            "Costa e Silva",
            "Jan",
            "Gezin",
            "Ben",
            "Jan Et Lise",
            "en Jan",
            "Jan en",
            "Familie",
            "Jan Pier",
        ] {
            assert!(!names_more(part), "{part}");
        }
    }

    proptest! {
        #[test]
        fn normalising_twice_changes_nothing(given in any::<String>(), family in any::<String>()) {
            if let Some(name) = Name::new(&given, &family) {
                prop_assert_eq!(Name::new(name.given(), name.family()), Some(name));
            }
        }
    }
}

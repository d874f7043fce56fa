//! A Belgian postcode, and the localities that have one.

use std::fmt;

use serde::{Deserialize, Serialize};

use crate::text::{fold, plain};

/// Four digits, the first of which is not zero.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Postcode(u16);

impl Postcode {
    /// Reads `3980`, `B-3980` and `BE 3980`; anything else is `None`.
    #[must_use]
    pub fn parse(typed: &str) -> Option<Self> {
        let typed = plain(typed);
        let bare = ["BE", "B", "be", "b"]
            .iter()
            .find_map(|country| typed.strip_prefix(country))
            .map_or(typed.as_str(), |rest| {
                rest.trim_start_matches(['-', '.', ' '])
            });
        if bare.len() != 4 || !bare.bytes().all(|byte| byte.is_ascii_digit()) {
            return None;
        }
        bare.parse().ok().filter(|number| *number >= 1000).map(Self)
    }

    /// Reads `39 80`: digits with blanks between them, of which the user has to say that they belong together.
    #[must_use]
    pub fn parse_apart(typed: &str) -> Option<Self> {
        let closed_up = plain(typed).replace(' ', "");
        Self::parse(&closed_up)
    }
}

impl fmt::Display for Postcode {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{:04}", self.0)
    }
}

impl From<Postcode> for String {
    fn from(postcode: Postcode) -> Self {
        postcode.to_string()
    }
}

impl TryFrom<String> for Postcode {
    type Error = &'static str;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        Self::parse(&text).ok_or("not a postcode")
    }
}

/// A postcode with the municipality it belongs to and the older names people still use.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Locality {
    pub(super) postcode: Postcode,
    pub(super) municipality: String,
    pub(super) old_names: Vec<String>,
}

impl Locality {
    /// Returns the postcode.
    #[must_use]
    pub fn postcode(&self) -> Postcode {
        self.postcode
    }

    /// Returns the name that goes with the postcode.
    #[must_use]
    pub fn municipality(&self) -> &str {
        &self.municipality
    }

    /// Returns the names of former municipalities and villages with the same postcode.
    #[must_use]
    pub fn old_names(&self) -> &[String] {
        &self.old_names
    }

    /// Returns whether people call it so, whatever the case and diacritics.
    #[must_use]
    pub fn is_called(&self, name: &str) -> bool {
        let name = fold(name);
        fold(&self.municipality) == name || self.old_names.iter().any(|old| fold(old) == name)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn four_digits_make_a_postcode() {
        for (typed, expected) in [
            ("3980", Some("3980")),
            (" 3945 ", Some("3945")),
            ("B-3980", Some("3980")),
            ("BE 3980", Some("3980")),
            ("398", None),
            ("39800", None),
            ("0398", None),
            ("39 80", None),
            ("٣٩٨٠", Some("3980")),
            ("３９８０", Some("3980")),
            ("3980\u{200b}", Some("3980")),
            ("\u{2066}39\u{ad}80\u{2069}", Some("3980")),
            ("\u{a0}3980\u{feff}", Some("3980")),
            ("BE‑3980", Some("3980")),
            ("39!80", None),
            ("", None),
        ] {
            let read = Postcode::parse(typed).map(|postcode| postcode.to_string());
            assert_eq!(read.as_deref(), expected, "{typed:?}");
        }
        for apart in ["39 80", "3 9 8 0", "B 39\t80", "39\u{a0}80"] {
            assert!(Postcode::parse(apart).is_none(), "{apart:?}");
            let read = Postcode::parse_apart(apart).map(|postcode| postcode.to_string());
            assert_eq!(read.as_deref(), Some("3980"), "{apart:?}");
        }
        assert!(Postcode::parse_apart("39 80 12").is_none());
    }
}

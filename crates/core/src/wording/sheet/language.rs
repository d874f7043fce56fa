//! The languages of the sheet: a file each, with a key, a colon and a text on every line.

use crate::protocol::Agreement;
use sevenz::Fingerprint;

/// The files, Dutch first and then as they are offered: by how many families with a small child speak them.
const FILES: [&str; 9] = [
    include_str!("../../../sheets/nl.txt"),
    include_str!("../../../sheets/tr.txt"),
    include_str!("../../../sheets/ar.txt"),
    include_str!("../../../sheets/fr.txt"),
    include_str!("../../../sheets/en.txt"),
    include_str!("../../../sheets/pl.txt"),
    include_str!("../../../sheets/ro.txt"),
    include_str!("../../../sheets/uk.txt"),
    include_str!("../../../sheets/ru.txt"),
];

/// How many hexadecimal digits stand for the text that was checked, as for the contacts of a profile.
const CODE: usize = 8;

/// A language in which the sheet exists: its place among the files.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Language(usize);

/// From which side a language is written.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Direction {
    /// As Dutch.
    LeftToRight,
    /// As Arabic.
    RightToLeft,
}

impl Direction {
    /// Returns the value of the attribute `dir` of HTML.
    #[must_use]
    pub fn attribute(self) -> &'static str {
        match self {
            Self::LeftToRight => "ltr",
            Self::RightToLeft => "rtl",
        }
    }
}

impl Language {
    /// The language of the worker, and of the text that holds.
    pub const DUTCH: Self = Self(0);

    /// Returns all of them, in the order in which they are offered.
    pub fn all() -> impl Iterator<Item = Self> {
        (0..FILES.len()).map(Self)
    }

    /// Returns the tag for the `lang` of an element (BCP 47).
    #[must_use]
    pub fn tag(self) -> &'static str {
        self.one("tag")
    }

    /// Returns from which side it is written.
    #[must_use]
    pub fn direction(self) -> Direction {
        match self.one("direction") {
            "rtl" => Direction::RightToLeft,
            _ => Direction::LeftToRight,
        }
    }

    /// Returns its name in itself.
    #[must_use]
    pub fn name(self) -> &'static str {
        self.one("name")
    }

    /// Returns its name in Dutch.
    #[must_use]
    pub fn dutch_name(self) -> &'static str {
        self.one("dutch-name")
    }

    /// Returns the code of the text as it is now: eight hexadecimal digits of the SHA-256 over its file. It stands with the name of
    /// the person who checked the translation, so that a later change is seen.
    #[must_use]
    pub fn code(self) -> String {
        let mut code = Fingerprint::of(FILES[self.0].as_bytes()).to_string();
        code.truncate(CODE);
        code
    }

    /// Returns whether somebody confirmed the translation as it is now. Dutch is not translated.
    #[must_use]
    pub fn is_confirmed(self, agreement: &Agreement) -> bool {
        self == Self::DUTCH
            || agreement
                .sheet(self.tag())
                .is_some_and(|confirmed| confirmed.code() == self.code())
    }

    /// Returns the lines with a key.
    pub(super) fn lines(self, key: &str) -> impl Iterator<Item = &'static str> {
        let lines = FILES[self.0].lines();
        lines.filter_map(move |line| {
            let (found, text) = line.split_once(": ")?;
            (found == key).then_some(text)
        })
    }

    /// Returns the one line with a key; a test reads every file for every key.
    pub(super) fn one(self, key: &str) -> &'static str {
        self.lines(key).next().unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Returns the keys and texts of a file, in their order.
    fn entries(file: &'static str) -> Vec<(&'static str, &'static str)> {
        let lines = file.lines().filter(|line| !line.starts_with('#'));
        lines
            .map(|line| {
                line.split_once(": ")
                    .unwrap_or_else(|| panic!("no key: {line}"))
            })
            .collect()
    }

    #[test]
    fn every_language_says_the_same_lines_as_dutch_and_none_in_dutch() {
        let dutch = entries(FILES[0]);
        for file in &FILES[1..] {
            let other = entries(file);
            let name = other[0].1;
            assert_eq!(dutch.len(), other.len(), "{name}");
            for ((key, said), (other_key, translated)) in dutch.iter().zip(&other) {
                assert_eq!(key, other_key, "{name}");
                assert_eq!(translated.trim(), *translated, "{name}, {key}");
                assert!(!translated.is_empty(), "{name}, {key}");
                // A word or two can be the same: `adres`, `e-mail`.
                let is_short = said.split(' ').count() < 3;
                assert!(is_short || said != translated, "{name}, {key}: {said}");
                for room in ["{team}", "{sender}", "{receiver}", "[", "]", "10/1", "10 "] {
                    assert_eq!(
                        said.contains(room),
                        translated.contains(room),
                        "{name}, {key}: {room}"
                    );
                }
                let names_service = ["{OCMW}", "{CPAS}"]
                    .iter()
                    .any(|room| translated.contains(room));
                let asked = said.contains(" OCMW}");
                assert!(names_service || !asked, "{name}, {key}");
            }
        }
    }

    #[test]
    fn every_file_beside_the_sources_is_a_language_and_each_has_its_own_tag() {
        let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/sheets");
        let files = std::fs::read_dir(folder).expect("the folder is there");
        assert_eq!(files.count(), FILES.len());
        let mut tags: Vec<_> = Language::all().map(Language::tag).collect();
        tags.sort_unstable();
        tags.dedup();
        assert_eq!(tags.len(), FILES.len());
        assert_eq!(Language::DUTCH.tag(), "nl");
    }

    #[test]
    fn the_letters_of_a_language_tell_its_direction() {
        let is_arabic = |letter: char| ('\u{600}'..='\u{6ff}').contains(&letter);
        for language in Language::all() {
            let runs_left = language.name().chars().all(is_arabic);
            let expected = if runs_left {
                Direction::RightToLeft
            } else {
                Direction::LeftToRight
            };
            assert_eq!(language.direction(), expected, "{}", language.name());
        }
    }
}

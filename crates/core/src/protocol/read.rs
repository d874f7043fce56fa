//! Reads JSON values by key and keeps account of everything that is wrong with them.

use std::collections::BTreeSet;

use super::json::{Json, entry};
use super::plain::{LONGEST_NAME, LONGEST_TEXT, unfit};
use super::problem::{Expected, ProfileProblem, ProfileProblemKind as Kind};
use crate::text::{is_hidden, tidy};

/// The most items of a list: more than the municipalities of Flanders.
const LONGEST_LIST: usize = 400;

/// The most problems that are told at once: whoever mends these sees the next.
const MOST: usize = 50;

/// One object of a profile, the pointer to it, and the keys that were asked for.
pub(super) struct Object<'json> {
    entries: &'json [(String, Json)],
    pub(super) pointer: String,
    known: Vec<&'static str>,
    /// What all agreements share at this place: a key that does not stand in the object itself is read here.
    common: Option<Common<'json>>,
}

/// The entries of an object that several share, and the pointer to it.
#[derive(Clone)]
struct Common<'json> {
    entries: &'json [(String, Json)],
    pointer: String,
}

/// Collects what is wrong.
#[derive(Default)]
pub(super) struct Problems(
    pub(super) Vec<ProfileProblem>,
    /// What was found fit, by its address: what agreements share is looked at once.
    BTreeSet<*const Json>,
);

impl Problems {
    /// Adds a problem, unless it was told: what agreements share is read with each of them.
    pub(super) fn add(&mut self, pointer: &str, kind: Kind) {
        let problem = ProfileProblem {
            pointer: pointer.to_owned(),
            line: 1,
            kind,
        };
        if self.0.len() < MOST && !self.0.contains(&problem) {
            self.0.push(problem);
        }
    }

    /// Returns whether a value is looked at for the first time.
    pub(super) fn is_new(&mut self, json: &Json) -> bool {
        self.1.insert(json)
    }
}

impl<'json> Object<'json> {
    pub(super) fn new(json: &'json Json, pointer: &str, problems: &mut Problems) -> Option<Self> {
        let Json::Object(entries) = json else {
            problems.add(pointer, Kind::Kind(Expected::Object));
            return None;
        };
        Some(Self {
            entries,
            pointer: pointer.to_owned(),
            known: Vec::new(),
            common: None,
        })
    }

    /// Reads the keys that do not stand in the object in this one, which others share; another value than an object shares nothing.
    pub(super) fn sharing(mut self, common: Option<&'json Json>, pointer: &str) -> Self {
        if let Some(Json::Object(entries)) = common {
            self.common = Some(Common {
                entries,
                pointer: pointer.to_owned(),
            });
        }
        self
    }

    /// Returns the pointer to the value of a key: where it stands, and in the object itself where it is missing.
    pub(super) fn at(&self, key: &str) -> String {
        let shared = self
            .common
            .as_ref()
            .filter(|_| entry(self.entries, key).is_none());
        let shared = shared.filter(|common| entry(common.entries, key).is_some());
        let parent = shared.map_or(&self.pointer, |common| &common.pointer);
        format!("{parent}/{}", token(key))
    }

    /// Returns whether a key stands in the object or in what it shares.
    pub(super) fn has(&mut self, key: &'static str) -> bool {
        self.find(key).is_some()
    }

    fn get(&mut self, key: &'static str, problems: &mut Problems) -> Option<&'json Json> {
        let found = self.find(key);
        if found.is_none() {
            problems.add(&self.at(key), Kind::MissingKey);
        }
        found
    }

    fn find(&mut self, key: &'static str) -> Option<&'json Json> {
        self.known.push(key);
        let shared = self.common.as_ref();
        entry(self.entries, key).or_else(|| entry(shared?.entries, key))
    }

    /// Returns the value of a key that need not be there.
    pub(super) fn optional(&mut self, key: &'static str) -> Option<&'json Json> {
        self.find(key)
    }

    pub(super) fn switch(&mut self, key: &'static str, problems: &mut Problems) -> Option<bool> {
        match self.get(key, problems)? {
            Json::Switch(on) => Some(*on),
            _ => {
                problems.add(&self.at(key), Kind::Kind(Expected::Switch));
                None
            }
        }
    }

    /// Reads a text that may be empty.
    pub(super) fn any_text(
        &mut self,
        key: &'static str,
        problems: &mut Problems,
    ) -> Option<&'json str> {
        let json = self.get(key, problems)?;
        text(json, || self.at(key), problems)
    }

    /// Reads a text that may be empty, and that need not be there.
    pub(super) fn optional_text(
        &mut self,
        key: &'static str,
        problems: &mut Problems,
    ) -> Option<&'json str> {
        match self.find(key) {
            Some(json) => text(json, || self.at(key), problems),
            None => Some(""),
        }
    }

    /// Reads a text with something in it.
    pub(super) fn text(&mut self, key: &'static str, problems: &mut Problems) -> Option<String> {
        let text = self.any_text(key, problems)?;
        filled(text, LONGEST_TEXT, || self.at(key), problems)
    }

    /// Reads a text that is as short as a name.
    pub(super) fn name(&mut self, key: &'static str, problems: &mut Problems) -> Option<String> {
        let text = self.any_text(key, problems)?;
        filled(text, LONGEST_NAME, || self.at(key), problems)
    }

    /// Reads a text that `parse` understands; otherwise it is a problem of this kind.
    pub(super) fn parsed<T>(
        &mut self,
        key: &'static str,
        parse: impl Fn(&str) -> Option<T>,
        kind: Kind,
        problems: &mut Problems,
    ) -> Option<T> {
        self.parsed_or_empty(key, parse, kind, problems)?
            .or_else(|| {
                problems.add(&self.at(key), Kind::Empty);
                None
            })
    }

    /// Reads a text that `parse` understands, where an empty text means that it is not known yet.
    pub(super) fn parsed_or_empty<T>(
        &mut self,
        key: &'static str,
        parse: impl Fn(&str) -> Option<T>,
        kind: Kind,
        problems: &mut Problems,
    ) -> Option<Option<T>> {
        let text = self.any_text(key, problems)?;
        self.parse(key, text, parse, kind, problems)
    }

    /// Reads a text that `parse` understands, and that may be empty or not there at all.
    pub(super) fn parsed_if_there<T>(
        &mut self,
        key: &'static str,
        parse: impl Fn(&str) -> Option<T>,
        kind: Kind,
        problems: &mut Problems,
    ) -> Option<Option<T>> {
        let text = self.optional_text(key, problems)?;
        self.parse(key, text, parse, kind, problems)
    }

    /// Parses a text that was read already; one that `parse` does not understand is a problem of this kind.
    pub(super) fn parse<T>(
        &self,
        key: &'static str,
        text: &str,
        parse: impl Fn(&str) -> Option<T>,
        kind: Kind,
        problems: &mut Problems,
    ) -> Option<Option<T>> {
        if text.trim().is_empty() {
            return Some(None);
        }
        let parsed = parse(text);
        if parsed.is_none() {
            problems.add(&self.at(key), kind);
        }
        parsed.map(Some)
    }

    /// Reads a list with something in it; what cannot be read is left out and told.
    pub(super) fn list<T>(
        &mut self,
        key: &'static str,
        may_be_empty: bool,
        problems: &mut Problems,
        mut read: impl FnMut(&'json Json, &str, &mut Problems) -> Option<T>,
    ) -> Option<Vec<T>> {
        let json = self.get(key, problems)?;
        let pointer = self.at(key);
        let Json::List(items) = json else {
            problems.add(&pointer, Kind::Kind(Expected::List));
            return None;
        };
        if items.is_empty() && !may_be_empty {
            problems.add(&pointer, Kind::Empty);
            return None;
        }
        if items.len() > LONGEST_LIST {
            problems.add(&pointer, Kind::TooMany(LONGEST_LIST));
            return None;
        }
        let read_all = items.iter().enumerate();
        Some(
            read_all
                .filter_map(|(index, item)| read(item, &format!("{pointer}/{index}"), problems))
                .collect(),
        )
    }

    /// Reads a list that may be empty or not there at all.
    pub(super) fn list_if_there<T>(
        &mut self,
        key: &'static str,
        problems: &mut Problems,
        read: impl FnMut(&'json Json, &str, &mut Problems) -> Option<T>,
    ) -> Option<Vec<T>> {
        match self.find(key) {
            Some(_) => self.list(key, true, problems, read),
            None => Some(Vec::new()),
        }
    }

    pub(super) fn object(
        &mut self,
        key: &'static str,
        problems: &mut Problems,
    ) -> Option<Object<'json>> {
        let json = self.get(key, problems)?;
        let object = Object::new(json, &self.at(key), problems)?;
        let common = self.common.as_ref();
        let shared = common.filter(|_| entry(self.entries, key).is_some());
        Some(match shared {
            Some(common) => object.sharing(
                entry(common.entries, key),
                &format!("{}/{}", common.pointer, token(key)),
            ),
            None => object,
        })
    }

    /// Tells the keys that nobody asked for, and those that stand twice.
    pub(super) fn finish(self, problems: &mut Problems) {
        self.check_keys(self.entries, &self.pointer, problems);
        if let Some(common) = &self.common {
            self.check_keys(common.entries, &common.pointer, problems);
        }
    }

    fn check_keys(&self, entries: &[(String, Json)], pointer: &str, problems: &mut Problems) {
        for (index, (key, _)) in entries.iter().enumerate() {
            let at = || format!("{pointer}/{}", token(key));
            if !self.known.contains(&key.as_str()) {
                problems.add(&at(), Kind::UnknownKey);
            } else if entry(&entries[..index], key).is_some() {
                problems.add(&at(), Kind::DoubleKey);
            }
        }
    }
}

/// Returns a key as it stands in a JSON pointer (RFC 6901), with what nobody sees in it written out, and not without end.
pub(super) fn token(key: &str) -> String {
    let mut token = String::new();
    for character in key.chars().take(LONGEST_NAME) {
        match character {
            '~' => token.push_str("~0"),
            '/' => token.push_str("~1"),
            hidden if is_hidden(hidden) => token.extend(hidden.escape_unicode()),
            other => token.push(other),
        }
    }
    token
}

/// Reads a JSON value that must be a text, and one that is fit for a profile. `pointer` is asked where it is not.
pub(super) fn text<'json>(
    json: &'json Json,
    pointer: impl Fn() -> String,
    problems: &mut Problems,
) -> Option<&'json str> {
    let Json::Text(text) = json else {
        problems.add(&pointer(), Kind::Kind(Expected::Text));
        return None;
    };
    if problems.1.contains(&std::ptr::from_ref(json)) {
        return Some(text);
    }
    if let Some(kind) = unfit(text) {
        problems.add(&pointer(), kind);
        return None;
    }
    problems.1.insert(json);
    Some(text)
}

/// Reads a text with something in it, of at most `longest` characters, and tidies it. `pointer` is asked where it is none.
pub(super) fn filled(
    text: &str,
    longest: usize,
    pointer: impl Fn() -> String,
    problems: &mut Problems,
) -> Option<String> {
    if text.chars().nth(longest).is_some() {
        problems.add(&pointer(), Kind::TooLong(longest));
        return None;
    }
    let line = tidy(text);
    if line.is_empty() {
        problems.add(&pointer(), Kind::Empty);
        return None;
    }
    Some(line)
}

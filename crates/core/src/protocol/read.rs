//! Reads JSON values by key and keeps account of everything that is wrong with them.

use std::fmt;

use serde::de::{self, Deserialize, Deserializer, MapAccess, SeqAccess, Visitor};

use super::problem::{Expected, ProfileProblem, ProfileProblemKind as Kind};

/// A JSON value that keeps keys that stand twice, so that they can be told.
pub(super) enum Json {
    Text(String),
    Switch(bool),
    List(Vec<Json>),
    Object(Vec<(String, Json)>),
    /// A number or null, neither of which a profile has.
    Other,
}

/// One object of a profile, the place where it stands, and the keys that were asked for.
pub(super) struct Object<'json> {
    entries: &'json [(String, Json)],
    pub(super) place: String,
    known: Vec<&'static str>,
}

/// Collects what is wrong.
#[derive(Default)]
pub(super) struct Problems(pub(super) Vec<ProfileProblem>);

impl Problems {
    pub(super) fn add(&mut self, place: &str, kind: Kind) {
        self.0.push(ProfileProblem {
            place: place.to_owned(),
            kind,
        });
    }
}

impl<'json> Object<'json> {
    pub(super) fn new(json: &'json Json, place: &str, problems: &mut Problems) -> Option<Self> {
        let Json::Object(entries) = json else {
            problems.add(place, Kind::Kind(Expected::Object));
            return None;
        };
        Some(Self {
            entries,
            place: place.to_owned(),
            known: Vec::new(),
        })
    }

    /// The place of one of its keys.
    pub(super) fn at(&self, key: &str) -> String {
        format!(
            "{}/{}",
            self.place,
            key.replace('~', "~0").replace('/', "~1")
        )
    }

    fn get(&mut self, key: &'static str, problems: &mut Problems) -> Option<&'json Json> {
        self.known.push(key);
        let found = self
            .entries
            .iter()
            .find(|(name, _)| name == key)
            .map(|(_, value)| value);
        if found.is_none() {
            problems.add(&self.at(key), Kind::MissingKey);
        }
        found
    }

    /// Lets a key be there or not, unread.
    pub(super) fn allow(&mut self, key: &'static str) {
        self.known.push(key);
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

    /// A text that may be empty.
    pub(super) fn any_text(
        &mut self,
        key: &'static str,
        problems: &mut Problems,
    ) -> Option<&'json str> {
        let json = self.get(key, problems)?;
        text(json, &self.at(key), problems)
    }

    /// A text with something in it.
    pub(super) fn text(&mut self, key: &'static str, problems: &mut Problems) -> Option<String> {
        let text = self.any_text(key, problems)?;
        filled(text, &self.at(key), problems)
    }

    /// A text that `parse` understands; otherwise it is a problem of this kind.
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

    /// The same, where an empty text means that it is not known yet.
    pub(super) fn parsed_or_empty<T>(
        &mut self,
        key: &'static str,
        parse: impl Fn(&str) -> Option<T>,
        kind: Kind,
        problems: &mut Problems,
    ) -> Option<Option<T>> {
        let text = self.any_text(key, problems)?;
        if text.trim().is_empty() {
            return Some(None);
        }
        let parsed = parse(text);
        if parsed.is_none() {
            problems.add(&self.at(key), kind);
        }
        parsed.map(Some)
    }

    /// A list with something in it; what cannot be read is left out and told.
    pub(super) fn list<T>(
        &mut self,
        key: &'static str,
        may_be_empty: bool,
        problems: &mut Problems,
        mut read: impl FnMut(&'json Json, &str, &mut Problems) -> Option<T>,
    ) -> Option<Vec<T>> {
        let json = self.get(key, problems)?;
        let place = self.at(key);
        let Json::List(items) = json else {
            problems.add(&place, Kind::Kind(Expected::List));
            return None;
        };
        if items.is_empty() && !may_be_empty {
            problems.add(&place, Kind::Empty);
            return None;
        }
        let read_all = items.iter().enumerate();
        Some(
            read_all
                .filter_map(|(index, item)| read(item, &format!("{place}/{index}"), problems))
                .collect(),
        )
    }

    pub(super) fn object(
        &mut self,
        key: &'static str,
        problems: &mut Problems,
    ) -> Option<Object<'json>> {
        let json = self.get(key, problems)?;
        Object::new(json, &self.at(key), problems)
    }

    /// Tells the keys that nobody asked for, and those that stand twice.
    pub(super) fn finish(self, problems: &mut Problems) {
        for (index, (key, _)) in self.entries.iter().enumerate() {
            if !self.known.contains(&key.as_str()) {
                problems.add(&self.at(key), Kind::UnknownKey);
            } else if self.entries[..index]
                .iter()
                .any(|(earlier, _)| earlier == key)
            {
                problems.add(&self.at(key), Kind::DoubleKey);
            }
        }
    }
}

/// A JSON value that must be a text.
pub(super) fn text<'json>(
    json: &'json Json,
    place: &str,
    problems: &mut Problems,
) -> Option<&'json str> {
    let Json::Text(text) = json else {
        problems.add(place, Kind::Kind(Expected::Text));
        return None;
    };
    Some(text)
}

/// A text with something in it, tidied.
pub(super) fn filled(text: &str, place: &str, problems: &mut Problems) -> Option<String> {
    let tidy = super::text::tidy(text);
    if tidy.is_empty() {
        problems.add(place, Kind::Empty);
        return None;
    }
    Some(tidy)
}

impl<'de> Deserialize<'de> for Json {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(JsonVisitor)
    }
}

struct JsonVisitor;

impl<'de> Visitor<'de> for JsonVisitor {
    type Value = Json;

    fn expecting(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("JSON")
    }

    fn visit_bool<E: de::Error>(self, on: bool) -> Result<Json, E> {
        Ok(Json::Switch(on))
    }

    fn visit_i64<E: de::Error>(self, _: i64) -> Result<Json, E> {
        Ok(Json::Other)
    }

    fn visit_u64<E: de::Error>(self, _: u64) -> Result<Json, E> {
        Ok(Json::Other)
    }

    fn visit_f64<E: de::Error>(self, _: f64) -> Result<Json, E> {
        Ok(Json::Other)
    }

    fn visit_unit<E: de::Error>(self) -> Result<Json, E> {
        Ok(Json::Other)
    }

    fn visit_str<E: de::Error>(self, text: &str) -> Result<Json, E> {
        Ok(Json::Text(text.to_owned()))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<Json, A::Error> {
        let mut list = Vec::new();
        while let Some(item) = items.next_element()? {
            list.push(item);
        }
        Ok(Json::List(list))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut entries: A) -> Result<Json, A::Error> {
        let mut object = Vec::new();
        while let Some(entry) = entries.next_entry()? {
            object.push(entry);
        }
        Ok(Json::Object(object))
    }
}

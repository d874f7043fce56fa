//! Values of an agreement as texts that a person types and reads, and the way to where they stand.

use super::blank::BlankKind;
use crate::protocol::date::parse_date;
use crate::protocol::json::{Json, entry};
use crate::protocol::postcode::Locality;

/// The entries of an object.
pub(super) type Entries = Vec<(String, Json)>;

/// Returns what stands at the end of a path.
pub(super) fn get(json: &Json, path: impl IntoIterator<Item = &'static str>) -> Option<&Json> {
    path.into_iter().try_fold(json, |json, key| match json {
        Json::Object(entries) => entry(entries, key),
        _ => None,
    })
}

/// Puts a value at the end of a path, in objects that are made where they are missing; without a value its key goes.
pub(super) fn put(json: &mut Json, path: &[&'static str], value: Option<Json>) {
    let ([key, rest @ ..], Json::Object(entries)) = (path, json) else {
        return;
    };
    let place = entries.iter().position(|(name, _)| name == key);
    match (place, value) {
        (Some(place), None) if rest.is_empty() => drop(entries.remove(place)),
        (None, None) => {}
        (Some(place), Some(value)) if rest.is_empty() => entries[place].1 = value,
        (None, Some(value)) if rest.is_empty() => entries.push(((*key).to_owned(), value)),
        (place, value) => {
            let place = place.unwrap_or_else(|| {
                entries.push(((*key).to_owned(), Json::Object(Vec::new())));
                entries.len() - 1
            });
            put(&mut entries[place].1, rest, value);
        }
    }
}

/// Returns all of an agreement: its own values, and those that it takes from what agreements share.
pub(super) fn resolved(own: &Json, common: Option<&Json>) -> Json {
    let (Json::Object(own), Some(Json::Object(common))) = (own, common) else {
        return own.clone();
    };
    let mut all: Entries = own
        .iter()
        .map(|(key, value)| (key.clone(), resolved(value, entry(common, key))))
        .collect();
    for (key, value) in common {
        if entry(own, key).is_none() {
            all.push((key.clone(), value.clone()));
        }
    }
    Json::Object(all)
}

/// Returns each value of an agreement with its pointer, in order. A list is one value.
pub(super) fn leaves(json: &Json, pointer: &str, found: &mut Vec<(String, Json)>) {
    match json {
        Json::Object(entries) => {
            for (key, value) in entries {
                leaves(value, &format!("{pointer}/{key}"), found);
            }
        }
        other => found.push((pointer.to_owned(), other.clone())),
    }
}

/// Returns a value on one line, for a reader.
pub(super) fn in_words(json: &Json) -> String {
    let joined = |parts: &mut dyn Iterator<Item = &Json>, between: &str| {
        parts.map(in_words).collect::<Vec<_>>().join(between)
    };
    match json {
        Json::Text(text) => text.clone(),
        Json::Switch(on) => on.to_string(),
        Json::List(items) => joined(&mut items.iter(), "; "),
        Json::Object(entries) => joined(&mut entries.iter().map(|(_, value)| value), " "),
        Json::Other => String::new(),
    }
}

/// Returns a value as it is typed.
pub(super) fn typed(json: &Json) -> String {
    let part = |item: &Json, key: &'static str| get(item, [key]).map(in_words).unwrap_or_default();
    let line = |item: &Json| match item {
        Json::Object(_) if get(item, ["postcode"]).is_none() => {
            with_colon(part(item, "name"), &part(item, "phone"))
        }
        Json::Object(_) => {
            let names = get(item, ["oldNames"]).map(typed).unwrap_or_default();
            locality_line(
                &part(item, "postcode"),
                &part(item, "municipality"),
                &names.replace('\n', ", "),
            )
        }
        other => in_words(other),
    };
    match json {
        Json::List(items) => items.iter().map(line).collect::<Vec<_>>().join("\n"),
        other => in_words(other),
    }
}

/// Returns localities as they are typed.
pub(super) fn typed_localities(localities: &[Locality]) -> String {
    let line = |place: &Locality| {
        let postcode = place.postcode().to_string();
        locality_line(
            &postcode,
            place.municipality(),
            &place.old_names().join(", "),
        )
    };
    localities.iter().map(line).collect::<Vec<_>>().join("\n")
}

fn locality_line(postcode: &str, name: &str, old_names: &str) -> String {
    with_colon(format!("{postcode} {name}"), old_names)
}

fn with_colon(name: String, rest: &str) -> String {
    match rest {
        "" => name,
        rest => format!("{name}: {rest}"),
    }
}

/// Returns what was typed in a blank of this kind as a value.
pub(super) fn read(kind: BlankKind, typed: &str) -> Json {
    let lines = || typed.lines().map(str::trim).filter(|line| !line.is_empty());
    match kind {
        BlankKind::Day => {
            let day = parse_date(typed).map(|day| day.to_string());
            Json::Text(day.unwrap_or_else(|| typed.trim().to_owned()))
        }
        BlankKind::List => Json::List(lines().map(|line| Json::Text(line.to_owned())).collect()),
        BlankKind::Territory => Json::List(lines().map(locality).collect()),
        BlankKind::Teams => Json::List(lines().map(team).collect()),
        BlankKind::Switch => Json::Switch(typed == "true"),
        // A text is one line in the profile, however it was typed.
        BlankKind::Text => Json::Text(lines().collect::<Vec<_>>().join(" ")),
        BlankKind::Line | BlankKind::Optional | BlankKind::Municipality => {
            Json::Text(typed.trim().to_owned())
        }
    }
}

fn team(line: &str) -> Json {
    let (name, phone) = line.split_once(':').unwrap_or((line, ""));
    let text = |text: &str| Json::Text(text.trim().to_owned());
    let entry = |(key, value): (&str, &str)| (key.to_owned(), text(value));
    let entries = [("name", name), ("phone", phone)].map(entry);
    Json::Object(entries.into())
}

fn locality(line: &str) -> Json {
    let (place, old_names) = line.split_once(':').unwrap_or((line, ""));
    let (postcode, name) = place.trim().split_once(' ').unwrap_or((place.trim(), ""));
    let text = |text: &str| Json::Text(text.trim().to_owned());
    let old_names = old_names.split(',').filter(|name| !name.trim().is_empty());
    Json::Object(vec![
        ("postcode".to_owned(), text(postcode)),
        ("municipality".to_owned(), text(name)),
        (
            "oldNames".to_owned(),
            Json::List(old_names.map(text).collect()),
        ),
    ])
}

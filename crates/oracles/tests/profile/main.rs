//! The published schema, and profiles that must be refused with a sentence an administrator understands.

mod bad;

use bad::{bad_profiles, sentences};
use serde_json::{Value, json};
use sluis_core::protocol::{Profile, ProfileProblem};
use sluis_core::wording::profile_problem;

const SIGNED: &str = include_str!("../../../../profiles/tessenderlo-ham.json");
const SCHEMA: &str = include_str!("../../../../profiles/schema.json");

fn signed() -> Value {
    serde_json::from_str(SIGNED).expect("the signed agreement is JSON")
}

fn problems(text: &str) -> Vec<ProfileProblem> {
    Profile::parse(text).expect_err("it must be refused")
}

/// The signed agreement with one value replaced or added.
fn with(place: &str, value: Value) -> Value {
    let mut profile = signed();
    let (parent, key) = place.rsplit_once('/').expect("a pointer");
    match profile.pointer_mut(parent).expect("a place in the profile") {
        Value::Object(object) => drop(object.insert(key.to_owned(), value)),
        Value::Array(list) if key == "-" => list.push(value),
        Value::Array(list) => list[key.parse::<usize>().expect("an index")] = value,
        _ => panic!("{parent} holds nothing"),
    }
    profile
}

/// The signed agreement without one key.
fn without(parent: &str, key: &str) -> Value {
    let mut profile = signed();
    let object = profile
        .pointer_mut(parent)
        .and_then(Value::as_object_mut)
        .expect("an object");
    object.remove(key).expect("a key to take away");
    profile
}

/// A second agreement beside the signed one.
fn second(changes: &[(&str, Value)]) -> Value {
    let mut profile = signed();
    let mut other = profile["agreements"][0].clone();
    other["id"] = json!("elders");
    other["municipality"] = json!("Elders");
    other["territory"] = json!([{ "postcode": "3583", "municipality": "Paal", "oldNames": [] }]);
    for (place, value) in changes {
        *other.pointer_mut(place).expect("a place in the agreement") = value.clone();
    }
    profile["agreements"]
        .as_array_mut()
        .expect("a list")
        .push(other);
    profile
}

#[test]
fn the_signed_agreement_fits_the_schema() {
    let schema: Value = serde_json::from_str(SCHEMA).expect("the schema is JSON");
    assert!(jsonschema::draft202012::meta::is_valid(&schema));
    let validator = jsonschema::draft202012::new(&schema).expect("the schema is a schema");
    let errors: Vec<String> = validator
        .iter_errors(&signed())
        .map(|error| error.to_string())
        .collect();
    assert!(errors.is_empty(), "{errors:?}");
    // The schema refuses what it can: the same as the page, but for check digits, doubles and the order of days.
    for (name, profile, beyond_schema) in bad_profiles() {
        assert_eq!(validator.is_valid(&profile), beyond_schema, "{name}");
    }
}

#[test]
fn several_agreements_can_stand_together() {
    let two = second(&[]).to_string();
    let profile = Profile::parse(&two).expect("two agreements that do not overlap");
    let paal = sluis_core::protocol::Postcode::parse("3583").expect("a postcode");
    assert_eq!(
        profile.for_postcode(paal).map(|agreement| agreement.id()),
        Some("elders")
    );
    assert_eq!(
        profile
            .for_municipality("paal")
            .map(|agreement| agreement.id()),
        Some("elders")
    );
    assert!(profile.only().is_none());
}

#[test]
fn bad_profiles_are_refused_with_a_sentence() {
    let expected = sentences();
    let bad = bad_profiles();
    assert_eq!(bad.len(), expected.len());
    for ((name, profile, _), (expected_name, sentence)) in bad.iter().zip(expected) {
        assert_eq!(*name, expected_name);
        let said: Vec<String> = problems(&profile.to_string())
            .iter()
            .map(profile_problem)
            .collect();
        assert_eq!(said, [sentence], "{name}");
    }
}

#[test]
fn a_text_that_is_not_json_is_placed() {
    for (text, sentence) in [
        ("", "Dit is geen geldige JSON. Kijk regel 1, teken 0 na."),
        (
            "{\n  \"agreements\": [,]\n}",
            "Dit is geen geldige JSON. Kijk regel 2, teken 18 na.",
        ),
        (
            "{} {}",
            "Dit is geen geldige JSON. Kijk regel 1, teken 4 na.",
        ),
    ] {
        let said: Vec<String> = problems(text).iter().map(profile_problem).collect();
        assert_eq!(said, [sentence], "{text}");
    }
    let double = SIGNED.replacen(r#""on": true,"#, r#""on": true, "on": false,"#, 1);
    let said: Vec<String> = problems(&double).iter().map(profile_problem).collect();
    assert_eq!(
        said,
        ["/agreements/0/on: Deze sleutel staat er twee keer. Laat er één staan."]
    );
}

#[test]
fn everything_wrong_is_told_at_once() {
    let mut profile = with("/agreements/0/mailbox", json!("geen"));
    profile["agreements"][0]["start"] = json!("gisteren");
    profile["agreements"][0]["sender"]["kbo"] = json!("1");
    profile["colour"] = json!("red");
    assert_eq!(problems(&profile.to_string()).len(), 4);
}

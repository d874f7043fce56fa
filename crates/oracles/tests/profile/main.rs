//! The published schema, and profiles that must be refused with a sentence an administrator understands.

mod bad;
mod deceptive;
mod flanders;
mod made;

use bad::{bad_profiles, sentences};
use deceptive::deceptive;
use serde_json::{Value, json};
use sluis_core::protocol::{Profile, ProfileProblem};
use sluis_core::wording::profile_problem;
use time::{Date, Month};

const SIGNED: &str = include_str!("../../../../profiles/tessenderlo-ham.json");
const SCHEMA: &str = include_str!("../../../../profiles/schema.json");

fn signed() -> Value {
    serde_json::from_str(SIGNED).expect("the signed agreement is JSON")
}

fn today() -> Date {
    Date::from_calendar_date(2026, Month::November, 27).expect("a day")
}

fn problems(text: &str) -> Vec<ProfileProblem> {
    Profile::parse(text, today()).expect_err("it must be refused")
}

/// What the page says of a profile that is written on one line, without that line.
fn said(profile: &Value) -> Vec<String> {
    let said = |problem: &ProfileProblem| {
        let sentence = profile_problem(problem, 1);
        let rest = sentence.strip_prefix("Regel 1");
        let rest = rest.and_then(|rest| rest.strip_prefix(", ").or(rest.strip_prefix(": ")));
        rest.expect("it starts with its line").to_owned()
    };
    problems(&profile.to_string()).iter().map(said).collect()
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
    for (name, profile, beyond_schema, _) in deceptive() {
        assert_eq!(validator.is_valid(&profile), beyond_schema, "{name}");
    }
    let mut filled = with("/agreements/0/sender/phone", json!("011 22 33 44"));
    filled["agreements"][0]["confirmed"] =
        json!({ "name": "Đặng Thị Ánh", "date": "2026-03-01", "contacts": "0a1B2c3d" });
    filled["agreements"][0]["published"] =
        json!("https://www.opgroeien.be/protocol/1?taal=nl#art-3");
    filled["agreements"][0]["page"] = json!("https://sluis.opgroeien.be/sluis.html");
    filled["agreements"][0]["sender"]["teams"] =
        json!([{ "name": "Kind en Gezin Zuiderkempen", "phone": "014 22 33 44" }]);
    assert!(validator.is_valid(&filled));
    let profile = Profile::parse(&filled.to_string(), today());
    let profile = profile.expect("what an administrator fills in is read");
    let teams = ["Kind en Gezin West-Limburg", "Kind en Gezin Zuiderkempen"];
    assert_eq!(profile.teams(), teams);
    for (name, team, phone) in [
        (teams[0], teams[0], "+3211223344"),
        (teams[1], teams[1], "+3214223344"),
        ("een ander", teams[0], "+3211223344"),
    ] {
        let agreement = profile.first().by_team(name);
        let sender = agreement.sender();
        assert_eq!(sender.team(), team);
        assert_eq!(sender.phone().expect("a number").e164(), phone);
        assert_eq!(sender.teams().count(), 2);
        assert_eq!(agreement.contacts(), profile.first().contacts());
    }
    assert!(
        Profile::default().teams().is_empty(),
        "one team: there is nothing to choose"
    );
}

#[test]
fn several_agreements_can_stand_together() {
    let two = second(&[]).to_string();
    let profile = Profile::parse(&two, today()).expect("two agreements that do not overlap");
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
        assert_eq!(said(profile), [sentence], "{name}");
    }
}

#[test]
fn what_deceives_hides_or_goes_to_a_stranger_is_refused_in_every_field() {
    for (name, profile, _, sentence) in deceptive() {
        assert_eq!(said(&profile), [sentence], "{name}");
    }
}

/// Whatever a field is called: a text that was saved wrongly is refused there, and so is one without end.
#[test]
fn no_text_of_the_profile_goes_unchecked() {
    let mut places = Vec::new();
    texts(&signed(), "", &mut places);
    assert!(places.len() > 40, "{places:?}");
    for place in places {
        for text in [
            "a\u{fffd}b",
            "a\u{202e}b",
            "a\u{0}b",
            "a<b>b",
            "аb",
            &"a".repeat(5_000),
        ] {
            let said = said(&with(&place, json!(text)));
            assert!(said[0].starts_with(&format!("{place}: ")), "{said:?}");
        }
    }
    let strange = with("/agreements/0/na\u{202e}me", json!(""));
    assert_eq!(
        said(&strange),
        ["/agreements/0/na\\u{202e}me: Deze sleutel bestaat niet. Kijk de spelling na."]
    );
}

fn texts(value: &Value, place: &str, places: &mut Vec<String>) {
    match value {
        Value::String(_) => places.push(place.to_owned()),
        Value::Array(list) => (0..list.len()).for_each(|index| {
            texts(&list[index], &format!("{place}/{index}"), places);
        }),
        Value::Object(object) => object
            .iter()
            .for_each(|(key, value)| texts(value, &format!("{place}/{key}"), places)),
        _ => {}
    }
}

#[test]
fn a_mistake_is_told_by_its_line_in_the_file() {
    let line_of = |text: &str| {
        let before = SIGNED.split(text).next().expect("a part");
        before.matches('\n').count() + 1
    };
    for (from, to, place) in [
        ("0216.772.234", "0216.772.235", "/agreements/0/receiver/kbo"),
        (
            "Gerhoeven",
            "Ger\u{fffd}hoeven",
            "/agreements/0/territory/1/oldNames/3",
        ),
        ("\"purpose\"", "\"porpose\"", "/agreements/0/porpose"),
    ] {
        let found = problems(&SIGNED.replace(from, to));
        let problem = found.iter().find(|problem| problem.pointer() == place);
        let problem = problem.expect("it is a problem");
        assert_eq!(problem.line(), line_of(from), "{place}");
        let sentence = profile_problem(problem, 101);
        let line = format!("Regel {}, {place}: ", 100 + line_of(from));
        assert!(sentence.starts_with(&line), "{sentence}");
    }
    // A key that is not there is told at the object where it belongs.
    let found = problems(&SIGNED.replace("\"kbo\": \"0216.772.234\",", ""));
    assert_eq!(found[0].line(), line_of("\"receiver\""));
}

#[test]
fn a_text_that_is_not_json_is_placed() {
    for (text, sentence) in [
        ("", "Regel 40, teken 0: "),
        ("{\n  \"agreements\": [,]\n}", "Regel 41, teken 18: "),
        ("{} {}", "Regel 40, teken 4: "),
    ] {
        let [problem] = &problems(text)[..] else {
            panic!("{text}");
        };
        let said = profile_problem(problem, 40);
        assert_eq!(
            said.strip_prefix(sentence),
            Some("Hier is dit geen geldige JSON meer. Kijk na wat er net voor staat."),
            "{text}: {said}"
        );
    }
    let double = SIGNED.replacen(r#""on": true,"#, "\"on\": true,\n\"on\": false,", 1);
    let said: Vec<String> = problems(&double)
        .iter()
        .map(|problem| profile_problem(problem, 1))
        .collect();
    assert_eq!(
        said,
        ["Regel 6, /agreements/0/on: Deze sleutel staat er twee keer. Laat er één staan."]
    );
}

/// Whoever means harm can make the page busy only for a moment, and is told what is wrong.
#[test]
fn a_profile_without_end_is_refused_quickly() {
    let keys = |count: usize| {
        let keys: Vec<String> = (0..count).map(|it| format!("\"k{it}\":0")).collect();
        keys.join(",")
    };
    let nested = |count: usize| "[".repeat(count) + &"]".repeat(count);
    let agreement = signed()["agreements"][0].to_string();
    let twice = |count: usize| vec![agreement.as_str(); count].join(",");
    for (name, text, sentence) in [
        (
            "10 MB",
            format!("{{{}}}", keys(900_000)),
            "te groot: ten hoogste 1000000 bytes",
        ),
        (
            "a text of 10 MB",
            SIGNED.replace("West", &"West".repeat(2_500_000)),
            "te groot",
        ),
        (
            "60,000 keys",
            format!("{{{}}}", keys(60_000)),
            "Deze sleutel bestaat niet",
        ),
        (
            "one key 90,000 times",
            format!("{{{}}}", vec!["\"common\":0"; 90_000].join(",")),
            "staat er twee keer",
        ),
        (
            "a list in a list in a list",
            nested(400_000),
            "geen geldige JSON",
        ),
        (
            "objects in objects",
            "{\"common\":".repeat(90_000),
            "geen geldige JSON",
        ),
        (
            "one agreement 200 times",
            format!("{{\"agreements\":[{}]}}", twice(200)),
            "heeft dezelfde id",
        ),
    ] {
        let start = std::time::Instant::now();
        let problems = problems(&text);
        let took = start.elapsed();
        let said: Vec<String> = problems.iter().map(|it| profile_problem(it, 1)).collect();
        assert!(
            said.iter().any(|it| it.contains(sentence)),
            "{name}: {:?}",
            &said[..1]
        );
        assert!(said.len() <= 50, "{name}: {} problems", said.len());
        println!("{name}: {} ms", took.as_millis());
        assert!(took.as_secs() < 20, "{name}: {took:?}");
    }
}

#[test]
fn everything_wrong_is_told_at_once() {
    let mut profile = with("/agreements/0/mailbox", json!("geen"));
    profile["agreements"][0]["start"] = json!("gisteren");
    profile["agreements"][0]["sender"]["kbo"] = json!("1");
    profile["colour"] = json!("red");
    assert_eq!(problems(&profile.to_string()).len(), 4);
}

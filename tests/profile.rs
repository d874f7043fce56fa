//! The published schema, and profiles that must be refused with a sentence an administrator understands.

use serde_json::{Value, json};
use sluis::protocol::{Profile, ProfileProblem};
use sluis::wording::profile_problem;

const SIGNED: &str = include_str!("../profiles/tessenderlo-ham.json");
const SCHEMA: &str = include_str!("../profiles/schema.json");

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
    let paal = sluis::protocol::Postcode::parse("3583").expect("a postcode");
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

/// A name for the case, the profile, and whether only the page can see that it is wrong.
fn bad_profiles() -> Vec<(&'static str, Value, bool)> {
    let a = |rest: &str| format!("/agreements/0/{rest}");
    vec![
        ("unknown key", with(&a("colour"), json!("red")), false),
        (
            "unknown key in a party",
            with(&a("sender/phone"), json!("")),
            false,
        ),
        (
            "unknown key at the top",
            with("/version", json!("1")),
            false,
        ),
        ("no mailbox", without("/agreements/0", "mailbox"), false),
        (
            "no justification for the phone",
            without("/agreements/0/fields", "phone"),
            false,
        ),
        (
            "data that article 3 does not allow",
            with(&a("fields/birthDate"), json!("handig")),
            false,
        ),
        (
            "scanned mail address",
            with(&a("mailbox"), json!("socialedienst@tessenderlo-ham")),
            false,
        ),
        (
            "mail address with a space",
            with(&a("sender/dpo"), json!("dpo @opgroeien.be")),
            false,
        ),
        ("no mailbox address", with(&a("mailbox"), json!("")), false),
        (
            "KBO check digits",
            with(&a("receiver/kbo"), json!("0216.772.235")),
            true,
        ),
        (
            "KBO too short",
            with(&a("receiver/kbo"), json!("216.772.234")),
            false,
        ),
        (
            "the same party twice",
            with(&a("receiver/kbo"), json!("0886.886.638")),
            true,
        ),
        ("no such day", with(&a("start"), json!("2026-02-30")), true),
        (
            "day in another order",
            with(&a("start"), json!("01-02-2026")),
            false,
        ),
        (
            "end before start",
            with(&a("end"), json!("2026-01-31")),
            true,
        ),
        ("no start", with(&a("start"), json!("")), false),
        ("switch as text", with(&a("on"), json!("true")), false),
        (
            "text as number",
            with(&a("territory/0/postcode"), json!(3980)),
            false,
        ),
        (
            "postcode of three digits",
            with(&a("territory/0/postcode"), json!("398")),
            false,
        ),
        (
            "the same postcode twice",
            with(&a("territory/1/postcode"), json!("3980")),
            true,
        ),
        ("no territory", with(&a("territory"), json!([])), false),
        (
            "territory as text",
            with(&a("territory"), json!("3980")),
            false,
        ),
        (
            "place as text",
            with(&a("territory/0"), json!("3980 Tessenderlo")),
            false,
        ),
        (
            "party as text",
            with(&a("sender"), json!("Opgroeien")),
            false,
        ),
        (
            "phone without digits",
            with(&a("phone"), json!("na te kijken")),
            true,
        ),
        (
            "link without https",
            with(&a("published"), json!("http://example.be")),
            false,
        ),
        (
            "domain with an at sign",
            with(&a("sender/domains/0"), json!("@opgroeien.be")),
            false,
        ),
        ("empty purpose", with(&a("purpose"), json!("  ")), false),
        (
            "empty legal basis",
            with(&a("legalBases/0"), json!("")),
            false,
        ),
        (
            "who confirmed without a day",
            with(&a("confirmed/name"), json!("Els Maes")),
            true,
        ),
        (
            "a day without who confirmed",
            with(&a("confirmed/date"), json!("2026-03-01")),
            true,
        ),
        (
            "confirmed before it was signed",
            with(
                &a("confirmed"),
                json!({ "name": "Els", "date": "2026-01-01" }),
            ),
            true,
        ),
        (
            "id with a capital",
            with(&a("id"), json!("Tessenderlo")),
            false,
        ),
        ("no agreement", json!({ "agreements": [] }), false),
        (
            "agreements as an object",
            json!({ "agreements": {} }),
            false,
        ),
        ("a list", json!([]), false),
        ("null", with(&a("retention"), Value::Null), false),
        (
            "overlapping agreements",
            second(&[("/territory/0/postcode", json!("3945"))]),
            true,
        ),
        (
            "the same municipality in two",
            second(&[("/municipality", json!("ham"))]),
            true,
        ),
        (
            "the same id twice",
            second(&[("/id", json!("tessenderlo-ham"))]),
            true,
        ),
    ]
}

#[test]
fn bad_profiles_are_refused_with_a_sentence() {
    let expected = [
        (
            "unknown key",
            "/agreements/0/colour: Deze sleutel bestaat niet. Kijk de spelling na.",
        ),
        (
            "unknown key in a party",
            "/agreements/0/sender/phone: Deze sleutel bestaat niet. Kijk de spelling na.",
        ),
        (
            "unknown key at the top",
            "/version: Deze sleutel bestaat niet. Kijk de spelling na.",
        ),
        (
            "no mailbox",
            "/agreements/0/mailbox: Deze sleutel ontbreekt. Voeg ze toe.",
        ),
        (
            "no justification for the phone",
            "/agreements/0/fields/phone: Deze sleutel ontbreekt. Voeg ze toe.",
        ),
        (
            "data that article 3 does not allow",
            "/agreements/0/fields/birthDate: Deze sleutel bestaat niet. Kijk de spelling na.",
        ),
        (
            "scanned mail address",
            "/agreements/0/mailbox: Dit is geen e-mailadres.",
        ),
        (
            "mail address with a space",
            "/agreements/0/sender/dpo: Dit is geen e-mailadres.",
        ),
        (
            "no mailbox address",
            "/agreements/0/mailbox: Dit mag niet leeg zijn.",
        ),
        (
            "KBO check digits",
            "/agreements/0/receiver/kbo: Dit is geen KBO-nummer: de controlecijfers kloppen niet.",
        ),
        (
            "KBO too short",
            "/agreements/0/receiver/kbo: Dit is geen KBO-nummer: de controlecijfers kloppen niet.",
        ),
        (
            "the same party twice",
            "/agreements/0/receiver/kbo: Afzender en ontvanger hebben hetzelfde KBO-nummer.",
        ),
        (
            "no such day",
            "/agreements/0/start: Dit is geen datum. Schrijf jaar-maand-dag, zoals 2026-02-01.",
        ),
        (
            "day in another order",
            "/agreements/0/start: Dit is geen datum. Schrijf jaar-maand-dag, zoals 2026-02-01.",
        ),
        (
            "end before start",
            "/agreements/0/end: De einddatum ligt voor de startdatum.",
        ),
        ("no start", "/agreements/0/start: Dit mag niet leeg zijn."),
        (
            "switch as text",
            "/agreements/0/on: Hier moet true of false staan, zonder aanhalingstekens.",
        ),
        (
            "text as number",
            "/agreements/0/territory/0/postcode: Hier moet een tekst tussen aanhalingstekens staan.",
        ),
        (
            "postcode of three digits",
            "/agreements/0/territory/0/postcode: Een postcode heeft 4 cijfers.",
        ),
        (
            "the same postcode twice",
            "/agreements/0/territory/1/postcode: Deze postcode staat ook al bij /agreements/0/territory/0/postcode. \
             Laat er één staan.",
        ),
        (
            "no territory",
            "/agreements/0/territory: Dit mag niet leeg zijn.",
        ),
        (
            "territory as text",
            "/agreements/0/territory: Hier moet een lijst tussen vierkante haken staan.",
        ),
        (
            "place as text",
            "/agreements/0/territory/0: Hier moet een object tussen accolades staan.",
        ),
        (
            "party as text",
            "/agreements/0/sender: Hier moet een object tussen accolades staan.",
        ),
        (
            "phone without digits",
            "/agreements/0/phone: Dit is geen telefoonnummer, zoals 013 66 00 11.",
        ),
        (
            "link without https",
            "/agreements/0/published: Een link begint met https:// en heeft geen spaties.",
        ),
        (
            "domain with an at sign",
            "/agreements/0/sender/domains/0: Dit is geen maildomein, zoals voorbeeld.be.",
        ),
        (
            "empty purpose",
            "/agreements/0/purpose: Dit mag niet leeg zijn.",
        ),
        (
            "empty legal basis",
            "/agreements/0/legalBases/0: Dit mag niet leeg zijn.",
        ),
        (
            "who confirmed without a day",
            "/agreements/0/confirmed: Vul naam en datum van wie het nakeek allebei in, of laat ze allebei leeg.",
        ),
        (
            "a day without who confirmed",
            "/agreements/0/confirmed: Vul naam en datum van wie het nakeek allebei in, of laat ze allebei leeg.",
        ),
        (
            "confirmed before it was signed",
            "/agreements/0/confirmed/date: Het nakijken gebeurde voor de ondertekening. Kijk de datum na.",
        ),
        (
            "id with a capital",
            "/agreements/0/id: Gebruik alleen kleine letters, cijfers en koppeltekens.",
        ),
        ("no agreement", "/agreements: Dit mag niet leeg zijn."),
        (
            "agreements as an object",
            "/agreements: Hier moet een lijst tussen vierkante haken staan.",
        ),
        ("a list", "Hier moet een object tussen accolades staan."),
        (
            "null",
            "/agreements/0/retention: Hier moet een tekst tussen aanhalingstekens staan.",
        ),
        (
            "overlapping agreements",
            "/agreements/1/territory/0/postcode: Deze postcode staat ook al bij /agreements/0/territory/1/postcode. \
             Laat er één staan.",
        ),
        (
            "the same municipality in two",
            "/agreements/1/territory/0: Een naam van deze gemeente staat ook in /agreements/0. Laat er één staan.",
        ),
        (
            "the same id twice",
            "/agreements/1/id: Een eerdere afspraak heeft dezelfde id.",
        ),
    ];
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

//! Profiles that must be refused, and the sentence for each.

use serde_json::{Value, json};

use super::{second, with, without};

/// A name for the case, the profile, and whether only the page can see that it is wrong.
pub fn bad_profiles() -> Vec<(&'static str, Value, bool)> {
    let a = |rest: &str| format!("/agreements/0/{rest}");
    vec![
        ("unknown key", with(&a("colour"), json!("red")), false),
        (
            "unknown key in a party",
            with(&a("receiver/phone"), json!("")),
            false,
        ),
        (
            "unknown key at the top",
            with("/version", json!("1")),
            false,
        ),
        ("no version", without("/agreements/0", "version"), false),
        ("empty version", with(&a("version"), json!(" ")), false),
        (
            "a contact point of a stranger",
            with(&a("sender/contactPoint"), json!("protocol@gmail.com")),
            true,
        ),
        (
            "representatives without an address",
            with(&a("receiver/representativesEmail"), json!("bestuur")),
            false,
        ),
        (
            "a sheet that half somebody checked",
            with(
                &a("sheets"),
                json!([{ "language": "tr", "name": "Elif", "date": "" }]),
            ),
            true,
        ),
        (
            "a sheet in no language",
            with(
                &a("sheets"),
                json!([{ "language": "t r", "name": "Elif", "date": "2026-03-02" }]),
            ),
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

/// The sentence for each, by the name of the case.
pub fn sentences() -> Vec<(&'static str, &'static str)> {
    vec![
        (
            "unknown key",
            "/agreements/0/colour: Deze sleutel bestaat niet. Kijk de spelling na.",
        ),
        (
            "unknown key in a party",
            "/agreements/0/receiver/phone: Deze sleutel bestaat niet. Kijk de spelling na.",
        ),
        (
            "unknown key at the top",
            "/version: Deze sleutel bestaat niet. Kijk de spelling na.",
        ),
        (
            "no version",
            "/agreements/0/version: Deze sleutel ontbreekt. Voeg ze toe.",
        ),
        (
            "empty version",
            "/agreements/0/version: Dit mag niet leeg zijn.",
        ),
        (
            "a contact point of a stranger",
            "/agreements/0/sender/contactPoint: Dit adres is niet van deze partij: haar domeinen zijn opgroeien.be, kindengezin.be. \
             Kijk het na, letter voor letter.",
        ),
        (
            "representatives without an address",
            "/agreements/0/receiver/representativesEmail: Dit is geen e-mailadres in gewone letters, zoals naam@voorbeeld.be.",
        ),
        (
            "a sheet that half somebody checked",
            "/agreements/0/sheets/0: Vul naam en datum van wie het heeft nagekeken allebei in, of laat ze allebei leeg.",
        ),
        (
            "a sheet in no language",
            "/agreements/0/sheets/0/language: Gebruik alleen kleine letters, cijfers en koppeltekens.",
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
            "/agreements/0/mailbox: Dit is geen e-mailadres in gewone letters, zoals naam@voorbeeld.be.",
        ),
        (
            "mail address with a space",
            "/agreements/0/sender/dpo: Dit is geen e-mailadres in gewone letters, zoals naam@voorbeeld.be.",
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
            "/agreements/0/phone: Dit is geen Belgisch telefoonnummer, zoals 013 66 00 11.",
        ),
        (
            "link without https",
            "/agreements/0/published: Een link is https:// met een domein in gewone letters, en heeft geen spaties of @ voor het domein.",
        ),
        (
            "domain with an at sign",
            "/agreements/0/sender/domains/0: Dit is geen domein in gewone letters, zoals voorbeeld.be.",
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
            "/agreements/0/confirmed: Vul naam en datum van wie het heeft nagekeken allebei in, of laat ze allebei leeg.",
        ),
        (
            "a day without who confirmed",
            "/agreements/0/confirmed: Vul naam en datum van wie het heeft nagekeken allebei in, of laat ze allebei leeg.",
        ),
        (
            "confirmed before it was signed",
            "/agreements/0/confirmed/date: Het nakijken is voor de ondertekening gebeurd. Kijk de datum na.",
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
            "/agreements/1/id: Een eerder protocol heeft dezelfde id.",
        ),
    ]
}

//! The JSON-LD.

use sluis_core::document::{Unreadable, read};
use sluis_core::referral::Absence;

use crate::case::{Case, agreement, cases, fatima};
use crate::tools::{Written, ask, check_kept};

fn schema() -> String {
    format!(
        "{}/../../profiles/referral.schema.json",
        env!("CARGO_MANIFEST_DIR")
    )
}

fn document(case: &Case) -> String {
    let written = Written::new(std::slice::from_ref(case));
    std::fs::read_to_string(written.path(case, "json")).unwrap()
}

#[test]
fn every_document_fits_the_schema_and_means_what_it_says() {
    let cases = cases();
    let written = Written::new(&cases);
    let mut arguments = vec![schema()];
    arguments.extend(written.paths(&cases, "json"));
    let found = ask("check_json.py", &arguments);
    for case in &cases {
        let found = &found[written.path(case, "json").to_str().unwrap()];
        assert_eq!(found["errors"], serde_json::json!([]), "{}", case.name);
        check_triples(case, found["triples"].as_str().unwrap());
    }
    check_kept(
        "fatima.nq",
        found[written.path(&cases[0], "json").to_str().unwrap()]["triples"]
            .as_str()
            .unwrap(),
    );
}

/// Each fact stands under the term of OSLO that the protocol reading names, and nothing stands under a term of nobody.
fn check_triples(case: &Case, triples: &str) {
    let referral = &case.referral;
    let (name, address) = (referral.name(), referral.address());
    let part = |part: &str| (!part.is_empty()).then(|| part.to_owned());
    let street = address.street();
    for (term, value) in [
        ("http://xmlns.com/foaf/0.1/givenName", part(name.given())),
        ("http://xmlns.com/foaf/0.1/familyName", part(name.family())),
        (
            "https://data.vlaanderen.be/ns/persoon#volledigeNaam",
            Some(name.to_string()),
        ),
        (
            "http://schema.org/telephone",
            referral.phone().ok().map(|phone| phone.e164().to_owned()),
        ),
        (
            "http://schema.org/email",
            referral.email().ok().map(ToString::to_string),
        ),
        (
            "http://www.w3.org/ns/locn#thoroughfare",
            street.map(|street| street.name().to_owned()),
        ),
        (
            "http://www.w3.org/ns/locn#postCode",
            address.postcode().map(|postcode| postcode.to_string()),
        ),
        (
            "https://data.vlaanderen.be/ns/adres#Adresvoorstelling.huisnummer",
            street
                .and_then(|street| street.number())
                .map(|number| number.as_str().to_owned()),
        ),
        (
            "https://data.vlaanderen.be/ns/adres#Adresvoorstelling.busnummer",
            street
                .and_then(|street| street.box_number())
                .map(|number| number.as_str().to_owned()),
        ),
        (
            "https://data.vlaanderen.be/ns/adres#gemeentenaam",
            part(address.municipality()),
        ),
    ] {
        let term = format!("<{term}>");
        match value {
            Some(value) => {
                assert!(
                    triples.contains(&format!("{term} \"{value}\" .\n")),
                    "{}: {term} in {triples}",
                    case.name
                );
            }
            None if term.contains("schema.org") => {}
            None => assert!(
                !triples.contains(&term),
                "{}: {term} in {triples}",
                case.name
            ),
        }
    }
    let given = format!(
        "<https://data.vlaanderen.be/ns/toestemming#gegevenOp> \"{}\"^^<http://www.w3.org/2001/XMLSchema#date> .\n",
        referral.consent().date()
    );
    assert!(triples.contains(&given), "{triples}");
    for kind in [
        "http://www.w3.org/ns/person#Person",
        "http://www.w3.org/ns/locn#Address",
        "https://data.vlaanderen.be/ns/toestemming#Toestemming",
    ] {
        assert!(
            triples.contains(&format!(
                "<http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <{kind}> .\n"
            )),
            "{kind}"
        );
    }
}

#[test]
fn a_document_is_read_back_as_the_same_referral() {
    for case in cases() {
        assert!(
            read(document(&case).as_bytes(), &agreement()) == Ok(case.referral.clone()),
            "{}",
            case.name
        );
    }
}

#[test]
fn a_document_says_what_the_client_keeps_and_one_of_before_that_is_still_read() {
    let cases = cases();
    let sofie = cases.iter().find(|case| case.name == "sofie").unwrap();
    let whole = document(sofie);
    let key = "\"nietMeegedeeld\": [\n      \"telefoon\"\n    ],";
    assert!(whole.contains(key), "{whole}");
    let old = whole.replace(key, "");
    let read_old = read(old.as_bytes(), &agreement()).unwrap();
    assert_eq!(read_old.phone().err(), Some(Absence::Unknown));
    let twice = whole.replace("\"telefoon\"\n", "\"email\"\n");
    assert_eq!(
        read(twice.as_bytes(), &agreement()).err(),
        Some(Unreadable::Value("nietMeegedeeld"))
    );
}

#[test]
fn what_is_no_referral_is_refused() {
    let whole = document(&fatima());
    for (old, new, expected) in [
        ("{", "", Unreadable::Shape),
        (
            "\"voornaam\": \"Fatima\"",
            "\"voornaam\": \"Fatima\", \"geboren\": \"1990\"",
            Unreadable::Shape,
        ),
        ("+32470001122", "047000112", Unreadable::Shape),
        ("fatima@example.com", "fatima", Unreadable::Shape),
        ("\"3980\"", "\"398\"", Unreadable::Shape),
        (
            "\"@type\": \"Doorverwijzing\"",
            "\"@type\": \"Terugmelding\"",
            Unreadable::Value("@type"),
        ),
        ("2026-02-02", "2026-01-31", Unreadable::Value("gegevenOp")),
        ("2026-02-02", "2026-03-03", Unreadable::Value("gegevenOp")),
        ("\"waarom\",", "", Unreadable::Value("uitgelegd")),
        ("\"Kerkstraat\"", "\"12\"", Unreadable::Value("adres")),
        (
            "protocol:tessenderlo-ham",
            "protocol:elders",
            Unreadable::OtherAgreement,
        ),
    ] {
        assert!(whole.contains(old), "{old} in {whole}");
        let changed = whole.replacen(old, new, 1);
        assert_eq!(
            read(changed.as_bytes(), &agreement()).err(),
            Some(expected),
            "{old} → {new}"
        );
    }
}

#[test]
fn the_document_of_fatima() {
    check_kept("fatima.json", &document(&fatima()));
}

#[test]
fn a_damaged_document_is_refused_or_read_and_never_more() {
    let whole = document(&fatima()).into_bytes();
    let agreement = agreement();
    for place in 0..whole.len() {
        let _ = read(&whole[..place], &agreement);
        for character in [b'"', b'{', b'9', 0xFF] {
            let mut damaged = whole.clone();
            damaged[place] = character;
            let _ = read(&damaged, &agreement);
        }
    }
}

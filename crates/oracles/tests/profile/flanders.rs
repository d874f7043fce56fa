//! All of Flanders in one profile: what its agreements share stands once.

use serde_json::{Value, json};
use sluis_core::protocol::{Place, Profile};

use super::{made::flanders, problems, said, signed, today};

/// The most bytes that all of Flanders may take in the page.
const MOST: usize = 120_000;

#[test]
fn all_of_flanders_is_small_and_leads_each_place_to_its_agreement() {
    let text = flanders().to_string();
    println!("{} bytes", text.len());
    assert!(text.len() <= MOST, "{}", text.len());
    let schema: Value = serde_json::from_str(super::SCHEMA).expect("the schema is JSON");
    let validator = jsonschema::draft202012::new(&schema).expect("a schema");
    let errors: Vec<_> = validator
        .iter_errors(&flanders())
        .map(|it| it.to_string())
        .collect();
    assert!(errors.is_empty(), "{errors:?}");

    let start = std::time::Instant::now();
    let profile = Profile::parse(&text, today()).expect("it is read");
    println!("read and checked in {} ms", start.elapsed().as_millis());
    assert_eq!(profile.agreements().len(), 286);
    let mut homeless = Vec::new();
    for place in Place::all() {
        for name in std::iter::once(place.name()).chain(place.other_names()) {
            let found = profile.for_municipality(name);
            if found.is_none()
                && place
                    .postcodes()
                    .all(|one| profile.for_postcode(one).is_none())
            {
                homeless.push(name);
            }
        }
    }
    assert!(homeless.is_empty(), "{homeless:?}");
    let genk = profile.for_municipality("GENK").expect("an agreement");
    assert_eq!(
        genk.title(),
        "Protocol van Opgroeien regie, team Kind en Gezin West-Limburg, met OCMW Genk"
    );
    assert_eq!(genk.receiver().team(), "sociale dienst");
    assert_eq!(genk.territory().len(), 1);
}

/// Each municipality with the domain that it would have: none of these looks like a trap, and one letter from them does.
#[test]
fn domains_as_municipalities_have_them_are_no_false_alarm() {
    let mut named = flanders();
    for agreement in named["agreements"].as_array_mut().expect("a list") {
        let name = agreement["municipality"].as_str().expect("a name");
        let name: String = name
            .to_lowercase()
            .replace(['\'', '’', '(', ')'], "")
            .replace(' ', "-")
            .replace('é', "e");
        let domain = format!("{name}.be");
        agreement["receiver"]["domains"] = json!([domain, format!("ocmw{domain}")]);
        agreement["receiver"]["dpo"] = json!(format!("privacy@{domain}"));
        agreement["mailbox"] = json!(format!("socialedienst@ocmw{domain}"));
    }
    Profile::parse(&named.to_string(), today()).expect("no domain is taken for another");
    let (mut tried, mut passed) = (0, Vec::new());
    for agreement in named["agreements"].as_array().expect("a list") {
        let domain = agreement["receiver"]["domains"][0]
            .as_str()
            .expect("a domain");
        for (from, to) in [("m", "rn"), ("l", "1"), ("o", "0"), ("i", "l"), ("w", "vv")] {
            if !domain.trim_end_matches(".be").contains(from) {
                continue;
            }
            let trap = domain.replacen(from, to, 1);
            let mut wrong = named.clone();
            let alone = json!([agreement]);
            wrong["agreements"] = alone;
            let place = &mut wrong["agreements"][0];
            place["receiver"]["domains"] = json!([trap]);
            place["receiver"]["dpo"] = json!(format!("privacy@{trap}"));
            place["mailbox"] = json!(format!("socialedienst@{trap}"));
            tried += 1;
            if Profile::parse(&wrong.to_string(), today()).is_ok() {
                passed.push(trap);
            }
        }
    }
    println!(
        "{} of {tried} traps are seen; not {passed:?}",
        tried - passed.len()
    );
    // A name of three letters looks like too much else.
    assert!(passed.len() < 5, "{passed:?}");
}

#[test]
fn an_agreement_says_the_same_with_and_without_what_is_shared() {
    let alone = signed().to_string();
    let mut shared = signed();
    let mut own = shared["agreements"][0].clone();
    let mut common = own.clone();
    for key in ["id", "receiver"] {
        common.as_object_mut().expect("an object").remove(key);
    }
    common["receiver"] = json!({ "team": "een ander team", "dpo": own["receiver"]["dpo"] });
    for key in [
        "title",
        "legalBases",
        "fields",
        "sender",
        "recipients",
        "on",
    ] {
        own.as_object_mut().expect("an object").remove(key);
    }
    own["sender"] = json!({ "phone": "" });
    own["receiver"]
        .as_object_mut()
        .expect("an object")
        .remove("dpo");
    shared["common"] = common;
    shared["agreements"][0] = own;
    assert_eq!(
        Profile::parse(&shared.to_string(), today()).expect("it is read"),
        Profile::parse(&alone, today()).expect("it is read")
    );
}

#[test]
fn what_is_wrong_in_what_is_shared_is_told_once_and_where_it_stands() {
    let mut wrong = flanders();
    wrong["common"]["purpose"] = json!("");
    wrong["common"]["sender"]["dpo"] = json!("dpo@opgroeien.example");
    wrong["common"]["receiver"]["colour"] = json!("rood");
    let text = serde_json::to_string_pretty(&wrong).expect("JSON");
    let found = problems(&text);
    let places: Vec<&str> = found.iter().map(|problem| problem.pointer()).collect();
    assert_eq!(
        places,
        [
            "/common/sender/dpo",
            "/common/receiver/colour",
            "/common/purpose"
        ]
    );
    for problem in &found {
        let line = text.lines().nth(problem.line() - 1).expect("a line");
        let key = problem.pointer().rsplit('/').next().expect("a key");
        assert!(line.contains(&format!("\"{key}\":")), "{line}");
    }
    let mut lacking = flanders();
    lacking["agreements"]
        .as_array_mut()
        .expect("a list")
        .truncate(3);
    lacking["common"]
        .as_object_mut()
        .expect("an object")
        .remove("retention");
    assert_eq!(said(&lacking).len(), 3, "each agreement lacks it");
    let mut odd = flanders();
    odd["common"] = json!([]);
    odd["agreements"]
        .as_array_mut()
        .expect("a list")
        .truncate(1);
    assert!(said(&odd)[0].contains("common"));
}

//! Doorverwijzen: from the empty form to a file that 7-Zip opens with the six words.

use std::{collections::BTreeMap, path::Path};

use serde_json::Value;

use crate::{
    archive,
    journey::{self, CLIENT, CONSENT_FORMS, SENDER, Sealed},
    page::{Kind, Page},
    site::Place,
};

#[test]
fn from_the_disk_a_client_is_referred_in_a_file_that_7_zip_opens() {
    let page = Page::open(Place::File);
    page.picture("1-jij-leeg");
    journey::worker(&page);
    page.picture("1-jij");
    page.press("Volgende");
    journey::conversation(&page);
    page.picture("2-gesprek");
    page.press("Volgende");
    journey::client(&page);
    page.picture("3-client");
    page.press("Volgende");
    page.wait_for_heading("Nakijken");
    page.picture("4-nakijken");
    let took = journey::make(&page);
    println!("from the click to the file: {took:.0} ms");
    page.picture("5-versturen");
    let sealed = journey::save(&page);
    page.picture("5-versturen-bewaard");
    check(&page, &sealed);
}

#[test]
fn what_the_client_keeps_is_told_as_such() {
    let page = Page::open(Place::File);
    journey::conditions(&page);
    page.press("Volgende");
    journey::client(&page);
    let keeps = "Cliënt wil e-mailadres niet meedelen";
    page.tick("E-mailadres niet bekend");
    page.tick(keeps);
    assert!(!page.ticked("E-mailadres niet bekend"), "only one is true");
    page.press("Volgende");
    page.wait("what contradicts", || {
        page.text()
            .contains("dat de cliënt dit niet wil meedelen, maar er staat wel iets")
    });
    page.fill("E-mailadres", "");
    page.press("Volgende");
    page.wait_for_heading("Nakijken");
    page.picture("4-nakijken-niet-meegedeeld");
    assert!(page.text().contains("de cliënt wil dit niet meedelen"));
    assert!(!page.text().contains("iet bekend"));
}

#[test]
fn from_a_folder_with_spaces_and_accents_a_client_is_referred() {
    refer(Place::OddFolder);
}

#[test]
fn from_a_server_a_client_is_referred() {
    refer(Place::Server);
}

#[test]
fn with_the_single_file_on_a_server_a_client_is_referred() {
    refer(Place::FileOnServer);
}

#[track_caller]
fn refer(place: Place) {
    let page = Page::open(place);
    let sealed = journey::whole(&page);
    check(&page, &sealed);
}

/// The saved file is one that its receiver can use, and nobody else.
#[track_caller]
fn check(page: &Page, Sealed { file, password }: &Sealed) {
    assert_eq!(page.saved(), [file.as_path()], "one file is saved");
    let reference = reference(file);
    assert_eq!(
        reference.chars().count(),
        8,
        "the reference in {}",
        file.display()
    );
    assert!(
        reference.chars().all(|sign| sign.is_ascii_alphanumeric()),
        "{reference}"
    );

    let listing = archive::list(file, password).expect("7-Zip opens it with the six words");
    let contents = archive::extract(file, password).expect("7-Zip opens it with the six words");
    for (label, text) in journey::typed() {
        let shown = [listing.as_str(), &file.to_string_lossy()].concat();
        assert!(
            text.len() < 4 || !shown.contains(text),
            "{label} is in a name: {shown}"
        );
    }
    check_contents(contents, &reference);

    let mut other: Vec<&str> = password.split('-').collect();
    other.rotate_left(1);
    for wrong in [String::new(), other.join("-"), password.replace('-', " ")] {
        assert!(
            archive::list(file, &wrong).is_none(),
            "names are shown to “{wrong}”"
        );
        assert!(
            archive::extract(file, &wrong).is_none(),
            "it opens with “{wrong}”"
        );
    }
}

/// Three files are in it, for people, for a machine and for an address book, each with what was
/// typed.
#[track_caller]
fn check_contents(mut contents: BTreeMap<String, String>, reference: &str) {
    let mut take = |name: &str, ending: &str| {
        let name = format!("{name}-{reference}.{ending}");
        let found = contents.remove(&name);
        found.unwrap_or_else(|| panic!("{name} is not among {:?}", contents.keys()))
    };
    let (page, json) = (
        take("doorverwijzing", "pdf"),
        take("doorverwijzing", "json"),
    );
    let card = take("contact", "vcf");
    assert!(contents.is_empty(), "more is in it: {:?}", contents.keys());

    let json: Value = serde_json::from_str(&json).expect("it is JSON");
    assert_eq!(json["kenmerk"], reference);
    assert_eq!(json["client"], journey::client_sent());
    assert_eq!(json["doorverwezenDoor"]["contact"], journey::sender_sent());
    for (label, typed) in journey::typed() {
        assert!(page.contains(typed), "{label} is not in {page}");
    }
    for part in ["Fatima", "El Ouardi-Çelik", "+32470123456", "Neerstraat"] {
        assert!(card.contains(part), "{part} is not in {card}");
    }
    assert!(!card.contains("OCMW"), "the card says why: {card}");
}

/// The eight characters in the name of a saved file.
#[track_caller]
fn reference(file: &Path) -> String {
    let name = file
        .file_name()
        .expect("a file has a name")
        .to_string_lossy();
    let reference = name
        .strip_prefix("sluis-")
        .and_then(|rest| rest.strip_suffix(".7z"));
    reference
        .unwrap_or_else(|| panic!("{name} is not sluis-….7z"))
        .to_owned()
}

#[test]
fn two_referrals_have_other_words_and_other_names() {
    let [first, second] = [(); 2].map(|()| {
        let page = Page::open(Place::File);
        let Sealed { file, password } = journey::whole(&page);
        (reference(&file), password)
    });
    assert_ne!(first.0, second.0);
    assert_ne!(first.1, second.1);
}

#[test]
fn going_back_and_forth_loses_nothing() {
    let page = Page::open(Place::File);
    journey::conditions(&page);
    page.press("Volgende");
    journey::client(&page);
    page.press("Vorige");
    page.wait_for_heading("Gesprek");
    check_conversation(&page);
    page.press("Vorige");
    page.wait_for_heading("Jij");
    check_worker(&page);
    page.press("Volgende");
    page.wait_for_heading("Gesprek");
    page.press("Volgende");
    page.wait_for_heading("Cliënt");
    check_client(&page);
    page.press("Volgende");
    page.wait_for_heading("Nakijken");
    page.press("Vorige");
    page.wait_for_heading("Cliënt");
    check_client(&page);
}

#[track_caller]
fn check_worker(page: &Page) {
    for (label, text) in SENDER {
        assert_eq!(page.value(label), text, "{label}");
    }
}

#[track_caller]
fn check_conversation(page: &Page) {
    for sentence in journey::sentences(page) {
        assert!(page.ticked(&sentence), "{sentence}");
    }
    assert!(page.ticked(CONSENT_FORMS[0]));
    assert!(!page.ticked(CONSENT_FORMS[1]));
    assert!(page.ticked(&journey::today(page)));
}

#[track_caller]
fn check_client(page: &Page) {
    for (label, text) in CLIENT {
        assert_eq!(page.value(label), text, "{label}");
    }
}

#[test]
fn every_answer_can_be_changed_from_the_review() {
    let page = Page::open(Place::File);
    journey::review(&page);
    let buttons = page.names(Kind::Button);
    let changes: Vec<_> = buttons
        .iter()
        .filter_map(|name| name.strip_prefix("Wijzig "))
        .collect();
    assert!(
        changes.len() >= 10,
        "all answers can be changed, not only {changes:?}"
    );
    for question in changes {
        page.press(&format!("Wijzig {question}"));
        page.wait(&format!("the focus on “{question}”"), || {
            page.asked().question == question
        });
        page.press("Volgende");
        page.wait_for_heading("Nakijken");
    }
    for (label, text) in journey::typed() {
        assert!(
            page.text().contains(text),
            "{label} is not in the review: {}",
            page.text()
        );
    }
}

#[test]
fn what_is_changed_from_the_review_is_what_is_sent() {
    let page = Page::open(Place::File);
    journey::review(&page);
    page.press("Wijzig Voornaam");
    page.fill("Voornaam", "Zohra");
    page.press("Volgende");
    page.wait_for_heading("Nakijken");
    assert!(page.text().contains("Zohra") && !page.text().contains("Fatima "));
    journey::make(&page);
    let Sealed { file, password } = journey::save(&page);
    let contents = archive::extract(&file, &password).expect("7-Zip opens it");
    let all = contents.into_values().collect::<String>();
    assert!(all.contains("Zohra") && !all.contains("Fatima "));
}

#[test]
fn without_the_browsers_own_cipher_the_file_is_made_too() {
    let page = Page::open(Place::PlainHttp);
    let lends: bool = page.ask("return isSecureContext || !!crypto.subtle", vec![]);
    assert!(!lends, "the browser lends its cipher over plain http");
    journey::review(&page);
    println!(
        "click to file in Rust alone: {:.0} ms",
        journey::make(&page)
    );
    assert!(page.text().contains("Zes woorden staan klaar"));
}

#[test]
fn a_whole_address_in_the_street_goes_where_it_belongs() {
    let page = Page::open(Place::File);
    journey::conditions(&page);
    page.press("Volgende");
    page.wait_for_heading("Cliënt");
    page.fill("Straat", "Kerkstraat 12 bus 3, 3945 Ham");
    page.fill("Voornaam", "Fatima");
    for (label, text) in [
        ("Straat", "Kerkstraat"),
        ("Huisnummer", "12"),
        ("Bus", "3"),
        ("Postcode", "3945"),
        ("Gemeente", "Ham"),
    ] {
        assert_eq!(page.value(label), text, "{label}");
    }
    // A second address over the first leaves nothing of it.
    page.fill("Straat", "Schoolstraat 7 9, 3980 Tessenderlo");
    page.fill("Voornaam", "Fatima");
    for (label, text) in [
        ("Straat", "Schoolstraat"),
        ("Huisnummer", "7 9"),
        ("Bus", ""),
        ("Postcode", "3980"),
        ("Gemeente", "Tessenderlo"),
    ] {
        assert_eq!(page.value(label), text, "{label}");
    }
}

#[test]
fn a_postcode_brings_its_municipality() {
    let page = Page::open(Place::File);
    journey::conditions(&page);
    page.press("Volgende");
    page.wait_for_heading("Cliënt");
    page.fill("Postcode", "3980");
    assert_eq!(page.value("Gemeente"), "Tessenderlo");
}

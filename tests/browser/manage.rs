//! What an administrator does without a text editor: fills in agreements, and saves the page with them.

use std::fs;

use serde_json::{Value, json};

use crate::{
    about::{go, wait_for},
    browser::Browser,
    journey::{self, CLIENT},
    page::Page,
    site::{Place, Site},
};

const PICK: &str = "Begin met een ander bestand";

/// What the agreement with a second municipality says of its own.
const DIEST: [(&str, &str); 10] = [
    ("Versie van deze gegevens", "2026-10-01/1"),
    ("Ondertekend op", "1/10/2026"),
    ("Eerste dag", "1/11/2026"),
    ("Mailbox", "onthaal@ocmwdiest.be"),
    ("Telefoon", "013 35 34 00"),
    ("KBO-nummer", "0212.171.761"),
    ("Straat en nummer", "Michel Theysstraat 8"),
    ("Postcode", "3290"),
    ("Domeinen van de e-mailadressen", "ocmwdiest.be"),
    ("Functionaris voor gegevensbescherming", "dpo@ocmwdiest.be"),
];

#[track_caller]
pub fn built() -> String {
    let [(_, page), _] = Site::forms();
    page
}

/// The text of the program in a page, over which its fingerprint goes.
#[track_caller]
pub fn program(page: &str) -> &str {
    let (_, rest) = page.split_once(" id=\"program\">").expect("a program");
    rest.split_once("</script>").expect("its end").0
}

/// All of a page but the text of its agreements.
#[track_caller]
fn around(page: &str) -> String {
    let (before, rest) = page.split_once(" id=\"profile\"").expect("a profile");
    let (tag, rest) = rest.split_once('>').expect("the end of the tag");
    let (_, after) = rest.split_once("</script>").expect("its end");
    [before, tag, after].join("\n")
}

/// Adds the agreement with Diest, and has somebody check its contacts.
#[track_caller]
fn add_diest(page: &Page) {
    go(page, "Beheer");
    page.press("Nieuw protocol");
    page.wait("the new agreement", || page.value("Korte naam").is_empty());
    page.select("Gemeente", "Diest");
    page.wait("what follows from it", || {
        page.value("Naam") == "OCMW Diest"
    });
    assert_eq!(page.value("Korte naam"), "diest");
    assert!(page.value("Gebied").starts_with("3290 Diest"));
    for (label, text) in DIEST {
        page.fill(label, text);
    }
    page.fill("Jouw voornaam en naam", "An De Smet");
    page.press("Ik heb alles nagekeken");
    wait_for(page, "door An De Smet, op ");
    page.unfold("OCMW Diest: komt erbij");
    wait_for(page, "Mailbox: onthaal@ocmwdiest.be");
}

fn administer(browser: Browser, place: Place) {
    let page = Page::open_in(browser, place);
    add_diest(&page);
    if browser == Browser::Chromium {
        page.picture("beheer");
    }
    page.press("Bewaar sluis.html");
    let saved = page.downloaded(".html");
    wait_for(&page, "Open het bewaarde bestand");
    let (before, after) = (built(), fs::read_to_string(&saved).expect("it is text"));
    assert_eq!(program(&after), program(&before), "the program");
    assert!(
        around(&after) == around(&before),
        "all around the agreements"
    );
    drop(page);

    let page = Page::visit_in(browser, Site::changed(|_| after));
    journey::worker(&page);
    page.press("Volgende");
    page.wait_for_heading("Gesprek");
    page.fill("Gemeente", "Diest");
    page.wait("what the client is told", || {
        !journey::sentences(&page).is_empty()
    });
    journey::conversation(&page);
    page.press("Volgende");
    page.wait_for_heading("Cliënt");
    for (label, text) in CLIENT {
        let text = match label {
            "Postcode" => "3290",
            "Gemeente" => "Diest",
            _ => text,
        };
        page.fill(label, text);
    }
    page.press("Volgende");
    page.wait_for_heading("Nakijken");
    let text = page.text();
    for part in ["OCMW Diest", "onthaal@ocmwdiest.be"] {
        assert!(text.contains(part), "{part}: {text}");
    }
}

#[test]
fn an_agreement_is_added_and_used_in_chromium() {
    administer(Browser::Chromium, Place::File);
}

#[test]
fn an_agreement_is_added_and_used_in_firefox() {
    administer(Browser::Firefox, Place::File);
}

#[test]
fn an_agreement_is_added_and_used_in_webkit() {
    administer(Browser::WebKit, Place::File);
}

#[test]
fn a_page_saved_without_a_change_is_the_page() {
    let page = Page::open(Place::FileOnServer);
    go(&page, "Beheer");
    wait_for(&page, "Nog niets.");
    page.press("Bewaar sluis.html");
    let saved = fs::read_to_string(page.downloaded(".html")).expect("it is text");
    assert!(saved == built(), "every letter is as it was");
}

#[test]
fn an_agreement_is_changed_ended_switched_off_and_taken_out() {
    let page = Page::open(Place::File);
    go(&page, "Beheer");
    page.fill("Mailbox", "onthaal@tessenderlo-ham.be");
    page.fill("Laatste dag", "31/12/2027");
    page.tick_off("Dit protocol is ingeschakeld");
    for said in [
        "OCMW Tessenderlo-Ham: verandert",
        "Mailbox: socialedienst@tessenderlo-ham.be wordt onthaal@tessenderlo-ham.be",
        "Laatste dag: 2027-12-31",
        "Dit protocol is ingeschakeld: ja wordt nee",
    ] {
        wait_for(&page, said);
    }
    page.press("Kopie van dit protocol");
    page.wait("the copy", || page.value("Korte naam").is_empty());
    page.press("Haal dit protocol weg");
    page.wait("the first one", || {
        page.value("Korte naam") == "tessenderlo-ham"
    });
    // What is under way stays while another part is read.
    page.follow("Terug naar Over Sluis");
    page.wait_for_heading("Over Sluis");
    page.follow("Openen");
    page.wait_for_heading("Openen");
    go(&page, "Beheer");
    assert_eq!(page.value("Mailbox"), "onthaal@tessenderlo-ham.be");
    page.press("Bewaar alleen de protocollen (.json)");
    let json = fs::read_to_string(page.downloaded(".json")).expect("it is text");
    let json: Value = serde_json::from_str(&json).expect("it is JSON");
    let agreement = &json["agreements"][0];
    assert_eq!(agreement["mailbox"], "onthaal@tessenderlo-ham.be");
    assert_eq!(
        (&agreement["end"], &agreement["on"]),
        (&json!("2027-12-31"), &json!(false))
    );
}

#[test]
fn what_is_wrong_is_told_at_its_blank_and_nothing_is_saved() {
    let page = Page::open(Place::File);
    go(&page, "Beheer");
    page.fill("Mailbox", "onthaal@elders.be");
    page.unfold("Doel, gronden en bewaren");
    page.fill("Doel", "");
    page.unfold("Doel, gronden en bewaren");
    page.press("Bewaar sluis.html");
    wait_for(&page, "Dit is nog niet in orde");
    let errors = page.errors();
    assert!(
        errors[0].starts_with("Mailbox: Dit adres is niet van deze partij"),
        "{errors:?}"
    );
    assert_eq!(errors[1], "Doel: Dit mag niet leeg zijn.");
    page.picture("beheer-fouten");
    page.follow_error(0);
    page.wait("the focus in the field", || page.focused() == "Mailbox");
    assert!(page.asked().wrong);
    assert!(page.saved().is_empty());
    page.fill("Mailbox", "onthaal@tessenderlo-ham.be");
    page.fill("Doel", "hulp zoeken");
    page.press("Bewaar sluis.html");
    page.downloaded(".html");
    let wide = page.too_wide(320, 100);
    assert!(wide.is_empty(), "{wide:#?}");
    assert_eq!(page.complaints(), [""; 0]);
}

#[test]
fn another_page_is_taken_in_and_a_hostile_one_is_refused_in_words() {
    let folder = tempfile::tempdir().expect("a folder can be made");
    let page = Page::open(Place::File);
    let pick = |name: &str, content: &[u8]| {
        let file = folder.path().join(name);
        fs::write(&file, content).expect("it can be written");
        page.pick(PICK, &[&file]);
    };
    go(&page, "Beheer");
    let program = program(&built()).to_owned();
    // The page of another version.
    let other = built().replace("Markt 15 a", "Markt 16");
    let other = other.replace(&program[..2_000], "x");
    pick("andere.html", other.as_bytes());
    page.wait("what it says", || {
        page.value("Straat en nummer") == "Markt 16"
    });
    page.fill("Mailbox", "onthaal@tessenderlo-ham.be");
    page.press("Bewaar sluis.html");
    let saved = fs::read_to_string(page.downloaded(".html")).expect("it is text");
    let mailbox = [
        "socialedienst@tessenderlo-ham.be",
        "onthaal@tessenderlo-ham.be",
    ];
    let expected = built().replace("Markt 15 a", "Markt 16");
    let expected = expected.replace(mailbox[0], mailbox[1]);
    assert!(saved == expected, "this page, with those agreements");

    let marked = built().replace("vraagverheldering", "<img src=x onerror=alert(1)>\u{200b}");
    let deep = format!("{{\"agreements\": {}", "[".repeat(200_000));
    for (name, content, said) in [
        (
            "merk.html",
            marked.as_bytes(),
            "De protocollen in dit bestand kloppen niet.",
        ),
        (
            "diep.json",
            deep.as_bytes(),
            "De protocollen in dit bestand kloppen niet.",
        ),
        ("leeg.json", b"{}", "Deze sleutel ontbreekt."),
        ("foto.html", b"\x89PNG\r\n", "Dit bestand is geen UTF-8"),
        (
            "brief.html",
            b"<p>Dag</p>",
            "Dit bestand is geen sluis.html.",
        ),
        (
            "groot.html",
            &[b'x'; 10_000_000],
            "Dit bestand is veel groter dan Sluis.",
        ),
    ] {
        pick(name, content);
        wait_for(&page, said);
        wait_for(&page, name);
        let elements: u32 = page.ask("return document.querySelectorAll('img').length", vec![]);
        assert_eq!(elements, 0, "{name}");
    }
    // What was taken in before is still there.
    assert_eq!(page.value("Straat en nummer"), "Markt 16");
    assert_eq!(page.complaints(), [""; 0]);
}

#[test]
fn a_page_from_a_server_asks_for_the_file() {
    let page = Page::open(Place::Server);
    go(&page, "Beheer");
    page.press("Bewaar sluis.html");
    wait_for(&page, "Kies hierboven eerst de sluis.html");
    let folder = tempfile::tempdir().expect("a folder can be made");
    let file = folder.path().join("sluis.html");
    fs::write(&file, built()).expect("it can be written");
    page.pick(PICK, &[&file]);
    wait_for(&page, "Gekozen: sluis.html");
    page.fill("Mailbox", "onthaal@tessenderlo-ham.be");
    page.press("Bewaar sluis.html");
    let saved = fs::read_to_string(page.downloaded(".html")).expect("it is text");
    let expected = built().replace("socialedienst@", "onthaal@");
    assert!(saved == expected, "that page, with one change");
}

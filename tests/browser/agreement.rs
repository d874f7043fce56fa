//! Melden under several agreements: with no referral open the form asks which one, and the letter goes there.

use crate::{
    journey,
    page::{Kind, Page},
    report::REPORTER,
    site::{Place, Site},
};

const FIELD: &str = "Over welk protocol gaat het?";
const MISSING: &str = "Kies het protocol.";
const FIRST: &str = "Tessenderlo-Ham: OCMW Tessenderlo-Ham";
const SECOND: &str = "Genk: OCMW Genk";

/// The page with a form of this kind, under the signed agreement and another one.
#[track_caller]
fn begin(kind: &str) -> Page {
    let page = Page::visit(Site::with_genk());
    page.follow("Melden");
    page.wait_for_heading("Melden");
    assert!(!page.text().contains("Tessenderlo"), "{}", page.text());
    page.press(kind);
    page.wait_for_heading(kind);
    page
}

/// Presses the button, and waits until the one thing that is missing is which agreement.
#[track_caller]
fn misses_only_the_agreement(page: &Page, button: &str) {
    page.press(button);
    page.wait("what is missing", || page.errors() == [MISSING]);
    page.follow_error(0);
    assert_eq!(page.focused(), FIELD);
}

#[track_caller]
fn letter(page: &Page) -> (String, String) {
    page.press("Maak de brief");
    page.wait("the letter", || {
        page.names(Kind::Link).contains(&"Open als mail".to_owned())
    });
    (page.text(), page.leads_to("Open als mail"))
}

#[test]
fn a_withdrawal_goes_to_the_agreement_that_was_chosen() {
    let page = begin("Intrekking");
    page.fill("Kenmerk", "7KQ3MX9P");
    page.tick(&journey::today(&page));
    for (label, text) in journey::SENDER {
        page.fill(label, text);
    }
    misses_only_the_agreement(&page, "Maak de brief");
    assert!(page.axe().is_empty(), "{:?}", page.axe());
    page.picture("melden-protocol-fout");
    let wide = page.too_wide(320, 100);
    assert!(wide.is_empty(), "{wide:#?}");

    page.select(FIELD, SECOND);
    assert_eq!(page.focused(), FIELD, "choosing keeps the focus");
    assert_eq!(page.value("Kenmerk"), "7KQ3MX9P");
    let (text, link) = letter(&page);
    assert!(link.contains("socialedienst@genk.be"), "{link}");
    assert!(text.contains("OCMW Genk") && !text.contains("Tessenderlo"));
    page.picture("melden-protocol-brief");

    page.press("Terug");
    page.wait_for_heading("Intrekking");
    page.select(FIELD, FIRST);
    let (text, link) = letter(&page);
    assert!(link.contains("socialedienst@tessenderlo-ham.be"), "{link}");
    assert!(!text.contains("Genk"), "{text}");

    page.press("Nog iets melden");
    page.press("Intrekking");
    page.wait_for_heading("Intrekking");
    page.fill("Kenmerk", "7KQ3MX9P");
    page.tick(&journey::today(&page));
    misses_only_the_agreement(&page, "Maak de brief");
}

#[test]
fn a_leak_is_told_to_the_officer_of_the_agreement_that_the_keyboard_chose() {
    let page = begin("Gegevenslek");
    page.tick("Het OCMW");
    page.tick(&journey::today(&page));
    page.fill("Hoe laat?", "0.00");
    for tick in [
        "Het wachtwoord is in verkeerde handen gekomen",
        "Adres",
        "Een cliënt wordt later geholpen",
        "De oorzaak onderzocht",
    ] {
        page.tick(tick);
    }
    page.fill("Aantal personen, ongeveer", "1");
    for (label, text) in REPORTER {
        page.fill(label, &text.replace("tessenderlo-ham", "genk"));
    }
    misses_only_the_agreement(&page, "Maak de brief");
    let none = page.value(FIELD);
    page.type_here("Genk");
    page.wait("the choice", || page.value(FIELD) != none);
    let (text, link) = letter(&page);
    assert!(link.contains("privacy@genk.be"), "{link}");
    assert!(!text.contains("Tessenderlo"), "{text}");
}

#[test]
fn an_encrypted_report_asks_the_agreement_too() {
    let page = begin("Fout in de gegevens");
    page.fill("Kenmerk", "7KQ3MX9P");
    page.fill("E-mailadres van de doorverwijzer", "an.desmet@opgroeien.be");
    page.select(
        "Wat is er met het e-mailadres?",
        "Overtollig: het hoort er niet bij",
    );
    for (label, text) in REPORTER {
        page.fill(label, text);
    }
    misses_only_the_agreement(&page, "Maak het beveiligde bestand");
}

#[test]
fn with_one_agreement_nothing_is_asked() {
    let page = Page::open(Place::File);
    page.follow("Melden");
    page.press("Intrekking");
    page.wait_for_heading("Intrekking");
    assert!(!page.names(Kind::Field).contains(&FIELD.to_owned()));
    page.press("Maak de brief");
    page.wait("what is missing", || !page.errors().is_empty());
    assert!(!page.errors().contains(&MISSING.to_owned()));
}

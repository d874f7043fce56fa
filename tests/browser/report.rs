//! Melden: the full circle of a referral that was wrong, and the letters in the open.

use std::path::Path;

use serde_json::Value;

use crate::{
    archive,
    journey::{self, Sealed},
    page::{Kind, Page},
    site::Place,
};

/// Who reports, at the OCMW, by label.
pub const REPORTER: [(&str, &str); 3] = [
    ("Jouw naam", "Tom Claes"),
    ("Jouw e-mailadres", "tom.claes@tessenderlo-ham.be"),
    ("Jouw telefoonnummer", "013 12 34 56"),
];

/// What is ticked for the consent of a corrected referral.
const CONSENT: [&str; 7] = [
    "Ik ben gebonden door het beroepsgeheim",
    "welke gegevens ik doorgeef",
    "aan wie ik ze doorgeef",
    "waarom ik dat doe",
    "wat ermee gebeurt",
    "wat de cliënt daarna mag verwachten",
    "De cliënt geeft vrij en uitdrukkelijk toestemming",
];

#[test]
fn a_referral_is_reported_corrected_and_shown_with_what_changed() {
    let page = Page::open(Place::File);
    let referral = journey::whole(&page);
    journey::hand_over(&page);
    journey::next(&page, "Nog een doorverwijzing");
    page.wait_for_heading("Gesprek");

    open(&page, &referral);
    let report = report(&page, REPORTER[1].1);
    let seen = facts(&report, "melding");
    assert_eq!(seen["kenmerk"], reference(&referral.file));

    page.follow("Openen");
    open(&page, &report);
    page.picture("open-melding");
    let answer = answer(&page);
    page.follow("Openen");
    open(&page, &answer);
    page.wait("what changed", || page.text().contains("Dit is veranderd"));
    page.picture("open-antwoord");
    let text = page.text();
    for part in ["0470 12 34 56", "0471 65 43 21"] {
        assert!(text.contains(part), "{part} is not in {text}");
    }
}

/// Reports that the telephone number is another, about the referral that is open, from this address.
#[track_caller]
pub fn report(page: &Page, email: &str) -> Sealed {
    page.follow("Melden");
    page.wait_for_heading("Melden");
    page.picture("melden");
    page.press("Fout in de gegevens");
    page.wait_for_heading("Fout in de gegevens");
    page.press("Maak het beveiligde bestand");
    page.wait("what is missing", || !page.errors().is_empty());
    page.picture("melden-fouten");
    page.select(
        "Wat is er met het telefoonnummer?",
        "Verouderd: vroeger was het juist",
    );
    page.fill("Telefoonnummer", "0471 65 43 21");
    for (label, text) in REPORTER {
        page.fill(label, text);
    }
    page.fill(REPORTER[1].0, email);
    page.picture("melden-fout-ingevuld");
    page.press("Maak het beveiligde bestand");
    finish(page, "melding", "De melding is klaar")
}

/// Answers with the whole referral, corrected as the open report says.
#[track_caller]
fn answer(page: &Page) -> Sealed {
    page.follow("Melden");
    journey::next(page, "Nog iets melden");
    page.wait_for_heading("Melden");
    page.press("Verbetering of antwoord");
    page.wait_for_heading("Verbetering of antwoord");
    page.tick("Met een verbeterde doorverwijzing");
    page.wait("the client", || {
        page.names(Kind::Field).contains(&"Voornaam".to_owned())
    });
    assert_eq!(
        page.value("Telefoonnummer"),
        "0471 65 43 21",
        "what the report says is right"
    );
    assert_eq!(page.value("Voornaam"), "Fatima", "what the referral said");
    for (label, text) in journey::SENDER {
        page.fill(label, text);
    }
    for sentence in CONSENT {
        page.tick(sentence);
    }
    page.tick("Mondeling");
    page.picture("melden-antwoord-ingevuld");
    page.press("Maak het beveiligde bestand");
    finish(page, "antwoord", "Het antwoord is klaar")
}

/// Saves, mails and calls, as for a referral.
#[track_caller]
fn finish(page: &Page, ending: &str, end: &str) -> Sealed {
    page.wait_for_heading("Versturen");
    page.press("Bewaar het bestand");
    let file = page.downloaded(&format!("-{ending}.7z"));
    page.press("Ja, ik zie het");
    assert!(page.leads_to("Open de mail").starts_with("mailto:"));
    journey::mail(page);
    let password = journey::password(page);
    page.tick_off("Wachtwoord doorgegeven per telefoon");
    page.wait("the end", || page.text().contains(end));
    Sealed { file, password }
}

/// Opens a saved file in the page with its six words, beside what is open already.
#[track_caller]
pub fn open(page: &Page, sealed: &Sealed) {
    page.follow("Openen");
    page.wait("the place to choose a file", || page.text().contains(".7z"));
    let more = page.text().contains("Kies nog een bestand");
    let pick = if more {
        "Kies nog een bestand"
    } else {
        "Kies het bestand"
    };
    page.pick(pick, &[&sealed.file]);
    page.wait("the question for the words", || {
        page.focused() == "Wachtwoord"
    });
    page.fill("Wachtwoord", &sealed.password);
    page.press("Open het bestand");
    let title = reference(&sealed.file);
    page.wait("what is in it", || {
        !page.names(Kind::Field).contains(&"Wachtwoord".to_owned()) && page.text().contains(&title)
    });
}

/// The JSON in a saved file, as 7-Zip takes it out.
#[track_caller]
fn facts(sealed: &Sealed, kind: &str) -> Value {
    let contents = archive::extract(&sealed.file, &sealed.password).expect("7-Zip opens it");
    let json = contents.iter().find(|(name, _)| name.ends_with(".json"));
    let (name, json) = json.expect("there is JSON in it");
    assert!(name.starts_with(kind), "{name}");
    serde_json::from_str(json).expect("it is JSON")
}

/// The reference in the name of a saved file.
fn reference(file: &Path) -> String {
    let name = file
        .file_name()
        .expect("a file has a name")
        .to_string_lossy()
        .into_owned();
    let name = name.strip_prefix("sluis-").expect("it is a file of Sluis");
    name[..8].to_owned()
}

#[test]
fn a_leak_is_told_to_both_officers_with_the_72_hours() {
    let page = Page::open(Place::File);
    page.follow("Melden");
    page.press("Gegevenslek");
    page.wait_for_heading("Gegevenslek");
    page.press("Maak de brief");
    page.wait("what is missing", || page.errors().len() > 3);
    page.picture("melden-lek-fouten");
    page.tick("Het OCMW");
    page.tick(&journey::today(&page));
    page.fill("Hoe laat?", "0.00");
    for tick in [
        "Een bericht of bestand is bij de verkeerde persoon of dienst terechtgekomen",
        "Adres",
        "Een cliënt wordt later geholpen",
        "Gevraagd om het bericht of bestand te wissen",
    ] {
        page.tick(tick);
    }
    page.fill("Aantal personen, ongeveer", "1");
    for (label, text) in REPORTER {
        page.fill(label, text);
    }
    page.press("Maak de brief");
    page.wait("the letter", || page.text().contains("72 uur"));
    page.picture("melden-lek-brief");
    let letter = page.text();
    for part in [
        "dpo@opgroeien.be, privacy@tessenderlo-ham.be",
        "artikel 33",
        "Tom Claes",
        "ongeveer 1",
        "Een cliënt wordt later geholpen",
    ] {
        assert!(letter.contains(part), "{part} is not in {letter}");
    }
    page.press("Bewaar als conceptmail (.eml)");
    let draft = std::fs::read_to_string(page.downloaded(".eml")).expect("the draft can be read");
    for officer in ["dpo@opgroeien.be", "privacy@tessenderlo-ham.be"] {
        assert!(draft.contains(officer), "{officer} is not in {draft}");
    }
    page.press("Terug");
    page.wait_for_heading("Gegevenslek");
    assert!(page.ticked("Adres"), "what was filled in stays");
}

#[test]
fn a_withdrawal_says_only_the_reference() {
    let page = Page::open(Place::File);
    page.follow("Melden");
    page.press("Intrekking");
    page.wait_for_heading("Intrekking");
    page.fill("Kenmerk", "7KQ3MX9P");
    let native = "return all('input[type=date], input[type=time]').length";
    assert_eq!(
        page.ask::<u32>(native, vec![]),
        0,
        "in the order of the browser's language"
    );
    page.press("Maak de brief");
    page.wait("what is missing", || {
        page.errors().contains(&"Vul de datum in.".to_owned())
    });
    page.tick("Een andere dag");
    page.press("Maak de brief");
    page.wait("the day to be asked again", || {
        page.errors().contains(&"Vul de datum in.".to_owned())
    });
    page.picture("melden-intrekking-dag");
    for (label, text) in [("Dag", "3"), ("Maand", "11"), ("Jaar", "2026")] {
        page.fill(label, text);
    }
    for (label, text) in journey::SENDER {
        page.fill(label, text);
    }
    page.press("Maak de brief");
    page.wait("the letter", || page.text().contains("7KQ3MX9P"));
    assert!(page.text().contains("3 november 2026"), "{}", page.text());
    page.picture("melden-intrekking");
    assert!(
        page.leads_to("Open als mail")
            .contains("socialedienst@tessenderlo-ham.be")
    );
}

#[test]
fn a_day_that_is_seldom_today_is_typed() {
    let page = Page::open(Place::File);
    page.follow("Melden");
    page.press("Bewijs geven");
    page.wait_for_heading("Bewijs geven");
    page.tick("De functionaris voor gegevensbescherming");
    page.wait("its day", || {
        page.text().contains("De functionaris is er sinds")
    });
    assert!(!page.text().contains("Een andere dag"));
    page.press("Maak de brief");
    page.wait("what is missing", || {
        page.errors().contains(&"Vul de datum in.".to_owned())
    });
    let at = page
        .errors()
        .iter()
        .position(|error| error == "Vul de datum in.");
    page.follow_error(at.expect("it was waited for"));
    assert_eq!(page.focused(), "Dag");
    // As one types or pastes it in one go.
    page.type_here("15/3/2024");
    assert_eq!(page.value("Maand"), "3");
    assert_eq!(page.value("Jaar"), "2024");
    page.picture("melden-bewijs-dag");
}

#[test]
fn from_an_open_referral_a_mistake_is_reported_straight_away() {
    let page = Page::open(Place::File);
    let referral = journey::whole(&page);
    open(&page, &referral);
    page.follow("Meld een fout");
    page.wait_for_heading("Fout in de gegevens");
    page.wait("the heading to have the focus", || {
        page.focused() == "Fout in de gegevens"
    });
    assert_eq!(page.value("Kenmerk"), reference(&referral.file));
    page.fill("Jouw naam", "Tom Claes");
    // What is under way is not lost by looking back.
    page.follow("Openen");
    page.follow("Meld een fout");
    page.wait_for_heading("Fout in de gegevens");
    assert_eq!(page.value("Jouw naam"), "Tom Claes");
}

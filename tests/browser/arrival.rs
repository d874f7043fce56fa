//! Whether it arrived: two words that stand in the file alone, read aloud by who opened it.

use crate::{
    about, archive,
    journey::{self, Sealed},
    page::{Kind, Page},
    site::Place,
};

/// The field of the call.
const FIELD: &str = "Welke twee woorden heeft de ontvanger voorgelezen?";
/// Compares what is in it.
const CHECK: &str = "Kijk na";

/// The words to read aloud, as `pdftotext` finds them in the PDF that 7-Zip takes out of a file.
#[track_caller]
pub fn code(Sealed { file, password }: &Sealed) -> String {
    let files = archive::extract(file, password).expect("7-Zip opens it");
    let pdf = files.iter().find(|(name, _)| name.ends_with(".pdf"));
    let (_, text) = pdf.expect("there is a PDF");
    let after = text
        .split("Ontvangstcode\n")
        .nth(1)
        .expect("there is a code");
    let words = after.lines().next().expect("a line");
    assert_eq!(words.split(" – ").count(), 2, "{words}");
    let (_, json) = files
        .iter()
        .find(|(name, _)| name.ends_with(".json"))
        .expect("there is JSON");
    let written = format!("\"ontvangstcode\": \"{}\"", words.replace(" – ", "-"));
    assert!(json.contains(&written), "{written} in {json}");
    words.to_owned()
}

/// Types in the field, and waits for what is said of it.
#[track_caller]
fn check(page: &Page, typed: &str, said: &str) {
    page.fill(FIELD, typed);
    page.press(CHECK);
    page.wait(&format!("“{said}”"), || page.text().contains(said));
}

#[test]
fn the_words_that_the_receiver_reads_aloud_prove_that_this_file_was_opened() {
    let page = Page::open(Place::File);
    let sealed = journey::whole(&page);
    let words = code(&sealed);
    let (first, second) = words.split_once(" – ").expect("two words");

    // The receiver finds them on the card too.
    let receiver = Page::open(Place::File);
    journey::open(&receiver, &sealed);
    receiver.wait("the words on the card", || receiver.text().contains(&words));
    receiver.picture("open-18-ontvangstcode");
    let card = receiver.text();
    assert!(
        card.contains("Lees deze twee woorden voor per telefoon."),
        "{card}"
    );

    // Nowhere on the sender's side do they stand.
    let everything = page.everything();
    for hidden in [
        &words,
        &format!("{first}-{second}"),
        &format!("{first} {second}"),
    ] {
        assert!(
            !everything.contains(hidden),
            "{hidden} is on the screen of the sender"
        );
    }
    page.picture("6-ontvangstcode");
    check(&page, "", "Typ de twee woorden");
    check(&page, first, "De ontvangstcode bestaat uit twee woorden.");
    check(
        &page,
        "appel fiets boom",
        "De ontvangstcode bestaat uit twee woorden.",
    );
    check(
        &page,
        &format!("{second} {first}"),
        "Deze woorden staan niet in dit bestand.",
    );
    page.picture("6-ontvangstcode-fout");
    check(
        &page,
        &format!("1. {}, 2. {second}!", first.to_uppercase()),
        "De ontvangstcode klopt: dit bestand is geopend.",
    );
    page.picture("6-ontvangstcode-juist");
    assert!(!page.names(Kind::Field).contains(&FIELD.to_owned()));
    journey::hand_over(&page);
    let receipt = receipt(&page);
    assert!(
        receipt["opened"]
            .as_str()
            .is_some_and(|time| time.len() == 25),
        "{receipt}"
    );
    let text = receipt.to_string();
    assert!(!text.contains(first) && !text.contains(second), "{text}");
}

#[test]
fn a_file_that_was_made_anew_has_other_words_and_an_unheard_one_is_not_confirmed() {
    let page = Page::open(Place::File);
    let old = journey::whole(&page);
    let words = code(&old);
    page.press("Opnieuw bekijken: Het bestand staat bij je downloads");
    page.unfold("Andere woorden of een eigen wachtwoord");
    page.press("Toch een nieuw bestand met andere woorden");
    page.press("Ja, maak een nieuw bestand");
    page.wait("that there are new words", || {
        page.text().contains("Nieuwe woorden staan klaar")
    });
    std::fs::remove_file(&old.file).expect("it can be removed");
    let new = journey::save(&page);
    assert!(code(&new) != words, "each file has words of its own");
    check(
        &page,
        &words,
        "Misschien heeft de ontvanger een ander bestand of een oudere mail geopend.",
    );
    journey::hand_over(&page);
    assert_eq!(receipt(&page)["opened"], "");
    page.press("Toon het verzendbewijs");
    page.wait_for_heading("Verzendbewijs");
    assert!(
        page.text().contains("Aankomst nog niet bevestigd"),
        "{}",
        page.text()
    );
}

/// The receipt as it is saved.
#[track_caller]
fn receipt(page: &Page) -> serde_json::Value {
    page.press("Bewaar het verzendbewijs (.json)");
    let saved = page.downloaded(".json");
    let json = std::fs::read(&saved).expect("the receipt can be read");
    serde_json::from_slice(&json).expect("it is JSON")
}

#[test]
fn a_receipt_tells_afterwards_whether_the_file_was_opened_and_an_older_one_says_nothing() {
    let page = Page::open(Place::File);
    let kept = include_str!("../../crates/core/tests/message/snapshots/receipt.json");
    let heard = "\"opened\": \"2026-03-02T11:20:00+01:00\"";
    assert!(kept.contains(heard));
    let digest = sevenz::Fingerprint::of(b"7z").to_string();
    assert!(kept.contains(&digest));
    let folder = tempfile::tempdir().expect("the temporary folder can be written");
    let file = folder.path().join("sluis-7KQ3MX9P.7z");
    std::fs::write(&file, "7z").expect("the temporary folder can be written");
    for (json, said, unsaid) in [
        (
            kept.to_owned(),
            "geopend door de ontvanger, bevestigd met de ontvangstcode op 2 maart 2026 om 11.20 uur",
            "nog niet bevestigd",
        ),
        (
            kept.replace(heard, "\"opened\": \"\""),
            "Aankomst nog niet bevestigd",
            "ontvangstcode",
        ),
        (
            kept.replace(&format!(",\n  {heard}"), ""),
            "Wat in het bewijs staat",
            "Aankomst",
        ),
    ] {
        about::go(&page, "Bewijs nakijken");
        let proof = folder.path().join("verzendbewijs-7KQ3MX9P.json");
        std::fs::write(&proof, json).expect("the temporary folder can be written");
        page.pick("Kies het verzendbewijs", &[&proof]);
        page.pick("Kies het versleutelde bestand", &[&file]);
        page.wait(&format!("“{said}”"), || page.text().contains(said));
        assert!(!page.text().contains(unsaid), "{}", page.text());
    }
}

#[test]
fn a_reminder_without_anyone_in_it_is_saved_by_either_side() {
    let page = Page::open(Place::File);
    let sealed = journey::whole(&page);
    journey::hand_over(&page);
    let check = |title: &str| {
        page.press("Herinner mij over 14 dagen (.ics)");
        let saved = page.downloaded(".ics");
        let text = std::fs::read_to_string(&saved).expect("it can be read");
        let name = saved
            .file_name()
            .expect("a name")
            .to_string_lossy()
            .into_owned();
        assert!(name.starts_with("herinnering-"), "{name}");
        let (unfolded, lower) = (text.replace("\r\n ", ""), text.to_lowercase());
        assert!(unfolded.contains(title), "{unfolded}");
        for (label, typed) in journey::typed() {
            let tells = typed.len() > 3 && label != "Gemeente";
            assert!(
                !tells || !lower.contains(&typed.to_lowercase()),
                "{label} is in {text}"
            );
        }
        std::fs::remove_file(&saved).expect("it can be removed");
    };
    check("Heeft de ontvanger het bestand geopend?");
    journey::open(&page, &sealed);
    check("DESCRIPTION:Verwijder sluis-");
}

//! `Wis alles`: afterwards nothing of the client is in the page any more.

use serde_json::json;

use crate::{
    journey::{self, CLIENT, CONSENT_FORMS, SENDER},
    page::{Kind, Page},
    site::Place,
};

#[test]
fn clearing_empties_every_field_and_forgets_the_words() {
    let page = Page::open(Place::File);
    let before = page.everything();
    journey::review(&page);
    assert_eq!(left(&page, &before, &telling()), telling(), "can be found");
    journey::make(&page);
    let sealed = journey::save(&page);
    let words: Vec<_> = sealed.password.split('-').collect();
    assert_eq!(left(&page, &before, &words), words, "can be found");
    journey::clear(&page);
    for (label, _) in SENDER {
        assert_eq!(page.value(label), "", "{label}");
    }
    for sentence in journey::sentences(&page) {
        assert!(!page.ticked(&sentence), "{sentence}");
    }
    assert!(!CONSENT_FORMS.iter().any(|form| page.ticked(form)));
    let secrets = [telling(), words, vec![&sealed.password]].concat();
    assert_eq!(left(&page, &before, &secrets), [""; 0], "still in the page");

    journey::conditions(&page);
    page.press("Volgende");
    page.wait_for_heading("Cliënt");
    for (label, _) in CLIENT {
        assert_eq!(page.value(label), "", "{label}");
    }
}

/// Which of these texts the page holds more often than `before`, when nothing was typed yet.
#[track_caller]
pub fn left<'a>(page: &Page, before: &str, texts: &[&'a str]) -> Vec<&'a str> {
    let now = page.everything();
    let more = |text: &&&str| now.matches(**text).count() > before.matches(**text).count();
    texts.iter().filter(more).copied().collect()
}

/// What was typed about the client and is long enough to stand for itself.
pub fn telling() -> Vec<&'static str> {
    let texts = CLIENT.into_iter().map(|(_, text)| text);
    texts.filter(|text| text.len() > 3).collect()
}

#[test]
fn loading_the_page_anew_leaves_nothing() {
    let page = Page::open(Place::Server);
    journey::review(&page);
    page.reload();
    page.wait_for_heading("Voorwaarden");
    for (label, _) in SENDER {
        assert_eq!(page.value(label), "", "{label}");
    }
}

/// Keeps hold of the program's memory, which nothing else in the page can reach.
const HOLD_MEMORY: &str = "
    const instantiate = WebAssembly.instantiate;
    WebAssembly.instantiate = async (...given) => {
        const made = await instantiate(...given);
        window.memory = (made.instance ?? made).exports.memory;
        return made;
    };";

/// Opens the page, lets `work` fill it, and wipes: first the secrets that `work` names are found in the memory, then none of
/// them is there, nor in what the page holds.
#[track_caller]
fn check_wiped(heading: &str, work: impl FnOnce(&Page) -> Vec<String>) {
    let page = Page::open_with(Place::File, HOLD_MEMORY);
    let before = page.everything();
    let secrets = work(&page);
    let secrets: Vec<_> = secrets.iter().map(String::as_str).collect();
    assert_eq!(remembered(&page, &secrets), secrets, "what can be found");
    page.press("Wis alles");
    const SURE: &str = "Ja, wis alles";
    page.wait("the question", || {
        page.names(Kind::Button).contains(&SURE.to_owned())
    });
    page.press(SURE);
    page.wait_for_heading(heading);
    page.wait("the empty page", || {
        left(&page, &before, &secrets).is_empty()
    });
    assert_eq!(remembered(&page, &secrets), [""; 0], "still in memory");
}

#[test]
fn clearing_wipes_the_memory_of_the_program() {
    check_wiped("Voorwaarden", |page| {
        let sealed = journey::whole(page);
        let secrets = ["El Ouardi-Çelik", "0470 12 34 56", &sealed.password];
        secrets.map(str::to_owned).to_vec()
    });
}

#[test]
fn clearing_wipes_a_file_that_was_opened() {
    check_wiped("Openen", |page| {
        let sealed = journey::whole(page);
        journey::hand_over(page);
        page.press("Nog een doorverwijzing");
        page.follow("Openen");
        page.pick("Kies het bestand", &[&sealed.file]);
        page.wait("the password to be asked", || {
            page.focused() == "Wachtwoord"
        });
        page.fill("Wachtwoord", &sealed.password);
        page.press("Open het bestand");
        page.wait("the card", || page.text().contains("0470 12 34 56"));
        let secrets = ["El Ouardi-Çelik", "fatima.elouardi@voorbeeld.be"];
        secrets.map(str::to_owned).to_vec()
    });
}

#[test]
fn clearing_wipes_a_message_that_was_being_written() {
    check_wiped("Melden", |page| {
        page.follow("Melden");
        page.press("Fout in de gegevens");
        page.wait_for_heading("Fout in de gegevens");
        page.select(
            "Wat is er met het telefoonnummer?",
            "Verouderd: het klopte vroeger",
        );
        page.fill("Telefoonnummer", "0471 65 43 21");
        page.fill("Jouw naam", "Xanthippe Quackelbeenschot");
        let secrets = ["0471 65 43 21", "Xanthippe Quackelbeenschot"];
        secrets.map(str::to_owned).to_vec()
    });
}

/// Which of these texts stand in the memory of the program.
#[track_caller]
fn remembered(page: &Page, texts: &[&str]) -> Vec<String> {
    let script = "
        const as_bytes = (text) => String.fromCharCode(...new TextEncoder().encode(text));
        const bytes = new Uint8Array(window.memory.buffer);
        let memory = '';
        for (let at = 0; at < bytes.length; at += 8192) {
            memory += String.fromCharCode(...bytes.subarray(at, at + 8192));
        }
        return arguments[0].filter((text) => memory.includes(as_bytes(text)))";
    page.ask(script, vec![json!(texts)])
}

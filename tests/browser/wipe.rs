//! `Wis alles`: afterwards nothing of the client is in the page any more.

use serde_json::json;

use crate::{
    journey::{self, CLIENT, CONSENT_FORMS, SENDER},
    page::Page,
    site::Place,
};

#[test]
fn clearing_empties_every_field_and_forgets_the_words() {
    let page = Page::open(Place::File);
    let sealed = journey::whole(&page);
    journey::clear(&page);
    for (label, _) in SENDER {
        assert_eq!(page.value(label), "", "{label}");
    }
    for sentence in journey::sentences(&page) {
        assert!(!page.ticked(&sentence), "{sentence}");
    }
    assert!(!CONSENT_FORMS.iter().any(|form| page.ticked(form)));
    check_gone(&page, &sealed.password);

    journey::conditions(&page);
    page.press("Volgende");
    page.wait_for_heading("Cliënt");
    for (label, _) in CLIENT {
        assert_eq!(page.value(label), "", "{label}");
    }
}

/// Nothing that was typed about the client, nor the words, is anywhere in the document.
#[track_caller]
fn check_gone(page: &Page, password: &str) {
    let everything: String = page.ask(
        "return document.title + document.documentElement.outerHTML
            + [...document.querySelectorAll('input')].map((it) => it.value).join(' ')",
        vec![],
    );
    let everything = everything
        .split("<script")
        .next()
        .expect("a split has a first part");
    for (label, text) in CLIENT {
        assert!(
            text.len() < 5 || !everything.contains(text),
            "{label} is still there"
        );
    }
    for word in password.split('-') {
        assert!(
            !everything.contains(&format!(">{word}<")),
            "{word} is still there"
        );
    }
    assert!(
        !everything.contains(password),
        "the password is still there"
    );
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

#[test]
fn clearing_wipes_the_memory_of_the_program() {
    let page = Page::open_with(Place::File, HOLD_MEMORY);
    let sealed = journey::whole(&page);
    let secrets = ["El Ouardi-Çelik", "0470 12 34 56", &sealed.password];
    assert_eq!(remembered(&page, &secrets), secrets, "what can be found");
    journey::clear(&page);
    assert_eq!(remembered(&page, &secrets), [""; 0], "still in memory");
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

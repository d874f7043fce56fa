//! `Wis alles`: afterwards nothing of the client is in the page any more.

use serde_json::json;

use crate::{
    journey::{self, CLIENT, CONSENT_FORMS, SENDER},
    making,
    page::{Kind, Page},
    site::{Place, Site},
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
    let secrets = [telling(), words, vec![&sealed.password]].concat();
    assert_eq!(left(&page, &before, &secrets), [""; 0], "still in the page");

    journey::worker(&page);
    page.press("Volgende");
    page.wait_for_heading("Gesprek");
    for sentence in journey::sentences(&page) {
        assert!(!page.ticked(&sentence), "{sentence}");
    }
    assert!(!CONSENT_FORMS.iter().any(|form| page.ticked(form)));
    journey::conversation(&page);
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

/// What a saved copy of the page would hold, without its scripts and its style.
#[track_caller]
fn copied(page: &Page) -> String {
    page.ask(
        "const copy = document.documentElement.cloneNode(true);
        for (const it of copy.querySelectorAll('script, style')) it.remove();
        return copy.outerHTML",
        vec![],
    )
}

#[test]
fn what_is_shown_of_the_client_is_in_no_copy_of_the_page() {
    let page = Page::open(Place::File);
    journey::review(&page);
    let check = |at: &str, shown: &[&str]| {
        let (text, copy, tree) = (page.text(), copied(&page), read_out(&page));
        for part in shown {
            assert!(text.contains(part), "{part} is not shown {at}: {text}");
            assert!(tree.contains(part), "{part} is not read out {at}");
            assert!(!copy.contains(part), "{part} is in a copy {at}");
        }
    };
    // The municipality and its postcode stand in the agreement too.
    let told: Vec<_> = telling()
        .into_iter()
        .filter(|text| text.len() > 4 && *text != "Tessenderlo")
        .collect();
    check("at the review", &told);
    let copy: String = page.ask(
        "return `<!DOCTYPE html>${document.documentElement.outerHTML}`",
        vec![],
    );
    let before = copied(&page);
    journey::make(&page);
    let sealed = journey::save(&page);
    page.unfold("Spel een woord");
    // Some words stand in the sentences of the page too.
    let words: Vec<_> = sealed.password.split('-').collect();
    let own: Vec<_> = words
        .into_iter()
        .filter(|word| !before.contains(word))
        .collect();
    assert!(own.len() > 2, "{own:?}");
    check("with the words", &own);

    page.follow("Openen");
    page.pick("Kies het bestand", &[&sealed.file]);
    page.wait("the question for the words", || {
        page.focused() == "Wachtwoord"
    });
    page.fill("Wachtwoord", &sealed.password);
    page.press("Open het bestand");
    page.wait("the client", || page.text().contains(told[0]));
    // The blanks in a number do not break on the card.
    let unbroken: Vec<_> = told
        .iter()
        .copied()
        .filter(|text| !text.contains(' ') || text.contains('-'))
        .collect();
    check("on the card", &unbroken);
    let copied = copied(&page);
    assert!(!copied.contains("+32470123456") && !copied.contains("0470"));
    assert_eq!(page.leads_to("0470 12 34 56"), "tel:+32470123456");
    assert_eq!(
        page.leads_to("fatima.elouardi@voorbeeld.be"),
        "mailto:fatima.elouardi@voorbeeld.be"
    );
    page.picture("open-kaart-schaduw");

    // A copy starts empty, and says what it is.
    let saved = Page::visit(Site::changed(|_| copy));
    saved.wait_for_heading("Jij");
    assert!(
        saved.text().contains("Dit is een kopie"),
        "{}",
        saved.text()
    );
    let headers: usize = saved.ask("return all('header').length", vec![]);
    assert_eq!(headers, 1);
    assert_eq!(saved.complaints(), [""; 0]);
    saved.picture("0-kopie");
}

/// What the browser tells to a screen reader.
#[track_caller]
fn read_out(page: &Page) -> String {
    let tree = page.drive(async |window| {
        let command = "Accessibility.getFullAXTree";
        window.cdp().send_raw(command, json!({})).await
    });
    tree.to_string()
}

#[test]
fn loading_the_page_anew_leaves_nothing() {
    let page = Page::open(Place::Server);
    journey::review(&page);
    page.reload();
    page.wait_for_heading("Jij");
    for (label, _) in SENDER {
        assert_eq!(page.value(label), "", "{label}");
    }
}

/// Keeps hold of the program's memory, which nothing else in the page can reach.
pub const HOLD_MEMORY: &str = "
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
    check_wiped("Jij", |page| {
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
            "Verouderd: vroeger was het juist",
        );
        page.fill("Telefoonnummer", "0471 65 43 21");
        page.fill("Jouw naam", "Xanthippe Quackelbeenschot");
        let secrets = ["0471 65 43 21", "Xanthippe Quackelbeenschot"];
        secrets.map(str::to_owned).to_vec()
    });
}

#[test]
fn clearing_stops_a_making_and_leaves_nothing_of_it_in_memory() {
    let page = Page::open_with(Place::File, &format!("{HOLD_MEMORY}{}", making::WAITING));
    journey::review(&page);
    page.press("Maak het beveiligde bestand");
    page.wait("that it is checked", || {
        let text = page.text();
        text.contains("afleiden en versleutelen") || text.contains("openen en vergelijken")
    });
    let secrets = ["El Ouardi-Çelik", "0470 12 34 56", "fatima.elouardi"];
    assert_eq!(remembered(&page, &secrets), secrets, "what can be found");
    journey::clear(&page);
    assert_eq!(remembered(&page, &secrets), [""; 0], "still in memory");
}

/// Which of these texts stand in the memory of the program.
#[track_caller]
pub fn remembered(page: &Page, texts: &[&str]) -> Vec<String> {
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

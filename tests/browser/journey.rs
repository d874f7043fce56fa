//! The main job, as one worker does it for one client.

use std::path::PathBuf;

use serde_json::{Value, json};

use crate::page::{Kind, Page};

/// What the worker types about themselves, by label.
pub const SENDER: [(&str, &str); 3] = [
    ("Jouw naam", "Noor Peeters"),
    ("Jouw e-mailadres", "noor.peeters@opgroeien.be"),
    ("Jouw telefoonnummer", "013 66 77 88"),
];

/// What the worker types about the client, by label.
pub const CLIENT: [(&str, &str); 9] = [
    ("Voornaam", "Fatima"),
    ("Naam", "El Ouardi-Çelik"),
    ("Straat", "Neerstraat"),
    ("Huisnummer", "12"),
    ("Bus", "3"),
    ("Postcode", "3980"),
    ("Gemeente", "Tessenderlo"),
    ("Telefoonnummer", "0470 12 34 56"),
    ("E-mailadres", "fatima.elouardi@voorbeeld.be"),
];

/// The forms that a consent can have; one of them is chosen.
pub const CONSENT_FORMS: [&str; 2] = ["Mondeling", "Schriftelijk"];

/// What came out of the main job.
pub struct Sealed {
    /// The saved file.
    pub file: PathBuf,
    /// The six words, joined by hyphens.
    pub password: String,
}

/// Fills in who refers, and leaves the step open.
#[track_caller]
pub fn worker(page: &Page) {
    page.wait_for_heading("Jij");
    for (label, text) in SENDER {
        page.fill(label, text);
    }
}

/// Makes the worker's own link, at the step that asks who refers.
#[track_caller]
pub fn own_link(page: &Page) -> String {
    const LINK: &str = "Sluis, met mijn gegevens";
    page.unfold("Dit niet telkens opnieuw typen?");
    page.press("Maak mijn eigen link");
    page.wait("the link", || {
        page.names(Kind::Link).contains(&LINK.to_owned())
    });
    page.leads_to(LINK)
}

/// Goes through the steps before the client, from wherever among them the page is, and leaves the conversation open.
#[track_caller]
pub fn conditions(page: &Page) {
    page.wait("a step before the client", || {
        // The page may still be starting, without any heading.
        let heading: Option<String> = page.ask("return all('h1').map(text)[0] ?? null", vec![]);
        heading.is_some_and(|heading| ["Jij", "Gesprek"].contains(&heading.as_str()))
    });
    if page.heading() == "Jij" {
        worker(page);
        page.press("Volgende");
    }
    conversation(page);
}

/// Fills in the conversation, and leaves the step open.
#[track_caller]
pub fn conversation(page: &Page) {
    page.wait_for_heading("Gesprek");
    for sentence in sentences(page) {
        page.tick(&sentence);
    }
    page.tick(CONSENT_FORMS[0]);
    page.tick(&today(page));
}

/// The answers of the conversation of which one is chosen.
const CHOICES: [&str; 4] = ["Mondeling", "Schriftelijk", "Vandaag", "Een andere dag"];

/// The sentences of the conversation that have to be ticked.
#[track_caller]
pub fn sentences(page: &Page) -> Vec<String> {
    let boxes = page.names(Kind::Box).into_iter();
    boxes
        .filter(|name| !CHOICES.iter().any(|choice| name.starts_with(choice)))
        .collect()
}

/// The answer that names today.
#[track_caller]
pub fn today(page: &Page) -> String {
    let boxes = page.names(Kind::Box);
    let today = boxes.into_iter().find(|name| name.starts_with("Vandaag"));
    today.expect("today can be chosen")
}

/// Fills in the client and leaves the step open.
#[track_caller]
pub fn client(page: &Page) {
    page.wait_for_heading("Cliënt");
    for (label, text) in CLIENT {
        page.fill(label, text);
    }
}

/// Goes through the steps to the review.
#[track_caller]
pub fn review(page: &Page) {
    conditions(page);
    page.press("Volgende");
    client(page);
    page.press("Volgende");
    page.wait_for_heading("Nakijken");
}

/// Makes the file and says how many milliseconds lie between the click and the last step.
#[track_caller]
pub fn make(page: &Page) -> f64 {
    let button = "Maak het beveiligde bestand";
    let watch = "
        addEventListener('click', (event) => { window.clicked = event.timeStamp; }, { capture: true, once: true });
        new MutationObserver((_, observer) => {
            if (!all('h1').some((it) => text(it) === arguments[0])) return;
            window.took = performance.now() - window.clicked;
            observer.disconnect();
        }).observe(document.body, { childList: true, subtree: true, characterData: true });";
    let () = page.ask(watch, vec![json!("Versturen")]);
    page.press(button);
    page.wait_for_heading("Versturen");
    page.ask("return window.took", vec![])
}

/// The six words on the screen.
#[track_caller]
pub fn words(page: &Page) -> Vec<String> {
    let list =
        "const list = all('ol').find((it) => it.getAttribute('aria-label') === 'De zes woorden');
        return [...(list?.querySelectorAll('li') ?? [])].map(text)";
    let numbered: Vec<String> = page.ask(list, vec![]);
    let words = numbered
        .iter()
        .filter_map(|it| it.split_whitespace().last());
    words.map(str::to_owned).collect()
}

/// The password on the screen: the six words, joined by hyphens.
#[track_caller]
pub fn password(page: &Page) -> String {
    let words = words(page);
    assert_eq!(words.len(), 6, "the password is six words, not {words:?}");
    words.join("-")
}

/// The whole main job, to the telephone call.
#[track_caller]
pub fn whole(page: &Page) -> Sealed {
    review(page);
    make(page);
    save(page)
}

/// Saves the file that was made, and says that it is there.
#[track_caller]
pub fn keep(page: &Page) -> PathBuf {
    page.press("Bewaar het bestand");
    let file = page.downloaded(".7z");
    page.press("Ja, ik zie het");
    page.wait("the mail", || page.focused() == "Mail het bestand");
    file
}

/// Saves and mails the file that was made, and reads the words where they are told.
#[track_caller]
pub fn save(page: &Page) -> Sealed {
    let file = keep(page);
    mail(page);
    let password = password(page);
    Sealed { file, password }
}

/// Says that the mail is sent.
#[track_caller]
pub fn mail(page: &Page) {
    page.tick_off("De mail is verstuurd, met het bestand als bijlage");
    page.wait("the telephone call", || {
        page.focused() == "Bel het wachtwoord door"
    });
}

/// Tells the password.
#[track_caller]
pub fn hand_over(page: &Page) {
    page.tick_off("Wachtwoord doorgegeven per telefoon");
    page.wait("the end", || page.heading() == "De doorverwijzing is klaar");
}

/// Goes on from the end to the next one, without the receipt.
#[track_caller]
pub fn next(page: &Page, button: &str) {
    page.press(button);
    page.wait("the question about the receipt", || {
        page.text()
            .contains("Je hebt het verzendbewijs nog niet bewaard")
    });
    page.press("Ja, ga verder zonder verzendbewijs");
}

/// Presses `Wis alles`, and says that it is meant where the page asks.
#[track_caller]
pub fn clear(page: &Page) {
    page.press("Wis alles");
    let emptied = || {
        let heading = page.heading();
        heading == "Jij" && page.value("Jouw naam").is_empty()
    };
    page.wait("the question or the empty form", || {
        page.names(Kind::Button)
            .contains(&"Ja, wis alles".to_owned())
            || emptied()
    });
    if !emptied() {
        page.press("Ja, wis alles");
    }
    page.wait("the empty form", emptied);
}

/// The client as the receiver's machine reads it.
pub fn client_sent() -> Value {
    json!({
        "@type": "Persoon",
        "voornaam": "Fatima",
        "naam": "El Ouardi-Çelik",
        "volledigeNaam": "Fatima El Ouardi-Çelik",
        "contact": {
            "@type": "Contact",
            "telefoon": "+32470123456",
            "email": "fatima.elouardi@voorbeeld.be",
        },
        "adres": {
            "@type": "Adres",
            "soort": "adres",
            "straat": "Neerstraat",
            "huisnummer": "12",
            "bus": "3",
            "postcode": "3980",
            "gemeente": "Tessenderlo",
            "land": "België",
        },
    })
}

/// How the receiver's machine reads that the worker can be reached.
pub fn sender_sent() -> Value {
    json!({
        "@type": "Contact",
        "telefoon": "+3213667788",
        "email": "noor.peeters@opgroeien.be",
    })
}

/// Everything that was typed.
pub fn typed() -> impl Iterator<Item = (&'static str, &'static str)> {
    SENDER.into_iter().chain(CLIENT)
}

/// Opens a file as its receiver does.
#[track_caller]
pub fn open(page: &Page, sealed: &Sealed) {
    page.follow("Openen");
    page.wait_for_heading("Openen");
    page.pick("Kies het bestand", &[&sealed.file]);
    page.wait("the password to be asked", || {
        page.focused() == "Wachtwoord"
    });
    page.fill("Wachtwoord", &sealed.password);
    page.press("Open het bestand");
    page.wait("the card", || page.heading().starts_with("Doorverwijzing "));
}

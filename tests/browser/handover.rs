//! Versturen: verified before offered, three tasks that cannot be mistaken, and a real ending.

use std::{fs, path::Path, process::Command};

use serde_json::{Value, json};
use thirtyfour::Key;

use crate::{
    archive,
    journey::{self, CLIENT, SENDER, Sealed},
    page::{Kind, Page},
    process::run,
    site::Place,
};

/// The mailbox of the agreement.
const MAILBOX: &str = "socialedienst@tessenderlo-ham.be";

/// What the page says once the file was opened again.
const VERIFIED: &str = "opnieuw geopend en vergeleken: alles klopt";

#[test]
fn the_whole_handover_ends_with_a_proof_of_the_very_file() {
    for place in [Place::File, Place::Server] {
        let page = Page::open(place);
        journey::review(&page);
        journey::make(&page);
        assert!(page.text().contains(VERIFIED), "{}", page.text());
        let file = journey::keep(&page);
        page.picture("5-mail");
        page.unfold("Gaat de mail niet open? Neem dit over");
        page.unfold("Liever een conceptmail met de bijlage er al in?");
        let link = page.leads_to("Open de mail");
        page.press("Bewaar als conceptmail (.eml)");
        let draft = page.downloaded(".eml");
        check_copies(&page);
        journey::mail(&page);
        page.picture("6-bellen");
        let password = journey::password(&page);
        check_link(&link, &file, &password);
        check_draft(&draft, &file, &password);
        check_call(&page, &password);
        journey::hand_over(&page);
        page.wait("the focus", || {
            page.focused() == "De doorverwijzing is klaar"
        });
        assert_eq!(page.title(), "De doorverwijzing is klaar · Sluis");
        page.picture("7-klaar");
        check_receipt(&page, &file, &password, "browser");
    }
}

/// `Open de mail` opens a mail to the mailbox that says nothing of the client or the password.
#[track_caller]
fn check_link(link: &str, file: &Path, password: &str) {
    assert!(link.len() < 1_500, "{} signs", link.len());
    assert!(link.starts_with(&format!("mailto:{MAILBOX}?")), "{link}");
    let (_, decoded) = run(Command::new("python3").args([
        "-c",
        "import sys, urllib.parse; print(urllib.parse.unquote(sys.argv[1], errors='strict'))",
        link,
    ]));
    assert!(decoded.contains(&name(file)), "{decoded}");
    check_innocent(&decoded, password);
}

/// Address, subject and text can be copied one by one.
#[track_caller]
fn check_copies(page: &Page) {
    page.wait("the text to copy", || page.text().contains("Onderwerp"));
    for part in ["Aan", "Onderwerp", "Tekst"] {
        assert!(
            page.names(Kind::Button)
                .contains(&format!("Kopieer: {part}")),
            "{:?}",
            page.names(Kind::Button)
        );
    }
}

/// The draft holds the very file that was saved.
#[track_caller]
fn check_draft(draft: &Path, file: &Path, password: &str) {
    check_innocent(&name(draft), password);
    let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/browser/check_draft.py");
    let (read, said) = run(Command::new("python3").arg(script).arg(draft));
    assert!(read, "Python reads the draft: {said}");
    let seen: Value = serde_json::from_str(&said).expect("the script prints JSON");
    assert_eq!(seen["unsent"], "1");
    assert_eq!(seen["to"], MAILBOX);
    assert_eq!(seen["names"], json!([name(file)]));
    assert_eq!(seen["digests"], json!([digest(file)]));
    assert_eq!(seen["defects"], json!([]));
    for header in seen["headers"].as_array().expect("a list") {
        let left_out = ["Date", "Message-ID", "From", "Bcc", "Cc"];
        assert!(
            !left_out.contains(&header.as_str().unwrap_or_default()),
            "{header}"
        );
    }
    for part in ["subject", "body"] {
        check_innocent(seen[part].as_str().expect("a text"), password);
    }
}

/// The card tells whom to call and what to say, with room for the words but without them.
#[track_caller]
fn check_call(page: &Page, password: &str) {
    page.press("Belkaart om af te drukken");
    page.wait("the card", || page.heading() == "Bel het wachtwoord door");
    page.picture("6-belkaart");
    let card = page.text();
    let lines: usize = page.ask(
        "return all('ol').find((it) => it.getAttribute('aria-label') === 'Plaats voor de zes woorden').children.length",
        vec![],
    );
    assert_eq!(lines, 6, "lines to write on");
    let everything = page.everything();
    assert!(
        !everything.contains(password),
        "the password is on the card"
    );
    assert!(journey::words(page).is_empty(), "the words are on the card");
    assert!(
        card.contains("Vraag het nummer van de sociale dienst na bij je team"),
        "{card}"
    );
    for (label, text) in CLIENT {
        // The municipality is part of the OCMW's name.
        assert!(
            text.len() < 5 || label == "Gemeente" || !card.contains(text),
            "{label} is on the card"
        );
    }
    page.key(Key::Escape);
    page.wait("the focus where it was", || {
        page.focused() == "Belkaart om af te drukken"
    });
    assert_eq!(page.heading(), "Versturen");
}

/// The receipt is of this file, says how it was checked, and nothing of the client.
#[track_caller]
fn check_receipt(page: &Page, file: &Path, password: &str, derived_by: &str) {
    page.press("Bewaar het verzendbewijs (.json)");
    let saved = page.downloaded(".json");
    check_innocent(&name(&saved), password);
    let text = fs::read_to_string(saved).expect("the receipt can be read");
    check_innocent(&text, password);
    let receipt: Value = serde_json::from_str(&text).expect("it is JSON");
    assert_eq!(receipt["file"]["sha256"], digest(file));
    assert_eq!(receipt["file"]["name"], name(file));
    assert_eq!(receipt["verification"]["keyDerivedBy"], derived_by);
    assert_eq!(receipt["verification"]["equalEntries"], 3);
    assert_eq!(receipt["recipient"]["mailbox"], MAILBOX);
    assert_eq!(receipt["sender"]["name"], SENDER[0].1);
    assert_eq!(
        receipt["page"]["sha256"].as_str().map(str::len),
        Some(64),
        "the page names its own fingerprint"
    );
    page.press("Toon het verzendbewijs");
    page.wait_for_heading("Verzendbewijs");
    page.picture("8-verzendbewijs");
    assert!(page.text().contains(&digest(file)), "{}", page.text());
    page.press("Terug");
    page.wait("the focus where it was", || {
        page.focused() == "Toon het verzendbewijs"
    });
    assert_eq!(page.heading(), "De doorverwijzing is klaar");
}

/// Neither the password nor anything of the client is in a text.
#[track_caller]
fn check_innocent(text: &str, password: &str) {
    let text = text.to_lowercase();
    assert!(!text.contains(password), "the password is in {text}");
    for (label, typed) in CLIENT {
        // House number and box are a digit or two, which stand in any number; the municipality is part of the OCMW's name.
        let tells = typed.len() > 3 && label != "Gemeente";
        assert!(
            !tells || !text.contains(&typed.to_lowercase()),
            "{label} is in {text}"
        );
    }
}

#[test]
fn over_plain_http_sluis_checks_the_file_itself() {
    let page = Page::open(Place::PlainHttp);
    journey::review(&page);
    journey::make(&page);
    assert!(page.text().contains(VERIFIED));
    assert!(
        page.text().contains("Behouden"),
        "it is said that the browser may hold it back"
    );
    page.press("Bewaar het bestand");
    // Chromium holds the file back behind its own question, which a test cannot answer.
    page.press("Ja, ik zie het");
    journey::mail(&page);
    journey::hand_over(&page);
    page.press("Toon het verzendbewijs");
    page.wait_for_heading("Verzendbewijs");
    let receipt = page.text();
    assert!(receipt.contains("SHA-256"), "{receipt}");
    assert!(!receipt.contains("door de browser zelf"), "{receipt}");
}

/// A cipher that changes one byte of what it encrypts.
const FALSE_CIPHER: &str = "
    const encrypt = SubtleCrypto.prototype.encrypt;
    SubtleCrypto.prototype.encrypt = async function (...given) {
        const sealed = await encrypt.apply(this, given);
        new Uint8Array(sealed)[100] ^= 1;
        return sealed;
    };";

#[test]
fn a_file_that_is_not_right_is_not_offered() {
    let page = Page::open_with(Place::File, FALSE_CIPHER);
    journey::review(&page);
    page.press("Maak het beveiligde bestand");
    page.wait("the reason", || {
        page.text()
            .contains("Sluis heeft het bestand opnieuw geopend, en het klopt niet")
    });
    page.picture("3-nakijken-mislukt");
    assert_eq!(page.heading(), "Nakijken");
    assert!(
        !page
            .names(Kind::Button)
            .contains(&"Bewaar het bestand".to_owned())
    );
    for (label, text) in journey::typed() {
        assert!(page.text().contains(text), "{label} is lost");
    }
    page.press("Maak het beveiligde bestand");
    page.wait("the second try", || {
        page.text().contains("Probeer het opnieuw")
    });
    assert_eq!(page.heading(), "Nakijken");
}

/// What can be done about the password, under the first task.
const OTHERWISE: &str = "Andere woorden of een eigen wachtwoord";

#[test]
fn other_words_lock_another_file() {
    const AGAIN: &str = "Opnieuw bekijken: Het bestand staat bij je downloads";
    const ANEW: &str = "Toch een nieuw bestand met andere woorden";
    let page = Page::open(Place::File);
    journey::review(&page);
    journey::make(&page);
    assert!(
        page.text()
            .contains("Zes woorden staan klaar voor het telefoongesprek")
    );
    assert!(journey::words(&page).is_empty(), "they come with the call");
    page.unfold(OTHERWISE);
    page.press("Andere woorden");
    page.wait("that there are new words", || {
        page.text().contains("Nieuwe woorden staan klaar")
    });
    page.wait("the focus", || page.focused() == "Bewaar het bestand");
    let Sealed { file, password } = journey::save(&page);
    assert!(
        archive::list(&file, &password).is_some(),
        "it opens with the words on the screen"
    );

    // It may be with its receiver by now: Enter twice, or Escape, changes nothing.
    page.press(AGAIN);
    page.wait("the task once more", || {
        page.focused() == "Bewaar het bestand"
    });
    assert!(journey::words(&page).is_empty(), "one task at a time");
    page.unfold(OTHERWISE);
    for key in [Key::Enter, Key::Escape] {
        page.press(ANEW);
        page.wait("the safe answer", || {
            page.focused() == "Nee, houd dit wachtwoord"
        });
        page.key(key);
        page.wait("the focus where it was", || page.focused() == ANEW);
    }
    // Escape closes one thing at a time: what is unfolded, and then the task.
    page.key(Key::Escape);
    page.wait("the fold to close", || page.focused() == OTHERWISE);
    page.key(Key::Escape);
    page.wait("the call", || page.focused() == "Bel het wachtwoord door");
    assert_eq!(journey::password(&page), password);

    page.press(AGAIN);
    page.unfold(OTHERWISE);
    page.press(ANEW);
    page.picture("5-toch-andere-woorden");
    page.press("Ja, maak een nieuw bestand");
    page.wait("the first task anew", || {
        page.text().contains("Nieuwe woorden staan klaar")
    });
    page.wait("the focus", || page.focused() == "Bewaar het bestand");
    page.press("Bewaar het bestand");
    page.press("Ja, ik zie het");
    journey::mail(&page);
    assert_ne!(journey::password(&page), password);
}

#[test]
fn an_agreed_password_is_refused_or_locks_the_file() {
    let page = Page::open(Place::File);
    journey::review(&page);
    journey::make(&page);
    page.unfold(OTHERWISE);
    page.press("Gebruik dit wachtwoord");
    page.wait("the question", || {
        page.text()
            .contains("Vul het wachtwoord in dat jullie hebben afgesproken")
    });
    for (weak, why) in [
        ("Kwx7#vPq2!mZt9", "geen woorden uit de lijst"),
        (
            "zomer winter lente herfst regen",
            "Je hebt 5 woorden getypt",
        ),
        ("appal boom fiets zomer winter lente", "Bedoel je “appel”?"),
        (
            "appel boom fiets zomer winter boom",
            "“boom” staat er meer dan één keer",
        ),
    ] {
        page.fill("Jullie wachtwoord", weak);
        page.key(Key::Enter);
        page.wait(&format!("the refusal of {weak}"), || {
            page.text().contains(why)
        });
        assert_eq!(
            page.value("Jullie wachtwoord"),
            weak,
            "what was typed stays"
        );
    }
    page.picture("4-eigen-wachtwoord");
    page.press("Maak een afspraakwachtwoord");
    page.wait("what to do with it", || {
        page.text()
            .contains("Schrijf deze woorden op voor beide diensten")
    });
    page.picture("4-afspraakwachtwoord");
    let drawn = page.value("Jullie wachtwoord");
    assert_eq!(drawn.split('-').count(), 6, "six words");
    assert!(
        page.text().contains("Zes woorden staan klaar"),
        "nothing is locked with it yet"
    );
    // Once for each service, on one sheet.
    page.press("Druk ze af voor beide diensten");
    page.wait_for_heading("Afspraakwachtwoord");
    let text = page.text();
    for service in ["Kind en Gezin West-Limburg", "OCMW Tessenderlo-Ham"] {
        assert!(text.contains(service), "{service}");
    }
    for word in drawn.split('-') {
        assert!(text.matches(word).count() >= 2, "{word} in {text}");
    }
    assert_eq!(text.matches("Vernieuw het tegen").count(), 2);
    page.picture("4-afspraakwachtwoord-papier");
    page.press("Terug");
    page.unfold(OTHERWISE);
    // The way in which a colleague types it on another day.
    page.fill("Jullie wachtwoord", &drawn.replace('-', " ").to_uppercase());
    page.key(Key::Enter);
    page.wait("the new file", || {
        page.text()
            .contains("gaat open met het wachtwoord dat jullie hebben afgesproken")
    });
    page.wait("the focus", || page.focused() == "Bewaar het bestand");
    assert!(page.text().contains(VERIFIED));
    let file = journey::keep(&page);
    assert!(archive::list(&file, &drawn).is_some(), "7-Zip opens it");
    journey::mail(&page);
    assert!(page.text().contains(&drawn), "{}", page.text());
    assert!(journey::words(&page).is_empty(), "it is not read aloud");
    page.picture("6-bellen-afgesproken");
}

#[test]
fn what_is_copied_is_what_is_shown() {
    for place in [Place::File, Place::PlainHttp] {
        let page = Page::open(place);
        journey::review(&page);
        journey::make(&page);
        page.press("Bewaar het bestand");
        page.press("Ja, ik zie het");
        journey::mail(&page);
        let password = journey::password(&page);
        page.press("Kopieer het wachtwoord");
        page.wait("that it was copied", || page.text().contains("Windows + V"));
        page.follow("Melden");
        page.press("Intrekking");
        page.wait_for_heading("Intrekking");
        page.fill("Kenmerk", "");
        page.key_with(Key::Control, "v");
        assert_eq!(page.value("Kenmerk"), password, "{place:?}");
    }
}

#[test]
fn every_word_can_be_spelled() {
    let page = Page::open(Place::File);
    journey::review(&page);
    journey::make(&page);
    let password = journey::save(&page).password;
    page.unfold("Spel een woord");
    let first = password.chars().next().expect("a word has letters");
    let names = [
        "Arthur",
        "Bruno",
        "Carolina",
        "David",
        "Edward",
        "Frederik",
        "Gustaaf",
        "Hendrik",
        "Isidoor",
        "Jozef",
        "Karel",
        "Leopold",
        "Maria",
        "Napoleon",
        "Oscar",
        "Piano",
        "Quotiënt",
        "Robert",
        "Sofia",
        "Telefoon",
        "Ursula",
        "Victor",
        "Waterloo",
        "Xavier",
        "Yvonne",
        "Zola",
    ];
    let name = names[first as usize - 'a' as usize];
    page.wait(&format!("{first} as {name}"), || page.text().contains(name));
    page.picture("6-spellen");
}

#[test]
fn the_next_referral_keeps_only_the_sender() {
    let page = Page::open(Place::File);
    journey::whole(&page);
    journey::hand_over(&page);
    journey::next(&page, "Nog een doorverwijzing");
    page.wait_for_heading("Gesprek");
    for (label, text) in SENDER {
        assert!(page.text().contains(text), "{label}");
    }
    for sentence in journey::sentences(&page) {
        assert!(!page.ticked(&sentence), "{sentence}");
    }
    journey::conditions(&page);
    page.press("Volgende");
    page.wait_for_heading("Cliënt");
    for (label, _) in CLIENT {
        assert_eq!(page.value(label), "", "{label}");
    }
}

#[test]
fn only_the_user_can_say_that_the_file_is_there() {
    let page = Page::open(Place::File);
    journey::review(&page);
    journey::make(&page);
    page.devtools("Browser.setDownloadBehavior", json!({ "behavior": "deny" }));
    page.press("Bewaar het bestand");
    page.wait("the question", || {
        page.text().contains(".7z bij je downloads?")
    });
    assert!(!page.text().contains("is bewaard"), "{}", page.text());
    page.picture("5-bewaren-gezien");
    assert!(page.saved().is_empty(), "nothing was saved");
    page.press("Nee");
    page.wait("what to do", || page.text().contains("Druk op Ctrl + J"));
    assert_eq!(page.focused(), "Bewaar het bestand", "to save it again");
    assert!(!page.text().contains("Open de mail"), "the task stays open");
    page.devtools(
        "Browser.setDownloadBehavior",
        json!({ "behavior": "default" }),
    );
    let file = journey::keep(&page);
    assert!(
        page.text().contains("Het bestand staat bij je downloads"),
        "{}",
        file.display()
    );
}

#[test]
fn a_receipt_that_was_not_saved_is_not_dropped_without_a_word() {
    const NEXT: &str = "Nog een doorverwijzing";
    let page = Page::open(Place::File);
    journey::whole(&page);
    journey::hand_over(&page);
    for key in [Key::Enter, Key::Escape] {
        page.press(NEXT);
        page.wait("the safe answer", || {
            page.focused() == "Nee, eerst het verzendbewijs"
        });
        page.key(key);
        page.wait("the focus where it was", || page.focused() == NEXT);
    }
    page.press("Wis alles");
    page.wait("the safe answer", || page.focused() == "Nee, ga verder");
    page.key(Key::Enter);
    page.wait("the focus where it was", || page.focused() == "Wis alles");
    page.press("Wis alles");
    page.picture("7-klaar-zeker");
    page.press("Nee, ga verder");
    page.press("Bewaar het verzendbewijs (.json)");
    page.downloaded(".json");
    page.press(NEXT);
    page.wait_for_heading("Gesprek");
}

fn name(file: &Path) -> String {
    let name = file.file_name().expect("a file has a name");
    name.to_string_lossy().into_owned()
}

/// The SHA-256 of a file, by a program of its own.
#[track_caller]
fn digest(file: &Path) -> String {
    let (done, said) = run(Command::new("sha256sum").arg(file));
    assert!(done, "sha256sum reads {}", file.display());
    said.split_whitespace()
        .next()
        .unwrap_or_default()
        .to_owned()
}

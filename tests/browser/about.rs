//! Over: what Sluis is, the check of a receipt, and what an officer reads and copies. The check of the device is in `device`.

use std::fs;

use sevenz::Fingerprint;
use sluis_core::{protocol::Profile, wording::articles::DUTIES};
use thirtyfour::Key;

use crate::{
    journey::{self, SENDER},
    packed::Mailbox,
    page::{Kind, Page},
    site::Place,
};

const RECEIPT: &str = "Kies het verzendbewijs";
const FILE: &str = "Kies het versleutelde bestand";

/// The parts of the tab, in order.
pub const TOPICS: [&str; 11] = [
    "Dit toestel nakijken",
    "Bewijs nakijken",
    "Proefbericht",
    "Het protocol",
    "Artikel per artikel",
    "Verwerkingsregister",
    "Voor de informatieveiligheid",
    "Toegankelijkheid",
    "Beheer",
    "Kijk een andere Sluis na",
    "Versie en licenties",
];

/// Goes to a part of `Over`.
#[track_caller]
pub fn go(page: &Page, topic: &str) {
    page.follow("Over");
    page.wait_for_heading("Over Sluis");
    page.follow(topic);
    page.wait_for_heading(topic);
}

/// Waits until this stands on the page.
#[track_caller]
pub fn wait_for(page: &Page, text: &str) {
    page.wait(&format!("“{text}”"), || page.text().contains(text));
}

#[test]
fn every_part_is_entered_at_its_heading_and_left_where_one_came() {
    let page = Page::open(Place::File);
    page.follow("Over");
    page.wait_for_heading("Over Sluis");
    page.picture("over-0");
    let narrow = |page: &Page| {
        let wide = page.too_wide(320, 100);
        assert!(wide.is_empty(), "“{}”: {wide:#?}", page.heading());
    };
    narrow(&page);
    for topic in TOPICS {
        page.follow(topic);
        page.wait_for_heading(topic);
        page.wait("the focus on the heading", || page.focused() == topic);
        assert_eq!(page.title(), format!("{topic} · Sluis"));
        page.picture(&format!("over-{topic}"));
        narrow(&page);
        page.follow("Terug naar Over Sluis");
        page.wait_for_heading("Over Sluis");
        page.wait("the focus on the link", || page.focused() == topic);
        assert_eq!(page.title(), "Over · Sluis");
    }
    page.drive(async |window| window.back().await);
    page.wait_for_heading(TOPICS[10]);
    page.reload();
    page.wait_for_heading(TOPICS[10]);
    assert_eq!(
        page.complaints(),
        [""; 0],
        "errors and warnings in the console"
    );
}

#[test]
fn it_says_what_sluis_does_not_protect_against() {
    let page = Page::open(Place::File);
    page.follow("Over");
    page.wait_for_heading("Over Sluis");
    let text = page.text();
    for danger in [
        "Een onveilig toestel",
        "Een nagemaakte pagina",
        "Het wachtwoord in de verkeerde oren",
        "bewijst niet wie het heeft gemaakt",
        "geen officieel product van Opgroeien regie of OCMW Tessenderlo-Ham",
    ] {
        assert!(text.contains(danger), "{danger} is not in {text}");
    }
}

#[test]
fn a_receipt_and_its_file_belong_together_and_no_others_do() {
    let page = Page::open(Place::File);
    let sealed = journey::whole(&page);
    journey::hand_over(&page);
    page.press("Bewaar het verzendbewijs (.json)");
    let receipt = page.downloaded(".json");
    let text = fs::read_to_string(&receipt).expect("the receipt can be read");
    let bytes = fs::read(&sealed.file).expect("the file can be read");
    let mail = Mailbox::new();

    go(&page, "Bewijs nakijken");
    page.pick(RECEIPT, &[&receipt]);
    wait_for(&page, "Kies nu het versleutelde bestand.");
    page.picture("over-bewijs-1");
    page.pick(FILE, &[&sealed.file]);
    wait_for(&page, "Het bestand hoort bij dit bewijs.");
    for part in [SENDER[0].1, "Wat in het bewijs staat", "niet ondertekend"] {
        assert!(
            page.text().contains(part),
            "{part} is not in {}",
            page.text()
        );
    }
    assert!(
        !page.text().contains("Ouardi"),
        "the client is in {}",
        page.text()
    );
    page.picture("over-bewijs-2-zelfde");

    let mut changed = bytes.clone();
    let middle = changed.len() / 2;
    changed[middle] ^= 1;
    let size = bytes.len();
    for (name, content, sentence) in [
        (
            "veranderd.7z",
            &changed[..],
            "de vingerafdruk is anders".to_owned(),
        ),
        (
            "ander.7z",
            b"7z, maar een ander",
            format!("het heeft 18 bytes, het bewijs noemt er {size}."),
        ),
        (
            "nog-eens.7z",
            &bytes[..],
            "Het bestand hoort bij dit bewijs.".to_owned(),
        ),
        (
            "bewijs.7z",
            text.as_bytes(),
            "Dit is een verzendbewijs, niet het versleutelde bestand.".to_owned(),
        ),
    ] {
        page.pick(FILE, &[&mail.file(name, content)]);
        wait_for(&page, name);
        wait_for(&page, &sentence);
        page.picture(&format!("over-bewijs-3-{name}"));
    }
    check_receipts(&page, &mail, &text, &bytes);
    assert_eq!(
        page.complaints(),
        [""; 0],
        "errors and warnings in the console"
    );
}

/// Each file that is not a receipt has its own sentence.
#[track_caller]
fn check_receipts(page: &Page, mail: &Mailbox, text: &str, archive: &[u8]) {
    let long = " ".repeat(200_000);
    let with = |old: &str, new: &str| {
        assert!(text.contains(old), "{old} is not in {text}");
        text.replacen(old, new, 1)
    };
    let (later, rounds) = (
        with("urn:sluis:receipt:1", "urn:sluis:receipt:2"),
        with("524288", "524289"),
    );
    for (name, content, sentence) in [
        (
            "brief.json",
            &b"Beste collega"[..],
            "geen verzendbewijs, of het is beschadigd",
        ),
        (
            "half.json",
            &text.as_bytes()[..text.len() / 2],
            "geen verzendbewijs, of het is beschadigd",
        ),
        (
            "iets.json",
            b"{\"a\": 1}",
            "Dit is geen verzendbewijs van Sluis.",
        ),
        (
            "lang.json",
            long.as_bytes(),
            "te groot om een verzendbewijs te zijn",
        ),
        (
            "later.json",
            later.as_bytes(),
            "uit een andere versie van Sluis",
        ),
        (
            "anders.json",
            rounds.as_bytes(),
            "Dit verzendbewijs is veranderd",
        ),
        (
            "archief.json",
            archive,
            "Dit is een 7z-bestand, geen verzendbewijs.",
        ),
    ] {
        page.pick(RECEIPT, &[&mail.file(name, content)]);
        wait_for(page, name);
        wait_for(page, sentence);
        assert!(
            !page.text().contains("hoort bij dit bewijs"),
            "{}",
            page.text()
        );
    }
    page.picture("over-bewijs-4-geen-bewijs");
}

/// Presses a button that copies, and pastes what is then on the clipboard.
#[track_caller]
pub fn copied(page: &Page, button: &str) -> String {
    page.press(button);
    wait_for(page, "Gekopieerd");
    let field = "const field = document.createElement('textarea');
        field.id = 'plak'; document.body.append(field); field.focus()";
    let () = page.ask(field, vec![]);
    page.key_with(Key::Control, "v");
    page.ask(
        "const field = document.getElementById('plak'); field.remove(); return field.value",
        vec![],
    )
}

/// The labels and texts of a list on the page, as they read when copied.
#[track_caller]
fn shown(page: &Page) -> String {
    page.ask(
        "return all('dl > div').map((row) => {
            const [label, text] = ['dt', 'dd'].map((it) => row.querySelector(it).innerText);
            const before = text.includes('\\n') ? '\\n  ' : ' ';
            return `${label}:${before}${text.replaceAll('\\n', '\\n  ')}\\n`;
        }).join('')",
        vec![],
    )
}

#[test]
fn the_text_for_the_register_is_copied_as_it_is_shown_for_both_parties() {
    let page = Page::open(Place::File);
    go(&page, "Verwerkingsregister");
    for (party, name, part) in [
        (
            "De partij die doorverwijst",
            "Opgroeien regie",
            "dpo@opgroeien.be",
        ),
        (
            "De partij die ontvangt",
            "OCMW Tessenderlo-Ham",
            "privacy@tessenderlo-ham.be",
        ),
    ] {
        page.tick(party);
        wait_for(&page, part);
        let (copied, shown) = (copied(&page, "Kopieer de tekst"), shown(&page));
        assert_eq!(copied, shown);
        assert!(
            copied.contains(&format!("Verwerkingsverantwoordelijke:\n  {name}")),
            "{copied}"
        );
        page.picture(&format!("over-register-{name}"));
    }
}

#[test]
fn the_table_of_articles_is_complete_and_leads_to_each_place() {
    let page = Page::open(Place::File);
    go(&page, "Artikel per artikel");
    let rows: Vec<Vec<String>> = page.ask(
        "return all('tbody tr').map((row) => [...row.children].map(text))",
        vec![],
    );
    assert_eq!(rows.len(), DUTIES.len());
    for (row, duty) in rows.iter().zip(DUTIES) {
        assert!(row[0].ends_with(duty.article), "{row:?}");
        assert_eq!(row[1], duty.asks);
        assert!(row.iter().all(|cell| !cell.is_empty()), "{row:?}");
    }
    page.picture("over-artikels");
}

/// Every link of the table leads to the tab it names, and what it names there can be read or pressed.
#[test]
fn every_place_in_the_table_of_articles_exists_under_its_name() {
    let page = Page::open(Place::File);
    go(&page, "Artikel per artikel");
    let mut places: Vec<String> = page.ask("return all('tbody a').map(text)", vec![]);
    places.sort_unstable();
    places.dedup();
    assert!(places.len() > 10, "{places:?}");
    for place in places {
        // The same place stands at several articles.
        page.ask::<()>(
            "all('tbody a').find((link) => text(link) === arguments[0]).click()",
            vec![place.as_str().into()],
        );
        let (tab, part) = place.split_once(": ").unwrap_or((&place, &place));
        page.wait(&place, || {
            let tabs: Vec<String> = page.ask("return all('nav [aria-current]').map(text)", vec![]);
            tabs.iter().any(|current| current == tab)
        });
        match tab {
            "Over" => page.wait_for_heading(part),
            "Melden" => page.wait(&place, || {
                let kinds = page.names(Kind::Button);
                kinds.iter().any(|name| name.contains(part))
            }),
            _ => page.wait(&place, || page.text().contains(part)),
        }
        go(&page, "Artikel per artikel");
    }
}

#[test]
fn the_agreement_and_the_statement_are_filled_from_the_profile() {
    let page = Page::open(Place::File);
    let profile = Profile::default();
    let agreement = profile.first();
    go(&page, "Het protocol");
    for part in [
        agreement.title(),
        agreement.mailbox().as_str(),
        agreement.receiver().dpo().as_str(),
        agreement.purpose(),
        agreement.version(),
    ] {
        assert!(
            page.text().contains(part),
            "{part} is not in {}",
            page.text()
        );
    }
    go(&page, "Toegankelijkheid");
    wait_for(&page, "Dit is een ontwerp");
    let draft = copied(&page, "Kopieer het ontwerp");
    for part in [
        "Opgroeien regie",
        "Vlaamse Ombudsdienst",
        "[adres van de pagina]",
    ] {
        assert!(draft.contains(part), "{part} is not in {draft}");
        assert!(
            page.text().contains(part),
            "{part} is not in {}",
            page.text()
        );
    }
    page.tick("De partij die ontvangt");
    let draft = copied(&page, "Kopieer het ontwerp");
    assert!(draft.contains("Markt 15 a"), "{draft}");
}

#[test]
fn the_page_names_its_own_fingerprint_and_its_licences() {
    let page = Page::open(Place::File);
    let block: String = page.ask(
        "return document.getElementById('program').textContent",
        vec![],
    );
    go(&page, "Versie en licenties");
    wait_for(&page, &Fingerprint::of(block.as_bytes()).to_string());
    wait_for(&page, "EUPL-1.2");
    let fold = page
        .names(Kind::Fold)
        .into_iter()
        .find(|name| name.contains("bouwstenen"));
    page.unfold(&fold.expect("the list of crates can be opened"));
    wait_for(&page, "lzma-rust2");
    page.picture("over-licenties-open");
}

//! Openen: our own files, those of others, and those that mean harm.

mod built;
mod corpus;
mod healed;
mod hostile;
mod large;
mod message;
mod origin;

use std::path::Path;

use serde_json::json;

use crate::{
    about,
    journey::{self, SENDER},
    packed::Mailbox,
    page::{Kind, Page},
    site::Place,
    wipe::{self, left},
    witness::Kept,
};

const PICK: &str = "Kies het bestand";
const OPEN: &str = "Open het bestand";
const PASSWORD: &str = "Wachtwoord";

/// Opens the page at the part where files are opened.
#[track_caller]
fn at_open(place: Place) -> Page {
    go_to_open(Page::open(place))
}

#[track_caller]
fn go_to_open(page: Page) -> Page {
    page.follow("Openen");
    page.wait_for_heading("Openen");
    page
}

/// Waits until this stands on the page.
#[track_caller]
fn wait_for(page: &Page, text: &str) {
    page.wait(&format!("“{text}”"), || page.text().contains(text));
}

/// Picks a file that asks a password, and opens it.
#[track_caller]
fn open_locked(page: &Page, label: &str, archive: &Path, password: &str) {
    page.pick(label, &[archive]);
    page.wait("the password to be asked", || page.focused() == PASSWORD);
    page.fill(PASSWORD, password);
    page.press(OPEN);
}

#[test]
fn a_client_who_was_referred_is_read_in_the_same_page() {
    let page = Page::open(Place::File);
    let before = page.everything();
    let sealed = journey::whole(&page);
    let name = sealed.file.file_name().expect("a file has a name");
    let name = name.to_string_lossy().into_owned();
    let reference = name
        .trim_start_matches("sluis-")
        .trim_end_matches(".7z")
        .to_owned();
    page.follow("Openen");
    page.wait_for_heading("Openen");
    page.picture("open-1-kies");
    page.pick(PICK, &[&sealed.file]);
    page.wait("the password to be asked", || page.focused() == PASSWORD);
    page.picture("open-2-wachtwoord");

    // As someone writes down what they hear.
    let heard = sealed.password.replace('-', ", ").to_uppercase();
    page.fill(PASSWORD, &heard);
    page.press(OPEN);
    let title = format!("Doorverwijzing {reference}");
    page.wait_for_heading(&title);
    page.wait("the heading to have the focus", || page.focused() == title);
    page.picture("open-3-kaart");
    let wide = page.too_wide(320, 100);
    assert!(wide.is_empty(), "the card: {wide:#?}");
    let text = page.text();
    for (label, typed) in journey::typed() {
        assert!(text.contains(typed), "{label} is not on the card: {text}");
    }
    for part in [
        "mondeling",
        "tot er contact is geweest",
        "geïntegreerd breed onthaal",
    ] {
        assert!(text.contains(part), "{part} is not on the card: {text}");
    }
    let links: Vec<String> = page.ask(
        "return all('a[href^=\"tel:\"], a[href^=\"mailto:\"]').map((it) => it.getAttribute('href'))",
        vec![],
    );
    assert_eq!(
        links,
        [
            "tel:+32470123456",
            "mailto:fatima.elouardi@voorbeeld.be",
            "tel:+3213667788",
            "mailto:noor.peeters@opgroeien.be",
        ]
    );

    page.press(&format!("Toon doorverwijzing-{reference}.json"));
    wait_for(&page, "\"volledigeNaam\": \"Fatima El Ouardi-Çelik\"");
    page.press(&format!("Toon contact-{reference}.vcf"));
    wait_for(&page, "BEGIN:VCARD");
    page.press(&format!("Toon doorverwijzing-{reference}.pdf"));
    page.picture("open-4-getoond");
    page.press("Druk de PDF af");
    page.wait("the sheet", || {
        page.names(Kind::Button).contains(&"Druk af".to_owned())
    });
    page.wait("the heading to have the focus", || page.focused() == title);
    page.picture("open-5-papier");
    page.press("Terug");
    page.wait("the button to have the focus again", || {
        page.focused() == "Druk de PDF af"
    });
    let all = about::copied(&page, "Kopieer alles");
    for (label, typed) in journey::typed() {
        assert!(all.contains(typed), "{label} is not in {all}");
    }
    assert!(all.starts_with(&title), "{all}");
    tidy(&page, &reference);
    page.press("Bewaar alles");
    for ending in [".pdf", ".json", ".vcf"] {
        page.downloaded(ending);
    }
    assert_eq!(
        page.complaints(),
        [""; 0],
        "errors and warnings in the console"
    );

    page.press("Wis alles");
    page.press("Ja, wis alles");
    page.wait_for_heading("Openen");
    let sender = SENDER.iter().map(|(_, typed)| *typed);
    let secrets: Vec<_> = wipe::telling().into_iter().chain(sender).collect();
    let secrets = [secrets, vec![&reference, &heard]].concat();
    assert_eq!(left(&page, &before, &secrets), [""; 0], "still in the page");
    assert_eq!(page.kept(), Kept::new(), "what the browser keeps");
}

/// Ticks off what is left to do, the reference first.
#[track_caller]
fn tidy(page: &Page, reference: &str) {
    let note = format!("Noteer het kenmerk {reference} in het dossier van de cliënt");
    let boxes = page.names(Kind::Box);
    assert_eq!(boxes.first(), Some(&note), "{boxes:?}");
    for tick in &boxes {
        page.tick(tick);
    }
    assert_eq!(about::copied(page, "Kopieer: Kenmerk"), reference);
    page.picture("open-9-opgeruimd");
}

#[test]
fn a_letter_that_is_wrong_is_pointed_out_and_put_right() {
    let page = at_open(Place::Server);
    let mail = Mailbox::new();
    let words = "appel-boom-fiets-zomer-winter-regen";
    let switch = format!("-p{words}");
    let archive = mail.pack(
        "brief.7z",
        &[("brief.txt", b"Dag Noor")],
        &["-mhe=on", &switch],
    );
    page.pick(PICK, &[&archive]);
    page.wait("the password to be asked", || page.focused() == PASSWORD);
    page.press(OPEN);
    wait_for(&page, "Typ het wachtwoord.");
    assert!(page.title().starts_with("Fout: "), "{}", page.title());
    page.fill(PASSWORD, "appel boom feits zomer winter regen");
    wait_for(&page, "“feits” staat niet in de lijst.");
    page.press(OPEN);
    wait_for(&page, "Met deze woorden gaat het bestand niet open.");
    page.wait("the field to have the focus", || page.focused() == PASSWORD);
    let asked = page.asked();
    assert!(
        asked.wrong && asked.described.contains("Met deze woorden"),
        "{asked:?}"
    );
    page.picture("open-6-fout");
    page.press("Neem “fiets”");
    assert_eq!(page.value(PASSWORD), words);
    page.press(OPEN);
    page.wait_for_heading("Geopend: 1 bestand");
    page.press("Toon brief.txt");
    wait_for(&page, "Dag Noor");
}

#[test]
fn several_files_of_others_open_beside_each_other() {
    let page = at_open(Place::PlainHttp);
    let mail = Mailbox::new();
    let png = png();
    let accents = mail.pack(
        "een.7z",
        &[("Zoë.txt", "Zoë".as_bytes())],
        &["-mhe=on", "-pge\u{301}heim 😀"],
    );
    let open = mail.pack(
        "twee.7z",
        &[("foto.png", &png), ("leeg.txt", b"")],
        &["-m0=ppmd"],
    );
    page.pick(PICK, &[&accents, &open]);
    wait_for(&page, "foto.png");
    page.fill(PASSWORD, "ge\u{301}heim 😀");
    page.press(OPEN);
    wait_for(&page, "Zoë.txt");
    assert_eq!(page.heading(), "Openen");
    page.press("Toon foto.png");
    let seen = "return all('main img').some((it) => it.complete && it.naturalWidth > 0)";
    page.wait("the picture", || page.ask(seen, vec![]));
    page.picture("open-7-meer");
    assert_eq!(
        page.complaints(),
        [""; 0],
        "errors and warnings in the console"
    );
}

#[test]
fn a_file_that_is_dropped_anywhere_opens() {
    let page = Page::open(Place::File);
    let mail = Mailbox::new();
    let archive = mail.pack("brief.7z", &[("brief.txt", b"Dag Noor")], &[]);
    let locked = mail.pack(
        "dicht.7z",
        &[("brief.txt", b"Dag Noor")],
        &["-mhe=on", "-pgeheim"],
    );
    let drop = "
        const carried = new DataTransfer();
        carried.items.add(new File([new Uint8Array(arguments[0])], 'brief.7z'));
        const given = { dataTransfer: carried, bubbles: true, cancelable: true };
        return document.body.dispatchEvent(new DragEvent('drop', given))";
    let dropped = |file: &Path| {
        let bytes = std::fs::read(file).expect("it was packed");
        let went_on: bool = page.ask(drop, vec![json!(bytes)]);
        assert!(
            !went_on,
            "the browser would have left the page for the file"
        );
    };
    for (part, heading) in [
        ("Doorverwijzen", "Jij"),
        ("Melden", "Melden"),
        ("Over", "Over Sluis"),
        ("Openen", "Openen"),
    ] {
        page.follow(part);
        page.wait_for_heading(heading);
        dropped(&archive);
        page.wait_for_heading("Geopend: 1 bestand");
        page.wait("the heading to have the focus", || {
            page.focused() == "Geopend: 1 bestand"
        });
        page.press("Wis alles");
        page.wait("the place to pick", || {
            page.names(Kind::Field).contains(&PICK.to_owned())
        });
    }
    page.follow("Melden");
    page.wait_for_heading("Melden");
    dropped(&locked);
    page.wait("the password to be asked", || page.focused() == PASSWORD);
}

#[test]
fn the_place_to_drop_a_file_is_in_the_first_window() {
    let page = at_open(Place::File);
    for (width, height) in [(1093, 500), (320, 568)] {
        let low = page.lowest(width, height, "all('label.button')[0]");
        assert!(low <= height, "{width}×{height}: {low}");
    }
}

#[test]
fn each_thing_that_is_wrong_has_its_own_sentence() {
    let page = at_open(Place::File);
    let mail = Mailbox::new();
    let good = mail.pack(
        "goed.7z",
        &[("a.txt", &b"Dag Noor. ".repeat(100))],
        &["-mx0"],
    );
    let bytes = std::fs::read(&good).expect("it was packed");
    let mut broken = bytes.clone();
    broken[40] ^= 1;
    let half = &bytes[..bytes.len() / 2];
    for (file, sentence) in [
        (
            mail.file("brief.txt", b"Dit is een brief."),
            "Dit is geen 7z-bestand.",
        ),
        (
            mail.file(
                "vervangen.7z",
                b"<html><body>Attachment removed by policy</body></html>",
            ),
            "heeft de beveiliging van de mail de bijlage tegengehouden",
        ),
        (
            mail.file("zelf.exe", b"MZ\x90\0\x03\0\0\0"),
            "Dit is een programma, geen gewoon 7z-bestand.",
        ),
        (mail.file("niets.7z", b""), "Dit bestand is leeg."),
        (
            mail.file("half.7z", half),
            "Het bestand is beschadigd of niet volledig.",
        ),
        (
            mail.file("stuk.7z", &broken),
            "De inhoud van het bestand is beschadigd.",
        ),
        (
            mail.file("deel.7z.001", half),
            "Dit is één deel van een archief",
        ),
        (
            mail.pack(
                "vreemd.7z",
                &[("a.txt", &b"Dag Noor. ".repeat(100))],
                &["-m0=deflate64"],
            ),
            "met een methode die Sluis niet kent",
        ),
    ] {
        page.pick(PICK, &[&file]);
        wait_for(&page, sentence);
        assert!(page.title().starts_with("Fout: "), "{}", page.title());
        page.picture(&format!(
            "open-8-{}",
            file.file_stem().unwrap_or_default().to_string_lossy()
        ));
        page.press("Ander bestand");
        page.wait("the place to pick", || {
            page.names(Kind::Field).contains(&PICK.to_owned())
        });
    }
    let locked = mail.pack("dicht.7z", &[("a.txt", b"Dag")], &["-pjuist"]);
    page.pick(PICK, &[&locked]);
    page.wait("the password to be asked", || page.focused() == PASSWORD);
    page.fill(PASSWORD, "fout");
    page.press(OPEN);
    wait_for(&page, "Met dit wachtwoord gaat het bestand niet open.");
}

/// A picture of one dot.
fn png() -> Vec<u8> {
    let mut bytes = Vec::new();
    let mut encoder = png::Encoder::new(&mut bytes, 1, 1);
    encoder.set_color(png::ColorType::Rgb);
    let writer = encoder.write_header();
    let written = writer.and_then(|mut writer| writer.write_image_data(&[11, 93, 102]));
    written.expect("a picture can be written into memory");
    bytes
}

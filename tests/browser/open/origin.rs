//! Files of which it is not proven from whom they come, and messages that are odd: no card, or a card that says so.

use sluis_core::{document, protocol::Profile};

use super::{
    OPEN, PASSWORD, PICK, at_open,
    built::{self, Piece},
    go_to_open, message, open_locked, wait_for,
};
use crate::{
    packed::Mailbox,
    page::{Kind, Page},
    site::Place,
};

/// What links to a mail program or a telephone in the part that is shown.
#[track_caller]
fn links(page: &Page) -> Vec<String> {
    page.ask(
        "return all('a[href]').map((it) => it.getAttribute('href')).filter((it) => !it.startsWith('#'))",
        vec![],
    )
}

/// The files of a referral, as they go into an archive.
fn referral() -> Vec<document::Document> {
    let profile = Profile::default();
    let agreement = profile.first();
    document::files(
        &message::referral(agreement, 9, "0470123456"),
        agreement,
        &message::code(),
    )
}

#[test]
fn a_file_that_was_not_secured_is_no_card_whatever_it_says() {
    let page = at_open(Place::File);
    let mail = Mailbox::new();
    let files = referral();
    let entries: Vec<(&str, &[u8])> = files
        .iter()
        .map(|file| (file.name.as_str(), file.content.as_slice()))
        .collect();
    let plain: Vec<Piece> = entries
        .iter()
        .map(|(name, content)| Piece::plain(name, content))
        .collect();
    let mut mixed = plain;
    mixed.push(Piece::noise("bijlage.bin"));
    let nothing = "Dit bestand was niet versleuteld. Het kan van iemand anders zijn dan je denkt.";
    for (archive, password, heading, sentence) in [
        (
            mail.forge("open.7z", &entries),
            None,
            "Geopend: 3 bestanden",
            nothing,
        ),
        (
            mail.file("gemengd.7z", &built::archive(&mixed)),
            Some("zomaar-iets"),
            "Geopend: 4 bestanden",
            "Een deel van dit bestand was niet versleuteld.",
        ),
        (
            mail.file(
                "ongezien.7z",
                &built::archive(&[Piece::noise("doorverwijzing-7KQ3MX9P.json")]),
            ),
            Some("zomaar-iets"),
            "Geopend: 1 bestand",
            "het opent met elk wachtwoord",
        ),
        (
            mail.pack("lijst.7z", &entries, &["-pgeheim"]),
            Some("geheim"),
            "Geopend: 3 bestanden",
            "De lijst met bestanden was niet versleuteld",
        ),
    ] {
        match password {
            None => page.pick(PICK, &[&archive]),
            Some(password) => open_locked(&page, PICK, &archive, password),
        }
        page.wait_for_heading(heading);
        wait_for(&page, sentence);
        let text = page.text();
        assert!(
            !text.contains("El Ouardi") && !text.contains("opgemaakt op"),
            "{text}"
        );
        assert!(text.contains("een nummer dat je al kent"), "{text}");
        assert_eq!(links(&page), [""; 0]);
        page.picture(&format!(
            "open-12-{}",
            archive.file_stem().unwrap_or_default().to_string_lossy()
        ));
        page.press("Wis alles");
        page.wait_for_heading("Openen");
    }
    // The same files, secured, are a card and nothing is said.
    open_locked(
        &page,
        PICK,
        &mail.pack("goed.7z", &entries, &["-mhe=on", "-pgeheim"]),
        "geheim",
    );
    page.wait_for_heading("Doorverwijzing 7KQ3MX9P");
    let text = page.text();
    assert!(
        !text.contains("niet versleuteld. Het kan") && text.contains("El Ouardi"),
        "{text}"
    );
    assert_eq!(links(&page).len(), 3);
}

#[test]
fn what_is_odd_is_said_on_the_card_and_adds_no_header_to_a_mail() {
    let page = at_open(Place::File);
    let mail = Mailbox::new();
    let json = String::from_utf8(referral()[1].content.to_vec()).expect("JSON is text");
    let phone = "\"telefoon\": \"+32470123456\"";
    let injected = "x?bcc=e%40evil.com&body=stuur#alles@voorbeeld.be";
    let pack = |name: &str, changes: &[(&str, &str)]| {
        let json = changes.iter().fold(json.clone(), |json, (old, new)| {
            assert!(json.contains(old), "{old} in {json}");
            json.replace(old, new)
        });
        mail.pack(
            name,
            &[("doorverwijzing-7KQ3MX9P.json", json.as_bytes())],
            &["-mhe=on", "-pgeheim"],
        )
    };
    let with_mail = format!("{phone},\n\"email\": \"{injected}\"");
    open_locked(
        &page,
        PICK,
        &pack("bcc.7z", &[(phone, &with_mail)]),
        "geheim",
    );
    page.wait_for_heading("Doorverwijzing 7KQ3MX9P");
    let mails: Vec<String> = links(&page)
        .into_iter()
        .filter(|link| link.starts_with("mailto:"))
        .collect();
    assert_eq!(
        mails,
        [
            "mailto:x%3Fbcc%3De%2540evil.com%26body%3Dstuur%23alles@voorbeeld.be",
            "mailto:noor.peeters@opgroeien.be",
        ]
    );
    page.press("Wis alles");
    page.wait_for_heading("Openen");
    let odd = [
        (
            "noor.peeters@opgroeien.be",
            "noor.peeters@opgroeien.be.evil.example",
        ),
        ("2026-03-02T", "2099-03-02T"),
    ];
    open_locked(&page, PICK, &pack("vreemd.7z", &odd), "geheim");
    page.wait_for_heading("Doorverwijzing 7KQ3MX9P");
    wait_for(
        &page,
        "Het e-mailadres of de organisatie van de afzender is niet van",
    );
    wait_for(&page, "Volgens dit bestand is het later gemaakt dan nu.");
    assert_eq!(links(&page), [""; 0]);
    page.picture("open-13-vreemd");
}

#[test]
fn a_pdf_of_someone_else_is_shown_after_a_warning_only() {
    let page = at_open(Place::File);
    let mail = Mailbox::new();
    let pdf = referral().swap_remove(0);
    let archive = mail.forge("pdf.7z", &[("brief.pdf", &pdf.content), ("a.iqy", b"WEB")]);
    page.pick(PICK, &[&archive]);
    page.wait_for_heading("Geopend: 2 bestanden");
    wait_for(
        &page,
        "Dit soort bestand kan iets uitvoeren op je computer.",
    );
    let frames = || -> usize { page.ask("return all('main iframe').length", vec![]) };
    page.press("Toon brief.pdf");
    wait_for(&page, "In een PDF van iemand anders kan iets zitten");
    assert_eq!(frames(), 0);
    page.picture("open-14-pdf");
    page.press("Toon hem toch: brief.pdf");
    page.wait("the pages", || frames() == 1);
}

#[test]
fn an_opening_that_ends_elsewhere_leaves_focus_title_and_place_alone() {
    // A worker would have the key too soon.
    let page = go_to_open(Page::open_with(Place::File, "delete self.Worker;"));
    let mail = Mailbox::new();
    let archive = mail.pack_zeros("groot.7z", 30_000_000, "appel-boom");
    page.pick(PICK, &[&archive]);
    page.wait("the password to be asked", || page.focused() == PASSWORD);
    // On a machine of today it would be over before anyone could go elsewhere.
    page.devtools(
        "Emulation.setCPUThrottlingRate",
        serde_json::json!({ "rate": 10 }),
    );
    for (typed, ended) in [
        ("fout", "gaat het bestand niet open"),
        ("appel-boom", "nullen.bin"),
    ] {
        page.fill(PASSWORD, typed);
        page.press(OPEN);
        let mut rounds = 0;
        while !page.text().contains(ended) {
            page.follow("Doorverwijzen");
            page.wait("the other part", || page.heading() != "Openen");
            let title = page.title();
            assert!(!title.contains("Openen"), "{title}");
            let () = page.ask(
                "document.body.style.minHeight = '3000px'; window.scrollTo(0, 600); document.activeElement.blur()",
                vec![],
            );
            std::thread::sleep(std::time::Duration::from_secs(3));
            let there: (f64, String) = page.ask("return [window.scrollY, document.title]", vec![]);
            assert_eq!(there, (600.0, title));
            let () = page.ask("document.body.style.minHeight = ''", vec![]);
            page.follow("Openen");
            page.wait("Openen", || page.title().contains("Openen"));
            rounds += 1;
            assert!(rounds < 20, "it never ends: {}", page.text());
        }
        assert!(rounds > 0, "it ended before the other part was shown");
        assert_eq!(page.title().starts_with("Fout: "), typed == "fout");
    }
}

#[test]
fn as_many_files_as_an_archive_may_hold_are_listed_in_parts() {
    let page = at_open(Place::File);
    let mail = Mailbox::new();
    let archive = mail.file("veel.7z", &built::empty_files(100_000, "a"));
    page.pick(PICK, &[&archive]);
    page.wait_for_heading("Geopend: 100000 bestanden");
    let count = || -> usize { page.ask("return all('main .files > li').length", vec![]) };
    assert_eq!(count(), 100);
    let () = page.ask("all('main .files > li')[0].drawn = true", vec![]);
    page.press("Toon er meer (nog 99900)");
    page.wait("the next part", || count() == 200);
    let kept: bool = page.ask("return all('main .files > li')[0].drawn === true", vec![]);
    assert!(kept, "what is listed is not drawn again");
    assert!(
        page.names(Kind::Button)
            .contains(&"Bewaar a (200)".to_owned())
    );
    page.press("Wis alles");
    page.wait_for_heading("Openen");
}

//! `#oefenen` and the trial: the whole way with a client who does not exist, and everything says so.

use crate::{
    archive,
    journey::{self, SENDER, Sealed},
    page::{Kind, Page},
    site::Place,
};

/// Goes the whole way of an exercise, to the telephone call, and says which link the mail had. The pictures on the way are those
/// of the tour.
#[track_caller]
fn whole(page: &Page, name: &str) -> (Sealed, String) {
    journey::worker(page);
    page.picture(&format!("{name}-1-jij"));
    journey::conditions(page);
    page.picture(&format!("{name}-2-gesprek"));
    page.press("Volgende");
    page.wait_for_heading("Cliënt");
    page.picture(&format!("{name}-3-client"));
    assert_eq!(page.value("Naam"), "Voorbeeld", "the client is filled in");
    page.press("Volgende");
    page.wait_for_heading("Nakijken");
    page.picture(&format!("{name}-4-nakijken"));
    journey::make(page);
    page.picture(&format!("{name}-5-bewaren"));
    let file = journey::keep(page);
    page.picture(&format!("{name}-5-mailen"));
    let link: String = page.ask(
        "return named('link').find((it) => it.name === 'Open de mail').element.href",
        vec![],
    );
    journey::mail(page);
    let password = journey::password(page);
    (Sealed { file, password }, link)
}

/// Tells the password, and waits for the end.
#[track_caller]
fn finish(page: &Page, heading: &str) {
    page.tick_off("Wachtwoord doorgegeven per telefoon");
    page.wait_for_heading(heading);
    let asks = page.text().contains("genoteerd in het dossier");
    assert!(!asks, "nothing is noted about nobody");
}

/// Everything that comes out says the word.
#[track_caller]
fn says(page: &Page, Sealed { file, password }: &Sealed, link: &str, word: &str) {
    assert!(page.text().contains(word), "the page: {}", page.text());
    let name = file
        .file_name()
        .and_then(|name| name.to_str())
        .unwrap_or_default();
    assert!(name.starts_with(&format!("sluis-{word}-")), "{name}");
    assert!(link.contains(word), "{link}");
    let files = archive::extract(file, password).expect("7-Zip opens it");
    assert_eq!(files.len(), 3);
    for (name, text) in &files {
        assert!(name.contains(word), "{name}");
        // The contact of an address book has no place for it but its name.
        assert!(
            name.ends_with(".vcf") || text.contains(word),
            "{name}: {text}"
        );
    }
}

#[test]
fn who_practises_writes_to_themselves_and_everything_says_so() {
    let page = Page::open(Place::File);
    page.wait_for_heading("Jij");
    page.fill("Jouw naam", "Noor Echt");
    page.follow("Eerst oefenen met een verzonnen cliënt");
    page.wait("the exercise", || page.text().contains("OEFENING"));
    let (sealed, link) = whole(&page, "oefenen");
    says(&page, &sealed, &link, "OEFENING");
    let own = SENDER[1].1;
    assert!(link.starts_with(&format!("mailto:{own}?")), "{link}");
    page.picture("oefenen-6-bellen");
    finish(&page, "De oefening is klaar");
    page.picture("oefenen-7-klaar");
    // What was typed for a real client is where it was.
    page.follow("Stop hiermee");
    page.wait_for_heading("Jij");
    assert_eq!(page.value("Jouw naam"), "Noor Echt");
    assert!(!page.text().contains("OEFENING"));

    // The receiver is told before anything else.
    journey::open(&page, &sealed);
    page.wait("the warning", || {
        page.text().contains("Oefening: de cliënt is verzonnen.")
    });
    page.picture("open-oefening");
}

#[test]
fn a_trial_goes_to_the_mailbox_and_ends_in_a_text_for_whoever_confirms() {
    let page = Page::open(Place::File);
    page.follow("Over");
    page.wait_for_heading("Over Sluis");
    page.follow("Proefbericht");
    page.wait_for_heading("Proefbericht");
    assert!(page.text().contains("AES-256, ook de bestandsnamen"));
    page.picture("over-proef");
    page.follow("Maak een proefbericht");
    page.wait("the trial", || page.text().contains("PROEF"));
    let (sealed, link) = whole(&page, "proef");
    says(&page, &sealed, &link, "PROEF");
    assert!(
        link.starts_with("mailto:socialedienst@tessenderlo-ham.be?"),
        "{link}"
    );
    finish(&page, "Het proefbericht is klaar");
    page.tick("Ja, meteen");
    page.tick("Met 7-Zip");
    page.fill("Op welk nummer bel je voortaan?", "013 66 11");
    page.wait("the mistake", || {
        page.text().contains("geen telefoonnummer")
    });
    page.fill("Op welk nummer bel je voortaan?", "013 12 34 56");
    page.wait("the text", || {
        let text = page.text();
        [
            "Aangekomen: Ja, meteen",
            "Geopend: Met 7-Zip",
            "Nummer om te bellen: 013 12 34 56",
        ]
        .iter()
        .all(|line| text.contains(line))
    });
    page.picture("proef-7-klaar");
}

#[test]
fn at_the_end_the_reference_is_noted_where_the_client_is_known() {
    let page = Page::open(Place::File);
    let sealed = journey::whole(&page);
    journey::hand_over(&page);
    let name = sealed
        .file
        .file_stem()
        .and_then(|name| name.to_str())
        .unwrap_or_default();
    let reference = name.trim_start_matches("sluis-");
    assert!(page.text().contains(reference), "{reference}");
    assert!(
        page.names(Kind::Button)
            .contains(&"Kopieer: Kenmerk".to_owned())
    );
    page.tick_off("Ik heb het kenmerk genoteerd in het dossier van de cliënt");
}

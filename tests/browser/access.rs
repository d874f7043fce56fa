//! Everyone can use it: every step and every state of every part is looked at by a checker of accessibility (axe) and one
//! of HTML, and fits on a narrow screen, with large text, on paper, in the colours of a high-contrast theme and where nothing may move.

use std::{collections::BTreeMap, fs};

use crate::{
    about,
    axe::invalid,
    journey,
    page::{Kind, Page},
    site::{Place, Site},
};

/// The width of a small telephone, and of a wide screen at 400 %, in pixels.
const NARROW: u32 = 320;

/// The width of an ordinary screen, in pixels.
const WIDE: u32 = 1280;

/// What was seen so far: the HTML of each state.
struct Looked(BTreeMap<String, String>);

impl Looked {
    /// Looks at the page as it is now.
    #[track_caller]
    fn at(&mut self, page: &Page, state: &str) {
        // Colours are what they are once nothing fades in any more.
        page.wait("the page to be still", || {
            page.ask(
                "return document.getAnimations().every((it) => it.playState === 'finished')",
                vec![],
            )
        });
        let violations = page.axe();
        assert!(violations.is_empty(), "{state}: {violations:#?}");
        for (window, text) in [(NARROW, 100), (WIDE, 200)] {
            let wide = page.too_wide(window, text);
            assert!(wide.is_empty(), "{state}, text at {text} %: {wide:#?}");
        }
        let wrong = [
            ("without an edge in forced colours", page.without_edge()),
            ("moving", page.moving()),
            ("too wide for paper", page.too_wide_for_paper()),
        ];
        for (what, found) in wrong {
            assert!(found.is_empty(), "{state}, {what}: {found:#?}");
        }
        if page.names(Kind::Button).contains(&"Druk af".to_owned()) {
            let useless = page.useless_on_paper();
            assert!(useless.is_empty(), "{state}, on paper: {useless:#?}");
        }
        self.0.insert(state.to_owned(), page.markup());
    }

    #[track_caller]
    fn check_html(&self) {
        assert_eq!(invalid(&self.0), "", "what is not valid HTML");
    }
}

#[test]
fn every_step_of_the_main_job_can_be_used_by_everyone() {
    let mut looked = Looked(BTreeMap::new());
    let page = Page::open(Place::File);
    page.wait_for_heading("Jij");
    looked.at(&page, "worker-empty");
    page.press("Volgende");
    page.wait("the error summary", || !page.errors().is_empty());
    looked.at(&page, "worker-wrong");
    journey::worker(&page);
    looked.at(&page, "worker-filled");
    page.press("Volgende");
    page.wait_for_heading("Gesprek");
    looked.at(&page, "conversation-empty");
    page.press("Volgende");
    page.wait("the error summary", || !page.errors().is_empty());
    looked.at(&page, "conversation-wrong");
    journey::conversation(&page);
    looked.at(&page, "conversation-filled");
    page.press("Volgende");
    page.wait_for_heading("Cliënt");
    looked.at(&page, "client-empty");
    page.press("Volgende");
    page.wait("the error summary", || !page.errors().is_empty());
    looked.at(&page, "client-wrong");
    page.fill("Gemeente", "39");
    page.wait("what is suggested", || page.text().contains("Bocholt"));
    looked.at(&page, "client-suggested");
    journey::client(&page);
    looked.at(&page, "client-filled");
    page.press("Volgende");
    page.wait_for_heading("Nakijken");
    looked.at(&page, "review");
    journey::make(&page);
    looked.at(&page, "made");
    journey::save(&page);
    looked.at(&page, "saved");
    looked.check_html();
}

#[test]
fn the_sheet_and_a_broken_agreement_can_be_used_by_everyone() {
    let mut looked = Looked(BTreeMap::new());
    let page = Page::open(Place::File);
    journey::worker(&page);
    page.press("Volgende");
    page.wait_for_heading("Gesprek");
    page.press("Informatieblad voor de cliënt");
    page.wait_for_heading("Informatie voor u");
    looked.at(&page, "sheet");
    for (language, said) in [
        ("Français (Frans)", "Vous pouvez dire non"),
        ("العربية (Arabisch)", "يمكنكم أن تقولوا لا"),
    ] {
        page.select("Taal van het gezin", language);
        page.wait(said, || page.text().contains(said));
        looked.at(&page, language);
    }
    page.press("Terug naar het formulier");
    page.wait_for_heading("Gesprek");
    looked.at(&page, "conversation in Arabic");
    let broken = Page::visit(Site::with_agreement("0886.886.638", "0886.886.639"));
    broken.wait_for_heading("Het profiel in deze pagina klopt niet");
    looked.at(&broken, "broken");
    looked.check_html();
}

#[test]
fn opening_a_file_can_be_used_by_everyone() {
    let mut looked = Looked(BTreeMap::new());
    let page = Page::open(Place::File);
    let sealed = journey::whole(&page);
    page.follow("Openen");
    page.wait_for_heading("Openen");
    looked.at(&page, "open-empty");
    page.pick("Kies het bestand", &[&sealed.file]);
    page.wait("the password to be asked", || {
        page.focused() == "Wachtwoord"
    });
    page.fill("Wachtwoord", "appel boom feits ");
    looked.at(&page, "open-locked");
    page.press("Open het bestand");
    page.wait("the reason", || {
        page.text().contains("gaat het bestand niet open")
    });
    looked.at(&page, "open-wrong");
    page.fill("Wachtwoord", &sealed.password);
    page.press("Open het bestand");
    page.wait("the card", || page.heading().starts_with("Doorverwijzing "));
    let buttons = page.names(Kind::Button);
    let show = |button: &&String| button.starts_with("Toon ") && !button.ends_with(".pdf");
    let shown: Vec<_> = buttons.iter().filter(show).collect();
    assert!(shown.len() >= 2, "what can be shown: {buttons:?}");
    for button in shown {
        page.press(button);
    }
    looked.at(&page, "open-card");
    page.press("Druk de PDF af");
    page.wait("the sheet", || {
        page.names(Kind::Button).contains(&"Druk af".to_owned())
    });
    looked.at(&page, "open-paper");
    looked.check_html();
}

#[test]
fn handing_over_can_be_done_by_everyone() {
    let mut looked = Looked(BTreeMap::new());
    let page = Page::open(Place::File);
    journey::review(&page);
    journey::make(&page);
    page.unfold("Andere woorden of een eigen wachtwoord");
    page.fill("Jullie wachtwoord", "appal boom boom");
    page.press("Gebruik dit wachtwoord");
    page.wait("the refusal", || page.text().contains("Bedoel je “appel”?"));
    looked.at(&page, "own-refused");
    page.press("Maak een afspraakwachtwoord");
    page.wait("what to do with it", || {
        page.text().contains("Schrijf deze woorden op")
    });
    looked.at(&page, "own-drawn");
    page.press("Wis alles");
    page.wait("the question", || page.text().contains("gaat dan verloren"));
    looked.at(&page, "sure");
    page.press("Nee, ga verder");
    page.press("Bewaar het bestand");
    page.wait("the question", || {
        page.names(Kind::Button)
            .contains(&"Ja, ik zie het".to_owned())
    });
    looked.at(&page, "seen");
    page.press("Nee");
    page.wait("what to do", || page.text().contains("Ctrl + J"));
    looked.at(&page, "not-seen");
    journey::keep(&page);
    for fold in [
        "Gaat de mail niet open? Neem dit over",
        "Liever een conceptmail met de bijlage er al in?",
        "Komt de mail terug of wordt de bijlage geweigerd?",
    ] {
        page.unfold(fold);
    }
    looked.at(&page, "mail");
    journey::mail(&page);
    page.unfold("Neemt niemand op?");
    page.unfold("Spel een woord");
    looked.at(&page, "call");
    page.press("Belkaart om af te drukken");
    page.wait_for_heading("Bel het wachtwoord door");
    looked.at(&page, "card");
    page.press("Terug");
    page.wait_for_heading("Versturen");
    journey::hand_over(&page);
    looked.at(&page, "end");
    page.press("Toon het verzendbewijs");
    page.wait_for_heading("Verzendbewijs");
    looked.at(&page, "receipt");
    looked.check_html();
}

/// Everything that can be told, as the page calls it.
const REPORTS: [&str; 9] = [
    "Fout in de gegevens",
    "Verbetering of antwoord",
    "Intrekking",
    "Gegevenslek",
    "Wijziging",
    "Bewijs opvragen",
    "Bewijs geven",
    "Overzicht van verwerkers",
    "Opzegging",
];

#[test]
fn every_report_and_letter_can_be_written_by_everyone() {
    let mut looked = Looked(BTreeMap::new());
    let page = Page::open(Place::File);
    page.follow("Melden");
    page.wait_for_heading("Melden");
    looked.at(&page, "choose");
    for report in REPORTS {
        page.press(report);
        page.wait_for_heading(report);
        let buttons = page.names(Kind::Button);
        let make = buttons.iter().find(|name| name.starts_with("Maak "));
        page.press(make.expect("there is a button that makes it"));
        page.wait("what is missing", || !page.errors().is_empty());
        looked.at(&page, report);
        page.press("Vorige");
        page.wait_for_heading("Melden");
    }
    page.press("Bewijs opvragen");
    page.tick("Het veiligheidsbeleid met het veiligheidsplan");
    for (label, text) in journey::SENDER {
        page.fill(label, text);
    }
    page.press("Maak de brief");
    page.wait("the letter", || {
        page.names(Kind::Button).contains(&"Druk af".to_owned())
    });
    looked.at(&page, "letter");
    looked.check_html();
}

#[test]
fn what_is_told_about_sluis_can_be_read_by_everyone() {
    let mut looked = Looked(BTreeMap::new());
    let page = Page::open(Place::File);
    page.follow("Over");
    page.wait_for_heading("Over Sluis");
    looked.at(&page, "about");
    for part in about::TOPICS {
        page.follow(part);
        page.wait("the part", || page.heading() != "Over Sluis");
        looked.at(&page, part);
        page.follow("Over");
        page.wait_for_heading("Over Sluis");
    }
    looked.check_html();
}

#[test]
fn the_files_are_valid_html() {
    assert_eq!(invalid(&Site::forms().into()), "", "what is not valid HTML");
}

#[test]
fn what_people_cannot_use_is_noticed() {
    const WRONG: &str = r#"<!DOCTYPE html><html lang="nl"><head><title>Proef</title></head><body><h1>Proef</h1>
        <p><input><div></div></p></body></html>"#;
    let folder = tempfile::tempdir().expect("the temporary folder can be written");
    fs::write(folder.path().join("index.html"), WRONG).expect("the page can be written");
    let page = Page::visit(Site::served(folder.path(), ""));
    let violations = format!("{:?}", page.axe());
    assert!(
        violations.contains("label: ") && violations.contains("volgende oplossingen"),
        "{violations}"
    );
    let said = invalid(&BTreeMap::from([("wrong".to_owned(), WRONG.to_owned())]));
    assert!(said.contains("no-implicit-close"), "{said}");
}

//! The sheet that informs the client: on the screen beside Dutch, and on one sheet of paper.

use sluis_core::{
    protocol::Profile,
    wording::sheet::{Direction, Language, sheet},
};

use crate::{
    browser::Browser,
    journey,
    page::Page,
    site::{Place, Site},
};

/// The choice of the language of the family.
pub const LANGUAGE: &str = "Taal van het gezin";

/// What the choice of a language is called.
pub fn option(language: Language) -> String {
    if language == Language::DUTCH {
        language.name().to_owned()
    } else {
        format!("{} ({})", language.name(), language.dutch_name())
    }
}

#[track_caller]
pub fn at_the_conversation(page: &Page) {
    journey::worker(page);
    page.press("Volgende");
    page.wait_for_heading("Gesprek");
}

#[track_caller]
pub fn open_sheet(page: &Page) {
    page.press("Informatieblad voor de cliënt");
    page.wait_for_heading("Informatie voor u");
}

/// Chooses a language on the open sheet, and waits for its title.
#[track_caller]
fn choose(page: &Page, language: Language) {
    let profile = Profile::default();
    let title = sheet(language, profile.first()).title;
    page.select(LANGUAGE, &option(language));
    page.wait(&title, || page.text().contains(&title));
}

#[test]
fn the_sheet_exists_in_every_language_beside_dutch_and_keeps_the_form() {
    let page = Page::open(Place::File);
    at_the_conversation(&page);
    page.tick("Mondeling");
    open_sheet(&page);
    let profile = Profile::default();
    let dutch = sheet(Language::DUTCH, profile.first());
    page.picture("informatieblad-nl");
    for language in Language::all().skip(1) {
        choose(&page, language);
        let (text, other) = (page.text(), sheet(language, profile.first()));
        for part in [dutch.rights.question, other.rights.question] {
            assert!(text.contains(part), "{part} is not in {text}");
        }
        assert!(text.contains(journey::SENDER[0].1), "the worker: {text}");
        assert!(text.contains("Nog niemand heeft de vertaling"), "{text}");
        page.picture(&format!("informatieblad-{}", language.tag()));
    }
    page.press("Terug naar het formulier");
    page.wait_for_heading("Gesprek");
    assert!(page.ticked("Mondeling"));
    page.wait("the focus on what opened it", || {
        page.focused() == "Informatieblad voor de cliënt"
    });
}

/// Where each line of a language stands beside its Dutch: at the same height, in the reading order Dutch first.
const BESIDE: &str = "
    const lines = all('[data-side=other]').map((other) => {
        const before = other.previousElementSibling;
        const dutch = before?.dataset.side === 'nl' ? before : null;
        const box = other.getBoundingClientRect();
        return [other.dir, other.lang, getComputedStyle(other).direction, getComputedStyle(other).textAlign,
            !dutch || Math.abs(dutch.getBoundingClientRect().top - box.top) < 2,
            !dutch || getComputedStyle(dutch).direction === 'ltr'];
    });
    return lines";

#[test]
fn each_line_stands_beside_its_dutch_and_only_arabic_runs_from_right_to_left() {
    let page = Page::open(Place::File);
    at_the_conversation(&page);
    for language in Language::all().skip(1) {
        let profile = Profile::default();
        let said = sheet(language, profile.first()).points[0].lines[0].clone();
        page.select(LANGUAGE, &option(language));
        page.wait(&said, || page.text().contains(&said));
        check_beside(&page, language);
        open_sheet(&page);
        check_beside(&page, language);
        page.press("Terug naar het formulier");
        page.wait_for_heading("Gesprek");
    }
}

#[track_caller]
fn check_beside(page: &Page, language: Language) {
    let lines: Vec<(String, String, String, String, bool, bool)> = page.ask(BESIDE, vec![]);
    assert!(lines.len() > 5, "{lines:?}");
    let runs = match language.direction() {
        Direction::LeftToRight => "ltr",
        Direction::RightToLeft => "rtl",
    };
    for (dir, lang, direction, align, is_beside, dutch_is_ltr) in lines {
        assert_eq!((dir.as_str(), lang.as_str()), (runs, language.tag()));
        assert_eq!(direction, runs);
        assert_eq!(align, "start");
        assert!(
            is_beside,
            "{}: a line is not beside its Dutch",
            language.tag()
        );
        assert!(
            dutch_is_ltr,
            "{}: Dutch runs from right to left",
            language.tag()
        );
    }
}

#[test]
fn a_translation_that_somebody_confirmed_says_nothing_more_until_its_text_changes() {
    let french = Language::all()
        .find(|one| one.tag() == "fr-BE")
        .expect("French");
    for (code, is_confirmed) in [(french.code(), true), ("00000000".to_owned(), false)] {
        let sheets = format!(
            r#""sheets": [{{ "language": "fr-BE", "name": "Anne Dubois", "date": "2026-03-02", "text": "{code}" }}]"#
        );
        let page = Page::visit(Site::with_agreement(r#""sheets": []"#, &sheets));
        at_the_conversation(&page);
        page.select(LANGUAGE, &option(french));
        page.wait("the French", || {
            page.text().contains("Que donnons-nous") || page.text().contains("votre commune")
        });
        let notice = "Nog niemand heeft de vertaling in het Frans nagekeken.";
        assert_eq!(
            page.text().contains(notice),
            !is_confirmed,
            "{}",
            page.text()
        );
    }
}

#[test]
fn every_sheet_is_one_page_of_a4_at_eleven_points_in_two_browsers() {
    for browser in [Browser::Chromium, Browser::Firefox] {
        let page = Page::open_in(browser, Place::File);
        at_the_conversation(&page);
        open_sheet(&page);
        for language in Language::all() {
            if language != Language::DUTCH {
                choose(&page, language);
            }
            let name = format!("{browser:?}, {}", language.tag());
            let sheets = page.sheets(&format!("blad-{browser:?}-{}", language.tag()));
            assert_eq!(sheets.len(), 1, "{name}");
        }
    }
    let page = Page::open(Place::File);
    at_the_conversation(&page);
    open_sheet(&page);
    choose(&page, Language::all().last().expect("a language"));
    page.medium("print", &[]);
    let small: Vec<String> = page.ask(
        "return [...document.querySelectorAll('.informed p, .informed h2, .informed li')]
            .filter((it) => parseFloat(getComputedStyle(it).fontSize) < 11 * 96 / 72 - 0.01)
            .map((it) => it.textContent)",
        vec![],
    );
    assert_eq!(small, [""; 0]);
}

//! Script and HTML that is typed stays text, in every field and every browser.

use std::fs;

use crate::{
    browser::Browser,
    journey,
    page::{Kind, Page},
    site::{Place, Site},
};

/// It would change the title of the page wherever a browser took it for HTML.
const TYPED: &str =
    r#""><img src=x onerror="document.title='ran'"><svg onload="document.title='ran'">"#;

#[test]
fn in_chromium_what_is_typed_stays_text() {
    check(Browser::Chromium);
}

#[test]
fn in_firefox_what_is_typed_stays_text() {
    check(Browser::Firefox);
}

#[test]
fn in_webkit_what_is_typed_stays_text() {
    check(Browser::WebKit);
}

/// Types it in all fields of each step and asks to go on, so that the page answers with it.
#[track_caller]
fn check(browser: Browser) {
    let page = Page::open_in(browser, Place::File);
    journey::worker(&page);
    type_everywhere(&page);
    journey::conditions(&page);
    page.tick("Een andere dag");
    type_everywhere(&page);
    journey::conversation(&page);
    page.press("Volgende");
    journey::client(&page);
    type_everywhere(&page);
    // The fields that take it show it again to be reviewed.
    let refused = page.errors().concat();
    for (label, text) in journey::CLIENT {
        if refused.contains(label) {
            page.fill(label, text);
        }
    }
    page.press("Volgende");
    check_text(&page);
}

#[track_caller]
fn type_everywhere(page: &Page) {
    for label in page.names(Kind::Field) {
        page.fill(&label, TYPED);
    }
    page.press("Volgende");
    check_text(page);
}

/// Nothing that was typed became part of the page, nor ran.
#[track_caller]
fn check_text(page: &Page) {
    assert_eq!(became_elements(page), 0, "elements that were typed");
    assert_ne!(page.title(), "ran", "what was typed ran");
}

/// How many elements there are that only typing can bring.
#[track_caller]
fn became_elements(page: &Page) -> usize {
    let script = "return document.querySelectorAll('img, [onerror], [onload]').length";
    page.ask(script, vec![])
}

#[test]
fn what_is_typed_reaches_the_page_letter_for_letter() {
    for browser in [Browser::Chromium, Browser::Firefox, Browser::WebKit] {
        let page = Page::open_in(browser, Place::File);
        page.wait_for_heading("Jij");
        for label in ["Jouw e-mailadres", "Jouw telefoonnummer", "Jouw naam"] {
            let text = "  noor@bücher.example  ";
            page.fill(label, text);
            assert_eq!(page.value(label), text, "{label} in {browser:?}");
        }
    }
}

#[test]
fn a_text_that_is_told_by_change_alone_is_taken() {
    let page = Page::open(Place::File);
    page.wait_for_heading("Jij");
    let script = "const field = named('field').find((it) => it.name === 'Jouw naam').element;
        field.value = 'Noor Peeters';
        field.dispatchEvent(new Event('change', { bubbles: true }))";
    let () = page.ask(script, vec![]);
    page.press("Volgende");
    page.wait("what is missing", || !page.errors().is_empty());
    assert_eq!(page.value("Jouw naam"), "Noor Peeters");
    let errors = page.errors().concat();
    assert!(!errors.contains("naam"), "{errors}");
    // It is still there after the field was drawn anew.
    page.follow("Openen");
    page.wait_for_heading("Openen");
    page.follow("Doorverwijzen");
    page.wait_for_heading("Jij");
    assert_eq!(page.value("Jouw naam"), "Noor Peeters");
}

#[test]
fn a_page_that_takes_text_for_html_is_noticed() {
    const CARELESS: &str = r#"<!DOCTYPE html><title>Proef</title><h1>Proef</h1>
        <label>Naam <input oninput="said.innerHTML = this.value"></label><p id="said"></p>"#;
    let folder = tempfile::tempdir().expect("the temporary folder can be written");
    fs::write(folder.path().join("index.html"), CARELESS).expect("the page can be written");
    let page = Page::visit(Site::served(folder.path(), ""));
    page.fill("Naam", TYPED);
    page.wait("what was typed to run", || page.title() == "ran");
    assert!(became_elements(&page) > 0);
}

//! The main job with the keyboard alone: Tab, Space and Enter.

use thirtyfour::Key;

use crate::{
    archive,
    journey::{self, CLIENT, CONSENT_FORMS, SENDER},
    page::{Kind, Page},
    site::Place,
};

/// How often Tab may be pressed on the way to the next thing.
const FAR: usize = 40;

#[test]
fn the_main_job_works_with_the_keyboard_alone() {
    let page = Page::open(Place::File);
    page.wait_for_heading("Jij");
    type_all(&page, &SENDER);
    press(&page, "Volgende");

    page.wait_for_heading("Gesprek");
    starts_at(&page, "Gesprek");
    for name in page
        .names(Kind::Box)
        .iter()
        .filter(|name| *name != CONSENT_FORMS[1] && *name != "Een andere dag")
    {
        tab_to(&page, name);
        page.key(Key::Space);
        assert!(page.ticked(name), "{name}");
    }
    press(&page, "Volgende");

    page.wait_for_heading("Cliënt");
    starts_at(&page, "Cliënt");
    type_all(&page, &CLIENT);
    press(&page, "Volgende");

    page.wait_for_heading("Nakijken");
    starts_at(&page, "Nakijken");
    press(&page, "Maak het beveiligde bestand");

    page.wait_for_heading("Versturen");
    starts_at(&page, "Versturen");
    press(&page, "Bewaar het bestand");
    let file = page.downloaded(".7z");
    press(&page, "Ja, ik zie het");
    starts_at(&page, "Mail het bestand");
    tick_off(&page, "De mail is verstuurd, met het bestand als bijlage");
    starts_at(&page, "Bel het wachtwoord door");
    let password = journey::password(&page);
    assert!(archive::list(&file, &password).is_some(), "7-Zip opens it");
    tick_off(&page, "Wachtwoord doorgegeven per telefoon");
    starts_at(&page, "De doorverwijzing is klaar");
    press(&page, "Wis alles");
    // The receipt was not saved: the safe answer has the focus.
    starts_at(&page, "Nee, ga verder");
    press(&page, "Ja, wis alles");
    page.wait_for_heading("Jij");
    starts_at(&page, "Jij");
}

#[track_caller]
fn type_all(page: &Page, answers: &[(&str, &str)]) {
    for (label, text) in answers {
        tab_to(page, label);
        page.type_here(text);
    }
}

/// Ticks the box of a task, which is then done and folds.
#[track_caller]
fn tick_off(page: &Page, name: &str) {
    tab_to(page, name);
    page.key(Key::Space);
}

#[track_caller]
fn press(page: &Page, button: &str) {
    tab_to(page, button);
    page.key(Key::Enter);
}

/// Goes on until the thing with this name has the focus; each stop on the way can be seen and named.
#[track_caller]
fn tab_to(page: &Page, name: &str) {
    let mut passed = Vec::new();
    while passed.len() < FAR {
        page.key(Key::Tab);
        let focused = page.focused();
        assert!(
            !focused.is_empty(),
            "after {passed:?} the focus is on nothing"
        );
        assert!(page.shows_focus(), "nothing shows the focus on “{focused}”");
        if focused == name {
            return;
        }
        passed.push(focused);
    }
    panic!("Tab does not come to “{name}”, only to {passed:?}");
}

/// A new step is entered at its heading, so that a screen reader starts there.
#[track_caller]
fn starts_at(page: &Page, heading: &str) {
    page.wait(&format!("the focus on the heading “{heading}”"), || {
        page.focused() == heading
    });
}

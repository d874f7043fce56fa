//! How the page fits: on a small screen nothing has to be moved sideways.

use crate::{journey, page::Page, picture::LAPTOP, site::Place};

/// The width of a small telephone, and of a wide screen at 400 %, in pixels.
const NARROW: u32 = 320;

#[test]
fn on_a_narrow_screen_every_step_fits() {
    let page = Page::open(Place::File);
    page.wait_for_heading("Jij");
    fits(&page);
    journey::conditions(&page);
    page.tick("Een andere dag");
    fits(&page);
    page.tick(&journey::today(&page));
    page.press("Volgende");
    page.wait_for_heading("Cliënt");
    fits(&page);
    journey::client(&page);
    page.press("Volgende");
    page.wait_for_heading("Nakijken");
    fits(&page);
    journey::make(&page);
    fits(&page);
}

#[track_caller]
fn fits(page: &Page) {
    let wide = page.too_wide(NARROW, 100);
    assert!(wide.is_empty(), "“{}”: {wide:#?}", page.heading());
}

/// The task that is open, from its top to the foot of the last of its controls with these names: how high it is, and whether
/// all of it is in the window.
const TASK: &str = "
    const task = document.activeElement.closest('li');
    const names = arguments[0];
    const last = named(arguments[1]).find((it) => it.name === names);
    const foot = last.element.closest('.choice, .actions, p').getBoundingClientRect().bottom;
    const top = task.getBoundingClientRect().top;
    return [foot - top, top, foot]";

#[test]
fn on_a_laptop_each_task_is_whole_in_the_window() {
    let page = Page::open(Place::File);
    page.resize(LAPTOP.0, LAPTOP.1);
    journey::review(&page);
    journey::make(&page);
    let save: f64 = page.ask(
        "return named('button').find((it) => it.name === 'Bewaar het bestand').element.getBoundingClientRect().bottom",
        vec![],
    );
    assert!(
        save <= f64::from(LAPTOP.1),
        "the first thing to do ends at {save}"
    );
    journey::keep(&page);
    check_task(
        &page,
        "box",
        "De mail is verstuurd, met het bestand als bijlage",
    );
    journey::mail(&page);
    check_task(&page, "box", "Wachtwoord doorgegeven per telefoon");
    let rows: Vec<f64> = page.ask(
        "return [...all('ol').find((it) => it.getAttribute('aria-label') === 'De zes woorden').children]
            .map((it) => it.getBoundingClientRect().top)",
        vec![],
    );
    assert!(
        rows[0] == rows[2] && rows[3] == rows[5] && rows[0] < rows[3],
        "two rows of three: {rows:?}"
    );
}

#[track_caller]
fn check_task(page: &Page, kind: &str, last: &str) {
    let (height, top, foot): (f64, f64, f64) = page.ask(TASK, vec![last.into(), kind.into()]);
    println!("to “{last}”: {height:.0} pixels, from {top:.0} to {foot:.0}");
    let window = f64::from(LAPTOP.1);
    assert!(height <= window, "to “{last}”: {height} pixels");
    assert!(
        top >= 0.0 && foot <= window,
        "“{last}”: from {top} to {foot}"
    );
}

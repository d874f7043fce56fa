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

/// The first thing to do in the page.
const FIRST: &str = "all('main .sheet :is(input, select, button, a[href])')[0]";

#[test]
fn on_a_small_laptop_every_step_begins_in_the_first_window() {
    let page = Page::open(Place::File);
    let begins = || {
        let low = page.lowest(LAPTOP.0, LAPTOP.1, FIRST);
        println!("{}: {low}", page.heading());
        assert!(low <= LAPTOP.1, "{}: {low}", page.heading());
    };
    page.wait_for_heading("Jij");
    begins();
    journey::worker(&page);
    page.press("Volgende");
    page.wait_for_heading("Gesprek");
    begins();
    journey::conversation(&page);
    page.press("Volgende");
    page.wait_for_heading("Cliënt");
    begins();
    journey::client(&page);
    page.press("Volgende");
    page.wait_for_heading("Nakijken");
    begins();
    for part in ["Openen", "Melden"] {
        page.follow(part);
        page.wait_for_heading(part);
        begins();
    }
}

#[test]
fn a_wide_window_shows_the_facts_beside_the_form_and_a_narrow_one_does_not() {
    let page = Page::open(Place::File);
    journey::conditions(&page);
    page.press("Volgende");
    page.wait_for_heading("Cliënt");
    let side = |width| -> [f64; 5] {
        page.at_width(
            width,
            "const box = (it) => it.getBoundingClientRect();
            const form = box(document.querySelector('main form'));
            const facts = box(document.querySelector('.facts-so-far'));
            const route = document.querySelector('.brand span').getClientRects().length;
            return [form.width, form.right, facts.left, facts.width, route]",
        )
    };
    let [form, right, left, wide, route] = side(LAPTOP.0);
    assert!(form <= 640.0, "the column is {form} wide");
    assert!(
        wide > 200.0 && left > right,
        "the facts stand at {left}, the form ends at {right}"
    );
    assert_eq!(route, 1.0, "the route is one line");
    let [.., wide, _] = side(800);
    assert_eq!(wide, 0.0);
    // The summary takes all of the width instead.
    journey::client(&page);
    page.press("Volgende");
    page.wait_for_heading("Nakijken");
    let [form, _, _, wide, _] = side(LAPTOP.0);
    assert!(form > 900.0 && wide == 0.0, "{form} and {wide}");
    page.picture("4-nakijken-breed");
}

#[test]
fn an_address_that_fits_on_a_line_is_not_broken() {
    let page = Page::open(Place::File);
    journey::review(&page);
    let lines = "const address = all('.whole').find((it) => text(it).startsWith('socialedienst@'));
        const inside = document.createRange();
        inside.selectNodeContents(address);
        return new Set([...inside.getClientRects()].map((it) => it.top)).size";
    for width in (420..=700).step_by(20) {
        assert_eq!(page.at_width::<u32>(width, lines), 1, "at {width}");
    }
}

#[test]
fn a_part_that_is_chosen_by_key_is_read_out() {
    let page = Page::open(Place::File);
    for (part, heading) in [
        ("Openen", "Openen"),
        ("Melden", "Melden"),
        ("Over", "Over Sluis"),
        ("Doorverwijzen", "Jij"),
    ] {
        let link = "return named('link').find((it) => it.name === arguments[0]).element.focus()";
        page.ask::<Option<()>>(link, vec![part.into()]);
        page.key(thirtyfour::Key::Enter);
        page.wait_for_heading(heading);
        page.wait("the heading to have the focus", || {
            page.focused() == heading
        });
    }
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

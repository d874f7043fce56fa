//! A field that is taken off the page with the cursor in it: Chromium still tells it that it changed, and the page goes on.

use serde_json::json;
use thirtyfour::Key;

use crate::{
    journey,
    packed::Mailbox,
    page::{Kind, Page},
    site::Place,
};

/// A clock that the test can put forward, and that the page looks at more often.
const CLOCK: &str = "
    const now = Date.now;
    Date.now = () => now() + (window.ahead ?? 0);
    const every = window.setInterval;
    window.ticks = 0;
    window.setInterval = (work, time) => every(() => { work(); window.ticks += 1; }, Math.min(time, 50));";

/// The controls that take the cursor and are on the screen now.
const CONTROLS: &str = "const controls = [...document.querySelectorAll('main input:not([type=file]), main select, main textarea')]
    .filter((it) => it.checkVisibility());";

/// The ways in which a field goes without another taking the cursor.
const WAYS: [Way; 3] = [Way::Part, Way::Back, Way::Wipe];

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Way {
    /// Another part is opened by a press that moves no cursor, as voice control does.
    Part,
    /// The browser's own way back.
    Back,
    /// Ten minutes pass.
    Wipe,
}

/// Leaves each control that `reach` brings on the screen, in each way, just after something was typed in it. `fewest` says how
/// many controls there are at least.
#[track_caller]
fn check(fewest: usize, reach: impl Fn(&Page)) {
    let page = Page::open_with(Place::File, CLOCK);
    check_on(&page, fewest, reach);
}

#[track_caller]
fn check_on(page: &Page, fewest: usize, reach: impl Fn(&Page)) {
    reach(page);
    let count = page.ask::<usize>(&format!("{CONTROLS} return controls.length"), vec![]);
    assert!(
        count >= fewest,
        "{count} controls of {fewest}: {}",
        page.text()
    );
    for position in 0..count {
        for way in WAYS {
            reach(page);
            let name = type_in(page, position);
            leave(page, way);
            let text = page.text();
            assert!(
                !text.contains("vastgelopen"),
                "“{name}” was left by {way:?}: {text}"
            );
        }
    }
    assert_eq!(page.complaints(), [""; 0], "errors in the console");
}

/// Types in a control, or changes its answer, and leaves the cursor there. Gives its name.
#[track_caller]
fn type_in(page: &Page, position: usize) -> String {
    let script = format!(
        "{CONTROLS} const at = controls[arguments[0]]; at.focus(); return [nameOf(at), at.type]"
    );
    let (name, kind): (String, String) = page.ask(&script, vec![json!(position)]);
    match kind.as_str() {
        "checkbox" | "radio" => page.key(Key::Space),
        "select-one" => page.key(Key::Down),
        "date" | "time" => page.type_here("1"),
        _ => page.type_here("ab"),
    }
    name
}

#[track_caller]
fn leave(page: &Page, way: Way) {
    match way {
        Way::Part => {
            let () = page.ask("all('nav a[href=\"#over\"]')[0].click()", vec![]);
            page.wait_for_heading("Over Sluis");
        }
        Way::Back => {
            let here: String = page.ask("return location.hash", vec![]);
            let () = page.ask("history.back()", vec![]);
            page.wait("another place", || {
                page.ask::<String>("return location.hash", vec![]) != here
            });
        }
        Way::Wipe => {
            let ahead = "window.ahead = (window.ahead ?? 0) + 1000 * 60000; return window.ticks";
            let before: u32 = page.ask(ahead, vec![]);
            page.wait("a look at the clock", || {
                page.ask::<u32>("return window.ticks", vec![]) > before + 1
            });
        }
    }
    // What breaks down, breaks down before the page draws again.
    let () = page.ask_later(
        "const done = arguments[0]; requestAnimationFrame(() => setTimeout(done, 20))",
        vec![],
    );
}

/// Goes to a part by the address, from another place in the history.
#[track_caller]
fn go(page: &Page, fragment: &str) {
    let script = "location.hash = 'over/licenties'; location.hash = arguments[0]";
    let () = page.ask(script, vec![json!(fragment)]);
    let script = "const part = all('nav [aria-current=page]')[0]?.hash.slice(1);
        return part === arguments[0].split('/')[0] && document.activeElement && all('h1').map(text)[0] !== 'Versie en licenties'";
    page.wait("the part", || page.ask(script, vec![json!(fragment)]));
}

/// Goes to the step Cliënt, through the first one where that is empty again.
#[track_caller]
fn client(page: &Page) {
    go(page, "doorverwijzen");
    if page.heading() != "Cliënt" {
        journey::conditions(page);
        page.press("Volgende");
        page.wait_for_heading("Cliënt");
    }
}

#[test]
fn from_the_worker() {
    check(3, |page| go(page, "doorverwijzen"));
}

#[test]
fn from_the_conversation() {
    check(12, |page| {
        go(page, "doorverwijzen");
        if page.heading() != "Gesprek" {
            journey::worker(page);
            page.press("Volgende");
            page.wait_for_heading("Gesprek");
        }
        page.tick("Een andere dag");
    });
}

#[test]
fn from_the_client() {
    check(17, client);
}

#[test]
fn from_the_last_step() {
    check(1, |page| {
        go(page, "doorverwijzen");
        if page.heading() != "Versturen" {
            journey::review(page);
            journey::make(page);
        }
        let is_open: bool = page.ask(&format!("{CONTROLS} return controls.length > 0"), vec![]);
        if !is_open {
            page.unfold("Andere woorden of een eigen wachtwoord");
        }
        page.wait("the field", || {
            page.ask(&format!("{CONTROLS} return controls.length > 0"), vec![])
        });
    });
}

#[test]
fn from_the_words_of_a_file() {
    let mail = Mailbox::new();
    let archive = mail.pack(
        "brief.7z",
        &[("brief.txt", b"Dag Noor")],
        &["-mhe=on", "-pgeheim"],
    );
    check(1, |page| {
        go(page, "openen");
        if !page.names(Kind::Field).contains(&"Wachtwoord".to_owned()) {
            page.pick("Kies het bestand", &[&archive]);
            page.wait("the password to be asked", || {
                page.focused() == "Wachtwoord"
            });
        }
    });
}

#[test]
fn from_every_kind_of_message() {
    let page = Page::open_with(Place::File, CLOCK);
    go(&page, "melden");
    let script = "return all('.kinds button').map(text)";
    let kinds: Vec<String> = page.ask(script, vec![]);
    assert!(kinds.len() > 5, "{kinds:?}");
    for kind in kinds {
        check_on(&page, 4, |page| {
            go(page, "melden");
            if page.heading() != kind {
                if page.heading() != "Melden" {
                    page.press("Vorige");
                    page.wait_for_heading("Melden");
                }
                page.press(&kind);
                page.wait_for_heading(&kind);
            }
        });
    }
}

#[test]
fn from_the_choices_of_over() {
    for place in ["over/register", "over/toegankelijkheid"] {
        check(2, |page| go(page, place));
    }
}

#[test]
fn from_a_step_that_the_enter_key_ends() {
    let page = Page::open(Place::File);
    journey::worker(&page);
    page.fill("Jouw naam", "Noor Peeters");
    page.key(Key::Enter);
    journey::conversation(&page);
    page.press("Volgende");
    page.wait_for_heading("Cliënt");
    for (label, text) in journey::CLIENT {
        for (label, text) in journey::CLIENT {
            page.fill(label, text);
        }
        page.fill(label, text);
        page.key(Key::Enter);
        page.wait_for_heading("Nakijken");
        assert!(!page.text().contains("vastgelopen"), "{label}");
        page.press("Vorige");
        page.wait_for_heading("Cliënt");
    }
    assert_eq!(page.complaints(), [""; 0], "errors in the console");
}

//! The clean desk: ten minutes without anyone, and leaving with work that is not done.

use crate::{
    about,
    journey::{self, CLIENT},
    page::{Kind, Page},
    site::Place,
};

/// A clock that the test can put forward.
pub const CLOCK: &str = "
    const now = Date.now; Date.now = () => now() + (window.ahead ?? 0);
    const steady = performance.now.bind(performance);
    performance.now = () => steady() + (window.steadyAhead ?? 0);";

/// A field that is filled in quickly, and what goes in.
const NAME: (&str, &str) = ("Jouw naam", "Noor Peeters");

#[test]
fn after_ten_minutes_alone_everything_is_wiped_with_a_warning_before() {
    let page = Page::open_with(Place::File, CLOCK);
    journey::review(&page);
    ahead(&page, 7.5);
    std::thread::sleep(std::time::Duration::from_secs(2));
    assert!(!page.text().contains("Ben je er nog?"), "it is too early");
    ahead(&page, 8.1);
    page.wait("the warning", || {
        alert(&page).contains("Over 2 minuten wist Sluis alles")
    });
    page.picture("0-waarschuwing");
    ahead(&page, 9.1);
    page.wait("the last warning", || {
        alert(&page).contains("Over 1 minuut")
    });
    ahead(&page, 10.1);
    page.wait_for_heading("Jij");
    page.wait("the reason", || alert(&page).contains("10 minuten niets"));
    journey::conditions(&page);
    page.press("Volgende");
    page.wait_for_heading("Cliënt");
    for (label, _) in CLIENT {
        assert_eq!(page.value(label), "", "{label}");
    }
}

#[test]
fn one_key_puts_the_wiping_off() {
    let page = Page::open_with(Place::File, CLOCK);
    journey::review(&page);
    ahead(&page, 8.1);
    page.wait("the warning", || alert(&page).contains("Ben je er nog?"));
    page.key(thirtyfour::Key::Shift);
    page.wait("the end of the warning", || alert(&page).is_empty());
    ahead(&page, 17.0);
    page.wait("the warning", || alert(&page).contains("Ben je er nog?"));
    page.press("Ga verder");
    page.wait("the end of the warning", || alert(&page).is_empty());
    assert_eq!(page.heading(), "Nakijken");
}

#[test]
fn what_was_picked_to_be_checked_goes_too() {
    const NAME: &str = "verzendbewijs-van-noor.json";
    let folder = tempfile::tempdir().expect("the temporary folder can be written");
    let file = folder.path().join(NAME);
    std::fs::write(&file, "{}").expect("the temporary folder can be written");
    let page = Page::open_with(Place::File, CLOCK);
    about::go(&page, "Bewijs nakijken");
    let pick = || {
        page.pick("Kies het verzendbewijs", &[&file]);
        page.wait("its name", || page.text().contains(NAME));
    };
    pick();
    ahead(&page, 10.1);
    page.wait("the reason", || alert(&page).contains("10 minuten niets"));
    assert!(!page.text().contains(NAME), "{}", page.text());

    // Who picks again and goes elsewhere leaves nothing behind, either.
    page.press("Ga verder");
    pick();
    about::go(&page, "Bewijs nakijken");
    assert!(!page.text().contains(NAME), "{}", page.text());
    ahead(&page, 60.0);
    std::thread::sleep(std::time::Duration::from_secs(2));
    assert_eq!(alert(&page), "");
}

#[test]
fn an_empty_page_is_left_alone() {
    let page = Page::open_with(Place::File, CLOCK);
    page.wait_for_heading("Jij");
    ahead(&page, 60.0);
    std::thread::sleep(std::time::Duration::from_secs(2));
    assert_eq!(alert(&page), "");
    assert!(!asks_before_leaving(&page));
}

#[test]
fn leaving_asks_only_while_work_would_be_lost() {
    let page = Page::open(Place::File);
    page.wait_for_heading("Jij");
    assert!(!asks_before_leaving(&page), "nothing was typed yet");
    journey::whole(&page);
    assert!(asks_before_leaving(&page), "the file was not mailed yet");
    journey::hand_over(&page);
    assert!(asks_before_leaving(&page), "the receipt was not saved yet");
    page.press("Bewaar het verzendbewijs (.json)");
    page.downloaded(".json");
    assert!(!asks_before_leaving(&page), "all is done");
}

#[test]
fn after_a_long_absence_the_first_sign_of_life_comes_too_late() {
    let page = Page::open_with(Place::File, CLOCK);
    page.wait_for_heading("Jij");
    for sign in ["pointermove", "pointerdown", "keydown", "wheel", "input"] {
        page.fill(NAME.0, NAME.1);
        // No tick of the page comes between the two.
        let () = page.ask(
            "window.ahead = (window.ahead ?? 0) + 8 * 3600_000; document.body.dispatchEvent(new Event(arguments[0], { bubbles: true }))",
            vec![sign.into()],
        );
        page.wait(&format!("the wiping after {sign}"), || {
            alert(&page).contains("10 minuten niets") && page.value(NAME.0).is_empty()
        });
        page.press("Ga verder");
        page.wait("the end of the notice", || alert(&page).is_empty());
    }
}

#[test]
fn a_clock_that_is_put_back_does_not_put_the_wiping_off() {
    let page = Page::open_with(Place::File, CLOCK);
    page.wait_for_heading("Jij");
    page.fill(NAME.0, NAME.1);
    ahead(&page, -600.0);
    std::thread::sleep(std::time::Duration::from_secs(2));
    assert_eq!(alert(&page), "", "it is too early");
    let () = page.ask("window.steadyAhead = 10.1 * 60_000", vec![]);
    page.wait("the wiping", || {
        alert(&page).contains("10 minuten niets") && page.value(NAME.0).is_empty()
    });
}

#[test]
fn leaving_the_page_wipes_every_part_of_it() {
    let folder = tempfile::tempdir().expect("the temporary folder can be written");
    let file = folder.path().join("van-fatima.7z");
    std::fs::write(&file, "geen archief").expect("the temporary folder can be written");
    let page = Page::open(Place::Server);
    let leave_and_return = || {
        let () = page.ask(
            "for (const type of ['pagehide', 'pageshow'])
                dispatchEvent(new PageTransitionEvent(type, { persisted: true }))",
            vec![],
        );
    };
    journey::review(&page);
    page.follow("Melden");
    page.press("Intrekking");
    page.wait_for_heading("Intrekking");
    page.fill("Kenmerk", "7KQ3MX9P");
    page.follow("Openen");
    page.pick("Kies het bestand", &[&file]);
    page.wait("its name", || page.text().contains("van-fatima"));
    leave_and_return();
    page.wait("the reason", || {
        alert(&page).contains("Je hebt deze pagina verlaten")
    });
    assert!(!page.text().contains("van-fatima"), "{}", page.text());
    page.follow("Melden");
    page.wait_for_heading("Melden");
    page.follow("Doorverwijzen");
    page.wait_for_heading("Jij");
    assert_eq!(page.value(NAME.0), "");

    // With nothing on the desk there is nothing to say.
    page.press("Ga verder");
    leave_and_return();
    assert_eq!(alert(&page), "");

    // And once more as a user does it.
    page.fill(NAME.0, NAME.1);
    page.drive(async |window| {
        window.goto("about:blank").await?;
        window.back().await
    });
    page.wait_for_heading("Jij");
    assert_eq!(page.value(NAME.0), "");
}

#[test]
fn enter_twice_or_escape_on_clearing_wipes_nothing() {
    let page = Page::open(Place::File);
    page.wait_for_heading("Jij");
    page.fill(NAME.0, NAME.1);
    for key in [thirtyfour::Key::Enter, thirtyfour::Key::Escape] {
        page.press("Wis alles");
        page.wait("the safe answer", || page.focused() == "Nee, ga verder");
        page.key(key);
        page.wait("the focus where it was", || page.focused() == "Wis alles");
        assert_eq!(page.value(NAME.0), NAME.1);
        assert!(!page.text().contains("gaat dan verloren"));
    }
}

#[test]
fn clearing_unsent_work_asks_first() {
    let page = Page::open(Place::File);
    journey::conditions(&page);
    page.press("Wis alles");
    page.wait("the question", || page.text().contains("gaat dan verloren"));
    page.press("Nee, ga verder");
    page.wait("the end of the question", || {
        page.names(Kind::Button).contains(&"Wis alles".to_owned())
    });
    assert!(page.text().contains("Noor Peeters"));
    journey::clear(&page);
}

/// Puts the clock so many minutes ahead of the true time.
#[track_caller]
pub fn ahead(page: &Page, minutes: f64) {
    let () = page.ask("window.ahead = arguments[0] * 60000", vec![minutes.into()]);
}

/// What is said at once, by a screen reader too.
#[track_caller]
pub fn alert(page: &Page) -> String {
    page.ask(
        "return all('[role=alert]').map(text).join(' ').trim()",
        vec![],
    )
}

/// Whether the browser would ask before the page is left.
#[track_caller]
fn asks_before_leaving(page: &Page) -> bool {
    page.ask(
        "const leaving = new Event('beforeunload', { cancelable: true });
        return !dispatchEvent(leaving)",
        vec![],
    )
}

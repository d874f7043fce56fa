//! The clean desk: ten minutes without anyone, and leaving with work that is not done.

use crate::{
    about,
    journey::{self, CLIENT},
    page::{Kind, Page},
    site::Place,
};

/// A clock that the test can put forward.
const CLOCK: &str = "const now = Date.now; Date.now = () => now() + (window.ahead ?? 0);";

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
    page.wait_for_heading("Voorwaarden");
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
    page.wait_for_heading("Voorwaarden");
    ahead(&page, 60.0);
    std::thread::sleep(std::time::Duration::from_secs(2));
    assert_eq!(alert(&page), "");
    assert!(!asks_before_leaving(&page));
}

#[test]
fn leaving_asks_only_while_work_would_be_lost() {
    let page = Page::open(Place::File);
    page.wait_for_heading("Voorwaarden");
    assert!(!asks_before_leaving(&page), "nothing was typed yet");
    journey::whole(&page);
    assert!(asks_before_leaving(&page), "the file was not mailed yet");
    journey::hand_over(&page);
    assert!(!asks_before_leaving(&page), "all is done");
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
    assert_eq!(page.value("Jouw naam"), "Noor Peeters");
    journey::clear(&page);
}

/// Puts the clock so many minutes ahead of the true time.
#[track_caller]
fn ahead(page: &Page, minutes: f64) {
    let () = page.ask("window.ahead = arguments[0] * 60000", vec![minutes.into()]);
}

/// What is said at once, by a screen reader too.
#[track_caller]
fn alert(page: &Page) -> String {
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

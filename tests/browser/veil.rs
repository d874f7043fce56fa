//! The words of a file that is out: ten minutes without anyone wipe the client and hide the rest, hours wipe all.

use std::time::Duration;

use crate::{
    desk::{CLOCK, ahead, alert},
    journey,
    page::{Kind, Page},
    site::Place,
    wipe::{HOLD_MEMORY, left, remembered, telling},
};

/// What is left of it, under another name than the button of the notice.
const VEILED: &str = "Nog te bellen";

/// What nobody can open any more, and what to do.
const GONE: &str = "kan niemand nog openen. Vraag de ontvanger om die mail te wissen";

#[test]
fn ten_minutes_in_another_program_wipe_the_client_but_not_the_words() {
    let page = Page::open_with(Place::File, &format!("{CLOCK}{HOLD_MEMORY}"));
    let before = page.everything();
    let sealed = journey::whole(&page);
    let secrets = ["El Ouardi-Çelik", "0470 12 34 56", "fatima.elouardi"];
    assert_eq!(remembered(&page, &secrets), secrets, "what can be found");

    ahead(&page, 8.1);
    page.wait("the warning", || {
        alert(&page).contains("Over 2 minuten verbergt Sluis dit scherm")
    });
    assert_eq!(page.title(), "Ben je er nog? · Sluis");
    ahead(&page, 10.1);
    page.wait_for_heading(VEILED);
    assert_eq!(page.title(), "Nog te bellen · Sluis");
    page.picture("6-sluier");
    assert_eq!(remembered(&page, &secrets), [""; 0], "still in memory");
    let hidden = [telling(), sealed.password.split('-').collect()].concat();
    assert_eq!(left(&page, &before, &hidden), [""; 0], "still in the page");

    // Whoever comes by may move the mouse and press Escape; nothing shows.
    let () = page.ask("dispatchEvent(new PointerEvent('pointermove'))", vec![]);
    page.key(thirtyfour::Key::Escape);
    page.follow("Over");
    std::thread::sleep(Duration::from_secs(2));
    assert_eq!(page.heading(), VEILED);

    page.press("Ga verder");
    page.wait("the call", || page.focused() == "Bel het wachtwoord door");
    assert_eq!(page.heading(), "Versturen");
    assert_eq!(page.title(), "Versturen · Sluis");
    assert_eq!(journey::password(&page), sealed.password);
    page.press("Opnieuw bekijken: De mail is verstuurd");
    assert!(page.leads_to("Open de mail").starts_with("mailto:"));
    page.press("Opnieuw bekijken: Het bestand staat bij je downloads");
    let folds = page.names(Kind::Fold);
    assert!(
        !folds.contains(&"Andere woorden of een eigen wachtwoord".to_owned()),
        "there is nothing left to make another file of"
    );
    page.press("Terug naar waar je was");

    // Left alone again, it hides again; and it ends as it always does.
    ahead(&page, 21.0);
    page.wait_for_heading(VEILED);
    page.press("Ga verder");
    journey::hand_over(&page);
    page.press("Toon het verzendbewijs");
    page.wait_for_heading("Verzendbewijs");
    assert!(page.text().contains(journey::SENDER[0].1));
    page.press("Terug");
    journey::next(&page, "Nog een doorverwijzing");
    page.wait_for_heading("Gesprek");
    assert!(
        page.text().contains(journey::SENDER[0].1),
        "who refers stays"
    );
}

#[test]
fn a_receipt_that_was_not_saved_waits_behind_the_veil() {
    let page = Page::open_with(Place::File, CLOCK);
    journey::whole(&page);
    journey::hand_over(&page);
    ahead(&page, 10.1);
    page.wait_for_heading("Verzendbewijs nog te bewaren");
    page.press("Ga verder");
    page.wait_for_heading("De doorverwijzing is klaar");
    page.press("Bewaar het verzendbewijs (.json)");
    page.downloaded(".json");
    ahead(&page, 21.0);
    page.wait_for_heading("Jij");
    assert!(!alert(&page).contains(GONE), "all was done");
}

#[test]
fn before_a_file_is_out_ten_minutes_wipe_everything() {
    let page = Page::open_with(Place::File, CLOCK);
    journey::review(&page);
    journey::make(&page);
    ahead(&page, 10.1);
    page.wait_for_heading("Jij");
    page.wait("the reason", || alert(&page).contains("10 minuten niets"));
    assert!(!alert(&page).contains(GONE));
}

#[test]
fn eight_hours_wipe_the_words_too_and_it_says_what_to_do() {
    for clock in ["ahead", "steadyAhead"] {
        let page = Page::open_with(Place::File, CLOCK);
        let sealed = journey::whole(&page);
        let () = page.ask(&format!("window.{clock} = 11 * 60_000"), vec![]);
        page.wait_for_heading(VEILED);
        let () = page.ask(&format!("window.{clock} = 7.9 * 3600_000"), vec![]);
        std::thread::sleep(Duration::from_secs(2));
        assert_eq!(page.heading(), VEILED, "{clock}");
        let () = page.ask(&format!("window.{clock} = 8.1 * 3600_000"), vec![]);
        page.wait_for_heading("Jij");
        check_told(&page, "8 uur niets");
        assert!(!page.everything().contains(&sealed.password));
    }
}

#[test]
fn a_night_of_sleep_wipes_at_once() {
    let page = Page::open_with(Place::File, CLOCK);
    journey::whole(&page);
    ahead(&page, 14.0 * 60.0);
    page.wait_for_heading("Jij");
    check_told(&page, "8 uur niets");
}

#[test]
fn wiping_all_says_what_nobody_can_open_any_more() {
    let page = Page::open_with(Place::File, CLOCK);
    journey::whole(&page);
    ahead(&page, 10.1);
    page.wait_for_heading(VEILED);
    page.press("Wis alles");
    page.wait("the safe answer", || page.focused() == "Nee, ga verder");
    assert!(page.text().contains("kan niemand het nog openen"));
    page.key(thirtyfour::Key::Enter);
    page.wait("the focus where it was", || page.focused() == "Wis alles");
    page.press("Wis alles");
    page.picture("6-sluier-zeker");
    page.press("Ja, wis alles");
    page.wait_for_heading("Jij");
    check_told(&page, "");
    page.press("Ga verder");
    page.wait("the end of the notice", || alert(&page).is_empty());
    // And without the veil.
    journey::whole(&page);
    page.press("Wis alles");
    page.press("Ja, wis alles");
    page.wait_for_heading("Jij");
    check_told(&page, "");
}

/// The notice says why, and what to do about the mail; it is in view and has the focus.
#[track_caller]
fn check_told(page: &Page, why: &str) {
    page.wait("the notice", || alert(page).contains(GONE));
    assert!(alert(page).contains(why), "{}", alert(page));
    page.wait("the focus", || page.focused().contains(GONE));
    let (top, bottom, height): (f64, f64, f64) = page.ask(
        "const box = document.activeElement.getBoundingClientRect(); return [box.top, box.bottom, innerHeight]",
        vec![],
    );
    assert!(
        top >= 0.0 && bottom <= height,
        "{top} to {bottom} of {height}"
    );
}

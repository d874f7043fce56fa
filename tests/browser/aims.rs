//! How much work one referral is: what a worker who comes back types, presses and scrolls, on a laptop.

use serde::Deserialize;
use thirtyfour::Key;

use crate::{
    archive,
    journey::{self, Sealed},
    page::Page,
    picture::LAPTOP,
    site::Place,
};

/// What the address of the worker's own link ends with.
const OWN_LINK: &str = "ik=Noor%20Peeters;noor.peeters%40opgroeien.be;013%2066%2077%2088";

/// What the worker types: the client's own data and nothing else. The municipality comes with the postcode.
const TYPED: [(&str, &str); 8] = [
    ("Voornaam", "Fatima"),
    ("Naam", "El Amrani"),
    ("Straat", "Kerkstraat"),
    ("Huisnummer", "12"),
    ("Bus", "3"),
    ("Postcode", "3980"),
    ("Telefoonnummer", "0470001122"),
    ("E-mailadres", "fatima@example.com"),
];

/// Counts what the user does, and how far the page is moved down for it, in windows.
const COUNT: &str = "
    self.done = { clicks: 0, characters: 0, windows: 0 };
    addEventListener('click', ({ isTrusted, detail }) => { if (isTrusted && detail > 0) self.done.clicks += 1; }, true);
    addEventListener('input', ({ data }) => { self.done.characters += data?.length ?? 0; }, true);
    let before = 0;
    addEventListener('scroll', () => {
        self.done.windows += Math.max(0, scrollY - before) / innerHeight;
        before = scrollY;
    });";

#[derive(Deserialize, Debug)]
struct Done {
    clicks: u32,
    characters: u32,
    windows: f64,
}

/// Whether the first thing to fill in or press of a step is in the window as it is met.
#[track_caller]
fn begins_in_view(page: &Page) {
    let lowest: f64 = page.ask(
        "const first = document.querySelector('main form :is(input, select, textarea, button)');
        return first.getBoundingClientRect().bottom",
        vec![],
    );
    let heading = page.heading();
    let done: Done = page.ask("return self.done", vec![]);
    println!("{heading}: the first control ends at {lowest:.0}, after {done:?}");
    assert!(lowest <= f64::from(LAPTOP.1), "{heading}: {lowest}");
}

#[test]
fn one_referral_by_a_worker_who_comes_back_is_little_work() {
    let page = Page::open(Place::File);
    page.resize(LAPTOP.0, LAPTOP.1);
    let () = page.ask("location.hash = arguments[0]", vec![OWN_LINK.into()]);
    page.reload();
    page.wait_for_heading("Gesprek");
    let () = page.ask(COUNT, vec![]);
    begins_in_view(&page);
    // How the client consented says that they did.
    let told = journey::sentences(&page).into_iter();
    for sentence in told.filter(|sentence| !sentence.starts_with("De cliënt geeft")) {
        page.tick(&sentence);
    }
    page.tick(journey::CONSENT_FORMS[0]);
    page.tick(&journey::today(&page));
    page.press("Volgende");
    page.wait_for_heading("Cliënt");
    begins_in_view(&page);
    for (label, text) in TYPED {
        page.fill(label, text);
    }
    page.key(Key::Enter);
    page.wait_for_heading("Nakijken");
    begins_in_view(&page);
    journey::make(&page);
    begins_in_view(&page);
    let Sealed { file, password } = journey::save(&page);
    journey::hand_over(&page);
    assert!(archive::list(&file, &password).is_some());
    let done: Done = page.ask("return self.done", vec![]);
    println!("{done:?}");
    assert_eq!(done.characters, 60, "the client's own data: {done:?}");
    assert!(done.clicks <= 14, "{done:?}");
    assert!(done.windows <= 6.0, "{done:?}");
}

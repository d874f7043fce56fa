//! Six words of the list that open nothing: what is likely is tried, and said.

use super::{OPEN, PASSWORD, PICK, at_open, open_locked, wait_for};
use crate::{
    packed::Mailbox,
    page::{Kind, Page},
    site::Place,
};

/// The words of every archive here.
const WORDS: &str = "appel-boom-fiets-zomer-metro-regen";

/// What stands above an open file that its words open.
const SECURED: &str =
    "Alles in dit bestand is versleuteld met dit wachtwoord, en elk deel is nagekeken.";

#[track_caller]
fn check(page: &Page, archive: &std::path::Path, typed: &str, said: &str) {
    let started = std::time::Instant::now();
    open_locked(page, PICK, archive, typed);
    page.wait_for_heading("Geopend: 1 bestand");
    println!("{typed}: {} ms", started.elapsed().as_millis());
    wait_for(page, said);
    wait_for(page, SECURED);
    page.picture("open-15-hersteld");
    page.press("Wis alles");
    page.wait_for_heading("Openen");
}

#[test]
fn a_word_that_was_misheard_or_stood_elsewhere_is_found_and_said() {
    let mail = Mailbox::new();
    let switch = format!("-p{WORDS}");
    let letter: &[(&str, &[u8])] = &[("brief.txt", b"Dag Noor")];
    let closed = mail.pack("brief.7z", letter, &["-mhe=on", &switch]);
    let old = mail.pack("oud.7z", letter, &["-mhe=on", "-mmt=off", "-mx0", &switch]);
    for place in [Place::File, Place::PlainHttp] {
        let page = at_open(place);
        for (typed, said) in [
            (
                "appel fiets boom zomer metro regen",
                "Het tweede en het derde woord stonden omgekeerd.",
            ),
            (
                "appel boom fiets zomer netto regen",
                "Het vijfde woord was “metro”, niet “netto”.",
            ),
        ] {
            check(&page, &closed, typed, said);
            check(&page, &old, &typed.to_uppercase(), said);
        }
        assert_eq!(
            page.complaints(),
            [""; 0],
            "errors and warnings in the console"
        );
    }
}

#[test]
fn what_cannot_be_meant_is_not_found_and_can_be_stopped() {
    const OTHERS: &str = "lente winter zomer appel boom fiets";
    // Without workers of its own to derive keys, the page is slow enough to be stopped.
    let page = at_open(Place::PlainHttp);
    let mail = Mailbox::new();
    let switch = format!("-p{WORDS}");
    let archive = mail.pack(
        "brief.7z",
        &[("brief.txt", b"Dag Noor")],
        &["-mhe=on", &switch],
    );
    open_locked(&page, PICK, &archive, OTHERS);
    wait_for(&page, "en met woorden die erop lijken ook niet.");
    page.wait("the field to have the focus", || page.focused() == PASSWORD);
    page.picture("open-16-niet-hersteld");

    // Stopped, it is only known that these words do not fit.
    page.devtools(
        "Emulation.setCPUThrottlingRate",
        serde_json::json!({ "rate": 20 }),
    );
    page.press(OPEN);
    wait_for(&page, "Sluis probeert woorden die erop lijken");
    page.press("Stop");
    wait_for(&page, "Met dit wachtwoord gaat het bestand niet open.");
    assert!(!page.names(Kind::Button).contains(&"Stop".to_owned()));

    // Damage that is proven is no reason to try anything.
    let mut bytes = std::fs::read(&archive).expect("it was packed");
    bytes.pop();
    page.press("Ander bestand");
    page.pick(PICK, &[&mail.file("half.7z", &bytes)]);
    wait_for(&page, "Het bestand is beschadigd of niet volledig.");
}

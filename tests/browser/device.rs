//! `Dit toestel nakijken`: where all is well, and what is said where it is not.

use crate::{
    about::{copied, go, wait_for},
    page::Page,
    site::Place,
};

const CHECK: &str = "Begin met nakijken";

#[test]
fn from_the_disk_the_device_is_all_right() {
    let page = Page::open(Place::File);
    go(&page, "Dit toestel nakijken");
    page.press(CHECK);
    wait_for(&page, "Alles is in orde.");
    for part in [
        "Snelheid",
        "komt op hetzelfde uit",
        "Willekeurige getallen",
        "map Downloads",
        "Afdrukken",
        "Шевченко",
    ] {
        assert!(
            page.text().contains(part),
            "{part} is not in {}",
            page.text()
        );
    }
    page.picture("over-toestel-goed");
    let copied = copied(&page, "Kopieer voor de informaticadienst");
    assert!(
        copied.starts_with("Sluis ") && copied.contains("Snelheid (in orde)"),
        "{copied}"
    );
}

#[test]
fn over_plain_http_the_check_says_what_to_do() {
    let page = Page::open(Place::PlainHttp);
    go(&page, "Dit toestel nakijken");
    page.press(CHECK);
    wait_for(&page, "Sluis werkt hier. Er zijn 2 punten om te weten.");
    for part in [
        "Kies dan ‘Behouden’",
        "InsecureContentAllowedForUrls",
        "De browser kan dit hier niet narekenen",
        "De knoppen om te kopiëren werken",
    ] {
        assert!(
            page.text().contains(part),
            "{part} is not in {}",
            page.text()
        );
    }
    page.picture("over-toestel-http");
}

#[test]
fn a_slow_device_is_told_that_the_browser_does_the_work() {
    let slow =
        "const now = performance.now.bind(performance); performance.now = () => 100 * now();";
    let page = Page::open_with(Place::File, slow);
    go(&page, "Dit toestel nakijken");
    page.press(CHECK);
    wait_for(&page, "Er is 1 punt om te weten.");
    wait_for(
        &page,
        "Je hoeft niets te doen: Sluis laat de browser zelf rekenen",
    );
    wait_for(&page, "EnhanceSecurityModeBypassListDomains");
    page.picture("over-toestel-traag");
}

#[test]
fn a_browser_without_chance_is_seen() {
    let page = Page::open_with(
        Place::File,
        "crypto.getRandomValues = (bytes) => bytes.fill(7);",
    );
    go(&page, "Dit toestel nakijken");
    page.press(CHECK);
    wait_for(&page, "1 punt is niet in orde.");
    wait_for(&page, "Maak hier geen bestand.");
    page.picture("over-toestel-fout");
}

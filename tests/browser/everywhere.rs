//! The main job, and opening its file, in the browsers that are not Chromium, from the disk and from a server.

use crate::{
    archive,
    browser::Browser,
    journey::{self, Sealed},
    page::{Kind, Page},
    site::Place,
};

#[test]
fn in_firefox_a_client_is_referred_from_the_disk() {
    refer(Browser::Firefox, Place::File);
}

#[test]
fn in_firefox_a_client_is_referred_from_a_server() {
    refer(Browser::Firefox, Place::Server);
}

#[test]
fn in_webkit_a_client_is_referred_from_the_disk() {
    refer(Browser::WebKit, Place::File);
}

#[test]
fn in_webkit_a_client_is_referred_from_a_server() {
    refer(Browser::WebKit, Place::Server);
}

/// The saved file opens with the words on the screen, and holds what was typed.
#[track_caller]
fn refer(browser: Browser, place: Place) {
    let page = Page::open_in(browser, place);
    let served = page.site().requests();
    assert_eq!(
        served.len(),
        if place == Place::Server { 2 } else { 0 },
        "{served:?}"
    );
    journey::review(&page);
    let took = journey::make(&page);
    println!("{browser:?}, {place:?}: from the click to the file {took:.0} ms");
    let Sealed { file, password } = journey::save(&page);
    assert_eq!(page.saved(), [file.as_path()], "one file is saved");
    assert_eq!(
        page.site().requests(),
        served,
        "nothing is asked for after the start"
    );
    let contents = archive::extract(&file, &password).expect("7-Zip opens it with the six words");
    let sheet = contents.keys().find(|name| name.ends_with(".pdf"));
    let sheet = &contents[sheet.expect("a document is in it")];
    for (label, typed) in journey::typed() {
        assert!(sheet.contains(typed), "{label} is not in {sheet}");
    }

    page.follow("Openen");
    page.wait_for_heading("Openen");
    page.pick("Kies het bestand", &[&file]);
    page.wait("the password to be asked", || {
        page.names(Kind::Field).contains(&"Wachtwoord".to_owned())
    });
    page.fill("Wachtwoord", &password);
    page.press("Open het bestand");
    page.wait("the card", || page.heading().starts_with("Doorverwijzing "));
    let card = page.text();
    for (label, typed) in journey::typed() {
        assert!(card.contains(typed), "{label} is not on the card: {card}");
    }
}

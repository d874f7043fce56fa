//! Nothing leaves the page but the saved file, and nothing stays behind.

use crate::{
    journey::{self, Sealed},
    page::Page,
    site::Place,
    witness::Kept,
};

#[test]
fn from_the_disk_a_whole_run_asks_keeps_and_complains_of_nothing() {
    check(Place::File);
}

#[test]
fn from_a_server_a_whole_run_asks_keeps_and_complains_of_nothing() {
    check(Place::Server);
}

#[test]
fn with_the_single_file_on_a_server_a_whole_run_asks_keeps_and_complains_of_nothing() {
    check(Place::FileOnServer);
}

#[track_caller]
fn check(place: Place) {
    let page = Page::open(place);
    page.wait_for_heading("Jij");
    let address = page.address();
    check_loading(&page, place);
    let served = page.site().requests();

    let Sealed { file, .. } = journey::whole(&page);
    let saved = page.requests();
    assert!(!saved.is_empty(), "the browser tells what is asked for");
    assert!(
        saved.iter().all(|url| url.starts_with("blob:")),
        "only the saved file and the worker have an address, of the page's own memory: {saved:?}"
    );
    assert_eq!(page.address(), address, "the address bar");
    assert_eq!(page.saved(), [file], "what was saved");
    journey::hand_over(&page);
    journey::clear(&page);
    page.reload();

    assert_eq!(page.kept(), Kept::new(), "what the browser keeps");
    assert_eq!(page.address(), address, "the address bar");
    assert_eq!(
        page.complaints(),
        [""; 0],
        "errors and warnings in the console"
    );
    let loaded_once_more = page.site().requests().len();
    assert_eq!(
        loaded_once_more,
        2 * served.len(),
        "{:?}",
        page.site().requests()
    );
}

/// Loading asks for the page itself, its own script where that is beside it, and data inside it.
#[track_caller]
fn check_loading(page: &Page, place: Place) {
    let root = page
        .site()
        .address
        .trim_end_matches("sluis.html")
        .to_owned();
    let asked = page.requests();
    let (inside, outside): (Vec<_>, Vec<_>) =
        asked.iter().partition(|url| url.starts_with("data:"));
    assert!(
        outside.iter().all(|url| url.starts_with(&root)),
        "asked elsewhere: {outside:?}"
    );
    let files = if place == Place::Server { 2 } else { 1 };
    assert_eq!(
        outside.len(),
        files,
        "{outside:?}, and {} inside",
        inside.len()
    );
    if place != Place::File {
        assert_eq!(
            page.site().requests().len(),
            files,
            "{:?}",
            page.site().requests()
        );
    }
}

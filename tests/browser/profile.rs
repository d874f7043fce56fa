//! The agreement in the page, as an administrator changes it with a text editor, without building.

use crate::{
    journey,
    page::Page,
    site::{Place, Site},
};

#[test]
fn contacts_that_nobody_checked_are_announced_until_somebody_did() {
    const ANNOUNCED: &str = "Nog na te kijken voor het eerste gebruik";
    let page = Page::open(Place::File);
    page.wait_for_heading("Voorwaarden");
    assert!(page.text().contains(ANNOUNCED));

    let checked = r#""confirmed": { "name": "An De Smet", "date": "2026-03-02" }"#;
    let page = Page::visit(Site::with_agreement(
        r#""confirmed": { "name": "", "date": "" }"#,
        checked,
    ));
    page.wait_for_heading("Voorwaarden");
    assert!(!page.text().contains(ANNOUNCED));
}

#[test]
fn a_mistake_in_the_agreement_is_told_with_its_place_and_nothing_can_be_sent() {
    let page = Page::visit(Site::with_agreement("0886.886.638", "0886.886.639"));
    page.wait_for_heading("De afspraken in deze pagina kloppen niet");
    assert!(
        page.text().contains("/agreements/0/sender/kbo"),
        "{}",
        page.text()
    );
    assert!(!page.text().contains("Volgende"));
}

#[test]
fn an_agreement_that_is_switched_off_refuses_and_says_why() {
    check_closed(
        r#""on": true"#,
        r#""on": false"#,
        "Deze afspraak is uitgeschakeld.",
    );
}

#[test]
fn an_agreement_that_ended_refuses_and_says_why() {
    let ended = "De afspraak liep tot en met 31 maart 2026.";
    check_closed(r#""end": """#, r#""end": "2026-03-31""#, ended);
}

#[track_caller]
fn check_closed(old: &str, new: &str, why: &str) {
    let page = Page::visit(Site::with_agreement(old, new));
    page.wait_for_heading("Voorwaarden");
    assert!(
        page.text().contains(why),
        "it is told at once: {}",
        page.text()
    );
    journey::conditions(&page);
    page.press("Volgende");
    page.wait("the error summary", || !page.errors().is_empty());
    assert_eq!(page.heading(), "Voorwaarden");
    assert!(
        page.errors().iter().any(|error| error.contains(why)),
        "{:?}",
        page.errors()
    );
}

#[test]
fn another_mailbox_is_where_the_file_goes() {
    let other = "onthaal@tessenderlo-ham.be";
    let page = Page::visit(Site::with_agreement(
        "socialedienst@tessenderlo-ham.be",
        other,
    ));
    journey::review(&page);
    assert!(page.text().contains(other));
}

#[test]
fn the_sheet_for_the_client_exists_in_three_languages_and_keeps_the_form() {
    let page = Page::open(Place::File);
    page.wait_for_heading("Voorwaarden");
    page.fill("Jouw naam", "Noor Peeters");
    page.press("Informatieblad voor de cliënt");
    page.wait_for_heading("Informatieblad voor de cliënt");
    assert!(page.text().contains("U mag weigeren."));
    page.press("Français");
    page.wait("the French sheet", || {
        page.text().contains("Vous pouvez refuser.")
    });
    page.press("English");
    page.wait("the English sheet", || {
        page.text().contains("You may refuse.")
    });
    page.press("Terug naar het formulier");
    page.wait_for_heading("Voorwaarden");
    assert_eq!(page.value("Jouw naam"), "Noor Peeters");
    assert_eq!(page.focused(), "Informatieblad voor de cliënt");
}

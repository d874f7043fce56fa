//! The agreement in the page, as an administrator changes it with a text editor, without building.

use sluis_core::protocol::Profile;

use crate::{
    journey,
    page::Page,
    site::{Place, Site},
};

/// The contacts as they are until somebody checked them.
const NOBODY: &str = r#""confirmed": { "name": "", "date": "", "contacts": "" }"#;

#[test]
fn contacts_that_nobody_checked_are_announced_until_somebody_did() {
    const ANNOUNCED: &str = "Nog na te kijken voor het eerste gebruik";
    let page = Page::open(Place::File);
    page.wait_for_heading("Jij");
    assert!(page.text().contains(ANNOUNCED));
    drop(page);

    let code = Profile::default().first().contacts().to_owned();
    let checked = format!(
        r#""confirmed": {{ "name": "An De Smet", "date": "2026-03-02", "contacts": "{code}" }}"#
    );
    let page = Page::visit(Site::with_agreement(NOBODY, &checked));
    page.wait_for_heading("Jij");
    assert!(!page.text().contains(ANNOUNCED));
    drop(page);

    // Another mailbox than the one that was checked: nobody checked that.
    let page = Page::visit(Site::changed(|page| {
        let page = page.replace(NOBODY, &checked);
        page.replace(
            "socialedienst@tessenderlo-ham.be",
            "onthaal@tessenderlo-ham.be",
        )
    }));
    page.wait_for_heading("Jij");
    page.unfold(ANNOUNCED);
    let said = "An De Smet heeft de mailbox en de contactgegevens nagekeken op 2 maart 2026, maar niet zoals ze nu in deze pagina staan.";
    assert!(page.text().contains(said), "{}", page.text());
}

#[test]
fn a_mistake_in_the_agreement_is_told_with_its_line_in_the_file_and_nothing_can_be_sent() {
    for line_end in ["\n", "\r\n"] {
        let mut line = 0;
        let page = Page::visit(Site::changed(|page| {
            let changed = page
                .replace("0886.886.638", "0886.886.639")
                .replace('\n', line_end);
            let before = changed.split("0886.886.639").next().expect("a part");
            line = before.matches('\n').count() + 1;
            changed
        }));
        page.wait_for_heading("Het profiel in deze pagina klopt niet");
        let said = format!("Regel {line}, /agreements/0/sender/kbo: ");
        assert!(page.text().contains(&said), "{said}: {}", page.text());
        assert!(!page.text().contains("Volgende"));
    }
}

#[test]
fn a_domain_that_only_looks_right_is_told_with_its_line_and_a_profile_without_end_at_once() {
    let page = Page::visit(Site::changed(|page| {
        page.replace("tessenderlo-ham.be", "tessender1o-ham.be")
    }));
    page.wait_for_heading("Het profiel in deze pagina klopt niet");
    let said = "/agreements/0/receiver/domains/0: Dit lijkt op ";
    assert!(page.text().contains(said), "{}", page.text());
    assert!(!page.text().contains("Regel 1,"), "{}", page.text());
    let page = Page::visit(Site::changed(|page| {
        let keys = "\"k\": \"<b>\",".repeat(900_000);
        page.replace(r#""on": true,"#, &format!("{keys}\n\"on\": true,"))
    }));
    page.wait_for_heading("Het profiel in deze pagina klopt niet");
    assert!(
        page.text().contains("Dit profiel is te groot"),
        "{}",
        page.text()
    );
}

/// As Notepad leaves it when it saves as ANSI: every letter with an accent is one byte, and no longer UTF-8. The program is made of
/// such letters too; where it is whole, as in the folder for a server, the agreement says it.
#[test]
fn a_page_that_was_saved_as_ansi_is_told_and_makes_no_file() {
    let page = Page::visit(Site::changed(|page| page.replace('ë', "\u{fffd}")));
    page.wait("what happened to the file", || {
        page.text()
            .contains("Dit bestand is niet als UTF-8 bewaard")
    });
    let page = Page::visit(Site::with_profile(|it| it.replace('ë', "\u{fffd}")));
    page.wait_for_heading("Het profiel in deze pagina klopt niet");
    let text = page.text();
    assert!(
        text.contains("Typ ze opnieuw en bewaar het bestand als UTF-8."),
        "{text}"
    );
    assert!(text.contains("/agreements/0/fields/name: "), "{text}");
}

#[test]
fn a_mailbox_of_a_stranger_is_refused() {
    for stranger in [
        "socialedienst@gmail.com",
        "socialedienst@tessenderlo-harn.be",
    ] {
        let page = Page::visit(Site::with_agreement(
            "socialedienst@tessenderlo-ham.be",
            stranger,
        ));
        page.wait_for_heading("Het profiel in deze pagina klopt niet");
        let text = page.text();
        assert!(
            text.contains("/agreements/0/mailbox: Dit adres is niet van deze partij"),
            "{text}"
        );
    }
}

#[test]
fn an_agreement_that_is_switched_off_refuses_and_says_why() {
    check_closed(
        r#""on": true"#,
        r#""on": false"#,
        "Dit protocol is uitgeschakeld.",
    );
}

#[test]
fn an_agreement_that_ended_refuses_and_says_why() {
    let ended = "Het protocol gold tot en met 31 maart 2026.";
    check_closed(r#""end": """#, r#""end": "2026-03-31""#, ended);
}

#[track_caller]
fn check_closed(old: &str, new: &str, why: &str) {
    let page = Page::visit(Site::with_agreement(old, new));
    page.wait_for_heading("Jij");
    assert!(
        page.text().contains(why),
        "it is told at once: {}",
        page.text()
    );
    journey::worker(&page);
    page.press("Volgende");
    page.wait("the error summary", || !page.errors().is_empty());
    assert_eq!(page.heading(), "Jij");
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

//! The way through the steps: the browser's own Back, a worker's own link, a pasted contact, and a day that is typed.

use serde_json::json;

use crate::{
    archive,
    browser::Browser,
    journey::{self, CLIENT, SENDER},
    page::Page,
    site::Place,
};

/// What the address of a worker's own link ends with.
const OWN_LINK: &str = "ik=Noor%20Peeters;noor.peeters%40opgroeien.be;013%2066%2077%2088";

#[test]
fn the_browsers_back_and_forward_go_a_step_and_lose_nothing() {
    for (browser, place) in [
        (Browser::Chromium, Place::File),
        (Browser::Chromium, Place::Server),
        (Browser::Firefox, Place::File),
        (Browser::WebKit, Place::File),
    ] {
        let page = Page::open_in(browser, place);
        let address = page.address();
        journey::review(&page);
        for (heading, script) in [
            ("Cliënt", "history.back()"),
            ("Gesprek", "history.back()"),
            ("Jij", "history.back()"),
            ("Gesprek", "history.forward()"),
            ("Cliënt", "history.forward()"),
        ] {
            let () = page.ask(script, vec![]);
            page.wait_for_heading(heading);
        }
        for (label, text) in CLIENT {
            assert_eq!(page.value(label), text, "{label}");
        }
        assert_eq!(page.address(), address, "the address says nothing");
        page.press("Volgende");
        page.wait_for_heading("Nakijken");
    }
}

#[test]
fn forward_leads_no_further_than_one_has_been() {
    let page = Page::open(Place::File);
    journey::review(&page);
    journey::clear(&page);
    let () = page.ask("history.back()", vec![]);
    page.wait("the same step", || page.heading() == "Jij");
    assert_eq!(page.value("Jouw naam"), "");
}

#[test]
fn from_a_file_that_was_given_to_the_browser_nothing_leads_back() {
    let page = Page::open(Place::File);
    let sealed = journey::whole(&page);
    let () = page.ask("history.back()", vec![]);
    // The words stay where they are.
    page.wait("the words", || page.heading() == "Versturen");
    assert_eq!(journey::password(&page), sealed.password);
}

#[test]
fn a_worker_makes_a_link_and_types_nothing_the_next_time() {
    let page = Page::open(Place::File);
    journey::worker(&page);
    let link = journey::own_link(&page);
    assert!(link.ends_with(&format!("#{OWN_LINK}")), "{link}");
    assert!(page.text().contains("Over een cliënt staat er niets in"));
    page.picture("1-jij-link");

    let () = page.ask("location.href = arguments[0]", vec![json!(link)]);
    page.reload();
    page.wait_for_heading("Gesprek");
    for (_, text) in SENDER {
        assert!(page.text().contains(text), "{text}");
    }
    page.picture("2-gesprek-link");
    journey::conversation(&page);
    page.press("Volgende");
    journey::client(&page);
    page.press("Volgende");
    page.wait_for_heading("Nakijken");
    for (_, text) in SENDER {
        assert!(page.text().contains(text), "{text}");
    }
    // What is wiped is the client; who works here stands in the address.
    page.press("Wis alles");
    page.press("Ja, wis alles");
    page.wait_for_heading("Gesprek");
    assert!(page.text().contains(SENDER[0].1));
    page.press("Wijzig wie doorverwijst");
    page.wait_for_heading("Jij");
    assert_eq!(page.value("Jouw naam"), SENDER[0].1);
}

/// Pastes a text where the cursor is, as the browser tells a page of it.
#[track_caller]
fn paste(page: &Page, label: &str, text: &str) {
    let script = "const field = named('field').find((it) => it.name === arguments[0]).element;
        field.focus();
        const clipboardData = new DataTransfer();
        clipboardData.setData('text', arguments[1]);
        field.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))";
    let () = page.ask(script, vec![json!(label), json!(text)]);
}

#[test]
fn a_pasted_contact_goes_where_it_belongs_and_the_rest_stays_out() {
    let page = Page::open(Place::File);
    journey::conditions(&page);
    page.press("Volgende");
    page.wait_for_heading("Cliënt");
    page.fill("Straat", "Oude straat");
    page.fill("Huisnummer", "99");
    let contact = "Fatima El Ouardi-Çelik\nGeboren: 30/07/1985\nNeerstraat 12 bus 3\n3980 Tessenderlo\n\
        Gsm: 0470 12 34 56\nfatima.elouardi@voorbeeld.be";
    paste(&page, "Voornaam", contact);
    page.wait("the note", || page.text().contains("Kijk elk veld na"));
    for (label, text) in CLIENT {
        assert_eq!(page.value(label), text, "{label}");
    }
    assert!(page.text().contains("dat is niet overgenomen"));
    page.picture("3-client-geplakt");
    page.press("Volgende");
    page.wait_for_heading("Nakijken");
    assert!(!page.text().contains("1985"));
}

#[test]
fn another_day_is_typed_in_the_order_of_here() {
    let page = Page::open(Place::File);
    journey::conditions(&page);
    page.tick("Een andere dag");
    for (label, text) in [("Dag", "3"), ("Maand", "11"), ("Jaar", "2026")] {
        page.fill(label, text);
    }
    page.picture("2-gesprek-dag");
    page.press("Volgende");
    journey::client(&page);
    page.press("Volgende");
    page.wait_for_heading("Nakijken");
    assert!(page.text().contains("3 november 2026"), "{}", page.text());
    journey::make(&page);
    let sealed = journey::save(&page);
    let contents = archive::extract(&sealed.file, &sealed.password).expect("7-Zip opens it");
    let all = contents.into_values().collect::<String>();
    assert!(all.contains("2026-11-03"));
}

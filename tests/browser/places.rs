//! The municipality, with suggestions: found by its name, an old name or a postcode, by keyboard, mouse and screen reader.

use serde::Deserialize;
use sluis_core::wording::sheet::Language;
use thirtyfour::Key;

use crate::{
    browser::Browser,
    journey,
    page::{Kind, Page},
    sheet,
    site::{Place, Site},
};

const FIELD: &str = "Gemeente";

/// What assistive technology hears of the field and its list.
#[derive(Deserialize, Debug)]
struct Heard {
    role: String,
    open: bool,
    /// What stands in the list, as it is shown.
    options: Vec<String>,
    /// The one that the arrows point at: the field names it, and it says so itself.
    active: Option<String>,
    /// What is said without being asked.
    said: String,
}

#[track_caller]
fn heard(page: &Page) -> Heard {
    page.ask(
        "const field = named('field').find((it) => it.name === 'Gemeente').element;
        const list = document.getElementById(field.getAttribute('aria-controls'));
        const options = [...list.querySelectorAll('[role=option]')];
        const active = document.getElementById(field.getAttribute('aria-activedescendant') ?? '');
        const marked = options.filter((it) => it.getAttribute('aria-selected') === 'true');
        if (marked.length > 1 || marked[0] !== (active ?? undefined)) throw new Error('another is marked');
        if (list.getAttribute('role') !== 'listbox' || !list.getAttribute('aria-label')) throw new Error('no list');
        return {
            role: field.getAttribute('role'),
            open: field.getAttribute('aria-expanded') === 'true' && shown(list),
            options: options.map(text),
            active: active && text(active),
            said: [...document.querySelectorAll('[role=status]')].map((it) => it.textContent).join(' ').trim(),
        }",
        vec![],
    )
}

#[track_caller]
fn at_the_client(page: &Page) {
    journey::conditions(page);
    page.press("Volgende");
    page.wait_for_heading("Cliënt");
}

/// Types over what stands in the field, and waits for the list.
#[track_caller]
fn type_in(page: &Page, text: &str) -> Heard {
    page.fill(FIELD, text);
    page.wait("the list", || heard(page).open);
    heard(page)
}

#[test]
fn a_place_is_found_by_name_old_name_or_postcode_with_the_keyboard() {
    let page = Page::open(Place::File);
    at_the_client(&page);
    let closed = heard(&page);
    assert_eq!((closed.role.as_str(), closed.open), ("combobox", false));

    let old = type_in(&page, "kwaadm");
    assert_eq!(old.options, ["Kwaadmechelen Ham · 3945"]);
    assert_eq!(old.active, None, "nothing is chosen for the user");
    assert!(old.said.contains("1 gemeente."), "{}", old.said);
    page.key(Key::Down);
    let pointed = heard(&page).active;
    assert_eq!(pointed.as_deref(), Some("Kwaadmechelen Ham · 3945"));
    page.key(Key::Enter);
    page.wait("the choice", || page.value(FIELD) == "Ham");
    assert_eq!(page.value("Postcode"), "3945");
    assert_eq!(page.heading(), "Cliënt", "Enter chooses, and sends nothing");
    assert!(!heard(&page).open);

    let found = type_in(&page, "39");
    assert_eq!(found.options[..2], ["Tessenderlo 3980", "Ham 3945"]);
    assert!(
        found
            .said
            .contains(&format!("{} gemeenten.", found.options.len()))
    );
    page.picture("gemeente-lijst");
    assert!(page.axe().is_empty(), "{:?}", page.axe());
    page.key(Key::Up);
    assert_eq!(heard(&page).active.as_ref(), found.options.last());
    page.key(Key::Down);
    assert_eq!(heard(&page).active.as_ref(), found.options.first());
    page.key(Key::Home);
    assert_eq!(heard(&page).active, None, "Home is for the text");
    page.key(Key::Down);
    page.key(Key::Escape);
    assert!(!heard(&page).open);
    assert_eq!(page.value(FIELD), "39", "what was typed stays");
    page.key(Key::Down);
    page.wait("the list again", || heard(&page).open);
    page.key(Key::Down);
    page.key(Key::Enter);
    page.wait("the choice", || page.value(FIELD) == "Ham");
    assert_eq!(page.value("Postcode"), "3945");

    type_in(&page, "tess");
    page.key(Key::Down);
    page.key(Key::Tab);
    page.wait("the list to close", || !heard(&page).open);
    assert_eq!(page.value(FIELD), "tess", "leaving chooses nothing");
    page.fill(FIELD, "Parijs");
    assert!(!heard(&page).open);
    assert_eq!(page.value(FIELD), "Parijs");
    assert_eq!(page.value("Postcode"), "3945");
}

#[test]
fn a_place_without_agreement_is_told_with_whom_to_ask_and_a_mouse_chooses_too() {
    let page = Page::open(Place::File);
    at_the_client(&page);
    let found = type_in(&page, "genk");
    assert_eq!(found.options, ["Genk 3600 · geen protocol"]);
    let () = page.ask(
        "const option = document.querySelector('[role=option]');
        const { x, y } = option.getBoundingClientRect();
        const at = document.elementFromPoint(x + 5, y + 5);
        if (!option.contains(at)) throw new Error('something lies over it');
        for (const kind of ['mousedown', 'mouseup', 'click'])
            at.dispatchEvent(new MouseEvent(kind, { bubbles: true, cancelable: true }))",
        vec![],
    );
    page.wait("the choice", || page.value(FIELD) == "Genk");
    assert_eq!(page.value("Postcode"), "3600");
    let said = "Met de sociale dienst van Genk is er geen protocol in deze pagina. Vraag je team wat je nu moet doen.";
    page.wait("whom to ask", || heard(&page).said.contains(said));
    page.picture("gemeente-zonder-protocol");
    page.fill(FIELD, "");
    page.fill("Postcode", "3500");
    let said = said.replace("Genk", "Hasselt");
    page.wait("what the postcode says", || {
        heard(&page).said.contains(&said)
    });
    page.fill("Postcode", "3980");
    page.fill(FIELD, "Tessenderlo");
    page.wait("nothing to say", || {
        !heard(&page).said.contains("geen protocol in")
    });
    let wide = page.too_wide(320, 100);
    assert!(wide.is_empty(), "{wide:#?}");
}

/// Chooses the first place that fits, at the start of the conversation.
#[track_caller]
pub fn choose(page: &Page, typed: &str) {
    type_in(page, typed);
    page.key(Key::Down);
    page.key(Key::Enter);
    page.wait("what the client is told", || {
        !journey::sentences(page).is_empty()
    });
}

/// Nothing on the page, shown or not, names the service of another place.
#[track_caller]
fn names_only_genk(page: &Page, part: &str) {
    let text = page.everything();
    assert!(!text.contains("Tessenderlo"), "{part}: {text}");
}

#[test]
fn of_two_agreements_the_client_is_told_of_that_of_their_place_alone() {
    let page = Page::visit(Site::with_genk());
    sheet::at_the_conversation(&page);
    names_only_genk(&page, "before a place is chosen");
    assert_eq!(journey::sentences(&page), [""; 0]);
    let violations = page.axe();
    assert!(violations.is_empty(), "{violations:?}");
    page.picture("2-gesprek-plaats");
    page.press("Volgende");
    page.wait("what is missing", || page.errors().len() == 1);
    page.fill(FIELD, "Hasselt");
    let said = "Met de sociale dienst van Hasselt is er geen protocol";
    page.wait("whom to ask", || heard(&page).said.contains(said));
    page.press("Volgende");
    page.wait("that it goes no further", || {
        page.errors()
            .iter()
            .any(|error| error.contains("geen protocol"))
    });
    names_only_genk(&page, "a place without an agreement");

    // The postcode that came along with another place goes.
    choose(&page, "tessenderlo");
    assert!(page.everything().contains("OCMW Tessenderlo-Ham"));
    page.fill(FIELD, "Gen");
    page.wait("no service", || journey::sentences(&page).is_empty());
    names_only_genk(&page, "a place half typed");
    page.fill(FIELD, "Genk");
    page.wait("the service", || page.everything().contains("OCMW Genk"));
    names_only_genk(&page, "a place that was typed");

    choose(&page, "genk");
    let violations = page.axe();
    assert!(violations.is_empty(), "{violations:?}");
    page.picture("2-gesprek-plaats-gekozen");
    let wide = page.too_wide(320, 100);
    assert!(wide.is_empty(), "{wide:#?}");
    for language in [Language::DUTCH, Language::all().last().expect("another")] {
        page.select(sheet::LANGUAGE, &sheet::option(language));
        names_only_genk(&page, language.tag());
        sheet::open_sheet(&page);
        page.wait("the service", || page.text().contains("OCMW Genk"));
        let other = page
            .everything()
            .contains(&format!("lang=\"{}\"", language.tag()));
        assert!(other || language == Language::DUTCH);
        names_only_genk(&page, language.tag());
        let violations = page.axe();
        assert!(violations.is_empty(), "{violations:?}");
        page.press("Terug naar het formulier");
        page.wait_for_heading("Gesprek");
    }
    journey::conversation(&page);
    page.press("Volgende");
    page.wait_for_heading("Cliënt");
    assert_eq!(page.value(FIELD), "Genk");
    assert_eq!(page.value("Postcode"), "3600");
    for (label, text) in journey::CLIENT {
        if !["Postcode", FIELD].contains(&label) {
            page.fill(label, text);
        }
    }
    page.press("Volgende");
    page.wait_for_heading("Nakijken");
    assert!(
        page.text().contains("socialedienst@genk.be"),
        "{}",
        page.text()
    );
    names_only_genk(&page, "Nakijken");

    // Who turns out to live elsewhere was told of another service.
    page.press("Wijzig Gemeente");
    page.wait_for_heading("Cliënt");
    page.fill("Postcode", "3980");
    page.fill(FIELD, "Tessenderlo");
    page.press("Volgende");
    page.wait_for_heading("Gesprek");
    assert!(page.errors().len() > 1, "{:?}", page.errors());
    assert!(page.everything().contains("OCMW Tessenderlo-Ham"));
    page.picture("2-gesprek-andere-dienst");
}

/// The accessibility statement is drafted for the sender alone.
#[test]
fn of_two_receivers_none_drafts_an_accessibility_statement() {
    let page = Page::visit(Site::with_genk());
    page.follow("Over");
    page.wait_for_heading("Over Sluis");
    page.follow("Toegankelijkheid");
    page.wait_for_heading("Toegankelijkheid");
    assert!(
        page.text().contains("Opgroeien regie wil"),
        "{}",
        page.text()
    );
    names_only_genk(&page, "Toegankelijkheid");
    assert!(page.names(Kind::Box).is_empty());
}

#[test]
fn in_a_report_the_right_place_is_found_too() {
    let page = Page::open(Place::File);
    page.follow("Melden");
    page.press("Fout in de gegevens");
    page.wait_for_heading("Fout in de gegevens");
    page.select(
        "Wat is er met het adres?",
        "Fout: het is anders dan er staat",
    );
    type_in(&page, "oostham");
    page.key(Key::Down);
    page.key(Key::Enter);
    page.wait("the choice", || page.value(FIELD) == "Ham");
    assert_eq!(page.value("Postcode"), "3945");
}

#[test]
fn in_firefox_a_place_is_found() {
    find(Browser::Firefox);
}

#[test]
fn in_webkit_a_place_is_found() {
    find(Browser::WebKit);
}

#[track_caller]
fn find(browser: Browser) {
    let page = Page::open_in(browser, Place::File);
    at_the_client(&page);
    type_in(&page, "oostham");
    page.key(Key::Down);
    page.key(Key::Enter);
    page.wait("the choice", || page.value(FIELD) == "Ham");
    assert_eq!(page.value("Postcode"), "3945");
    assert_eq!(page.heading(), "Cliënt");
    type_in(&page, "hasse");
    page.key(Key::Down);
    page.key(Key::Escape);
    assert_eq!(page.value(FIELD), "hasse");
    page.fill(FIELD, "Hasselt");
    page.wait("whom to ask", || {
        page.text().contains("Vraag je team wat je nu moet doen.")
    });
}

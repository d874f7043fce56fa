use time::{Date, Month};

use super::super::consent::{ConsentForm, Point};
use super::*;

/// A day on which everything is in force.
pub(super) fn today() -> Date {
    Date::from_calendar_date(2026, Month::March, 2).expect("a day")
}

/// A draft in which nothing is wrong.
pub(super) fn whole() -> Draft {
    let mut draft = Draft::default();
    for (field, text) in [
        (Field::SenderName, "An Willems"),
        (Field::SenderEmail, "an.willems@opgroeien.be"),
        (Field::SenderPhone, "011 22 33 44"),
        (Field::ConsentDate, "2026-03-01"),
        (Field::GivenName, "Fatima"),
        (Field::FamilyName, "El Amrani"),
        (Field::Street, "Kerkstraat"),
        (Field::HouseNumber, "12"),
        (Field::Box, "3"),
        (Field::Postcode, "3980"),
        (Field::Municipality, "Tessenderlo"),
        (Field::Phone, "0470/00.11.22"),
        (Field::Email, "fatima@example.com"),
    ] {
        draft.set_text(field, text.to_owned());
    }
    for field in Point::ALL
        .map(Field::Told)
        .into_iter()
        .chain([Field::Secrecy, Field::ConsentGiven])
    {
        draft.set_tick(field, true);
    }
    draft.set_consent_form(ConsentForm::Oral);
    draft
}

#[test]
fn a_whole_draft_becomes_facts() {
    let facts = whole()
        .check(&Profile::default(), today())
        .expect("nothing is wrong");
    assert_eq!(facts.name().to_string(), "Fatima El Amrani");
    assert_eq!(
        facts.address().street().map(ToString::to_string).as_deref(),
        Some("Kerkstraat 12 bus 3")
    );
    assert_eq!(facts.address().place_line(), "3980 Tessenderlo");
    assert_eq!(
        facts.phone().map(ToString::to_string).as_deref(),
        Some("0470 00 11 22")
    );
    assert_eq!(facts.sender().phone().to_string(), "011 22 33 44");
}

#[test]
fn an_empty_draft_tells_everything_in_page_order() {
    let problems = Draft::default()
        .check(&Profile::default(), today())
        .expect_err("nothing is filled in");
    assert!(problems.is_sorted());
    let fields: Vec<Field> = problems.iter().map(Problem::field).collect();
    assert_eq!(fields.len(), 18, "{problems:?}");
    let steps = [Step::Terms, Step::Client]
        .map(|step| Draft::default().check_step(step, &Profile::default(), today()));
    assert_eq!(steps.concat(), problems);
}

//! A form that is filled in, and what is said of it.

use sluis_core::protocol::{Profile, parse_date};
use sluis_core::referral::{Choice, ConsentForm, Draft, Facts, Field, Point, Problem};
use sluis_core::wording;
use time::Date;

/// A day on which the agreement is in force.
pub fn today() -> Date {
    parse_date("2026-03-02").expect("a day")
}

/// A form with the first step right and the second empty.
pub fn terms() -> Draft {
    let mut draft = Draft::default();
    fill(
        &mut draft,
        &[
            (Field::SenderName, "An Willems"),
            (Field::SenderEmail, "an.willems@opgroeien.be"),
            (Field::SenderPhone, "011 22 33 44"),
            (Field::ConsentDate, "2026-03-01"),
        ],
    );
    for field in Point::ALL
        .map(Field::Told)
        .into_iter()
        .chain([Field::Secrecy, Field::ConsentGiven])
    {
        draft.set_tick(field, true);
    }
    draft.choose(Field::ConsentForm, Choice::Consent(ConsentForm::Oral));
    draft
}

/// A form in which nothing is wrong.
pub fn whole() -> Draft {
    let mut draft = terms();
    fill(
        &mut draft,
        &[
            (Field::GivenName, "Fatima"),
            (Field::FamilyName, "El Amrani"),
            (Field::Street, "Kerkstraat"),
            (Field::HouseNumber, "12"),
            (Field::Box, "3"),
            (Field::Postcode, "3980"),
            (Field::Municipality, "Tessenderlo"),
            (Field::Phone, "0470/00.11.22"),
            (Field::Email, "fatima@example.com"),
        ],
    );
    draft
}

/// Types and ticks: the text `✓` sets a tick.
pub fn fill(draft: &mut Draft, entries: &[(Field, &str)]) {
    for (field, text) in entries {
        if *text == "✓" {
            draft.set_tick(*field, true);
        } else {
            draft.set_text(*field, (*text).to_owned());
        }
    }
}

pub fn check(draft: &Draft) -> Result<Facts, Vec<Problem>> {
    draft.check(&Profile::default(), today())
}

/// The problems, each as the sentence on the screen.
pub fn said(draft: &Draft) -> Vec<(Field, String)> {
    let profile = Profile::default();
    let problems = check(draft).err().unwrap_or_default();
    let sentence =
        |problem: &Problem| wording::problem(problem, draft.agreement(&profile)).to_string();
    problems
        .iter()
        .map(|problem| (problem.field(), sentence(problem)))
        .collect()
}

/// Ticks "Ja, dit klopt" wherever that is offered, and the ticks that answer a question.
pub fn answer(draft: &mut Draft) {
    use sluis_core::referral::AnswerBy;
    for problem in check(draft).err().unwrap_or_default() {
        let Some(question) = problem.as_question() else {
            continue;
        };
        match question.answer() {
            AnswerBy::Confirm => draft.confirm(problem.field(), question, true),
            AnswerBy::Tick(field) => draft.set_tick(field, true),
            AnswerBy::Rewrite => {}
        }
    }
}

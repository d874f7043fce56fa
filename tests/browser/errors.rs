//! What happens when an answer is missing: said on top and at the field, and nothing is lost.

use std::collections::BTreeSet;

use crate::{
    journey::{self, SENDER},
    page::Page,
    site::Place,
};

#[test]
fn an_empty_first_step_says_all_that_is_missing() {
    let page = Page::open(Place::File);
    page.wait_for_heading("Jij");
    check_refusal(&page, "Jij", SENDER.len());
    page.picture("1-jij-fouten");
}

#[test]
fn an_empty_conversation_says_all_that_is_missing() {
    let page = Page::open(Place::File);
    journey::worker(&page);
    page.press("Volgende");
    page.wait_for_heading("Gesprek");
    check_refusal(&page, "Gesprek", 4);
    page.picture("2-gesprek-fouten");
}

#[test]
fn an_empty_second_step_says_all_that_is_missing() {
    let page = Page::open(Place::File);
    journey::conditions(&page);
    page.press("Volgende");
    page.wait_for_heading("Cliënt");
    check_refusal(&page, "Cliënt", 4);
    page.picture("3-client-fouten");
}

/// Presses on without an answer: a summary of at least so many sentences takes the focus, and each
/// of them leads to a field that says the same.
#[track_caller]
fn check_refusal(page: &Page, step: &str, least: usize) {
    page.press("Volgende");
    page.wait("the error summary", || !page.errors().is_empty());
    let errors = page.errors();
    assert!(errors.len() >= least, "not all is said: {errors:?}");
    assert_eq!(page.heading(), step, "the step stays");
    assert!(
        page.title().starts_with("Fout: "),
        "the title is {}",
        page.title()
    );
    page.wait("the focus on the summary", || {
        page.focused().contains(&errors[0])
    });
    let mut reached = BTreeSet::new();
    for (position, error) in errors.iter().enumerate() {
        page.follow_error(position);
        page.wait(&format!("a field for “{error}”"), || page.asked().field);
        let asked = page.asked();
        assert!(
            asked.described.contains(error.as_str()),
            "“{error}” is not at {asked:?}"
        );
        assert!(
            asked.wrong || asked.choice,
            "“{error}” is not marked at {asked:?}"
        );
        assert!(
            reached.insert(asked.question),
            "“{error}” leads where another led"
        );
    }
    assert_eq!(page.address(), page.site().address, "the address stays");
}

#[test]
fn every_refusal_takes_the_focus_again() {
    let page = Page::open(Place::File);
    page.wait_for_heading("Jij");
    for _ in 0..2 {
        page.press("Volgende");
        page.wait("the focus on the summary", || {
            page.errors()
                .first()
                .is_some_and(|error| page.focused().contains(error))
        });
    }
}

#[test]
fn what_was_typed_stays_when_something_else_is_missing() {
    let page = Page::open(Place::File);
    journey::worker(&page);
    page.fill("Jouw e-mailadres", "");
    page.press("Volgende");
    page.wait("the error summary", || page.errors().len() == 1);
    assert_eq!(page.value("Jouw naam"), SENDER[0].1);
    assert_eq!(page.value("Jouw telefoonnummer"), SENDER[2].1);
    page.fill("Jouw e-mailadres", SENDER[1].1);
    assert_eq!(page.focused(), "Jouw e-mailadres", "typing keeps the focus");
    assert_eq!(page.value("Jouw e-mailadres"), SENDER[1].1);
    page.press("Volgende");
    page.wait_for_heading("Gesprek");
    assert!(
        !page.title().starts_with("Fout: "),
        "the title is {}",
        page.title()
    );
}

#[test]
fn a_question_is_answered_with_a_tick() {
    let page = Page::open(Place::File);
    journey::worker(&page);
    page.fill("Jouw e-mailadres", "noor@voorbeeld.be");
    page.press("Volgende");
    page.wait("the question", || !page.errors().is_empty());
    page.picture("1-jij-vraag");
    page.tick("Ja, dit klopt");
    page.press("Volgende");
    page.wait_for_heading("Gesprek");
}

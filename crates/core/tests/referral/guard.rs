//! The guard lets real names, streets and municipalities through, and catches what is said about a situation.

use sluis_core::referral::{
    AddressKind, Choice, Draft, Field, Problem, ProblemKind, Question, Refusal,
};

use super::form::{answer, check, fill, whole};

/// The entries of a list, `;` or a new line between them.
fn entries(list: &'static str) -> impl Iterator<Item = &'static str> {
    list.lines()
        .filter(|line| !line.starts_with('#'))
        .flat_map(|line| line.split(';'))
}

/// What is said of a text in a field; that a municipality lies elsewhere does not count here.
fn said_of(field: Field, text: &str) -> Vec<Problem> {
    let problems = check(&with(field, text)).err().unwrap_or_default();
    let elsewhere = ProblemKind::Question(Question::OutsideTerritory);
    problems
        .into_iter()
        .filter(|problem| problem.kind() != elsewhere)
        .collect()
}

fn with(field: Field, text: &str) -> Draft {
    let mut draft = whole();
    if field == Field::Municipality {
        draft.choose(Field::AddressKind, Choice::Address(AddressKind::None));
    }
    fill(&mut draft, &[(field, text)]);
    draft
}

#[test]
fn real_names_and_places_pass_without_a_word() {
    let lists = [
        (Field::FamilyName, include_str!("real.txt")),
        (Field::GivenName, include_str!("real.txt")),
        (Field::SenderName, include_str!("real.txt")),
        (Field::Street, include_str!("streets.txt")),
        (Field::Municipality, include_str!("towns.txt")),
    ];
    let mut seen = 0;
    for (field, list) in lists {
        for text in entries(list) {
            assert_eq!(said_of(field, text), [], "{text}");
            seen += 1;
        }
    }
    assert!(seen > 600, "{seen}");
}

#[test]
fn real_names_like_a_situation_pass_when_confirmed() {
    for text in entries(include_str!("asked.txt")) {
        for field in [Field::FamilyName, Field::Street] {
            let mut draft = with(field, text);
            let said: Vec<_> = said_of(field, text)
                .iter()
                .map(Problem::as_question)
                .collect();
            assert_eq!(said, [Some(Question::Situation)], "{text}");
            answer(&mut draft);
            assert!(check(&draft).is_ok(), "{text}");
        }
    }
}

#[test]
fn what_is_said_about_a_situation_is_caught_in_every_field() {
    let fields = [
        Field::GivenName,
        Field::FamilyName,
        Field::Street,
        Field::HouseNumber,
        Field::Box,
        Field::Municipality,
        Field::Phone,
    ];
    let mut seen = 0;
    for text in entries(include_str!("caught.txt")) {
        for field in fields {
            assert!(!said_of(field, text).is_empty(), "{field:?}: {text}");
        }
        for field in [Field::FamilyName, Field::Street, Field::Municipality] {
            let questions: Vec<_> = said_of(field, text)
                .iter()
                .filter_map(Problem::as_question)
                .collect();
            assert!(
                questions.contains(&Question::Situation),
                "{field:?}: {text}"
            );
        }
        seen += 1;
    }
    assert!(seen >= 60, "{seen}");
}

#[test]
fn a_date_is_refused_but_where_real_addresses_have_one() {
    let refused = Some(ProblemKind::Refusal(Refusal::BirthDate));
    let asked = Some(ProblemKind::Question(Question::Date));
    for (field, text, expected) in [
        (Field::Email, "jan12051990@example.com", asked),
        (Field::SenderEmail, "jan12051990@opgroeien.be", asked),
        (Field::Street, "Rue du 8 mai 1945", asked),
        (Field::Municipality, "Ham 8 mei 1945", refused),
        (Field::HouseNumber, "10-12-14", None),
        (Field::Box, "10-12-14", None),
        (Field::Street, "Kerkstraat 10-12-14", refused),
        (Field::Municipality, "Ham 10-12-14", refused),
        (Field::HouseNumber, "12/05/1990", refused),
    ] {
        let kinds: Vec<_> = said_of(field, text).iter().map(Problem::kind).collect();
        assert_eq!(kinds, Vec::from_iter(expected), "{field:?}: {text}");
    }
}

#[test]
fn a_name_and_a_place_have_a_letter_and_an_end() {
    for (field, wrong, longest) in [
        (Field::SenderName, Refusal::NotAName, 300),
        (Field::Municipality, Refusal::NotAPlace, 120),
    ] {
        let kinds = |text: &str| -> Vec<_> {
            let said = said_of(field, text);
            said.iter().map(Problem::kind).collect()
        };
        let refused = |refusal| vec![ProblemKind::Refusal(refusal)];
        assert_eq!(kinds(" "), refused(Refusal::Missing));
        assert_eq!(kinds("12"), refused(wrong));
        assert_eq!(kinds(&"a".repeat(longest)), []);
        for more in [1, 2] {
            let text = "a".repeat(longest + more);
            assert_eq!(kinds(&text), refused(Refusal::TooLong));
        }
    }
}

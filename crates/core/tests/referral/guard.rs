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

/// The field that a line of `notes.txt` names.
fn field_called(name: &str) -> Field {
    match name {
        "given" => Field::GivenName,
        "family" => Field::FamilyName,
        "street" => Field::Street,
        "number" => Field::HouseNumber,
        "box" => Field::Box,
        "town" => Field::Municipality,
        "phone" => Field::Phone,
        "email" => Field::Email,
        other => panic!("no field {other}"),
    }
}

#[test]
fn at_most_fifteen_notes_in_a_hundred_pass_in_silence() {
    let list = include_str!("notes.txt").lines();
    let notes: Vec<_> = list.filter_map(|line| line.split_once('\t')).collect();
    let silent: Vec<_> = notes
        .iter()
        .filter(|(field, note)| said_of(field_called(field), note).is_empty())
        .collect();
    assert!(notes.len() >= 90, "{}", notes.len());
    assert!(silent.len() * 100 <= notes.len() * 15, "{silent:?}");
}

#[test]
fn a_note_is_seen_by_its_shape_and_passes_when_confirmed() {
    for (field, text) in [
        (Field::FamilyName, "Peeters kapotte ramen"),
        (Field::FamilyName, "Peeters LOI"),
        (Field::FamilyName, "PEETERS HEEFT HOOFDPIJN"),
        (Field::FamilyName, "Peeters - Wolken"),
        (Field::GivenName, "man weg"),
        (Field::Street, "kapotte Kerkstraat"),
        (Field::Street, "Kerkstraat (kapot)"),
        (Field::Street, "LOI Kerkstraat"),
        (Field::Municipality, "Ham (kapot)"),
        (Field::Box, "oma"),
    ] {
        let asked: Vec<_> = said_of(field, text)
            .iter()
            .map(Problem::as_question)
            .collect();
        assert_eq!(asked, [Some(Question::Situation)], "{text}");
        let mut draft = with(field, text);
        answer(&mut draft);
        assert!(check(&draft).is_ok(), "{text}");
    }
}

#[test]
fn a_text_is_looked_at_as_it_is_printed() {
    for (field, text, question) in [
        (
            Field::FamilyName,
            "Peeters zwan\u{200c}ger",
            Question::Situation,
        ),
        (
            Field::FamilyName,
            "Peeters zwan\u{200b}ger",
            Question::Situation,
        ),
        (Field::FamilyName, "Peet\u{200d}ers", Question::Invisible),
        (Field::GivenName, "Jan\u{3164}", Question::Invisible),
        (Field::GivenName, "Ren\u{fffd}", Question::Invisible),
        (Field::Street, "Kerk\u{fe0f}straat", Question::Invisible),
        (Field::FamilyName, "Pееters", Question::OddCharacter),
    ] {
        let asked = said_of(field, text);
        let mut asked = asked.iter().filter_map(Problem::as_question);
        assert!(asked.any(|one| one == question), "{text:?}");
        let mut draft = with(field, text);
        answer(&mut draft);
        assert!(check(&draft).is_ok(), "{text:?}");
    }
    let refused = said_of(Field::FamilyName, "850730\u{200d}033\u{200d}28 x");
    assert!(
        refused
            .iter()
            .any(|problem| problem.as_question().is_none())
    );
}

#[test]
fn the_box_of_a_house_is_not_asked() {
    for text in [
        "3", "B", "0201", "2.1", "GLVL", "rez", "app. 3", "verd. 2", "A 2",
    ] {
        assert_eq!(said_of(Field::Box, text), [], "{text}");
    }
}

#[test]
fn a_date_is_asked_where_the_text_can_be_right_and_refused_where_it_cannot() {
    let refused = vec![ProblemKind::Refusal(Refusal::BirthDate)];
    let asked = vec![ProblemKind::Question(Question::Date)];
    let in_street = [Question::Date, Question::NumberInStreet].map(ProblemKind::Question);
    for (field, text, expected) in [
        (Field::Email, "jan12051990@example.com", &asked),
        (Field::SenderEmail, "jan12051990@opgroeien.be", &asked),
        (Field::Street, "Rue du 8 mai 1945", &asked),
        (Field::FamilyName, "Peeters 12 mei 1990", &asked),
        (Field::SenderName, "An Willems 1990-05-12", &asked),
        (Field::Municipality, "Ham 8 mei 1945", &asked),
        (Field::HouseNumber, "10-12-14", &vec![]),
        (Field::Box, "10-12-14", &vec![]),
        (Field::Street, "Kerkstraat 10-12-14", &in_street.to_vec()),
        (Field::Municipality, "Ham 10-12-14", &asked),
        (Field::HouseNumber, "12-05-1990", &asked),
        (Field::FamilyName, "12 05 1990", &refused),
        (Field::Postcode, "12/05/1990", &refused),
        (Field::Phone, "12/05/1990", &refused),
    ] {
        let kinds: Vec<_> = said_of(field, text).iter().map(Problem::kind).collect();
        assert_eq!(kinds, *expected, "{field:?}: {text}");
        let mut draft = with(field, text);
        answer(&mut draft);
        assert_eq!(check(&draft).is_ok(), *expected != refused, "{text}");
    }
}

#[test]
fn ordinary_addresses_pass_the_guard_without_a_word() {
    for text in entries(include_str!("mails.txt")) {
        assert_eq!(said_of(Field::Email, text), [], "{text}");
    }
    for number in ["n° 12", "n°12", "nr. 12", "12–14", "12 bte 3"] {
        let mut draft = with(Field::HouseNumber, number);
        draft.set_text(Field::Box, String::new());
        assert_eq!(check(&draft).err(), None, "{number}");
    }
}

#[test]
fn two_numbers_side_by_side_are_asked_in_every_field_of_an_address() {
    for (field, text) in [
        (Field::HouseNumber, "12 3"),
        (Field::HouseNumber, "12\t3"),
        (Field::HouseNumber, "45 2A"),
        (Field::Box, "1 2"),
        (Field::Postcode, "39 80"),
        (Field::Postcode, "39\u{a0}80"),
    ] {
        let mut draft = with(field, text);
        let said: Vec<_> = said_of(field, text)
            .iter()
            .map(Problem::as_question)
            .collect();
        assert_eq!(said, [Some(Question::Gap)], "{field:?} {text:?}");
        answer(&mut draft);
        let facts = check(&draft).expect("it was answered");
        let line = format!("{}", facts.address().street().expect("a street"));
        let kept = text.replace(['\t', '\u{a0}'], " ");
        assert_eq!(line.contains(&kept), field != Field::Postcode, "{line}");
        assert_eq!(facts.address().place_line(), "3980 Tessenderlo");
    }
}

#[test]
fn an_address_in_the_street_beside_a_number_is_asked() {
    for text in [
        "Schoolstraat 7, 3945 Ham",
        "Schoolstraat 7",
        "Kerkstraat 12 bus 4",
        "Schoolstraat, 3945 Ham",
    ] {
        let kinds: Vec<_> = said_of(Field::Street, text)
            .iter()
            .map(Problem::as_question)
            .collect();
        assert_eq!(kinds, [Some(Question::NumberInStreet)], "{text}");
    }
}

#[test]
fn what_is_the_workers_own_is_asked() {
    for entries in [
        vec![(Field::GivenName, "An"), (Field::FamilyName, "Willems")],
        vec![(Field::GivenName, "WILLEMS"), (Field::FamilyName, "an")],
        vec![(Field::Phone, "+32 (0)11 22 33 44")],
        vec![
            (Field::SenderEmail, "an@example.com"),
            (Field::Email, "An@Example.com"),
        ],
    ] {
        let mut draft = whole();
        fill(&mut draft, &entries);
        let problems = check(&draft).expect_err("it is asked");
        let asked = problems.iter().filter_map(Problem::as_question);
        assert!(
            asked.into_iter().any(|it| it == Question::Own),
            "{entries:?}"
        );
        answer(&mut draft);
        assert!(check(&draft).is_ok(), "{entries:?}");
    }
}

#[test]
fn a_very_long_text_in_any_field_is_only_refused() {
    // Each of these made the work grow with the square of its length.
    for text in [
        "1 ".repeat(30_000),
        "1".repeat(60_000),
        "be12".repeat(15_000),
        "12,".repeat(20_000),
        "a@".repeat(30_000),
        "12 bus ".repeat(9_000),
    ] {
        for field in [
            Field::FamilyName,
            Field::Street,
            Field::HouseNumber,
            Field::Box,
            Field::Postcode,
            Field::Phone,
            Field::Email,
        ] {
            assert!(check(&with(field, &text)).is_err(), "{field:?}");
        }
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

use super::*;
use crate::referral::{FormField, Input, Point, Question};

const TICKS: [Field; 6] = [
    Field::Secrecy,
    Field::ConsentGiven,
    Field::OneName,
    Field::NoHouseNumber,
    Field::PhoneUnknown,
    Field::EmailUnknown,
];

fn ticks() -> impl Iterator<Item = Field> {
    TICKS.into_iter().chain(Point::ALL.map(Field::Told))
}

/// The fields with a text: those that can be filled in.
fn texts() -> Vec<Field> {
    let is_no_text = [Input::Tick, Input::Choice, Input::Nothing];
    let takes = |field: &Field| !is_no_text.contains(&field.input());
    Field::ALL.into_iter().filter(takes).collect()
}

#[test]
fn every_field_keeps_its_own_text() {
    let fields = texts();
    assert_eq!(fields.len(), 14);
    let mut draft = Draft::default();
    for (number, field) in fields.iter().enumerate() {
        draft.set_text(*field, format!("text {number}"));
    }
    for (number, field) in fields.iter().enumerate() {
        assert_eq!(draft.text(*field), format!("text {number}"), "{field:?}");
    }
    assert_eq!(draft.text(Field::Secrecy), "");
}

#[test]
fn every_tick_is_set_and_cleared_by_itself() {
    for field in ticks() {
        let mut draft = Draft::default();
        draft.set_tick(field, true);
        let ticked: Vec<_> = Field::ALL
            .into_iter()
            .filter(|it| draft.is_ticked(*it))
            .collect();
        assert_eq!(ticked, [field]);
        draft.set_tick(field, false);
        assert!(!draft.is_ticked(field));
    }
    let mut draft = Draft::default();
    draft.set_tick(Field::Street, true);
    assert!(draft == Draft::default());
}

#[test]
fn what_is_confirmed_stands_until_it_is_taken_back_or_the_text_changes() {
    let (street, situation) = (Field::Street, Question::Situation);
    let mut draft = Draft::default();
    draft.confirm(street, situation, true);
    draft.confirm(street, Question::Date, true);
    draft.confirm(street, situation, true);
    assert!(draft.is_confirmed(street, situation));
    assert!(!draft.is_confirmed(Field::FamilyName, situation));
    let known: Vec<_> = draft.confirmations().collect();
    assert_eq!(known, [(street, Question::Date), (street, situation)]);

    draft.confirm(street, situation, false);
    assert!(!draft.is_confirmed(street, situation));
    assert!(draft.is_confirmed(street, Question::Date));

    draft.set_text(Field::FamilyName, "Peeters".to_owned());
    assert!(draft.is_confirmed(street, Question::Date));
    draft.set_text(street, "Kerkstraat".to_owned());
    assert!(!draft.is_confirmed(street, Question::Date));
}

#[test]
fn a_question_with_another_answer_is_not_confirmed() {
    let mut draft = Draft::default();
    draft.confirm(Field::Phone, Question::ForeignPhone, true);
    assert_eq!(draft.confirmations().count(), 0);
}

#[test]
fn the_same_text_again_takes_nothing_back() {
    let mut draft = Draft::default();
    draft.set_text(Field::Street, "Kerkstraat".to_owned());
    draft.confirm(Field::Street, Question::Situation, true);
    draft.set_text(Field::Street, "Kerkstraat".to_owned());
    assert!(draft.is_confirmed(Field::Street, Question::Situation));
}

#[test]
fn postcode_and_municipality_are_one_place() {
    for (confirmed, changed) in [
        (Field::Postcode, Field::Municipality),
        (Field::Municipality, Field::Postcode),
    ] {
        let mut draft = Draft::default();
        draft.confirm(confirmed, Question::OutsideTerritory, true);
        draft.confirm(Field::Street, Question::Situation, true);
        draft.set_text(changed, "3945".to_owned());
        assert!(!draft.is_confirmed(confirmed, Question::OutsideTerritory));
        assert!(draft.is_confirmed(Field::Street, Question::Situation));
    }
}

#[test]
fn another_kind_of_address_asks_other_fields() {
    let of_street = [
        Field::Street,
        Field::HouseNumber,
        Field::NoHouseNumber,
        Field::Box,
        Field::Postcode,
    ];
    for kind in AddressKind::ALL {
        let mut draft = Draft::default();
        draft.confirm(Field::Municipality, Question::OutsideTerritory, true);
        draft.choose(Field::AddressKind, Choice::Address(kind));
        assert_eq!(draft.address_kind(), kind);
        assert_eq!(draft.confirmations().count(), 0);
        for field in Field::ALL {
            let asked = kind.has_street() || !of_street.contains(&field);
            assert_eq!(draft.asks(field), asked, "{kind:?} {field:?}");
        }
    }
}

#[test]
fn a_postcode_brings_its_municipality_unless_one_was_typed() {
    let profile = Profile::default();
    let mut draft = Draft::default();
    draft.type_postcode("39".to_owned(), &profile);
    assert_eq!(draft.text(Field::Municipality), "");
    draft.type_postcode("3980".to_owned(), &profile);
    assert_eq!(draft.text(Field::Municipality), "Tessenderlo");
    draft.type_postcode("3945".to_owned(), &profile);
    assert_eq!(draft.text(Field::Municipality), "Ham");
    draft.type_postcode("9000".to_owned(), &profile);
    assert_eq!(draft.text(Field::Municipality), "");

    draft.set_text(Field::Municipality, "Oostham".to_owned());
    draft.type_postcode("3980".to_owned(), &profile);
    assert_eq!(draft.text(Field::Municipality), "Oostham");
}

#[test]
fn a_step_has_work_once_something_stands_in_it() {
    for field in texts() {
        let mut draft = Draft::default();
        draft.set_text(field, " \t".to_owned());
        assert!(Step::ALL.iter().all(|step| !draft.has_work(*step)));
        draft.set_text(field, "x".to_owned());
        for step in Step::ALL {
            assert_eq!(draft.has_work(step), field.step() == step, "{field:?}");
        }
    }
    for field in ticks() {
        let mut draft = Draft::default();
        draft.set_tick(field, true);
        assert!(draft.has_work(field.step()), "{field:?}");
    }
}

#[test]
fn a_next_client_has_the_same_sender() {
    let mut draft = Draft::default();
    for field in texts() {
        draft.set_text(field, "x".to_owned());
    }
    draft.set_tick(Field::ConsentGiven, true);
    draft.choose(Field::ConsentForm, Choice::Consent(ConsentForm::Oral));
    draft.clear_client();
    let left: Vec<_> = texts()
        .into_iter()
        .filter(|field| !draft.text(*field).is_empty())
        .collect();
    let sender = [
        Field::SenderName,
        Field::SenderEmail,
        Field::SenderPhone,
        Field::SenderTeam,
    ];
    assert_eq!(left, sender);
    assert!(!draft.is_ticked(Field::ConsentGiven));
    assert_eq!(draft.consent_form(), None);

    draft.wipe();
    assert!(draft == Draft::default());
}

#[test]
fn the_place_chooses_the_agreement() {
    let profile = Profile::default();
    let there = |kind: AddressKind, postcode: &str, municipality: &str| {
        let mut draft = Draft::default();
        draft.choose(Field::AddressKind, Choice::Address(kind));
        draft.set_text(Field::Postcode, postcode.to_owned());
        draft.set_text(Field::Municipality, municipality.to_owned());
        draft.agreement_there(&profile).map(|it| it.id().to_owned())
    };
    let id = Some(profile.first().id().to_owned());
    assert_eq!(there(AddressKind::Fixed, "3980", ""), id);
    assert_eq!(there(AddressKind::Fixed, "9000", "Ham"), None);
    // Without a street no postcode is asked: then the municipality says it.
    assert_eq!(there(AddressKind::None, "9000", "Ham"), id);
    assert_eq!(there(AddressKind::None, "3980", "Gent"), None);
}

#[test]
fn the_client_of_an_exercise_is_right_and_raises_no_question() {
    let profile = Profile::default();
    let mut draft = Draft::default();
    draft.fill_fictional(&profile);
    let today = profile.first().start().next_day().unwrap();
    let problems = draft.check_step(Step::Client, &profile, today);
    assert!(problems.is_empty(), "{problems:?}");
}

/// The signed agreement, and after it one of all of Genk.
fn two_agreements() -> Profile {
    let mut json: serde_json::Value =
        serde_json::from_str(include_str!("../../../../../profiles/tessenderlo-ham.json")).unwrap();
    let mut other = json["agreements"][0].clone();
    other["id"] = "genk".into();
    other["municipality"] = "Genk".into();
    other.as_object_mut().unwrap().remove("territory");
    json["agreements"].as_array_mut().unwrap().push(other);
    Profile::parse(&json.to_string(), time::Date::MAX).unwrap()
}

#[test]
fn of_several_agreements_one_is_known_where_the_municipality_and_the_postcode_agree() {
    let profile = two_agreements();
    let today = profile.first().start().next_day().unwrap();
    let mut draft = Draft::default();
    let mut check =
        |postcode: Option<&str>, municipality: &str, known: Option<&str>, left: &str| {
            if let Some(postcode) = postcode {
                draft.set_text(Field::Postcode, postcode.to_owned());
            }
            draft.type_municipality(municipality.to_owned(), &profile);
            assert_eq!(draft.known_agreement(&profile).map(Agreement::id), known);
            assert_eq!(draft.text(Field::Postcode), left);
            let problems = draft.check_step(Step::Conversation, &profile, today);
            let asks_place = problems.iter().any(|it| it.field() == Field::Municipality);
            assert_eq!(asks_place, known.is_none(), "{problems:?}");
            assert_eq!(problems.len() == 1, known.is_none(), "{problems:?}");
        };
    check(None, "", None, "");
    check(None, "Hasselt", None, "");
    check(None, "Genk", Some("genk"), "");
    check(Some("3600"), "Gen", None, "3600");
    check(None, "Genk", Some("genk"), "3600");
    // A postcode of elsewhere would choose another agreement.
    check(None, "Ham", Some(profile.first().id()), "");
    check(Some("3945"), "Hasselt", None, "3945");
}

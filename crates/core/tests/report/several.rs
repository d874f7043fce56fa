//! Under several agreements: without an opened message the form asks which one.

use sluis_core::protocol::Profile;
use sluis_core::referral::Question;
use sluis_core::report::{
    Choice, Draft, Field, Kind, Report, ReportProblem, ReportProblemKind, ReportRefusal,
};
use time::Date;

use crate::form::{AT_OCMW, fill, now, written_by};

const ASKED: Field = Field::Agreement;

/// The signed agreement, and after it one with Genk.
fn two() -> Profile {
    let signed = include_str!("../../../../profiles/tessenderlo-ham.json");
    let mut profile: serde_json::Value = serde_json::from_str(signed).unwrap();
    let agreements = profile["agreements"].as_array_mut().unwrap();
    let mut other = agreements[0].clone();
    other["id"] = "genk".into();
    other["mailbox"] = "socialedienst@genk.be".into();
    other["receiver"]["name"] = "OCMW Genk".into();
    other["receiver"]["domains"] = serde_json::json!(["genk.be"]);
    other["receiver"]["dpo"] = "privacy@genk.be".into();
    other["municipality"] = "Genk".into();
    other.as_object_mut().unwrap().remove("territory");
    agreements.push(other);
    Profile::parse(&profile.to_string(), Date::MAX).unwrap()
}

/// A letter told by someone of the signed OCMW.
fn letter() -> Draft {
    let mut draft = written_by(Kind::Processors, AT_OCMW);
    let form = draft.form_mut();
    form.choose(
        Field::Side,
        Choice::Side(sluis_core::report::Side::Receiver),
    );
    form.set_tick(Field::NoProcessors, true);
    draft
}

fn choose(draft: &mut Draft, place: usize) {
    let choice = Choice::Agreement(Some(place));
    draft.form_mut().choose(ASKED, choice);
}

fn problems(draft: &Draft) -> Vec<(Field, ReportProblemKind)> {
    let problems = draft.check(&two(), now()).err().unwrap_or_default();
    let plain = |it: &ReportProblem| (it.field(), it.kind());
    problems.iter().map(plain).collect()
}

#[test]
fn each_kind_asks_it_first_and_is_nothing_without_it() {
    let profile = two();
    for kind in Kind::ALL {
        let draft = Draft::new(*kind);
        assert_eq!(draft.fields(&profile)[0], ASKED, "{kind:?}");
        assert!(!draft.fields(&Profile::default()).contains(&ASKED));
        assert_eq!(draft.known_agreement(&profile), None);
        let missing = ReportProblemKind::Refusal(ReportRefusal::Missing);
        assert_eq!(problems(&draft)[0], (ASKED, missing), "{kind:?}");
    }
}

#[test]
fn what_depends_on_the_agreement_is_told_once_it_is_known() {
    let mut draft = letter();
    fill(
        &mut draft,
        &[(
            Field::Referral(sluis_core::referral::Field::SenderEmail),
            "els.maes@genk.be",
        )],
    );
    assert_eq!(
        problems(&draft).len(),
        1,
        "whose address it is, is not known"
    );
    choose(&mut draft, 1);
    assert!(matches!(draft.check(&two(), now()), Ok(Report::Letter(_))));
    assert_eq!(draft.agreement(&two()).id(), "genk");

    choose(&mut draft, 0);
    let asked = draft.check(&two(), now()).unwrap_err();
    assert_eq!(asked[0].as_question(), Some(Question::WorkEmail));
    draft
        .form_mut()
        .confirm(asked[0].field(), Question::WorkEmail, true);
    assert!(draft.check(&two(), now()).is_ok());
    choose(&mut draft, 1);
    choose(&mut draft, 0);
    assert!(
        draft.check(&two(), now()).is_err(),
        "another agreement takes the answer back"
    );
}

#[test]
fn an_opened_message_says_it_itself() {
    let profile = two();
    let mut draft = letter();
    draft.set_agreement(&profile.agreements()[1]);
    assert!(!draft.fields(&profile).contains(&ASKED));
    assert_eq!(draft.agreement(&profile).id(), "genk");
}

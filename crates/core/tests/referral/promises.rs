//! What holds for every text: no panic, nothing typed in what is told, and the same referral after a round through JSON.

use proptest::prelude::*;
use sluis_core::protocol::Profile;
use sluis_core::referral::{
    AddressKind, Choice, ConsentForm, Draft, Field, Moment, Reference, Referral, Step,
};
use sluis_core::wording;

use super::form::{answer, check, fill, said, today, whole};

fn texts() -> impl Strategy<Value = Vec<(usize, String)>> {
    let text = prop_oneof![
        any::<String>(),
        "[a-zA-Z' -]{0,20}",
        "[0-9 ./+()-]{0,20}",
        "[a-z0-9.]{1,8}@[a-z]{1,8}(\\.[a-z]{0,3})?",
    ];
    prop::collection::vec((0..Field::ALL.len(), text), 0..12)
}

fn draft(entries: Vec<(usize, String)>, ticks: u32, kind: usize, written: bool) -> Draft {
    let mut draft = whole();
    for (index, text) in entries {
        draft.set_text(Field::ALL[index], text);
    }
    for (index, field) in Field::ALL.into_iter().enumerate() {
        let flip = ticks >> index & 1 == 1;
        draft.set_tick(field, draft.is_ticked(field) ^ flip);
    }
    draft.choose(Field::AddressKind, Choice::Address(AddressKind::ALL[kind]));
    let form = if written {
        ConsentForm::Written
    } else {
        ConsentForm::Oral
    };
    draft.choose(Field::ConsentForm, Choice::Consent(form));
    draft
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, cases: 500, ..ProptestConfig::default() })]

    #[test]
    fn any_form_is_accepted_or_told_about(
        entries in texts(),
        ticks in any::<u32>(),
        kind in 0..4_usize,
        written in any::<bool>(),
    ) {
        let profile = Profile::default();
        let mut draft = draft(entries, ticks, kind, written);
        let steps = Step::ALL.map(|step| draft.check_step(step, &profile, today())).concat();
        let problems = check(&draft).err().unwrap_or_default();
        prop_assert_eq!(&steps, &problems);
        prop_assert!(problems.is_sorted());
        for problem in &problems {
            prop_assert!(!wording::problem(problem, draft.agreement(&profile)).to_string().is_empty());
        }
        // Answering all questions leaves refusals, and questions that ask for other words.
        answer(&mut draft);
        answer(&mut draft);
        let left = check(&draft).err().unwrap_or_default();
        prop_assert!(left.iter().all(|problem| problems.contains(problem) || problem.as_question().is_none()));
    }

    #[test]
    fn nothing_typed_stands_in_what_is_told(field in 0..Field::ALL.len(), secret in "[a-z]{3}qxzw[a-z]{0,9}[0-9]{3,12}") {
        let field = Field::ALL[field];
        let mut draft = whole();
        fill(&mut draft, &[(field, &secret)]);
        let told = match check(&draft) {
            Ok(facts) => format!("{facts:?} {:?} {:?} {:?}", facts.name(), facts.address(), facts.sender()),
            Err(problems) => format!("{problems:?}{:?}", said(&draft)),
        };
        prop_assert!(!told.to_lowercase().contains("qxzw"), "{field:?}");
    }

    #[test]
    fn a_referral_comes_back_from_json_the_same(
        given in "\\PC{0,20}",
        family in "\\p{L}{1,20}",
        number in "[1-9][0-9]{0,3}[A-Z]?",
        phone in "0470[0-9]{6}",
        entropy in any::<[u8; 5]>(),
        seconds in 0_i64..4_000_000_000,
    ) {
        let mut draft = whole();
        fill(&mut draft, &[(Field::FamilyName, &family), (Field::HouseNumber, &number), (Field::Phone, &phone)]);
        draft.set_text(Field::GivenName, given);
        answer(&mut draft);
        if let Ok(facts) = check(&draft) {
            let created = time::OffsetDateTime::from_unix_timestamp(seconds).expect("in range");
            let referral = facts.refer(Reference::from_entropy(entropy), Moment::new(created));
            let json = serde_json::to_string(&referral).expect("a referral can be written");
            let back: Referral = serde_json::from_str(&json).expect("what was written can be read");
            prop_assert_eq!(back, referral);
        }
    }
}

#[test]
fn json_that_breaks_a_rule_is_not_a_referral() {
    let facts = check(&whole()).expect("nothing is wrong");
    let created = Moment::parse("2026-03-02T10:15:00+01:00").expect("a time");
    let referral = facts.refer(Reference::from_entropy([1; 5]), created);
    let json = serde_json::to_string(&referral).expect("JSON");
    assert!(serde_json::from_str::<Referral>(&json).is_ok());
    for (from, to) in [
        ("+32470001122", "0470"),
        ("fatima@example.com", "fatima"),
        ("\"3980\"", "\"398\""),
        ("\"Kerkstraat\"", "\"12\""),
        ("\"Fatima\"", "\"12\""),
        ("2026-03-01", "2026-02-30"),
        ("\"fixed\"", "\"none\""),
        ("10:15:00", "10:75:00"),
    ] {
        assert!(json.contains(from), "{from} in {json}");
        assert!(
            serde_json::from_str::<Referral>(&json.replace(from, to)).is_err(),
            "{to}"
        );
    }
}

#[test]
fn wiping_and_clearing_forget() {
    let mut draft = whole();
    assert!(draft.has_work(Step::Client));
    draft.clear_client();
    assert!(!draft.has_work(Step::Client) && draft.text(Field::SenderName) == "An Willems");
    assert!(!draft.is_ticked(Field::ConsentGiven) && draft.text(Field::ConsentDate).is_empty());
    draft.wipe();
    assert!(draft == Draft::default());
}

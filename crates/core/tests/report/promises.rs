//! What holds for any form, whatever is typed and chosen.

use proptest::prelude::*;
use sluis_core::document::{Read, answer_files, defect_files, read_any};
use sluis_core::message::PrintedLetter;
use sluis_core::protocol::Profile;
use sluis_core::referral::FormField;
use sluis_core::report::{Draft, Input, Kind, Report};
use sluis_core::wording::report::problem;

use crate::form::{check, code, referral};

/// What people type, and what they should not.
fn typed() -> impl Strategy<Value = String> {
    let known = prop::sample::select(vec![
        "",
        "7KQ3MX9P",
        "an.desmet@opgroeien.be",
        "els.maes@tessenderlo-ham.be",
        "Fatima",
        "0470 00 11 22",
        "10/3/2026",
        "9:30",
        "3980",
        "Tessenderlo",
        "12",
        "90.05.12-123.84",
        "BE68 5390 0754 7034",
        "schulden",
        "Voorbeeld nv",
    ]);
    prop_oneof![4 => known.prop_map(str::to_owned), 1 => any::<String>()]
}

/// Fills in whatever is asked, again and again, since an answer can ask more.
fn filled(kind: Kind, answers: &[(usize, String, bool)]) -> Draft {
    let mut draft = Draft::new(kind);
    for (number, text, on) in answers {
        let fields = draft.fields(&Profile::default());
        let field = fields[number % fields.len()];
        match field.input() {
            Input::Tick => draft.form_mut().set_tick(field, *on),
            Input::Choice => {
                let choices = field.choices(kind);
                draft
                    .form_mut()
                    .choose(field, choices[number / fields.len() % choices.len()]);
            }
            _ => draft.form_mut().set_text(field, text.clone()),
        }
        if *on && let Err(problems) = check(&draft) {
            for problem in problems {
                if let Some(question) = problem.as_question() {
                    draft.form_mut().confirm(problem.field(), question, true);
                }
            }
        }
    }
    draft
}

type Answers = Vec<(usize, String, bool)>;

fn answers() -> impl Strategy<Value = (Kind, Answers)> {
    let answers = prop::collection::vec((0usize..400, typed(), any::<bool>()), 0..80);
    (prop::sample::select(Kind::ALL.to_vec()), answers)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, ..ProptestConfig::default() })]

    #[test]
    fn any_form_is_a_message_or_tells_why_not((kind, answers) in answers()) {
        let draft = filled(kind, &answers);
        let profile = Profile::default();
        let agreement = profile.first();
        match check(&draft) {
            Err(problems) => {
                prop_assert!(!problems.is_empty());
                for one in &problems {
                    prop_assert!(draft.fields(&Profile::default()).contains(&one.field()), "{:?}", one.field());
                    let said = problem(one, draft.side(), agreement).to_string();
                    prop_assert!(!said.is_empty() && !said.contains("ontbreekt iets:"), "{said}");
                }
            }
            Ok(Report::Defects(report)) => {
                let files = defect_files(&report, agreement, &code());
                prop_assert!(read_any(&files[1].content, agreement) == Ok(Read::Defects(report)));
            }
            Ok(Report::Answer(answer)) => {
                let files = answer_files(&answer, agreement, &code());
                prop_assert!(read_any(&files[1].content, agreement) == Ok(Read::Answer(answer)));
            }
            Ok(Report::Letter(letter)) => {
                let paper = PrintedLetter::new(&letter, agreement);
                prop_assert!(paper.text().contains(letter.writer.name()));
            }
        }
    }

    #[test]
    fn any_text_in_any_field_is_read_or_refused(kind in prop::sample::select(Kind::ALL.to_vec()), text in any::<String>()) {
        let mut draft = Draft::new(kind);
        for field in draft.fields(&Profile::default()) {
            draft.form_mut().set_text(field, text.clone());
        }
        prop_assert!(check(&draft).is_err());
    }
}

#[test]
fn after_wiping_nothing_is_left() {
    let mut draft = Draft::about(Kind::Answer, &referral());
    assert!(draft.has_work());
    assert!(draft.secrets().any(|secret| secret == "El Amrani"));
    draft.wipe();
    assert!(!draft.has_work() && draft.secrets().next().is_none());
    assert!(draft == Draft::new(Kind::Answer));
}

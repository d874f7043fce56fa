//! The table "Refuse (R) or ask (A)" of the protocol reading, row by row, with its sentences.

mod guarded;
mod reach;
mod who;

use sluis_core::referral::{Field, ProblemKind};

use crate::form::{answer, check, fill, said, whole};

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Kind {
    /// Refused, whatever is ticked.
    R,
    /// Asked, and accepted after a tick.
    A,
    /// Asked, and accepted only when written in another way.
    Rewrite,
}
use Kind::{A, R};

/// A form with these entries has one problem: at this field, with this sentence, of this kind.
#[track_caller]
fn tells(entries: &[(Field, &str)], field: Field, kind: Kind, sentence: &str) {
    let mut draft = whole();
    fill(&mut draft, entries);
    assert_eq!(said(&draft), [(field, sentence.to_owned())]);
    let problems = check(&draft).expect_err("a problem");
    let is_question = matches!(problems[0].kind(), ProblemKind::Question(_));
    assert_eq!(is_question, kind != R, "{field:?}");
    answer(&mut draft);
    assert_eq!(said(&draft).is_empty(), kind == A, "{:?}", said(&draft));
    if kind == A {
        // What was confirmed of the one text does not hold for the next.
        let other = if draft.is_ticked(Field::OneName) || draft.is_ticked(Field::NoHouseNumber) {
            return;
        } else {
            "x9"
        };
        draft.set_text(field, other.to_owned());
        assert_eq!(draft.confirmations().count(), 0);
    }
}

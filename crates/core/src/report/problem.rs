//! What stands in the way of a message. None of it holds anything that was typed.

use time::Date;

use super::field::Field;
use crate::referral::{LineFault, Problem, ProblemKind as FormKind, Question};

/// One problem of a message, and the field at which it is told.
pub type ReportProblem = Problem<Field, ReportProblemKind>;

/// A rule of the form of a referral, a rule of messages, or a question about a line.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum ReportProblemKind {
    /// The same as in a referral.
    Form(FormKind),
    /// Something that messages only have.
    Refusal(ReportRefusal),
}

/// Why a message is refused.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum ReportRefusal {
    /// Nothing is filled in or chosen where something must be.
    Missing,
    /// Not a reference.
    Reference,
    /// No datum has a defect.
    NoDefect,
    /// No datum has an answer.
    NoAnswer,
    /// The place of the client belongs to another agreement than the report.
    OtherAgreement,
    /// Not a day.
    Day,
    /// A day that cannot be: after today, which is this day, or before the agreement.
    DayOutside(Date),
    /// Not a time of the day.
    Time,
    /// A time to come; today is this day.
    Future(Date),
    /// Not a count of persons, of at least one.
    Count,
    /// "Not known" is ticked, but a count is filled in.
    CountAndUnknown,
    /// "None" is ticked, but others are too.
    NoneAndOthers,
    /// None of the ticks of this part is set.
    NothingTicked,
    /// "No processors" is ticked, but one is filled in.
    ProcessorsAndNone,
    /// More characters than a short line has, or no letter.
    Line,
    /// Something in a line that may not go out.
    LineFault(LineFault),
    /// Only Opgroeien can end the protocol because of a breach (article 8).
    BreachBySender,
}

impl ReportProblem {
    /// Whether it is one under this agreement, and maybe not under another.
    pub(super) fn is_of_agreement(&self) -> bool {
        self.as_question() == Some(Question::WorkEmail)
            || matches!(
                self.kind(),
                ReportProblemKind::Refusal(
                    ReportRefusal::OtherAgreement | ReportRefusal::DayOutside(_)
                )
            )
    }

    pub(super) fn refusal(field: Field, refusal: ReportRefusal) -> Self {
        Self::new(field, ReportProblemKind::Refusal(refusal))
    }

    pub(super) fn form(field: Field, kind: FormKind) -> Self {
        Self::new(field, ReportProblemKind::Form(kind))
    }
}

impl From<ReportProblemKind> for Option<Question> {
    fn from(kind: ReportProblemKind) -> Self {
        match kind {
            ReportProblemKind::Form(kind) => kind.into(),
            ReportProblemKind::Refusal(_) => None,
        }
    }
}

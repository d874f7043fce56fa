//! What stands in the way of a referral. None of it holds anything that was typed.

use time::Date;

use super::field::Field;
use crate::protocol::{EmailFault, NotInForce, PhoneFault, Postcode};

/// One problem of a form, and the field at which it is told.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct Problem<Asked = Field, Kind = ProblemKind> {
    field: Asked,
    kind: Kind,
}

/// A refusal, which only another text answers, or a question, which the user can answer.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum ProblemKind {
    /// This may not or cannot go out.
    Refusal(Refusal),
    /// This may be right; the user knows.
    Question(Question),
}

/// Why something is refused.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Refusal {
    /// The agreement may not be used today.
    NotInForce(NotInForce),
    /// Nothing is filled in where something must be.
    Missing,
    /// The client has no name.
    NoName,
    /// The declaration of professional secrecy is not made.
    NoSecrecy,
    /// The client was not told this point.
    NotTold,
    /// The client did not consent.
    NoConsent,
    /// The consent is dated before the agreement or after today, which is this day, or its day is no day.
    ConsentDate(Date),
    /// A number of the national register.
    RegisterNumber,
    /// A number of a bank account.
    BankAccount,
    /// A date of birth.
    BirthDate,
    /// A name has no letter in it.
    NotAName,
    /// "One name" is ticked, but both are filled in.
    OneNameButTwo,
    /// More characters than any such thing has.
    TooLong,
    /// There is no way to reach the client.
    Unreachable,
    /// "Not known" is ticked, but something is filled in.
    KnownAndUnknown,
    /// Not one telephone number.
    Phone(PhoneFault),
    /// Not one e-mail address.
    Email(EmailFault),
    /// The e-mail address is one of the sender's or the receiver's organisation.
    ServiceEmail,
    /// Not a postcode.
    Postcode,
    /// Not a house number.
    HouseNumber,
    /// "No number" is ticked, but one is filled in.
    NumberAndNone,
    /// Not a box.
    Box,
    /// A box stands in the field of the house number and in its own.
    TwoBoxes,
    /// A street or municipality has no letter in it.
    NotAPlace,
    /// No agreement holds for the place, and there is more than one to choose from.
    NoAgreementThere,
}

/// What the user is asked.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Question {
    /// Does the client have one name only?
    OneName,
    /// Is this one person, although it reads like more?
    TwoPersons,
    /// Is this the client's, although it is the worker's own?
    Own,
    /// Is the digit right?
    Digit,
    /// Is the sign, which no name or street has, right?
    OddCharacter,
    /// Is the name or place right, although something in it does not show?
    Invisible,
    /// Is this a real name, street or address, rather than something about the situation?
    Situation,
    /// Is this real, although it holds what looks like a date?
    Date,
    /// Is this the name of the street, although a house number or postcode seems to stand in it?
    NumberInStreet,
    /// Was this well-known domain meant?
    Domain(&'static str),
    /// Is this the work address of the sender, although it is not one of the organisation?
    WorkEmail,
    /// Is this a foreign number, which then needs `+` and a country code?
    ForeignPhone,
    /// Does the house have no number?
    NoHouseNumber,
    /// Is what stands after the slash not a box?
    Slash,
    /// Do two numbers with only a space between them belong together?
    Gap,
    /// Does the client stay in the territory all the same?
    OutsideTerritory,
    /// Is the municipality right, although the postcode belongs to another?
    OtherMunicipality(Postcode),
}

/// How the user can answer a question.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum AnswerBy {
    /// By ticking "Ja, dit klopt" beside the question.
    Confirm,
    /// By ticking this field of the form.
    Tick(Field),
    /// By writing the text in another way.
    Rewrite,
}

impl Problem {
    pub(super) fn refusal(field: Field, refusal: Refusal) -> Self {
        Self::new(field, ProblemKind::Refusal(refusal))
    }

    pub(super) fn question(field: Field, question: Question) -> Self {
        Self::new(field, ProblemKind::Question(question))
    }
}

impl<Asked: Copy, Kind: Copy + Into<Option<Question>>> Problem<Asked, Kind> {
    pub(crate) fn new(field: Asked, kind: Kind) -> Self {
        Self { field, kind }
    }

    /// Where it is told.
    #[must_use]
    pub fn field(&self) -> Asked {
        self.field
    }

    /// What it is.
    #[must_use]
    pub fn kind(&self) -> Kind {
        self.kind
    }

    /// The question, when it is one.
    #[must_use]
    pub fn as_question(&self) -> Option<Question> {
        self.kind.into()
    }
}

impl From<ProblemKind> for Option<Question> {
    fn from(kind: ProblemKind) -> Self {
        match kind {
            ProblemKind::Question(question) => Some(question),
            ProblemKind::Refusal(_) => None,
        }
    }
}

impl Question {
    /// How it can be answered.
    #[must_use]
    pub fn answer(self) -> AnswerBy {
        match self {
            Self::OneName => AnswerBy::Tick(Field::OneName),
            Self::NoHouseNumber => AnswerBy::Tick(Field::NoHouseNumber),
            Self::ForeignPhone => AnswerBy::Rewrite,
            _ => AnswerBy::Confirm,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_question_is_answered_by_a_tick_or_by_other_words() {
        for (question, answer) in [
            (Question::OneName, AnswerBy::Tick(Field::OneName)),
            (
                Question::NoHouseNumber,
                AnswerBy::Tick(Field::NoHouseNumber),
            ),
            (Question::ForeignPhone, AnswerBy::Rewrite),
            (Question::Situation, AnswerBy::Confirm),
        ] {
            assert_eq!(question.answer(), answer, "{question:?}");
        }
    }
}

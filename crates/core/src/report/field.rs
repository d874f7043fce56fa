//! The closed forms of the messages: what each asks, part by part.

use super::answer::Done;
use super::choices::{
    Aspect, Ground, Happened, How, Kind, Measure, ProcessorEvent, ProcessorIndex, Proof, Risk,
    Side, Subject,
};
use super::defect::Defect;
use crate::protocol::Datum;
use crate::referral::{self, AddressKind, ConsentForm, FormField, Input};

/// Something that is asked.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Field {
    /// Under which agreement it goes, where there are several.
    Agreement,
    /// Which party writes.
    Side,
    /// The reference of the referral.
    Reference,
    /// The work e-mail address of who referred.
    To,
    /// What is the matter with a datum.
    Defect(Datum),
    /// How a report is answered.
    How,
    /// What was done about a datum.
    Done(Datum),
    /// The day of something: the withdrawal, the start of a change.
    Day,
    /// The day on which a leak was found.
    FoundDay,
    /// The hour at which a leak was found.
    FoundTime,
    /// That this happened.
    Happened(Happened),
    /// That these data are in the leak.
    Leaked(Datum),
    /// About how many persons.
    Persons,
    /// That their number is not known yet.
    PersonsUnknown,
    /// That this can follow.
    Risk(Risk),
    /// That this was done already.
    Taken(Measure),
    /// That this will be done.
    Planned(Measure),
    /// What changes.
    Subject,
    /// How the law is called.
    LawTitle,
    /// That the law touches this.
    Aspect(Aspect),
    /// What happens with the processor.
    ProcessorEvent,
    /// That this measure is asked or proved.
    Proof(Proof),
    /// Since when this measure holds.
    ProofDay(Proof),
    /// That there are no processors.
    NoProcessors,
    /// How a processor is called.
    ProcessorName(ProcessorIndex),
    /// What a processor does with the data.
    ProcessorTask(ProcessorIndex),
    /// The day of the agreement with a processor.
    ProcessorDay(ProcessorIndex),
    /// Why the protocol ends.
    Ground,
    /// A field of the form of a referral: a right value, who writes, or the whole corrected referral.
    Referral(referral::Field),
}

/// One answer to a field that is a choice.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Choice {
    /// To [`Field::Agreement`]: its place in the profile; `None` as long as none is chosen.
    Agreement(Option<usize>),
    /// To [`Field::Side`].
    Side(Side),
    /// To [`Field::Defect`]; `None` when nothing is the matter.
    Defect(Option<Defect>),
    /// To [`Field::How`].
    How(How),
    /// To [`Field::Done`]; `None` when it was not in question.
    Done(Option<Done>),
    /// To [`Field::Subject`].
    Subject(Subject),
    /// To [`Field::ProcessorEvent`].
    ProcessorEvent(ProcessorEvent),
    /// To [`Field::Ground`].
    Ground(Ground),
    /// To a field of the form of a referral.
    Referral(referral::Choice),
}

/// A part of a form, under its own heading.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Part {
    /// Under which agreement it goes.
    Agreement,
    /// What it is about: which referral, who writes, what kind.
    About,
    /// One datum of article 3.
    Datum(Datum),
    /// What was done about each datum.
    Done,
    /// When a leak was found.
    Found,
    /// What happened in a leak.
    Happened,
    /// Whose and which data are in a leak.
    Leaked,
    /// What can follow from a leak.
    Risks,
    /// What was done against a leak.
    Taken,
    /// What will be done against a leak.
    Planned,
    /// What a change touches.
    Aspects,
    /// The processor that changes, or one in the list.
    Processor(ProcessorIndex),
    /// The measures.
    Proofs,
    /// What the client agreed to, for a corrected referral.
    Consent,
    /// Who the client is and how to reach them, for a corrected referral.
    Client,
    /// Who writes.
    You,
}

impl Choice {
    pub(super) fn as_referral(self) -> Option<referral::Choice> {
        match self {
            Self::Referral(choice) => Some(choice),
            _ => None,
        }
    }
}

impl FormField for Field {
    type Choice = Choice;

    fn input(self) -> Input {
        match self {
            Self::Referral(field) => field.input(),
            Self::Reference => Input::Code,
            Self::To => Input::Email,
            Self::Persons => Input::Number,
            Self::Day | Self::FoundDay | Self::ProofDay(_) | Self::ProcessorDay(_) => Input::Day,
            Self::FoundTime => Input::Time,
            Self::LawTitle | Self::ProcessorName(_) | Self::ProcessorTask(_) => Input::Text,
            Self::Happened(_)
            | Self::Leaked(_)
            | Self::PersonsUnknown
            | Self::Risk(_)
            | Self::Taken(_)
            | Self::Planned(_)
            | Self::Aspect(_)
            | Self::Proof(_)
            | Self::NoProcessors => Input::Tick,
            Self::Agreement
            | Self::Side
            | Self::Defect(_)
            | Self::How
            | Self::Done(_)
            | Self::Subject
            | Self::ProcessorEvent
            | Self::Ground => Input::Choice,
        }
    }

    fn first_choice(self) -> Option<Choice> {
        match self {
            Self::Agreement => Some(Choice::Agreement(None)),
            Self::Defect(_) => Some(Choice::Defect(None)),
            Self::Done(_) => Some(Choice::Done(None)),
            Self::Referral(field) => field.first_choice().map(Choice::Referral),
            _ => None,
        }
    }

    fn accepts(self, choice: Choice) -> bool {
        match choice {
            Choice::Agreement(_) => self == Self::Agreement,
            Choice::Side(_) => self == Self::Side,
            Choice::Defect(_) => matches!(self, Self::Defect(_)),
            Choice::How(_) => self == Self::How,
            Choice::Done(_) => matches!(self, Self::Done(_)),
            Choice::Subject(_) => self == Self::Subject,
            Choice::ProcessorEvent(_) => self == Self::ProcessorEvent,
            Choice::Ground(_) => self == Self::Ground,
            Choice::Referral(choice) => self
                .as_referral()
                .is_some_and(|field| field.accepts(choice)),
        }
    }

    fn rival(self) -> Option<Self> {
        self.as_referral()?.rival().map(Self::Referral)
    }

    fn depends_on(self, changed: Self) -> bool {
        match (self, changed) {
            (Self::Referral(field), Self::Referral(changed)) => field.depends_on(changed),
            // Whose e-mail addresses are usual.
            (Self::Referral(referral::Field::SenderEmail), Self::Agreement) => true,
            _ => self == changed,
        }
    }
}

impl Field {
    /// A stable ASCII name, fit for the `id` of an element; no other field has it.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Self::Agreement => "agreement",
            Self::Side => "side",
            Self::Reference => "reference",
            Self::To => "to",
            Self::Defect(datum) => of_datum(
                datum,
                [
                    "defect-name",
                    "defect-address",
                    "defect-phone",
                    "defect-email",
                ],
            ),
            Self::How => "how",
            Self::Done(datum) => of_datum(
                datum,
                ["done-name", "done-address", "done-phone", "done-email"],
            ),
            Self::Day => "day",
            Self::FoundDay => "found-day",
            Self::FoundTime => "found-time",
            Self::Happened(what) => what.id(),
            Self::Leaked(datum) => of_datum(
                datum,
                [
                    "leaked-name",
                    "leaked-address",
                    "leaked-phone",
                    "leaked-email",
                ],
            ),
            Self::Persons => "persons",
            Self::PersonsUnknown => "persons-unknown",
            Self::Risk(risk) => risk.id(),
            Self::Taken(measure) => measure.id(),
            Self::Planned(measure) => planned_id(measure),
            Self::Subject => "subject",
            Self::LawTitle => "law-title",
            Self::Aspect(aspect) => aspect.id(),
            Self::ProcessorEvent => "turn",
            Self::Proof(proof) => proof.id(),
            Self::ProofDay(proof) => match proof {
                Proof::Plan => "proof-plan-day",
                Proof::Officer => "proof-officer-day",
                Proof::Register => "proof-register-day",
                Proof::Processors => "proof-processors-day",
            },
            Self::NoProcessors => "no-processors",
            Self::ProcessorName(row) => {
                of_row(row, ["name-1", "name-2", "name-3", "name-4", "name-5"])
            }
            Self::ProcessorTask(row) => {
                of_row(row, ["task-1", "task-2", "task-3", "task-4", "task-5"])
            }
            Self::ProcessorDay(row) => of_row(row, ["day-1", "day-2", "day-3", "day-4", "day-5"]),
            Self::Ground => "ground",
            Self::Referral(field) => field.id(),
        }
    }

    /// The field of the form of a referral that this is.
    #[must_use]
    pub fn as_referral(self) -> Option<referral::Field> {
        match self {
            Self::Referral(field) => Some(field),
            _ => None,
        }
    }

    /// The answers to a field that is a choice, in the order of the page; none for another.
    #[must_use]
    pub fn choices(self, kind: Kind) -> Vec<Choice> {
        fn all<T: Copy>(list: &[T], choice: impl Fn(T) -> Choice) -> Vec<Choice> {
            list.iter().copied().map(choice).collect()
        }
        match self {
            Self::Side => all(Side::ALL, Choice::Side),
            Self::Defect(_) => {
                let defects = all(&Defect::ALL, |defect| Choice::Defect(Some(defect)));
                [vec![Choice::Defect(None)], defects].concat()
            }
            Self::How => all(How::ALL, Choice::How),
            Self::Done(_) => {
                let done = all(&Done::ALL, |done| Choice::Done(Some(done)));
                [vec![Choice::Done(None)], done].concat()
            }
            Self::Subject => all(Subject::ALL, Choice::Subject),
            Self::ProcessorEvent => all(ProcessorEvent::ALL, Choice::ProcessorEvent),
            Self::Ground => all(Ground::ALL, Choice::Ground),
            Self::Referral(referral::Field::AddressKind) => {
                let mut kinds = AddressKind::ALL.to_vec();
                // As a right value, "not to be communicated" would be no value.
                kinds.retain(|one| kind != Kind::Defects || *one != AddressKind::NotShared);
                all(&kinds, |kind| {
                    Choice::Referral(referral::Choice::Address(kind))
                })
            }
            Self::Referral(referral::Field::ConsentForm) => {
                all(&[ConsentForm::Oral, ConsentForm::Written], |form| {
                    Choice::Referral(referral::Choice::Consent(form))
                })
            }
            _ => Vec::new(),
        }
    }
}

fn of_datum(datum: Datum, ids: [&'static str; Datum::ALL.len()]) -> &'static str {
    ids[datum as usize]
}

fn of_row(row: ProcessorIndex, ids: [&'static str; ProcessorIndex::ALL.len()]) -> &'static str {
    ids[row as usize]
}

fn planned_id(measure: Measure) -> &'static str {
    match measure {
        Measure::Deletion => "planned-deletion",
        Measure::Confirmation => "planned-confirmation",
        Measure::Access => "planned-access",
        Measure::Wiped => "planned-wiped",
        Measure::Inquiry => "planned-inquiry",
        Measure::Told => "planned-told",
        Measure::Authority => "planned-authority",
        Measure::Procedure => "planned-procedure",
    }
}

//! What was typed, ticked and chosen so far in the tab.

mod asked;
mod check;
mod letters;

use super::choices::{Ground, How, Kind, ProcessorEvent, Side, Subject};
use super::field::{Choice, Field};
use super::{Answer, Defect, DefectReport, Done, Letter};
use crate::protocol::{Agreement, Datum, FoundPlace, Profile};
use crate::referral::{self, Facts, Form, Reference, Referral, Worker};

/// The raw form of every kind of message.
///
/// What stands in the fields of another kind is kept, but never sent.
#[derive(Clone, PartialEq)]
pub struct Draft {
    kind: Kind,
    /// The id of the agreement that the opened message came under.
    agreement: Option<String>,
    /// Also right values, who writes, and the corrected referral: the fields of the form of a referral.
    form: Form<Field>,
}

/// A checked message.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Report {
    /// Goes encrypted to the sender of the referral.
    Defects(DefectReport),
    /// Goes encrypted to the mailbox of the receiver.
    Answer(Answer),
    /// Goes in the open; nothing in it is about a client.
    Letter(Letter),
}

impl Draft {
    /// An empty form of this kind.
    #[must_use]
    pub fn new(kind: Kind) -> Self {
        Self {
            kind,
            agreement: None,
            form: Form::default(),
        }
    }

    /// The form of this kind about an opened referral: its reference and who sent it are filled in, and for an answer
    /// also the referral itself, to be corrected.
    #[must_use]
    pub fn about(kind: Kind, referral: &Referral) -> Self {
        let mut draft = Self::new(kind);
        draft
            .form
            .set_text(Field::Reference, referral.reference().to_string());
        draft
            .form
            .set_text(Field::To, referral.sender().email().to_string());
        if kind == Kind::Answer {
            draft.refill(referral);
        }
        draft
    }

    /// The form of an answer to an opened report. What the report says is right stands filled in, on the facts of the
    /// referral where those are known.
    #[must_use]
    pub fn answering(report: &DefectReport, facts: Option<&Facts>) -> Self {
        let mut draft = Self::new(Kind::Answer);
        draft
            .form
            .set_text(Field::Reference, report.reference().to_string());
        if let Some(facts) = facts {
            draft.refill(facts);
        }
        let rights = report.findings().iter().filter_map(|one| one.right());
        draft.edit_referral(|form| rights.for_each(|value| form.put_value(value)));
        draft
    }

    /// Fills the corrected referral in with these facts.
    pub fn refill(&mut self, facts: &Facts) {
        self.edit_referral(|form| *form = referral::Draft::refill(facts));
    }

    /// Fills in who writes.
    pub fn set_worker(&mut self, worker: &Worker) {
        self.edit_referral(|form| worker.fill(form));
    }

    /// The agreement under which it goes; the first while that is unknown, and then nothing can be made.
    #[must_use]
    pub fn agreement<'profile>(&self, profile: &'profile Profile) -> &'profile Agreement {
        self.known_agreement(profile)
            .unwrap_or_else(|| profile.first())
    }

    /// The agreement under which it goes, once that is known.
    #[must_use]
    pub fn known_agreement<'profile>(
        &self,
        profile: &'profile Profile,
    ) -> Option<&'profile Agreement> {
        let given = self.given_agreement(profile);
        given.or_else(|| profile.agreements().get(self.form.agreement()?))
    }

    /// The agreement that need not be asked: of the opened message, or the only one.
    fn given_agreement<'profile>(&self, profile: &'profile Profile) -> Option<&'profile Agreement> {
        let opened = self.agreement.as_deref().and_then(|id| profile.with_id(id));
        opened.or(profile.only())
    }

    /// Notes under which agreement the opened message came.
    pub fn set_agreement(&mut self, agreement: &Agreement) {
        self.agreement = Some(agreement.id().to_owned());
    }

    /// The answers to the fields.
    #[must_use]
    pub fn form(&self) -> &Form<Field> {
        &self.form
    }

    /// The answers to the fields, to be changed.
    pub fn form_mut(&mut self) -> &mut Form<Field> {
        &mut self.form
    }

    /// What stands in the fields of the form of a referral.
    pub(super) fn referral(&self) -> referral::Draft {
        self.form.part(Field::as_referral, Choice::as_referral)
    }

    fn edit_referral(&mut self, change: impl FnOnce(&mut referral::Draft)) {
        let mut part = self.referral();
        change(&mut part);
        let is_of = |field: Field| field.as_referral().is_some();
        self.form
            .put_part(part, is_of, Field::Referral, Choice::Referral);
    }

    /// What kind of message it becomes.
    #[must_use]
    pub fn kind(&self) -> Kind {
        self.kind
    }

    /// Makes it another kind; what was filled in stays.
    pub fn set_kind(&mut self, kind: Kind) {
        self.kind = kind;
    }

    /// Which party writes, once that is known.
    #[must_use]
    pub fn side(&self) -> Option<Side> {
        self.kind.side().or_else(|| self.form.side())
    }

    /// The reference, once it is one.
    #[must_use]
    pub fn reference(&self) -> Option<Reference> {
        Reference::parse(self.form.text(Field::Reference))
    }

    /// Puts a postcode in, and the municipality that goes with it, unless the user typed one.
    pub fn type_postcode(&mut self, typed: String, profile: &Profile) {
        self.edit_referral(|form| form.type_postcode(typed, profile));
    }

    /// Puts in a place that was chosen.
    pub fn choose_place(&mut self, place: &FoundPlace<'_>) {
        self.edit_referral(|form| form.choose_place(place));
    }

    /// What was typed about the client, for the guard over texts that go out in the open.
    pub fn secrets(&self) -> impl Iterator<Item = &str> {
        referral::Field::ALL
            .into_iter()
            .filter(|field| field.step() == referral::Step::Client)
            .map(|field| self.form.text(Field::Referral(field)))
            .filter(|text| !text.trim().is_empty())
    }

    /// Whether anything is filled in, so that leaving would lose work.
    #[must_use]
    pub fn has_work(&self) -> bool {
        self.form
            .has_work_at(|field| !matches!(field, Field::Agreement | Field::Side))
    }

    /// Forgets everything and overwrites the memory it stood in; the kind stays.
    pub fn wipe(&mut self) {
        *self = Self::new(self.kind);
    }
}

/// What was chosen, by its type.
impl Form<Field> {
    fn agreement(&self) -> Option<usize> {
        match self.chosen(Field::Agreement)? {
            Choice::Agreement(place) => place,
            _ => None,
        }
    }

    pub(super) fn side(&self) -> Option<Side> {
        match self.chosen(Field::Side)? {
            Choice::Side(side) => Some(side),
            _ => None,
        }
    }

    pub(super) fn how(&self) -> Option<How> {
        match self.chosen(Field::How)? {
            Choice::How(how) => Some(how),
            _ => None,
        }
    }

    pub(super) fn defect(&self, datum: Datum) -> Option<Defect> {
        match self.chosen(Field::Defect(datum))? {
            Choice::Defect(defect) => defect,
            _ => None,
        }
    }

    pub(super) fn done(&self, datum: Datum) -> Option<Done> {
        match self.chosen(Field::Done(datum))? {
            Choice::Done(done) => done,
            _ => None,
        }
    }

    pub(super) fn subject(&self) -> Option<Subject> {
        match self.chosen(Field::Subject)? {
            Choice::Subject(subject) => Some(subject),
            _ => None,
        }
    }

    pub(super) fn turn(&self) -> Option<ProcessorEvent> {
        match self.chosen(Field::ProcessorEvent)? {
            Choice::ProcessorEvent(turn) => Some(turn),
            _ => None,
        }
    }

    pub(super) fn ground(&self) -> Option<Ground> {
        match self.chosen(Field::Ground)? {
            Choice::Ground(ground) => Some(ground),
            _ => None,
        }
    }
}

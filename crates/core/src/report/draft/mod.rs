//! What was typed, ticked and chosen so far in the tab.

mod asked;
mod check;
mod letters;

use std::collections::{BTreeMap, BTreeSet};

use zeroize::Zeroize;

use super::choices::{Ground, How, Kind, Side, Subject, Turn};
use super::field::{Choice, Field, Input};
use super::{Answer, Defect, DefectReport, Done, Letter};
use crate::protocol::{Datum, Profile};
use crate::referral::{self, Answer as Way, Facts, Field as Form, Question, Reference, Referral};

/// The raw form of every kind of message. Changing a field takes back what was confirmed about it.
///
/// What stands in the fields of another kind is kept, but never sent.
#[derive(Clone, PartialEq, Eq)]
pub struct Draft {
    kind: Kind,
    /// Right values, who writes, and the corrected referral: the same form as for a referral.
    form: referral::Draft,
    texts: BTreeMap<Field, String>,
    ticks: BTreeSet<Field>,
    side: Option<Side>,
    defects: [Option<Defect>; Datum::ALL.len()],
    how: Option<How>,
    done: [Option<Done>; Datum::ALL.len()],
    subject: Option<Subject>,
    turn: Option<Turn>,
    ground: Option<Ground>,
    confirmed: Vec<(Field, Question)>,
}

/// A checked message.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Report {
    /// Goes encrypted to the sender of the referral.
    Defects(DefectReport),
    /// Goes encrypted to the mailbox of the OCMW.
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
            form: referral::Draft::default(),
            texts: BTreeMap::new(),
            ticks: BTreeSet::new(),
            side: None,
            defects: Default::default(),
            how: None,
            done: Default::default(),
            subject: None,
            turn: None,
            ground: None,
            confirmed: Vec::new(),
        }
    }

    /// The form of this kind about an opened referral: its reference and who sent it are filled in, and for an answer
    /// also the referral itself, to be corrected.
    #[must_use]
    pub fn about(kind: Kind, referral: &Referral) -> Self {
        let mut draft = Self::new(kind);
        draft.set_text(Field::Reference, referral.reference().to_string());
        draft.set_text(Field::To, referral.sender().email().to_string());
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
        draft.set_text(Field::Reference, report.reference().to_string());
        if let Some(facts) = facts {
            draft.refill(facts);
        }
        let rights = report.findings().iter().filter_map(|one| one.right());
        rights.for_each(|value| draft.form.put_value(value));
        draft
    }

    /// Fills the corrected referral in with these facts.
    pub fn refill(&mut self, facts: &Facts) {
        self.form.wipe();
        self.form = referral::Draft::refill(facts);
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
        self.kind.side().or(self.side)
    }

    /// The reference, once it is one.
    #[must_use]
    pub fn reference(&self) -> Option<Reference> {
        Reference::parse(self.text(Field::Reference))
    }

    /// The text of a field; empty for a field that has none.
    #[must_use]
    pub fn text(&self, field: Field) -> &str {
        match field {
            Field::Form(form) => self.form.text(form),
            _ => self.texts.get(&field).map_or("", String::as_str),
        }
    }

    /// Puts a text in a field, and takes back what was confirmed about the old one.
    pub fn set_text(&mut self, field: Field, text: String) {
        if let Field::Form(form) = field {
            self.form.set_text(form, text);
            return;
        }
        if matches!(field.input(), Input::Tick | Input::Choice) || self.text(field) == text {
            return;
        }
        self.confirmed.retain(|(known, _)| *known != field);
        if let Some(mut old) = self.texts.insert(field, text) {
            old.zeroize();
        }
    }

    /// Puts a postcode in, and the municipality that goes with it, unless the user typed one.
    pub fn type_postcode(&mut self, typed: String, profile: &Profile) {
        self.form.type_postcode(typed, profile);
    }

    /// Whether a tick is set; `false` for a field that is no tick.
    #[must_use]
    pub fn is_ticked(&self, field: Field) -> bool {
        match field {
            Field::Form(form) => self.form.is_ticked(form),
            _ => self.ticks.contains(&field),
        }
    }

    /// Sets or clears a tick.
    pub fn set_tick(&mut self, field: Field, on: bool) {
        match field {
            Field::Form(form) => self.form.set_tick(form, on),
            _ if field.input() != Input::Tick => {}
            _ if on => drop(self.ticks.insert(field)),
            _ => drop(self.ticks.remove(&field)),
        }
    }

    /// What was chosen at a field; `None` when nothing was, or when it is no choice.
    #[must_use]
    pub fn chosen(&self, field: Field) -> Option<Choice> {
        match field {
            Field::Side => self.side.map(Choice::Side),
            Field::Defect(datum) => Some(Choice::Defect(self.defects[datum as usize])),
            Field::How => self.how.map(Choice::How),
            Field::Done(datum) => Some(Choice::Done(self.done[datum as usize])),
            Field::Subject => self.subject.map(Choice::Subject),
            Field::Turn => self.turn.map(Choice::Turn),
            Field::Ground => self.ground.map(Choice::Ground),
            Field::Form(Form::AddressKind) => Some(Choice::Address(self.form.address_kind())),
            Field::Form(Form::ConsentForm) => self.form.consent_form().map(Choice::Consent),
            _ => None,
        }
    }

    /// Chooses at a field. A choice that is not of that field does nothing.
    pub fn choose(&mut self, field: Field, choice: Choice) {
        match (field, choice) {
            (Field::Side, Choice::Side(side)) => self.side = Some(side),
            (Field::Defect(datum), Choice::Defect(defect)) => self.defects[datum as usize] = defect,
            (Field::How, Choice::How(how)) => self.how = Some(how),
            (Field::Done(datum), Choice::Done(done)) => self.done[datum as usize] = done,
            (Field::Subject, Choice::Subject(subject)) => self.subject = Some(subject),
            (Field::Turn, Choice::Turn(turn)) => self.turn = Some(turn),
            (Field::Ground, Choice::Ground(ground)) => self.ground = Some(ground),
            (Field::Form(Form::AddressKind), Choice::Address(kind)) => {
                self.form.set_address_kind(kind);
            }
            (Field::Form(Form::ConsentForm), Choice::Consent(form)) => {
                self.form.set_consent_form(form);
            }
            _ => {}
        }
    }

    /// Whether "Ja, dit klopt" is ticked for a question at a field.
    #[must_use]
    pub fn is_confirmed(&self, field: Field, question: Question) -> bool {
        match field {
            Field::Form(form) => self.form.is_confirmed(form, question),
            _ => self.confirmed.contains(&(field, question)),
        }
    }

    /// Ticks or clears "Ja, dit klopt" for a question at a field; a question with another answer stays.
    pub fn confirm(&mut self, field: Field, question: Question, on: bool) {
        if let Field::Form(form) = field {
            self.form.confirm(form, question, on);
            return;
        }
        self.confirmed.retain(|known| *known != (field, question));
        if on && question.answer() == Way::Confirm {
            self.confirmed.push((field, question));
        }
    }

    /// The questions answered with "Ja, dit klopt", so that the page can go on showing them.
    pub fn confirmations(&self) -> impl Iterator<Item = (Field, Question)> + '_ {
        let own = self.confirmed.iter().copied();
        let form = self.form.confirmations();
        own.chain(form.map(|(field, question)| (Field::Form(field), question)))
    }

    /// What was typed about the client, for the guard over texts that go out in the open.
    pub fn secrets(&self) -> impl Iterator<Item = &str> {
        Form::ALL
            .into_iter()
            .filter(|field| field.step() == referral::Step::Client)
            .map(|field| self.form.text(field))
            .filter(|text| !text.trim().is_empty())
    }

    /// Whether anything is filled in, so that leaving would lose work.
    #[must_use]
    pub fn has_work(&self) -> bool {
        let form = [referral::Step::Terms, referral::Step::Client];
        self.texts.values().any(|text| !text.trim().is_empty())
            || !self.ticks.is_empty()
            || self.defects.iter().any(Option::is_some)
            || self.done.iter().any(Option::is_some)
            || form.into_iter().any(|step| self.form.has_work(step))
    }

    /// Forgets everything and overwrites the memory it stood in; the kind stays.
    pub fn wipe(&mut self) {
        self.texts.values_mut().for_each(Zeroize::zeroize);
        self.form.wipe();
        *self = Self::new(self.kind);
    }
}

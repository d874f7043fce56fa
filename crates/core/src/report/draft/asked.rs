//! Which fields each kind of message asks, with the choices made so far.

use super::Draft;
use crate::protocol::{Datum, Profile, is_no_date};
use crate::referral::{Field as Form, Step};
use crate::report::Defect;
use crate::report::choices::{
    Aspect, Happened, How, Kind, Measure, ProcessorIndex, Proof, Risk, Side, Subject,
};
use crate::report::field::{Field, Part};

/// Who writes.
const YOU: [Field; 3] = [
    Field::Referral(Form::SenderName),
    Field::Referral(Form::SenderEmail),
    Field::Referral(Form::SenderPhone),
];

impl Draft {
    /// The parts of the form with the fields in them, in the order of the page.
    #[must_use]
    pub fn parts(&self, profile: &Profile) -> Vec<(Part, Vec<Field>)> {
        let mut parts = match self.kind {
            Kind::Defects => self.defect_parts(),
            Kind::Answer => self.answer_parts(),
            Kind::Withdrawal => vec![(Part::About, vec![Field::Reference, Field::Day])],
            Kind::Leak => leak_parts(),
            Kind::Change => self.change_parts(),
            Kind::AskProof => vec![(Part::Proofs, ticks(Proof::ALL, Field::Proof))],
            Kind::GiveProof => vec![(Part::Proofs, self.proofs())],
            Kind::Processors => self.processor_parts(),
            Kind::End => vec![(Part::About, vec![Field::Side, Field::Ground])],
        };
        // A corrected referral asks who writes itself.
        let mut you = YOU.to_vec();
        if self.side() == Some(Side::Sender) {
            you.push(Field::Referral(Form::SenderTeam));
        }
        parts.push((Part::You, you));
        if self.given_agreement(profile).is_none() {
            parts.insert(0, (Part::Agreement, vec![Field::Agreement]));
        }
        parts
    }

    /// All fields that are asked, in the order of the page.
    #[must_use]
    pub fn fields(&self, profile: &Profile) -> Vec<Field> {
        self.parts(profile)
            .into_iter()
            .flat_map(|(_, fields)| fields)
            .collect()
    }

    fn defect_parts(&self) -> Vec<(Part, Vec<Field>)> {
        let mut parts = vec![(Part::About, vec![Field::Reference, Field::To])];
        parts.extend(Datum::ALL.map(|datum| {
            let mut fields = vec![Field::Defect(datum)];
            if self.form.defect(datum).is_some_and(Defect::has_right_value) {
                fields.extend(self.of_datum(datum));
            }
            (Part::Datum(datum), fields)
        }));
        parts
    }

    /// The fields of the form in which the value of a datum stands. Not those that say why it is not there: an empty
    /// right value says so already.
    fn of_datum(&self, datum: Datum) -> impl Iterator<Item = Field> + use<> {
        let referral = self.referral();
        let says = |field: &Form| field.absence().is_none();
        Form::ALL
            .into_iter()
            .filter(move |field| field.datum() == Some(datum) && referral.asks(*field))
            .filter(says)
            .map(Field::Referral)
    }

    fn answer_parts(&self) -> Vec<(Part, Vec<Field>)> {
        let about = (Part::About, vec![Field::Reference, Field::How]);
        let done = Datum::ALL.map(Field::Done).to_vec();
        match self.form.how() {
            None => vec![about],
            Some(How::Done) => vec![about, (Part::Done, done)],
            Some(How::Corrected) => {
                let referral = self.referral();
                let consent = Form::ALL
                    .into_iter()
                    .filter(|field| field.step() == Step::Conversation)
                    .map(Field::Referral);
                let client = Form::ALL
                    .into_iter()
                    .filter(|field| field.datum().is_some() && referral.asks(*field))
                    .map(Field::Referral);
                vec![
                    about,
                    (Part::Consent, consent.collect()),
                    (Part::Client, client.collect()),
                ]
            }
        }
    }

    fn change_parts(&self) -> Vec<(Part, Vec<Field>)> {
        let row = ProcessorIndex::First;
        let mut about = vec![Field::Side, Field::Subject];
        match self.form.subject() {
            None => vec![(Part::About, about)],
            Some(Subject::Law) => {
                about.extend([Field::LawTitle, Field::Day]);
                vec![
                    (Part::About, about),
                    (Part::Aspects, ticks(Aspect::ALL, Field::Aspect)),
                ]
            }
            Some(Subject::Processor) => {
                about.extend([
                    Field::ProcessorEvent,
                    Field::ProcessorName(row),
                    Field::ProcessorTask(row),
                    Field::Day,
                ]);
                vec![(Part::About, about)]
            }
        }
    }

    fn proofs(&self) -> Vec<Field> {
        let of_one = |proof: &Proof| {
            let tick = Field::Proof(*proof);
            let day = self.form.is_ticked(tick).then_some(Field::ProofDay(*proof));
            [Some(tick), day].into_iter().flatten()
        };
        Proof::ALL.iter().flat_map(of_one).collect()
    }

    /// One row more than is filled in, so that there is room for the next.
    fn processor_parts(&self) -> Vec<(Part, Vec<Field>)> {
        let mut parts = vec![(Part::About, vec![Field::Side, Field::NoProcessors])];
        if self.form.is_ticked(Field::NoProcessors) {
            return parts;
        }
        let last = ProcessorIndex::ALL
            .iter()
            .rposition(|row| self.has_row(*row));
        let shown = last
            .map_or(1, |last| last + 2)
            .min(ProcessorIndex::ALL.len());
        parts.extend(
            ProcessorIndex::ALL[..shown]
                .iter()
                .map(|row| (Part::Processor(*row), row_fields(*row).to_vec())),
        );
        parts
    }

    /// Whether anything stands in a row.
    pub(super) fn has_row(&self, row: ProcessorIndex) -> bool {
        row_fields(row)
            .iter()
            .any(|field| !is_no_date(self.form.text(*field)))
    }
}

fn row_fields(row: ProcessorIndex) -> [Field; 3] {
    [
        Field::ProcessorName(row),
        Field::ProcessorTask(row),
        Field::ProcessorDay(row),
    ]
}

fn ticks<T: Copy>(list: &[T], field: impl Fn(T) -> Field) -> Vec<Field> {
    list.iter().copied().map(field).collect()
}

fn leak_parts() -> Vec<(Part, Vec<Field>)> {
    let mut leaked = Datum::ALL.map(Field::Leaked).to_vec();
    leaked.extend([Field::Persons, Field::PersonsUnknown]);
    vec![
        (
            Part::Found,
            vec![Field::Side, Field::FoundDay, Field::FoundTime],
        ),
        (Part::Happened, ticks(Happened::ALL, Field::Happened)),
        (Part::Leaked, leaked),
        (Part::Risks, ticks(Risk::ALL, Field::Risk)),
        (Part::Taken, ticks(Measure::ALL, Field::Taken)),
        (Part::Planned, ticks(Measure::ALL, Field::Planned)),
    ]
}

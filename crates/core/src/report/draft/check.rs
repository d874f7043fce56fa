//! Checks a draft, and tells everything that stands in the way at once.

use time::Date;

use super::{Draft, Report};
use crate::protocol::{Agreement, Datum, Email, Profile, is_no_date, parse_date};
use crate::referral::{
    self, Field as Form, LineFault, Moment, Problem as FormProblem, Question, Reference, Sender,
    Value, refuses,
};
use crate::report::answer::Answer;
use crate::report::choices::{How, Kind, Side};
use crate::report::defect::{DefectReport, Finding};
use crate::report::field::Field;
use crate::report::letter::Line;
use crate::report::problem::{ReportProblem, ReportRefusal as Refusal};

/// What a check looks at, and what it found so far.
pub(super) struct Check<'draft> {
    pub(super) draft: &'draft Draft,
    pub(super) agreement: &'draft Agreement,
    profile: &'draft Profile,
    pub(super) now: Moment,
    problems: Vec<ReportProblem>,
}

impl Draft {
    /// Makes a message of the draft, under its agreement.
    ///
    /// An agreement that ended does not stand in the way: what was communicated under it can still be wrong, or leak.
    ///
    /// # Errors
    /// Gives all problems, in the order of the page. Questions that were answered are not among them.
    pub fn check(&self, profile: &Profile, now: Moment) -> Result<Report, Vec<ReportProblem>> {
        let mut check = Check {
            draft: self,
            agreement: self.agreement(profile),
            profile,
            now,
            problems: Vec::new(),
        };
        let report = match self.kind {
            Kind::Defects => check.defects().map(Report::Defects),
            Kind::Answer => check.answer().map(Report::Answer),
            _ => check.letter().map(Report::Letter),
        };
        if self.known_agreement(profile).is_none() {
            // What another agreement would say differently is told once it is known.
            check.problems.retain(|problem| !problem.is_of_agreement());
            check.refuse(Field::Agreement, Refusal::Missing);
        }
        let order = self.fields(profile);
        let place = |problem: &ReportProblem| {
            let place = order.iter().position(|field| *field == problem.field());
            (place.unwrap_or(order.len()), *problem)
        };
        let mut problems = check.problems;
        problems.sort_by_key(place);
        problems.dedup();
        match report {
            Some(report) if problems.is_empty() => Ok(report),
            _ => Err(problems),
        }
    }
}

impl Check<'_> {
    fn defects(&mut self) -> Option<DefectReport> {
        let reference = self.reference();
        let to = self.to();
        let findings: Vec<_> = Datum::ALL
            .into_iter()
            .filter_map(|datum| Some((datum, self.draft.form.defect(datum)?)))
            .map(|(datum, defect)| {
                let right = defect.has_right_value().then(|| self.right_value(datum));
                Finding::new(datum, defect, right.unwrap_or(Some(None))?)
            })
            .collect();
        if findings.is_empty() {
            self.refuse(Field::Defect(Datum::Name), Refusal::NoDefect);
        }
        let reporter = self.writer(Some(Side::Receiver));
        DefectReport::new(
            self.agreement,
            reference?,
            self.now,
            reporter?,
            to?,
            findings.into_iter().collect::<Option<_>>()?,
        )
    }

    /// The work e-mail address of who referred, by the rules of the field of the sender.
    fn to(&mut self) -> Option<Email> {
        let mut form = referral::Draft::default();
        form.set_text(
            Form::SenderEmail,
            self.draft.form.text(Field::To).to_owned(),
        );
        for (field, question) in self.draft.form.confirmations() {
            if field == Field::To {
                form.confirm(Form::SenderEmail, question, true);
            }
        }
        let read = form.check_work_email(self.agreement.sender(), self.profile);
        form.wipe();
        read.map_err(|problems| {
            for problem in problems {
                self.problems
                    .push(ReportProblem::form(Field::To, problem.kind()));
            }
        })
        .ok()
    }

    /// The right value of a datum; `Some(None)` when its fields are empty, so when nobody knows.
    fn right_value(&mut self, datum: Datum) -> Option<Option<Value>> {
        let form = self.draft.referral();
        let is_of = |field: &Form| field.datum() == Some(datum) && form.asks(*field);
        let mut fields = Form::ALL.into_iter().filter(is_of);
        let is_said = datum == Datum::Address && !form.address_kind().has_street();
        if !is_said && fields.all(|field| form.text(field).trim().is_empty()) {
            return Some(None);
        }
        let read = form.check_value(datum, self.profile);
        self.take_over(read).map(Some)
    }

    fn answer(&mut self) -> Option<Answer> {
        let reference = self.reference();
        match self.draft.form.how() {
            None => {
                self.refuse(Field::How, Refusal::Missing);
                self.writer(Some(Side::Sender));
                None
            }
            Some(How::Corrected) => self.corrected(reference),
            Some(How::Done) => {
                let done: Vec<_> = Datum::ALL
                    .into_iter()
                    .filter_map(|datum| Some((datum, self.draft.form.done(datum)?)))
                    .collect();
                if done.is_empty() {
                    self.refuse(Field::Done(Datum::Name), Refusal::NoAnswer);
                }
                let writer = self.writer(Some(Side::Sender));
                Answer::done(self.agreement, reference?, self.now, writer?, done)
            }
        }
    }

    fn corrected(&mut self, reference: Option<Reference>) -> Option<Answer> {
        let today = self.now.time().date();
        // Unlike a new referral, a correction is owed also when the agreement ended.
        let read = self.draft.referral().check_correction(self.profile, today);
        let facts = self.take_over(read)?;
        if facts.agreement_id() != self.agreement.id() {
            self.refuse(Field::Referral(Form::Municipality), Refusal::OtherAgreement);
        }
        Some(Answer::corrected(facts.refer(reference?, self.now)))
    }

    pub(super) fn reference(&mut self) -> Option<Reference> {
        let field = Field::Reference;
        if self.is_empty(field) {
            self.refuse(field, Refusal::Missing);
            return None;
        }
        let reference = self.draft.reference();
        if reference.is_none() {
            self.refuse(field, Refusal::Reference);
        }
        reference
    }

    /// Who writes, someone of this party. Without a party no e-mail address can be of another.
    pub(super) fn writer(&mut self, side: Option<Side>) -> Option<Sender> {
        let party = side.unwrap_or(Side::Sender).party(self.agreement);
        let mut read = self.draft.referral().check_worker(party, self.profile);
        if let (Err(problems), None) = (&mut read, side) {
            problems.retain(|problem| problem.as_question() != Some(Question::WorkEmail));
        }
        self.take_over(read)
    }

    /// Takes over the problems of the form of a referral.
    fn take_over<T>(&mut self, read: Result<T, Vec<FormProblem>>) -> Option<T> {
        read.map_err(|problems| {
            for problem in problems {
                let field = Field::Referral(problem.field());
                self.problems
                    .push(ReportProblem::form(field, problem.kind()));
            }
        })
        .ok()
    }

    /// A day; the caller looks at its bounds.
    pub(super) fn day(&mut self, field: Field) -> Option<Date> {
        if is_no_date(self.draft.form.text(field)) {
            self.refuse(field, Refusal::Missing);
            return None;
        }
        let day = parse_date(self.draft.form.text(field));
        if day.is_none() {
            self.refuse(field, Refusal::Day);
        }
        day
    }

    /// A day that was: not before the agreement, not after today.
    pub(super) fn past_day(&mut self, field: Field, first: Date) -> Option<Date> {
        let day = self.day(field)?;
        let today = self.now.time().date();
        let is_past = first <= day && day <= today;
        if !is_past {
            self.refuse(field, Refusal::DayOutside(today));
        }
        is_past.then_some(day)
    }

    /// A short line about an organisation or a law.
    pub(super) fn line(&mut self, field: Field) -> Option<Line> {
        if self.is_empty(field) {
            self.refuse(field, Refusal::Missing);
            return None;
        }
        let typed = self.draft.form.text(field);
        // What has check digits that are right is surely forbidden; the rest can be part of a title or a name.
        let question = match refuses(typed) {
            None => None,
            Some(LineFault::Situation) => Some(Question::Situation),
            Some(LineFault::BirthDate) => Some(Question::Date),
            Some(fault @ (LineFault::RegisterNumber | LineFault::BankAccount)) => {
                self.refuse(field, Refusal::LineFault(fault));
                return None;
            }
        };
        if let Some(question) =
            question.filter(|question| !self.draft.form.is_confirmed(field, *question))
        {
            let asks = referral::ProblemKind::Question(question);
            self.problems.push(ReportProblem::form(field, asks));
        }
        let line = Line::new(typed);
        if line.is_none() {
            self.refuse(field, Refusal::Line);
        }
        line
    }

    /// The ticks of a list that are set; none is told at the first.
    pub(super) fn ticked<T: Copy>(
        &mut self,
        list: &[T],
        field: impl Fn(T) -> Field,
    ) -> Option<Vec<T>> {
        let ticked = self.ticks(list, &field);
        if ticked.is_empty() {
            self.refuse(field(list[0]), Refusal::NothingTicked);
            return None;
        }
        Some(ticked)
    }

    /// The ticks of a list that are set; there may be none.
    pub(super) fn ticks<T: Copy>(&self, list: &[T], field: impl Fn(T) -> Field) -> Vec<T> {
        let is_ticked = |one: &T| self.draft.form.is_ticked(field(*one));
        list.iter().copied().filter(is_ticked).collect()
    }

    pub(super) fn is_empty(&self, field: Field) -> bool {
        self.draft.form.text(field).trim().is_empty()
    }

    pub(super) fn refuse(&mut self, field: Field, refusal: Refusal) {
        self.problems.push(ReportProblem::refusal(field, refusal));
    }
}

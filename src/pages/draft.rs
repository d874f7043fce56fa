//! What a form asks of the draft behind it, and how the two drafts of the page answer.

use std::borrow::Cow;

use sluis_core::{
    protocol::{Agreement, FoundPlace, Profile},
    referral::{self, Form, FormField, Problem, Question},
    report,
    wording::{self, labels},
};

/// A draft that the page shows as a form.
pub trait Draft: Clone + PartialEq + Send + Sync + 'static {
    /// Something that it asks.
    type Field: FormField;
    /// What can be the matter at a field.
    type Kind: Copy + Into<Option<Question>> + Send + Sync + 'static;

    /// The answers so far.
    fn form(&self) -> &Form<Self::Field>;
    /// The answers so far, to be changed.
    fn form_mut(&mut self) -> &mut Form<Self::Field>;
    /// Puts a text in a field, and what follows from it in others.
    fn type_in(&mut self, field: Self::Field, text: String, profile: &Profile);
    /// Puts in a place that was chosen.
    fn choose_place(&mut self, place: &FoundPlace<'_>);
    /// Looks at a field that was left, and spreads a whole address over its fields; whether anything changed.
    fn leave(&mut self, field: Self::Field, text: &str, profile: &Profile) -> bool;
    /// The agreement under which it goes, by the team of the worker.
    fn agreement<'profile>(&self, profile: &'profile Profile) -> Cow<'profile, Agreement>;
    /// The id of the element of a field.
    fn id(field: Self::Field) -> &'static str;
    /// The field of a referral that it is, if it is one.
    fn as_referral(field: Self::Field) -> Option<referral::Field>;
    /// What stands above a field.
    fn label(&self, field: Self::Field) -> &'static str;
    /// What stands under its label; empty when nothing does.
    fn hint(&self, field: Self::Field) -> &'static str;
    /// The sentence of a problem.
    fn sentence(&self, problem: &ProblemOf<Self>, agreement: &Agreement) -> String;
}

/// A problem of a draft.
pub type ProblemOf<D> = Problem<<D as Draft>::Field, <D as Draft>::Kind>;

impl Draft for referral::Draft {
    type Field = referral::Field;
    type Kind = referral::ProblemKind;

    fn form(&self) -> &Form<referral::Field> {
        self
    }

    fn form_mut(&mut self) -> &mut Form<referral::Field> {
        self
    }

    fn type_in(&mut self, field: referral::Field, text: String, profile: &Profile) {
        match field {
            referral::Field::Postcode => self.type_postcode(text, profile),
            referral::Field::Municipality => self.type_municipality(text, profile),
            _ => self.set_text(field, text),
        }
    }

    fn choose_place(&mut self, place: &FoundPlace<'_>) {
        referral::Draft::choose_place(self, place);
    }

    fn leave(&mut self, field: referral::Field, text: &str, profile: &Profile) -> bool {
        self.paste_address(field, text, profile)
    }

    fn agreement<'profile>(&self, profile: &'profile Profile) -> Cow<'profile, Agreement> {
        let team = self.text(referral::Field::SenderTeam);
        referral::Draft::agreement(self, profile).by_team(team)
    }

    fn id(field: referral::Field) -> &'static str {
        field.id()
    }

    fn as_referral(field: referral::Field) -> Option<referral::Field> {
        Some(field)
    }

    fn label(&self, field: referral::Field) -> &'static str {
        labels::label(field)
    }

    fn hint(&self, field: referral::Field) -> &'static str {
        labels::hint(field).unwrap_or_default()
    }

    fn sentence(&self, problem: &referral::Problem, agreement: &Agreement) -> String {
        wording::problem(problem, agreement).to_string()
    }
}

impl Draft for report::Draft {
    type Field = report::Field;
    type Kind = report::ReportProblemKind;

    fn form(&self) -> &Form<report::Field> {
        report::Draft::form(self)
    }

    fn form_mut(&mut self) -> &mut Form<report::Field> {
        report::Draft::form_mut(self)
    }

    fn type_in(&mut self, field: report::Field, text: String, profile: &Profile) {
        match field {
            report::Field::Referral(referral::Field::Postcode) => self.type_postcode(text, profile),
            _ => self.form_mut().set_text(field, text),
        }
    }

    fn choose_place(&mut self, place: &FoundPlace<'_>) {
        report::Draft::choose_place(self, place);
    }

    fn leave(&mut self, _: report::Field, _: &str, _: &Profile) -> bool {
        false
    }

    fn agreement<'profile>(&self, profile: &'profile Profile) -> Cow<'profile, Agreement> {
        let team = report::Field::Referral(referral::Field::SenderTeam);
        let team = report::Draft::form(self).text(team);
        report::Draft::agreement(self, profile).by_team(team)
    }

    fn id(field: report::Field) -> &'static str {
        field.id()
    }

    fn as_referral(field: report::Field) -> Option<referral::Field> {
        field.as_referral()
    }

    fn label(&self, field: report::Field) -> &'static str {
        wording::report::label(field, self.kind())
    }

    fn hint(&self, field: report::Field) -> &'static str {
        wording::report::hint(field, self.kind()).unwrap_or_default()
    }

    fn sentence(&self, problem: &report::ReportProblem, agreement: &Agreement) -> String {
        wording::report::problem(problem, self.side(), agreement).to_string()
    }
}

//! Checks a draft, step by step, and tells everything that stands in the way at once.

mod client;
mod domain;
mod doubt;
mod part;
mod place;
mod reach;
mod terms;

use time::Date;

use super::consent::Consent;
use super::draft::Draft;
use super::facts::{Facts, Sender};
use super::field::{Field, Step};
use super::guard::{self, Identifier};
use super::problem::{Problem, Question, Refusal};
use crate::protocol::{Agreement, Profile};

/// What a check looks at, and what it found so far.
struct Check<'draft> {
    draft: &'draft Draft,
    profile: &'draft Profile,
    agreement: &'draft Agreement,
    today: Date,
    problems: Vec<Problem>,
}

impl Draft {
    /// Makes facts of the draft.
    ///
    /// # Errors
    /// Gives all problems of both steps, in the order of the page. Questions that were answered are not among them.
    pub fn check(&self, profile: &Profile, today: Date) -> Result<Facts, Vec<Problem>> {
        self.facts(profile, today, |check| check.terms())
    }

    /// Makes facts of the draft to correct what went out before (article 7): that is owed also when the agreement ended.
    ///
    /// # Errors
    /// As [`check`](Self::check), without whether the agreement is in force.
    pub fn check_correction(&self, profile: &Profile, today: Date) -> Result<Facts, Vec<Problem>> {
        self.facts(profile, today, |check| check.agreed())
    }

    fn facts(
        &self,
        profile: &Profile,
        today: Date,
        terms: impl FnOnce(&mut Check<'_>) -> Option<(Sender, Consent)>,
    ) -> Result<Facts, Vec<Problem>> {
        let mut check = Check::new(self, profile, today);
        let terms = terms(&mut check);
        let client = check.client();
        let agreement = check.agreement;
        let problems = check.finish();
        if !problems.is_empty() {
            return Err(problems);
        }
        let (sender, consent) = terms.expect("without problems there are terms");
        let (name, address, phone, email) = client.expect("without problems there is a client");
        let facts = Facts::new(agreement, sender, consent, name, address, phone, email);
        Ok(facts.expect("an unreachable client is a problem"))
    }

    /// Returns the problems of one step, in the order of the page.
    #[must_use]
    pub fn check_step(&self, step: Step, profile: &Profile, today: Date) -> Vec<Problem> {
        let mut check = Check::new(self, profile, today);
        let is_known = self.known_agreement(profile).is_some();
        match step {
            Step::Worker => {
                if is_known {
                    check.check_in_force();
                }
                drop(check.worker(check.agreement.sender()));
            }
            Step::Conversation if is_known => drop(check.consent()),
            // The client is told of one service.
            Step::Conversation => {
                let is_empty = self.text(Field::Municipality).trim().is_empty();
                let refusal = match is_empty {
                    true => Refusal::Missing,
                    false => Refusal::NoAgreementThere,
                };
                check.refuse(Field::Municipality, refusal);
            }
            Step::Client => drop(check.client()),
        }
        check.finish()
    }
}

impl<'draft> Check<'draft> {
    fn new(draft: &'draft Draft, profile: &'draft Profile, today: Date) -> Self {
        Self {
            draft,
            profile,
            agreement: draft.agreement(profile),
            today,
            problems: Vec::new(),
        }
    }

    fn finish(mut self) -> Vec<Problem> {
        self.problems.sort_unstable();
        self.problems.dedup();
        self.problems
    }

    fn refuse(&mut self, field: Field, refusal: Refusal) {
        self.problems.push(Problem::refusal(field, refusal));
    }

    /// Asks, unless it was answered.
    fn ask(&mut self, field: Field, question: Question) {
        if !self.draft.is_confirmed(field, question) {
            self.problems.push(Problem::question(field, question));
        }
    }

    /// Refuses numbers that identify, which their check digits prove; returns whether the field is free of them.
    fn guard(&mut self, field: Field) -> bool {
        let refusal = match guard::scan(self.draft.text(field)) {
            Some(Identifier::RegisterNumber) => Refusal::RegisterNumber,
            Some(Identifier::BankAccount) => Refusal::BankAccount,
            Some(Identifier::BirthDate | Identifier::ShortDate | Identifier::NamedDate) | None => {
                return true;
            }
        };
        self.refuse(field, refusal);
        false
    }

    /// Returns whether what looks like a date of birth stands in a field. Real names and addresses can hold one too
    /// ("jan12051990@…", "Rue du 8 mai 1945"), so that it is asked; houses 10-12-14 are none.
    fn holds_date(&self, field: Field) -> bool {
        match guard::scan(self.draft.text(field)) {
            Some(Identifier::ShortDate) => !matches!(field, Field::HouseNumber | Field::Box),
            Some(Identifier::BirthDate | Identifier::NamedDate) => true,
            Some(Identifier::RegisterNumber | Identifier::BankAccount) | None => false,
        }
    }

    /// Asks whether a text that can be read is right, although it holds what looks like a date of birth.
    fn ask_date(&mut self, field: Field) {
        if self.holds_date(field) {
            self.ask(field, Question::Date);
        }
    }

    /// Refuses a text that cannot be read, and says so when it is a date of birth.
    fn refuse_text(&mut self, field: Field, refusal: Refusal) {
        let is_date = self.holds_date(field);
        self.refuse(field, if is_date { Refusal::BirthDate } else { refusal });
    }
}

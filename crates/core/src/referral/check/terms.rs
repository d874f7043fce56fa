//! Who refers, and what the client was told and agreed to.

use super::Check;
use crate::protocol::{Email, Party, is_no_date, parse_date};
use crate::referral::consent::{Consent, ConsentForm, Point};
use crate::referral::facts::Sender;
use crate::referral::field::Field;
use crate::referral::name::{LONGEST_NAME, has_letter};
use crate::referral::problem::{Question, Refusal};
use crate::text::tidy;

impl Check<'_> {
    pub(super) fn terms(&mut self) -> Option<(Sender, Consent)> {
        self.check_in_force();
        self.agreed()
    }

    /// Whether the agreement may be used today.
    pub(super) fn check_in_force(&mut self) {
        if let Err(closed) = self.agreement.check_in_force(self.today) {
            self.refuse(Field::Agreement, Refusal::NotInForce(closed));
        }
    }

    /// Checks the terms, but not whether the agreement is in force.
    pub(super) fn agreed(&mut self) -> Option<(Sender, Consent)> {
        let sender = self.worker(self.agreement.sender());
        let consent = self.consent();
        Some((sender?, consent?))
    }

    /// Checks someone who works for `party`.
    pub(super) fn worker(&mut self, party: &Party) -> Option<Sender> {
        let name = self.sender_name();
        let email = self.work_email(party);
        let phone = self.phone(Field::SenderPhone);
        let team = self.draft.text(Field::SenderTeam);
        if party.teams().next().is_some() && !party.teams().any(|it| it == team) {
            self.refuse(Field::SenderTeam, Refusal::Missing);
        }
        Sender::new(&name?, email?, phone?)
    }

    /// Checks the e-mail address of someone who works for `party`.
    pub(super) fn work_email(&mut self, party: &Party) -> Option<Email> {
        let email = self.email(Field::SenderEmail)?;
        if !party.owns(&email) {
            self.ask(Field::SenderEmail, Question::WorkEmail);
        }
        Some(email)
    }

    fn sender_name(&mut self) -> Option<String> {
        let name = tidy(self.draft.text(Field::SenderName));
        let refusal = match () {
            () if name.is_empty() => Refusal::Missing,
            () if !self.guard(Field::SenderName) => return None,
            () if !has_letter(&name) => Refusal::NotAName,
            () if name.chars().count() > LONGEST_NAME => Refusal::TooLong,
            () => {
                self.ask_date(Field::SenderName);
                return Some(name);
            }
        };
        self.refuse_text(Field::SenderName, refusal);
        None
    }

    pub(super) fn consent(&mut self) -> Option<Consent> {
        if !self.draft.is_ticked(Field::Secrecy) {
            self.refuse(Field::Secrecy, Refusal::NoSecrecy);
        }
        for field in Point::ALL.map(Field::Told) {
            if !self.draft.is_ticked(field) {
                self.refuse(field, Refusal::NotTold);
            }
        }
        if !self.draft.is_ticked(Field::ConsentGiven) {
            self.refuse(Field::ConsentGiven, Refusal::NoConsent);
        }
        let form = self.draft.consent_form();
        if form.is_none() {
            self.refuse(Field::ConsentForm, Refusal::Missing);
        }
        let typed = self.draft.text(Field::ConsentDate);
        if is_no_date(typed) {
            self.refuse(Field::ConsentDate, Refusal::Missing);
            return None;
        }
        let day = parse_date(typed);
        if day.is_none() && crate::referral::is_register_number(typed) {
            self.refuse(Field::ConsentDate, Refusal::RegisterNumber);
            return None;
        }
        // Without a form there is a problem already; the day is looked at all the same.
        let form = form.unwrap_or(ConsentForm::Oral);
        let consent = day.and_then(|day| Consent::new(form, day, self.agreement, self.today));
        if consent.is_none() {
            self.refuse(Field::ConsentDate, Refusal::ConsentDate(self.today));
        }
        consent
    }
}

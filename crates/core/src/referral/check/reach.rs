//! Telephone and e-mail, and whether the client can be reached at all.

use super::Check;
use super::domain::meant_domain;
use crate::protocol::{Email, Phone, PhoneFault};
use crate::referral::absence::Absence;
use crate::referral::field::Field;
use crate::referral::guard;
use crate::referral::problem::{Question, Refusal};

/// A detail, or why the form says that there is none.
pub(super) type Told<T> = Result<T, Absence>;

impl Check<'_> {
    /// Reads the telephone number and e-mail address of the client, or why there is none.
    pub(super) fn channels(&mut self) -> (Option<Told<Phone>>, Option<Told<Email>>) {
        let is_empty = |field| self.draft.text(field).trim().is_empty();
        let has_street = self.draft.asks(Field::Street) && !is_empty(Field::Street);
        if !has_street && is_empty(Field::Phone) && is_empty(Field::Email) {
            self.refuse(Field::Phone, Refusal::Unreachable);
            return (None, None);
        }
        let phone = self.channel(Field::Phone, Self::phone);
        let email = self.channel(Field::Email, Self::client_email);
        (phone, email)
    }

    fn channel<T>(
        &mut self,
        field: Field,
        read: impl FnOnce(&mut Self, Field) -> Option<T>,
    ) -> Option<Told<T>> {
        let is_ticked = |tick: &Field| tick.datum() == field.datum() && self.draft.is_ticked(*tick);
        let tick = Field::ALL.into_iter().find(is_ticked);
        let absence = tick.and_then(|tick| Some((tick, tick.absence()?)));
        match (self.draft.text(field).trim().is_empty(), absence) {
            (true, Some((_, why))) => Some(Err(why)),
            (false, Some((tick, _))) => {
                self.refuse(tick, Refusal::KnownAndUnknown);
                None
            }
            (_, None) => read(self, field).map(Ok),
        }
    }

    /// Reads a telephone number, as one before the guard looks: 32471000022 also passes for a register number.
    pub(super) fn phone(&mut self, field: Field) -> Option<Phone> {
        let typed = self.draft.text(field);
        if typed.trim().is_empty() {
            self.refuse(field, Refusal::Missing);
            return None;
        }
        let read = Phone::parse(typed);
        let is_sure = read
            .as_ref()
            .is_ok_and(|phone| phone.is_belgian() || typed.contains('+'));
        if (guard::has_register_format(typed) || !is_sure) && !self.guard(field) {
            return None;
        }
        match read {
            Ok(phone) => {
                if !is_sure {
                    self.ask_date(field);
                }
                let own = Phone::parse(self.draft.text(Field::SenderPhone));
                if field == Field::Phone && own.is_ok_and(|own| own == phone) {
                    self.ask(field, Question::Own);
                }
                Some(phone)
            }
            Err(PhoneFault::NoCountry) if self.holds_date(field) => {
                self.refuse(field, Refusal::BirthDate);
                None
            }
            Err(PhoneFault::NoCountry) => {
                self.ask(field, Question::ForeignPhone);
                None
            }
            Err(fault) => {
                self.refuse_text(field, Refusal::Phone(fault));
                None
            }
        }
    }

    pub(super) fn client_email(&mut self, field: Field) -> Option<Email> {
        let email = self.email(field)?;
        if self
            .profile
            .agreements()
            .iter()
            .any(|one| one.sender().owns(&email) || one.receiver().owns(&email))
        {
            self.refuse(field, Refusal::ServiceEmail);
            return None;
        }
        let own = Email::parse(self.draft.text(Field::SenderEmail));
        if own.is_ok_and(|own| own.as_str().eq_ignore_ascii_case(email.as_str())) {
            self.ask(field, Question::Own);
        }
        Some(email)
    }

    pub(super) fn email(&mut self, field: Field) -> Option<Email> {
        let typed = self.draft.text(field);
        if typed.trim().is_empty() {
            self.refuse(field, Refusal::Missing);
            return None;
        }
        if !self.guard(field) {
            return None;
        }
        let email = match Email::parse(typed) {
            Ok(email) => email,
            Err(fault) => {
                self.refuse_text(field, Refusal::Email(fault));
                return None;
            }
        };
        self.ask_date(field);
        if let Some(meant) = meant_domain(email.domain()) {
            self.ask(field, Question::Domain(meant));
        }
        if guard::tells_situation(typed) {
            self.ask(field, Question::Situation);
        }
        Some(email)
    }
}

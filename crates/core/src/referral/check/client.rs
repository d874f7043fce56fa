//! The step `Cliënt`: who it is.

use super::Check;
use super::reach::Told;
use crate::protocol::{Email, Phone};
use crate::referral::address::Address;
use crate::referral::field::Field;
use crate::referral::name::{LONGEST_NAME, Name, has_letter};
use crate::referral::problem::{Question, Refusal};
use crate::text::tidy;

impl Check<'_> {
    pub(super) fn client(&mut self) -> Option<(Name, Address, Told<Phone>, Told<Email>)> {
        let name = self.name();
        let address = self.address();
        let (phone, email) = self.channels();
        Some((name?, address?, phone?, email?))
    }

    pub(super) fn name(&mut self) -> Option<Name> {
        let given = tidy(self.draft.text(Field::GivenName));
        let family = tidy(self.draft.text(Field::FamilyName));
        match (
            given.is_empty(),
            family.is_empty(),
            self.draft.is_ticked(Field::OneName),
        ) {
            (true, true, _) => self.refuse(Field::GivenName, Refusal::NoName),
            (false, true, false) => self.ask(Field::FamilyName, Question::OneName),
            (true, false, false) => self.ask(Field::GivenName, Question::OneName),
            (false, false, true) => self.refuse(Field::OneName, Refusal::OneNameButTwo),
            _ => {}
        }
        self.ask_own_name(&given, &family);
        for (field, part) in [(Field::GivenName, &given), (Field::FamilyName, &family)] {
            if !part.is_empty() {
                self.name_part(field, part);
            }
        }
        Name::new(&given, &family)
    }

    fn name_part(&mut self, field: Field, part: &str) {
        if !self.guard(field) {
            return;
        }
        if !has_letter(part) {
            self.refuse_text(field, Refusal::NotAName);
        } else if part.chars().count() > LONGEST_NAME {
            self.refuse(field, Refusal::TooLong);
        } else {
            self.ask_doubts(field, part);
        }
    }

    /// Asks about a client who is called as the worker: then the worker filled in the own name.
    fn ask_own_name(&mut self, given: &str, family: &str) {
        let own = tidy(self.draft.text(Field::SenderName)).to_lowercase();
        let is_own = [format!("{given} {family}"), format!("{family} {given}")]
            .iter()
            .any(|name| name.trim().to_lowercase() == own);
        if !own.is_empty() && is_own {
            let field = if family.is_empty() {
                Field::GivenName
            } else {
                Field::FamilyName
            };
            self.ask(field, Question::Own);
        }
    }
}

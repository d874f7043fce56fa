//! Parts of the form by themselves: one datum about the client, or who fills in the form.

use super::Check;
use crate::protocol::{Datum, Email, Party, Profile};
use crate::referral::draft::Draft;
use crate::referral::facts::Sender;
use crate::referral::field::Field;
use crate::referral::problem::Problem;
use crate::referral::value::Value;

impl Draft {
    /// Checks one datum about the client, by the same rules as in a referral.
    ///
    /// # Errors
    /// Gives all problems of its fields, in the order of the page.
    pub fn check_value(&self, datum: Datum, profile: &Profile) -> Result<Value, Vec<Problem>> {
        self.check_part(profile, |check| match datum {
            Datum::Name => check.name().map(Value::Name),
            Datum::Address => check.address().map(Value::Address),
            Datum::Phone => check.phone(Field::Phone).map(Value::Phone),
            Datum::Email => check.client_email(Field::Email).map(Value::Email),
        })
    }

    /// Checks whoever fills in the form, in the fields of the sender: someone who works for `party`.
    ///
    /// # Errors
    /// Gives all problems of these fields, in the order of the page.
    pub fn check_worker(&self, party: &Party, profile: &Profile) -> Result<Sender, Vec<Problem>> {
        self.check_part(profile, |check| check.worker(party))
    }

    /// Checks the e-mail address of the sender, someone who works for `party`.
    ///
    /// # Errors
    /// Gives all problems of that field.
    pub fn check_work_email(
        &self,
        party: &Party,
        profile: &Profile,
    ) -> Result<Email, Vec<Problem>> {
        self.check_part(profile, |check| check.work_email(party))
    }

    fn check_part<T>(
        &self,
        profile: &Profile,
        read: impl FnOnce(&mut Check<'_>) -> Option<T>,
    ) -> Result<T, Vec<Problem>> {
        // No part looks at the day of today.
        let mut check = Check::new(self, profile, profile.first().start());
        let read = read(&mut check);
        let problems = check.finish();
        match read {
            Some(part) if problems.is_empty() => Ok(part),
            _ => Err(problems),
        }
    }
}

//! A referral back in the form, to be corrected.

use super::address::Street;
use super::consent::Point;
use super::draft::Draft;
use super::facts::Facts;
use super::field::Field;
use super::value::Value;
use crate::protocol::Datum;

impl Draft {
    /// Puts one datum about the client in its fields, in the place of what stood there.
    pub fn put_value(&mut self, value: &Value) {
        let put = |draft: &mut Self, fields: &[(Field, &str)]| {
            for (field, text) in fields {
                draft.set_text(*field, (*text).to_owned());
            }
        };
        match value {
            Value::Name(name) => {
                put(
                    self,
                    &[
                        (Field::GivenName, name.given()),
                        (Field::FamilyName, name.family()),
                    ],
                );
                self.set_tick(Field::OneName, name.is_single());
            }
            Value::Address(address) => {
                let street = address.street();
                let number = street.and_then(Street::number);
                let postcode = address.postcode().map(|one| one.to_string());
                let box_number = street.and_then(Street::box_number);
                self.set_address_kind(address.kind());
                self.set_tick(Field::NoHouseNumber, street.is_some() && number.is_none());
                put(
                    self,
                    &[
                        (Field::Street, street.map_or("", Street::name)),
                        (Field::HouseNumber, number.map_or("", |one| one.as_str())),
                        (Field::Box, box_number.map_or("", |one| one.as_str())),
                        (Field::Postcode, postcode.as_deref().unwrap_or_default()),
                        (Field::Municipality, address.municipality()),
                    ],
                );
            }
            Value::Phone(phone) => {
                put(self, &[(Field::Phone, &phone.to_string())]);
                self.set_tick(Field::PhoneUnknown, false);
            }
            Value::Email(email) => {
                put(self, &[(Field::Email, email.as_str())]);
                self.set_tick(Field::EmailUnknown, false);
            }
        }
    }

    /// The form filled in with these facts, the consent too. The declaration of secrecy is made anew by who corrects.
    #[must_use]
    pub fn refill(facts: &Facts) -> Self {
        let mut draft = Self::default();
        for datum in Datum::ALL {
            match facts.value(datum) {
                Some(value) => draft.put_value(&value),
                None if datum == Datum::Phone => draft.set_tick(Field::PhoneUnknown, true),
                None => draft.set_tick(Field::EmailUnknown, true),
            }
        }
        let (sender, consent) = (facts.sender(), facts.consent());
        draft.set_text(Field::SenderName, sender.name().to_owned());
        draft.set_text(Field::SenderEmail, sender.email().to_string());
        draft.set_text(Field::SenderPhone, sender.phone().to_string());
        draft.set_text(Field::ConsentDate, consent.date().to_string());
        draft.set_consent_form(consent.form());
        draft.set_tick(Field::ConsentGiven, true);
        for point in Point::ALL {
            draft.set_tick(Field::Told(point), true);
        }
        draft
    }
}

//! A referral back in the form, to be corrected.

use super::address::Street;
use super::consent::Point;
use super::draft::Draft;
use super::facts::Facts;
use super::field::{Choice, Field};
use super::value::Value;
use crate::protocol::Datum;

impl Draft {
    /// Puts one datum about the client in its fields, instead of what stood there.
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
                self.choose(Field::AddressKind, Choice::Address(address.kind()));
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
                self.set_tick(Field::PhoneWithheld, false);
            }
            Value::Email(email) => {
                put(self, &[(Field::Email, email.as_str())]);
                self.set_tick(Field::EmailUnknown, false);
                self.set_tick(Field::EmailWithheld, false);
            }
        }
    }

    /// Returns the form filled in with these facts, the consent too. The declaration of secrecy is made anew by whoever corrects.
    #[must_use]
    pub fn refill(facts: &Facts) -> Self {
        let mut draft = Self::default();
        for datum in Datum::ALL {
            match facts.value(datum) {
                Ok(value) => draft.put_value(&value),
                Err(why) => {
                    for field in Field::ALL {
                        if field.datum() == Some(datum) && field.absence() == Some(why) {
                            draft.set_tick(field, true);
                        }
                    }
                }
            }
        }
        let (sender, consent) = (facts.sender(), facts.consent());
        draft.set_text(Field::SenderName, sender.name().to_owned());
        draft.set_text(Field::SenderEmail, sender.email().to_string());
        draft.set_text(Field::SenderPhone, sender.phone().to_string());
        draft.set_text(Field::ConsentDate, consent.date().to_string());
        draft.choose(Field::ConsentForm, Choice::Consent(consent.form()));
        draft.set_tick(Field::ConsentGiven, true);
        for point in Point::ALL {
            draft.set_tick(Field::Told(point), true);
        }
        draft
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::protocol::{Phone, Postcode};
    use crate::referral::address::{Address, AddressKind};
    use crate::referral::consent::ConsentForm;
    use crate::referral::facts::tests::facts;
    use crate::referral::house_number::{BoxNumber, HouseNumber};
    use crate::referral::name::Name;

    const PHONE: &str = "0470 00 11 22";
    const EMAIL: &str = "fatima@example.com";

    fn address(number: Option<&str>) -> Address {
        let number = number.map(|text| HouseNumber::parse(text).unwrap());
        let street = Street::new("Kerkstraat", number, BoxNumber::parse("3"));
        Address::new(
            AddressKind::Fixed,
            street,
            Postcode::parse("3980"),
            "Tessenderlo",
        )
        .unwrap()
    }

    fn refilled(phone: Option<&str>, email: Option<&str>) -> Draft {
        Draft::refill(&facts(address(Some("12")), phone, email).unwrap())
    }

    #[test]
    fn a_form_that_is_filled_in_again_says_the_same() {
        let draft = refilled(Some(PHONE), Some(EMAIL));
        for (field, text) in [
            (Field::SenderName, "An Willems"),
            (Field::SenderEmail, "an.willems@opgroeien.be"),
            (Field::ConsentDate, "2026-03-01"),
            (Field::GivenName, "Fatima"),
            (Field::FamilyName, "El Amrani"),
            (Field::Street, "Kerkstraat"),
            (Field::HouseNumber, "12"),
            (Field::Box, "3"),
            (Field::Postcode, "3980"),
            (Field::Municipality, "Tessenderlo"),
            (Field::Email, EMAIL),
        ] {
            assert_eq!(draft.text(field), text);
        }
        assert!(Phone::parse(draft.text(Field::Phone)) == Phone::parse(PHONE));
        assert_eq!(draft.consent_form(), Some(ConsentForm::Written));
        assert!(!draft.is_ticked(Field::Secrecy), "that is for who corrects");
        assert!(draft.is_ticked(Field::ConsentGiven));
    }

    #[test]
    fn what_is_not_known_is_ticked_so() {
        for (phone, email) in [(Some(PHONE), None), (None, Some(EMAIL))] {
            let draft = refilled(phone, email);
            assert_eq!(draft.is_ticked(Field::PhoneUnknown), phone.is_none());
            assert_eq!(draft.is_ticked(Field::EmailUnknown), email.is_none());
        }
    }

    #[test]
    fn a_datum_takes_the_place_of_what_stood_there() {
        let mut draft = Draft::default();
        for absent in [Field::PhoneUnknown, Field::PhoneWithheld] {
            draft.set_tick(absent, true);
            draft.put_value(&Value::Phone(Phone::parse(PHONE).unwrap()));
            assert!(!draft.is_ticked(absent));
        }

        for (number, without) in [(Some("12"), false), (None, true)] {
            draft.put_value(&Value::Address(address(number)));
            assert_eq!(draft.is_ticked(Field::NoHouseNumber), without);
            assert_eq!(draft.text(Field::HouseNumber), number.unwrap_or_default());
        }
        let none = Address::new(AddressKind::None, None, None, "Ham").unwrap();
        draft.put_value(&Value::Address(none));
        assert!(!draft.is_ticked(Field::NoHouseNumber));
        assert_eq!(draft.text(Field::Street), "");

        let name = Name::new("Fatima", "El Amrani").unwrap();
        let value = Value::Name(name.clone());
        assert_eq!(format!("{value:?} {name:?}"), "Value(Name, …) Name(…)");
        let number = (
            HouseNumber::parse("12").unwrap(),
            BoxNumber::parse("3").unwrap(),
        );
        assert_eq!(format!("{number:?}"), "(HouseNumber(…), BoxNumber(…))");
    }
}

//! What was typed and ticked so far.

use zeroize::Zeroize;

use super::address::AddressKind;
use super::consent::{ConsentForm, Point};
use super::field::{Field, Step};
use super::problem::{Answer, Question};
use crate::protocol::{Agreement, Postcode, Profile};

/// The raw form. Changing a field takes back what was confirmed about it.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct Draft {
    sender_name: String,
    sender_email: String,
    sender_phone: String,
    secrecy: bool,
    told: [bool; Point::ALL.len()],
    consent_given: bool,
    consent_form: Option<ConsentForm>,
    consent_date: String,
    given_name: String,
    family_name: String,
    one_name: bool,
    address_kind: AddressKind,
    street: String,
    house_number: String,
    no_house_number: bool,
    box_number: String,
    postcode: String,
    municipality: String,
    /// The municipality that came with the postcode, and that another postcode may replace.
    filled: String,
    phone: String,
    phone_unknown: bool,
    email: String,
    email_unknown: bool,
    confirmed: Vec<(Field, Question)>,
}

impl Draft {
    /// The text of a field; empty for a field that has none.
    #[must_use]
    pub fn text(&self, field: Field) -> &str {
        match field {
            Field::SenderName => &self.sender_name,
            Field::SenderEmail => &self.sender_email,
            Field::SenderPhone => &self.sender_phone,
            Field::ConsentDate => &self.consent_date,
            Field::GivenName => &self.given_name,
            Field::FamilyName => &self.family_name,
            Field::Street => &self.street,
            Field::HouseNumber => &self.house_number,
            Field::Box => &self.box_number,
            Field::Postcode => &self.postcode,
            Field::Municipality => &self.municipality,
            Field::Phone => &self.phone,
            Field::Email => &self.email,
            _ => "",
        }
    }

    fn text_mut(&mut self, field: Field) -> Option<&mut String> {
        Some(match field {
            Field::SenderName => &mut self.sender_name,
            Field::SenderEmail => &mut self.sender_email,
            Field::SenderPhone => &mut self.sender_phone,
            Field::ConsentDate => &mut self.consent_date,
            Field::GivenName => &mut self.given_name,
            Field::FamilyName => &mut self.family_name,
            Field::Street => &mut self.street,
            Field::HouseNumber => &mut self.house_number,
            Field::Box => &mut self.box_number,
            Field::Postcode => &mut self.postcode,
            Field::Municipality => &mut self.municipality,
            Field::Phone => &mut self.phone,
            Field::Email => &mut self.email,
            _ => return None,
        })
    }

    /// Puts a text in a field, and takes back what was confirmed about the old one.
    pub fn set_text(&mut self, field: Field, text: String) {
        let Some(slot) = self.text_mut(field) else {
            return;
        };
        if *slot == text {
            return;
        }
        slot.zeroize();
        *slot = text;
        self.take_back(field);
    }

    /// Whether a tick is set; `false` for a field that is no tick.
    #[must_use]
    pub fn is_ticked(&self, field: Field) -> bool {
        match field {
            Field::Secrecy => self.secrecy,
            Field::Told(point) => self.told[point as usize],
            Field::ConsentGiven => self.consent_given,
            Field::OneName => self.one_name,
            Field::NoHouseNumber => self.no_house_number,
            Field::PhoneUnknown => self.phone_unknown,
            Field::EmailUnknown => self.email_unknown,
            _ => false,
        }
    }

    /// Sets or clears a tick.
    pub fn set_tick(&mut self, field: Field, on: bool) {
        match field {
            Field::Secrecy => self.secrecy = on,
            Field::Told(point) => self.told[point as usize] = on,
            Field::ConsentGiven => self.consent_given = on,
            Field::OneName => self.one_name = on,
            Field::NoHouseNumber => self.no_house_number = on,
            Field::PhoneUnknown => self.phone_unknown = on,
            Field::EmailUnknown => self.email_unknown = on,
            _ => {}
        }
    }

    /// How the client consented, once chosen.
    #[must_use]
    pub fn consent_form(&self) -> Option<ConsentForm> {
        self.consent_form
    }

    /// Chooses how the client consented.
    pub fn set_consent_form(&mut self, form: ConsentForm) {
        self.consent_form = Some(form);
    }

    /// What kind of address the client has.
    #[must_use]
    pub fn address_kind(&self) -> AddressKind {
        self.address_kind
    }

    /// Chooses what kind of address the client has.
    pub fn set_address_kind(&mut self, kind: AddressKind) {
        self.address_kind = kind;
        self.take_back(Field::Municipality);
    }

    /// Whether a field is asked, with the choices made so far. What stands in other fields is kept but never sent.
    #[must_use]
    pub fn asks(&self, field: Field) -> bool {
        match field {
            Field::Street
            | Field::HouseNumber
            | Field::NoHouseNumber
            | Field::Box
            | Field::Postcode => self.address_kind.has_street(),
            _ => true,
        }
    }

    /// Whether "Ja, dit klopt" is ticked for a question at a field.
    #[must_use]
    pub fn is_confirmed(&self, field: Field, question: Question) -> bool {
        self.confirmed.contains(&(field, question))
    }

    /// Ticks or clears "Ja, dit klopt" for a question at a field; a question with another answer stays.
    pub fn confirm(&mut self, field: Field, question: Question, on: bool) {
        self.confirmed.retain(|known| *known != (field, question));
        if on && question.answer() == Answer::Confirm {
            self.confirmed.push((field, question));
        }
    }

    /// The questions answered with "Ja, dit klopt", so that the page can go on showing them.
    pub fn confirmations(&self) -> impl Iterator<Item = (Field, Question)> + '_ {
        self.confirmed.iter().copied()
    }

    /// Puts a postcode in, and the municipality that goes with it, unless the user typed one.
    pub fn type_postcode(&mut self, typed: String, profile: &Profile) {
        self.set_text(Field::Postcode, typed);
        let Some(postcode) = Postcode::parse(&self.postcode) else {
            return;
        };
        let place = profile
            .for_postcode(postcode)
            .and_then(|agreement| agreement.place(postcode));
        if self.municipality.is_empty() || self.municipality == self.filled {
            let name = place.map_or("", |place| place.municipality()).to_owned();
            self.filled.clone_from(&name);
            self.set_text(Field::Municipality, name);
        }
    }

    fn take_back(&mut self, changed: Field) {
        let of_place = |field| matches!(field, Field::Postcode | Field::Municipality);
        self.confirmed
            .retain(|(field, _)| *field != changed && !(of_place(changed) && of_place(*field)));
    }

    /// The agreement that the place chooses; the first while the place is unknown or outside all of them.
    #[must_use]
    pub fn agreement<'profile>(&self, profile: &'profile Profile) -> &'profile Agreement {
        self.agreement_there(profile)
            .unwrap_or_else(|| profile.first())
    }

    pub(super) fn agreement_there<'profile>(
        &self,
        profile: &'profile Profile,
    ) -> Option<&'profile Agreement> {
        let is_confirmed = self.is_confirmed(Field::Postcode, Question::Gap);
        let postcode = Postcode::parse(&self.postcode)
            .or_else(|| Postcode::parse_apart(&self.postcode).filter(|_| is_confirmed));
        match postcode.filter(|_| self.asks(Field::Postcode)) {
            Some(postcode) => profile.for_postcode(postcode),
            None => profile.for_municipality(&self.municipality),
        }
    }

    /// Whether anything of a step is filled in, so that leaving would lose work.
    #[must_use]
    pub fn has_work(&self, step: Step) -> bool {
        let mut fields = Field::ALL.into_iter().filter(|field| field.step() == step);
        fields.any(|field| self.is_ticked(field) || !self.text(field).trim().is_empty())
    }

    /// Forgets the client and the consent; keeps the sender, for a next referral.
    pub fn clear_client(&mut self) {
        let sender = Self {
            sender_name: std::mem::take(&mut self.sender_name),
            sender_email: std::mem::take(&mut self.sender_email),
            sender_phone: std::mem::take(&mut self.sender_phone),
            ..Self::default()
        };
        self.wipe();
        *self = sender;
    }

    /// Forgets everything and overwrites the memory it stood in.
    pub fn wipe(&mut self) {
        for field in Field::ALL {
            if let Some(text) = self.text_mut(field) {
                text.zeroize();
            }
        }
        self.filled.zeroize();
        *self = Self::default();
    }
}

#[cfg(test)]
mod tests;

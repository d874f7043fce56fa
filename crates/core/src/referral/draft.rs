//! The form of a referral.

use super::address::AddressKind;
use super::consent::ConsentForm;
use super::field::{Choice, Field, Step};
use super::form::Form;
use super::problem::Question;
use crate::protocol::{Agreement, FoundPlace, Place, Postcode, Profile};

/// What was typed and ticked so far on the way to a referral.
pub type Draft = Form<Field>;

impl Draft {
    /// How the client consented, once chosen.
    #[must_use]
    pub fn consent_form(&self) -> Option<ConsentForm> {
        match self.chosen(Field::ConsentForm) {
            Some(Choice::Consent(form)) => Some(form),
            _ => None,
        }
    }

    /// What kind of address the client has.
    #[must_use]
    pub fn address_kind(&self) -> AddressKind {
        match self.chosen(Field::AddressKind) {
            Some(Choice::Address(kind)) => kind,
            _ => AddressKind::default(),
        }
    }

    /// Whether a field is asked, with the choices made so far. What stands in other fields is kept but never sent.
    #[must_use]
    pub fn asks(&self, field: Field) -> bool {
        match field {
            Field::Street
            | Field::HouseNumber
            | Field::NoHouseNumber
            | Field::Box
            | Field::Postcode => self.address_kind().has_street(),
            _ => true,
        }
    }

    /// Puts a postcode in, and the municipality that goes with it, unless the user typed one.
    pub fn type_postcode(&mut self, typed: String, profile: &Profile) {
        self.set_text(Field::Postcode, typed);
        let Some(postcode) = Postcode::parse(self.text(Field::Postcode)) else {
            return;
        };
        let place = profile
            .for_postcode(postcode)
            .and_then(|agreement| agreement.locality(postcode));
        self.fill(
            Field::Municipality,
            place.map_or("", |place| place.municipality()),
        );
    }

    /// Puts a municipality in. Where it chooses one of several agreements, a postcode of elsewhere goes.
    pub fn type_municipality(&mut self, typed: String, profile: &Profile) {
        self.set_text(Field::Municipality, typed);
        let there = profile.for_municipality(self.text(Field::Municipality));
        let postcode = Postcode::parse(self.text(Field::Postcode));
        if let (None, Some(there), Some(postcode)) = (profile.only(), there, postcode)
            && there.locality(postcode).is_none()
        {
            self.set_text(Field::Postcode, String::new());
        }
    }

    /// Puts in a place that was chosen: its municipality, and its postcode where it has one only.
    pub fn choose_place(&mut self, place: &FoundPlace<'_>) {
        self.set_text(Field::Municipality, place.name().to_owned());
        match place.postcodes() {
            [postcode] => {
                self.set_text(Field::Postcode, String::new());
                self.fill(Field::Postcode, &postcode.to_string());
            }
            // One that came along with another place goes; one that was typed is asked about.
            _ => self.fill(Field::Postcode, ""),
        }
    }

    /// The municipality of Flanders or Brussels that was typed, by its name or else its postcode, where none of the agreements holds
    /// there.
    #[must_use]
    pub fn place_without_agreement(&self, profile: &Profile) -> Option<&'static str> {
        let typed = self.text(Field::Municipality);
        if profile.for_municipality(typed).is_some() {
            return None;
        }
        let by_postcode = || {
            let postcode = Postcode::parse(self.text(Field::Postcode))?;
            let is_there = |place: &Place| place.postcodes().any(|code| code == postcode);
            let is_outside = profile.for_postcode(postcode).is_none();
            Place::all().find(is_there).filter(|_| is_outside)
        };
        let place = match typed.trim() {
            "" => by_postcode(),
            typed => Place::called(typed),
        };
        place.map(Place::name)
    }

    /// Puts in a client who does not exist, for an exercise, in a place of the first agreement.
    pub fn fill_fictional(&mut self, profile: &Profile) {
        let home = profile.first().territory().first();
        for (field, text) in [
            (Field::GivenName, "Mila"),
            (Field::FamilyName, "Voorbeeld"),
            (Field::Street, "Voorbeeldstraat"),
            (Field::HouseNumber, "1"),
            (Field::Phone, "0470 00 00 00"),
            (Field::Email, "mila.voorbeeld@example.com"),
        ] {
            self.set_text(field, text.to_owned());
        }
        if let Some(home) = home {
            self.type_postcode(home.postcode().to_string(), profile);
        }
    }

    /// The agreement that the place chooses; the first while the place is unknown or outside all of them.
    #[must_use]
    pub fn agreement<'profile>(&self, profile: &'profile Profile) -> &'profile Agreement {
        self.agreement_there(profile)
            .unwrap_or_else(|| profile.first())
    }

    /// The only agreement there is, or else the one that the municipality chooses: of another nobody may be told.
    #[must_use]
    pub fn known_agreement<'profile>(
        &self,
        profile: &'profile Profile,
    ) -> Option<&'profile Agreement> {
        let is_there = |agreement: &&Agreement| {
            let municipality = self.text(Field::Municipality);
            agreement.municipality_called(municipality).is_some()
        };
        let there = || self.agreement_there(profile).filter(is_there);
        profile.only().or_else(there)
    }

    pub(super) fn agreement_there<'profile>(
        &self,
        profile: &'profile Profile,
    ) -> Option<&'profile Agreement> {
        let typed = self.text(Field::Postcode);
        let is_confirmed = self.is_confirmed(Field::Postcode, Question::Gap);
        let postcode = Postcode::parse(typed)
            .or_else(|| Postcode::parse_apart(typed).filter(|_| is_confirmed));
        match postcode.filter(|_| self.asks(Field::Postcode)) {
            Some(postcode) => profile.for_postcode(postcode),
            None => profile.for_municipality(self.text(Field::Municipality)),
        }
    }

    /// Whether anything of a step is filled in, so that leaving would lose work.
    #[must_use]
    pub fn has_work(&self, step: Step) -> bool {
        self.has_work_at(|field| field.step() == step)
    }

    /// Takes back that the client was told and agreed, under an agreement that does not hold any more.
    pub fn clear_conversation(&mut self) {
        for field in Field::ALL {
            if field.step() == Step::Conversation {
                self.set_tick(field, false);
            }
        }
    }

    /// Forgets the client and the consent; keeps the sender, for a next referral.
    pub fn clear_client(&mut self) {
        self.keep_texts(&[
            Field::SenderName,
            Field::SenderEmail,
            Field::SenderPhone,
            Field::SenderTeam,
        ]);
    }
}

#[cfg(test)]
mod tests;

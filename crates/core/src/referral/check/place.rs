//! Where the client stays, and whether an agreement serves that place.

use super::Check;
use crate::protocol::{Locality, Postcode};
use crate::referral::address::{Address, AddressKind, LONGEST_PLACE, Street, is_place};
use crate::referral::field::Field;
use crate::referral::guard;
use crate::referral::house_number::{
    BoxNumber, HouseNumber, TypedBox, TypedNumber, read_box, read_number,
};
use crate::referral::name::has_letter;
use crate::referral::paste::without_country;
use crate::referral::problem::{Question, Refusal};
use crate::text::tidy;

impl Check<'_> {
    pub(super) fn address(&mut self) -> Option<Address> {
        let kind = self.draft.address_kind();
        if !kind.has_street() {
            let municipality = self.municipality(None)?;
            return Address::new(kind, None, None, &municipality);
        }
        let street = self.street(kind);
        let postcode = self.postcode();
        let municipality = self.municipality(postcode);
        Address::new(kind, street?, Some(postcode?), &municipality?)
    }

    /// Reads the street; `Some(None)` when a reference address has none.
    fn street(&mut self, kind: AddressKind) -> Option<Option<Street>> {
        let name = tidy(self.draft.text(Field::Street));
        let nothing = [Field::Street, Field::HouseNumber, Field::Box]
            .map(|field| self.draft.text(field).trim());
        if kind == AddressKind::Reference && nothing.iter().all(|text| text.is_empty()) {
            return Some(None);
        }
        let is_street = self.place_name(Field::Street, &name);
        let (number, behind) = self.house_number()?;
        let box_number = self.box_number(behind)?;
        is_street
            .then(|| Street::new(&name, number, box_number))?
            .map(Some)
    }

    /// Reads the house number, if the house has one, and the box typed behind it.
    fn house_number(&mut self) -> Option<(Option<HouseNumber>, Option<String>)> {
        let field = Field::HouseNumber;
        let typed = tidy(self.draft.text(field));
        let without = self.draft.is_ticked(Field::NoHouseNumber);
        if typed.is_empty() {
            if !without {
                self.ask(field, Question::NoHouseNumber);
            }
            return Some((None, None));
        }
        if !self.guard(field) {
            return None;
        }
        match read_number(&typed) {
            Some(TypedNumber::Without) => Some((None, None)),
            Some(TypedNumber::Number(..)) if without => {
                self.refuse(Field::NoHouseNumber, Refusal::NumberAndNone);
                None
            }
            Some(TypedNumber::Number(number, behind)) => {
                self.ask_date(field);
                if number.has_gap() {
                    self.ask(field, Question::Gap);
                } else if number.has_slash() {
                    self.ask(field, Question::Slash);
                }
                Some((Some(number), behind))
            }
            None => {
                self.refuse_text(field, Refusal::HouseNumber);
                None
            }
        }
    }

    /// Reads the box from its own field or from behind the house number; `Some(None)` when there is none.
    fn box_number(&mut self, behind: Option<String>) -> Option<Option<BoxNumber>> {
        let field = Field::Box;
        let own = self.draft.text(field);
        let typed = match (own.trim().is_empty(), behind) {
            (true, None) => return Some(None),
            (true, Some(behind)) => behind,
            (false, None) => own.to_owned(),
            (false, Some(_)) => {
                self.refuse(field, Refusal::TwoBoxes);
                return None;
            }
        };
        if !self.guard(field) {
            return None;
        }
        match read_box(&typed) {
            Some(TypedBox::Without) => Some(None),
            Some(TypedBox::Box(number)) if !guard::tells_situation(&typed) => {
                self.ask_date(field);
                if number.has_gap() {
                    self.ask(field, Question::Gap);
                }
                if guard::is_note_in_box(&typed) {
                    self.ask(field, Question::Situation);
                }
                Some(Some(number))
            }
            Some(TypedBox::Box(_)) | None => {
                self.refuse_text(field, Refusal::Box);
                None
            }
        }
    }

    fn postcode(&mut self) -> Option<Postcode> {
        let field = Field::Postcode;
        let typed = self.draft.text(field);
        if typed.trim().is_empty() {
            self.refuse(field, Refusal::Missing);
            return None;
        }
        if !self.guard(field) {
            return None;
        }
        let whole = Postcode::parse(typed);
        let Some(postcode) = whole.or_else(|| Postcode::parse_apart(typed)) else {
            self.refuse_text(field, Refusal::Postcode);
            return None;
        };
        if whole.is_none() {
            self.ask(field, Question::Gap);
        }
        if self.profile.for_postcode(postcode).is_none() {
            self.outside(field);
        }
        Some(postcode)
    }

    /// A place for which no agreement holds: with one agreement the client may stay there all the same.
    fn outside(&mut self, field: Field) {
        if self.profile.only().is_some() {
            self.ask(field, Question::OutsideTerritory);
        } else {
            self.refuse(field, Refusal::NoAgreementThere);
        }
    }

    /// Returns the municipality, by the name it has today.
    fn municipality(&mut self, postcode: Option<Postcode>) -> Option<String> {
        let field = Field::Municipality;
        let typed = tidy(self.draft.text(field));
        if !self.place_name(field, &typed) {
            return None;
        }
        let typed = without_country(&typed).to_owned();
        let known = self
            .agreement
            .municipality_called(&typed)
            .map(str::to_owned);
        let Some(postcode) = postcode else {
            // A postcode that is asked but wrong has its own problem.
            if known.is_none() && !self.draft.asks(Field::Postcode) {
                self.outside(field);
            }
            return Some(known.unwrap_or(typed));
        };
        match (
            self.agreement
                .locality(postcode)
                .map(Locality::municipality),
            known,
        ) {
            (Some(place), Some(known))
                if place == known || known == self.agreement.municipality() =>
            {
                Some(place.to_owned())
            }
            (Some(_), known) => {
                self.ask(field, Question::OtherMunicipality(postcode));
                Some(known.unwrap_or(typed))
            }
            (None, known) => Some(known.unwrap_or(typed)),
        }
    }

    /// Checks the name of a street or municipality.
    fn place_name(&mut self, field: Field, name: &str) -> bool {
        if name.is_empty() {
            self.refuse(field, Refusal::Missing);
        } else if !self.guard(field) {
            return false;
        } else if !has_letter(name) {
            self.refuse_text(field, Refusal::NotAPlace);
        } else if name.chars().count() > LONGEST_PLACE {
            self.refuse(field, Refusal::TooLong);
        } else {
            self.ask_doubts(field, name);
        }
        is_place(name)
    }
}

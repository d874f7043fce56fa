//! Where the client stays.

use std::fmt;

use serde::{Deserialize, Serialize};
use zeroize::ZeroizeOnDrop;

use super::house_number::{BoxNumber, HouseNumber};
use super::name::has_letter;
use crate::protocol::Postcode;
use crate::text::tidy;

/// The longest street or municipality that is taken, in characters.
pub(super) const LONGEST_PLACE: usize = 120;

/// What kind of address a client has.
#[derive(
    Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize,
)]
#[serde(rename_all = "camelCase")]
pub enum AddressKind {
    /// A house to go to or write to.
    #[default]
    Fixed,
    /// No fixed place to stay.
    None,
    /// An address for post only.
    Reference,
    /// The client does not want the address to be communicated.
    NotShared,
}

impl AddressKind {
    /// All of them, in the order of the page.
    pub const ALL: [Self; 4] = [Self::Fixed, Self::None, Self::Reference, Self::NotShared];

    /// Returns whether street, number and postcode are asked. Of the others only the municipality goes out.
    #[must_use]
    pub fn has_street(self) -> bool {
        matches!(self, Self::Fixed | Self::Reference)
    }

    /// Returns a stable ASCII name, fit for the value of a radio button.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Self::Fixed => "fixed",
            Self::None => "none",
            Self::Reference => "reference",
            Self::NotShared => "not-shared",
        }
    }
}

/// A street with house number and box.
#[derive(Clone, PartialEq, Eq, ZeroizeOnDrop, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", try_from = "StreetParts")]
pub struct Street {
    name: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    number: Option<HouseNumber>,
    #[serde(rename = "box", skip_serializing_if = "Option::is_none")]
    box_number: Option<BoxNumber>,
}

impl Street {
    /// Makes a street; without a number the house has none. `None` when the name has no letter or is too long.
    #[must_use]
    pub fn new(
        name: &str,
        number: Option<HouseNumber>,
        box_number: Option<BoxNumber>,
    ) -> Option<Self> {
        let name = tidy(name);
        is_place(&name).then_some(Self {
            name,
            number,
            box_number,
        })
    }

    /// Returns the name of the street.
    #[must_use]
    pub fn name(&self) -> &str {
        &self.name
    }

    /// Returns the house number; `None` when the house has none.
    #[must_use]
    pub fn number(&self) -> Option<&HouseNumber> {
        self.number.as_ref()
    }

    /// Returns the box.
    #[must_use]
    pub fn box_number(&self) -> Option<&BoxNumber> {
        self.box_number.as_ref()
    }
}

impl fmt::Display for Street {
    /// Writes the first line of an envelope: `Kerkstraat 12 bus 3`, `Kanaalweg z/n`.
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            out,
            "{} {}",
            self.name,
            self.number().map_or("z/n", HouseNumber::as_str)
        )?;
        self.box_number
            .as_ref()
            .map_or(Ok(()), |number| write!(out, " bus {}", number.as_str()))
    }
}

/// Where the client stays: a street and postcode for some kinds, always the municipality.
#[derive(Clone, PartialEq, Eq, ZeroizeOnDrop, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", try_from = "AddressParts")]
pub struct Address {
    #[zeroize(skip)]
    kind: AddressKind,
    #[serde(skip_serializing_if = "Option::is_none")]
    street: Option<Street>,
    #[zeroize(skip)]
    #[serde(skip_serializing_if = "Option::is_none")]
    postcode: Option<Postcode>,
    municipality: String,
}

impl Address {
    /// Makes an address of this kind.
    ///
    /// `None` when it does not fit: a fixed address needs street and postcode, a reference address needs the postcode,
    /// and the other kinds have neither; all need a municipality.
    #[must_use]
    pub fn new(
        kind: AddressKind,
        street: Option<Street>,
        postcode: Option<Postcode>,
        municipality: &str,
    ) -> Option<Self> {
        let municipality = tidy(municipality);
        let fits = match kind {
            AddressKind::Fixed => street.is_some() && postcode.is_some(),
            AddressKind::Reference => postcode.is_some(),
            AddressKind::None | AddressKind::NotShared => street.is_none() && postcode.is_none(),
        };
        (fits && is_place(&municipality)).then_some(Self {
            kind,
            street,
            postcode,
            municipality,
        })
    }

    /// Returns what kind it is.
    #[must_use]
    pub fn kind(&self) -> AddressKind {
        self.kind
    }

    /// Returns the street.
    #[must_use]
    pub fn street(&self) -> Option<&Street> {
        self.street.as_ref()
    }

    /// Returns the postcode.
    #[must_use]
    pub fn postcode(&self) -> Option<Postcode> {
        self.postcode
    }

    /// Returns the municipality.
    #[must_use]
    pub fn municipality(&self) -> &str {
        &self.municipality
    }

    /// Returns the last line of an envelope: `3980 Tessenderlo`.
    #[must_use]
    pub fn place_line(&self) -> String {
        match self.postcode {
            Some(postcode) => format!("{postcode} {}", self.municipality),
            None => self.municipality.clone(),
        }
    }

    /// Returns whether one can write to it or go there.
    #[must_use]
    pub fn reaches(&self) -> bool {
        self.street.is_some()
    }
}

/// Returns whether a tidy text can be the name of a street or municipality.
pub(super) fn is_place(text: &str) -> bool {
    has_letter(text) && text.chars().count() <= LONGEST_PLACE
}

impl fmt::Debug for Street {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("Street(…)")
    }
}

impl fmt::Debug for Address {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "Address({:?}, …)", self.kind)
    }
}

#[derive(Deserialize)]
struct StreetParts {
    name: String,
    number: Option<HouseNumber>,
    #[serde(rename = "box")]
    box_number: Option<BoxNumber>,
}

impl TryFrom<StreetParts> for Street {
    type Error = &'static str;

    fn try_from(parts: StreetParts) -> Result<Self, Self::Error> {
        Self::new(&parts.name, parts.number, parts.box_number).ok_or("not a street")
    }
}

#[derive(Deserialize)]
struct AddressParts {
    kind: AddressKind,
    street: Option<Street>,
    postcode: Option<Postcode>,
    municipality: String,
}

impl TryFrom<AddressParts> for Address {
    type Error = &'static str;

    fn try_from(parts: AddressParts) -> Result<Self, Self::Error> {
        Self::new(
            parts.kind,
            parts.street,
            parts.postcode,
            &parts.municipality,
        )
        .ok_or("not an address")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn street(number: Option<&str>, box_number: Option<&str>) -> Option<Street> {
        let number = number.map(|text| HouseNumber::parse(text).unwrap());
        let box_number = box_number.map(|text| BoxNumber::parse(text).unwrap());
        Street::new(" Kerk straat ", number, box_number)
    }

    fn postcode() -> Option<Postcode> {
        Postcode::parse("3980")
    }

    #[test]
    fn an_address_tells_its_parts() {
        let whole = street(Some("12"), Some("3"));
        let address = Address::new(AddressKind::Fixed, whole, postcode(), "Tessenderlo").unwrap();
        assert_eq!(address.kind(), AddressKind::Fixed);
        let street = address.street().unwrap();
        assert_eq!(street.name(), "Kerk straat");
        assert_eq!(street.number().map(HouseNumber::as_str), Some("12"));
        assert_eq!(street.box_number().map(BoxNumber::as_str), Some("3"));
        assert_eq!(street.to_string(), "Kerk straat 12 bus 3");
        assert_eq!(address.postcode(), postcode());
        assert_eq!(address.municipality(), "Tessenderlo");
        assert_eq!(address.place_line(), "3980 Tessenderlo");
        assert!(address.reaches());
    }

    #[test]
    fn without_a_street_one_cannot_go_there() {
        let address = Address::new(AddressKind::NotShared, None, None, "Ham").unwrap();
        assert_eq!(address.kind(), AddressKind::NotShared);
        assert_eq!(address.postcode(), None);
        assert_eq!(address.place_line(), "Ham");
        assert!(!address.reaches());
    }

    #[test]
    fn each_kind_has_its_own_parts() {
        for (kind, with_street, with_postcode, fits) in [
            (AddressKind::Fixed, true, true, true),
            (AddressKind::Fixed, true, false, false),
            (AddressKind::Fixed, false, true, false),
            (AddressKind::Reference, true, true, true),
            (AddressKind::Reference, false, true, true),
            (AddressKind::Reference, true, false, false),
            (AddressKind::None, false, false, true),
            (AddressKind::None, true, false, false),
            (AddressKind::NotShared, false, true, false),
        ] {
            let street = with_street.then(|| street(None, None).unwrap());
            let postcode = postcode().filter(|_| with_postcode);
            let address = Address::new(kind, street, postcode, "Ham");
            assert_eq!(address.is_some(), fits, "{kind:?}");
        }
    }

    #[test]
    fn a_kind_has_a_name_for_a_form() {
        let names = AddressKind::ALL.map(AddressKind::id);
        assert_eq!(names, ["fixed", "none", "reference", "not-shared"]);
        let streets = AddressKind::ALL.map(AddressKind::has_street);
        assert_eq!(streets, [true, false, true, false]);
    }

    #[test]
    fn a_place_has_a_letter_and_an_end() {
        let long = "é".repeat(LONGEST_PLACE);
        assert!(is_place(&long));
        assert!(!is_place(&(long + "é")));
        assert!(!is_place("12"));
    }

    #[test]
    fn what_is_written_for_developers_tells_nothing() {
        let street = street(Some("12"), None);
        assert_eq!(format!("{street:?}"), "Some(Street(…))");
        let address = Address::new(AddressKind::Fixed, street, postcode(), "Ham").unwrap();
        assert_eq!(format!("{address:?}"), "Address(Fixed, …)");
    }
}

//! What goes out, once everything is checked.

use std::fmt;

use serde::{Deserialize, Serialize};
use zeroize::ZeroizeOnDrop;

use super::absence::{Absence, Told};
use super::address::Address;
use super::consent::Consent;
use super::moment::Moment;
use super::name::{LONGEST_NAME, Name, has_letter};
use super::reference::Reference;
use crate::protocol::{Agreement, Email, Phone};
use crate::text::tidy;

/// The worker who refers. The receiver tells this worker when something in the data is wrong (article 7).
#[derive(Clone, PartialEq, Eq, ZeroizeOnDrop, Serialize, Deserialize)]
#[serde(try_from = "SenderParts")]
pub struct Sender {
    name: String,
    email: Email,
    phone: Phone,
}

/// Everything that a checked draft says.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "FactsParts", into = "FactsParts")]
pub struct Facts {
    agreement: String,
    sender: Sender,
    consent: Consent,
    name: Name,
    address: Address,
    phone: Result<Phone, Absence>,
    email: Result<Email, Absence>,
}

/// Facts with the reference and the time that make them one communication.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Referral {
    reference: Reference,
    created: Moment,
    facts: Facts,
}

impl Sender {
    /// Makes a sender; `None` when the name has no letter or is too long.
    #[must_use]
    pub fn new(name: &str, email: Email, phone: Phone) -> Option<Self> {
        let name = tidy(name);
        let is_name = has_letter(&name) && name.chars().count() <= LONGEST_NAME;
        is_name.then_some(Self { name, email, phone })
    }

    /// Returns the whole name.
    #[must_use]
    pub fn name(&self) -> &str {
        &self.name
    }

    /// Returns the work e-mail address.
    #[must_use]
    pub fn email(&self) -> &Email {
        &self.email
    }

    /// Returns the telephone number.
    #[must_use]
    pub fn phone(&self) -> &Phone {
        &self.phone
    }
}

impl Facts {
    /// Puts checked parts together; `None` when the client could not be reached with them.
    #[must_use]
    pub fn new(
        agreement: &Agreement,
        sender: Sender,
        consent: Consent,
        name: Name,
        address: Address,
        phone: Result<Phone, Absence>,
        email: Result<Email, Absence>,
    ) -> Option<Self> {
        let agreement = agreement.id().to_owned();
        FactsParts {
            agreement,
            sender,
            consent,
            name,
            address,
            phone: phone.into(),
            email: email.into(),
        }
        .try_into()
        .ok()
    }

    /// Returns the id of the agreement under which it goes out.
    #[must_use]
    pub fn agreement_id(&self) -> &str {
        &self.agreement
    }

    /// Returns who refers.
    #[must_use]
    pub fn sender(&self) -> &Sender {
        &self.sender
    }

    /// Returns what the client agreed to.
    #[must_use]
    pub fn consent(&self) -> &Consent {
        &self.consent
    }

    /// Returns the name of the client.
    #[must_use]
    pub fn name(&self) -> &Name {
        &self.name
    }

    /// Returns where the client stays.
    #[must_use]
    pub fn address(&self) -> &Address {
        &self.address
    }

    /// Returns the telephone number of the client.
    ///
    /// # Errors
    /// Says why there is none.
    pub fn phone(&self) -> Result<&Phone, Absence> {
        self.phone.as_ref().map_err(|why| *why)
    }

    /// Returns the e-mail address of the client.
    ///
    /// # Errors
    /// Says why there is none.
    pub fn email(&self) -> Result<&Email, Absence> {
        self.email.as_ref().map_err(|why| *why)
    }

    /// Makes the referral.
    #[must_use]
    pub fn refer(self, reference: Reference, created: Moment) -> Referral {
        Referral {
            reference,
            created,
            facts: self,
        }
    }
}

impl Referral {
    /// Returns how people talk about it.
    #[must_use]
    pub fn reference(&self) -> Reference {
        self.reference
    }

    /// Returns when it was made.
    #[must_use]
    pub fn created(&self) -> Moment {
        self.created
    }

    /// Returns what it says.
    #[must_use]
    pub fn facts(&self) -> &Facts {
        &self.facts
    }
}

impl std::ops::Deref for Referral {
    type Target = Facts;

    fn deref(&self) -> &Facts {
        &self.facts
    }
}

impl fmt::Debug for Sender {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("Sender(…)")
    }
}

impl fmt::Debug for Facts {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("Facts(…)")
    }
}

impl fmt::Debug for Referral {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "Referral({}, …)", self.reference)
    }
}

#[derive(Deserialize)]
struct SenderParts {
    name: String,
    email: Email,
    phone: Phone,
}

impl TryFrom<SenderParts> for Sender {
    type Error = &'static str;

    fn try_from(parts: SenderParts) -> Result<Self, Self::Error> {
        Self::new(&parts.name, parts.email, parts.phone).ok_or("not a sender")
    }
}

#[derive(Serialize, Deserialize)]
struct FactsParts {
    agreement: String,
    sender: Sender,
    consent: Consent,
    name: Name,
    address: Address,
    #[serde(default, skip_serializing_if = "Told::is_unknown")]
    phone: Told<Phone>,
    #[serde(default, skip_serializing_if = "Told::is_unknown")]
    email: Told<Email>,
}

impl From<Facts> for FactsParts {
    fn from(facts: Facts) -> Self {
        Self {
            agreement: facts.agreement,
            sender: facts.sender,
            consent: facts.consent,
            name: facts.name,
            address: facts.address,
            phone: facts.phone.into(),
            email: facts.email.into(),
        }
    }
}

impl TryFrom<FactsParts> for Facts {
    type Error = &'static str;

    fn try_from(parts: FactsParts) -> Result<Self, Self::Error> {
        let FactsParts {
            agreement,
            sender,
            consent,
            name,
            address,
            phone,
            email,
        } = parts;
        let phone = Result::from(phone);
        let email = Result::from(email);
        if phone.is_err() && email.is_err() && !address.reaches() {
            return Err("no way to reach the client");
        }
        Ok(Self {
            agreement,
            sender,
            consent,
            name,
            address,
            phone,
            email,
        })
    }
}

#[cfg(test)]
pub(super) mod tests {
    use super::*;
    use crate::protocol::{Profile, parse_date};
    use crate::referral::{AddressKind, ConsentForm};

    fn sender(name: &str) -> Option<Sender> {
        let email = Email::parse("an.willems@opgroeien.be").unwrap();
        Sender::new(name, email, Phone::parse("011 22 33 44").unwrap())
    }

    /// A client of this address, and what else is known to reach them; nothing where that is not enough.
    pub(in crate::referral) fn facts(
        address: Address,
        phone: Option<&str>,
        email: Option<&str>,
    ) -> Option<Facts> {
        let profile = Profile::default();
        let day = parse_date("2026-03-01").unwrap();
        Facts::new(
            profile.first(),
            sender("An Willems").unwrap(),
            Consent::new(ConsentForm::Written, day, profile.first(), day).unwrap(),
            Name::new("Fatima", "El Amrani").unwrap(),
            address,
            phone
                .map(|text| Phone::parse(text).unwrap())
                .ok_or(Absence::Unknown),
            email
                .map(|text| Email::parse(text).unwrap())
                .ok_or(Absence::Unknown),
        )
    }

    /// Returns someone who stays in Ham without a fixed place.
    fn in_ham() -> Address {
        Address::new(AddressKind::None, None, None, "Ham").unwrap()
    }

    #[test]
    fn a_client_can_be_reached_in_one_way_at_least() {
        let (phone, email) = (Some("0470 00 11 22"), Some("fatima@example.com"));
        assert!(facts(in_ham(), phone, None).is_some() && facts(in_ham(), None, email).is_some());
        assert!(facts(in_ham(), None, None).is_none());
    }

    #[test]
    fn facts_tell_their_parts_and_developers_nothing() {
        let facts = facts(in_ham(), Some("0470 00 11 22"), None).unwrap();
        assert_eq!(facts.agreement_id(), Profile::default().first().id());
        assert_eq!(facts.sender().name(), "An Willems");
        assert_eq!(format!("{facts:?}"), "Facts(…)");
        assert_eq!(format!("{:?}", facts.sender()), "Sender(…)");
        let reference = Reference::from_entropy([7; Reference::ENTROPY]);
        let referral = facts.refer(reference, Moment::new(time::OffsetDateTime::UNIX_EPOCH));
        assert_eq!(format!("{referral:?}"), format!("Referral({reference}, …)"));
    }

    #[test]
    fn a_sender_has_a_name_with_a_letter_that_is_not_too_long() {
        assert!(sender("12").is_none());
        assert!(sender(&"a".repeat(LONGEST_NAME)).is_some());
        assert!(sender(&"a".repeat(LONGEST_NAME + 1)).is_none());
    }
}

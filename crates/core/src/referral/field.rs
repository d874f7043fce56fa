//! The closed form: every field and question of the first two steps.

use super::absence::Absence;
use super::address::AddressKind;
use super::consent::{ConsentForm, Point};
use super::form::{FormField, Input};
use crate::protocol::Datum;

/// Something that is asked; the order is that of the page.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Field {
    /// The agreement itself: nothing to fill in, but it can be closed.
    Agreement,
    /// The name of the worker.
    SenderName,
    /// The work e-mail address of the worker.
    SenderEmail,
    /// The telephone number of the worker.
    SenderPhone,
    /// The team of the worker, where the party has several.
    SenderTeam,
    /// That the client was told this point.
    Told(Point),
    /// That the client consents.
    ConsentGiven,
    /// Whether the client consented orally or in writing.
    ConsentForm,
    /// The day of the consent.
    ConsentDate,
    /// The declaration of professional secrecy.
    Secrecy,
    /// The given name of the client.
    GivenName,
    /// The family name of the client.
    FamilyName,
    /// That the client has one name only.
    OneName,
    /// What kind of address the client has.
    AddressKind,
    /// The street.
    Street,
    /// The house number.
    HouseNumber,
    /// That the house has no number.
    NoHouseNumber,
    /// The box.
    Box,
    /// The postcode.
    Postcode,
    /// The municipality.
    Municipality,
    /// The telephone number of the client.
    Phone,
    /// That the client has no known telephone number.
    PhoneUnknown,
    /// That the client does not want the telephone number to be passed on.
    PhoneWithheld,
    /// The e-mail address of the client.
    Email,
    /// That the client has no known e-mail address.
    EmailUnknown,
    /// That the client does not want the e-mail address to be passed on.
    EmailWithheld,
}

/// A step of the page that asks something.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Step {
    /// Who refers.
    Worker,
    /// What the client was told, and agreed to.
    Conversation,
    /// Who the client is and how to reach them.
    Client,
}

/// An answer to a field that is a choice.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Choice {
    /// To [`Field::AddressKind`].
    Address(AddressKind),
    /// To [`Field::ConsentForm`].
    Consent(ConsentForm),
}

impl FormField for Field {
    type Choice = Choice;

    fn input(self) -> Input {
        match self {
            Self::Agreement => Input::Nothing,
            Self::SenderEmail | Self::Email => Input::Email,
            Self::SenderPhone | Self::Phone => Input::Phone,
            Self::Postcode => Input::Number,
            Self::ConsentDate => Input::Day,
            Self::ConsentForm | Self::AddressKind => Input::Choice,
            Self::Secrecy
            | Self::Told(_)
            | Self::ConsentGiven
            | Self::OneName
            | Self::NoHouseNumber
            | Self::PhoneUnknown
            | Self::PhoneWithheld
            | Self::EmailUnknown
            | Self::EmailWithheld => Input::Tick,
            Self::SenderName
            | Self::SenderTeam
            | Self::GivenName
            | Self::FamilyName
            | Self::Street
            | Self::HouseNumber
            | Self::Box
            | Self::Municipality => Input::Text,
        }
    }

    fn first_choice(self) -> Option<Choice> {
        (self == Self::AddressKind).then(|| Choice::Address(AddressKind::default()))
    }

    fn accepts(self, choice: Choice) -> bool {
        match choice {
            Choice::Address(_) => self == Self::AddressKind,
            Choice::Consent(_) => self == Self::ConsentForm,
        }
    }

    /// Why a detail is not there has one answer.
    fn rival(self) -> Option<Self> {
        let is_rival = |other: &Self| {
            self != *other
                && self.absence().is_some()
                && other.absence().is_some()
                && self.datum() == other.datum()
        };
        Self::ALL.into_iter().find(is_rival)
    }

    /// Postcode, municipality and the kind of address are confirmed together.
    fn depends_on(self, changed: Self) -> bool {
        let is_place = |field| {
            matches!(
                field,
                Self::Postcode | Self::Municipality | Self::AddressKind
            )
        };
        self == changed || (is_place(self) && is_place(changed))
    }
}

impl Step {
    /// All of them, in the order of the page.
    pub const ALL: [Self; 3] = [Self::Worker, Self::Conversation, Self::Client];
}

impl Field {
    /// All of them, in the order of the page.
    pub const ALL: [Self; 30] = [
        Self::Agreement,
        Self::SenderName,
        Self::SenderEmail,
        Self::SenderPhone,
        Self::SenderTeam,
        Self::Told(Point::Data),
        Self::Told(Point::Recipient),
        Self::Told(Point::Purpose),
        Self::Told(Point::Handling),
        Self::Told(Point::After),
        Self::ConsentGiven,
        Self::ConsentForm,
        Self::ConsentDate,
        Self::Secrecy,
        Self::GivenName,
        Self::FamilyName,
        Self::OneName,
        Self::AddressKind,
        Self::Street,
        Self::HouseNumber,
        Self::NoHouseNumber,
        Self::Box,
        Self::Postcode,
        Self::Municipality,
        Self::Phone,
        Self::PhoneUnknown,
        Self::PhoneWithheld,
        Self::Email,
        Self::EmailUnknown,
        Self::EmailWithheld,
    ];

    /// Returns a stable ASCII name, fit for the `id` of an element.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Self::Agreement => "agreement",
            Self::SenderName => "sender-name",
            Self::SenderEmail => "sender-email",
            Self::SenderPhone => "sender-phone",
            Self::SenderTeam => "sender-team",
            Self::Secrecy => "secrecy",
            Self::Told(Point::Data) => "told-data",
            Self::Told(Point::Recipient) => "told-recipient",
            Self::Told(Point::Purpose) => "told-purpose",
            Self::Told(Point::Handling) => "told-handling",
            Self::Told(Point::After) => "told-after",
            Self::ConsentGiven => "consent-given",
            Self::ConsentForm => "consent-form",
            Self::ConsentDate => "consent-date",
            Self::GivenName => "given-name",
            Self::FamilyName => "family-name",
            Self::OneName => "one-name",
            Self::AddressKind => "address-kind",
            Self::Street => "street",
            Self::HouseNumber => "house-number",
            Self::NoHouseNumber => "no-house-number",
            Self::Box => "box",
            Self::Postcode => "postcode",
            Self::Municipality => "municipality",
            Self::Phone => "phone",
            Self::PhoneUnknown => "phone-unknown",
            Self::PhoneWithheld => "phone-withheld",
            Self::Email => "email",
            Self::EmailUnknown => "email-unknown",
            Self::EmailWithheld => "email-withheld",
        }
    }

    /// Returns the step on which it stands.
    #[must_use]
    pub fn step(self) -> Step {
        if self < Self::Told(Point::Data) {
            Step::Worker
        } else if self < Self::GivenName {
            Step::Conversation
        } else {
            Step::Client
        }
    }

    /// Returns why a telephone number or e-mail address is not there, for a tick that says so.
    #[must_use]
    pub fn absence(self) -> Option<Absence> {
        match self {
            Self::PhoneUnknown | Self::EmailUnknown => Some(Absence::Unknown),
            Self::PhoneWithheld | Self::EmailWithheld => Some(Absence::Withheld),
            _ => None,
        }
    }

    /// Returns what article 3 calls it, for a field about the client.
    #[must_use]
    pub fn datum(self) -> Option<Datum> {
        match self {
            Self::GivenName | Self::FamilyName | Self::OneName => Some(Datum::Name),
            Self::Phone | Self::PhoneUnknown | Self::PhoneWithheld => Some(Datum::Phone),
            Self::Email | Self::EmailUnknown | Self::EmailWithheld => Some(Datum::Email),
            _ if self.step() == Step::Client => Some(Datum::Address),
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_field_of_the_client_is_a_datum_of_article_3() {
        for (field, datum) in [
            (Field::FamilyName, Datum::Name),
            (Field::OneName, Datum::Name),
            (Field::PhoneUnknown, Datum::Phone),
            (Field::Email, Datum::Email),
            (Field::Box, Datum::Address),
        ] {
            assert_eq!(field.datum(), Some(datum));
        }
    }

    #[test]
    fn the_client_begins_with_a_given_name() {
        let (terms, client): (Vec<_>, Vec<_>) = Field::ALL
            .into_iter()
            .partition(|field| field.step() < Step::Client);
        assert_eq!(client.first(), Some(&Field::GivenName));
        assert_eq!(client.last(), Some(&Field::EmailWithheld));
        assert!(terms.iter().all(|field| field.datum().is_none()));
        assert!(client.iter().all(|field| field.datum().is_some()));
    }

    #[test]
    fn fields_stand_in_page_order_with_their_own_ids() {
        assert!(Field::ALL.is_sorted());
        let mut ids = Field::ALL.map(Field::id);
        ids.sort_unstable();
        assert!(ids.windows(2).all(|pair| pair[0] != pair[1]));
        assert!(ids.iter().all(|id| {
            id.bytes()
                .all(|byte| byte.is_ascii_lowercase() || byte == b'-')
        }));
    }
}

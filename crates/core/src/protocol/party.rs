//! The two parties to an agreement.

use super::agreement::Agreement;
use super::email::Email;
use super::kbo::KboNumber;
use super::phone::Phone;
use super::postcode::Postcode;

/// One party: who it is, where it sits, and where to report a data leak.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Party {
    pub(super) name: String,
    pub(super) team: String,
    /// The other teams that work under the agreement, each with its number.
    pub(super) teams: Vec<Team>,
    pub(super) kbo: KboNumber,
    pub(super) seat: Seat,
    pub(super) domains: Vec<String>,
    pub(super) dpo: Email,
    pub(super) phone: Option<Phone>,
    pub(super) legal_bases: Vec<String>,
    pub(super) representatives: Vec<String>,
    pub(super) representatives_email: Option<Email>,
    pub(super) contact_point: Option<Email>,
}

/// A team of a party, and the number at which it is called, once that is known.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(super) struct Team {
    pub(super) name: String,
    pub(super) phone: Option<Phone>,
}

/// Where a party sits.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Seat {
    pub(super) street: String,
    pub(super) postcode: Postcode,
    pub(super) municipality: String,
}

/// One of the two parties.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Side {
    /// The party that gives the data: Opgroeien.
    Sender,
    /// The party that gets the data: an OCMW, or another social service.
    Receiver,
}

impl Side {
    /// Both, in the order of the page.
    pub const ALL: &'static [Self] = &[Self::Sender, Self::Receiver];

    /// Returns a stable ASCII name, fit for the `id` of an element.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Self::Sender => "side-sender",
            Self::Receiver => "side-receiver",
        }
    }

    /// Returns the party itself.
    #[must_use]
    pub fn party(self, agreement: &Agreement) -> &Party {
        match self {
            Self::Sender => agreement.sender(),
            Self::Receiver => agreement.receiver(),
        }
    }

    /// Returns the other party, to which this one writes.
    #[must_use]
    pub fn other(self) -> Self {
        match self {
            Self::Sender => Self::Receiver,
            Self::Receiver => Self::Sender,
        }
    }
}

impl Party {
    /// Returns the name of the organisation.
    #[must_use]
    pub fn name(&self) -> &str {
        &self.name
    }

    /// Returns the team that sends or receives.
    #[must_use]
    pub fn team(&self) -> &str {
        &self.team
    }

    /// Returns the names of all its teams, where there are several to choose from; else nothing.
    pub fn teams(&self) -> impl Iterator<Item = &str> {
        let first = (!self.teams.is_empty()).then_some(self.team.as_str());
        let others = self.teams.iter().map(|team| team.name.as_str());
        first.into_iter().chain(others)
    }

    /// Returns its number in the KBO.
    #[must_use]
    pub fn kbo(&self) -> KboNumber {
        self.kbo
    }

    /// Returns where it sits.
    #[must_use]
    pub fn seat(&self) -> &Seat {
        &self.seat
    }

    /// Returns the domains of its e-mail addresses.
    #[must_use]
    pub fn domains(&self) -> &[String] {
        &self.domains
    }

    /// Returns its data protection officer.
    #[must_use]
    pub fn dpo(&self) -> &Email {
        &self.dpo
    }

    /// Returns the number at which its team is called, once that is known.
    #[must_use]
    pub fn phone(&self) -> Option<&Phone> {
        self.phone.as_ref()
    }

    /// Returns the articles on which its own part of the processing rests; empty where the profile does not tell them apart.
    #[must_use]
    pub fn legal_bases(&self) -> &[String] {
        &self.legal_bases
    }

    /// Returns the functions of those who represent it, such as `algemeen directeur`; empty where the profile does not say.
    #[must_use]
    pub fn representatives(&self) -> &[String] {
        &self.representatives
    }

    /// Returns where its representatives get mail, once that is known: to them it is said that the protocol ends.
    #[must_use]
    pub fn representatives_email(&self) -> Option<&Email> {
        self.representatives_email.as_ref()
    }

    /// Returns where it gets mail about how the protocol is kept, once that is known: proof, processors, changes.
    #[must_use]
    pub fn contact_point(&self) -> Option<&Email> {
        self.contact_point.as_ref()
    }

    /// Returns whether an e-mail address is one of this party.
    #[must_use]
    pub fn owns(&self, email: &Email) -> bool {
        self.domains.iter().any(|domain| email.is_of(domain))
    }
}

impl Seat {
    /// Returns street and number.
    #[must_use]
    pub fn street(&self) -> &str {
        &self.street
    }

    /// Returns the postcode.
    #[must_use]
    pub fn postcode(&self) -> Postcode {
        self.postcode
    }

    /// Returns the municipality.
    #[must_use]
    pub fn municipality(&self) -> &str {
        &self.municipality
    }
}

impl std::fmt::Display for Seat {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(
            out,
            "{}, {} {}",
            self.street, self.postcode, self.municipality
        )
    }
}

//! One agreement: which party may give what to which, why, where and when.

use std::borrow::Cow;

use time::Date;

use super::email::Email;
use super::party::Party;
use super::phone::Phone;
use super::postcode::{Locality, Postcode};
use super::service::Service;
use crate::text::fold;

/// A signed protocol as data, checked when it was read.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Agreement {
    pub(super) id: String,
    pub(super) on: bool,
    pub(super) title: String,
    pub(super) version: String,
    pub(super) signed: Date,
    pub(super) start: Date,
    pub(super) end: Option<Date>,
    pub(super) cooperation: Option<Date>,
    pub(super) published: Option<String>,
    pub(super) page: Option<String>,
    pub(super) sender: Party,
    pub(super) receiver: Party,
    pub(super) service: Service,
    pub(super) mailbox: Email,
    pub(super) confirmed: Option<Confirmed>,
    pub(super) contacts: String,
    pub(super) municipality: String,
    pub(super) territory: Vec<Locality>,
    pub(super) legal_bases: Vec<String>,
    pub(super) purpose: String,
    pub(super) justifications: [String; Datum::ALL.len()],
    pub(super) retention: String,
    pub(super) recipients: Vec<String>,
    /// The tag of a language, and who checked the sheet in it.
    pub(super) sheets: Vec<(String, Confirmed)>,
}

/// What article 3 allows to be communicated.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Datum {
    /// Given name and family name.
    Name,
    /// Address.
    Address,
    /// Telephone number.
    Phone,
    /// E-mail address.
    Email,
}

/// Who checked something in the agreement, and when.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Confirmed {
    pub(super) name: String,
    pub(super) date: Date,
    /// The code of what was checked.
    pub(super) code: String,
}

/// Why nothing may be sent under an agreement on a certain day.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum NotInForce {
    /// Someone switched it off.
    Off,
    /// It starts later than today, as the clock has it.
    NotYet {
        /// The first day.
        start: Date,
        /// The day of the clock.
        today: Date,
    },
    /// It ended before today, as the clock has it.
    Ended {
        /// The last day.
        end: Date,
        /// The day of the clock.
        today: Date,
    },
}

impl Datum {
    /// All of them, in the order of the protocol.
    pub const ALL: [Self; 4] = [Self::Name, Self::Address, Self::Phone, Self::Email];

    /// Returns its key in the profile.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Name => "name",
            Self::Address => "address",
            Self::Phone => "phone",
            Self::Email => "email",
        }
    }
}

impl Confirmed {
    /// Returns the person who checked.
    #[must_use]
    pub fn name(&self) -> &str {
        &self.name
    }

    /// Returns the day on which it was checked.
    #[must_use]
    pub fn date(&self) -> Date {
        self.date
    }

    /// Returns the code of what was checked.
    #[must_use]
    pub fn code(&self) -> &str {
        &self.code
    }
}

impl Agreement {
    /// Checks that the agreement may be used on this day.
    ///
    /// # Errors
    /// Says why not; the last day of the agreement itself still counts.
    pub fn check_in_force(&self, today: Date) -> Result<(), NotInForce> {
        if !self.on {
            return Err(NotInForce::Off);
        }
        if today < self.start {
            return Err(NotInForce::NotYet {
                start: self.start,
                today,
            });
        }
        match self.end {
            Some(end) if today > end => Err(NotInForce::Ended { end, today }),
            _ => Ok(()),
        }
    }

    /// Returns the locality in the territory with this postcode.
    #[must_use]
    pub fn locality(&self, postcode: Postcode) -> Option<&Locality> {
        self.territory
            .iter()
            .find(|locality| locality.postcode == postcode)
    }

    /// Returns the name of the municipality that people mean by this name, where it lies in the territory.
    #[must_use]
    pub fn municipality_called(&self, name: &str) -> Option<&str> {
        let known = self
            .territory
            .iter()
            .find(|locality| locality.is_called(name));
        let whole = (fold(&self.municipality) == fold(name)).then_some(self.municipality.as_str());
        known.map(Locality::municipality).or(whole)
    }

    /// Returns why article 3 lets this be communicated.
    #[must_use]
    pub fn justification(&self, datum: Datum) -> &str {
        &self.justifications[datum as usize]
    }

    /// Returns a short stable name for the agreement, for machines.
    #[must_use]
    pub fn id(&self) -> &str {
        &self.id
    }

    /// Returns whether it is switched on.
    #[must_use]
    pub fn is_on(&self) -> bool {
        self.on
    }

    /// Returns the title of the signed protocol.
    #[must_use]
    pub fn title(&self) -> &str {
        &self.title
    }

    /// Returns which writing of this profile it is, such as `2026-02-24/1`: the day of the protocol and a number that goes up with
    /// each change to the profile. Receipts name it.
    #[must_use]
    pub fn version(&self) -> &str {
        &self.version
    }

    /// Returns the day on which it was signed.
    #[must_use]
    pub fn signed(&self) -> Date {
        self.signed
    }

    /// Returns the first day on which it may be used.
    #[must_use]
    pub fn start(&self) -> Date {
        self.start
    }

    /// Returns the last day on which it may be used, where one is known.
    #[must_use]
    pub fn end(&self) -> Option<Date> {
        self.end
    }

    /// Returns the day of the agreement to work together to which the protocol is an annex, where the profile has it. The protocol
    /// holds as long as that agreement does (article 5).
    #[must_use]
    pub fn cooperation(&self) -> Option<Date> {
        self.cooperation
    }

    /// Returns where the protocol is published, once that is known.
    #[must_use]
    pub fn published(&self) -> Option<&str> {
        self.published.as_deref()
    }

    /// Returns the address at which whoever gets a file finds Sluis, where it is known.
    #[must_use]
    pub fn page(&self) -> Option<&str> {
        self.page.as_deref()
    }

    /// Returns the agreement as the team of the sender with this name works under it: documents and mails name that team.
    #[must_use]
    pub fn by_team(&self, name: &str) -> Cow<'_, Self> {
        let mut teams = self.sender.teams.iter();
        let Some(place) = teams.position(|team| team.name == name) else {
            return Cow::Borrowed(self);
        };
        let mut own = self.clone();
        let Party {
            team, phone, teams, ..
        } = &mut own.sender;
        std::mem::swap(team, &mut teams[place].name);
        std::mem::swap(phone, &mut teams[place].phone);
        Cow::Owned(own)
    }

    /// Returns the party that gives the data.
    #[must_use]
    pub fn sender(&self) -> &Party {
        &self.sender
    }

    /// Returns the party that gets the data.
    #[must_use]
    pub fn receiver(&self) -> &Party {
        &self.receiver
    }

    /// Returns what kind of service the receiver is.
    #[must_use]
    pub fn service(&self) -> &Service {
        &self.service
    }

    /// Returns the mailbox to which the encrypted file goes.
    #[must_use]
    pub fn mailbox(&self) -> &Email {
        &self.mailbox
    }

    /// Returns the number to which the password is told, once that is known.
    #[must_use]
    pub fn phone(&self) -> Option<&Phone> {
        self.receiver.phone()
    }

    /// Returns the person who checked the contacts as they are now, once someone did.
    #[must_use]
    pub fn confirmed(&self) -> Option<&Confirmed> {
        let confirmed = self.confirmed.as_ref();
        confirmed.filter(|confirmed| confirmed.code == self.contacts)
    }

    /// Returns the person who checked contacts, of which one changed afterwards or of which it is not said which they were.
    #[must_use]
    pub fn outdated(&self) -> Option<&Confirmed> {
        let confirmed = self.confirmed.as_ref();
        confirmed.filter(|confirmed| confirmed.code != self.contacts)
    }

    /// Returns the code of the contacts as they are now: eight hexadecimal digits of the SHA-256 over mailbox, numbers, domains,
    /// e-mail addresses and seats. It stands with the name of the person who checked them, so that a later
    /// change is seen. It finds a mistake; it proves nothing against someone who means it.
    #[must_use]
    pub fn contacts(&self) -> &str {
        &self.contacts
    }

    /// Returns the name of the municipality as a whole.
    #[must_use]
    pub fn municipality(&self) -> &str {
        &self.municipality
    }

    /// Returns the localities in which it holds.
    #[must_use]
    pub fn territory(&self) -> &[Locality] {
        &self.territory
    }

    /// Returns the articles on which it rests.
    #[must_use]
    pub fn legal_bases(&self) -> &[String] {
        &self.legal_bases
    }

    /// Returns what the receiver does with the data.
    #[must_use]
    pub fn purpose(&self) -> &str {
        &self.purpose
    }

    /// Returns how long the receiver keeps the data.
    #[must_use]
    pub fn retention(&self) -> &str {
        &self.retention
    }

    /// Returns the organisations to which the receiver may pass the data on.
    #[must_use]
    pub fn recipients(&self) -> &[String] {
        &self.recipients
    }

    /// Returns who checked the translation of the information sheet in the language with this tag, once someone did.
    #[must_use]
    pub fn sheet(&self, tag: &str) -> Option<&Confirmed> {
        let mut sheets = self.sheets.iter();
        sheets
            .find(|(language, _)| language.eq_ignore_ascii_case(tag))
            .map(|(_, confirmed)| confirmed)
    }
}

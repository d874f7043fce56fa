//! A referral becomes named bytes: the files that go into the archive.
//!
//! ```
//! use sluis::document;
//! use sluis::protocol::Profile;
//! # use sluis::protocol::{Email, Phone};
//! # use sluis::referral::*;
//! # let profile = Profile::default();
//! # let agreement = profile.first();
//! # let day = time::Date::from_calendar_date(2026, time::Month::March, 1)?;
//! # let sender = Sender::new("An De Smet", Email::parse("an@opgroeien.be").unwrap(), Phone::parse("013660011").unwrap());
//! # let consent = Consent::new(ConsentForm::Oral, day, agreement, day);
//! # let address = Address::new(AddressKind::None, None, None, "Ham");
//! # let facts = Facts::new(agreement, sender.unwrap(), consent.unwrap(), Name::new("Jan", "Peeters").unwrap(),
//! #     address.unwrap(), Some(Phone::parse("0470001122").unwrap()), None).unwrap();
//! # let referral = facts.refer(Reference::parse("7KQ3MX9P").unwrap(), Moment::new(day.midnight().assume_utc()));
//! let files = document::files(&referral, agreement);
//! assert_eq!(files[1].name, "doorverwijzing-7KQ3MX9P.json");
//! let again = document::read(&files[1].content, agreement)?;
//! assert!(again == referral);
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! Owns the form of each file and its name. It owns no sentence (see `wording`), no rule about what may be
//! communicated (see `referral`) and no encryption (see `archive`). It knows no clock and no random source: the same
//! referral gives the same bytes.

mod json;
mod pdf;
mod vcard;

pub use json::{Unreadable, read};

use zeroize::Zeroizing;

use crate::protocol::Agreement;
use crate::referral::{Reference, Referral};

/// The country of every address: a Belgian OCMW helps who stays in its municipality.
const COUNTRY: &str = "België";

/// One file.
pub struct Document {
    /// What it is called: its kind and the reference; nothing in it is about a person.
    pub name: String,
    /// What kind of file it is.
    pub media_type: &'static str,
    /// The bytes, which are wiped when dropped.
    pub content: Zeroizing<Vec<u8>>,
}

/// The files for a referral under its agreement: to read, for machines, for the address book.
#[must_use]
pub fn files(referral: &Referral, agreement: &Agreement) -> Vec<Document> {
    let document = |name, media_type, content| Document {
        name,
        media_type,
        content: Zeroizing::new(content),
    };
    let reference = referral.reference();
    vec![
        document(
            format!("doorverwijzing-{reference}.pdf"),
            "application/pdf",
            pdf::write(referral, agreement),
        ),
        document(
            json_name(reference),
            "application/ld+json",
            json::write(referral, agreement),
        ),
        document(
            card_name(reference),
            "text/vcard",
            vcard::write(referral, COUNTRY),
        ),
    ]
}

/// The name of the file for machines.
fn json_name(reference: Reference) -> String {
    format!("doorverwijzing-{reference}.json")
}

/// The name of the file for the address book.
fn card_name(reference: Reference) -> String {
    format!("contact-{reference}.vcf")
}

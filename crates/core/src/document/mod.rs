//! A referral, a report or an answer becomes named bytes: the files that go into the archive.
//!
//! ```
//! use sluis_core::document;
//! use sluis_core::passphrase::ReceiptCode;
//! use sluis_core::protocol::Profile;
//! # use sluis_core::protocol::{Email, Phone};
//! # use sluis_core::referral::*;
//! # let profile = Profile::default();
//! # let agreement = profile.first();
//! # let day = time::Date::from_calendar_date(2026, time::Month::March, 1)?;
//! # let sender = Sender::new("An De Smet", Email::parse("an@opgroeien.be").unwrap(), Phone::parse("013660011").unwrap());
//! # let consent = Consent::new(ConsentForm::Oral, day, agreement, day);
//! # let address = Address::new(AddressKind::None, None, None, "Ham");
//! # let facts = Facts::new(agreement, sender.unwrap(), consent.unwrap(), Name::new("Jan", "Peeters").unwrap(),
//! #     address.unwrap(), Ok(Phone::parse("0470001122").unwrap()), Err(Absence::Withheld)).unwrap();
//! # let referral = facts.refer(Reference::parse("7KQ3MX9P").unwrap(), Moment::new(day.midnight().assume_utc()));
//! let code = ReceiptCode::parse("appel-fiets").unwrap();
//! let files = document::files(&referral, agreement, &code);
//! assert_eq!(files[1].name, "doorverwijzing-7KQ3MX9P.json");
//! let again = document::read(&files[1].content, agreement)?;
//! assert!(again == referral);
//! assert!(document::receipt_code(&files[1].content)? == Some(code));
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! Owns the form of each file and its name. It owns no sentence (see `wording`), no rule about what may be
//! communicated (see `referral`) and no encryption (see `sevenz`). It knows no clock and no random source: the same
//! referral and code give the same bytes.

mod json;
mod pdf;
mod vcard;

pub use json::{Read, Unreadable, doubts, read, read_any, read_in, receipt_code};

use zeroize::Zeroizing;

use crate::passphrase::ReceiptCode;
use crate::protocol::Agreement;
use crate::referral::{Reference, Referral};
use crate::report::{Answer, DefectReport, Outcome};

/// The country of every address: a Belgian social service helps whoever stays in its municipality.
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

/// Returns the files for a referral under its agreement: to read, for machines, for the address book. The first two hold the
/// code by which the sender hears that they were opened; an address book has no use for it.
#[must_use]
pub fn files(referral: &Referral, agreement: &Agreement, code: &ReceiptCode) -> Vec<Document> {
    let reference = referral.reference();
    vec![
        pdf_file(
            format!("doorverwijzing-{reference}.pdf"),
            pdf::write(referral, agreement, code),
        ),
        json_file(json_name(reference), json::write(referral, agreement, code)),
        card_file(referral),
    ]
}

/// Returns the files for a report of defects (article 7): to read, and for machines.
#[must_use]
pub fn defect_files(
    report: &DefectReport,
    agreement: &Agreement,
    code: &ReceiptCode,
) -> Vec<Document> {
    let reference = report.reference();
    vec![
        pdf_file(
            format!("melding-{reference}.pdf"),
            pdf::write_report(report, agreement, code),
        ),
        json_file(
            report_name(reference),
            json::write_report(report, agreement, code),
        ),
    ]
}

/// Returns the files for an answer (article 7): to read, for machines, and for the address book when it is a corrected referral.
#[must_use]
pub fn answer_files(answer: &Answer, agreement: &Agreement, code: &ReceiptCode) -> Vec<Document> {
    let reference = answer.reference();
    let json = json_file(
        answer_name(reference),
        json::write_answer(answer, agreement, code),
    );
    let pdf = pdf::write_answer(answer, agreement, code);
    match answer.outcome() {
        Outcome::Done(_) => vec![pdf_file(format!("antwoord-{reference}.pdf"), pdf), json],
        Outcome::Corrected(referral) => vec![
            pdf_file(format!("verbetering-{reference}.pdf"), pdf),
            json,
            card_file(referral),
        ],
    }
}

fn document(name: String, media_type: &'static str, content: Vec<u8>) -> Document {
    Document {
        name,
        media_type,
        content: Zeroizing::new(content),
    }
}

fn pdf_file(name: String, content: Vec<u8>) -> Document {
    document(name, "application/pdf", content)
}

fn json_file(name: String, content: Vec<u8>) -> Document {
    document(name, "application/ld+json", content)
}

fn card_file(referral: &Referral) -> Document {
    document(
        card_name(referral.reference()),
        "text/vcard",
        vcard::write(referral, COUNTRY),
    )
}

/// Returns the name of the file for machines of a report.
fn report_name(reference: Reference) -> String {
    format!("melding-{reference}.json")
}

/// Returns the name of the file for machines of an answer.
fn answer_name(reference: Reference) -> String {
    format!("antwoord-{reference}.json")
}

/// Returns the name of the file for machines.
fn json_name(reference: Reference) -> String {
    format!("doorverwijzing-{reference}.json")
}

/// Returns the name of the file for the address book.
fn card_name(reference: Reference) -> String {
    format!("contact-{reference}.vcf")
}

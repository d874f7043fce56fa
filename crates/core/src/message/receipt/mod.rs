//! The proof that something was sent (article 6 of the protocol, article 5.2 of the GDPR): which party sent what to which, how it was
//! encrypted and checked. Nothing in it says who the client is; its form as JSON stands in `profiles/receipt.schema.json`.

mod json;
mod rows;
#[cfg(test)]
mod tests;

use time::Date;

use crate::protocol::{Agreement, Email};
use crate::referral::{Consent, ConsentForm, Moment, Point, Reference};
use crate::report::{Envelope, MessageKind};
use crate::text::tidy;
use sevenz::Fingerprint;

use super::guard::{Leak, Private};
use super::row::lines;

/// What was sent, when, to which mailbox and how.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Receipt {
    kind: MessageKind,
    reference: Reference,
    made: Moment,
    agreement: AgreementPart,
    recipient: Recipient,
    sender: Sender,
    consent: Option<Consented>,
    file: File,
    verified: Verified,
    page: Page,
    arrival: Arrival,
}

/// What a receipt is made of.
pub struct ReceiptParts<'a> {
    /// The outside of the file.
    pub envelope: Envelope<'a>,
    /// When it was made.
    pub made: Moment,
    /// The agreement under which it goes out.
    pub agreement: &'a Agreement,
    /// The work address of that worker.
    pub worker_email: &'a Email,
    /// What the client consented to, where something about a client goes out for the first time.
    pub consent: Option<&'a Consent>,
    /// The bytes of the file.
    pub archive: &'a [u8],
    /// How it was checked.
    pub verified: Verified,
    /// What made it.
    pub page: Page,
}

#[derive(Clone, PartialEq, Eq, Debug)]
struct AgreementPart {
    id: String,
    title: String,
    version: String,
}

#[derive(Clone, PartialEq, Eq, Debug)]
struct Recipient {
    organisation: String,
    mailbox: Email,
}

#[derive(Clone, PartialEq, Eq, Debug)]
struct Sender {
    name: String,
    email: Email,
    organisation: String,
    team: String,
}

#[derive(Clone, PartialEq, Eq, Debug)]
struct File {
    name: String,
    size: u64,
    fingerprint: Fingerprint,
}

/// When and how a client consented, after which explanation.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Consented {
    date: Date,
    form: ConsentForm,
    points: Vec<Point>,
}

/// The file was opened again from its bytes with the password as it was shown, and each entry was compared with what went in.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Verified {
    /// What derived the key the second time.
    pub derivation: Derivation,
    /// How many entries were the same.
    pub entries: u32,
}

/// What derived the key with which the file was opened again.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Derivation {
    /// The digest of the browser: another program than the one that encrypted.
    Browser,
    /// Sluis itself, from the bytes of the file.
    Sluis,
}

/// Whether the receiver was heard to read aloud what stands in the file and nowhere else.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Arrival {
    /// It is a receipt of before there were receipt codes: it says nothing of it.
    Unsaid,
    /// Not when the receipt was saved.
    Unconfirmed,
    /// At this moment.
    Opened(Moment),
}

/// The page that made the file.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Page {
    version: String,
    fingerprint: Option<Fingerprint>,
}

/// Whether a file is the one of a receipt.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Comparison {
    /// It is that file, byte for byte.
    Same,
    /// It has another size: the one of the receipt and its own, in bytes.
    OtherSize {
        /// The size that the receipt names.
        receipt: u64,
        /// The size that the file has.
        file: u64,
    },
    /// It has the size but not the content.
    OtherContent,
}

/// Why a text is not a receipt.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum ReceiptError {
    /// It is longer than a receipt ever is.
    TooLong,
    /// It is not JSON.
    Syntax,
    /// It is the JSON of something else, or a field is missing, unknown or of another kind.
    Shape,
    /// It is a receipt, but not of the first version, the only one there is.
    OtherVersion,
    /// The field that stands here holds what Sluis never writes.
    Value(&'static str),
}

impl Page {
    /// Names the page by its version and its SHA-256 in hexadecimal digits, as the release lists it. A fingerprint that is not
    /// known is left out; an empty version is `0`.
    #[must_use]
    pub fn new(version: &str, fingerprint: &str) -> Self {
        let version = tidy(version);
        Self {
            version: if version.is_empty() {
                "0".to_owned()
            } else {
                version
            },
            fingerprint: Fingerprint::parse(fingerprint),
        }
    }
}

impl From<&Consent> for Consented {
    fn from(consent: &Consent) -> Self {
        Self {
            date: consent.date(),
            form: consent.form(),
            points: consent.points().to_vec(),
        }
    }
}

impl Receipt {
    /// Makes the receipt of a file that was made and checked.
    #[must_use]
    pub fn new(parts: &ReceiptParts<'_>) -> Self {
        let (envelope, agreement) = (&parts.envelope, parts.agreement);
        Self {
            kind: envelope.kind,
            reference: envelope.reference,
            made: parts.made,
            agreement: AgreementPart {
                id: agreement.id().to_owned(),
                title: tidy(agreement.title()),
                version: tidy(agreement.version()),
            },
            recipient: Recipient {
                organisation: tidy(envelope.receiver.name()),
                mailbox: envelope.mailbox.clone(),
            },
            sender: Sender {
                name: tidy(envelope.worker),
                email: parts.worker_email.clone(),
                organisation: tidy(envelope.sender.name()),
                team: tidy(envelope.sender.team()),
            },
            consent: parts.consent.map(Consented::from),
            file: File {
                name: envelope.file_name(),
                size: parts.archive.len() as u64,
                fingerprint: Fingerprint::of(parts.archive),
            },
            verified: parts.verified,
            page: parts.page.clone(),
            arrival: Arrival::Unconfirmed,
        }
    }

    /// Returns the same receipt, saying that the receiver was heard to read the receipt code aloud at this moment.
    #[must_use]
    pub fn opened(self, heard: Moment) -> Self {
        Self {
            arrival: Arrival::Opened(heard),
            ..self
        }
    }

    /// Returns how sender and receiver talk about the file.
    #[must_use]
    pub fn reference(&self) -> Reference {
        self.reference
    }

    /// Returns what the file is called.
    #[must_use]
    pub fn file_name(&self) -> &str {
        &self.file.name
    }

    /// Returns the fingerprint of the file.
    #[must_use]
    pub fn fingerprint(&self) -> Fingerprint {
        self.file.fingerprint
    }

    /// Returns what the receipt itself is called when it is saved.
    #[must_use]
    pub fn name(&self) -> String {
        let file = self.kind.file_name(self.reference);
        let stem = file.trim_end_matches(".7z").trim_start_matches("sluis-");
        format!("verzendbewijs-{stem}.json")
    }

    /// Compares a file with the one of the receipt; no password is needed.
    #[must_use]
    pub fn compare(&self, archive: &[u8]) -> Comparison {
        let (receipt, file) = (self.file.size, archive.len() as u64);
        if receipt != file {
            Comparison::OtherSize { receipt, file }
        } else if self.file.fingerprint == Fingerprint::of(archive) {
            Comparison::Same
        } else {
            Comparison::OtherContent
        }
    }

    /// Returns whether a file is the one of the receipt.
    #[must_use]
    pub fn belongs_to(&self, archive: &[u8]) -> bool {
        self.compare(archive) == Comparison::Same
    }

    /// Makes sure that nothing private stands in it, on paper or as JSON.
    ///
    /// # Errors
    /// [`Leak`] when something does: then it may not be offered.
    pub fn guard(&self, private: &Private) -> Result<(), Leak> {
        let reference = self.reference.blank();
        let blank = Self {
            reference,
            file: File {
                name: self.kind.file_name(reference),
                ..self.file.clone()
            },
            ..self.clone()
        };
        let text = |receipt: &Self| {
            let json = receipt.to_json();
            format!(
                "{}\n{}",
                lines(&receipt.rows()),
                String::from_utf8_lossy(&json)
            )
        };
        super::guard(&text(self), private, &text(&blank))
    }
}

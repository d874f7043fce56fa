//! The receipt as JSON, and back. Each value is written in one way only, and read in that way only.

use serde::{Deserialize, Serialize};

use super::{
    AgreementPart, Arrival, Consented, Derivation, File, Page, Receipt, ReceiptError, Recipient,
    Sender, Verified,
};
use crate::protocol::{Email, parse_date};
use crate::referral::{ConsentForm, Moment, Point, Reference};
use crate::report::MessageKind;
use crate::text::tidy;
use sevenz::{Fingerprint, Rounds};

/// What the JSON says it is: the `$id` of its schema.
const SCHEMA: &str = "urn:sluis:receipt:1";
/// What stands before the number of the version.
const ANY_SCHEMA: &str = "urn:sluis:receipt:";
/// The most bytes of a receipt that is read; with the longest of every field it has a tenth of that.
const LONGEST: usize = 100_000;
/// The length of the salt that [`sevenz::seal`] draws for each file, in bytes.
const SALT: u8 = 16;

#[derive(Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct Shape {
    #[serde(rename = "$schema")]
    schema: String,
    kind: String,
    reference: String,
    made: String,
    agreement: AgreementShape,
    recipient: RecipientShape,
    sender: SenderShape,
    consent: Option<ConsentShape>,
    file: FileShape,
    method: Method,
    verification: VerificationShape,
    page: PageShape,
    /// When the receipt code was heard; empty when it was not, and not there in a receipt of before there were any.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    opened: Option<String>,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct AgreementShape {
    id: String,
    title: String,
    version: String,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct RecipientShape {
    organisation: String,
    mailbox: String,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct SenderShape {
    name: String,
    email: String,
    organisation: String,
    team: String,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct ConsentShape {
    date: String,
    form: ConsentForm,
    points: Vec<Point>,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct FileShape {
    name: String,
    size: u64,
    sha256: String,
}

/// How the file was encrypted: Sluis knows one way.
#[derive(Serialize, Deserialize, PartialEq)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct Method {
    format: String,
    cipher: String,
    key_derivation: String,
    rounds: u64,
    salt_bytes: u8,
    names_encrypted: bool,
}

#[derive(Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct VerificationShape {
    reopened: bool,
    key_derived_by: String,
    equal_entries: u32,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct PageShape {
    version: String,
    sha256: String,
}

impl Receipt {
    /// Writes the receipt as JSON in UTF-8, indented, the same bytes each time.
    #[must_use]
    pub fn to_json(&self) -> Vec<u8> {
        let mut json = serde_json::to_vec_pretty(&Shape::from(self))
            .expect("texts and numbers can be written");
        json.push(b'\n');
        json
    }

    /// Reads what [`Receipt::to_json`] writes, whatever the order of its fields and the spaces between.
    ///
    /// # Errors
    /// Says why it is not a receipt.
    pub fn read(json: &[u8]) -> Result<Self, ReceiptError> {
        if json.len() > LONGEST {
            return Err(ReceiptError::TooLong);
        }
        // An editor on Windows may have put a byte order mark in front.
        let json = json.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(json);
        let shape: Shape = serde_json::from_slice(json).map_err(|error| {
            if error.is_data() {
                ReceiptError::Shape
            } else {
                ReceiptError::Syntax
            }
        })?;
        shape.read()
    }
}

impl From<&Receipt> for Shape {
    fn from(receipt: &Receipt) -> Self {
        Self {
            schema: SCHEMA.to_owned(),
            kind: kind_id(receipt.kind).to_owned(),
            reference: receipt.reference.to_string(),
            made: receipt.made.to_string(),
            agreement: AgreementShape {
                id: receipt.agreement.id.clone(),
                title: receipt.agreement.title.clone(),
                version: receipt.agreement.version.clone(),
            },
            recipient: RecipientShape {
                organisation: receipt.recipient.organisation.clone(),
                mailbox: receipt.recipient.mailbox.to_string(),
            },
            sender: SenderShape {
                name: receipt.sender.name.clone(),
                email: receipt.sender.email.to_string(),
                organisation: receipt.sender.organisation.clone(),
                team: receipt.sender.team.clone(),
            },
            consent: receipt.consent.as_ref().map(|consent| ConsentShape {
                date: consent.date.to_string(),
                form: consent.form,
                points: consent.points.clone(),
            }),
            file: FileShape {
                name: receipt.file.name.clone(),
                size: receipt.file.size,
                sha256: receipt.file.fingerprint.to_string(),
            },
            method: method(),
            verification: VerificationShape {
                reopened: true,
                key_derived_by: derivation(receipt.verified.derivation).to_owned(),
                equal_entries: receipt.verified.entries,
            },
            page: PageShape {
                version: receipt.page.version.clone(),
                sha256: receipt
                    .page
                    .fingerprint
                    .map(|fingerprint| fingerprint.to_string())
                    .unwrap_or_default(),
            },
            opened: match receipt.arrival {
                Arrival::Unsaid => None,
                Arrival::Unconfirmed => Some(String::new()),
                Arrival::Opened(time) => Some(time.to_string()),
            },
        }
    }
}

impl Shape {
    fn read(self) -> Result<Receipt, ReceiptError> {
        if self.schema != SCHEMA {
            return Err(if self.schema.starts_with(ANY_SCHEMA) {
                ReceiptError::OtherVersion
            } else {
                ReceiptError::Shape
            });
        }
        if self.method != method() {
            return Err(ReceiptError::Value("method"));
        }
        if !self.verification.reopened {
            return Err(ReceiptError::Value("reopened"));
        }
        let known = |name, text: &str| {
            let all = [
                MessageKind::Referral,
                MessageKind::Defects,
                MessageKind::Answer,
            ];
            let found = all.into_iter().find(|kind| kind_id(*kind) == text);
            found.ok_or(ReceiptError::Value(name))
        };
        let by = |text: &str| {
            let all = [Derivation::Browser, Derivation::Sluis];
            let found = all.into_iter().find(|by| derivation(*by) == text);
            found.ok_or(ReceiptError::Value("keyDerivedBy"))
        };
        let fingerprint = |name, text: &str| exact(name, text, Fingerprint::parse);
        Ok(Receipt {
            kind: known("kind", &self.kind)?,
            reference: exact("reference", &self.reference, Reference::parse)?,
            made: exact("made", &self.made, Moment::parse)?,
            agreement: AgreementPart {
                id: line("id", self.agreement.id)?,
                title: line("title", self.agreement.title)?,
                version: line("version", self.agreement.version)?,
            },
            recipient: Recipient {
                organisation: line("organisation", self.recipient.organisation)?,
                mailbox: email("mailbox", &self.recipient.mailbox)?,
            },
            sender: Sender {
                name: line("name", self.sender.name)?,
                email: email("email", &self.sender.email)?,
                organisation: line("organisation", self.sender.organisation)?,
                team: line("team", self.sender.team)?,
            },
            consent: self.consent.map(ConsentShape::read).transpose()?,
            file: File {
                name: line("name", self.file.name)?,
                size: self.file.size,
                fingerprint: fingerprint("sha256", &self.file.sha256)?,
            },
            verified: Verified {
                derivation: by(&self.verification.key_derived_by)?,
                entries: self.verification.equal_entries,
            },
            page: Page {
                version: line("version", self.page.version)?,
                fingerprint: match self.page.sha256.as_str() {
                    "" => None,
                    text => Some(fingerprint("sha256", text)?),
                },
            },
            arrival: match self.opened.as_deref() {
                None => Arrival::Unsaid,
                Some("") => Arrival::Unconfirmed,
                Some(time) => Arrival::Opened(exact("opened", time, Moment::parse)?),
            },
        })
    }
}

impl ConsentShape {
    fn read(self) -> Result<Consented, ReceiptError> {
        if self.points != Point::ALL {
            return Err(ReceiptError::Value("points"));
        }
        Ok(Consented {
            date: exact("date", &self.date, parse_date)?,
            form: self.form,
            points: self.points,
        })
    }
}

/// Returns a value that is written as it was read.
fn exact<T: std::fmt::Display>(
    name: &'static str,
    text: &str,
    parse: impl Fn(&str) -> Option<T>,
) -> Result<T, ReceiptError> {
    let value = parse(text).filter(|value| value.to_string() == text);
    value.ok_or(ReceiptError::Value(name))
}

fn email(name: &'static str, text: &str) -> Result<Email, ReceiptError> {
    exact(name, text, |text| Email::parse(text).ok())
}

/// Reads one clean line that is not empty.
fn line(name: &'static str, text: String) -> Result<String, ReceiptError> {
    if text.is_empty() || tidy(&text) != text {
        return Err(ReceiptError::Value(name));
    }
    Ok(text)
}

fn kind_id(kind: MessageKind) -> &'static str {
    match kind {
        MessageKind::Referral => "referral",
        MessageKind::Defects => "defects",
        MessageKind::Answer => "answer",
    }
}

fn derivation(derivation: Derivation) -> &'static str {
    match derivation {
        Derivation::Browser => "browser",
        Derivation::Sluis => "sluis",
    }
}

fn method() -> Method {
    Method {
        format: "7z".to_owned(),
        cipher: "AES-256-CBC".to_owned(),
        key_derivation: "SHA-256".to_owned(),
        rounds: Rounds::STANDARD.count(),
        salt_bytes: SALT,
        names_encrypted: true,
    }
}

//! The facts for machines: JSON-LD 1.1 on the terms of OSLO, with its context in it so that nothing is ever fetched.
//!
//! `context.json` and `report-context.json` give each key its IRI; the schemas lie in `profiles/`.

mod doubt;
mod shape;

pub use doubt::doubts;

use std::borrow::Cow;
use std::error::Error;
use std::fmt;

use serde::{Deserialize, Serialize};
use serde_json::value::RawValue;

use crate::passphrase::ReceiptCode;
use crate::protocol::{Agreement, Profile};
use crate::referral::Referral;
use crate::report::{Answer, DefectReport};
use shape::{Antwoord, Melding, Shape, protocol_id};

/// What each key means.
const CONTEXT: &str = include_str!("context.json");
/// What each key means that only reports and answers have.
const REPORT_CONTEXT: &str = include_str!("report-context.json");

/// Why a file is not a referral.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Unreadable {
    /// It is not JSON, or lacks keys or has strange ones.
    Shape,
    /// It was made under another agreement.
    OtherAgreement,
    /// This key holds something that may not be communicated.
    Value(&'static str),
}

impl fmt::Display for Unreadable {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Shape => out.write_str("not a referral"),
            Self::OtherAgreement => out.write_str("of another agreement"),
            Self::Value(key) => write!(out, "not a value for {key}"),
        }
    }
}

impl Error for Unreadable {}

/// What a file says.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Read {
    /// Someone is referred.
    Referral(Referral),
    /// Something in the data of a referral is not right (article 7).
    Defects(DefectReport),
    /// What was done about that (article 7).
    Answer(Answer),
}

/// Writes the JSON document of a referral.
pub(super) fn write(referral: &Referral, agreement: &Agreement, code: &ReceiptCode) -> Vec<u8> {
    bytes(&Shape::new(raw(CONTEXT), referral, agreement, Some(code)))
}

/// Writes the JSON document of a report of defects.
pub(super) fn write_report(
    report: &DefectReport,
    agreement: &Agreement,
    code: &ReceiptCode,
) -> Vec<u8> {
    bytes(&Melding::new(
        raw(&report_context()),
        report,
        agreement,
        code,
    ))
}

/// Writes the JSON document of an answer.
pub(super) fn write_answer(answer: &Answer, agreement: &Agreement, code: &ReceiptCode) -> Vec<u8> {
    let context = report_context();
    bytes(&Antwoord::new(
        raw(&context),
        raw(CONTEXT),
        answer,
        agreement,
        code,
    ))
}

/// Returns the terms of a referral, and those that reports add.
fn report_context() -> String {
    format!("[{},\n  {}]", CONTEXT.trim_end(), REPORT_CONTEXT.trim_end())
}

fn raw(json: &str) -> &RawValue {
    serde_json::from_str(json).expect("a test reads these very files")
}

fn bytes(shape: &impl Serialize) -> Vec<u8> {
    let mut bytes =
        serde_json::to_vec_pretty(shape).expect("texts and lists can always be written");
    bytes.push(b'\n');
    bytes
}

/// Reads the JSON document of a referral back.
///
/// # Errors
/// Says why the bytes are not a referral under this agreement.
pub fn read(bytes: &[u8], agreement: &Agreement) -> Result<Referral, Unreadable> {
    parse::<Shape<'_>>(bytes)?.check(agreement)
}

/// Reads the JSON document of a referral, a report or an answer back, whichever it says it is.
///
/// # Errors
/// Says why the bytes are none of these under this agreement.
pub fn read_any(bytes: &[u8], agreement: &Agreement) -> Result<Read, Unreadable> {
    let Label { kind, .. } = parse(bytes)?;
    match kind.as_str() {
        shape::REPORT => Ok(Read::Defects(
            parse::<Melding<'_>>(bytes)?.check(agreement)?,
        )),
        shape::ANSWER => Ok(Read::Answer(
            parse::<Antwoord<'_>>(bytes)?.check(agreement)?,
        )),
        _ => read(bytes, agreement).map(Read::Referral),
    }
}

/// Reads a document as [`read_any`] does, under the agreement and by the team that it names: however many agreements
/// there are, it is read once.
///
/// # Errors
/// Says why the bytes are none of these under any agreement of the profile.
pub fn read_in<'profile>(
    bytes: &[u8],
    profile: &'profile Profile,
) -> Result<(Read, Cow<'profile, Agreement>), Unreadable> {
    let Label {
        protocol, sender, ..
    } = parse(bytes)?;
    let named = protocol.ok_or(Unreadable::Shape)?.id;
    let mut agreements = profile.agreements().iter();
    let agreement = agreements.find(|agreement| protocol_id(agreement.id()) == named);
    let agreement = agreement.ok_or(Unreadable::OtherAgreement)?;
    let team = sender.map_or_else(String::new, |sender| sender.of.team);
    let agreement = agreement.by_team(&team);
    Ok((read_any(bytes, &agreement)?, agreement))
}

/// Returns the words by which the sender hears that this document was opened; an older one has none.
///
/// # Errors
/// When the bytes are no such document.
pub fn receipt_code(bytes: &[u8]) -> Result<Option<ReceiptCode>, Unreadable> {
    Ok(parse::<Label>(bytes)?.ontvangstcode)
}

/// What a document says it is, and under which agreement; the rest is not looked at.
#[derive(Deserialize)]
struct Label {
    #[serde(rename = "@type")]
    kind: String,
    protocol: Option<Named>,
    #[serde(rename = "doorverwezenDoor", alias = "geantwoordDoor")]
    sender: Option<Signer>,
    ontvangstcode: Option<ReceiptCode>,
}

/// Who of the sender wrote it.
#[derive(Deserialize)]
struct Signer {
    #[serde(rename = "werktVoor")]
    of: Employer,
}

#[derive(Deserialize)]
struct Employer {
    team: String,
}

/// Something that has a name for machines.
#[derive(Deserialize)]
struct Named {
    #[serde(rename = "@id")]
    id: String,
}

fn parse<'bytes, T: Deserialize<'bytes>>(bytes: &'bytes [u8]) -> Result<T, Unreadable> {
    serde_json::from_slice(bytes).map_err(|_| Unreadable::Shape)
}

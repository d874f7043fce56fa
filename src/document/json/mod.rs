//! The facts for machines: JSON-LD 1.1 on the terms of OSLO, with its context in it so that nothing is ever fetched.
//!
//! `context.json` gives each key its IRI; `profiles/referral.schema.json` is its JSON Schema.

mod shape;

use std::error::Error;
use std::fmt;

use serde_json::value::RawValue;

use crate::protocol::Agreement;
use crate::referral::Referral;
use shape::Shape;

/// What each key means.
const CONTEXT: &str = include_str!("context.json");

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

/// The JSON document.
pub(super) fn write(referral: &Referral, agreement: &Agreement) -> Vec<u8> {
    let context = serde_json::from_str::<&RawValue>(CONTEXT).expect("a test reads this very file");
    let shape = Shape::new(context, referral, agreement);
    let mut bytes =
        serde_json::to_vec_pretty(&shape).expect("texts and lists can always be written");
    bytes.push(b'\n');
    bytes
}

/// Reads a JSON document back.
///
/// # Errors
/// Says why the bytes are not a referral under this agreement.
pub fn read(bytes: &[u8], agreement: &Agreement) -> Result<Referral, Unreadable> {
    let shape: Shape<'_> = serde_json::from_slice(bytes).map_err(|_| Unreadable::Shape)?;
    shape.check(agreement)
}

//! What the client was told and agreed to (article 10/1 of the decree of 30 April 2004).

use serde::{Deserialize, Serialize};
use time::Date;

use crate::protocol::{Agreement, parse_date};

/// One of the five points that make a client sufficiently informed.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum Point {
    /// Which data go to the receiver.
    Data,
    /// The organisation to which they go.
    Recipient,
    /// Why they go there.
    Purpose,
    /// What happens with them.
    Handling,
    /// What the client may expect after.
    After,
}

impl Point {
    /// All five, in the order in which they are told.
    pub const ALL: [Self; 5] = [
        Self::Data,
        Self::Recipient,
        Self::Purpose,
        Self::Handling,
        Self::After,
    ];
}

/// How the client consented.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum ConsentForm {
    /// In a conversation.
    Oral,
    /// On paper, in a message.
    Written,
}

/// The client was told all five points and consented, free and explicit, in this form on this day.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Consent {
    form: ConsentForm,
    #[serde(with = "iso_day")]
    date: Date,
}

impl Consent {
    /// Makes a consent that the client gave after being told all five points; the caller vouches for that.
    ///
    /// `None` when the day lies before the start of the agreement or after `latest`, the day of today.
    #[must_use]
    pub fn new(form: ConsentForm, date: Date, agreement: &Agreement, latest: Date) -> Option<Self> {
        (agreement.start() <= date && date <= latest).then_some(Self { form, date })
    }

    /// Returns whether it was oral or written.
    #[must_use]
    pub fn form(&self) -> ConsentForm {
        self.form
    }

    /// Returns the day on which it was given.
    #[must_use]
    pub fn date(&self) -> Date {
        self.date
    }

    /// Returns what the client was told before.
    #[must_use]
    pub fn points(&self) -> [Point; 5] {
        Point::ALL
    }
}

/// A day as `2026-03-01`.
mod iso_day {
    use super::{Date, parse_date};
    use serde::{Deserialize, Deserializer, Serializer, de};

    pub(super) fn serialize<S: Serializer>(day: &Date, to: S) -> Result<S::Ok, S::Error> {
        to.collect_str(day)
    }

    pub(super) fn deserialize<'de, D: Deserializer<'de>>(from: D) -> Result<Date, D::Error> {
        let text = String::deserialize(from)?;
        parse_date(&text).ok_or_else(|| de::Error::custom("not a day"))
    }
}

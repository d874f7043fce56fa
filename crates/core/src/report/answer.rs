//! What Opgroeien did about a report, and what changed in the data (article 7).

use serde::{Deserialize, Serialize};

use crate::protocol::{Agreement, Datum};
use crate::referral::{Absence, Facts, Moment, Reference, Referral, Sender, Value};

/// What was done about one datum. Machines read the Dutch word.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize)]
pub enum Done {
    /// It was looked into and corrected in the files of Opgroeien.
    #[serde(rename = "verbeterd")]
    Corrected,
    /// It was looked into and is right.
    #[serde(rename = "klopt")]
    Right,
    /// It was deleted.
    #[serde(rename = "geschrapt")]
    Deleted,
    /// It cannot be found out any more.
    #[serde(rename = "niet na te gaan")]
    Unknown,
    /// It is still being looked into; another answer follows.
    #[serde(rename = "in onderzoek")]
    Pending,
}

/// What the answer brings.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Outcome {
    /// The whole referral, corrected, under the reference of the one that it replaces.
    Corrected(Box<Referral>),
    /// What was done, at most once for each datum, in the order of article 3.
    Done(Vec<(Datum, Done)>),
}

/// What the sender of a referral tells the receiver after a report, under the reference of that referral.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Answer {
    reference: Reference,
    created: Moment,
    agreement: String,
    writer: Sender,
    outcome: Outcome,
}

/// One datum that is not what it was.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Change {
    /// What changed.
    pub datum: Datum,
    /// What it was, or why it was not there.
    pub before: Result<Value, Absence>,
    /// What it is, or why it is not there.
    pub after: Result<Value, Absence>,
}

impl Done {
    /// All of them, in the order of the page.
    pub const ALL: [Self; 5] = [
        Self::Corrected,
        Self::Right,
        Self::Deleted,
        Self::Unknown,
        Self::Pending,
    ];
}

impl Answer {
    /// Makes the answer that is a corrected referral. It carries the old reference, and replaces what came under it before.
    #[must_use]
    pub fn corrected(referral: Referral) -> Self {
        Self {
            reference: referral.reference(),
            created: referral.created(),
            agreement: referral.agreement_id().to_owned(),
            writer: referral.sender().clone(),
            outcome: Outcome::Corrected(Box::new(referral)),
        }
    }

    /// Makes the answer that tells what was done; `None` when nothing was, or when a datum stands in it twice.
    #[must_use]
    pub fn done(
        agreement: &Agreement,
        reference: Reference,
        created: Moment,
        writer: Sender,
        mut done: Vec<(Datum, Done)>,
    ) -> Option<Self> {
        done.sort_unstable();
        let is_double = done.windows(2).any(|pair| pair[0].0 == pair[1].0);
        (!done.is_empty() && !is_double).then(|| Self {
            reference,
            created,
            agreement: agreement.id().to_owned(),
            writer,
            outcome: Outcome::Done(done),
        })
    }

    /// Returns the reference of the referral.
    #[must_use]
    pub fn reference(&self) -> Reference {
        self.reference
    }

    /// Returns when it was made.
    #[must_use]
    pub fn created(&self) -> Moment {
        self.created
    }

    /// Returns the id of the agreement.
    #[must_use]
    pub fn agreement_id(&self) -> &str {
        &self.agreement
    }

    /// Returns who answers, at Opgroeien.
    #[must_use]
    pub fn writer(&self) -> &Sender {
        &self.writer
    }

    /// Returns what it brings.
    #[must_use]
    pub fn outcome(&self) -> &Outcome {
        &self.outcome
    }
}

/// Returns what about the client is another in `new` than in `old`, in the order of article 3.
///
/// Who refers and the consent are not compared: they say nothing about how to reach the client.
#[must_use]
pub fn changes(old: &Facts, new: &Facts) -> Vec<Change> {
    Datum::ALL
        .into_iter()
        .map(|datum| Change {
            datum,
            before: old.value(datum),
            after: new.value(datum),
        })
        .filter(|change| change.before != change.after)
        .collect()
}

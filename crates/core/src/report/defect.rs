//! Defects in the data of a referral (article 7).

use serde::{Deserialize, Serialize};

use crate::protocol::{Agreement, Datum, Email};
use crate::referral::{Moment, Reference, Sender, Value};

/// What can be the matter with a datum, in the words of article 7. Machines read the Dutch word.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize)]
pub enum Defect {
    /// It is not so.
    #[serde(rename = "foutief")]
    Wrong,
    /// It is about right, not exactly.
    #[serde(rename = "onnauwkeurig")]
    Inexact,
    /// A part of it is not there.
    #[serde(rename = "onvolledig")]
    Incomplete,
    /// It is not there.
    #[serde(rename = "ontbrekend")]
    Missing,
    /// It was so once.
    #[serde(rename = "verouderd")]
    Outdated,
    /// It should not be there.
    #[serde(rename = "overtollig")]
    Superfluous,
}

/// One datum of article 3 with its defect, and the right value where it is known.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Finding {
    datum: Datum,
    defect: Defect,
    right: Option<Value>,
}

/// What the receiver tells the sender of a referral about its data; the client is named by the reference only.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct DefectReport {
    reference: Reference,
    created: Moment,
    agreement: String,
    reporter: Sender,
    to: Email,
    findings: Vec<Finding>,
}

impl Defect {
    /// All six, in the order of article 7.
    pub const ALL: [Self; 6] = [
        Self::Wrong,
        Self::Inexact,
        Self::Incomplete,
        Self::Missing,
        Self::Outdated,
        Self::Superfluous,
    ];

    /// Returns whether there can be a right value: not for what should not be there at all.
    #[must_use]
    pub fn has_right_value(self) -> bool {
        self != Self::Superfluous
    }
}

impl Finding {
    /// Makes a finding; `None` when the right value is of another datum, or when there can be none.
    #[must_use]
    pub fn new(datum: Datum, defect: Defect, right: Option<Value>) -> Option<Self> {
        let fits = right
            .as_ref()
            .is_none_or(|value| value.datum() == datum && defect.has_right_value());
        fits.then_some(Self {
            datum,
            defect,
            right,
        })
    }

    /// Returns what it is about.
    #[must_use]
    pub fn datum(&self) -> Datum {
        self.datum
    }

    /// Returns what is the matter.
    #[must_use]
    pub fn defect(&self) -> Defect {
        self.defect
    }

    /// Returns what it should be; `None` when nobody knows, or when it should not be there.
    #[must_use]
    pub fn right(&self) -> Option<&Value> {
        self.right.as_ref()
    }
}

impl DefectReport {
    /// Makes a report about the referral with this reference, to the worker who referred.
    ///
    /// `None` without a finding, or when two are about the same datum.
    #[must_use]
    pub fn new(
        agreement: &Agreement,
        reference: Reference,
        created: Moment,
        reporter: Sender,
        to: Email,
        mut findings: Vec<Finding>,
    ) -> Option<Self> {
        findings.sort_by_key(Finding::datum);
        let is_double = findings
            .windows(2)
            .any(|pair| pair[0].datum == pair[1].datum);
        (!findings.is_empty() && !is_double).then(|| Self {
            reference,
            created,
            agreement: agreement.id().to_owned(),
            reporter,
            to,
            findings,
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

    /// Returns who reports, at the receiver.
    #[must_use]
    pub fn reporter(&self) -> &Sender {
        &self.reporter
    }

    /// Returns the work e-mail address of whoever referred, to which the encrypted file goes.
    #[must_use]
    pub fn to(&self) -> &Email {
        &self.to
    }

    /// Returns what was found, at most one for each datum, in the order of article 3.
    #[must_use]
    pub fn findings(&self) -> &[Finding] {
        &self.findings
    }
}

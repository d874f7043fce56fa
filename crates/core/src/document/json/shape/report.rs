//! The keys of a report of defects: an OSLO Terugmelding.

use serde::{Deserialize, Serialize};
use serde_json::value::RawValue;

use super::convert::referral_id;
use super::{Adres, Contact, Doorverwijzer, Organisatie, Protocol};
use crate::document::json::Unreadable;
use crate::passphrase::ReceiptCode;
use crate::protocol::{Agreement, Datum, Email};
use crate::referral::{Moment, Name, Reference, Value};
use crate::report::{Defect, DefectReport, Finding};

/// What the document is.
pub(in crate::document::json) const KIND: &str = "Terugmelding";

/// The whole document.
#[derive(Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(in crate::document::json) struct Melding<'text> {
    #[serde(rename = "@context", borrow)]
    context: &'text RawValue,
    #[serde(rename = "@id")]
    id: String,
    #[serde(rename = "@type")]
    kind: String,
    kenmerk: Reference,
    opgemaakt: Moment,
    #[serde(skip_serializing_if = "Option::is_none")]
    ontvangstcode: Option<ReceiptCode>,
    protocol: Protocol,
    over: String,
    gemeld_door: Doorverwijzer,
    bestemd_voor: Organisatie,
    meld_aan: Email,
    vaststellingen: Vec<Vaststelling>,
}

#[derive(Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct Vaststelling {
    #[serde(rename = "@type")]
    kind: String,
    gegeven: Gegeven,
    gebrek: Defect,
    #[serde(skip_serializing_if = "Option::is_none")]
    voorgestelde_waarde: Option<Waarde>,
}

/// The data of article 3 in the words of the document.
#[derive(Clone, Copy, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub(super) enum Gegeven {
    Naam,
    Adres,
    Telefoonnummer,
    #[serde(rename = "e-mailadres")]
    Email,
}

#[derive(Serialize, Deserialize)]
#[serde(untagged)]
enum Waarde {
    Naam(Naam),
    Adres(Adres),
    Contact(Contact),
}

#[derive(Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct Naam {
    #[serde(rename = "@type")]
    kind: String,
    #[serde(skip_serializing_if = "String::is_empty", default)]
    voornaam: String,
    #[serde(skip_serializing_if = "String::is_empty", default)]
    naam: String,
    volledige_naam: String,
}

impl<'text> Melding<'text> {
    /// The document for a report.
    pub(in crate::document::json) fn new(
        context: &'text RawValue,
        report: &DefectReport,
        agreement: &Agreement,
        code: &ReceiptCode,
    ) -> Self {
        let reference = report.reference();
        Self {
            context,
            id: format!("urn:x-sluis:melding:{reference}"),
            kind: KIND.to_owned(),
            kenmerk: reference,
            opgemaakt: report.created(),
            ontvangstcode: Some(code.clone()),
            protocol: Protocol::new(agreement),
            over: referral_id(reference),
            gemeld_door: Doorverwijzer::new(report.reporter(), agreement.receiver()),
            bestemd_voor: Organisatie::new(agreement.sender()),
            meld_aan: report.to().clone(),
            vaststellingen: report.findings().iter().map(Vaststelling::new).collect(),
        }
    }

    /// The report in the document, every part checked as if it were typed.
    pub(in crate::document::json) fn check(
        self,
        agreement: &Agreement,
    ) -> Result<DefectReport, Unreadable> {
        if self.kind != KIND {
            return Err(Unreadable::Value("@type"));
        }
        self.protocol.check(agreement)?;
        let reporter = self.gemeld_door.check();
        let reporter = reporter.ok_or(Unreadable::Value("gemeldDoor"))?;
        let findings: Option<Vec<Finding>> = self
            .vaststellingen
            .into_iter()
            .map(Vaststelling::check)
            .collect();
        DefectReport::new(
            agreement,
            self.kenmerk,
            self.opgemaakt,
            reporter,
            self.meld_aan,
            findings.ok_or(Unreadable::Value("voorgesteldeWaarde"))?,
        )
        .ok_or(Unreadable::Value("vaststellingen"))
    }
}

impl Vaststelling {
    fn new(finding: &Finding) -> Self {
        Self {
            kind: "Vaststelling".to_owned(),
            gegeven: Gegeven::new(finding.datum()),
            gebrek: finding.defect(),
            voorgestelde_waarde: finding.right().map(Waarde::new),
        }
    }

    fn check(self) -> Option<Finding> {
        let right = match self.voorgestelde_waarde {
            Some(value) => Some(value.check()?),
            None => None,
        };
        Finding::new(self.gegeven.datum(), self.gebrek, right)
    }
}

impl Gegeven {
    pub(super) fn new(datum: Datum) -> Self {
        match datum {
            Datum::Name => Self::Naam,
            Datum::Address => Self::Adres,
            Datum::Phone => Self::Telefoonnummer,
            Datum::Email => Self::Email,
        }
    }

    pub(super) fn datum(self) -> Datum {
        match self {
            Self::Naam => Datum::Name,
            Self::Adres => Datum::Address,
            Self::Telefoonnummer => Datum::Phone,
            Self::Email => Datum::Email,
        }
    }
}

impl Waarde {
    fn new(value: &Value) -> Self {
        match value {
            Value::Name(name) => Self::Naam(Naam {
                kind: "Persoon".to_owned(),
                voornaam: name.given().to_owned(),
                naam: name.family().to_owned(),
                volledige_naam: name.to_string(),
            }),
            Value::Address(address) => Self::Adres(Adres::new(address)),
            Value::Phone(phone) => Self::Contact(Contact::new(Some(phone), None)),
            Value::Email(email) => Self::Contact(Contact::new(None, Some(email))),
        }
    }

    fn check(self) -> Option<Value> {
        match self {
            Self::Naam(name) => Name::new(&name.voornaam, &name.naam).map(Value::Name),
            Self::Adres(address) => address.check().map(Value::Address),
            Self::Contact(contact) => match (contact.telefoon, contact.email) {
                (Some(phone), None) => Some(Value::Phone(phone)),
                (None, Some(email)) => Some(Value::Email(email)),
                _ => None,
            },
        }
    }
}

//! The keys of the JSON document.

mod answer;
mod convert;
mod report;

pub(super) use answer::{Antwoord, KIND as ANSWER};
pub(super) use convert::protocol_id;
pub(super) use report::{KIND as REPORT, Melding};

use serde::{Deserialize, Serialize};
use serde_json::value::RawValue;

use crate::passphrase::ReceiptCode;
use crate::protocol::{Email, Phone, Postcode};
use crate::referral::{BoxNumber, HouseNumber, Moment, Reference};

/// The whole document.
#[derive(Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(super) struct Shape<'text> {
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
    client: Client,
    toestemming: Toestemming,
    doorverwezen_door: Doorverwijzer,
    bestemd_voor: Organisatie,
    rechtsgronden: Vec<String>,
    bewaartermijn: String,
    ontvangers: Vec<String>,
    herkomst: String,
}

#[derive(Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct Protocol {
    #[serde(rename = "@id")]
    id: String,
    #[serde(rename = "@type")]
    kind: String,
    titel: String,
    getekend: String,
    vanaf: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    tot_en_met: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    gepubliceerd: Option<String>,
}

#[derive(Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct Client {
    #[serde(rename = "@type")]
    kind: String,
    #[serde(skip_serializing_if = "String::is_empty", default)]
    voornaam: String,
    #[serde(skip_serializing_if = "String::is_empty", default)]
    naam: String,
    volledige_naam: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    contact: Option<Contact>,
    /// What the client does not want to be passed on; files of before this key have none.
    #[serde(skip_serializing_if = "Vec::is_empty", default)]
    niet_meegedeeld: Vec<Kanaal>,
    adres: Adres,
}

/// A way to reach the client, in the words of the document.
#[derive(Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
enum Kanaal {
    Telefoon,
    Email,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Contact {
    #[serde(rename = "@type")]
    kind: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    telefoon: Option<Phone>,
    #[serde(skip_serializing_if = "Option::is_none")]
    email: Option<Email>,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Adres {
    #[serde(rename = "@type")]
    kind: String,
    soort: Soort,
    #[serde(skip_serializing_if = "Option::is_none")]
    straat: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    huisnummer: Option<HouseNumber>,
    #[serde(skip_serializing_if = "Option::is_none")]
    bus: Option<BoxNumber>,
    #[serde(skip_serializing_if = "Option::is_none")]
    postcode: Option<Postcode>,
    gemeente: String,
    land: String,
}

/// The kinds of address in the words of the document.
#[derive(Clone, Copy, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
enum Soort {
    Adres,
    #[serde(rename = "geen vaste verblijfplaats")]
    GeenVasteVerblijfplaats,
    Referentieadres,
    #[serde(rename = "niet meegedeeld")]
    NietMeegedeeld,
}

#[derive(Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct Toestemming {
    #[serde(rename = "@type")]
    kind: String,
    gegeven_op: String,
    gegeven_voor: String,
    vorm: Vorm,
    uitgelegd: Vec<String>,
}

#[derive(Clone, Copy, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
enum Vorm {
    Mondeling,
    Schriftelijk,
}

#[derive(Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct Doorverwijzer {
    #[serde(rename = "@type")]
    kind: String,
    volledige_naam: String,
    contact: Contact,
    werkt_voor: Organisatie,
}

#[derive(Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct Organisatie {
    #[serde(rename = "@type")]
    kind: String,
    organisatienaam: String,
    team: String,
    kbo: String,
    zetel: String,
    meld_lek_aan: Email,
}

//! The keys of an answer to a report.

use serde::{Deserialize, Serialize};
use serde_json::value::RawValue;

use super::convert::referral_id;
use super::report::Gegeven;
use super::{Doorverwijzer, Organisatie, Protocol, Shape};
use crate::document::json::Unreadable;
use crate::passphrase::ReceiptCode;
use crate::protocol::Agreement;
use crate::referral::{Moment, Reference};
use crate::report::{Answer, Done, Outcome};

/// What the document is.
pub(in crate::document::json) const KIND: &str = "Antwoord";

/// The whole document.
#[derive(Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(in crate::document::json) struct Antwoord<'text> {
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
    geantwoord_door: Doorverwijzer,
    bestemd_voor: Organisatie,
    #[serde(skip_serializing_if = "Vec::is_empty", default)]
    uitkomsten: Vec<Uitkomst>,
    #[serde(skip_serializing_if = "Option::is_none")]
    vervangt: Option<String>,
    #[serde(borrow, skip_serializing_if = "Option::is_none")]
    doorverwijzing: Option<Shape<'text>>,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Uitkomst {
    #[serde(rename = "@type")]
    kind: String,
    gegeven: Gegeven,
    gedaan: Done,
}

impl<'text> Antwoord<'text> {
    /// The document for an answer. A corrected referral in it is whole, with a context of its own.
    pub(in crate::document::json) fn new(
        context: &'text RawValue,
        of_referral: &'text RawValue,
        answer: &Answer,
        agreement: &Agreement,
        code: &ReceiptCode,
    ) -> Self {
        let reference = answer.reference();
        let (uitkomsten, doorverwijzing) = match answer.outcome() {
            Outcome::Done(done) => {
                let outcome = |(datum, done): &_| Uitkomst {
                    kind: "Uitkomst".to_owned(),
                    gegeven: Gegeven::new(*datum),
                    gedaan: *done,
                };
                (done.iter().map(outcome).collect(), None)
            }
            Outcome::Corrected(referral) => (
                Vec::new(),
                Some(Shape::new(of_referral, referral, agreement, None)),
            ),
        };
        Self {
            context,
            id: format!("urn:x-sluis:antwoord:{reference}"),
            kind: KIND.to_owned(),
            kenmerk: reference,
            opgemaakt: answer.created(),
            ontvangstcode: Some(code.clone()),
            protocol: Protocol::new(agreement),
            over: referral_id(reference),
            geantwoord_door: Doorverwijzer::new(answer.writer(), agreement.sender()),
            bestemd_voor: Organisatie::new(agreement.receiver()),
            uitkomsten,
            vervangt: doorverwijzing.is_some().then(|| referral_id(reference)),
            doorverwijzing,
        }
    }

    /// The answer in the document, every part checked as if it were typed.
    pub(in crate::document::json) fn check(
        self,
        agreement: &Agreement,
    ) -> Result<Answer, Unreadable> {
        if self.kind != KIND {
            return Err(Unreadable::Value("@type"));
        }
        self.protocol.check(agreement)?;
        let writer = self.geantwoord_door.check();
        let writer = writer.ok_or(Unreadable::Value("geantwoordDoor"))?;
        let Some(shape) = self.doorverwijzing else {
            let done = self.uitkomsten.into_iter();
            let done = done.map(|one| (one.gegeven.datum(), one.gedaan)).collect();
            return Answer::done(agreement, self.kenmerk, self.opgemaakt, writer, done)
                .ok_or(Unreadable::Value("uitkomsten"));
        };
        if self.vervangt != Some(referral_id(self.kenmerk)) {
            return Err(Unreadable::Value("vervangt"));
        }
        let answer = Answer::corrected(shape.check(agreement)?);
        // What stands around the referral says the same as the referral itself.
        let is_same = self.uitkomsten.is_empty()
            && answer.reference() == self.kenmerk
            && answer.created() == self.opgemaakt
            && *answer.writer() == writer;
        is_same
            .then_some(answer)
            .ok_or(Unreadable::Value("doorverwijzing"))
    }
}

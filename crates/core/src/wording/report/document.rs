//! The sentences of the files that go between the parties about an error.

use super::datum;
use crate::protocol::{Datum, Party};
use crate::referral::{Reference, Value};
use crate::report::Defect;
use crate::wording::document::{FAMILY_NAME, GIVEN_NAME, NOT_SHOWN, address_label, address_lines};

/// What a report of defects is.
pub const REPORT_TITLE: &str = "Melding: fout in de gegevens";
/// What an answer without a referral is.
pub const ANSWER_TITLE: &str = "Antwoord op een melding";
/// What a corrected referral is.
pub const CORRECTED_TITLE: &str = "Verbeterde doorverwijzing";
/// The heading above what was found.
pub const FOUND: &str = "Wat niet klopt";
/// The heading above what was done.
pub const DONE: &str = "Wat er is gedaan";
/// The label before the right value.
pub const RIGHT: &str = "Juist is";
/// The heading above whoever reports.
pub const REPORTED_BY: &str = "Gemeld door";
/// The heading above whoever answers.
pub const ANSWERED_BY: &str = "Geantwoord door";
/// The heading above what the reader has to do.
pub const NEXT: &str = "Wat nu?";
/// What the sender of the referral does with a report (article 7).
pub const REPORT_NEXT: &str = "Onderzoek dit binnen een redelijke termijn, doe wat nodig is en laat de melder weten wat er is gedaan, \
    onder hetzelfde kenmerk (artikel 7).";
/// What the receiver does with an answer.
pub const ANSWER_NEXT: &str = "Pas de gegevens aan waar dat nodig is. Klopt er nog iets niet? Meld het dan opnieuw, \
    onder hetzelfde kenmerk (artikel 7).";
/// How to find out which client it is about.
pub const ABOUT_WHOM: &str =
    "Zoek de cliënt op met het kenmerk: het staat in het dossier van de cliënt.";

/// Returns the label before a part of the right value: the Dutch words for names are of common gender, the others neuter.
#[must_use]
pub fn right(part: &str) -> String {
    let right = if part.ends_with("naam") {
        "Juiste"
    } else {
        "Juist"
    };
    format!("{right} {}", part.to_lowercase())
}

/// Returns which party sends to which.
#[must_use]
pub fn route(from: &Party, to: &Party) -> String {
    format!("van {} naar {}", from.name(), to.name())
}

/// Returns which referral a corrected one replaces.
#[must_use]
pub fn replaces(reference: Reference) -> String {
    format!("komt in de plaats van de eerdere doorverwijzing {reference}")
}

/// Returns the name and team of a party.
#[must_use]
pub fn party(party: &Party) -> String {
    format!("{}, {}", party.name(), party.team())
}

/// Returns a datum with what is the matter, as a sentence.
#[must_use]
pub fn finding(of: Datum, defect: Defect) -> String {
    let what = match defect {
        Defect::Wrong => "is fout",
        Defect::Inexact => "is onnauwkeurig",
        Defect::Incomplete => "is onvolledig",
        Defect::Missing => "ontbreekt",
        Defect::Outdated => "is verouderd",
        Defect::Superfluous => "is overtollig",
    };
    match of {
        Datum::Name => format!("De naam {what}."),
        Datum::Address | Datum::Phone | Datum::Email => {
            format!("Het {} {what}.", datum(of).to_lowercase())
        }
    }
}

/// Returns a value in lines, each with what it is.
#[must_use]
pub fn value(value: &Value) -> Vec<(&'static str, String)> {
    match value {
        Value::Name(name) => [(GIVEN_NAME, name.given()), (FAMILY_NAME, name.family())]
            .into_iter()
            .filter(|(_, part)| !part.is_empty())
            .map(|(label, part)| (label, part.to_owned()))
            .collect(),
        Value::Address(address) => {
            let label = address_label(address.kind());
            vec![(label, address_lines(address).join(", "))]
        }
        Value::Phone(phone) => vec![(datum(Datum::Phone), phone.to_string())],
        Value::Email(email) => vec![(datum(Datum::Email), email.to_string())],
    }
}

/// Returns where the same facts stand for machines.
#[must_use]
pub fn other_file(json: &str) -> String {
    format!("Dezelfde gegevens staan ook in: {json} (voor een programma).")
}

/// Says that the document cannot show all letters, and where they stand.
#[must_use]
pub fn not_shown(json: &str) -> String {
    format!(
        "Bij {NOT_SHOWN} staan letters die dit document niet kan tonen. De volledige tekst staat in {json}."
    )
}

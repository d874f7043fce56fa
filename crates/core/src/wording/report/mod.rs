//! The tab `Melden`: what there is to tell, what each form asks, and what is the matter with an answer.

mod choices;
pub mod document;
mod fields;
mod problem;

pub use choices::{choice, choice_hint, choice_in_full, defect, done};
pub use fields::{
    aspect, happened, heading, hint, label, planned, proof, right_value_hint, risk, taken,
};
pub use problem::problem;

use time::OffsetDateTime;

use super::document::moment;
use super::text::{day, weekday};
use crate::protocol::Datum;
use crate::report::{End, Ground, Kind, LEAK_TERM, by_belgian_clock};

/// The name of the tab.
pub const TAB: &str = "Melden";
/// The question above the kinds.
pub const WHAT: &str = "Wat wil je melden?";
/// Returns the heading above what one party can tell.
#[must_use]
pub fn of_party(name: &str) -> String {
    format!("Van {name}")
}
/// The same where there are several receivers, to be filled in by [`fill`](super::service::fill).
pub const OF_RECEIVER: &str = "Van {het OCMW}";
/// The heading above what both can tell.
pub const OF_BOTH: &str = "Van beide partijen";
/// Makes a letter.
pub const MAKE_LETTER: &str = "Maak de brief";
/// Opens the mail program with the letter.
pub const OPEN_MAIL: &str = "Open als mail";
/// Copies the letter.
pub const COPY_LETTER: &str = "Kopieer de brief";
/// Goes back to the choice.
pub const ANOTHER: &str = "Nog iets melden";
/// Returns the party to which the letter goes.
#[must_use]
pub fn letter_to(to: &str) -> String {
    format!("De brief gaat naar {to}.")
}
/// Returns how to find the address of the letter, where the profile does not have it.
#[must_use]
pub fn ask_address(party: &str) -> String {
    format!(
        "Het e-mailadres voor deze brief staat nog niet in deze pagina. Vraag het na bij {party}, en mail de brief dan zelf."
    )
}
/// The heading above what changed in a corrected referral.
pub const CHANGED: &str = "Dit is veranderd";
/// When nothing about the client is another.
pub const NOTHING_CHANGED: &str = "Er is niets veranderd aan de gegevens van de cliënt.";
/// The label before what it was.
pub const BEFORE: &str = "Was";
/// The label before what it is.
pub const AFTER: &str = "Is nu";
/// Under a letter that goes in the open.
pub const NO_CLIENT: &str =
    "In deze brief staan geen gegevens van cliënten. Zet ze er ook niet bij.";

/// Returns the name of a kind of message.
#[must_use]
pub fn kind(kind: Kind) -> &'static str {
    match kind {
        Kind::Defects => "Fout in de gegevens",
        Kind::Answer => "Verbetering of antwoord",
        Kind::Withdrawal => "Intrekking",
        Kind::Leak => "Gegevenslek",
        Kind::Change => "Wijziging",
        Kind::AskProof => "Bewijs opvragen",
        Kind::GiveProof => "Bewijs geven",
        Kind::Processors => "Overzicht van verwerkers",
        Kind::End => "Opzegging",
    }
}

/// Returns which party tells the other what, under which article, to be filled in by [`fill`](super::service::fill).
#[must_use]
pub fn kind_hint(kind: Kind) -> &'static str {
    match kind {
        Kind::Defects => {
            "{Het OCMW} meldt aan de doorverwijzer wat niet klopt (artikel 7). Dit gaat versleuteld."
        }
        Kind::Answer => {
            "Opgroeien regie laat weten wat er met een melding is gedaan (artikel 7). Dit gaat versleuteld."
        }
        Kind::Withdrawal => {
            "De cliënt trekt de toestemming in. Een mail met alleen het kenmerk. Dit is een dienst van Sluis: het protocol regelt het niet."
        }
        Kind::Leak => {
            "Met impact op beide partijen: meld het zonder onredelijke vertraging aan beide functionarissen (artikel 9)."
        }
        Kind::Change => "De wetgeving of een verwerker van {het OCMW} verandert (artikel 9).",
        Kind::AskProof => {
            "Opgroeien regie vraagt {het OCMW} om bewijs van de maatregelen (artikel 6)."
        }
        Kind::GiveProof => "{Het OCMW} toont de genomen maatregelen aan (artikel 6).",
        Kind::Processors => "Wie verwerkt de gegevens in jullie opdracht? (artikel 6)",
        Kind::End => {
            "Het protocol eindigt (artikels 8 en 11). Laat de brief ondertekenen door wie dat mag."
        }
    }
}

/// Returns a datum of article 3.
#[must_use]
pub fn datum(datum: Datum) -> &'static str {
    match datum {
        Datum::Name => "Voornaam en naam",
        Datum::Address => "Adres",
        Datum::Phone => "Telefoonnummer",
        Datum::Email => "E-mailadres",
    }
}

/// Returns until when the authority can be told of a leak that was found then, and how that is counted.
#[must_use]
pub fn leak_term(found: OffsetDateTime) -> String {
    let end = by_belgian_clock(found + LEAK_TERM);
    format!(
        "Melden aan de Vlaamse Toezichtcommissie kan tot {} {}: 72 uur na de ontdekking (artikel 33 van de AVG). Elk uur telt, ook \
         ’s nachts en in het weekend.",
        weekday(end.date()),
        moment(end)
    )
}

/// Returns the last day of the agreement, and how it is counted.
#[must_use]
pub fn end_term(end: &End) -> String {
    let last = day(end.last);
    match end.ground {
        Ground::Notice => {
            format!(
                "Zes maanden. Komt de brief vandaag aan, dan loopt het protocol tot en met {last}."
            )
        }
        Ground::Breach | Ground::Law => format!("Het protocol eindigt vandaag, {last}."),
    }
}

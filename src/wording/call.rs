//! The card for the call in which the password is told.

use super::profile::NO_PHONE;
use crate::protocol::{Agreement, Phone};

/// Over the card.
pub const TITLE: &str = "Bel het wachtwoord door";
/// Before the number to call.
pub const WHOM: &str = "Bel";
/// Where the number comes from, and from where it never may.
pub const NOT_FROM_A_MAIL: &str =
    "Neem dit nummer, nooit een nummer uit een mail: een mail kan van een ander zijn.";
/// Over the lines to say.
pub const SAY: &str = "Zeg";
/// Over the signs to compare.
pub const COMPARE: &str = "Vergelijk";

/// Whom to call: a number, or how to find one.
#[must_use]
pub fn whom(agreement: &Agreement) -> String {
    let receiver = agreement.receiver();
    match agreement.phone() {
        Some(phone) => format!("{}, {}: {phone}", receiver.name(), receiver.team()),
        None => NO_PHONE.to_owned(),
    }
}

/// Whom to call about what goes to a worker: the number that stands in the referral.
#[must_use]
pub fn worker(name: &str, phone: &Phone) -> String {
    format!("{name}: {phone}")
}

/// What to say, in four lines; no name of a client is needed.
#[must_use]
pub fn script(worker: &str, team: &str, reference: &str) -> [String; 4] {
    [
        format!("Dag, je spreekt met {worker} van {team}."),
        format!(
            "Ik mailde jullie een beveiligd bericht. De referentie is {reference}. Heb je het voor je?"
        ),
        "Ik lees het wachtwoord voor, woord na woord. Typ een koppelteken tussen de woorden."
            .to_owned(),
        "Gaat het open? Bewaar het wachtwoord dan niet, en zet het nooit in een mail.".to_owned(),
    ]
}

/// The first and the last signs of the fingerprint, for both to compare.
#[must_use]
pub fn compare((first, last): &(String, String)) -> String {
    format!("De vingerafdruk van het bestand begint met {first} en eindigt op {last}.")
}

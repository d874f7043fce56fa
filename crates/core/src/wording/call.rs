//! The card for the call in which the password is told.

use super::profile::NO_PHONE;
use crate::protocol::Agreement;

/// The heading above the card.
pub const TITLE: &str = "Bel het wachtwoord door";
/// The label before the number to call.
pub const WHOM: &str = "Bel";
/// Where the number may never come from.
pub const NOT_FROM_A_MAIL: &str = "Bel nooit een nummer uit een mail of uit een bestand: die mail of dat bestand kan vals zijn. Neem een nummer dat je al kent.";
/// The heading above the lines to say.
pub const SAY: &str = "Zeg";
/// The heading above the characters to compare.
pub const COMPARE: &str = "Vergelijk";
/// Where the receiver finds those characters.
pub const COMPARE_HINT: &str =
    "Wie het bestand krijgt, ziet ze in Sluis bij Openen, of in 7-Zip bij CRC SHA, SHA-256.";

/// Returns the person to call at the receiving party: the number of the agreement, or how to find one. No other number is ever offered:
/// one that came in a file or a mail can be that of whoever forged it.
#[must_use]
pub fn whom(agreement: &Agreement) -> String {
    let receiver = agreement.receiver();
    match agreement.phone() {
        Some(phone) => format!("{}, {}: {phone}", receiver.name(), receiver.team()),
        None => NO_PHONE.to_owned(),
    }
}

/// Returns the person to call at the sending party, in the same way.
#[must_use]
pub fn sending_team(agreement: &Agreement) -> String {
    let sender = agreement.sender();
    match sender.phone() {
        Some(phone) => format!("{}, {}: {phone}", sender.name(), sender.team()),
        None => format!("{}, op een nummer dat je al kent.", sender.team()),
    }
}

/// Returns what to say, in four lines; no name of a client is needed. Drawn words are read aloud, a password that both agreed on
/// before is not.
#[must_use]
pub fn script(worker: &str, team: &str, reference: &str, is_drawn: bool) -> [String; 4] {
    let [password, afterwards] = if is_drawn {
        [
            "Ik lees het wachtwoord voor, woord na woord. Typ een koppelteken tussen de woorden.",
            "Gaat het open? Bewaar het wachtwoord dan niet, en zet het nooit in een mail.",
        ]
    } else {
        // An agreed password is kept: it opens the next file too.
        [
            "Het bestand gaat open met het wachtwoord dat we samen hebben afgesproken.",
            "Gaat het open? Zet het wachtwoord nooit in een mail.",
        ]
    };
    [
        format!("Dag, je spreekt met {worker} van {team}."),
        format!(
            "Ik heb jullie een versleuteld bericht gemaild. Het kenmerk is {reference}. Heb je het voor je?"
        ),
        password.to_owned(),
        afterwards.to_owned(),
    ]
}

/// Returns the first and the last characters of the fingerprint, for both to compare.
#[must_use]
pub fn compare((first, last): &(String, String)) -> String {
    format!("De vingerafdruk van het bestand begint met {first} en eindigt op {last}.")
}

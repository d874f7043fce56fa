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
/// The heading above what to say when the file does not open.
pub const STUCK: &str = "Gaat het niet open?";

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

/// Returns what to say, in five lines; no name of a client is needed. Drawn words are read aloud, a password that both agreed on
/// before is not.
#[must_use]
pub fn script(worker: &str, team: &str, reference: &str, is_drawn: bool) -> [String; 5] {
    let [password, afterwards] = if is_drawn {
        [
            "Ik lees het wachtwoord voor, woord na woord. Typ een koppelteken tussen de woorden.",
            "Bewaar het wachtwoord niet, en zet het nooit in een mail.",
        ]
    } else {
        // An agreed password is kept: it opens the next file too.
        [
            "Het bestand gaat open met het wachtwoord dat we samen hebben afgesproken.",
            "Zet het wachtwoord nooit in een mail.",
        ]
    };
    [
        format!("Dag, je spreekt met {worker} van {team}."),
        format!(
            "Ik heb jullie een versleuteld bericht gemaild. Het kenmerk is {reference}. Heb je het voor je?"
        ),
        password.to_owned(),
        READ_BACK.to_owned(),
        afterwards.to_owned(),
    ]
}

/// Asks for the words that stand in the file and nowhere else.
const READ_BACK: &str =
    "Is het open? Lees mij dan de twee woorden voor die bovenaan staan, bij Ontvangstcode.";

/// What the code is for, and what it does not prove.
pub const CODE_HINT: &str = "Deze twee woorden staan alleen in het bestand, ook niet op dit scherm. Kloppen ze, dan is dit bestand geopend. Door wie, bewijzen ze niet.";
/// The label of the field for the words that the receiver reads aloud.
pub const CODE: &str = "Welke twee woorden heeft de ontvanger voorgelezen?";
/// Compares them.
pub const CODE_CHECK: &str = "Kijk na";
/// Says that they are the right ones.
pub const CODE_FITS: &str =
    "De ontvangstcode klopt. Het verzendbewijs zegt nu dat de ontvanger het bestand heeft geopend.";
/// When nothing was typed.
pub const CODE_EMPTY: &str = "Typ de twee woorden die de ontvanger voorleest.";
/// When it is not the right number of words.
pub const CODE_COUNT: &str =
    "De ontvangstcode bestaat uit twee woorden. Vraag ze nog eens, woord voor woord.";
/// When they are not the right ones: what that can mean, and how to go on.
#[must_use]
pub fn code_wrong(reference: &str) -> String {
    format!(
        "Deze woorden staan niet in dit bestand. Misschien heeft de ontvanger een ander bestand of een oudere mail geopend. \
         Vraag welk kenmerk bovenaan staat: het moet {reference} zijn. Klopt dat, laat de woorden dan nog eens voorlezen."
    )
}
/// When the receiver cannot open the file yet.
pub const CODE_LATER: &str =
    "Nog niet geopend? Je kunt verder. Het verzendbewijs zegt dan: nog niet bevestigd.";

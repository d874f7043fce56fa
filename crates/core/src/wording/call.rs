//! The call in which the password is told.

use super::profile::NO_PHONE;
use crate::protocol::{Agreement, Party};

/// The heading above the card.
pub const TITLE: &str = "Bel het wachtwoord door";
/// The label before the number to call.
pub const WHOM: &str = "Bel";
/// Where the number may never come from.
pub const NOT_FROM_A_MAIL: &str = "Neem nooit een nummer uit een mail of een bestand.";
/// The heading above the lines to say.
pub const SAY: &str = "Zeg";
/// The name of the words to read aloud, for a screen reader.
pub const WORDS: &str = "De zes woorden";
/// The name of the lines to write those words on, for a screen reader.
pub const BLANKS: &str = "Plaats voor de zes woorden";
/// What stands before a password that both agreed on.
pub const AGREED: &str = "Jullie wachtwoord:";

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

/// What to say in the call, line by line; no name of a client is needed.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Script {
    /// Who calls.
    pub hello: String,
    /// What was mailed.
    pub mailed: String,
    /// What comes before the password.
    pub password: &'static str,
    /// Asks for the words that stand in the file and nowhere else.
    pub read_back: &'static str,
    /// What to do once the file is open.
    pub afterwards: &'static str,
}

impl Script {
    /// The lines of a worker of this party. Drawn words are read aloud, a password that both agreed on before is not.
    #[must_use]
    pub fn new(worker: &str, party: &Party, reference: &str, is_drawn: bool) -> Self {
        let [password, afterwards] = if is_drawn {
            [
                "Ik lees zes woorden voor. Typ er een koppelteken tussen.",
                "Bewaar de woorden niet.",
            ]
        } else {
            // An agreed password is kept: it opens the next file too.
            [
                "Het bestand gaat open met het wachtwoord dat we samen hebben afgesproken.",
                "Zet het wachtwoord nooit in een mail.",
            ]
        };
        Self {
            hello: format!("Dag, je spreekt met {worker} van {}.", party.name()),
            mailed: format!(
                "Heb je mijn versleutelde bericht voor je? Het kenmerk is {reference}."
            ),
            password,
            read_back: "Is het open? Lees mij dan de ontvangstcode voor.",
            afterwards,
        }
    }
}

/// Opens what to say when the file does not open.
pub const STUCK: &str = "Gaat het niet open?";

/// What the code is, and what it does not prove.
pub const CODE_HINT: &str = "Ze staan alleen in het bestand: kloppen ze, dan is het geopend. Door wie, bewijzen ze niet. Is het nog niet open? Dan kun je verder.";
/// The label of the field for the words that the receiver reads aloud.
pub const CODE: &str = "Welke twee woorden heeft de ontvanger voorgelezen?";
/// Compares them.
pub const CODE_CHECK: &str = "Kijk na";
/// Says that they are the right ones.
pub const CODE_FITS: &str =
    "De ontvangstcode klopt: dit bestand is geopend. Dat staat nu in het verzendbewijs.";
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

/// Opens what to do when nobody answers.
pub const NOBODY: &str = "Neemt niemand op?";

/// Returns what to do then.
#[must_use]
pub fn nobody(reference: &str, is_drawn: bool) -> [String; 4] {
    let [never, later] = if is_drawn {
        [
            "de woorden",
            "Moet je weg van dit toestel? Schrijf de woorden op de belkaart. Houd die bij je en versnipper ze na het gesprek.",
        ]
    } else {
        [
            "het wachtwoord",
            "Moet je weg van dit toestel? Neem de belkaart mee: er staat op wat je zegt.",
        ]
    };
    [
        "Laat deze pagina open en probeer het straks opnieuw. Na 10 minuten verbergt Sluis dit scherm: druk dan op ‘Ga verder’."
            .to_owned(),
        format!(
            "Vraag om je terug te bellen, met je naam en het kenmerk {reference}. Spreek nooit {never} in op een voicemail."
        ),
        later.to_owned(),
        "Na 8 uur zonder jou, of als je de pagina sluit, is het wachtwoord weg. Dan begin je opnieuw.".to_owned(),
    ]
}

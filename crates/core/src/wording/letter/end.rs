//! The letters that end something: the consent for a referral, or the protocol.

use super::{LetterBlock, text};
use crate::protocol::Agreement;
use crate::report::{End, Ground, Side, Withdrawal};
use crate::wording::{service, text::day};

pub(super) fn withdrawal(withdrawal: &Withdrawal, agreement: &Agreement) -> Vec<LetterBlock> {
    vec![
        text(format!(
            "De toestemming voor de doorverwijzing met kenmerk {} is ingetrokken op {}.",
            withdrawal.reference,
            day(withdrawal.day)
        )),
        text(service::fill(
            "Wij vragen om op basis van die doorverwijzing geen contact meer op te nemen, en het bestand en de gegevens te wissen. \
             Is er al een dossier, dan volgt dat de eigen regels van {het OCMW} (artikel 3). Het protocol zelf regelt een intrekking \
             niet: dit is een vraag.",
            agreement,
        )),
        text("Een antwoord is niet nodig. Noem in geen geval de naam van de cliënt in een mail."),
    ]
}

pub(super) fn end(end: &End, side: Side, agreement: &Agreement) -> Vec<LetterBlock> {
    let who = side.party(agreement).name();
    let last = day(end.last);
    let mut blocks = match end.ground {
        Ground::Notice => vec![
            text(format!(
                "{who} zegt het protocol op (artikel 11). De opzegtermijn is zes maanden. Het protocol zegt niet vanaf welke dag die \
                 loopt. Wij rekenen vanaf de dag waarop deze brief is ontvangen. Is dat vandaag, dan loopt het protocol tot en met \
                 {last}."
            )),
            text(
                "Tot het einde blijft het protocol helemaal gelden. Daarna worden geen gegevens meer doorgegeven.",
            ),
        ],
        Ground::Breach => vec![text(format!(
            "{who} beëindigt het protocol met deze eenvoudige kennisgeving, zonder voorafgaande ingebrekestelling, omdat \
             persoonsgegevens zijn verwerkt in strijd met het protocol, de AVG of andere regels over de bescherming van \
             persoonsgegevens (artikel 8). Het protocol eindigt op {last}. Vanaf dan worden geen gegevens meer doorgegeven. {who} behoudt het recht om een \
             schadevergoeding te vorderen."
        ))],
        Ground::Law => vec![text(format!(
            "Er is geen rechtsgrond meer om de gegevens door te geven. Het protocol eindigt daarom van rechtswege \
             (artikel 11). {who} geeft vanaf {last} geen gegevens meer door en ontvangt er geen meer."
        ))],
    };
    if let Some(agreed) = agreement.end().filter(|_| end.is_late(agreement)) {
        blocks.push(text(format!(
            "Het protocol eindigt zelf al vroeger, op {}.",
            day(agreed)
        )));
    }
    blocks.push(text("Wat al is doorgegeven, blijft beschermd door de AVG."));
    blocks
}

//! The letter about a leak, with what article 33 (3) of the GDPR asks.

use super::{LetterBlock, list, text};
use crate::protocol::Agreement;
use crate::report::{Leak, Side};
use crate::wording::document::moment;
use crate::wording::report::{datum, happened, leak_term, planned, risk, taken};
use crate::wording::text::weekday;

pub(super) fn leak(leak: &Leak, side: Side, agreement: &Agreement) -> Vec<LetterBlock> {
    let found = leak.found();
    let persons = leak.persons().map_or_else(
        || "Het aantal personen is nog niet bekend.".to_owned(),
        |count| format!("Aantal personen: ongeveer {count}."),
    );
    let mut blocks = vec![
        text(format!(
            "{} meldt een gegevenslek met gegevens van het protocol en met impact op beide partijen, zonder onredelijke vertraging, \
             aan beide functionarissen voor gegevensbescherming (artikel 9 van het protocol, artikel 33 van de AVG).",
            side.party(agreement).name()
        )),
        text(format!(
            "Ontdekt op {} {}. {}",
            weekday(found.date()),
            moment(found),
            leak_term(found)
        )),
        text("Wat er is gebeurd:"),
        list(leak.happened().iter().copied().map(happened)),
        text("Om welke soorten gegevens het gaat:"),
        list(leak.data().iter().copied().map(datum)),
        text(persons),
        text("Mogelijke gevolgen:"),
        list(leak.risks().iter().copied().map(risk)),
    ];
    if !leak.taken().is_empty() {
        blocks.push(text("Wat er al is gedaan:"));
        blocks.push(list(leak.taken().iter().copied().map(taken)));
    }
    if !leak.planned().is_empty() {
        blocks.push(text("Wat er nog gebeurt:"));
        blocks.push(list(leak.planned().iter().copied().map(planned)));
    }
    blocks.push(text(
        "Laten we meteen samen overleggen om de gevolgen te beperken en te herstellen, en elkaar alles laten weten wat helpt om de \
         beveiliging te verbeteren. Wie hieronder ondertekent, is het aanspreekpunt.",
    ));
    blocks.push(text(
        "In deze melding staan geen gegevens van cliënten. Zet ze ook niet in je antwoord.",
    ));
    blocks
}

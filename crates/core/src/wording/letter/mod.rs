//! The letters that the parties write to each other: nothing in them is about a client.

mod end;
mod leak;
mod proof;

use super::text::day;
use crate::protocol::{Agreement, Party};
use crate::report::{Content, Ground, LawChange, Letter, ProcessorChange, ProcessorEvent, Side};

/// A piece of a letter.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum LetterBlock {
    /// A paragraph.
    Text(String),
    /// A list, with a dot before each item.
    List(Vec<String>),
}

/// The heading above the lines of whoever writes.
pub const FROM: &str = "Van";
/// The heading above the lines of the addressee.
pub const TO: &str = "Aan";
/// The label before the subject.
pub const SUBJECT: &str = "Onderwerp";
/// The closing.
pub const CLOSING: &str = "Met vriendelijke groet,";

/// To whom at the other party a letter goes.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Addressee {
    /// The social workers of the mailbox.
    Colleagues,
    /// The data protection officers of both parties (article 9).
    Officers,
    /// Whoever represents the party.
    Representatives,
    /// Whoever follows how the party keeps the protocol.
    ContactPoint,
}

/// Returns to whom a letter goes.
#[must_use]
pub fn addressee(letter: &Letter) -> Addressee {
    match letter.content {
        Content::Withdrawal(_) => Addressee::Colleagues,
        Content::Leak(_) => Addressee::Officers,
        Content::End(_) => Addressee::Representatives,
        Content::Law(_)
        | Content::Processor(_)
        | Content::AskProof(_)
        | Content::GiveProof(_)
        | Content::Processors(_) => Addressee::ContactPoint,
    }
}

/// Returns the opening.
#[must_use]
pub fn opening(to: Addressee, party: &Party) -> String {
    match (to, party.representatives()) {
        (Addressee::Colleagues, _) => "Beste collega’s,".to_owned(),
        (Addressee::Officers, _) => "Geachte functionarissen,".to_owned(),
        (Addressee::ContactPoint, _) | (Addressee::Representatives, []) => {
            "Geachte mevrouw, geachte heer,".to_owned()
        }
        (Addressee::Representatives, functions) => {
            let each: Vec<_> = functions
                .iter()
                .map(|one| format!("geachte {one}"))
                .collect();
            let line = each.join(", ");
            format!("G{},", line.trim_start_matches('g'))
        }
    }
}

/// Returns the line under the name of the addressed party that says for whom at the party the letter is; none for a team.
#[must_use]
pub fn attention(to: Addressee, party: &Party) -> Option<String> {
    let functions = party.representatives().join(" en ");
    match to {
        Addressee::Officers => {
            Some("Ter attentie van de functionaris voor gegevensbescherming".to_owned())
        }
        Addressee::Representatives if !functions.is_empty() => {
            Some(format!("Ter attentie van: {functions}"))
        }
        _ => None,
    }
}

/// Returns the words above the line for a signature, for a letter that has to be signed.
#[must_use]
pub fn signature(letter: &Letter) -> Option<&'static str> {
    matches!(letter.content, Content::End(_))
        .then_some("Naam, functie en handtekening van wie de partij mag vertegenwoordigen:")
}

/// Returns what it is, for the subject of the mail and above the letter.
#[must_use]
pub fn title(letter: &Letter) -> String {
    match &letter.content {
        Content::Withdrawal(withdrawal) => {
            format!("Toestemming ingetrokken, kenmerk {}", withdrawal.reference)
        }
        Content::Leak(_) => "Melding van een gegevenslek".to_owned(),
        Content::Law(_) => "Wijziging van wetgeving met gevolgen voor het protocol".to_owned(),
        Content::Processor(_) => "Wijziging van een verwerker".to_owned(),
        Content::AskProof(_) => "Vraag om bewijs van de beveiligingsmaatregelen".to_owned(),
        Content::GiveProof(_) => "Bewijs van de beveiligingsmaatregelen".to_owned(),
        Content::Processors(_) => "Overzicht van de verwerkers".to_owned(),
        Content::End(end) => match end.ground {
            Ground::Notice => "Opzegging van het protocol".to_owned(),
            Ground::Breach => "Beëindiging van het protocol".to_owned(),
            Ground::Law => "Einde van het protocol".to_owned(),
        },
    }
}

/// Returns where and when it is written.
#[must_use]
pub fn place_and_day(letter: &Letter, agreement: &Agreement) -> String {
    let place = letter.side.party(agreement).seat().municipality();
    format!("{place}, {}", day(letter.created.time().date()))
}

/// Returns the lines of the address of a party.
#[must_use]
pub fn address(party: &Party) -> Vec<String> {
    let seat = party.seat();
    vec![
        party.name().to_owned(),
        party.team().to_owned(),
        seat.street().to_owned(),
        format!("{} {}", seat.postcode(), seat.municipality()),
        format!("KBO {}", party.kbo()),
    ]
}

/// Returns the lines of whoever writes.
#[must_use]
pub fn signed_by(letter: &Letter, agreement: &Agreement) -> Vec<String> {
    let (writer, party) = (&letter.writer, letter.side.party(agreement));
    vec![
        writer.name().to_owned(),
        format!("{}, {}", party.name(), party.team()),
        writer.phone().to_string(),
        writer.email().to_string(),
    ]
}

/// Returns what the letter says, between opening and closing.
#[must_use]
pub fn blocks(letter: &Letter, agreement: &Agreement) -> Vec<LetterBlock> {
    let mut blocks = match &letter.content {
        Content::Withdrawal(withdrawal) => end::withdrawal(withdrawal, agreement),
        Content::Leak(leak) => leak::leak(leak, letter.side, agreement),
        Content::Law(change) => law(change),
        Content::Processor(change) => processor(change, letter.side, agreement),
        Content::AskProof(proofs) => proof::ask(proofs, agreement),
        Content::GiveProof(proofs) => proof::give(proofs, agreement),
        Content::Processors(list) => proof::processors(list, letter.side, agreement),
        Content::End(over) => end::end(over, letter.side, agreement),
    };
    blocks.push(text(format!(
        "Protocol tussen {} en {}, ondertekend op {}.",
        agreement.sender().name(),
        agreement.receiver().name(),
        day(agreement.signed())
    )));
    blocks
}

fn law(change: &LawChange) -> Vec<LetterBlock> {
    let touched = change.aspects.iter().copied();
    vec![
        text(format!(
            "Deze wetgeving heeft gevolgen voor het protocol (artikel 9, laatste lid): {}. Ze geldt vanaf {}.",
            change.title.as_str(),
            day(change.day)
        )),
        text("Ze heeft gevolgen voor:"),
        list(touched.map(super::report::aspect)),
        text("Laten we samen nagaan of het protocol moet worden aangepast."),
    ]
}

fn processor(change: &ProcessorChange, side: Side, agreement: &Agreement) -> Vec<LetterBlock> {
    let (who, name) = (side.party(agreement).name(), change.name.as_str());
    let (task, from) = (change.task.as_str(), day(change.day));
    let first = match change.turn {
        ProcessorEvent::Starts => format!(
            "{who} doet vanaf {from} een beroep op een verwerker voor de gegevens van het protocol: {name}."
        ),
        ProcessorEvent::Changes => {
            format!("Vanaf {from} verandert er iets bij een verwerker van {who}: {name}.")
        }
        ProcessorEvent::Stops => {
            format!("{who} doet vanaf {from} geen beroep meer op een verwerker: {name}.")
        }
    };
    let last = match change.turn {
        ProcessorEvent::Starts | ProcessorEvent::Changes => {
            "De verwerkersovereenkomst voldoet aan artikel 28 van de AVG. Pas het overzicht van de verwerkers aan (artikel 6)."
        }
        ProcessorEvent::Stops => "Pas het overzicht van de verwerkers aan (artikel 6).",
    };
    vec![text(first), text(format!("Taak: {task}.")), text(last)]
}

fn text(text: impl Into<String>) -> LetterBlock {
    LetterBlock::Text(text.into())
}

fn list<T: Into<String>>(items: impl IntoIterator<Item = T>) -> LetterBlock {
    LetterBlock::List(items.into_iter().map(Into::into).collect())
}

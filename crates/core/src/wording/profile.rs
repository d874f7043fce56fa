//! The sentence for each problem of a profile, for the administrator.

use super::text::day;
use crate::protocol::{Expected, ProfileProblem, ProfileProblemKind as Kind};

/// Returns what is wrong with a profile, and where, in a file in which its first line is number `first`.
#[must_use]
pub fn profile_problem(problem: &ProfileProblem, first: usize) -> String {
    let line = (first + problem.line()).saturating_sub(1);
    let what = profile_fault(problem);
    match (problem.kind(), problem.pointer()) {
        (Kind::Syntax { column }, _) => format!("Regel {line}, teken {column}: {what}"),
        (_, "") => format!("Regel {line}: {what}"),
        (_, pointer) => format!("Regel {line}, {pointer}: {what}"),
    }
}

/// Returns what is wrong, without the place.
pub(super) fn profile_fault(problem: &ProfileProblem) -> String {
    match problem.kind() {
        Kind::Outside(domains) => format!(
            "Dit adres is niet van deze partij: haar domeinen zijn {}. Kijk het na, letter voor letter.",
            domains.join(", ")
        ),
        Kind::ConfirmedLater(today) => format!(
            "Deze dag ligt in de toekomst: volgens dit toestel is het vandaag {}. Kijk de datum na, en ook de klok van het toestel.",
            day(*today)
        ),
        Kind::Hidden(character) => format!(
            "Hier staat een onzichtbaar teken ({}). Wis de tekst en typ hem opnieuw.",
            code(*character)
        ),
        Kind::Alphabet(letter) => format!(
            "Hier staat “{letter}” ({}), een letter uit een ander alfabet. Typ de tekst opnieuw.",
            code(*letter)
        ),
        Kind::Lookalike(other) => format!(
            "Dit lijkt op {other}, maar het is iets anders. Kijk het na, letter voor letter."
        ),
        Kind::TooLarge(most) => {
            format!(
                "Dit profiel is te groot: ten hoogste {most} bytes. Begin opnieuw met het profiel dat bij Sluis hoort."
            )
        }
        Kind::TooLong(longest) => format!("Deze tekst is te lang: ten hoogste {longest} tekens."),
        Kind::TooMany(longest) => format!("Deze lijst is te lang: ten hoogste {longest} delen."),
        Kind::DoublePostcode(there) => {
            format!("Deze postcode staat ook al bij {there}. Laat er één staan.")
        }
        Kind::DoubleName(owner) => {
            format!(
                "Een naam van deze gemeente staat ook in /agreements/{owner}. Laat er één staan."
            )
        }
        kind => plain(kind).to_owned(),
    }
}

/// Returns a character as Unicode numbers it, for a character that cannot be seen.
fn code(character: char) -> String {
    format!("U+{:04X}", u32::from(character))
}

fn plain(kind: &Kind) -> &'static str {
    match kind {
        Kind::DoublePostcode(_)
        | Kind::DoubleName(_)
        | Kind::Outside(_)
        | Kind::ConfirmedLater(_)
        | Kind::Hidden(_)
        | Kind::Alphabet(_)
        | Kind::Lookalike(_)
        | Kind::TooLarge(_)
        | Kind::TooLong(_)
        | Kind::TooMany(_) => "",
        Kind::Syntax { .. } => "Hier is dit geen geldige JSON meer. Kijk na wat er net voor staat.",
        Kind::UnknownKey => "Deze sleutel bestaat niet. Kijk de spelling na.",
        Kind::DoubleKey => "Deze sleutel staat er twee keer. Laat er één staan.",
        Kind::MissingKey => "Deze sleutel ontbreekt. Voeg ze toe.",
        Kind::Kind(Expected::Text) => "Hier moet een tekst tussen aanhalingstekens staan.",
        Kind::Kind(Expected::Switch) => "Hier moet true of false staan, zonder aanhalingstekens.",
        Kind::Kind(Expected::List) => "Hier moet een lijst tussen vierkante haken staan.",
        Kind::Kind(Expected::Object) => "Hier moet een object tussen accolades staan.",
        Kind::Empty => "Dit mag niet leeg zijn.",
        Kind::Email => "Dit is geen e-mailadres in gewone letters, zoals naam@voorbeeld.be.",
        Kind::Domain => "Dit is geen domein in gewone letters, zoals voorbeeld.be.",
        Kind::PublicDomain => {
            "Bij dit domein kan iedereen een adres hebben. Zet hier alleen domeinen van de partij zelf."
        }
        Kind::Unreadable => {
            "Hier staan tekens die verkeerd bewaard zijn, zoals � of Ã«. Typ ze opnieuw en bewaar het bestand als UTF-8."
        }
        Kind::Markup => {
            "Hier staat een < of een >. Zulke tekens horen niet in een protocol. Wis ze."
        }
        Kind::Kbo => "Dit is geen KBO-nummer: de controlecijfers kloppen niet.",
        Kind::Date => "Dit is geen datum. Schrijf jaar-maand-dag, zoals 2026-02-01.",
        Kind::Postcode => "Een postcode heeft 4 cijfers.",
        Kind::Phone => "Dit is geen Belgisch telefoonnummer, zoals 013 66 00 11.",
        Kind::Link => {
            "Een link is https:// met een domein in gewone letters, en heeft geen spaties of @ voor het domein."
        }
        Kind::Page => {
            "Het adres van de pagina is https:// met een domein in gewone letters en een pad, zonder @, ? of #, en is ten hoogste 120 tekens lang."
        }
        Kind::Id => "Gebruik alleen kleine letters, cijfers en koppeltekens.",
        Kind::DoubleTeam => "Dit team staat er twee keer. Laat er één staan.",
        Kind::DoubleId => "Een eerder protocol heeft dezelfde id.",
        Kind::EndBeforeStart => "De einddatum ligt voor de startdatum.",
        Kind::HalfConfirmed => {
            "Vul naam en datum van wie het heeft nagekeken allebei in, of laat ze allebei leeg."
        }
        Kind::ConfirmedBeforeSigned => {
            "Het nakijken is voor de ondertekening gebeurd. Kijk de datum na."
        }
        Kind::SameParty => "Afzender en ontvanger hebben hetzelfde KBO-nummer.",
    }
}

/// Instead of a telephone number that is not known.
pub const NO_PHONE: &str = "Vraag het nummer van de sociale dienst na bij je team.";

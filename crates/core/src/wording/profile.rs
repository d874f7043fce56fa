//! The sentence for each problem of a profile, for the administrator.

use crate::protocol::{Expected, ProfileProblem, ProfileProblemKind as Kind};

/// What is wrong with a profile, and where.
#[must_use]
pub fn profile_problem(problem: &ProfileProblem) -> String {
    let what = match problem.kind() {
        Kind::Syntax { line, column } => {
            return format!("Dit is geen geldige JSON. Kijk regel {line}, teken {column} na.");
        }
        Kind::DoublePostcode(there) => {
            format!("Deze postcode staat ook al bij {there}. Laat er één staan.")
        }
        Kind::DoubleName(owner) => {
            format!(
                "Een naam van deze gemeente staat ook in /agreements/{owner}. Laat er één staan."
            )
        }
        kind => plain(kind).to_owned(),
    };
    match problem.place() {
        "" => what,
        place => format!("{place}: {what}"),
    }
}

fn plain(kind: &Kind) -> &'static str {
    match kind {
        Kind::Syntax { .. } | Kind::DoublePostcode(_) | Kind::DoubleName(_) => "",
        Kind::UnknownKey => "Deze sleutel bestaat niet. Kijk de spelling na.",
        Kind::DoubleKey => "Deze sleutel staat er twee keer. Laat er één staan.",
        Kind::MissingKey => "Deze sleutel ontbreekt. Voeg ze toe.",
        Kind::Kind(Expected::Text) => "Hier moet een tekst tussen aanhalingstekens staan.",
        Kind::Kind(Expected::Switch) => "Hier moet true of false staan, zonder aanhalingstekens.",
        Kind::Kind(Expected::List) => "Hier moet een lijst tussen vierkante haken staan.",
        Kind::Kind(Expected::Object) => "Hier moet een object tussen accolades staan.",
        Kind::Empty => "Dit mag niet leeg zijn.",
        Kind::Email => "Dit is geen e-mailadres.",
        Kind::Domain => "Dit is geen maildomein, zoals voorbeeld.be.",
        Kind::Kbo => "Dit is geen KBO-nummer: de controlecijfers kloppen niet.",
        Kind::Date => "Dit is geen datum. Schrijf jaar-maand-dag, zoals 2026-02-01.",
        Kind::Postcode => "Een postcode heeft 4 cijfers.",
        Kind::Phone => "Dit is geen telefoonnummer, zoals 013 66 00 11.",
        Kind::Link => "Een link begint met https:// en heeft geen spaties.",
        Kind::Id => "Gebruik alleen kleine letters, cijfers en koppeltekens.",
        Kind::DoubleId => "Een eerdere afspraak heeft dezelfde id.",
        Kind::EndBeforeStart => "De einddatum ligt voor de startdatum.",
        Kind::HalfConfirmed => {
            "Vul naam en datum van wie het nakeek allebei in, of laat ze allebei leeg."
        }
        Kind::ConfirmedBeforeSigned => {
            "Het nakijken gebeurde voor de ondertekening. Kijk de datum na."
        }
        Kind::SameParty => "Afzender en ontvanger hebben hetzelfde KBO-nummer.",
    }
}

/// In the place of a telephone number that is not known.
pub const NO_PHONE: &str = "Vraag het nummer van de sociale dienst na bij je team.";

//! The text for the registers of processing activities.

use super::document;
use super::text::day;
use crate::protocol::{Agreement, Datum, Party};

/// The title.
pub const TITLE: &str = "Tekst voor het verwerkingsregister";
/// The label before the name of the processing.
pub const NAME: &str = "Verwerking";
/// The label before the controller.
pub const CONTROLLER: &str = "Verwerkingsverantwoordelijke";
/// The label before the data protection officer.
pub const DPO: &str = "Functionaris voor gegevensbescherming";
/// The label before the purpose.
pub const PURPOSE: &str = "Doel";
/// The label before the legal bases.
pub const BASIS: &str = "Rechtsgrond";
/// The label before the people whose data they are.
pub const SUBJECTS: &str = "Betrokkenen";
/// The label before the data.
pub const DATA: &str = "Gegevens (artikel 3)";
/// The label before where they come from.
pub const SOURCE: &str = "Bron";
/// The label before the organisations that get them.
pub const RECIPIENTS: &str = "Ontvangers (artikel 4)";
/// The label before the countries outside the EEA.
pub const THIRD_COUNTRIES: &str = "Doorgifte buiten de EER";
/// None of those.
pub const NONE: &str = "geen";
/// The label before how long they are kept.
pub const RETENTION: &str = "Bewaartermijn";
/// The label before how they are protected.
pub const MEASURES: &str = "Beveiliging (artikel 6)";
/// The label before the agreement.
pub const PROTOCOL: &str = "Volgens";

/// Returns the name of the processing in the register of either party.
#[must_use]
pub fn name(agreement: &Agreement, is_sender: bool) -> String {
    if is_sender {
        format!(
            "Doorgifte van contactgegevens aan {}, met toestemming van de cliënt",
            agreement.receiver().name()
        )
    } else {
        format!(
            "Inzameling van contactgegevens die {}, {}, met toestemming van de cliënt doorgeeft",
            agreement.sender().name(),
            agreement.sender().team()
        )
    }
}

/// Returns name, team, number and seat.
#[must_use]
pub fn party(party: &Party) -> String {
    format!(
        "{}, {}\nKBO {}\n{}",
        party.name(),
        party.team(),
        party.kbo(),
        party.seat()
    )
}

/// Returns what the data are for: of both parties the purpose for which they go to the receiver.
#[must_use]
pub fn purpose(agreement: &Agreement, is_sender: bool) -> String {
    if is_sender {
        format!(
            "Een cliënt met toestemming doorverwijzen naar {}, voor {}",
            agreement.receiver().name(),
            agreement.purpose()
        )
    } else {
        document::purpose(agreement)
            .trim_end_matches('.')
            .to_owned()
    }
}

/// Returns a line for each, with a hyphen in front.
#[must_use]
pub fn list(items: &[String]) -> String {
    let items: Vec<String> = items.iter().map(|item| format!("- {item}")).collect();
    items.join("\n")
}

/// Returns the articles on which the part of a party rests: its own where the profile has them.
#[must_use]
pub fn bases(agreement: &Agreement, party: &Party) -> String {
    match party.legal_bases() {
        [] => list(agreement.legal_bases()),
        own => list(own),
    }
}

/// Returns the kinds of people whose data they are.
#[must_use]
pub fn subjects(agreement: &Agreement) -> String {
    format!(
        "Cliënten van {}, {}, die in {} verblijven en toestemming hebben gegeven",
        agreement.sender().name(),
        agreement.sender().team(),
        agreement.municipality()
    )
}

/// Returns the data of article 3, each with its justification.
#[must_use]
pub fn data(agreement: &Agreement) -> String {
    let line = |datum: Datum| format!("{}: {}", datum_name(datum), agreement.justification(datum));
    let mut lines = Datum::ALL.map(line).to_vec();
    lines.push("geen gegevens van artikel 9 of 10 van de AVG".to_owned());
    list(&lines)
}

fn datum_name(datum: Datum) -> &'static str {
    match datum {
        Datum::Name => "voornaam en naam",
        Datum::Address => "adres",
        Datum::Phone => "telefoonnummer",
        Datum::Email => "e-mailadres",
    }
}

/// Returns where the data come from.
#[must_use]
pub fn source(agreement: &Agreement, is_sender: bool) -> String {
    if is_sender {
        format!("De cliënt. {}", document::ORIGIN_TEXT)
    } else {
        format!(
            "{}, {}",
            agreement.sender().name(),
            agreement.sender().team()
        )
    }
}

/// Returns who gets the data of either party.
#[must_use]
pub fn recipients(agreement: &Agreement, is_sender: bool) -> String {
    if is_sender {
        let receiver = agreement.receiver();
        format!(
            "{}, {} ({})",
            receiver.name(),
            receiver.team(),
            agreement.mailbox()
        )
    } else {
        list(agreement.recipients())
    }
}

/// Returns how long either party keeps them.
#[must_use]
pub fn retention(agreement: &Agreement, is_sender: bool) -> String {
    if is_sender {
        "Sluis bewaart niets. De afzender wist het versleutelde bestand zodra de ontvanger het kon openen, en bewaart het verzendbewijs, \
         waarin niet staat wie de cliënt is. (Vul aan hoelang.)"
            .to_owned()
    } else {
        agreement.retention().to_owned()
    }
}

/// Returns how either party protects them.
#[must_use]
pub fn measures(is_sender: bool) -> String {
    let shared = [
        "de gegevens gaan als 7z-bestand, versleuteld met AES-256, ook de namen van de bestanden",
        "het wachtwoord gaat alleen per telefoon",
        "onderwerp, tekst en naam van het bestand zeggen niets over de cliënt",
    ];
    let own: &[&str] = if is_sender {
        &[
            "elk bestand wordt opnieuw geopend en vergeleken voor het weggaat",
            "een verzendbewijs met vingerafdruk toont wat verstuurd is",
            "alleen wie door het beroepsgeheim gebonden is, verwijst door",
        ]
    } else {
        &[
            "alleen maatschappelijk werkers die door het beroepsgeheim gebonden zijn, openen het bestand",
            "de ontvanger heeft een veiligheidsplan en toont de maatregelen aan op eenvoudig verzoek",
        ]
    };
    let all: Vec<String> = shared.iter().chain(own).map(ToString::to_string).collect();
    list(&all)
}

/// Returns which agreement, its day and the writing of its profile.
#[must_use]
pub fn protocol(agreement: &Agreement) -> String {
    format!(
        "{}\nOndertekend op {}, van kracht vanaf {}, profiel versie {}",
        document::under(agreement.title()),
        day(agreement.signed()),
        day(agreement.start()),
        agreement.version()
    )
}

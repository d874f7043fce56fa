//! What the client is told before consenting, and what the worker declares.

use super::service;
use super::text::Text;
use crate::protocol::Agreement;
use crate::referral::Point;

/// The heading above the five points.
pub const POINTS_TITLE: &str = "Ik heb met de cliënt besproken";

/// Under the consent.
pub const REFUSING: &str =
    "De cliënt mag weigeren. Dat heeft geen gevolg voor de hulp van Kind en Gezin.";

/// What the consent is in law.
pub const CONSENT_IS: &str = "De toestemming is een voorwaarde van artikel 10/1 van het decreet van 30 april 2004. \
    Ze is niet de rechtsgrond volgens de AVG. Die ligt in de taak die het decreet zelf geeft.";

/// Returns what someone who is bound by professional secrecy declares.
#[must_use]
pub fn secrecy(agreement: &Agreement) -> String {
    format!(
        "Ik werk voor {}, team {}, en ben gebonden door het beroepsgeheim. Ik geef alleen gegevens van deze cliënt door, en alleen aan {}.",
        agreement.sender().name(),
        agreement.sender().team(),
        service::the(agreement)
    )
}

/// Returns a point in a few words: the label of its tick.
#[must_use]
pub fn label(point: Point) -> &'static str {
    match point {
        Point::Data => "welke gegevens je doorgeeft",
        Point::Recipient => "aan wie je ze doorgeeft",
        Point::Purpose => "waarom je dat doet",
        Point::Handling => "wat ermee gebeurt",
        Point::After => "wat de cliënt daarna mag verwachten",
    }
}

/// Returns what a point comes to, for the worker to tell: a few plain sentences under the label.
#[must_use]
pub fn explanation(point: Point, agreement: &Agreement) -> Text {
    let receiver = agreement.receiver().name();
    match point {
        Point::Data => Text::new(
            "Alleen voornaam, naam, adres, telefoonnummer en e-mailadres.",
            "Niets over gezondheid, geld, afkomst of het gezin.",
        ),
        Point::Recipient => Text::new(
            format!(
                "Aan een maatschappelijk werker van {receiver}, die ook door het beroepsgeheim gebonden is."
            ),
            "",
        ),
        Point::Purpose => Text::new(
            "Om samen te bekijken wat de vraag is en welke hulp het best past.",
            "",
        ),
        Point::Handling => Text::new(
            format!(
                "{} bewaart de gegevens tot er contact is en duidelijk is of de cliënt hulp wil.",
                service::the_first(agreement)
            ),
            format!(
                "Komt er een dossier, dan bewaart {} dat tot 10 jaar na het afsluiten.",
                service::the(agreement)
            ),
        ),
        Point::After => Text::new(
            format!("{} neemt zelf contact op.", service::the_first(agreement)),
            "De cliënt beslist daarna vrij of er hulp komt.",
        ),
    }
}

//! What the client is told before consenting, and what the worker declares.

use super::service;
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
        service::fill("{het OCMW}", agreement)
    )
}

/// Returns a point in a few words: the label of its tick.
#[must_use]
pub fn label(point: Point) -> &'static str {
    match point {
        Point::Data => "welke gegevens ik doorgeef",
        Point::Recipient => "aan wie ik ze doorgeef",
        Point::Purpose => "waarom ik dat doe",
        Point::Handling => "wat ermee gebeurt",
        Point::After => "wat de cliënt daarna mag verwachten",
    }
}

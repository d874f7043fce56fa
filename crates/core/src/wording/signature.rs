//! The signature of a page, in `Kijk een andere Sluis na`.

use super::Text;
use crate::minisign::Worth;

/// Picks the signature of that page.
pub const PICK: &str = "Kies de handtekening";
/// Which file that is.
pub const PICK_HINT: &str = "sluis.html.minisig, dat bij de uitgave staat.";
/// The signature of a release.
pub const TITLE: &str = "Handtekening";

/// Says that this page knows no key.
#[must_use]
pub fn no_key() -> Text {
    Text::new(
        "Deze Sluis kent geen sleutel om een uitgave mee na te kijken.",
        "Vergelijk de vingerafdruk met die van de uitgave.",
    )
}

/// Says that there is no signature.
#[must_use]
pub fn missing() -> Text {
    Text::new(
        "Geen handtekening gekozen.",
        "Kies ze hierboven, of sleep ze hierheen.",
    )
}

/// Says that the signature is being checked.
#[must_use]
pub fn weighing() -> Text {
    Text::new("Wordt nagekeken.", "Wacht even.")
}

/// Says that a file is no signature.
#[must_use]
pub fn unreadable() -> Text {
    Text::new(
        "Dit is geen handtekening die Sluis kan lezen.",
        "Kies sluis.html.minisig van de uitgave.",
    )
}

/// Returns what a signature is worth, with the comment that it signs too; `None` where the browser cannot tell.
#[must_use]
pub fn worth(worth: Option<Worth>, comment: &str) -> Text {
    match worth {
        Some(Worth::Whole) => Text::new(
            format!("Goed, voor elke letter van het bestand: {comment}."),
            "",
        ),
        Some(Worth::Program) => Text::new(
            "Het programma is zoals het ondertekend is. De rest is daarna veranderd.",
            "Dat hoort zo als iemand protocollen heeft ingevuld. Lees na wat er verschilt.",
        ),
        Some(Worth::OtherKey) => Text::new(
            "Ondertekend met een andere sleutel dan deze Sluis kent.",
            "Gebruik dit bestand niet voor je weet van wie die sleutel is.",
        ),
        Some(Worth::Bad) => Text::new(
            "Fout: deze handtekening hoort niet bij dit bestand.",
            "Gebruik het niet. Haal de uitgave opnieuw, met de handtekening die erbij staat.",
        ),
        None => Text::new(
            "Deze browser kan geen handtekening nakijken.",
            "Doe het met minisign, of open Sluis van de schijf of over https in een nieuwe Edge, Chrome of Firefox.",
        ),
    }
}

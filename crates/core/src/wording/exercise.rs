//! What says that something is not about a real client.

use crate::referral::Exercise;

/// Returns what an exercise is called.
#[must_use]
pub fn name(exercise: Exercise) -> &'static str {
    match exercise {
        Exercise::Practice => "Oefening",
        Exercise::Trial => "Proefbericht",
    }
}

/// Returns what stands above everything that an exercise makes.
#[must_use]
pub fn not_real(exercise: Exercise) -> &'static str {
    match exercise {
        Exercise::Practice => "Oefening: de cliënt is verzonnen.",
        Exercise::Trial => "Proefbericht: de cliënt is verzonnen.",
    }
}

/// Returns what the mail says first.
#[must_use]
pub fn in_mail(exercise: Exercise) -> &'static str {
    match exercise {
        Exercise::Practice => "OEFENING. De cliënt in de bijlage is verzonnen.",
        Exercise::Trial => {
            "PROEF. De cliënt in de bijlage is verzonnen. We proberen alleen of dit bericht aankomt en of jullie het kunnen \
             openen. Graag een telefoontje als het gelukt is."
        }
    }
}

/// Returns what the page says above each step.
#[must_use]
pub fn banner(exercise: Exercise) -> &'static str {
    match exercise {
        Exercise::Practice => {
            "De cliënt is verzonnen en de mail gaat naar jezelf. Typ hier geen echte cliënt."
        }
        Exercise::Trial => {
            "De cliënt is verzonnen, maar de mail gaat naar de echte mailbox. Typ hier geen echte cliënt."
        }
    }
}

/// The link that ends an exercise.
pub const STOP: &str = "Stop hiermee";

/// Returns the heading at the end.
#[must_use]
pub fn finished(exercise: Exercise) -> &'static str {
    match exercise {
        Exercise::Practice => "De oefening is klaar",
        Exercise::Trial => "Het proefbericht is klaar",
    }
}

/// Returns what the end means.
#[must_use]
pub fn finished_hint(exercise: Exercise) -> &'static str {
    match exercise {
        Exercise::Practice => {
            "Je hebt de hele weg gedaan. Gooi het bestand en de mail aan jezelf weg, of open het bestand eens bij Openen."
        }
        Exercise::Trial => "Hieronder maak je een tekst van wat je hebt geleerd.",
    }
}

/// The link that starts practising, at the first step.
pub const PRACTISE: &str = "Eerst oefenen met een verzonnen cliënt";

/// The link that starts a trial, where the agreement is not confirmed yet.
pub const TRY: &str = "Probeer eerst met een proefbericht";

/// Whom to call about an exercise of one's own.
pub const CALL_NOBODY: &str =
    "niemand, je oefent. Lees dit hardop en open het bestand zelf, bij Openen.";

/// What the receiver does with it.
pub const DO_NOTHING: &str = "Neem met niemand contact op, en bewaar er niets van in een dossier.";

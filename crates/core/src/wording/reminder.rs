//! The reminder to tidy, for a calendar.

/// Who is reminded.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Reminded {
    /// Whoever sent the file.
    Sender,
    /// Whoever opened it.
    Receiver,
}

/// Saves it.
pub const SAVE: &str = "Herinner mij over 14 dagen (.ics)";
/// What to do with it, and what is in it.
pub const HINT: &str =
    "Open het bestand, dan staat de herinnering in je agenda. Er staat alleen het kenmerk in.";
/// When the browser does not take it.
pub const NOT_SAVED: &str = "Je browser kon het bestand niet bewaren. Probeer het opnieuw.";

/// Returns the title of the appointment.
#[must_use]
pub fn title(reference: &str) -> String {
    format!("Versleuteld bericht {reference} opruimen")
}

/// Returns what is to be done then.
#[must_use]
pub fn what(who: Reminded, file: &str) -> String {
    let first = match who {
        Reminded::Sender => {
            "Heeft de ontvanger het bestand geopend? Vraag het na als je het nog niet weet.\n"
        }
        Reminded::Receiver => "",
    };
    format!("{first}Verwijder {file} en de mail waar het bij zat, en maak de prullenbak leeg.")
}

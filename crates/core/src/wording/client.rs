//! The step that asks who the client is and how to reach them.

use crate::protocol::Datum;

/// That a whole contact can be pasted.
pub const PASTE: &str = "Eén persoon per keer: de partner verwijs je apart door, met een eigen toestemming. \
    Je kan een heel contact in een veld plakken: Sluis verdeelt het.";

/// Heading over the name.
pub const WHO: &str = "Wie is de cliënt?";
/// Heading over the address.
pub const WHERE: &str = "Adres van de cliënt";
/// Heading over telephone and e-mail.
pub const REACH: &str = "Hoe bereikt de sociale dienst de cliënt?";

/// Says, after a contact was pasted, to look at it, and what was left out.
#[must_use]
pub fn pasted(dropped: usize) -> String {
    let left_out = match dropped {
        0 => "",
        1 => " Eén stuk hoort niet bij naam of contactgegevens: dat is niet overgenomen.",
        _ => {
            return format!(
                "Sluis heeft wat je hebt geplakt over de velden verdeeld. Kijk elk veld na. {dropped} stukken horen niet bij naam of \
                 contactgegevens: die zijn niet overgenomen."
            );
        }
    };
    format!("Sluis heeft wat je hebt geplakt over de velden verdeeld. Kijk elk veld na.{left_out}")
}

/// Opens the reason why something is asked.
#[must_use]
pub fn why(datum: Datum) -> &'static str {
    match datum {
        Datum::Name => "Waarom vragen we de naam?",
        Datum::Address => "Waarom vragen we het adres?",
        Datum::Phone | Datum::Email => "Waarom vragen we telefoonnummer en e-mailadres?",
    }
}

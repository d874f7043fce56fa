//! The step that asks who the client is and how to reach them.

use crate::protocol::{Datum, FoundPlace};

/// The most postcodes that the list shows of one place.
const MOST_POSTCODES: usize = 4;

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

/// What the list of places is called, for a screen reader.
pub const PLACES: &str = "Gemeenten";
/// Behind a place in the list for which no agreement holds.
pub const NO_AGREEMENT: &str = "geen protocol";

/// Says how many places there are to choose from, for a screen reader.
#[must_use]
pub fn places(count: usize) -> String {
    let places = if count == 1 { "gemeente" } else { "gemeenten" };
    format!("{count} {places}. Kies met de pijltjes en Enter.")
}

/// Returns a place as the list shows it: what it is called, and what more there is to know of it.
#[must_use]
pub fn place(place: &FoundPlace<'_>) -> (String, String) {
    let mut more = Vec::new();
    if place.name() != place.called() {
        more.push(place.name().to_owned());
    }
    let all = place.postcodes();
    let mut postcodes: Vec<String> = all.iter().map(ToString::to_string).collect();
    if all.len() > MOST_POSTCODES {
        postcodes.truncate(MOST_POSTCODES);
        postcodes.push("…".to_owned());
    }
    more.push(postcodes.join(", "));
    if place.agreement().is_none() {
        more.push(NO_AGREEMENT.to_owned());
    }
    (place.called().to_owned(), more.join(" · "))
}

/// Says that no agreement holds in a municipality, and whom to ask.
#[must_use]
pub fn no_agreement(place: &str) -> String {
    format!(
        "Met de sociale dienst van {place} is er geen protocol in deze pagina. Vraag je team wat je nu moet doen."
    )
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

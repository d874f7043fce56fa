//! What the check of this device found, and what to do about it.

use crate::wording::{Text, page};

/// What the check does.
pub const INTRODUCTION: &str = "Sluis kijkt na of deze browser alles kan wat nodig is, en hoe snel het hier gaat. Het stuurt niets door.";
/// Starts the check.
pub const START: &str = "Begin met nakijken";
/// Starts it once more.
pub const AGAIN: &str = "Kijk opnieuw na";
/// While it runs.
pub const BUSY: &str = "Bezig met meten…";
/// Copies what was found.
pub const COPY: &str = "Kopieer voor de informaticadienst";
/// The heading above what was found.
pub const FOUND: &str = "Resultaat";

/// Something is as it should be, for a screen reader.
pub const FINE: &str = "In orde";
/// Something is good to know, for a screen reader.
pub const NOTE: &str = "Om te weten";
/// Something is wrong, for a screen reader.
pub const WRONG: &str = "Niet in orde";

/// Returns what it all comes to.
#[must_use]
pub fn summary(notes: usize, wrong: usize) -> String {
    match (notes, wrong) {
        (0, 0) => "Alles is in orde.".to_owned(),
        (1, 0) => "Sluis werkt hier. Er is 1 punt om te weten.".to_owned(),
        (notes, 0) => format!("Sluis werkt hier. Er zijn {notes} punten om te weten."),
        (_, 1) => "1 punt is niet in orde. Lees wat je kan doen.".to_owned(),
        (_, wrong) => format!("{wrong} punten zijn niet in orde. Lees wat je kan doen."),
    }
}

/// The speed.
pub const SPEED: &str = "Snelheid";
/// The second calculation.
pub const SECOND: &str = "Tweede berekening";
/// The random source.
pub const RANDOM: &str = "Willekeurige getallen";
/// The way in which the page came.
pub const WAY: &str = "Bestanden bewaren";
/// The clipboard.
pub const CLIPBOARD: &str = "Kopiëren";
/// The printer.
pub const PRINTER: &str = "Afdrukken";
/// The translator of the browser.
pub const TRANSLATION: &str = "Vertalen";

/// Returns how long a key takes, in words, from milliseconds.
#[must_use]
pub fn duration(milliseconds: f64) -> String {
    let seconds = (milliseconds / 1000.0).round();
    if seconds < 1.0 {
        "minder dan een seconde".to_owned()
    } else if seconds < 2.0 {
        "ongeveer een seconde".to_owned()
    } else {
        format!("ongeveer {seconds:.0} seconden")
    }
}

/// Says that it is fast.
#[must_use]
pub fn fast(milliseconds: f64) -> Text {
    let cause = format!(
        "Een sleutel berekenen duurt hier {}.",
        duration(milliseconds)
    );
    Text::new(cause, "")
}

/// Says that it is slow, but the browser does it itself.
#[must_use]
pub fn slow_but_native(milliseconds: f64) -> Text {
    let cause = format!(
        "Sluis zelf rekent hier traag: {} voor een sleutel. Dat komt vaak door de verbeterde beveiliging van Edge.",
        duration(milliseconds)
    );
    Text::new(
        cause,
        "Je hoeft niets te doen: Sluis laat de browser zelf rekenen en het bestand is even veilig. Een beheerder kan het adres van \
         deze pagina uitzonderen met het Edge-beleid EnhanceSecurityModeBypassListDomains.",
    )
}

/// Says that it is slow, and there is no other way.
#[must_use]
pub fn slow(milliseconds: f64) -> Text {
    let cause = format!(
        "Sluis rekent hier traag: {} voor een sleutel. Dat komt vaak door de verbeterde beveiliging van Edge.",
        duration(milliseconds)
    );
    Text::new(
        cause,
        "Wacht gewoon tot het bestand klaar is. Over https of vanaf een bestand gaat het sneller: vraag dat aan je informaticadienst. \
         Een beheerder kan ook het adres van deze pagina uitzonderen met het Edge-beleid EnhanceSecurityModeBypassListDomains.",
    )
}

/// Says that the browser came to the same key.
#[must_use]
pub fn agrees() -> Text {
    Text::new(
        "De browser rekent een sleutel na met zijn eigen programma, en komt op hetzelfde uit.",
        "",
    )
}

/// Says that the browser came to another key.
#[must_use]
pub fn differs() -> Text {
    Text::new(
        "De browser en Sluis komen bij dezelfde berekening niet op hetzelfde uit.",
        "Gebruik Sluis niet in deze browser. Probeer een andere, en meld dit aan je informaticadienst.",
    )
}

/// Says that the browser does not calculate.
#[must_use]
pub fn no_second() -> Text {
    Text::new(
        "De browser kan dit hier niet narekenen. Sluis kijkt elk bestand dan zelf na.",
        "Je hoeft niets te doen. Over https of vanaf een bestand kan dat wel.",
    )
}

/// Says that there are random numbers.
#[must_use]
pub fn random() -> Text {
    Text::new(
        "De browser geeft willekeurige getallen, en elke keer andere. Daarmee kiest Sluis de zes woorden.",
        "",
    )
}

/// Says that there are no good random numbers.
#[must_use]
pub fn not_random() -> Text {
    Text::new(
        "De browser geeft geen goede willekeurige getallen. De zes woorden zijn dan niet veilig.",
        "Maak hier geen bestand. Gebruik een andere browser, en meld dit aan je informaticadienst.",
    )
}

/// Says that files are saved at once.
#[must_use]
pub fn saves() -> Text {
    Text::new(
        "De pagina is via een beveiligde verbinding gekomen. Een bestand komt meteen in je map Downloads.",
        "",
    )
}

/// Says that files may be held back.
#[must_use]
pub fn held_back() -> Text {
    Text::new(
        "De pagina is over http gekomen, niet via een beveiligde verbinding (https). De browser kan vragen of je een bestand wil behouden.",
        "Kies dan ‘Behouden’. Vraag je informaticadienst om Sluis over https te zetten. Kan dat niet, dan neemt het beleid \
         InsecureContentAllowedForUrls of OverrideSecurityRestrictionsOnInsecureOrigin de vraag weg.",
    )
}

/// Says that texts can be copied.
#[must_use]
pub fn copies() -> Text {
    Text::new("De knoppen om te kopiëren werken.", "")
}

/// Says that texts cannot be copied.
#[must_use]
pub fn copies_not() -> Text {
    Text::new(
        "De browser laat deze pagina niet kopiëren.",
        "Selecteer een tekst en druk op Ctrl + C.",
    )
}

/// Says that sheets can be printed.
#[must_use]
pub fn prints() -> Text {
    Text::new("De browser kan afdrukken.", "")
}

/// Says that sheets cannot be printed.
#[must_use]
pub fn prints_not() -> Text {
    Text::new(
        "De browser kan deze pagina niet afdrukken.",
        "Gebruik een andere browser voor het informatieblad en de belkaart.",
    )
}

/// The heading above the names that the user looks at.
pub const LETTERS: &str = "Zie je deze namen goed?";
/// The names, each with its language.
pub const NAMES: [(&str, &str); 3] = [
    ("vi", "Đặng Thị Ngọc Ánh"),
    ("uk", "Олександра Шевченко"),
    ("tr", "Elif Yılmaz"),
];
/// What to do where they are not right.
pub const LETTERS_HINT: &str = "Dat kan alleen jij zien. Staan er vierkantjes of vraagtekens in plaats van letters, dan mist dit toestel een lettertype. \
    Vraag het aan je informaticadienst. Het document voor de ontvanger brengt zijn eigen letters mee, dus daar staan de namen wel goed.";

/// Says that nothing rewrote the text of the page.
#[must_use]
pub fn not_rewritten() -> Text {
    Text::new(
        "Niets vertaalt of herschrijft de tekst van deze pagina.",
        "",
    )
}

/// Says that something rewrote the text of the page.
#[must_use]
pub fn rewritten() -> Text {
    Text::new(page::REWRITTEN_MEANS, page::REWRITTEN_DO)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_time_is_said_in_words() {
        let check = |milliseconds, expected| assert_eq!(duration(milliseconds), expected);
        check(0.0, "minder dan een seconde");
        check(499.0, "minder dan een seconde");
        check(501.0, "ongeveer een seconde");
        check(1_499.0, "ongeveer een seconde");
        check(1_501.0, "ongeveer 2 seconden");
        check(29_700.0, "ongeveer 30 seconden");
    }

    #[test]
    fn the_summary_counts() {
        let check = |notes, wrong, expected: &str| {
            let said = summary(notes, wrong);
            assert!(said.contains(expected), "{said}");
        };
        check(0, 0, "Alles is in orde");
        check(1, 0, "Er is 1 punt");
        check(2, 0, "2 punten om te weten");
        check(3, 1, "1 punt is niet in orde");
        check(0, 2, "2 punten zijn niet in orde");
    }
}

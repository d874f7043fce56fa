//! What is said about a password that two services agreed on, and about words that were typed.

use time::Date;

use super::text::{Text, day};
use crate::passphrase::{AgreedFault, LONGEST, Typed, UnlistedWord, WORDS};
use crate::report::months_after;

/// How strong six drawn words are, in plain terms.
pub const STRONG: &str = "Te sterk om te raden";
/// What that means. One graphics card makes 84,000 tries a second at 2¹⁹ rounds, and six different ones of 2,048 words make
/// nearly 2⁶⁶ passwords; on average half of them are tried.
pub const STRONG_MEANS: &str = "Een snelle kraakcomputer probeert 84.000 wachtwoorden per seconde. \
    Voor zes willekeurige woorden heeft hij gemiddeld bijna 14 miljoen jaar nodig.";

/// The label of the field for an agreed password.
pub const OWN_LABEL: &str = "Jullie wachtwoord";
/// What an agreed password is. Who chooses words takes those that others think of too, so nobody should.
pub const OWN_RULE: &str = "Zes of meer verschillende woorden uit de lijst van Sluis. Kies de woorden niet zelf: laat Sluis ze \
    één keer kiezen, en bewaar ze bij beide diensten. Sluis maakt het bestand dan opnieuw.";
/// Draws an agreed password into the field.
pub const OWN_DRAW: &str = "Maak een afspraakwachtwoord";
/// What to do with words that were drawn into the field.
pub const OWN_DRAWN: &str = "Schrijf deze woorden op voor beide diensten. Geef ze door per telefoon, nooit per mail, en bewaar ze \
    achter slot. Ze openen elk bestand dat jullie ermee versleutelen: weet iemand anders ze, spreek dan nieuwe af.";

/// Prints those words.
pub const AGREED_PRINT: &str = "Druk ze af voor beide diensten";
/// The heading of the sheet with them.
pub const AGREED_TITLE: &str = "Afspraakwachtwoord";
/// What stands before the name of who keeps them.
pub const AGREED_KEPT_BY: &str = "Bewaard door:";
/// What having the sheet means.
pub const AGREED_RISK: &str = "Wie dit blad heeft, kan elk bestand openen dat jullie ermee versleutelen. Bewaar het achter slot, \
    niet bij de mailbox. Is het blad weg of heeft iemand anders het gezien? Maak meteen een nieuw wachtwoord.";

/// Returns when the words were made, and until when they are good: a year.
#[must_use]
pub fn agreed_dates(made: Date) -> String {
    let renewed = months_after(made, 12).map(day).unwrap_or_default();
    format!("Gemaakt op {}. Vernieuw het tegen {renewed}.", day(made))
}

/// Returns why a text is no agreed password, and what to do about it: all reasons, one after the other.
#[must_use]
pub fn unfit(unfit: &[AgreedFault<'_>]) -> String {
    let texts: Vec<_> = unfit
        .iter()
        .map(|unfit| reason(unfit).to_string())
        .collect();
    texts.join(" ")
}

fn reason(unfit: &AgreedFault<'_>) -> Text {
    let draw = || format!("Laat Sluis een wachtwoord kiezen met ‘{OWN_DRAW}’.");
    match unfit {
        AgreedFault::Empty => Text::new("Vul het wachtwoord in dat jullie hebben afgesproken.", ""),
        AgreedFault::TooLong => Text::new(
            format!("Dit is te lang. Een wachtwoord heeft hoogstens {LONGEST} tekens."),
            "Haal weg wat er te veel staat.",
        ),
        AgreedFault::NoWords => Text::new("Dit zijn geen woorden uit de lijst van Sluis.", draw()),
        AgreedFault::TooFew(count) => {
            let words = if *count == 1 { "woord" } else { "woorden" };
            Text::new(
                format!("Je hebt {count} {words} getypt. Het moeten er minstens {WORDS} zijn."),
                draw(),
            )
        }
        AgreedFault::Unlisted(word) => doubt(word),
        AgreedFault::Again(word) => Text::new(
            format!("“{word}” staat er meer dan één keer."),
            "Elk woord mag er maar één keer in.",
        ),
    }
}

/// Returns what is said of a typed word that is not on the list.
#[must_use]
pub fn doubt(doubt: &UnlistedWord<'_>) -> Text {
    let cause = format!("“{}” staat niet in de lijst.", doubt.word());
    let remedy = match doubt.near() {
        [] => format!("Kijk woord {} na.", doubt.position()),
        near => format!("Bedoel je {}?", either(near)),
    };
    Text::new(cause, remedy)
}

/// Returns words in quotes, with `of` before the last.
fn either(words: &[&str]) -> String {
    let quoted: Vec<_> = words.iter().map(|word| format!("“{word}”")).collect();
    match quoted.as_slice() {
        [one] => one.clone(),
        [first @ .., last] => format!("{} of {last}", first.join(", ")),
        [] => String::new(),
    }
}

/// Returns what is said when words of the list are too few, or more than are drawn; nothing when there are six, or when it is no
/// row of words at all. An agreed password may have more.
#[must_use]
pub fn count(typed: &Typed) -> Option<Text> {
    let count = typed.count();
    if count == WORDS || !typed.looks_like_words() {
        return None;
    }
    let typed = format!("Je hebt {count} woorden getypt.");
    Some(match WORDS.checked_sub(count) {
        Some(1) => Text::new(
            format!("{typed} Het zijn er {WORDS}."),
            "Er ontbreekt er één.",
        ),
        Some(missing) => Text::new(
            format!("{typed} Het zijn er {WORDS}."),
            format!("Er ontbreken er {missing}."),
        ),
        None => Text::new(
            format!("{typed} Meestal zijn het er {WORDS}."),
            "Kijk na of er iets te veel staat.",
        ),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::passphrase::{Passphrase, list};

    #[test]
    fn a_text_that_is_no_agreed_password_is_told_all_its_reasons() {
        let check = |text: &str, expected: &str| {
            let typed = Typed::read(text);
            let refused = Passphrase::agreed(&typed).err().expect("it is refused");
            assert_eq!(unfit(&refused), expected, "{text}");
        };
        let draw = "Laat Sluis een wachtwoord kiezen met ‘Maak een afspraakwachtwoord’.";
        check(" ", "Vul het wachtwoord in dat jullie hebben afgesproken.");
        check(
            &"appel boom ".repeat(30),
            "Dit is te lang. Een wachtwoord heeft hoogstens 256 tekens. Haal weg wat er te veel staat.",
        );
        check(
            "P@ssw0rd2026!",
            &format!("Dit zijn geen woorden uit de lijst van Sluis. {draw}"),
        );
        check(
            "appel",
            &format!("Je hebt 1 woord getypt. Het moeten er minstens 6 zijn. {draw}"),
        );
        check(
            "appal boom boom fiets zomer",
            &format!(
                "“appal” staat niet in de lijst. Bedoel je “appel”? “boom” staat er meer dan één keer. \
                 Elk woord mag er maar één keer in. Je hebt 5 woorden getypt. Het moeten er minstens 6 zijn. {draw}"
            ),
        );
    }

    #[test]
    fn the_years_are_those_of_the_list() {
        let passwords: f64 = (0..WORDS)
            .map(|taken| (list().len() - taken) as f64)
            .product();
        let years = passwords / 2.0 / 84_000.0 / (365.25 * 24.0 * 3600.0);
        assert!((13.5e6..14e6).contains(&years), "{years}");
        assert!(STRONG_MEANS.contains("84.000") && STRONG_MEANS.contains("bijna 14 miljoen jaar"));
    }

    #[test]
    fn a_doubt_says_what_was_meant() {
        let check = |text: &str, expected: &[&str]| {
            let typed = Typed::read(text);
            let found: Vec<_> = typed
                .doubts()
                .map(|found| doubt(&found).to_string())
                .collect();
            assert_eq!(found, expected);
        };
        check("appel boom fiets zomer winter lente", &[]);
        check(
            "appal boom fiets zomer winter xqxqxq",
            &[
                "“appal” staat niet in de lijst. Bedoel je “appel”?",
                "“xqxqxq” staat niet in de lijst. Kijk woord 6 na.",
            ],
        );
        assert_eq!(either(&["aap", "noot", "mies"]), "“aap”, “noot” of “mies”");
    }

    #[test]
    fn too_few_or_too_many_words_are_said() {
        let check = |text: &str, expected: Option<&str>| {
            let found = count(&Typed::read(text)).map(|text| text.to_string());
            assert_eq!(found.as_deref(), expected, "{text}");
        };
        check("appel boom fiets zomer winter lente", None);
        check("kT9+xQ2vLm/8", None);
        check(
            "appel boom fiets zomer winter",
            Some("Je hebt 5 woorden getypt. Het zijn er 6. Er ontbreekt er één."),
        );
        check(
            "appel boom fiets",
            Some("Je hebt 3 woorden getypt. Het zijn er 6. Er ontbreken er 3."),
        );
        check(
            "appel boom fiets zomer winter lente boom",
            Some(
                "Je hebt 7 woorden getypt. Meestal zijn het er 6. Kijk na of er iets te veel staat.",
            ),
        );
    }
}

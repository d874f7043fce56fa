//! What is said about a password of one's own, and about words that were typed.

use super::text::Text;
use crate::passphrase::{Doubt, Typed, WORDS, Weak};

/// How strong six drawn words are, in plain terms.
pub const STRONG: &str = "Te sterk om te raden";
/// What that means. One graphics card makes 84,000 tries a second at 2¹⁹ rounds, and six of 2,048 words make 2⁶⁶ passwords;
/// on average half of them are tried.
pub const STRONG_MEANS: &str = "Een snelle kraakcomputer probeert 84.000 wachtwoorden per seconde. \
    Voor zes willekeurige woorden heeft hij gemiddeld bijna 14 miljoen jaar nodig.";

/// Why a password of one's own is refused, and what to do about it.
#[must_use]
pub fn weak(weak: Weak) -> Text {
    match weak {
        Weak::Guessable => Text::new(
            "Dit wachtwoord is te zwak.",
            "Gebruik de zes woorden die wij voorstellen.",
        ),
        Weak::Known => Text::new(
            "In dit wachtwoord staat iets uit het formulier.",
            "Gebruik de zes woorden die wij voorstellen.",
        ),
    }
}

/// What is said of a typed word that is not on the list.
#[must_use]
pub fn doubt(doubt: &Doubt<'_>) -> Text {
    let cause = format!("“{}” staat niet in de lijst.", doubt.word());
    let remedy = match doubt.near() {
        [] => format!("Kijk woord {} na.", doubt.position()),
        near => format!("Bedoel je {}?", either(near)),
    };
    Text::new(cause, remedy)
}

/// Words in quotes, with `of` before the last.
fn either(words: &[&str]) -> String {
    let quoted: Vec<_> = words.iter().map(|word| format!("“{word}”")).collect();
    match quoted.as_slice() {
        [one] => one.clone(),
        [first @ .., last] => format!("{} of {last}", first.join(", ")),
        [] => String::new(),
    }
}

/// What is said when words of the list are too few or too many; nothing when there are six, or when it is no row of
/// words at all.
#[must_use]
pub fn count(typed: &Typed) -> Option<Text> {
    let count = typed.count();
    if count == WORDS || !typed.looks_like_words() {
        return None;
    }
    let remedy = if count < WORDS {
        match WORDS - count {
            1 => "Er ontbreekt er één.".to_owned(),
            missing => format!("Er ontbreken er {missing}."),
        }
    } else {
        "Haal weg wat er te veel staat.".to_owned()
    };
    Some(Text::new(
        format!("Je typte {count} woorden. Het zijn er {WORDS}."),
        remedy,
    ))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::passphrase::list;

    #[test]
    fn a_weak_password_is_refused_in_the_words_of_the_brief() {
        assert_eq!(
            weak(Weak::Guessable).to_string(),
            "Dit wachtwoord is te zwak. Gebruik de zes woorden die wij voorstellen."
        );
        assert!(
            weak(Weak::Known)
                .to_string()
                .ends_with("die wij voorstellen.")
        );
    }

    #[test]
    fn the_years_are_those_of_the_list() {
        let passwords = (list().len() as f64).powi(WORDS as i32);
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
            Some("Je typte 5 woorden. Het zijn er 6. Er ontbreekt er één."),
        );
        check(
            "appel boom fiets",
            Some("Je typte 3 woorden. Het zijn er 6. Er ontbreken er 3."),
        );
        check(
            "appel boom fiets zomer winter lente boom",
            Some("Je typte 7 woorden. Het zijn er 6. Haal weg wat er te veel staat."),
        );
    }
}

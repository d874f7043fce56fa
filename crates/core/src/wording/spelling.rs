//! Letters, digits and punctuation as they are said by telephone.

use sevenz::unicode::Form;
use zeroize::Zeroizing;

/// Names for uppercase and lowercase letters: each letter with its name in the Belgian telephone alphabet.
macro_rules! letters {
    ($($letter:literal $name:literal,)*) => {
        /// The names of the lowercase letters, in the order of the alphabet.
        const SMALL: [&str; 26] = [$($name),*];
        /// The names of the uppercase letters, in the order of the alphabet.
        const CAPITALS: [&str; 26] = [$(concat!("hoofdletter ", $name)),*];
        #[cfg(test)]
        const LETTERS: [char; 26] = [$($letter),*];
    };
}

letters! {
    'a' "Arthur", 'b' "Bruno", 'c' "Carolina", 'd' "David", 'e' "Edward", 'f' "Frederik", 'g' "Gustaaf",
    'h' "Hendrik", 'i' "Isidoor", 'j' "Jozef", 'k' "Karel", 'l' "Leopold", 'm' "Maria", 'n' "Napoleon",
    'o' "Oscar", 'p' "Piano", 'q' "Quotiënt", 'r' "Robert", 's' "Sofia", 't' "Telefoon", 'u' "Ursula",
    'v' "Victor", 'w' "Waterloo", 'x' "Xavier", 'y' "Yvonne", 'z' "Zola",
}

/// Returns each character of a text with what is said for it: a name of the Belgian telephone alphabet for a letter, `hoofdletter`
/// before it for an uppercase letter, the Dutch name of a digit or punctuation character. The mark on a letter comes after it, by
/// itself.
pub fn spell(text: &str) -> impl Iterator<Item = (char, &'static str)> {
    let apart = Zeroizing::new(Form::Nfd.of(text));
    let spelled = apart.chars().map(|letter| (letter, name(letter)));
    spelled.collect::<Vec<_>>().into_iter()
}

fn name(character: char) -> &'static str {
    match character {
        'a'..='z' => SMALL[usize::from(character as u8 - b'a')],
        'A'..='Z' => CAPITALS[usize::from(character as u8 - b'A')],
        '0' => "nul",
        '1' => "een",
        '2' => "twee",
        '3' => "drie",
        '4' => "vier",
        '5' => "vijf",
        '6' => "zes",
        '7' => "zeven",
        '8' => "acht",
        '9' => "negen",
        '-' => "koppelteken",
        ' ' => "spatie",
        '_' => "laag streepje",
        '.' => "punt",
        ',' => "komma",
        ':' => "dubbelpunt",
        ';' => "puntkomma",
        '!' => "uitroepteken",
        '?' => "vraagteken",
        '@' => "apenstaartje",
        '#' => "hekje",
        '$' => "dollarteken",
        '€' => "euroteken",
        '£' => "pondteken",
        '%' => "procentteken",
        '&' => "en-teken",
        '*' => "sterretje",
        '+' => "plusteken",
        '=' => "gelijkteken",
        '/' => "schuine streep",
        '\\' => "omgekeerde schuine streep",
        '|' => "rechte streep",
        '(' => "haakje open",
        ')' => "haakje dicht",
        '[' => "vierkant haakje open",
        ']' => "vierkant haakje dicht",
        '{' => "accolade open",
        '}' => "accolade dicht",
        '<' => "kleiner dan",
        '>' => "groter dan",
        '\'' | '’' | '‘' => "apostrof",
        '"' | '“' | '”' => "aanhalingsteken",
        '`' => "los accent grave",
        '^' => "los dakje",
        '~' => "golfje",
        '§' => "paragraafteken",
        '°' => "gradenteken",
        'µ' => "micro",
        '–' | '—' => "lang streepje",
        '\u{300}' => "met accent grave",
        '\u{301}' => "met accent aigu",
        '\u{302}' => "met dakje",
        '\u{303}' => "met golfje",
        '\u{308}' => "met trema",
        '\u{327}' => "met cedille",
        _ => "ander teken",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, expected: &[&str]) {
        let found: Vec<_> = spell(text).map(|(_, name)| name).collect();
        assert_eq!(found, expected, "{text}");
    }

    #[test]
    fn a_word_is_spelled_with_the_belgian_alphabet() {
        check("zon", &["Zola", "Oscar", "Napoleon"]);
        let letters: Vec<_> = spell("quiz").map(|(letter, _)| letter).collect();
        assert_eq!(letters, ['q', 'u', 'i', 'z']);
    }

    #[test]
    fn capitals_digits_signs_and_marks_are_said() {
        check(
            "Aé-1 ç",
            &[
                "hoofdletter Arthur",
                "Edward",
                "met accent aigu",
                "koppelteken",
                "een",
                "spatie",
                "Carolina",
                "met cedille",
            ],
        );
        check("ж", &["ander teken"]);
        check("", &[]);
    }

    #[test]
    fn each_name_begins_with_its_letter() {
        assert!(LETTERS.into_iter().eq('a'..='z'));
        for (letter, name) in spell(&LETTERS.iter().collect::<String>()) {
            assert!(name.to_lowercase().starts_with(letter), "{name}");
        }
    }

    #[test]
    fn every_sign_of_a_keyboard_has_a_name_of_its_own() {
        let names: std::collections::HashSet<_> = (' '..='~').map(name).collect();
        assert_eq!(names.len(), (' '..='~').count());
        assert!(!names.contains("ander teken"));
    }
}

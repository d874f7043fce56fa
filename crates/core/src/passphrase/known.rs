//! Whether a password holds what is known about the client or the sender.
//!
//! Who finds an archive often knows the family. So no name, street, number or address of the form may be in a password:
//! with capitals, accents and signs between or not, backwards, or in signs that look like letters.

use zeroize::Zeroizing;

use super::strength::{is_mark, small, visible};

/// From this many letters or digits on a part may not be in a password at all.
const PART: usize = 4;
/// A part of this many letters may not be a word of it.
const SHORT_PART: usize = 3;
/// So many digits in a row of a longer number may not be in a password.
const DIGITS: usize = 6;
/// Short parts that say nothing about anybody.
const PARTICLES: [&str; 15] = [
    "aan", "and", "bis", "bus", "com", "den", "der", "des", "het", "les", "net", "org", "ten",
    "ter", "van",
];

/// Whether a fact of the form is in a password.
pub(super) fn holds_known(text: &str, known: &[&str]) -> bool {
    let password = Forms::new(text);
    known.iter().any(|fact| password.holds(fact))
}

/// A password in the ways it can hide a fact.
struct Forms {
    /// Letters and digits without all else, as they are and as signs that look alike.
    joined: [Zeroizing<String>; 3],
    /// The digits.
    digits: Zeroizing<String>,
    /// The letters, with blanks for all else.
    words: Zeroizing<String>,
}

impl Forms {
    fn new(text: &str) -> Self {
        // Some write a letter as `!` or `|`, others put it between letters.
        let as_letters = text.chars().map(|sign| match sign {
            '!' | '|' => 'i',
            '+' => 't',
            '(' => 'c',
            _ => sign,
        });
        let as_letters = Zeroizing::new(as_letters.collect::<String>());
        Self {
            joined: [plain(text), alike(text), alike(&as_letters)],
            digits: digits(text),
            words: words(text),
        }
    }

    fn holds(&self, fact: &str) -> bool {
        let parts = fact.split(|sign: char| !is_joined(sign));
        let chunks = fact.split(|sign: char| sign.is_whitespace() || sign == '@');
        let mut pieces = parts.clone().chain(chunks).chain([fact]);
        pieces.any(|piece| self.holds_piece(piece))
            || parts.into_iter().any(|part| self.holds_word(part))
            || self.holds_number(fact)
    }

    /// Whether a part stands anywhere, onwards or backwards.
    fn holds_piece(&self, piece: &str) -> bool {
        let as_it_is = plain(piece);
        let length = as_it_is.chars().count();
        if length < PART {
            return false;
        }
        // Digits alone are themselves only: as letters they would be found everywhere.
        let is_number = as_it_is.chars().all(|sign| sign.is_ascii_digit());
        let piece_alike = alike(piece);
        self.joined.iter().enumerate().any(|(form, joined)| {
            let piece = if form == 0 { &as_it_is } else { &piece_alike };
            let backwards = Zeroizing::new(piece.chars().rev().collect::<String>());
            (form == 0 || !is_number)
                && (joined.contains(&**piece) || joined.contains(&**backwards))
        })
    }

    /// Whether a short part is a word, onwards or backwards.
    fn holds_word(&self, part: &str) -> bool {
        let part = plain(part);
        let backwards = Zeroizing::new(part.chars().rev().collect::<String>());
        part.chars().count() == SHORT_PART
            && part.chars().all(char::is_alphabetic)
            && !PARTICLES.contains(&part.as_str())
            && self
                .words
                .split(' ')
                .any(|word| word == part.as_str() || word == backwards.as_str())
    }

    /// Whether enough digits of a number stand in the same order or backwards, with or without signs between.
    fn holds_number(&self, fact: &str) -> bool {
        let fact = digits(fact);
        let backwards = Zeroizing::new(self.digits.chars().rev().collect::<String>());
        (0..(fact.len() + 1).saturating_sub(DIGITS)).any(|start| {
            let part = &fact[start..start + DIGITS];
            self.digits.contains(part) || backwards.contains(part)
        })
    }
}

/// Whether a sign joins letters to one part: letters and digits, with the marks on them.
fn is_joined(sign: char) -> bool {
    sign.is_alphanumeric() || is_mark(sign)
}

/// Small letters and digits without accents, signs and blanks.
fn plain(text: &str) -> Zeroizing<String> {
    collect(
        text,
        visible(text)
            .filter(|sign| sign.is_alphanumeric())
            .map(small),
    )
}

/// The same with one sign for all that look alike.
fn alike(text: &str) -> Zeroizing<String> {
    let letters = visible(text).map(small).map(|sign| match sign {
        '4' | '@' => 'a',
        '8' => 'b',
        '3' | '€' => 'e',
        '6' | '9' => 'g',
        '1' | 'l' => 'i',
        '0' => 'o',
        '5' | '$' => 's',
        '7' => 't',
        '2' => 'z',
        _ => sign,
    });
    collect(text, letters.filter(|sign| sign.is_alphanumeric()))
}

fn digits(text: &str) -> Zeroizing<String> {
    collect(text, visible(text).filter(char::is_ascii_digit))
}

/// Words in small letters with a blank for all else; a capital after a small letter begins a new one.
fn words(text: &str) -> Zeroizing<String> {
    let mut words = Zeroizing::new(String::with_capacity(2 * text.len()));
    let mut before = ' ';
    for sign in visible(text) {
        if !sign.is_alphabetic() || before.is_lowercase() && sign.is_uppercase() {
            words.push(' ');
        }
        if sign.is_alphabetic() {
            words.push(small(sign));
        }
        before = sign;
    }
    words
}

/// Signs as a text whose memory is wiped, with room enough not to move in nearly all cases.
fn collect(text: &str, signs: impl Iterator<Item = char>) -> Zeroizing<String> {
    let mut all = Zeroizing::new(String::with_capacity(2 * text.len()));
    all.extend(signs);
    all
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const FORM: [&str; 10] = [
        "Fatima",
        "El Amrani",
        "Zoë Van den Bergh",
        "Li",
        "Kerkstraat",
        "0470 00 11 22",
        "+32 14 22 33 44",
        "f.elamrani@voorbeeld.be",
        "3980",
        "7KQM-2WXA",
    ];

    fn check(password: &str, expected: bool) {
        assert_eq!(holds_known(password, &FORM), expected, "{password}");
    }

    #[test]
    fn a_fact_is_found_however_it_is_dressed() {
        for password in [
            "xxFATIMAxx",
            "f-a-t-i-m-a 77",
            "Fátìma",
            "amitaF2020",
            "F4t1m@",
            "fat!ma",
            "fat|ma99",
            "elamrani",
            "el.amrani",
            "1n4rm4le",
            "ik heet Zoe",
            "ZoeBloem",
            "eoz-7",
            "bergh-op-zoom",
            "kerk straat",
            "ker\u{200B}kstraat",
            "appel-0470001122",
            "04.70/00.11.22",
            "xx700011xx",
            "2211000740",
            "3214223344",
            "voorbeeld",
            "F_elamrani",
            "tess3980!",
            "7kqm",
            "axw2",
            "ＦＡＴＩＭＡ",
        ] {
            check(password, true);
        }
    }

    #[test]
    fn what_is_in_no_fact_is_free() {
        for password in [
            "",
            "appel-boom-fiets-zon-paal",
            "van den heuvel",
            "zoethout",
            "lila limoen li",
            "fatim-boot",
            // 3980 in signs that look alike, but a number is only itself.
            "egbo-paal",
            "47000",
            "be",
            "kT9+xQ2vLm/8",
        ] {
            check(password, false);
        }
    }

    #[test]
    fn each_sign_is_read_as_the_letter_it_looks_like() {
        let check = |letter: char, signs: &str| {
            for sign in signs.chars() {
                let password = format!("qu{sign}px");
                assert!(
                    holds_known(&password, &[&format!("qu{letter}px")]),
                    "{password}"
                );
                assert!(!holds_known(&password, &["qunpx"]), "{password}");
            }
        };
        check('a', "4@");
        check('b', "8");
        check('c', "(");
        check('e', "3€");
        check('g', "69");
        check('i', "1l!|");
        check('l', "1i");
        check('o', "0");
        check('s', "5$");
        check('t', "7+");
        check('z', "2");
    }

    #[test]
    fn a_name_of_short_parts_is_found_as_a_whole() {
        assert!(holds_known("jowit99", &["jo.wit@voorbeeld.be"]));
        assert!(holds_known("lima2020", &["Li Ma"]));
        assert!(!holds_known("jowit99", &["jo wit@voorbeeld.be"]));
    }

    #[test]
    fn an_empty_fact_forbids_nothing() {
        assert!(!holds_known("appel", &["", " ", "-", "12", "bus"]));
    }

    proptest! {
        #[test]
        fn no_fact_gets_through(
            fact in "[a-zA-Zéëïç]{4,12}",
            before in "[a-z0-9 -]{0,8}",
            after in "\\PC{0,8}",
            between in "(|-| |_|\\.)",
            way in 0..5,
        ) {
            let spread: String = fact.chars().flat_map(|sign| [sign.to_string(), between.clone()]).collect();
            let dressed = match way {
                0 => spread,
                1 => spread.to_uppercase(),
                2 => spread.chars().rev().collect(),
                3 => spread.replace('a', "4").replace('o', "0").replace('e', "3"),
                _ => spread.replace('i', "1").replace('s', "$").replace('l', "1"),
            };
            let password = format!("{before}{dressed}{after}");
            prop_assert!(holds_known(&password, &[&fact]), "{password}");
        }

        #[test]
        fn six_digits_of_a_number_never_get_through(number in "0[0-9]{8,9}", start in 0_usize..4, between in "(|-| )") {
            let part: Vec<String> = number[start..start + 6].chars().map(String::from).collect();
            let password = format!("x{}y", part.join(&between));
            prop_assert!(holds_known(&password, &[&number]));
        }
    }
}

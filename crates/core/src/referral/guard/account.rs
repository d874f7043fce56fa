//! Bank accounts: IBAN (ISO 13616) and the old Belgian number of twelve digits.

use super::token::{Token, joined, number_runs};

/// The countries that have an IBAN, and the structure of theirs.
const COUNTRIES: &str = include_str!("iban.txt");
/// The most other characters that stand between two groups of an account number.
const WIDEST_GAP: usize = 3;
const OLD_LENGTH: usize = 12;

/// Returns whether there is an account number.
pub(super) fn is_in(tokens: &[Token]) -> bool {
    has_iban(tokens) || has_old_number(tokens)
}

/// A letter or digit, and how many other characters stand before it.
type Character = (char, usize);

/// Looks at each index where a country can stand, and from there no further than an IBAN is long.
fn has_iban(tokens: &[Token]) -> bool {
    let mut line: Vec<Character> = Vec::new();
    let mut gap = 0;
    for token in tokens {
        match token {
            Token::Other(_) => gap += 1,
            Token::Digits(part) | Token::Word(part) => {
                for character in part.chars() {
                    line.push((latin(character), gap));
                    gap = 0;
                }
            }
        }
    }
    (0..line.len()).any(|start| is_iban(&line[start..]))
}

/// Returns whether an IBAN begins here: a country, two check digits, what its bank accounts are made of, and the right remainder.
///
/// Structure and length keep words from being taken for one; letters of words never count as check digits.
fn is_iban(line: &[Character]) -> bool {
    let [(first, _), (second, 0), (tens, _), (ones, _), ..] = line else {
        return false;
    };
    let is_country = first.is_ascii_alphabetic() && second.is_ascii_alphabetic();
    if !(is_country && tens.is_ascii_digit() && ones.is_ascii_digit()) {
        return false;
    }
    let country: String = [*first, *second].iter().collect();
    let Some(kinds) = structure(&country.to_ascii_uppercase()) else {
        return false;
    };
    let Some(number) = line.get(..kinds.len() + 4) else {
        return false;
    };
    let is_whole = number[1..].iter().all(|(_, gap)| *gap <= WIDEST_GAP);
    let fits = number[4..]
        .iter()
        .zip(kinds.bytes())
        .all(|((character, _), kind)| match kind {
            b'n' => character.is_ascii_digit(),
            b'a' => character.is_ascii_alphabetic(),
            _ => character.is_ascii_alphanumeric(),
        });
    is_whole && fits && remainder(number) == Some(1)
}

/// Returns the kind of each character behind the check digits, as `n`, `a` or `c`.
fn structure(country: &str) -> Option<String> {
    let entries = COUNTRIES
        .lines()
        .filter(|line| !line.starts_with('#'))
        .flat_map(str::split_whitespace);
    let (_, groups) = entries
        .filter_map(|entry| entry.split_once(':'))
        .find(|(code, _)| *code == country)?;
    let mut kinds = String::new();
    for group in groups.split_inclusive(['n', 'a', 'c']) {
        let (count, kind) = group.split_at_checked(group.len() - 1)?;
        kinds.push_str(&kind.repeat(count.parse().ok()?));
    }
    Some(kinds)
}

/// Returns ISO 7064 MOD 97-10 over the number with its first four characters moved to the end.
fn remainder(number: &[Character]) -> Option<u32> {
    let (start, end) = number.split_at(4);
    end.iter().chain(start).try_fold(0, |rest, (character, _)| {
        let value = character.to_digit(36)?;
        let shift = if value < 10 { 10 } else { 100 };
        Some((rest * shift + value) % 97)
    })
}

/// Returns the Latin letter that a lowercase Cyrillic or Greek one looks like in uppercase.
fn latin(letter: char) -> char {
    match letter {
        'а' | 'α' => 'a',
        'в' | 'β' => 'b',
        'с' => 'c',
        'е' | 'ε' => 'e',
        'н' | 'η' => 'h',
        'і' | 'ι' => 'i',
        'ј' => 'j',
        'к' | 'κ' => 'k',
        'м' | 'μ' => 'm',
        'ν' => 'n',
        'о' | 'ο' => 'o',
        'р' | 'ρ' => 'p',
        'ѕ' => 's',
        'т' | 'τ' => 't',
        'х' | 'χ' => 'x',
        'у' | 'υ' => 'y',
        'ζ' => 'z',
        other => other,
    }
}

/// Returns whether a number is as `539-0075470-34`: the last two digits are the first ten mod 97, or 97 for 0.
fn has_old_number(tokens: &[Token]) -> bool {
    let is_written = number_runs(tokens).iter().any(|run| {
        run.iter().any(|part| part.len() == OLD_LENGTH)
            || run
                .windows(3)
                .any(|parts| parts.iter().map(|part| part.len()).eq([3, 7, 2]))
    });
    is_written
        && joined(tokens, OLD_LENGTH).iter().any(|number| {
            let (body, check) = number.split_at(OLD_LENGTH - 2);
            let body = body.parse::<u64>().unwrap_or(0);
            body > 0 && check.parse() == Ok(if body % 97 == 0 { 97 } else { body % 97 })
        })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::referral::guard::token::tokens;

    /// Returns the number of a country with these characters behind its check digits, which are computed.
    fn iban(country: &str, rest: &str) -> String {
        let number: Vec<Character> = format!("{country}00{rest}")
            .to_lowercase()
            .chars()
            .map(|character| (character, 0))
            .collect();
        let check = 98 - remainder(&number).expect("letters and digits");
        format!("{country}{check:02}{rest}")
    }

    #[test]
    fn every_country_has_its_own_length_and_check() {
        let mut seen = 0;
        for entry in COUNTRIES.lines().filter(|line| !line.starts_with('#')) {
            for (country, _) in entry.split(' ').filter_map(|one| one.split_once(':')) {
                let kinds = structure(country).expect("it stands in the list");
                let rest: String = kinds
                    .chars()
                    .zip("4027150936".chars().cycle())
                    .map(|(kind, digit)| if kind == 'a' { 'K' } else { digit })
                    .collect();
                let number = iban(country, &rest);
                let is_found = |text: &str| has_iban(&tokens(text));
                assert!(is_found(&number), "{number}");
                let grouped: Vec<&str> = (0..number.len())
                    .step_by(4)
                    .map(|at| &number[at..number.len().min(at + 4)])
                    .collect();
                for between in [" ", "-", ".", "/", "_", "\u{a0}", " - "] {
                    assert!(is_found(&grouped.join(between)), "{number}");
                }
                assert!(!is_found(&number[..number.len() - 1]), "{number}");
                let check = (number[2..4].parse::<u32>().expect("digits") + 1) % 100;
                assert!(!is_found(&format!("{country}{check:02}{rest}")), "{number}");
                seen += 1;
            }
        }
        assert!(seen > 120, "{seen}");
    }

    #[test]
    fn examples_of_the_registry_are_found() {
        for text in [
            "GE29NB0000000101904917",
            "MD24AG000225100013104168",
            "BA391290079401028494",
            "XK051212012345678906",
            "MT84MALT011000012345MTLCAST001S",
            "FR1420041010050500013M02606",
            "BR1800360305000010009795493C1",
            "SA0380000000608010167519",
            "ВЕ68 5390 0754 7034",
            "ＢＥ６８ ５３９０ ０７５４ ７０３４",
            "BE 6 8 5 3 9 0 0 7 5 4 7 0 3 4",
            "IBAN:BE68539007547034;",
            "BE\u{200b}68\u{200b}53900754\u{ad}7034",
        ] {
            assert!(has_iban(&tokens(text)), "{text}");
        }
    }

    #[test]
    fn words_are_no_account_number() {
        for text in [
            "arno.maes@telenet.be",
            "robbe.mertens@telenet.be",
            "de-bruynepaul@example.org",
            "Famiano_Carta@yahoo.com",
            "De Breyne Peellaertstraat",
            "Rue de la Chapelle Saint-Sébastien",
            "no12.maes.robbe.mertens@telenet.be",
        ] {
            assert!(!is_in(&tokens(text)), "{text}");
        }
    }
}

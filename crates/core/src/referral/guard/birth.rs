//! Dates of birth, in the shapes in which people write them.

use time::{Date, Month};

use super::Identifier;
use super::token::{Token, number_runs};

/// The years in which someone alive can be born, and in which an account of digits is likely a date.
const YEARS: std::ops::RangeInclusive<i32> = 1900..=2029;

/// The first letters of the months in Dutch, French and English.
const MONTHS: [(&str, u8); 24] = [
    ("jan", 1),
    ("feb", 2),
    ("fev", 2),
    ("mrt", 3),
    ("maa", 3),
    ("mar", 3),
    ("apr", 4),
    ("avr", 4),
    ("mei", 5),
    ("mai", 5),
    ("may", 5),
    ("juin", 6),
    ("jun", 6),
    ("juil", 7),
    ("jul", 7),
    ("aug", 8),
    ("aou", 8),
    ("sep", 9),
    ("okt", 10),
    ("oct", 10),
    ("nov", 11),
    ("dec", 12),
    ("oogst", 8),
    ("wonnem", 5),
];

/// Returns the date in a text, with how certain it is.
pub(super) fn find(tokens: &[Token]) -> Option<Identifier> {
    let runs = number_runs(tokens);
    if runs
        .iter()
        .any(|run| run.windows(3).any(is_full) || run.iter().any(|part| is_closed_up(part)))
    {
        return Some(Identifier::BirthDate);
    }
    if has_sign_of_birth(tokens) {
        return Some(Identifier::BirthDate);
    }
    if has_month(tokens) {
        return Some(Identifier::NamedDate);
    }
    let is_short = |run: &Vec<&str>| match run.as_slice() {
        [day, month, year] => year.len() == 2 && is_date(day, month, &format!("19{year}")),
        _ => false,
    };
    runs.iter().any(is_short).then_some(Identifier::ShortDate)
}

/// Returns the date in "12 05 1990" or "1990 05 12".
fn is_full(parts: &[&str]) -> bool {
    let [first, month, last] = parts else {
        return false;
    };
    is_date(first, month, last) || is_date(last, month, first)
}

/// Returns the date in "12051990" or "19900512".
fn is_closed_up(part: &str) -> bool {
    part.len() == 8
        && (is_date(&part[0..2], &part[2..4], &part[4..8])
            || is_date(&part[6..8], &part[4..6], &part[0..4]))
}

fn is_date(day: &str, month: &str, year: &str) -> bool {
    let fits = |part: &str| (1..=2).contains(&part.len());
    if year.len() != 4 || !fits(day) || !fits(month) {
        return false;
    }
    let (Ok(day), Ok(month), Ok(year)) = (day.parse(), month.parse::<u8>(), year.parse()) else {
        return false;
    };
    let month = Month::try_from(month);
    YEARS.contains(&year)
        && month.is_ok_and(|month| Date::from_calendar_date(year, month, day).is_ok())
}

/// Returns the date in "12 mei 1990", "12-mei-90", "12mei1990".
fn has_month(tokens: &[Token]) -> bool {
    let pieces: Vec<&Token> = tokens
        .iter()
        .filter(|token| !matches!(token, Token::Other(_)))
        .collect();
    pieces.windows(3).any(|three| {
        let [Token::Digits(day), Token::Word(word), Token::Digits(year)] = three else {
            return false;
        };
        let month = MONTHS
            .iter()
            .find(|(start, _)| word.starts_with(start) && word.len() <= 9);
        let century = if year.len() == 2 { "19" } else { "" };
        month
            .is_some_and(|(_, month)| is_date(day, &month.to_string(), &format!("{century}{year}")))
    })
}

/// How many words, numbers and characters after "geboren" a year still belongs to it: "geboren te Ham, in het jaar 1990".
const NEAR: usize = 14;

/// Returns whether a text tells of a birth: "°1990", "geb. 1990", "born 12/05"; not the number of a house, "n° 12".
fn has_sign_of_birth(tokens: &[Token]) -> bool {
    let says_born = |index: usize| match &tokens[index] {
        Token::Other(character) => *character == '°' && !is_behind_number_word(&tokens[..index]),
        Token::Word(word) => matches!(
            word.as_str(),
            "geb" | "geboren" | "geboortedatum" | "born" | "nee"
        ),
        Token::Digits(_) => false,
    };
    (0..tokens.len())
        .filter(|index| says_born(*index))
        .any(|index| {
            let mut after = tokens[index + 1..].iter().take(NEAR);
            after.any(|token| matches!(token, Token::Digits(_)))
        })
}

/// Returns whether a text ends in the letters that `°` makes "number" of, in Dutch and French: "n°", "nr°".
fn is_behind_number_word(tokens: &[Token]) -> bool {
    let mut before = tokens.iter().rev();
    let last = before.find(|token| **token != Token::Other(' '));
    matches!(last, Some(Token::Word(word)) if matches!(word.as_str(), "n" | "nr" | "no" | "num"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::referral::guard::token::tokens;

    #[test]
    fn days_and_months_have_one_or_two_digits_and_years_four() {
        assert!(is_date("12", "05", "1990") && is_date("1", "5", "1990"));
        for (day, month, year) in [
            ("012", "05", "1990"),
            ("12", "005", "1990"),
            ("12", "05", "01990"),
            ("", "05", "1990"),
            ("12", "13", "1990"),
            ("31", "02", "1990"),
            ("12", "05", "1899"),
        ] {
            assert!(!is_date(day, month, year), "{day} {month} {year}");
        }
    }

    #[test]
    fn a_number_belongs_to_a_birth_when_it_stands_near() {
        let after = |characters: usize| {
            let text = format!("geboren{}1990", "-".repeat(characters));
            has_sign_of_birth(&tokens(&text))
        };
        assert!(after(1) && after(NEAR - 1));
        assert!(!after(NEAR));
    }
}

//! Bank accounts: IBAN (ISO 13616) and the old Belgian number of twelve digits.

use super::token::{Token, joined, number_runs};

/// The length of an IBAN in the countries that are likely here (SWIFT IBAN registry).
const LENGTHS: [(&str, usize); 36] = [
    ("at", 20),
    ("be", 16),
    ("bg", 22),
    ("ch", 21),
    ("cy", 28),
    ("cz", 24),
    ("de", 22),
    ("dk", 18),
    ("ee", 20),
    ("es", 24),
    ("fi", 18),
    ("fr", 27),
    ("gb", 22),
    ("gr", 27),
    ("hr", 21),
    ("hu", 28),
    ("ie", 22),
    ("it", 27),
    ("lt", 20),
    ("lu", 20),
    ("lv", 21),
    ("mt", 31),
    ("nl", 18),
    ("no", 15),
    ("pl", 28),
    ("pt", 25),
    ("ro", 24),
    ("rs", 22),
    ("se", 24),
    ("si", 19),
    ("sk", 24),
    ("tn", 24),
    ("tr", 26),
    ("ua", 29),
    ("al", 28),
    ("mk", 19),
];
const OLD_LENGTH: usize = 12;

/// Whether there is an account number.
pub(super) fn is_in(tokens: &[Token]) -> bool {
    has_iban(tokens) || has_old_number(tokens)
}

fn has_iban(tokens: &[Token]) -> bool {
    let is_start = |index: &usize| matches!(&tokens[*index], Token::Word(word) if word.len() >= 2);
    (0..tokens.len()).filter(is_start).any(|start| {
        let mut signs = String::new();
        for token in &tokens[start..] {
            match token {
                Token::Digits(part) | Token::Word(part) => signs.push_str(part),
                Token::Sign(_) => {}
            }
        }
        let Token::Word(word) = &tokens[start] else {
            return false;
        };
        // The country is the end of the word: "rekeningBE68…".
        let Some(signs) = signs.get(word.len() - 2..) else {
            return false;
        };
        let length = LENGTHS
            .iter()
            .find(|(country, _)| signs.starts_with(country))
            .map(|(_, length)| *length);
        length
            .and_then(|length| signs.get(..length))
            .is_some_and(is_iban)
    })
}

/// ISO 7064 MOD 97-10 over the number with its first four signs moved to the end.
fn is_iban(signs: &str) -> bool {
    let rest = signs
        .chars()
        .cycle()
        .skip(4)
        .take(signs.len())
        .try_fold(0, |rest, sign| {
            let value = sign.to_digit(36)?;
            Some(
                (if value < 10 {
                    rest * 10 + value
                } else {
                    rest * 100 + value
                }) % 97,
            )
        });
    signs.is_ascii() && rest == Some(1)
}

/// `539-0075470-34`: the last two digits are the first ten mod 97, or 97 for 0.
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

//! A text as words, numbers and what stands between.

use sevenz::unicode::Form;

use crate::text::{ascii_digit, is_hidden, is_mark, tidy};

/// A piece of a text.
#[derive(Clone, PartialEq, Eq)]
pub(super) enum Token {
    /// Digits, as ASCII.
    Digits(String),
    /// Letters, in lowercase and without diacritics.
    Word(String),
    /// Any other character.
    Other(char),
}

/// Takes a text apart as it looks on paper: what does not show parts nothing. Digits of all scripts count as digits, wide and raised
/// ones too.
pub(super) fn tokens(text: &str) -> Vec<Token> {
    let mut tokens: Vec<Token> = Vec::new();
    let line = tidy(text);
    let apart = Form::Nfkd.of(&line);
    let plain = apart
        .chars()
        .filter(|character| !is_mark(*character) && !is_hidden(*character));
    for character in plain.flat_map(char::to_lowercase) {
        match (ascii_digit(character), tokens.last_mut()) {
            (Some(digit), Some(Token::Digits(digits))) => digits.push(digit),
            (Some(digit), _) => tokens.push(Token::Digits(digit.to_string())),
            (None, Some(Token::Word(word))) if character.is_alphabetic() => word.push(character),
            (None, _) if character.is_alphabetic() => {
                tokens.push(Token::Word(character.to_string()))
            }
            _ => tokens.push(Token::Other(character)),
        }
    }
    tokens
}

/// Returns the numbers that stand together: no words between them.
pub(super) fn number_runs(tokens: &[Token]) -> Vec<Vec<&str>> {
    let runs = tokens.split(|token| matches!(token, Token::Word(_)));
    runs.map(|run| run.iter().filter_map(as_digits).collect())
        .collect()
}

fn as_digits(token: &Token) -> Option<&str> {
    match token {
        Token::Digits(digits) => Some(digits),
        Token::Word(_) | Token::Other(_) => None,
    }
}

/// Returns all ways to join neighbouring numbers that have `length` digits together.
pub(super) fn joined(tokens: &[Token], length: usize) -> Vec<String> {
    let mut found = Vec::new();
    for run in number_runs(tokens) {
        for first in 0..run.len() {
            let mut number = String::with_capacity(length);
            for part in &run[first..] {
                number.push_str(part);
                if number.len() >= length {
                    break;
                }
            }
            if number.len() == length {
                found.push(number);
            }
        }
    }
    found
}

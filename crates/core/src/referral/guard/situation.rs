//! Words about someone's situation: health, debt, origin, faith, justice, family.

use super::token::{Token, tokens};

/// One pattern a line; `*` at the start or end stands for the rest of a compound, `_` for a space; `#` starts a remark.
const PATTERNS: &str = include_str!("situation.txt");

/// Whether a word or phrase in the text is about a situation. It may still be a real name or street.
pub(in crate::referral) fn tells_situation(text: &str) -> bool {
    let words: Vec<String> = tokens(text)
        .into_iter()
        .filter_map(|token| match token {
            Token::Word(word) => Some(word),
            _ => None,
        })
        .collect();
    let line = format!(" {} ", words.join(" "));
    patterns().any(|pattern| {
        if pattern.contains('_') {
            return line.contains(&format!(" {} ", pattern.replace('_', " ")));
        }
        words.iter().any(|word| matches(word, pattern))
    })
}

/// Returns the patterns, without remarks.
pub(super) fn patterns() -> impl Iterator<Item = &'static str> {
    let lines = PATTERNS.lines().filter(|line| !line.starts_with('#'));
    lines.flat_map(str::split_whitespace)
}

fn matches(word: &str, pattern: &str) -> bool {
    match (pattern.strip_prefix('*'), pattern.strip_suffix('*')) {
        (Some(_), Some(_)) => word.contains(pattern.trim_matches('*')),
        (Some(end), None) => word.ends_with(end),
        (None, Some(start)) => word.starts_with(start),
        (None, None) => word == pattern,
    }
}

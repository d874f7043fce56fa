//! Numbers of the national register and bis numbers (royal decree of 3 April 1984; circular on bis numbers).

use super::token::{Token, joined, tokens};

const LENGTH: usize = 11;

/// Returns whether a text is a national register or bis number in the way people write one: `85.07.30-033.28`.
#[must_use]
pub fn is_register_number(text: &str) -> bool {
    is_in(&tokens(text))
}

/// Returns whether neighbouring numbers together make a register number.
pub(super) fn is_in(tokens: &[Token]) -> bool {
    joined(tokens, LENGTH).iter().any(|number| is_valid(number))
}

/// Returns whether a text is written as a register number, `85.07.30-033.28`, whatever else it could be read as.
pub(super) fn has_register_format(tokens: &[Token]) -> bool {
    let groups = super::token::number_runs(tokens);
    let shape: Vec<usize> = groups.iter().flatten().map(|group| group.len()).collect();
    shape == [2, 2, 2, 3, 2] && is_in(tokens)
}

/// Returns whether eleven digits are a register number: birth date, serial number, and 97 − (the first nine mod 97), with 2 in
/// front for births from 2000.
fn is_valid(number: &str) -> bool {
    let value = |from: usize, to: usize| number[from..to].parse::<u64>().unwrap_or(u64::MAX);
    let (month, day, check) = (value(2, 4), value(4, 6), value(9, 11));
    // An unknown month or day is 0; bis numbers add 20 or 40 to the month.
    let is_date = month % 20 <= 12 && month < 60 && day <= 31;
    let fits = |body: u64| 97 - body % 97 == check;
    is_date && (fits(value(0, 9)) || fits(2_000_000_000 + value(0, 9)))
}

//! A telephone number: Belgian by the rules of the Belgian numbering plan, foreign by E.164.

use std::fmt;

use serde::{Deserialize, Serialize};
use zeroize::ZeroizeOnDrop;

use crate::text::{plain, split_label};

/// The longest text that is read: two numbers with words around them, so that they are told as two.
const LONGEST_TEXT: usize = 80;
/// What people write before a number, in Dutch, French and English.
const LABELS: [&str; 25] = [
    "",
    "tel",
    "telnr",
    "telnummer",
    "telefoon",
    "telefoonnr",
    "telefoonnummer",
    "tél",
    "téléphone",
    "telephone",
    "phone",
    "gsm",
    "gsmnr",
    "gsmnummer",
    "mobiel",
    "mobile",
    "mob",
    "portable",
    "cell",
    "whatsapp",
    "nr",
    "nummer",
    "t",
    "m",
    "g",
];

/// The fewest and most digits of a number with its country code (ITU-T E.164; the fewest by what is in use).
const FEWEST_DIGITS: usize = 8;
const MOST_DIGITS: usize = 15;
/// The digits after the 0 of a Belgian mobile and fixed number.
const MOBILE_DIGITS: usize = 9;
const FIXED_DIGITS: usize = 8;

/// One number in E.164: `+` and digits.
#[derive(Clone, PartialEq, Eq, ZeroizeOnDrop, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Phone(String);

/// Why a text is not one telephone number.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum PhoneFault {
    /// It is longer than any way to write one number.
    TooLong,
    /// There is something else in it than digits and the characters people put between them.
    Text,
    /// It holds more than one number.
    Two,
    /// A Belgian mobile number with fewer than ten digits.
    MobileTooShort,
    /// A Belgian mobile number with more than ten digits.
    MobileTooLong,
    /// A Belgian fixed number with fewer than nine digits.
    FixedTooShort,
    /// A Belgian fixed number with more than nine digits.
    FixedTooLong,
    /// No area of Belgium has this number, or it is not the number of a person (0800, 0900, 070, 078).
    NoSuchArea,
    /// A Belgian number without the 0 in front.
    NoZero,
    /// Perhaps a foreign number, but without `+` and country code.
    NoCountry,
    /// A number with a country code that is too short or too long for any country. Whether the country exists is not looked at.
    Foreign,
}

impl Phone {
    /// Reads one number as people write it: `0470/00.11.22`, `+32 (0)470 00 11 22`, `0032 13 660011`, `+380 50 123 4567`.
    ///
    /// # Errors
    /// Says in what way the text is not one number.
    pub fn parse(typed: &str) -> Result<Self, PhoneFault> {
        let line = plain(typed);
        if line.len() > LONGEST_TEXT {
            return Err(PhoneFault::TooLong);
        }
        read(&line).map(Self).map_err(|fault| {
            if holds_two(&line) {
                PhoneFault::Two
            } else {
                fault
            }
        })
    }

    /// Returns the number in E.164, as for a `tel:` link.
    #[must_use]
    pub fn e164(&self) -> &str {
        &self.0
    }

    /// Returns whether it is a Belgian number.
    #[must_use]
    pub fn is_belgian(&self) -> bool {
        self.0.starts_with("+32")
    }
}

/// Returns the E.164 form of a line that holds one number.
fn read(line: &str) -> Result<String, PhoneFault> {
    let (label, rest) = split_label(line);
    if !LABELS.contains(&label.as_str()) {
        return Err(PhoneFault::Text);
    }
    let line = rest.trim_end_matches([' ', ',', ';']);
    let plus = line.starts_with('+') || line.starts_with("(+");
    let mut digits = String::with_capacity(MOST_DIGITS);
    for (index, character) in line.chars().enumerate() {
        match character {
            '0'..='9' => digits.push(character),
            '+' if plus && index < 2 => {}
            '+' => return Err(PhoneFault::Two),
            ' ' | '/' | '.' | '-' | '(' | ')' => {}
            _ => return Err(PhoneFault::Text),
        }
    }
    if plus {
        return foreign(&digits);
    }
    if let Some(abroad) = digits.strip_prefix("00") {
        return foreign(abroad);
    }
    if let Some(national) = digits.strip_prefix('0') {
        return belgian(national);
    }
    if let Some(Ok(number)) = digits
        .strip_prefix("32")
        .map(|rest| belgian(rest.strip_prefix('0').unwrap_or(rest)))
    {
        return Ok(number);
    }
    match digits.len() {
        0 => Err(PhoneFault::Text),
        _ if belgian(&digits).is_ok() => Err(PhoneFault::NoZero),
        1..FEWEST_DIGITS => Err(PhoneFault::FixedTooShort),
        _ => Err(PhoneFault::NoCountry),
    }
}

/// Reads a Belgian number without its 0.
fn belgian(national: &str) -> Result<String, PhoneFault> {
    let second = national.as_bytes().get(1).copied().unwrap_or(b'0');
    if national.starts_with('4') && second >= b'5' {
        return match national.len() {
            MOBILE_DIGITS => Ok(format!("+32{national}")),
            0..MOBILE_DIGITS => Err(PhoneFault::MobileTooShort),
            _ => Err(PhoneFault::MobileTooLong),
        };
    }
    match national.len() {
        0..FIXED_DIGITS => Err(PhoneFault::FixedTooShort),
        FIXED_DIGITS if is_area(national) => Ok(format!("+32{national}")),
        FIXED_DIGITS => Err(PhoneFault::NoSuchArea),
        // The mobile numbers of the Netherlands, France and Germany start so.
        _ if national.starts_with(['6', '7'])
            || national.starts_with("15")
            || national.starts_with("17") =>
        {
            Err(PhoneFault::NoCountry)
        }
        _ => Err(PhoneFault::FixedTooLong),
    }
}

/// Returns whether a Belgian area has numbers that start so (the numbering plan of the BIPT).
fn is_area(national: &str) -> bool {
    match national.as_bytes() {
        [b'1', second, ..] => *second != b'7' && *second != b'8',
        [b'2' | b'3', second, ..] => (b'2'..=b'8').contains(second),
        [b'4', second, ..] => matches!(second, b'2' | b'3'),
        [b'5', ..] => true,
        [b'6', second, ..] => !matches!(second, b'2' | b'6'),
        [b'7', second, ..] => *second == b'1',
        [b'8', b'0', third, ..] => (b'2'..=b'8').contains(third),
        [b'8', second, ..] => *second != b'8',
        [b'9', second, ..] => matches!(second, b'2'..=b'4'),
        _ => false,
    }
}

/// Reads a number that starts with its country code.
fn foreign(digits: &str) -> Result<String, PhoneFault> {
    if let Some(national) = digits.strip_prefix("32") {
        return belgian(national.strip_prefix('0').unwrap_or(national));
    }
    let (country, national) = digits.split_at(country_length(digits).min(digits.len()));
    let national = without_prefix(country, national);
    let length = country.len() + national.len();
    let is_whole = match country {
        "31" | "33" => national.len() == 9,
        _ => (FEWEST_DIGITS..=MOST_DIGITS).contains(&length),
    };
    // One prefix goes; with another behind it this is no number.
    let is_bare = without_prefix(country, national) == national;
    if !is_assigned(country) || !is_bare || !is_whole {
        return Err(PhoneFault::Foreign);
    }
    Ok(format!("+{country}{national}"))
}

/// The countries where numbers start so, with no further 0, and the most digits they then have: there the 0 stays when the
/// country code stands before it. Elsewhere people write it at home only.
const KEEPS_ZERO: [(&str, &str, usize); 10] = [
    ("39", "0", 11),
    ("225", "0", 10),
    ("226", "0", 8),
    ("229", "0", 10),
    ("241", "0", 8),
    ("242", "0", 9),
    ("250", "0", 9),
    ("378", "0549", 10),
    ("992", "0", 9),
    ("992", "00", 9),
];
/// What people write at home before a number in countries where it is no 0, and the fewest digits that then follow.
const OTHER_PREFIXES: [(&str, &str, usize); 8] = [
    ("1", "1", 10),
    ("7", "8", 10),
    ("36", "06", 8),
    ("370", "8", 8),
    ("375", "80", 9),
    ("375", "8", 9),
    ("692", "1", 7),
    ("993", "8", 8),
];

/// Returns the number as it stands behind the country code: what is only written at home goes.
fn without_prefix<'number>(country: &str, national: &'number str) -> &'number str {
    let is_own = |(known, start, most): &(&str, &str, usize)| {
        let rest = national.strip_prefix(start);
        *known == country
            && national.len() <= *most
            && rest.is_some_and(|rest| !rest.starts_with('0'))
    };
    // Italian mobile numbers start with 3, and no area that starts with 03 has numbers as long as theirs.
    let is_mobile = country == "39" && national.starts_with("03") && national.len() > 10;
    if !is_mobile && KEEPS_ZERO.iter().any(is_own) {
        return national;
    }
    let other = OTHER_PREFIXES
        .iter()
        .filter(|(known, ..)| *known == country)
        .find_map(|(_, prefix, fewest)| {
            let rest = national.strip_prefix(prefix)?;
            (rest.len() >= *fewest).then_some(rest)
        });
    other
        .or_else(|| national.strip_prefix('0'))
        .unwrap_or(national)
}

/// Returns whether this is the code of a country or of satellite telephones (ITU-T E.164 assigned country codes).
fn is_assigned(country: &str) -> bool {
    match country.as_bytes() {
        [b'1' | b'7'] | [b'2'..=b'9', _] => true,
        [b'2', b'1', last] => matches!(last, b'1' | b'2' | b'3' | b'6' | b'8'),
        [b'2', b'2' | b'3' | b'4' | b'6', _] | [b'3', b'5', _] | [b'5', b'0' | b'9', _] => true,
        [b'2', b'5', last] | [b'3', b'7', last] | [b'9', b'6', last] => *last != b'9',
        [b'2', b'9', last] => matches!(last, b'0' | b'1' | b'7'..=b'9'),
        [b'3', b'8', last] => !matches!(last, b'4' | b'8'),
        [b'4', b'2', last] => matches!(last, b'0' | b'1' | b'3'),
        [b'6', b'7', last] => *last != b'1',
        [b'6', b'8', last] => *last != b'4',
        [b'6', b'9', last] => matches!(last, b'0'..=b'2'),
        [b'8', b'5', last] => matches!(last, b'0' | b'2' | b'3' | b'5' | b'6'),
        [b'8', b'7', last] => *last == b'0',
        [b'8', b'8', last] => matches!(last, b'0'..=b'3' | b'6'),
        [b'9', b'7', last] => *last <= b'7',
        [b'9', b'9', last] => matches!(last, b'2'..=b'6' | b'8'),
        _ => false,
    }
}

/// Returns how many digits the country code has (ITU-T E.164 assigned country codes).
fn country_length(digits: &str) -> usize {
    match digits.as_bytes() {
        [b'1' | b'7', ..] => 1,
        [b'2', b'0' | b'7', ..]
        | [b'3', b'0'..=b'4' | b'6' | b'9', ..]
        | [b'4', b'0' | b'1' | b'3'..=b'9', ..]
        | [b'5', b'1'..=b'8', ..]
        | [b'6', b'0'..=b'6', ..]
        | [b'8', b'1' | b'2' | b'4' | b'6', ..]
        | [b'9', b'0'..=b'5' | b'8', ..] => 2,
        _ => 3,
    }
}

/// Returns whether the line falls apart into two numbers at a character or word that people put between them.
fn holds_two(line: &str) -> bool {
    let is_number = |part: &str| read(part).is_ok();
    let cuts = line
        .char_indices()
        .filter(|(_, character)| " /,;-+&|".contains(*character));
    cuts.map(|(offset, _)| line.split_at(offset))
        .any(|(first, rest)| {
            let rest = rest.trim_start_matches([' ', '/', ',', ';', '-', '&', '|']);
            let rest = ["of", "en", "or", "ou", "et"]
                .iter()
                .find_map(|word| rest.strip_prefix(word))
                .unwrap_or(rest);
            is_number(first) && is_number(rest)
        })
}

impl fmt::Display for Phone {
    /// Writes `0470 00 11 22`, `013 66 00 11`, `02 234 56 78`, or `+380 501 234 567` for another country.
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let digits = self.0.trim_start_matches('+');
        if let Some(national) = digits.strip_prefix("32") {
            let first = match national.as_bytes() {
                _ if national.len() == MOBILE_DIGITS => 3,
                [b'2' | b'3' | b'4' | b'9', ..] => 1,
                _ => 2,
            };
            let (area, rest) = national.split_at(first);
            let (middle, rest) = rest.split_at(rest.len() - 4);
            return write!(out, "0{area} {middle} {} {}", &rest[..2], &rest[2..]);
        }
        let (country, national) = digits.split_at(country_length(digits));
        write!(out, "+{country}")?;
        let mut rest = national;
        while !rest.is_empty() {
            let (group, after) = rest.split_at(if rest.len() > 4 { 3 } else { rest.len() });
            write!(out, " {group}")?;
            rest = after;
        }
        Ok(())
    }
}

impl fmt::Debug for Phone {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("Phone(…)")
    }
}

impl From<Phone> for String {
    fn from(phone: Phone) -> Self {
        phone.0.clone()
    }
}

impl TryFrom<String> for Phone {
    type Error = &'static str;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        Self::parse(&text).map_err(|_| "not a telephone number")
    }
}

#[cfg(test)]
mod tests;

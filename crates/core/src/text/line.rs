//! What was typed or pasted, made one clean line.

use sevenz::unicode::{Form, Group};
use zeroize::Zeroizing;

use super::is_steering;

/// Returns one line in NFC: control characters become spaces, invisible direction marks go, spaces are joined and trimmed.
///
/// Case, diacritics and the joiners that Persian and Indic names need are kept.
#[must_use]
pub fn tidy(typed: &str) -> String {
    // Most lines are so already, and the normaliser is slower.
    let is_tidy = |pair: &[u8]| pair != b"  " && matches!(pair, [b' '..=b'~', b' '..=b'~']);
    if typed.len() > 1
        && typed.as_bytes().windows(2).all(is_tidy)
        && typed.trim().len() == typed.len()
    {
        return typed.to_owned();
    }
    let mut line = String::with_capacity(typed.len());
    let mut space = false;
    let composed = Zeroizing::new(Form::Nfc.of(typed));
    for character in composed.chars().filter(|it| !is_steering(*it)) {
        if character.is_whitespace() || character.is_control() {
            space = !line.is_empty();
        } else {
            if space {
                line.push(' ');
                space = false;
            }
            line.push(character);
        }
    }
    // Taking a mark out of the middle can bring two composing characters together.
    if Form::Nfc.has(&line) {
        line
    } else {
        Form::Nfc.of(&line)
    }
}

/// Returns a tidy line for what is written in digits and plain letters, such as a telephone number or an address for mail: digits
/// of all scripts and wide characters become ASCII, and each kind of dash a hyphen. A blank stays a blank.
#[must_use]
pub fn plain(typed: &str) -> String {
    tidy(typed)
        .chars()
        .filter(|character| !is_joiner(*character))
        .map(|character| ascii_digit(character).unwrap_or_else(|| ascii_twin(character)))
        .collect()
}

/// Returns the letters at the start of a line, in lowercase, and what follows them: a label such as "Tel. nr:" says what a number
/// is. Blanks, points, hyphens and a colon belong to the label.
pub(crate) fn split_label(line: &str) -> (String, &str) {
    let is_label = |character: char| character.is_alphabetic() || " .:-".contains(character);
    let end = line
        .find(|character| !is_label(character))
        .unwrap_or(line.len());
    let (label, rest) = line.split_at(end);
    let letters = label.chars().filter(|character| character.is_alphabetic());
    (letters.flat_map(char::to_lowercase).collect(), rest)
}

/// Returns the ASCII digit that a decimal digit of any script stands for.
#[must_use]
pub(crate) fn ascii_digit(character: char) -> Option<char> {
    if character.is_ascii() {
        return character.is_ascii_digit().then_some(character);
    }
    let is_digit =
        |code: u32| char::from_u32(code).is_some_and(|digit| Group::DecimalNumber.contains(digit));
    // Unicode has the digits of a script in a row from 0 to 9, and some rows directly behind others.
    let code = character as u32;
    let row = (0..=code).take_while(|back| is_digit(code - back)).count() as u32;
    row.checked_sub(1)
        .and_then(|index| char::from_digit(index % 10, 10))
}

/// Returns the ASCII character that a wide one or another dash or slash stands for, or the character itself.
fn ascii_twin(character: char) -> char {
    match character {
        '\u{2010}'..='\u{2015}' | '\u{2212}' | '\u{fe58}' | '\u{fe63}' => '-',
        '\u{2044}' | '\u{2215}' => '/',
        '\u{ff01}'..='\u{ff5e}' => char::from_u32(character as u32 - 0xfee0).unwrap_or(character),
        other => other,
    }
}

/// Returns whether a character joins letters, or picks the look of the one before it; no number or address has any.
fn is_joiner(character: char) -> bool {
    matches!(character, '\u{200c}' | '\u{200d}' | '\u{fe00}'..='\u{fe0f}')
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn lines_are_tidied() {
        for (typed, expected) in [
            ("  Jan \t Peeters\n", "Jan Peeters"),
            ("An\u{302}\u{301}h", "A\u{6e}\u{302}\u{301}h"),
            ("A\u{302}\u{301}nh", "Ấnh"),
            ("\u{202a}+32 470\u{a0}00\u{202c}", "+32 470 00"),
            ("\u{feff}\u{200b}", ""),
        ] {
            assert_eq!(tidy(typed), tidy(expected), "{typed:?}");
        }
        assert_eq!(tidy("A\u{302}\u{301}nh"), "Ấnh");
    }

    #[test]
    fn a_plain_line_is_ascii_where_it_stands_for_that() {
        for (typed, expected) in [
            ("\u{feff}39\u{ad}80\u{200b}", "3980"),
            ("\u{2066}٣٩٨٠\u{2069}", "3980"),
            ("۳۹۸۰", "3980"),
            ("３９８０", "3980"),
            ("३९८०", "3980"),
            ("𝟛𝟡𝟠𝟘", "3980"),
            ("\u{19d3}\u{194f}", "39"),
            ("ｊａｎ＠ｘ．ｂｅ", "jan@x.be"),
            ("12–14‑16−18", "12-14-16-18"),
            ("12\u{a0}\u{2009}3", "12 3"),
            ("1\u{fe0f}2", "12"),
            ("12²", "12²"),
        ] {
            assert_eq!(plain(typed), expected, "{typed:?}");
        }
    }

    proptest! {
        #[test]
        fn tidying_twice_changes_nothing(typed in any::<String>()) {
            let once = tidy(&typed);
            prop_assert_eq!(tidy(&once), once);
        }
    }
}

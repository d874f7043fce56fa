//! What one sign costs to guess when it belongs to nothing that is recognised.

use std::sync::LazyLock;

use super::{dictionary, reading::Reading};

/// Bits for one of 26 letters, when nothing is known of its neighbours.
const LETTER: f64 = 4.7;
/// Bits for one of ten digits.
const DIGIT: f64 = 3.32;
/// Bits for one of the 33 other signs of a keyboard.
const SIGN: f64 = 5.04;
/// Bits for one of the signs that stand in most passwords, or between words.
const COMMON_SIGN: f64 = 4.0;
/// Bits for a sign that was used before: the second hyphen between words surprises nobody.
const SAME_SIGN: f64 = 2.0;
/// Bits for what already stood between words.
const SAME_BETWEEN: f64 = 1.0;
/// Bits for a digit that counts on, with other signs between.
const COUNTED: f64 = 1.0;
/// Bits for a letter of another script: its alphabet may be larger, but its words are in nobody's list here.
const FOREIGN: f64 = 4.0;
/// Bits for an emoji or another picture: there are thousands, but few are used.
const PICTURE: f64 = 7.0;
/// Bits for where small letters, capitals, digits and signs change places, and into what.
const SWITCH: f64 = 3.0;
/// Bits for beginning with a capital.
const CAPITAL: f64 = 1.0;
/// Bits for one of sixteen digits, where all are such digits (a key, a checksum).
const HEXADECIMAL: f64 = 4.0;

#[derive(PartialEq, Eq)]
enum Class {
    Small,
    Capital,
    Digit,
    Sign,
    Other,
}

fn class(sign: char) -> Class {
    match sign {
        'a'..='z' => Class::Small,
        'A'..='Z' => Class::Capital,
        '0'..='9' => Class::Digit,
        ' '..='~' | '\t'..='\r' => Class::Sign,
        _ => Class::Other,
    }
}

/// Whether a whole password is made of hexadecimal digits, in groups or not.
pub(super) fn is_hexadecimal(text: &Reading) -> bool {
    let digit = |sign: &char| sign.is_ascii_hexdigit() || matches!(sign, '-' | ' ' | ':');
    text.raw.iter().all(digit)
        && text.plain.iter().any(char::is_ascii_alphabetic)
        && text.plain.iter().any(char::is_ascii_digit)
}

/// Bits for the sign at a place, given what kind of signs stand before it.
pub(super) fn alone(text: &Reading, place: usize, hexadecimal: bool) -> f64 {
    let sign = text.raw[place];
    let bits = match class(sign) {
        Class::Small | Class::Capital => LETTER,
        Class::Digit if counts_on(text, place) => COUNTED,
        Class::Digit => DIGIT,
        _ if " -_.".contains(sign) && text.raw[..place].contains(&sign) => return SAME_BETWEEN,
        _ if text.raw[..place].contains(&sign) && !sign.is_alphanumeric() => return SAME_SIGN,
        Class::Sign if " -_.,!?@*#+".contains(sign) => return COMMON_SIGN,
        Class::Sign => SIGN,
        Class::Other if sign.is_alphanumeric() => FOREIGN,
        Class::Other => PICTURE,
    };
    let bits = bits + change(text, place);
    if hexadecimal {
        bits.min(HEXADECIMAL)
    } else {
        bits
    }
}

/// Whether a digit counts on from the last one, further back: `appel1boom2`.
fn counts_on(text: &Reading, place: usize) -> bool {
    let last = text.plain[..place].iter().rposition(char::is_ascii_digit);
    last.is_some_and(|last| {
        let step = u32::from(text.plain[place]).wrapping_sub(u32::from(text.plain[last]));
        last + 1 < place && step == 1
    })
}

/// Bits for another kind of sign than the one before.
fn change(text: &Reading, place: usize) -> f64 {
    let kind = class(text.raw[place]);
    match place.checked_sub(1).map(|before| class(text.raw[before])) {
        Some(before) if before != kind => SWITCH,
        None if kind == Class::Capital => CAPITAL,
        _ => 0.0,
    }
}

/// Bits for the letter at a place when it goes on as Dutch words do, as the `nth` letter of one; `None` where
/// there is no letter.
///
/// The further a word goes, the better its end can be guessed (Shannon, *Prediction and Entropy of Printed English*,
/// 1951), unless a letter surprises. A letter that seldom follows costs more than one of 26; who guesses can leave Dutch
/// and come back.
pub(super) fn dutch(text: &Reading, place: usize, nth: usize) -> Option<f64> {
    let letter = text.plain[place];
    if !letter.is_ascii_lowercase() {
        return None;
    }
    let is_begin = begins_word(text, place);
    let before = |back: usize| {
        let is_far = is_begin || back == 2 && begins_word(text, place - 1);
        let place = place.checked_sub(back).filter(|_| !is_far);
        place.map(|place| text.plain[place])
    };
    let bits = after(before(2), before(1), letter);
    // A capital at the beginning is paid for with the beginning, and what follows it is expected.
    let follows_capital = place > 0 && begins_word(text, place - 1);
    let capital = match class(text.raw[place]) {
        _ if is_begin => 0.0,
        Class::Small if follows_capital => 0.0,
        _ => change(text, place),
    };
    let known = match nth {
        _ if bits > LETTER => 1.0,
        0..=4 => 1.0,
        5..=8 => 0.8,
        _ => 0.6,
    };
    Some(known * bits + capital)
}

/// Whether a word seems to begin at a place: after no letter or digit, or with a capital after a small letter.
pub(super) fn begins_word(text: &Reading, place: usize) -> bool {
    place
        .checked_sub(1)
        .map(|before| text.raw[before])
        .is_none_or(|before| {
            !before.is_alphanumeric() || before.is_lowercase() && text.raw[place].is_uppercase()
        })
}

/// The number of letters, and one for what is no letter.
const LETTERS: usize = 27;

/// How often a letter follows two others in Dutch words.
struct Counts {
    after_two: Vec<u16>,
    after_one: Vec<u16>,
    single: Vec<u16>,
}

static COUNTS: LazyLock<Counts> = LazyLock::new(|| {
    let mut counts = Counts {
        after_two: vec![0; LETTERS * LETTERS * LETTERS],
        after_one: vec![0; LETTERS * LETTERS],
        single: vec![0; LETTERS],
    };
    for word in dictionary::words() {
        let (mut first, mut second) = (0, 0);
        for letter in word.chars().map(number) {
            counts.after_two[(first * LETTERS + second) * LETTERS + letter] += 1;
            counts.after_one[first * LETTERS + second] += 1;
            counts.single[second] += 1;
            (first, second) = (second, letter);
        }
    }
    counts
});

fn number(sign: char) -> usize {
    match sign {
        'a'..='z' => sign as usize - 'a' as usize + 1,
        _ => 0,
    }
}

/// Bits for a letter after two others, as a guesser finds them who tries what looks like Dutch first (a Markov model,
/// as in hashcat and OMEN). Seldom seen pairs fall back on what follows one letter, and that on an equal chance.
fn after(first: Option<char>, second: Option<char>, letter: char) -> f64 {
    /// How much a shorter context weighs, in letters seen.
    const TRUST: f64 = 6.0;
    let counts = &*COUNTS;
    let [first, second] = [first, second].map(|sign| sign.map_or(0, number));
    let letter = number(letter);
    let pair = |first: usize, second: usize| f64::from(counts.after_one[first * LETTERS + second]);
    let even = 1.0 / 26.0;
    let after_one =
        (pair(second, letter) + TRUST * even) / (f64::from(counts.single[second]) + TRUST);
    let seen = f64::from(counts.after_two[(first * LETTERS + second) * LETTERS + letter]);
    let after_two = (seen + TRUST * after_one) / (pair(first, second) + TRUST);
    -after_two.log2()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sum(text: &str, bits: impl Fn(&Reading, usize) -> f64) -> f64 {
        let reading = Reading::new(text);
        (0..reading.len()).map(|place| bits(&reading, place)).sum()
    }

    #[test]
    fn what_looks_like_dutch_costs_less_than_what_does_not() {
        let check = |text: &str, each: std::ops::Range<f64>| {
            let all = sum(text, |text, place| {
                dutch(text, place, place + 1).expect("a letter")
            });
            let found = all / text.len() as f64;
            assert!(each.contains(&found), "{text}: {found}");
        };
        check("krokodillentanden", 2.0..3.7);
        check("vergaderingen", 2.0..3.7);
        check("kxqfjzwvbtpghqxcd", LETTER..9.0);
        assert!(dutch(&Reading::new("a1"), 1, 2).is_none());
    }

    #[test]
    fn the_chances_of_what_follows_are_chances() {
        let letters = ('a'..='z').map(Some);
        let contexts: Vec<_> = letters.chain([None]).collect();
        for &first in &contexts {
            for &second in &contexts {
                let chances = ('a'..='z').map(|letter| (-after(first, second, letter)).exp2());
                let sum: f64 = chances.sum();
                // Less than one where words end, never more.
                assert!(
                    (0.3..=1.0 + 1e-9).contains(&sum),
                    "{first:?} {second:?}: {sum}"
                );
            }
        }
    }

    #[test]
    fn what_stands_before_a_letter_says_what_follows() {
        let bits = |text: &str| {
            let reading = Reading::new(text);
            dutch(&reading, reading.len() - 1, 1).expect("a letter")
        };
        // After `q` comes `u`; after `ij` no `j`; two letters say more than one.
        assert!(after(None, Some('q'), 'u') < after(None, Some('q'), 'x'));
        assert!(after(Some('s'), Some('c'), 'h') < after(None, Some('c'), 'h'));
        // A letter behind a sign begins anew, and so does a capital behind a small letter.
        assert!(bits("sc-h") == bits("h") && bits("scH") == bits("h"));
        assert!(bits("xs-ch") == bits("ch") && bits("sch") != bits("ch"));
    }

    #[test]
    fn a_word_behind_a_capital_goes_on_as_if_it_stood_alone() {
        let bits = |text: &str, place: usize, nth: usize| dutch(&Reading::new(text), place, nth);
        for nth in 1..=4 {
            assert_eq!(bits("katHond", 2 + nth, nth), bits("Hond", nth - 1, nth));
        }
        assert!(bits("kathond", 4, 2) != bits("hond", 1, 2));
    }

    #[test]
    fn the_end_of_a_word_is_guessed_better_than_its_beginning() {
        let text = Reading::new("vergaderen");
        let at = |nth: usize| dutch(&text, 9, nth).expect("a letter");
        assert!((at(5) - 0.8 * at(1)).abs() < 1e-9 && at(4) == at(1) && at(8) == at(5));
        assert!((at(9) - 0.6 * at(1)).abs() < 1e-9);
        // But for a letter that surprises.
        let text = Reading::new("vergadereq");
        let at = |nth: usize| dutch(&text, 9, nth).expect("a letter");
        assert!(at(1) > LETTER && at(9) == at(1));
    }

    #[test]
    fn a_capital_inside_a_word_costs_what_a_change_costs() {
        let at = |text: &str, place: usize| dutch(&Reading::new(text), place, 1).expect("a letter");
        let check = |text: &str, place: usize, more: f64| {
            let found = at(text, place) - at(&text.to_lowercase(), place);
            assert!((found - more).abs() < 1e-9, "{text}: {found}");
        };
        check("Boom", 0, 0.0);
        check("Boom", 1, 0.0);
        check("BOom", 1, 0.0);
        check("BOom", 2, SWITCH);
    }

    #[test]
    fn each_class_has_its_price() {
        let check = |text: &str, expected: f64| {
            let found = sum(text, |text, place| alone(text, place, is_hexadecimal(text)));
            assert!((found - expected).abs() < 1e-9, "{text}: {found}");
        };
        check("7", DIGIT);
        check("7294", 4.0 * DIGIT);
        check("~", SIGN);
        check("!", COMMON_SIGN);
        check("--", COMMON_SIGN + SAME_BETWEEN);
        check("!!", COMMON_SIGN + SAME_SIGN);
        check("дом", 3.0 * FOREIGN);
        check("🐕🐈", 2.0 * PICTURE);
        check("7🐕🐕", DIGIT + PICTURE + SWITCH + SAME_SIGN);
        check("9f8a", DIGIT + 3.0 * HEXADECIMAL);
        check(
            "9f-8a",
            DIGIT + HEXADECIMAL + COMMON_SIGN + 2.0 * HEXADECIMAL,
        );
        check("9f8g", 2.0 * (DIGIT + LETTER) + 3.0 * SWITCH);
        check("a", LETTER);
        check("A", LETTER);
        check("Aa", CAPITAL + LETTER + SWITCH + LETTER);
        check("\t", SIGN);
        check("a_b_", 2.0 * LETTER + SWITCH + COMMON_SIGN + SAME_BETWEEN);
        check("x1y2", 2.0 * (LETTER + SWITCH) + DIGIT + SWITCH + COUNTED);
        check("12", 2.0 * DIGIT);
        check("x1y3", 2.0 * (LETTER + SWITCH) + 2.0 * DIGIT + SWITCH);
        check("x2y1", 2.0 * (LETTER + SWITCH) + 2.0 * DIGIT + SWITCH);
        check("éé", 2.0 * LETTER);
    }
}

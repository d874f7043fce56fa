//! Words that are tried first: those of our own list and what people choose, also with capitals, backwards or in
//! signs that look like letters.

use std::sync::LazyLock;

use super::{Match, reading::Reading};
use crate::passphrase::list::list;

/// Bits for a word of our own list: each is as likely as another.
pub(super) const LISTED: f64 = 11.0;
/// The least for a word of three letters, so that chance does not find one in signs that were drawn.
const SHORT: f64 = 8.0;
/// Bits for writing a word backwards, or in signs that look like letters.
const TWIST: f64 = 1.0;

/// A word and the bits it costs.
type Entry = (&'static str, f64);

/// All words in alphabetical order, each once.
static ENTRIES: LazyLock<Vec<Entry>> = LazyLock::new(|| {
    let listed = list().iter().map(|word| (*word, LISTED));
    let mut entries: Vec<Entry> = common().zip(1_u16..).map(ranked).chain(listed).collect();
    // The cheaper of two comes first and stays.
    entries.sort_by(|one, other| one.0.cmp(other.0).then(one.1.total_cmp(&other.1)));
    entries.dedup_by_key(|entry| entry.0);
    entries
});

/// What people choose, the most common first.
fn common() -> impl Iterator<Item = &'static str> {
    include_str!("common.txt")
        .lines()
        .filter(|line| !line.starts_with('#'))
        .flat_map(str::split_whitespace)
}

/// The word at a place of the file costs the choice among all that stand before it, and one bit for this being the file.
fn ranked((word, rank): (&'static str, u16)) -> Entry {
    let bits = f64::from(rank).log2() + 1.0;
    let least = if word.len() < 4 { SHORT } else { 0.0 };
    (word, bits.max(least))
}

/// All words, in alphabetical order.
pub(super) fn words() -> impl Iterator<Item = &'static str> {
    ENTRIES.iter().map(|entry| entry.0)
}

/// Every word that stands in a text.
pub(super) fn find(text: &Reading, found: &mut Vec<Match>) {
    search(text, |sign| sign, 0.0, found);
    // One and the exclamation mark look like two letters.
    search(text, |sign| letter(sign, 'i'), TWIST, found);
    search(text, |sign| letter(sign, 'l'), TWIST, found);
}

/// The letter for which a sign may stand.
fn letter(sign: char, one: char) -> char {
    match sign {
        '4' | '@' => 'a',
        '8' => 'b',
        '(' => 'c',
        '3' | '€' => 'e',
        '6' | '9' => 'g',
        '1' | '!' | '|' => one,
        '0' => 'o',
        '5' | '$' => 's',
        '7' | '+' => 't',
        '2' => 'z',
        _ => sign,
    }
}

/// Looks for words from each place onwards, and backwards.
fn search(text: &Reading, read: impl Fn(char) -> char, twist: f64, found: &mut Vec<Match>) {
    let length = text.len();
    for place in 0..length {
        let onwards = place..length;
        walk(
            onwards.map(|place| (place, read(text.plain[place]))),
            |end, entry| {
                push(text, place..end + 1, entry, twist, found);
            },
        );
        let backwards = (0..=place).rev();
        walk(
            backwards.map(|place| (place, read(text.plain[place]))),
            |start, entry| {
                push(text, start..place + 1, entry, twist + TWIST, found);
            },
        );
    }
}

/// Follows letters through the alphabetical list as long as a word begins with them, and calls for each word with the
/// place of its last letter.
fn walk(signs: impl Iterator<Item = (usize, char)>, mut each: impl FnMut(usize, &Entry)) {
    let mut left = ENTRIES.as_slice();
    for (depth, (place, sign)) in signs.enumerate() {
        let Ok(sign) = u8::try_from(sign) else { return };
        let at = |entry: &Entry| entry.0.as_bytes().get(depth).copied();
        let from = left.partition_point(|entry| at(entry) < Some(sign));
        let to = left.partition_point(|entry| at(entry) <= Some(sign));
        left = &left[from..to];
        match left.first() {
            Some(entry) if entry.0.len() == depth + 1 => each(place, entry),
            Some(_) => {}
            None => return,
        }
    }
}

fn push(
    text: &Reading,
    place: std::ops::Range<usize>,
    &(word, bits): &Entry,
    twist: f64,
    found: &mut Vec<Match>,
) {
    // Three signs that are twisted are found by chance too often.
    if twist > 0.0 && word.len() < 4 {
        return;
    }
    found.push(Match {
        start: place.start,
        end: place.end,
        bits: bits + twist + capitals(&text.raw[place]),
    });
}

/// Bits for the capitals of a word: one for the usual ways, otherwise which letters have one.
fn capitals(word: &[char]) -> f64 {
    let upper = word.iter().filter(|sign| sign.is_uppercase()).count();
    let lower = word.iter().filter(|sign| sign.is_lowercase()).count();
    let last = word.last().is_some_and(|sign| sign.is_uppercase());
    if upper == 0 {
        0.0
    } else if lower == 0 || upper == 1 && (word[0].is_uppercase() || last) {
        1.0
    } else {
        ways(upper + lower, upper.min(lower)).log2()
    }
}

/// In how many ways at most `few` letters of a word can be chosen, at least one.
fn ways(letters: usize, few: usize) -> f64 {
    let mut ways = 1.0;
    let mut sum = 0.0;
    for chosen in 0..few {
        ways *= (letters - chosen) as f64 / (chosen + 1) as f64;
        sum += ways;
    }
    sum
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::HashSet;

    fn whole(text: &str) -> Option<f64> {
        crate::passphrase::strength::tests::whole(text, find)
    }

    #[test]
    fn the_file_holds_each_word_once_in_small_plain_letters() {
        let mut seen = HashSet::new();
        for word in common() {
            assert!(seen.insert(word), "{word} stands there twice");
            assert!(word.len() >= 3, "{word} is too short to matter");
            assert!(
                word.bytes()
                    .all(|sign| sign.is_ascii_lowercase() || sign.is_ascii_digit()),
                "{word}"
            );
        }
        assert!(seen.len() >= 400);
    }

    #[test]
    fn a_word_is_found_in_each_of_its_disguises() {
        let check = |text: &str, expected: f64| {
            let found = whole(text).expect(text);
            assert!((found - expected).abs() < 0.01, "{text}: {found}");
        };
        check("password", 1.0);
        check("Password", 2.0);
        check("PASSWORD", 1.0);
        check("passworD", 2.0);
        check("P@ssw0rd", 3.0);
        check("drowssap", 2.0);
        check("dr0wss@p", 3.0);
        check("PaSsword", 1.0 + 36_f64.log2());
        check("pASSWORD", 1.0 + 8_f64.log2());
        check("PASSword", 1.0 + 162_f64.log2());
        // The 25th and the 111th word; three letters are worth a little more.
        check("user", 25_f64.log2() + 1.0);
        check("mei", SHORT);
        check("adelaar", LISTED);
        check("4del@ar", LISTED + TWIST);
        check("us3r", 25_f64.log2() + 1.0 + TWIST);
        check("resu", 25_f64.log2() + 1.0 + TWIST);
    }

    #[test]
    fn a_sign_stands_for_the_letter_it_looks_like() {
        for (signs, expected) in [
            ("4@", 'a'),
            ("8", 'b'),
            ("(", 'c'),
            ("3€", 'e'),
            ("69", 'g'),
            ("1!|", 'l'),
            ("0", 'o'),
            ("5$", 's'),
            ("7+", 't'),
            ("2", 'z'),
            ("x", 'x'),
        ] {
            for sign in signs.chars() {
                assert_eq!(letter(sign, 'l'), expected, "{sign}");
            }
        }
        assert_eq!(letter('1', 'i'), 'i');
    }

    #[test]
    fn what_is_no_word_is_not_found() {
        for text in ["", "a", "xqzvk", "passwort1x", "дом", "5@m", "m3i", "iem"] {
            assert!(whole(text).is_none(), "{text}");
        }
    }

    #[test]
    fn no_listed_word_costs_more_than_any_other_of_the_list() {
        for word in list() {
            assert!(whole(word).expect(word) <= LISTED);
        }
    }
}

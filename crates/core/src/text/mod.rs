//! Text as characters: what was typed made one clean line, forms for comparing, and percent-encoding.
//!
//! ```
//! use sluis_core::text::{fold, plain, tidy};
//! assert_eq!(tidy("  Jan \t Peeters\n"), "Jan Peeters");
//! assert_eq!(plain("３９８０"), "3980");
//! assert_eq!(fold("Sint-Truiden") , fold("sint truiden"));
//! ```
//!
//! The bottom of the crate: it knows no field, no protocol and no sentence, and imports nothing of ours but the tables of Unicode.

mod content_line;
mod fold;
mod hidden;
mod line;
mod percent;

pub(crate) use content_line::{escape, push_line};
pub use fold::fold;
pub(crate) use fold::{fold_words, strip_marks, to_lower};
pub(crate) use hidden::{is_hidden, is_steering, takes_no_room};
pub(crate) use line::{ascii_digit, split_label};
pub use line::{plain, tidy};
pub use percent::percent;
pub(crate) use percent::percent_address;

use sevenz::unicode::Group;

/// Returns whether a character is a mark on the one before it, such as an accent, or a vowel in the scripts that write it so.
#[must_use]
pub(crate) fn is_mark(character: char) -> bool {
    Group::Mark.contains(character)
}

/// Returns whether exactly one letter more, one less, another one, or two neighbours that changed places make one word of the
/// other: these four make most typing errors (Damerau 1964).
#[must_use]
pub(crate) fn is_one_edit(one: &str, other: &str) -> bool {
    // Words whose lengths differ by more need no table of distances.
    one.chars().count().abs_diff(other.chars().count()) <= 1
        && strsim::osa_distance(one, other) == 1
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(one: &str, other: &str, expected: bool) {
        assert_eq!(is_one_edit(one, other), expected, "{one} {other}");
        assert_eq!(is_one_edit(other, one), expected, "{other} {one}");
    }

    #[test]
    fn two_other_letters_are_two_edits_also_when_one_of_them_moved() {
        for other in ["krnel", "knael", "kxyel", "karel", "karelxy"] {
            check("karel", other, false);
        }
    }

    #[test]
    fn one_edit_is_seen_at_each_index() {
        for other in [
            "appal", "xppel", "appex", "ppel", "appe", "apel", "xappel", "appelx", "apxpel",
            "apple", "appél",
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
    fn marks_are_those_of_all_scripts() {
        for (character, expected) in [
            ('\u{301}', true),
            ('\u{64b}', true),
            ('\u{93e}', true),
            ('é', false),
            ('´', false),
        ] {
            assert_eq!(is_mark(character), expected, "{character:?}");
        }
    }
}

//! A text as another hand types it over: without accents and without what cannot be seen.

use icu_normalizer::{ComposingNormalizerBorrowed, DecomposingNormalizerBorrowed};
use icu_properties::{
    CodePointMapData,
    props::{GeneralCategory, GeneralCategoryGroup},
};
use zeroize::Zeroizing;

/// The characters of a text with ligatures and letters with accents taken apart, without the accents and all that has no
/// shape of its own.
pub(super) fn visible(text: &str) -> impl Iterator<Item = char> {
    DecomposingNormalizerBorrowed::new_nfkd()
        .normalize_iter(text.chars())
        .filter(|character| !is_mark(*character) && !is_invisible(*character))
}

/// The lowercase letter of a character; one character always gives one.
pub(super) fn lowercase(character: char) -> char {
    character.to_lowercase().next().unwrap_or(character)
}

/// A password as another hand types it over: composed (NFC), without blanks around it and without characters that cannot
/// be seen, but for those inside an emoji or a script that needs them.
pub(super) fn tidy(text: &str) -> Zeroizing<String> {
    let is_kept = |character: &char| {
        !is_invisible(*character)
            || matches!(
                character,
                '\u{200C}' | '\u{200D}' | '\u{FE0F}' | '\u{1F3FB}'..='\u{1F3FF}'
            )
    };
    let mut seen = Zeroizing::new(String::with_capacity(2 * text.len()));
    seen.extend(
        ComposingNormalizerBorrowed::new_nfc().normalize_iter(text.trim().chars().filter(is_kept)),
    );
    Zeroizing::new(seen.trim().to_owned())
}

/// Whether a character is a mark on the one before it, such as an accent.
fn is_mark(character: char) -> bool {
    GeneralCategoryGroup::Mark.contains(CodePointMapData::<GeneralCategory>::new().get(character))
}

/// Whether a character takes no room on paper: controls but line ends and tabs, zero-width characters, marks of direction,
/// selectors of a variant and skin tones.
fn is_invisible(character: char) -> bool {
    character.is_control() && !character.is_whitespace()
        || matches!(
            character,
            '\u{AD}' | '\u{34F}' | '\u{61C}' | '\u{180E}' | '\u{FEFF}'
        )
        || matches!(character, '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{206F}')
        || matches!(character, '\u{FE00}'..='\u{FE0F}' | '\u{1F3FB}'..='\u{1F3FF}')
        || matches!(character, '\u{E0000}'..='\u{E0FFF}')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(input: &str, expected: &str) {
        let found: String = visible(input).map(lowercase).collect();
        assert_eq!(found, expected, "{input}");
    }

    #[test]
    fn accents_ligatures_and_what_cannot_be_seen_go() {
        check("Één", "een");
        check("LUID 1", "luid 1");
        check("\u{45}\u{301}e\u{301}n", "een");
        check("ﬁets Ĳs", "fiets ijs");
        check("a\u{200B}b\u{FEFF}c\u{AD}\u{7}\n", "abc\n");
        check("👍🏽", "👍");
        check("\u{130}x", "ix");
        check("", "");
    }

    #[test]
    fn a_password_is_tidied_as_another_hand_types_it() {
        let check = |input: &str, expected: &str| assert!(*tidy(input) == expected, "{input}");
        check("kT9+xQ2vLm/8", "kT9+xQ2vLm/8");
        check("  kT9+x Q2vLm/8\n", "kT9+x Q2vLm/8");
        check("\u{FEFF}kT9+xQ\u{200B}2vLm/8 \u{200B}", "kT9+xQ2vLm/8");
        check("ke\u{301}T9+xQ2vLm/8", "kéT9+xQ2vLm/8");
        check("👍🏽", "👍🏽");
    }
}

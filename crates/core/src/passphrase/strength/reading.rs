//! A password as whoever guesses it sees it: sign by sign, without accents and without what cannot be seen.

use icu_normalizer::DecomposingNormalizerBorrowed;
use icu_properties::{
    CodePointMapData,
    props::{GeneralCategory, GeneralCategoryGroup},
};
use zeroize::Zeroizing;

/// How many signs are looked at. Who guesses the whole must guess its beginning too, so nothing is lost by stopping;
/// and the work, which grows with the square, stays small.
pub(super) const LONGEST: usize = 256;

/// The same password twice, sign for sign.
pub(super) struct Reading {
    /// The signs with their capitals.
    pub(super) raw: Zeroizing<Vec<char>>,
    /// The signs in small letters.
    pub(super) plain: Zeroizing<Vec<char>>,
    /// Whether all letters are capitals, as with the lock on; then both hold small letters.
    pub(super) is_shouted: bool,
}

impl Reading {
    pub(super) fn new(text: &str) -> Self {
        let mut raw = Zeroizing::new(Vec::with_capacity(LONGEST));
        raw.extend(visible(text).take(LONGEST));
        let mut plain = Zeroizing::new(Vec::with_capacity(LONGEST));
        plain.extend(raw.iter().map(|sign| small(*sign)));
        let is_shouted = raw.iter().any(|sign| sign.is_uppercase())
            && !raw.iter().any(|sign| sign.is_lowercase());
        if is_shouted {
            raw.copy_from_slice(&plain);
        }
        Self {
            raw,
            plain,
            is_shouted,
        }
    }

    pub(super) fn len(&self) -> usize {
        self.plain.len()
    }
}

/// The signs of a text with ligatures and letters with accents taken apart, without the accents and all that has no
/// shape of its own.
pub(in crate::passphrase) fn visible(text: &str) -> impl Iterator<Item = char> {
    DecomposingNormalizerBorrowed::new_nfkd()
        .normalize_iter(text.chars())
        .filter(|sign| !is_mark(*sign) && !is_invisible(*sign))
}

/// Whether a sign is a mark on the one before it, such as an accent.
pub(in crate::passphrase) fn is_mark(sign: char) -> bool {
    GeneralCategoryGroup::Mark.contains(CodePointMapData::<GeneralCategory>::new().get(sign))
}

/// The small letter of a sign; one sign always gives one.
pub(in crate::passphrase) fn small(sign: char) -> char {
    sign.to_lowercase().next().unwrap_or(sign)
}

/// Whether a sign takes no room on paper: controls but line ends and tabs, zero-width signs, marks of direction, selectors of a variant and
/// skin tones.
pub(in crate::passphrase) fn is_invisible(sign: char) -> bool {
    sign.is_control() && !sign.is_whitespace()
        || matches!(
            sign,
            '\u{AD}' | '\u{34F}' | '\u{61C}' | '\u{180E}' | '\u{FEFF}'
        )
        || matches!(sign, '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{206F}')
        || matches!(sign, '\u{FE00}'..='\u{FE0F}' | '\u{1F3FB}'..='\u{1F3FF}')
        || matches!(sign, '\u{E0000}'..='\u{E0FFF}')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(input: &str, raw: &str, plain: &str) {
        let reading = Reading::new(input);
        assert_eq!(reading.raw.iter().collect::<String>(), raw, "{input}");
        assert_eq!(reading.plain.iter().collect::<String>(), plain, "{input}");
    }

    #[test]
    fn accents_ligatures_and_what_cannot_be_seen_go() {
        check("Één", "Een", "een");
        check("LUID 1", "luid 1", "luid 1");
        check("\u{45}\u{301}e\u{301}n", "Een", "een");
        check("ﬁets Ĳs", "fiets IJs", "fiets ijs");
        check("a\u{200B}b\u{FEFF}c\u{AD}\u{7}\n", "abc\n", "abc\n");
        check("👍🏽", "👍", "👍");
        check("\u{130}x", "Ix", "ix");
        check("", "", "");
    }

    #[test]
    fn only_the_beginning_of_a_long_text_is_read() {
        assert_eq!(Reading::new(&"ab".repeat(1000)).len(), LONGEST);
        // One sign that becomes eighteen does not stretch it either.
        assert_eq!(Reading::new(&"\u{FDFA}".repeat(200)).len(), LONGEST);
    }
}

//! What was typed or pasted, made one clean line.

use icu_normalizer::ComposingNormalizerBorrowed;

/// One line in NFC: control characters become spaces, invisible direction marks go, spaces are joined and trimmed.
///
/// Case, diacritics and the joiners that Persian and Indic names need are kept.
#[must_use]
pub fn tidy(typed: &str) -> String {
    let nfc = ComposingNormalizerBorrowed::new_nfc();
    let mut line = String::with_capacity(typed.len());
    let mut space = false;
    for sign in nfc
        .normalize_iter(typed.chars())
        .filter(|sign| !is_invisible(*sign))
    {
        if sign.is_whitespace() || sign.is_control() {
            space = !line.is_empty();
        } else {
            if space {
                line.push(' ');
                space = false;
            }
            line.push(sign);
        }
    }
    // Taking a mark out of the middle can bring two composing characters together.
    if nfc.is_normalized(&line) {
        line
    } else {
        nfc.normalize_iter(line.chars()).collect()
    }
}

/// Direction marks and the like, which telephones and chat programs leave around a copied number or name.
fn is_invisible(sign: char) -> bool {
    matches!(
        sign,
        '\u{ad}' | '\u{200b}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}'
    )
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

    proptest! {
        #[test]
        fn tidying_twice_changes_nothing(typed in any::<String>()) {
            let once = tidy(&typed);
            prop_assert_eq!(tidy(&once), once);
        }
    }
}

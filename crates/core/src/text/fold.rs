//! Texts in a form for comparing: without case, diacritics and what stands between letters.

use sevenz::unicode::Form;
use zeroize::Zeroizing;

use super::{is_mark, takes_no_room, tidy};

/// Returns a text for comparing: in lowercase, without diacritics, with letters and digits only.
#[must_use]
pub fn fold(text: &str) -> String {
    let lower = tidy(text).to_lowercase();
    let apart = Form::Nfd.of(&lower);
    let letters = apart.chars().filter(|letter| letter.is_alphanumeric());
    letters.collect()
}

/// Returns the words of a text in lowercase and without diacritics, with one space between. A letter that Unicode does not take
/// apart becomes what people type in its place. The memory is wiped when it goes: the text can be private.
pub(crate) fn fold_words(text: &str) -> Zeroizing<String> {
    // Room enough that the text hardly ever moves and leaves a copy behind.
    let mut folded = Zeroizing::new(String::with_capacity(text.len() * 3 + 16));
    let apart = |text: &str| Zeroizing::new(Form::Nfkd.of(text));
    let lower = Zeroizing::new(apart(text).to_lowercase());
    for character in apart(&lower).chars() {
        match character {
            'đ' | 'ð' => folded.push('d'),
            'ł' => folded.push('l'),
            'ø' => folded.push('o'),
            'ı' => folded.push('i'),
            'ħ' => folded.push('h'),
            'ŧ' => folded.push('t'),
            'ß' => folded.push_str("ss"),
            'æ' => folded.push_str("ae"),
            'œ' => folded.push_str("oe"),
            'þ' => folded.push_str("th"),
            _ if is_mark(character) => {}
            _ if character.is_alphanumeric() => folded.push(character),
            // An apostrophe and a soft hyphen do not part a word.
            '\'' | '’' | '`' | '´' | '\u{ad}' => {}
            _ if folded.ends_with(' ') || folded.is_empty() => {}
            _ => folded.push(' '),
        }
    }
    if folded.ends_with(' ') {
        folded.pop();
    }
    folded
}

/// Returns the characters of a text with ligatures and accented letters taken apart (NFKD), without the marks and without what
/// takes no room on paper.
pub(crate) fn strip_marks(text: &str) -> Zeroizing<String> {
    let mut apart = Zeroizing::new(Form::Nfkd.of(text));
    apart.retain(|character| !is_mark(character) && !takes_no_room(character));
    apart
}

/// Returns the lowercase letter of a character; one character always gives one.
pub(crate) fn to_lower(character: char) -> char {
    character.to_lowercase().next().unwrap_or(character)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn accents_ligatures_and_what_cannot_be_seen_go() {
        for (input, expected) in [
            ("Één", "een"),
            ("LUID 1", "luid 1"),
            ("\u{45}\u{301}e\u{301}n", "een"),
            ("ﬁets Ĳs", "fiets ijs"),
            ("a\u{200B}b\u{FEFF}c\u{AD}\u{7}\n", "abc\n"),
            ("👍🏽", "👍"),
            ("\u{130}x", "ix"),
            ("", ""),
        ] {
            let found: String = strip_marks(input).chars().map(to_lower).collect();
            assert_eq!(found, expected, "{input}");
        }
    }

    #[test]
    fn words_are_folded_with_one_space_between() {
        for (input, expected) in [
            ("  D’Hondt,  Łukasz ", "dhondt lukasz"),
            ("Sint-Jans\u{ad}straat 12", "sint jansstraat 12"),
            ("Straße æ œ þ", "strasse ae oe th"),
            ("…", ""),
        ] {
            assert_eq!(*fold_words(input), expected, "{input}");
        }
    }

    #[test]
    fn names_are_compared_without_case_accents_and_blanks() {
        for (one, other) in [
            ("Kwaad\u{AD}mechelen", "KWAADMECHELEN"),
            ("Één-Dé", "een de"),
        ] {
            assert_eq!(fold(one), fold(other));
        }
    }
}

//! The one check that every text of a profile goes through: it can be read, and nothing in it hides or deceives.

use super::problem::ProfileProblemKind as Kind;
use crate::text::is_hidden;

/// The most characters of a sentence or a list item.
pub(super) const LONGEST_TEXT: usize = 2_000;
/// The most characters of a name, and of what stands on a line of its own.
pub(super) const LONGEST_NAME: usize = 120;

/// Returns what makes a text unfit for a profile, the worst first.
pub(super) fn unfit(text: &str) -> Option<Kind> {
    if text.chars().nth(LONGEST_TEXT).is_some() {
        return Some(Kind::TooLong(LONGEST_TEXT));
    }
    if text.contains(char::REPLACEMENT_CHARACTER) || is_misread(text) {
        return Some(Kind::Unreadable);
    }
    if text.contains(['<', '>']) {
        return Some(Kind::Markup);
    }
    let hidden = text.chars().find(|character| is_hidden(*character));
    let foreign = text.chars().find(|character| is_foreign(*character));
    hidden.map(Kind::Hidden).or(foreign.map(Kind::Alphabet))
}

/// Returns whether UTF-8 was read as Windows-1252 and saved so: `é` is `Ã©` then, `§` is `Â§` and `€` is `â‚¬`.
fn is_misread(text: &str) -> bool {
    let after = text.chars().skip(1);
    text.chars().zip(after).any(|pair| match pair {
        ('Ã' | 'Â' | 'Å' | 'Ä', second) => {
            matches!(second, '\u{80}'..='\u{bf}') || WINDOWS.contains(second)
        }
        ('â', second) => WINDOWS.contains(second) || matches!(second, '\u{80}'..='\u{9f}'),
        _ => false,
    })
}

/// What Windows-1252 has at 0x80 to 0x9F, but for the quotation marks and dashes that can follow a letter in a sentence.
const WINDOWS: &str = "€‚ƒ„†‡ˆ‰Š‹ŒŽ•˜™š›œžŸ";

/// Returns whether a letter is not of the Latin alphabet, with which agreements are written here: a Cyrillic `е` looks like an `e`.
fn is_foreign(character: char) -> bool {
    let is_latin =
        matches!(character, '\0'..='\u{24f}' | '\u{1e00}'..='\u{1eff}' | '\u{300}'..='\u{36f}');
    character.is_alphanumeric() && !is_latin
}

/// Returns whether a domain is written in letters, digits and hyphens only (RFC 1035, 2.3.1), none of it encoded.
///
/// A domain in another script looks like one of Latin letters, and its encoded form (`xn--`, RFC 5890) says nothing to a reader.
pub(super) fn is_plain_domain(domain: &str) -> bool {
    let is_plain = |label: &str| {
        label.len() <= 63
            && !label.starts_with("xn--")
            && label
                .bytes()
                .all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-')
    };
    domain.len() <= 253
        && domain.split('.').all(is_plain)
        && super::email::check_domain(domain).is_ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_that_people_write_are_fit() {
        for text in [
            "",
            "artikel 8, §1, van het decreet",
            "cliënt Đặng Ñandú Łukasz «één» – ’t “ja” 50 % ½ € 12,50…",
            "niet\u{a0}breken",
            "Ângela wijst Ämilie en Ãlvaro de weg",
        ] {
            assert_eq!(unfit(text), None, "{text}");
        }
    }

    #[test]
    fn unreadable_hidden_and_foreign_characters_are_found() {
        for (text, expected) in [
            ("cli\u{fffd}nt", Kind::Unreadable),
            ("cliÃ«nt", Kind::Unreadable),
            ("artikel 8, Â§1", Kind::Unreadable),
            ("â‚¬ 12", Kind::Unreadable),
            ("een\ttab", Kind::Hidden('\t')),
            ("een\nregel", Kind::Hidden('\n')),
            ("\u{7f}", Kind::Hidden('\u{7f}')),
            ("\u{85}", Kind::Hidden('\u{85}')),
            ("zacht\u{ad}koppel", Kind::Hidden('\u{ad}')),
            ("O\u{200b}CMW", Kind::Hidden('\u{200b}')),
            ("om\u{202e}gekeerd", Kind::Hidden('\u{202e}')),
            ("\u{2066}x", Kind::Hidden('\u{2066}')),
            ("\u{61c}x", Kind::Hidden('\u{61c}')),
            ("\u{feff}x", Kind::Hidden('\u{feff}')),
            ("\u{2028}", Kind::Hidden('\u{2028}')),
            ("\u{3164}", Kind::Hidden('\u{3164}')),
            ("x\u{fe0f}", Kind::Hidden('\u{fe0f}')),
            ("\u{e0041}", Kind::Hidden('\u{e0041}')),
            ("\u{e000}", Kind::Hidden('\u{e000}')),
            ("een <b>dikke</b> tekst", Kind::Markup),
            ("Tessendеrlo", Kind::Alphabet('е')),
            ("ΟCMW", Kind::Alphabet('Ο')),
            ("ＯCMW", Kind::Alphabet('Ｏ')),
            ("３９８０", Kind::Alphabet('３')),
            (&"n".repeat(5_000), Kind::TooLong(LONGEST_TEXT)),
        ] {
            assert_eq!(unfit(text), Some(expected), "{text:?}");
        }
    }

    #[test]
    fn domains_are_plain() {
        for (domain, expected) in [
            ("tessenderlo-ham.be", true),
            ("mail.opgroeien.be", true),
            ("tessendеrlo-ham.be", false),
            ("xn--tessendrlo-ham-hsk.be", false),
            ("mail.xn--e1afmkfd.be", false),
            ("opgroeién.be", false),
            ("opgroeien", false),
            ("127.0.0.1", false),
            ("-a.be", false),
            ("a..be", false),
            ("a.be.", false),
        ] {
            assert_eq!(is_plain_domain(domain), expected, "{domain}");
        }
    }
}

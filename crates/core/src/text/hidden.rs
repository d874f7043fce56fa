//! Characters that do not show. What is done with them differs: a line that was typed loses those that steer it, a password
//! those that nobody would type over, and a profile may have none at all.

use sevenz::unicode::Group;

/// Returns whether a character is a direction mark or the like, which telephones and chat programs leave around a copied
/// number or name. The joiners that Persian and Indic names need are not among them.
pub(crate) fn is_steering(character: char) -> bool {
    matches!(
        character,
        '\u{ad}' | '\u{61c}' | '\u{180e}' | '\u{200b}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}'
            | '\u{2060}'..='\u{206f}' | '\u{feff}'
    )
}

/// Returns whether a character takes no room on paper: controls but line ends and tabs, zero-width characters, marks of
/// direction, selectors of a variant and skin tones.
pub(crate) fn takes_no_room(character: char) -> bool {
    character.is_control() && !character.is_whitespace()
        || is_steering(character)
        || matches!(
            character,
            '\u{34f}' | '\u{200c}' | '\u{200d}' | '\u{fe00}'..='\u{fe0f}' | '\u{1f3fb}'..='\u{1f3ff}'
                | '\u{e0000}'..='\u{e0fff}'
        )
}

/// Returns whether a character shows nothing, steers the direction of the text, or shows as nothing in particular.
///
/// A space that does not break is a space like any other.
pub(crate) fn is_hidden(character: char) -> bool {
    // Fillers and variation selectors: letters and marks by their category, and nothing to the eye.
    let is_filler = matches!(
        character,
        '\u{34f}' | '\u{115f}' | '\u{1160}' | '\u{17b4}' | '\u{17b5}' | '\u{180b}'..='\u{180f}' | '\u{2800}' | '\u{3164}'
            | '\u{fe00}'..='\u{fe0f}' | '\u{ffa0}' | '\u{e0100}'..='\u{e01ef}'
    );
    is_filler || Group::Hidden.contains(character)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whatever_steers_takes_no_room_and_is_hidden() {
        for character in '\0'..=char::MAX {
            let (steers, no_room) = (is_steering(character), takes_no_room(character));
            assert!(!steers || no_room && is_hidden(character), "{character:?}");
            let is_emoji = ('\u{1f3fb}'..='\u{1f3ff}').contains(&character);
            assert!(
                !no_room || is_emoji || is_hidden(character),
                "{character:?}"
            );
        }
        assert!(!takes_no_room('\n') && !takes_no_room('\u{a0}') && !is_hidden('\u{a0}'));
    }
}

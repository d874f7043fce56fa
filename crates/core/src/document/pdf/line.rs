//! Sets text: breaks it into lines and puts combining marks on their letters.

use super::face::{Bounds, Face};

/// Where the tops of lowercase letters lie, in units: marks above are drawn for these.
const SMALL_TOP: i16 = 546;
/// Marks that start above this lie above the letter; marks that end below zero lie below it.
const ABOVE: i16 = 480;

/// A character with the offset of its glyph from the pen, in units.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) struct Placed {
    pub(super) character: char,
    pub(super) right: i16,
    pub(super) up: i16,
}

/// Returns text on one line. A line that goes on in the next keeps its last space, so that copied words stay apart.
pub(super) fn place(face: &Face, line: &str) -> Vec<Placed> {
    let mut placed = Vec::with_capacity(line.len());
    let mut letter: Option<(Bounds, u16)> = None;
    for character in line.chars() {
        let Some(glyph) = face.glyph(character) else {
            continue;
        };
        let bounds = face.bounds(glyph);
        let (mut right, mut up) = (0, 0);
        match &mut letter {
            Some((base, advance)) if is_stacked(character) => {
                right = (base.left + base.right - bounds.left - bounds.right) / 2
                    - advance.cast_signed();
                if bounds.bottom >= ABOVE {
                    up = (base.top - SMALL_TOP).max(0);
                    base.top = bounds.top + up;
                } else if bounds.top < 0 {
                    up = base.bottom.min(0);
                    base.bottom = bounds.bottom + up;
                }
            }
            _ => letter = Some((bounds, face.advance(glyph))),
        }
        placed.push(Placed {
            character,
            right,
            up,
        });
    }
    placed
}

/// Returns whether a character is drawn on the one before it.
pub(super) fn is_stacked(character: char) -> bool {
    matches!(character, '\u{300}'..='\u{36f}')
}

/// Returns the width of a text at a size, in points.
pub(super) fn width(face: &Face, text: &str, size: f32) -> f32 {
    let units: u32 = text
        .chars()
        .filter_map(|character| face.glyph(character))
        .map(|glyph| u32::from(face.advance(glyph)))
        .sum();
    units as f32 * size / 1000.0
}

/// Breaks a text into lines of at most this width: at spaces, and inside a word only where it is too long for a line.
pub(super) fn wrap(face: &Face, text: &str, size: f32, most: f32) -> Vec<String> {
    let mut lines = vec![String::new()];
    let mut filled = 0.0;
    for word in text.split_inclusive([' ', '-']) {
        let bare = width(face, word.trim_end(), size);
        let line = lines.last_mut().expect("there is always a line");
        if filled + bare <= most {
            line.push_str(word);
            filled += width(face, word, size);
        } else if bare <= most {
            lines.push(word.to_owned());
            filled = width(face, word, size);
        } else {
            filled = chop(face, word, size, most, &mut lines);
        }
    }
    lines.retain(|line| !line.is_empty());
    lines
}

/// Fills lines with the letters of a word that is too long for one, and gives the width of the last.
fn chop(face: &Face, word: &str, size: f32, most: f32, lines: &mut Vec<String>) -> f32 {
    lines.push(String::new());
    let mut filled = 0.0;
    for character in word.chars() {
        let line = lines.last_mut().expect("one was added above");
        line.push(character);
        filled += width(face, character.encode_utf8(&mut [0; 4]), size);
        if filled > most && character != ' ' && !is_stacked(character) {
            // A break after a character that parts an address reads better than one amid its letters.
            let breaks = line.rfind(['@', '.', '_', '/']).map(|offset| offset + 1);
            let last = line.len() - character.len_utf8();
            let cut = breaks
                .filter(|cut| (line.len() / 2..=last).contains(cut))
                .unwrap_or(last);
            let rest = line.split_off(cut);
            filled = width(face, &rest, size);
            lines.push(rest);
        }
    }
    filled
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::pdf::face::Weight;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn wrapping_keeps_every_letter_and_stays_within(text in "[a-zA-Z Đệ.@\u{301}-]{0,200}", most in 30.0_f32..300.0) {
            let face = Weight::Regular.face();
            let lines = wrap(&face, &text, 10.0, most);
            prop_assert_eq!(lines.concat(), text);
            for line in lines {
                prop_assert!(width(&face, line.trim_end(), 10.0) <= most, "{}", line);
            }
        }
    }

    #[test]
    fn an_address_breaks_at_its_signs() {
        let face = Weight::Regular.face();
        let lines = wrap(
            &face,
            "marie-therese.vandenbroucke@sociaalhuis.example.be",
            10.0,
            140.0,
        );
        assert_eq!(
            lines,
            ["marie-", "therese.vandenbroucke@", "sociaalhuis.example.be"]
        );
    }

    #[test]
    fn marks_stand_on_their_letters() {
        let face = Weight::Regular.face();
        let placed = place(&face, "X\u{301}\u{300}a\u{323}");
        assert_eq!(
            placed[0],
            Placed {
                character: 'X',
                right: 0,
                up: 0
            }
        );
        assert!(
            placed[1].up > 100 && placed[2].up > placed[1].up + 150,
            "{placed:?}"
        );
        assert!(placed[1].right != 0);
        assert_eq!(placed[4].up, face.bounds(face.glyph('a').unwrap()).bottom);
    }
}

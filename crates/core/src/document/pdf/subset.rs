//! Makes a font file with only the characters that the page shows (OpenType 1.9, TrueType outlines).

use super::face::{Face, LONG_OFFSETS, NOTHING, short};

/// The characters that are used, each with a number of its own in the order of first use.
///
/// Each character has its own glyph, also where the font lets two share one, so that text copied from the page is the
/// text that was put on it.
#[derive(Default)]
pub(super) struct Subset {
    used: Vec<(char, u16)>,
}

/// Composite glyphs, flags of a component.
const WORD_ARGUMENTS: u16 = 1;
const ONE_SCALE: u16 = 1 << 3;
const MORE: u16 = 1 << 5;
const TWO_SCALES: u16 = 1 << 6;
const MATRIX: u16 = 1 << 7;
/// Bytes of the header of an outline: number of contours and box.
const OUTLINE_HEADER: usize = 10;
/// Where the table `head` has the adjustment of the checksum.
const ADJUSTMENT: usize = 8;
/// The checksum of a whole font plus its own adjustment is this.
const WHOLE_SUM: u32 = 0xB1B0_AFBA;

impl Subset {
    /// Returns the number of a character in the subset; `None` when the font cannot show it.
    pub(super) fn number(&mut self, face: &Face, character: char) -> Option<u16> {
        let index = match self.used.iter().position(|(known, _)| *known == character) {
            Some(index) => index,
            None => {
                self.used.push((character, face.glyph(character)?));
                self.used.len() - 1
            }
        };
        u16::try_from(index + 1).ok()
    }

    /// Returns the characters, their numbers and their widths.
    pub(super) fn characters(&self, face: &Face) -> impl Iterator<Item = (u16, char, u16)> {
        self.used
            .iter()
            .zip(1..)
            .map(|((character, glyph), number)| (number, *character, face.advance(*glyph)))
    }

    /// Returns six uppercase letters that name this choice of characters (ISO 32000-1, 9.6.4).
    pub(super) fn tag(&self) -> String {
        let spread = |hash: u64, (character, _): &(char, u16)| {
            (hash ^ u64::from(u32::from(*character))).wrapping_mul(0x0100_0000_01B3)
        };
        let mut rest = self.used.iter().fold(0xCBF2_9CE4_8422_2325, spread);
        let mut letter = || {
            let letter = b'A' + (rest % 26) as u8;
            rest /= 26;
            char::from(letter)
        };
        (0..6).map(|_| letter()).collect()
    }

    /// Returns the font file.
    pub(super) fn program(&self, face: &Face) -> Vec<u8> {
        let glyphs = self.with_components(face);
        let count = u16::try_from(glyphs.len()).expect("a page has fewer characters");
        let mut outlines = Vec::new();
        let mut offsets = vec![0, 0, 0, 0];
        let mut widths = Vec::new();
        for glyph in &glyphs {
            let start = outlines.len();
            outlines.extend_from_slice(face.outline(*glyph));
            for offset in components(&outlines[start..]) {
                let part = short(&outlines, start + offset);
                let number = glyphs
                    .iter()
                    .rposition(|glyph| *glyph == part)
                    .expect("all components were added");
                outlines[start + offset..][..2].copy_from_slice(&(number as u16).to_be_bytes());
            }
            outlines.resize(outlines.len().next_multiple_of(4), 0);
            offsets.extend_from_slice(&(outlines.len() as u32).to_be_bytes());
            widths.extend_from_slice(face.metrics(*glyph));
        }
        let patched = |tag, offset: usize, value: &[u8]| {
            let mut table = face.table(tag).to_vec();
            table[offset..offset + value.len()].copy_from_slice(value);
            table
        };
        let mut head = patched(b"head", LONG_OFFSETS, &[0, 1]);
        head[ADJUSTMENT..][..4].fill(0);
        let hhea = patched(b"hhea", 34, &count.to_be_bytes());
        let maxp = patched(b"maxp", 4, &count.to_be_bytes());
        assemble(&[
            (b"glyf", outlines),
            (b"head", head),
            (b"hhea", hhea),
            (b"hmtx", widths),
            (b"loca", offsets),
            (b"maxp", maxp),
        ])
    }

    /// Returns the glyphs of the used characters by their numbers, then the parts that those are made of.
    fn with_components(&self, face: &Face) -> Vec<u16> {
        let mut glyphs = vec![NOTHING];
        glyphs.extend(self.used.iter().map(|(_, glyph)| *glyph));
        let mut next = 0;
        while let Some(glyph) = glyphs.get(next) {
            let outline = face.outline(*glyph);
            for offset in components(outline) {
                let part = short(outline, offset);
                if !glyphs.contains(&part) {
                    glyphs.push(part);
                }
            }
            next += 1;
        }
        glyphs
    }
}

/// Returns where in an outline the numbers of its components stand; nowhere in a simple outline.
fn components(outline: &[u8]) -> Vec<usize> {
    let mut offsets = Vec::new();
    if outline.is_empty() || short(outline, 0).cast_signed() >= 0 {
        return offsets;
    }
    let mut offset = OUTLINE_HEADER;
    loop {
        let flags = short(outline, offset);
        offsets.push(offset + 2);
        offset += 4 + if flags & WORD_ARGUMENTS == 0 { 2 } else { 4 };
        offset += match flags & (ONE_SCALE | TWO_SCALES | MATRIX) {
            0 => 0,
            ONE_SCALE => 2,
            TWO_SCALES => 4,
            _ => 8,
        };
        if flags & MORE == 0 {
            return offsets;
        }
    }
}

/// Puts tables, in the order of their tags, into one file.
fn assemble(tables: &[(&[u8; 4], Vec<u8>)]) -> Vec<u8> {
    let count = tables.len() as u16;
    let power = count.ilog2() as u16;
    let range = 16 << power;
    let mut file = vec![0, 1, 0, 0];
    for number in [count, range, power, count * 16 - range] {
        file.extend_from_slice(&number.to_be_bytes());
    }
    let mut offset = file.len() + 16 * tables.len();
    let mut head = 0;
    for (tag, table) in tables {
        if *tag == b"head" {
            head = offset;
        }
        file.extend_from_slice(*tag);
        for number in [sum(table), offset as u32, table.len() as u32] {
            file.extend_from_slice(&number.to_be_bytes());
        }
        offset += table.len().next_multiple_of(4);
    }
    for (_, table) in tables {
        file.extend_from_slice(table);
        file.resize(file.len().next_multiple_of(4), 0);
    }
    let adjustment = WHOLE_SUM.wrapping_sub(sum(&file));
    file[head + ADJUSTMENT..][..4].copy_from_slice(&adjustment.to_be_bytes());
    file
}

/// Returns the sum of all groups of four bytes.
fn sum(bytes: &[u8]) -> u32 {
    bytes.chunks(4).fold(0, |sum, chunk| {
        let mut whole = [0; 4];
        whole[..chunk.len()].copy_from_slice(chunk);
        sum.wrapping_add(u32::from_be_bytes(whole))
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::pdf::face::Weight;

    #[test]
    fn characters_are_numbered_once_and_the_unknown_are_told() {
        let face = Weight::Regular.face();
        let mut subset = Subset::default();
        let numbers = "abéa中b"
            .chars()
            .map(|character| subset.number(&face, character));
        assert_eq!(
            numbers.collect::<Vec<_>>(),
            [Some(1), Some(2), Some(3), Some(1), None, Some(2)]
        );
        assert!(
            subset
                .tag()
                .bytes()
                .all(|letter| letter.is_ascii_uppercase())
        );
    }

    #[test]
    fn a_composite_brings_its_parts_along() {
        let face = Weight::Regular.face();
        let mut subset = Subset::default();
        for character in "Ǻệ".chars() {
            subset.number(&face, character);
        }
        let program = subset.program(&face);
        assert_eq!(sum(&program), WHOLE_SUM);
        let glyphs = subset.with_components(&face);
        assert!(glyphs.len() > 4, "{glyphs:?}");
        assert!(program.len() < 3000, "{}", program.len());
    }
}

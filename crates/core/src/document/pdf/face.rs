//! Reads a font file: which glyph shows a character, how wide it is, and its outline.
//!
//! Only what the fonts of `tools/font.sh` have: TrueType outlines without hints, 1,000 units to the em, a `cmap` of
//! format 12 and a width for each glyph. A test reads every glyph of both, so reading here need not fail.

/// One of the two fonts in the repository.
pub(super) struct Face {
    data: &'static [u8],
    groups: &'static [[u8; GROUP]],
    widths: &'static [u8],
    offsets: &'static [u8],
    outlines: &'static [u8],
}

/// How heavy text is.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Weight {
    /// Shows the Latin, Greek and Cyrillic letters that stand in names of today.
    Regular,
    /// Semi-bold, for fixed headings: shows what Dutch needs.
    Heading,
}

/// The box around an outline, in units.
#[derive(Clone, Copy, Default, PartialEq, Eq, Debug)]
pub(super) struct Bounds {
    pub(super) left: i16,
    pub(super) bottom: i16,
    pub(super) right: i16,
    pub(super) top: i16,
}

/// The glyph that stands for no character.
pub(super) const NOTHING: u16 = 0;
/// Where the table `head` says that offsets have four bytes.
pub(super) const LONG_OFFSETS: usize = 50;
/// Bytes of one group in a `cmap` of format 12: first and last character, first glyph.
const GROUP: usize = 12;
/// Bytes before the groups: the header of the table, one record, the header of format 12.
const BEFORE_GROUPS: usize = 4 + 8 + 16;

impl Weight {
    /// Both, in the order in which they are numbered in the file.
    pub(super) const ALL: [Self; 2] = [Self::Regular, Self::Heading];

    /// Returns its font.
    pub(super) fn face(self) -> Face {
        Face::read(match self {
            Self::Regular => include_bytes!("../font/noto-sans.ttf"),
            Self::Heading => include_bytes!("../font/noto-sans-heading.ttf"),
        })
    }

    /// Returns the name that the font has in the file.
    pub(super) fn name(self) -> &'static str {
        match self {
            Self::Regular => "NotoSans-Regular",
            Self::Heading => "NotoSans-SemiBold",
        }
    }

    /// Returns how thick its upright stems are, in units.
    pub(super) fn stem(self) -> f32 {
        match self {
            Self::Regular => 90.0,
            Self::Heading => 130.0,
        }
    }
}

impl Face {
    fn read(data: &'static [u8]) -> Self {
        let table = |tag| table(data, tag);
        Self {
            data,
            groups: table(b"cmap")[BEFORE_GROUPS..].as_chunks().0,
            widths: table(b"hmtx"),
            offsets: table(b"loca"),
            outlines: table(b"glyf"),
        }
    }

    /// Returns the bytes of a table.
    pub(super) fn table(&self, tag: &[u8; 4]) -> &'static [u8] {
        table(self.data, tag)
    }

    /// Returns the glyph for a character, where the font has one.
    pub(super) fn glyph(&self, character: char) -> Option<u16> {
        let code = u32::from(character);
        let group = self
            .groups
            .get(self.groups.partition_point(|group| long(group, 4) < code))?;
        let distance = code.checked_sub(long(group, 0))?;
        u16::try_from(long(group, 8) + distance)
            .ok()
            .filter(|glyph| *glyph != NOTHING)
    }

    /// Returns how far the pen goes on after a glyph, in units.
    pub(super) fn advance(&self, glyph: u16) -> u16 {
        short(self.widths, usize::from(glyph) * 4)
    }

    /// Returns the entry of a glyph in the table of widths.
    pub(super) fn metrics(&self, glyph: u16) -> &'static [u8] {
        &self.widths[usize::from(glyph) * 4..][..4]
    }

    /// Returns the outline of a glyph; empty for a space.
    pub(super) fn outline(&self, glyph: u16) -> &'static [u8] {
        let offset = |index: usize| match self.has_long_offsets() {
            true => long(self.offsets, index * 4) as usize,
            false => usize::from(short(self.offsets, index * 2)) * 2,
        };
        &self.outlines[offset(usize::from(glyph))..offset(usize::from(glyph) + 1)]
    }

    fn has_long_offsets(&self) -> bool {
        short(self.table(b"head"), LONG_OFFSETS) == 1
    }

    /// Returns the box around a glyph; nothing for a space.
    pub(super) fn bounds(&self, glyph: u16) -> Bounds {
        let outline = self.outline(glyph);
        if outline.is_empty() {
            return Bounds::default();
        }
        let [left, bottom, right, top] =
            [2, 4, 6, 8].map(|offset| short(outline, offset).cast_signed());
        Bounds {
            left,
            bottom,
            right,
            top,
        }
    }
}

fn table(data: &'static [u8], tag: &[u8; 4]) -> &'static [u8] {
    let count = usize::from(short(data, 4));
    let record = data[12..]
        .chunks_exact(16)
        .take(count)
        .find(|record| record.starts_with(tag));
    let record = record.expect("tools/font.sh puts every table in that is asked for");
    &data[long(record, 8) as usize..][..long(record, 12) as usize]
}

/// Returns the unsigned number of two bytes at this offset.
pub(super) fn short(bytes: &[u8], offset: usize) -> u16 {
    u16::from_be_bytes([bytes[offset], bytes[offset + 1]])
}

fn long(bytes: &[u8], offset: usize) -> u32 {
    u32::from(short(bytes, offset)) << 16 | u32::from(short(bytes, offset + 2))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_fonts_are_as_the_reader_takes_them() {
        for weight in Weight::ALL {
            let face = weight.face();
            let glyphs = short(face.table(b"maxp"), 4);
            assert_eq!(short(face.table(b"head"), 18), 1000, "units to the em");
            assert_eq!(
                short(face.table(b"hhea"), 34),
                glyphs,
                "a width for each glyph"
            );
            assert_eq!(short(face.table(b"cmap"), 12), 12, "format of the cmap");
            for glyph in 0..glyphs {
                face.bounds(glyph);
                assert!(face.advance(glyph) < 3000);
            }
            for character in (0..0x1_0000).filter_map(char::from_u32) {
                assert!(
                    face.glyph(character).is_none_or(|glyph| glyph < glyphs),
                    "{character}"
                );
            }
        }
    }

    #[test]
    fn scripts_that_the_document_shows() {
        let face = Weight::Regular.face();
        for character in "AzéŁşğıİỆỹĐơƯŋɔɛẞȘꞌΆϊΏѢґЇєѝ–’№€\u{301}\u{323}".chars()
        {
            assert!(face.glyph(character).is_some(), "{character}");
        }
        for character in "\u{0}محমქ中한✓😀".chars() {
            assert!(face.glyph(character).is_none(), "{character}");
        }
        assert_eq!(face.advance(face.glyph('H').unwrap()), 741);
    }
}

//! Headers that describe much in few bytes, as nobody writes them.

use flate2::{Compression, write::DeflateEncoder};
use std::io::Write;

/// A number of a header, in nine bytes at most.
pub fn number(value: u64) -> Vec<u8> {
    let extra = (0..8)
        .find(|extra| value >> (7 * (extra + 1)) == 0)
        .unwrap_or(8);
    let high = if extra < 7 { value >> (8 * extra) } else { 0 };
    let ones = !(0xFF_u16 >> extra) as u8;
    let mut bytes = vec![ones | high as u8];
    bytes.extend(&value.to_le_bytes()[..extra]);
    bytes
}

/// A header in the clear: its streams, its files.
pub fn header(streams: &[u8], files: &[u8]) -> Vec<u8> {
    [&[1], streams, files, &[0]].concat()
}

/// A list of files with these properties.
pub fn files(count: usize, properties: &[Vec<u8>]) -> Vec<u8> {
    [&[5], &number(count as u64)[..], &properties.concat(), &[0]].concat()
}

/// A property: its number, its length and what it says.
pub fn property(id: u8, data: &[u8]) -> Vec<u8> {
    [&[id], &number(data.len() as u64)[..], data].concat()
}

/// All entries are empty files.
pub fn empty(count: usize) -> [Vec<u8>; 2] {
    let bits = vec![0xFF; count.div_ceil(8)];
    [property(0x0E, &bits), property(0x0F, &bits)]
}

/// Names, each ended by a zero.
pub fn names<'a>(names: impl Iterator<Item = &'a str>) -> Vec<u8> {
    let mut data = vec![0];
    for name in names {
        data.extend(name.encode_utf16().chain([0]).flat_map(u16::to_le_bytes));
    }
    property(0x11, &data)
}

/// So many empty files with these names, one after the other and again.
pub fn named(count: usize, called: &[&str]) -> Vec<u8> {
    let [streams, empty] = empty(count);
    let names = names(called.iter().copied().cycle().take(count));
    header(&[], &files(count, &[streams, empty, names]))
}

/// What stands of each folder in a header.
pub struct Folders {
    pub count: usize,
    /// How its coders are described.
    pub coders: Vec<u8>,
    /// How many coders and packed streams it has.
    pub sizes: usize,
    pub packed: usize,
}

impl Folders {
    /// Folders of one copy each.
    pub fn copies(count: usize) -> Self {
        Self::chains(count, 1)
    }

    /// Folders of so many copies that feed one another.
    pub fn chains(count: usize, coders: usize) -> Self {
        let mut described = number(coders as u64);
        described.extend([1, 0].repeat(coders));
        for coder in 1..coders {
            described.extend(number(coder as u64 - 1));
            described.extend(number(coder as u64));
        }
        Self {
            count,
            coders: described,
            sizes: coders,
            packed: 1,
        }
    }

    /// The streams of a header: all empty, and no folder has a file.
    pub fn streams(&self) -> Vec<u8> {
        self.streams_of(&self.coders.repeat(self.count))
    }

    /// As [`streams`](Self::streams), with the coders of each folder described anew.
    pub fn streams_of(&self, described: &[u8]) -> Vec<u8> {
        let packed = self.count * self.packed;
        [
            &[4, 6, 0],
            &number(packed as u64)[..],
            &[9],
            &vec![0; packed],
            &[0, 7, 0x0B],
            &number(self.count as u64),
            &[0],
            described,
            &[0x0C],
            &vec![0; self.count * self.sizes],
            &[0, 8, 0x0D],
            &vec![0; self.count],
            &[0, 0],
        ]
        .concat()
    }
}

/// An AES coder alone in its folder, with this salt.
pub fn aes(power: u8, salt: u32) -> Vec<u8> {
    let properties = [&[0x80 | power, 0x30], &salt.to_le_bytes()[..]].concat();
    let id = [1, 0x24, 6, 0xF1, 7, 1, properties.len() as u8];
    [&id[..], &properties].concat()
}

/// The packed bytes of a header, and the header that describes them, `before` bytes into the archive.
pub fn deflated(before: usize, inner: &[u8]) -> (Vec<u8>, Vec<u8>) {
    let mut encoder = DeflateEncoder::new(Vec::new(), Compression::best());
    encoder.write_all(inner).unwrap();
    let packed = encoder.finish().unwrap();
    let coder = [1, 3, 4, 1, 8];
    let header = encoded(before, packed.len(), &coder, inner.len() as u64);
    (packed, header)
}

/// The header of a header that is packed with this coder.
pub fn encoded(before: usize, packed: usize, coder: &[u8], size: u64) -> Vec<u8> {
    [
        &[0x17, 6],
        &number(before as u64)[..],
        &[1, 9],
        &number(packed as u64),
        &[0, 7, 0x0B, 1, 0],
        coder,
        &[0x0C],
        &number(size),
        &[0, 0],
    ]
    .concat()
}

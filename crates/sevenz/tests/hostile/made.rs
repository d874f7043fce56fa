//! Makes headers that describe much in few bytes.

use flate2::{Compression, write::DeflateEncoder};
use std::io::Write;

/// Returns a number as headers have it, in one to nine bytes.
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

/// Returns a plain header of these streams and files.
pub fn header(streams: &[u8], files: &[u8]) -> Vec<u8> {
    [&[1], streams, files, &[0]].concat()
}

/// Returns a list of files with these properties.
pub fn files(count: usize, properties: &[Vec<u8>]) -> Vec<u8> {
    [&[5], &number(count as u64)[..], &properties.concat(), &[0]].concat()
}

/// Returns a property: id, length and data.
pub fn property(id: u8, data: &[u8]) -> Vec<u8> {
    [&[id], &number(data.len() as u64)[..], data].concat()
}

/// Returns the properties that say that all entries are empty files.
pub fn empty(count: usize) -> [Vec<u8>; 2] {
    let bits = vec![0xFF; count.div_ceil(8)];
    [property(0x0E, &bits), property(0x0F, &bits)]
}

/// Returns the property of names, each ended by a NUL.
pub fn names<'a>(names: impl Iterator<Item = &'a str>) -> Vec<u8> {
    let mut data = vec![0];
    for name in names {
        data.extend(name.encode_utf16().chain([0]).flat_map(u16::to_le_bytes));
    }
    property(0x11, &data)
}

/// Returns a header of this many empty files, with these names in turn.
pub fn named(count: usize, called: &[&str]) -> Vec<u8> {
    let [streams, empty] = empty(count);
    let names = names(called.iter().copied().cycle().take(count));
    header(&[], &files(count, &[streams, empty, names]))
}

/// Folders that are all alike.
pub struct Folders {
    pub count: usize,
    /// The coders of a folder, as a header has them.
    pub coders: Vec<u8>,
    /// Number of coders in a folder, each with a size.
    pub sizes: usize,
    /// Number of packed streams of a folder.
    pub packed: usize,
}

impl Folders {
    /// Returns folders of one Copy coder each.
    pub fn copies(count: usize) -> Self {
        Self::chains(count, 1)
    }

    /// Returns folders of this many Copy coders in a chain.
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

    /// Returns the streams of a header. They are all empty, and no folder has a file.
    pub fn streams(&self) -> Vec<u8> {
        self.streams_of(&self.coders.repeat(self.count))
    }

    /// Returns the same, with these coders for all folders together.
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

/// Returns a folder of one AES coder with this salt.
pub fn aes(power: u8, salt: u32) -> Vec<u8> {
    let properties = [&[0x80 | power, 0x30], &salt.to_le_bytes()[..]].concat();
    let id = [1, 0x24, 6, 0xF1, 7, 1, properties.len() as u8];
    [&id[..], &properties].concat()
}

/// Returns a header packed with Deflate, and the encoded header that describes it, `before` bytes into the archive.
pub fn deflated(before: usize, inner: &[u8]) -> (Vec<u8>, Vec<u8>) {
    let mut encoder = DeflateEncoder::new(Vec::new(), Compression::best());
    encoder.write_all(inner).unwrap();
    let packed = encoder.finish().unwrap();
    let coder = [1, 3, 4, 1, 8];
    let header = encoded(before, packed.len(), &coder, inner.len() as u64);
    (packed, header)
}

/// Returns the encoded header of a header that is packed with this coder.
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

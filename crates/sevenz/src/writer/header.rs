//! The headers of an archive, as bytes.

use crate::{
    cipher::BLOCK,
    entry::Entry,
    kdf::Rounds,
    layout::{ATTRIBUTE_FILE, METHOD_AES, SIGNATURE, START_HEADER_LEN, VERSION, id},
    number,
};
use zeroize::Zeroizing;

/// The properties of the AES coder of one stream.
pub struct StreamCipher<'a> {
    pub rounds: Rounds,
    pub salt: &'a [u8; 16],
    pub iv: &'a [u8; 16],
}

/// Returns the header with the list of files, padded to a multiple of `step` bytes with properties that readers skip.
///
/// `checksums` has the CRC-32 of each entry, in order. Those of empty entries are not used.
pub fn file_list(
    entries: &[Entry],
    checksums: &[u32],
    cipher: &StreamCipher,
    step: usize,
) -> Zeroizing<Vec<u8>> {
    // The capacity suffices, so that no outgrown buffer with names in it is left unwiped.
    let names: usize = entries.iter().map(|entry| 2 * entry.name.len() + 2).sum();
    let mut out = Zeroizing::new(Vec::with_capacity(
        names + 40 * entries.len() + 2 * step + 256,
    ));
    out.push(id::HEADER);
    if entries.iter().any(|entry| !entry.content.is_empty()) {
        main_streams(entries, checksums, cipher, &mut out);
    }
    files(entries, &mut out);
    pad(&mut out, step);
    out.extend_from_slice(&[id::END, id::END]);
    out
}

/// Returns the encoded header, which is not encrypted: where the encrypted list of files is, and how it was encrypted.
pub fn encoded(offset: u64, list: &[u8], cipher: &StreamCipher) -> Vec<u8> {
    let mut out = vec![id::ENCODED_HEADER];
    packed_stream(offset, list.len() as u64, &mut out);
    folder(list.len() as u64, cipher, &mut out);
    out.extend_from_slice(&[id::CRC, 1]);
    out.extend_from_slice(&crc32fast::hash(list).to_le_bytes());
    out.extend_from_slice(&[id::END, id::END]);
    out
}

/// Returns the start header: the first 32 bytes of the archive, which say where the encoded header is.
pub fn start(offset: u64, header: &[u8]) -> [u8; START_HEADER_LEN] {
    let mut pointer = [0; 20];
    pointer[..8].copy_from_slice(&offset.to_le_bytes());
    pointer[8..16].copy_from_slice(&(header.len() as u64).to_le_bytes());
    pointer[16..].copy_from_slice(&crc32fast::hash(header).to_le_bytes());
    let mut out = [0; START_HEADER_LEN];
    out[..6].copy_from_slice(&SIGNATURE);
    out[6..8].copy_from_slice(&VERSION);
    out[8..12].copy_from_slice(&crc32fast::hash(&pointer).to_le_bytes());
    out[12..].copy_from_slice(&pointer);
    out
}

/// Writes PackInfo, UnpackInfo and SubStreamsInfo of one folder with all content.
fn main_streams(entries: &[Entry], checksums: &[u32], cipher: &StreamCipher, out: &mut Vec<u8>) {
    let filled = || {
        entries
            .iter()
            .zip(checksums)
            .filter(|(entry, _)| !entry.content.is_empty())
    };
    let size: u64 = filled().map(|(entry, _)| entry.content.len() as u64).sum();
    out.push(id::MAIN_STREAMS);
    packed_stream(0, size.next_multiple_of(BLOCK as u64), out);
    folder(size, cipher, out);
    out.push(id::END);

    // The checksum is here even for a single file: py7zr, Commons Compress and sevenz-rust2 refuse archives that have it at the folder.
    let count = filled().count();
    out.push(id::SUB_STREAMS);
    if count != 1 {
        out.push(id::NUM_UNPACK_STREAM);
        number::write(count as u64, out);
        out.push(id::SIZE);
        for (entry, _) in filled().take(count - 1) {
            number::write(entry.content.len() as u64, out);
        }
    }
    out.extend_from_slice(&[id::CRC, 1]);
    for (_, checksum) in filled() {
        out.extend_from_slice(&checksum.to_le_bytes());
    }
    out.extend_from_slice(&[id::END, id::END]);
}

/// Writes PackInfo of one packed stream.
fn packed_stream(offset: u64, size: u64, out: &mut Vec<u8>) {
    out.push(id::PACK_INFO);
    number::write(offset, out);
    out.extend_from_slice(&[1, id::SIZE]);
    number::write(size, out);
    out.push(id::END);
}

/// Writes UnpackInfo of one folder with one AES coder, up to the property that may follow the sizes.
fn folder(size: u64, cipher: &StreamCipher, out: &mut Vec<u8>) {
    out.extend_from_slice(&[id::UNPACK_INFO, id::FOLDER, 1, 0, 1]);
    // Four bytes of method id, and properties.
    out.push(0x20 | METHOD_AES.len() as u8);
    out.extend_from_slice(&METHOD_AES);
    // Both salt and IV are there (the two high bits) and 16 bytes long (15 in each half of the second byte).
    out.extend_from_slice(&[34, 0xC0 | cipher.rounds.power(), 0xFF]);
    out.extend_from_slice(cipher.salt);
    out.extend_from_slice(cipher.iv);
    out.push(id::CODERS_UNPACK_SIZE);
    number::write(size, out);
}

/// Writes FilesInfo: names, times and attributes, and which entries are empty.
fn files(entries: &[Entry], out: &mut Vec<u8>) {
    out.push(id::FILES);
    number::write(entries.len() as u64, out);
    let empty = || entries.iter().map(|entry| entry.content.is_empty());
    let empty_count = empty().filter(|&empty| empty).count();
    if empty_count > 0 {
        bits(id::EMPTY_STREAM, empty(), entries.len(), out);
        bits(
            id::EMPTY_FILE,
            std::iter::repeat_n(true, empty_count),
            empty_count,
            out,
        );
    }
    if entries.is_empty() {
        return;
    }
    out.push(id::NAMES);
    let units: usize = entries
        .iter()
        .map(|entry| entry.name.encode_utf16().count() + 1)
        .sum();
    number::write(2 * units as u64 + 1, out);
    out.push(0);
    for entry in entries {
        for unit in entry.name.encode_utf16().chain([0]) {
            out.extend_from_slice(&unit.to_le_bytes());
        }
    }
    out.push(id::MODIFIED);
    number::write(8 * entries.len() as u64 + 2, out);
    out.extend_from_slice(&[1, 0]);
    for entry in entries {
        out.extend_from_slice(&entry.modified.filetime().to_le_bytes());
    }
    out.push(id::ATTRIBUTES);
    number::write(4 * entries.len() as u64 + 2, out);
    out.extend_from_slice(&[1, 0]);
    for _ in entries {
        out.extend_from_slice(&ATTRIBUTE_FILE.to_le_bytes());
    }
}

/// Writes a property of one bit for each item, from the highest bit on.
fn bits(property: u8, items: impl Iterator<Item = bool>, count: usize, out: &mut Vec<u8>) {
    let len = count.div_ceil(8);
    out.push(property);
    number::write(len as u64, out);
    let start = out.len();
    out.resize(start + len, 0);
    for (index, _) in items.enumerate().filter(|&(_, set)| set) {
        out[start + index / 8] |= 0x80 >> (index % 8);
    }
}

/// Appends `kDummy` properties, which readers skip, so that with the two ids that end the header its length is a multiple of `step`.
///
/// The length of a property takes one to nine bytes, so that some gaps need two properties.
fn pad(out: &mut Vec<u8>, step: usize) {
    /// The ids that end the list of files and the header.
    const END_IDS: usize = 2;
    /// Bytes in the shortest property: id and length.
    const SHORTEST: usize = 2;
    while !(out.len() + END_IDS).is_multiple_of(step) {
        let mut gap = step - (out.len() + END_IDS) % step;
        if gap < SHORTEST {
            gap += step;
        }
        let zeros = (0..=gap - SHORTEST)
            .rev()
            .find(|&zeros| {
                let len = 1 + number::len(zeros as u64) + zeros;
                len == gap || len + SHORTEST <= gap
            })
            .expect("no zeros at all fit every gap but 3, which one zero fits");
        out.push(id::DUMMY);
        number::write(zeros as u64, out);
        out.resize(out.len() + zeros, 0);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn padding_meets_every_length() {
        for start in 0..600 {
            for step in [256, 4096] {
                let mut out = vec![1; start];
                pad(&mut out, step);
                // The shortest property has two bytes, so that a gap of one is filled with a step more.
                let next = (start + 2).next_multiple_of(step);
                let is_one = next - (start + 2) == 1;
                let expected = next + if is_one { step } else { 0 };
                assert_eq!(out.len() + 2, expected, "from {start}");
                let mut rest = &out[start..];
                let mut properties = 0;
                while let Some((&id::DUMMY, mut after)) = rest.split_first() {
                    let zeros = number::read(&mut after).unwrap() as usize;
                    rest = &after[zeros..];
                    properties += 1;
                }
                assert!(rest.is_empty() && properties <= 2, "from {start}");
            }
        }
    }

    #[test]
    fn bits_stand_from_the_highest_of_the_first_byte_on() {
        let mut out = Vec::new();
        let set = [0, 7, 8, 17];
        bits(7, (0..18).map(|index| set.contains(&index)), 18, &mut out);
        assert_eq!(out, [7, 3, 0b1000_0001, 0b1000_0000, 0b0100_0000]);
    }

    #[test]
    fn only_where_a_file_is_empty_it_is_said() {
        let when = crate::Timestamp::from_unix_seconds(0);
        let list = |content: &[u8]| {
            let mut out = Vec::new();
            files(&[Entry::new("a", when, content.to_vec())], &mut out);
            out
        };
        assert_eq!(list(b"x")[..3], [id::FILES, 1, id::NAMES]);
        let empty = [
            id::FILES,
            1,
            id::EMPTY_STREAM,
            1,
            0x80,
            id::EMPTY_FILE,
            1,
            0x80,
            id::NAMES,
        ];
        assert_eq!(list(b"")[..9], empty);
    }
}

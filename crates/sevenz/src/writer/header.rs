//! The headers of an archive, as bytes.

use super::super::{
    cipher::BLOCK,
    entry::Entry,
    kdf::Rounds,
    layout::{ATTRIBUTE_FILE, METHOD_AES, SIGNATURE, START_HEADER_LEN, VERSION, id},
    number,
};
use zeroize::Zeroizing;

/// Parameters of one encrypted stream, as they stand beside its coder.
pub struct StreamCipher<'a> {
    pub rounds: Rounds,
    pub salt: &'a [u8; 16],
    pub iv: &'a [u8; 16],
}

/// The list of files and where their bytes lie, padded by a property without meaning to exactly a multiple of `step` bytes.
///
/// `checksums` holds the CRC-32 of each entry, in order; those of empty entries are not used.
pub fn file_list(
    entries: &[Entry],
    checksums: &[u32],
    cipher: &StreamCipher,
    step: usize,
) -> Zeroizing<Vec<u8>> {
    // Big enough at once, so that no outgrown buffer with names in it stays behind.
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

/// What stands in the clear: where the encrypted file list lies and how it was encrypted.
pub fn encoded(position: u64, list: &[u8], cipher: &StreamCipher) -> Vec<u8> {
    let mut out = vec![id::ENCODED_HEADER];
    packed_stream(position, list.len() as u64, &mut out);
    folder(list.len() as u64, cipher, &mut out);
    out.extend_from_slice(&[id::CRC, 1]);
    out.extend_from_slice(&crc32fast::hash(list).to_le_bytes());
    out.extend_from_slice(&[id::END, id::END]);
    out
}

/// The first 32 bytes of the archive: where the header that ends it lies.
pub fn start(position: u64, header: &[u8]) -> [u8; START_HEADER_LEN] {
    let mut place = [0; 20];
    place[..8].copy_from_slice(&position.to_le_bytes());
    place[8..16].copy_from_slice(&(header.len() as u64).to_le_bytes());
    place[16..].copy_from_slice(&crc32fast::hash(header).to_le_bytes());
    let mut out = [0; START_HEADER_LEN];
    out[..6].copy_from_slice(&SIGNATURE);
    out[6..8].copy_from_slice(&VERSION);
    out[8..12].copy_from_slice(&crc32fast::hash(&place).to_le_bytes());
    out[12..].copy_from_slice(&place);
    out
}

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

    // The sizes and checksums of the files within the folder. They stand here even for a single file: with the checksum at the folder,
    // three of the six readers refuse.
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

fn packed_stream(position: u64, size: u64, out: &mut Vec<u8>) {
    out.push(id::PACK_INFO);
    number::write(position, out);
    out.extend_from_slice(&[1, id::SIZE]);
    number::write(size, out);
    out.push(id::END);
}

/// One folder with one coder: AES. Ends before the property that may follow the sizes.
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

/// A property of one bit for each item, the highest bit first.
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

/// Fills up, so that with the two end marks that follow the list is a multiple of `step`: properties of zeros, which readers skip.
///
/// The number in front of the zeros takes one to nine bytes, so now and then two such properties are needed to meet the length.
fn pad(out: &mut Vec<u8>, step: usize) {
    const END_MARKS: usize = 2;
    /// The shortest property: id and length.
    const SHORTEST: usize = 2;
    while !(out.len() + END_MARKS).is_multiple_of(step) {
        let mut gap = step - (out.len() + END_MARKS) % step;
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

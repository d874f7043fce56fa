//! Archives that no program writes, built byte by byte after `7zFormat.txt` of 7-Zip.

/// A file with a folder of its own.
pub struct Piece {
    name: String,
    content: Vec<u8>,
    is_plain: bool,
}

impl Piece {
    /// A file that is not encrypted, with its checksum.
    pub fn plain(name: &str, content: &[u8]) -> Self {
        Self {
            name: name.to_owned(),
            content: content.to_vec(),
            is_plain: true,
        }
    }

    /// A block that asks a password and has no checksum: it opens with any.
    pub fn noise(name: &str) -> Self {
        Self {
            name: name.to_owned(),
            content: vec![0x5A; 16],
            is_plain: false,
        }
    }
}

/// An archive with a list that is not encrypted.
pub fn archive(pieces: &[Piece]) -> Vec<u8> {
    let packed: Vec<u8> = pieces
        .iter()
        .flat_map(|piece| piece.content.clone())
        .collect();
    let sizes = || pieces.iter().flat_map(|piece| number(piece.content.len()));
    // The header, its streams, where they lie and how long they are.
    let mut header = vec![0x01, 0x04, 0x06, 0x00];
    header.extend(number(pieces.len()));
    header.push(0x09);
    header.extend(sizes());
    // How they were packed: copied, or with AES (no salt, no vector, one round).
    header.extend([0x00, 0x07, 0x0B]);
    header.extend(number(pieces.len()));
    header.push(0x00);
    for piece in pieces {
        let coder: &[u8] = if piece.is_plain {
            &[0x01, 0x01, 0x00]
        } else {
            &[0x01, 0x24, 0x06, 0xF1, 0x07, 0x01, 0x01, 0x00]
        };
        header.extend(coder);
    }
    header.push(0x0C);
    header.extend(sizes());
    // The checksums of those that have one.
    header.extend([0x0A, 0x00]);
    header.extend(bits(pieces.iter().map(|piece| piece.is_plain)));
    for piece in pieces.iter().filter(|piece| piece.is_plain) {
        header.extend(checksum(&piece.content).to_le_bytes());
    }
    header.extend([0x00, 0x00, 0x05]);
    header.extend(number(pieces.len()));
    header.extend(names(pieces.iter().map(|piece| piece.name.as_str())));
    header.extend([0x00, 0x00]);
    whole(&packed, &header)
}

/// An archive of so many empty files of one name.
pub fn empty_files(count: usize, name: &str) -> Vec<u8> {
    let mut header = vec![0x01, 0x05];
    header.extend(number(count));
    let all = bits(std::iter::repeat_n(true, count));
    // Without content, and no folders.
    for property in [0x0E, 0x0F] {
        header.push(property);
        header.extend(number(all.len()));
        header.extend(&all);
    }
    header.extend(names(std::iter::repeat_n(name, count)));
    header.extend([0x00, 0x00]);
    whole(&[], &header)
}

fn whole(packed: &[u8], header: &[u8]) -> Vec<u8> {
    let mut start = Vec::new();
    start.extend((packed.len() as u64).to_le_bytes());
    start.extend((header.len() as u64).to_le_bytes());
    start.extend(checksum(header).to_le_bytes());
    let mut archive = b"7z\xBC\xAF\x27\x1C\x00\x04".to_vec();
    archive.extend(checksum(&start).to_le_bytes());
    archive.extend(start);
    archive.extend(packed);
    archive.extend(header);
    archive
}

fn names<'names>(names: impl Iterator<Item = &'names str>) -> Vec<u8> {
    let mut wide = vec![0x00];
    for name in names {
        let units = name.encode_utf16().chain([0]);
        wide.extend(units.flat_map(u16::to_le_bytes));
    }
    let mut property = vec![0x11];
    property.extend(number(wide.len()));
    property.extend(wide);
    property
}

/// A number as the format writes one that fits in four bytes.
fn number(number: usize) -> Vec<u8> {
    let number = u32::try_from(number).expect("these archives are small");
    match number {
        0..0x80 => vec![number as u8],
        _ => [&[0xF0][..], &number.to_le_bytes()].concat(),
    }
}

fn bits(flags: impl Iterator<Item = bool>) -> Vec<u8> {
    let flags: Vec<bool> = flags.collect();
    let byte = |eight: &[bool]| {
        let set = eight.iter().enumerate().filter(|(_, flag)| **flag);
        set.fold(0_u8, |byte, (place, _)| byte | (0x80 >> place))
    };
    flags.chunks(8).map(byte).collect()
}

/// CRC-32, as ISO 3309 has it.
fn checksum(bytes: &[u8]) -> u32 {
    let sum = bytes.iter().fold(u32::MAX, |sum, byte| {
        (0..8).fold(sum ^ u32::from(*byte), |sum, _| {
            let odd = sum & 1;
            (sum >> 1) ^ (0xEDB8_8320 & odd.wrapping_neg())
        })
    });
    !sum
}

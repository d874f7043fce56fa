//! The first 32 bytes, and where the header lies.

use super::{
    super::layout::{SIGNATURE, START_HEADER_LEN, VERSION, id},
    bytes::Bytes,
    error::{DamagedPart, Feature, OpenError},
};

/// How far from the end a header is looked for when the start header was never written: as far as 7-Zip does.
const SEARCHED: usize = 500;

/// The parts of an archive.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Split<'a> {
    /// The packed bytes, in which all positions count.
    pub packed: &'a [u8],
    /// The header; empty where there is nothing in the archive.
    pub header: &'a [u8],
    /// What the checksum of the header should be. One that had to be looked for has none.
    pub checksum: Option<u32>,
}

/// Splits an archive into its packed bytes and its header.
pub(super) fn split(archive: &[u8]) -> Result<Split<'_>, OpenError> {
    if !archive.starts_with(&SIGNATURE) {
        return Err(OpenError::NotSevenZip);
    }
    let (start, rest) = archive
        .split_at_checked(START_HEADER_LEN)
        .ok_or(OpenError::Damaged(DamagedPart::StartHeader))?;
    let mut fields = Bytes(&start[SIGNATURE.len()..]);
    let version = fields.take(VERSION.len() as u64)?;
    let checksum = fields.u32()?;
    if fields.0.iter().all(|&byte| byte == 0) && checksum == 0 {
        let (packed, header) = search(rest)?;
        return Ok(Split {
            packed,
            header,
            checksum: None,
        });
    }
    if crc32fast::hash(fields.0) != checksum {
        return Err(OpenError::Damaged(DamagedPart::StartHeader));
    }
    if version[0] != VERSION[0] {
        return Err(OpenError::Unsupported(Feature::Version(version[0])));
    }
    let (offset, len, checksum) = (fields.u64()?, fields.u64()?, fields.u32()?);
    let mut after = Bytes(rest);
    let packed = after.take(offset)?;
    let header = after.take(len)?;
    Ok(Split {
        packed,
        header,
        checksum: Some(checksum),
    })
}

/// A program that was stopped before it wrote the start header leaves zeros there; the header may still end the file.
fn search(rest: &[u8]) -> Result<(&[u8], &[u8]), OpenError> {
    let from = rest.len().saturating_sub(SEARCHED);
    let starts = |at: &usize| {
        matches!(
            rest[*at..],
            [id::ENCODED_HEADER, id::PACK_INFO, ..] | [id::HEADER, id::MAIN_STREAMS, ..]
        )
    };
    let at = (from..rest.len())
        .rev()
        .find(starts)
        .ok_or(OpenError::Damaged(DamagedPart::StartHeader))?;
    Ok(rest.split_at(at))
}

#[cfg(test)]
mod tests {
    use super::*;

    const UNWRITTEN: OpenError = OpenError::Damaged(DamagedPart::StartHeader);
    const HEADERS: [[u8; 2]; 2] = [
        [id::ENCODED_HEADER, id::PACK_INFO],
        [id::HEADER, id::MAIN_STREAMS],
    ];

    /// The first 32 bytes with this checksum and these fields, and what follows.
    fn archive(checksum: u32, fields: [u8; 20], rest: &[u8]) -> Vec<u8> {
        [
            &SIGNATURE[..],
            &VERSION,
            &checksum.to_le_bytes(),
            &fields,
            rest,
        ]
        .concat()
    }

    fn parts<'a>(packed: &'a [u8], header: &'a [u8], checksum: Option<u32>) -> Split<'a> {
        Split {
            packed,
            header,
            checksum,
        }
    }

    #[test]
    fn an_archive_with_nothing_in_it_has_an_empty_header() {
        let checksum = crc32fast::hash(&[0; 20]);
        let empty = archive(checksum, [0; 20], &[]);
        assert_eq!(split(&empty), Ok(parts(&[], &[], Some(0))));
    }

    #[test]
    fn a_header_is_looked_for_only_where_nothing_was_written_in_front() {
        let rest = [9, id::HEADER, id::MAIN_STREAMS, 8];
        let unwritten = archive(0, [0; 20], &rest);
        assert_eq!(split(&unwritten), Ok(parts(&rest[..1], &rest[1..], None)));
        assert_eq!(split(&archive(1, [0; 20], &rest)), Err(UNWRITTEN));
        let mut fields = [0; 20];
        fields[19] = 1;
        assert_eq!(split(&archive(0, fields, &rest)), Err(UNWRITTEN));
    }

    #[test]
    fn it_is_the_last_one_within_500_bytes_from_the_end() {
        for header in HEADERS {
            let found = |before: usize, after: usize| {
                let rest = [&vec![9; before], &header[..], &vec![9; after]].concat();
                search(&rest).map(|(packed, header)| (packed.len(), header.len()))
            };
            assert_eq!(found(0, 0), Ok((0, 2)));
            assert_eq!(found(7, 498), Ok((7, 500)));
            assert_eq!(found(7, 499), Err(UNWRITTEN));
            let twice = [header, header].concat();
            assert_eq!(search(&twice), Ok((&header[..], &header[..])));
        }
        assert_eq!(search(&[]), Err(UNWRITTEN));
        assert_eq!(search(&[id::HEADER, id::PACK_INFO]), Err(UNWRITTEN));
    }
}

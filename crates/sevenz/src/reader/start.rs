//! The start header: the first 32 bytes, which say where the header is.

use super::{
    bytes::Bytes,
    error::{DamagedPart, Feature, OpenError},
};
use crate::layout::{SIGNATURE, START_HEADER_LEN, VERSION, id};

/// How many bytes from the end a header is searched for when the start header was never written: as many as 7-Zip does.
const SEARCH_RANGE: usize = 500;

/// An archive, split into its parts.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Split<'a> {
    /// The packed bytes. All offsets in headers count from their start.
    pub packed: &'a [u8],
    /// The header, which is empty where the archive has no entries.
    pub header: &'a [u8],
    /// The CRC-32 that the header should have. A header that was found by searching has none.
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

/// Searches for the header at the end of the archive: a program that was stopped before it wrote the start header leaves zeros there.
fn search(rest: &[u8]) -> Result<(&[u8], &[u8]), OpenError> {
    let first = rest.len().saturating_sub(SEARCH_RANGE);
    let starts_header = |offset: &usize| {
        matches!(
            rest[*offset..],
            [id::ENCODED_HEADER, id::PACK_INFO, ..] | [id::HEADER, id::MAIN_STREAMS, ..]
        )
    };
    let offset = (first..rest.len())
        .rev()
        .find(starts_header)
        .ok_or(OpenError::Damaged(DamagedPart::StartHeader))?;
    Ok(rest.split_at(offset))
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

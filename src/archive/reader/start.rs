//! The first 32 bytes, and where the header lies.

use super::{
    super::layout::{SIGNATURE, START_HEADER_LEN, VERSION, id},
    bytes::{Bytes, DAMAGED},
    error::{Feature, OpenError, Part},
};

/// How far from the end a header is looked for when the start header was never written: as far as 7-Zip does.
const SEARCHED: usize = 500;

/// Splits an archive into its packed bytes, in which all positions count, and its header, with the checksum confirmed. The header is
/// empty where there is nothing in the archive.
pub(super) fn split(archive: &[u8]) -> Result<(&[u8], &[u8]), OpenError> {
    if !archive.starts_with(&SIGNATURE) {
        return Err(OpenError::NotSevenZip);
    }
    let (start, rest) = archive
        .split_at_checked(START_HEADER_LEN)
        .ok_or(OpenError::Damaged(Part::Start))?;
    let mut fields = Bytes(&start[SIGNATURE.len()..]);
    let version = fields.take(VERSION.len() as u64)?;
    let checksum = fields.u32()?;
    if fields.0.iter().all(|&byte| byte == 0) && checksum == 0 {
        return search(rest);
    }
    if crc32fast::hash(fields.0) != checksum {
        return Err(OpenError::Damaged(Part::Start));
    }
    if version[0] != VERSION[0] {
        return Err(OpenError::Unsupported(Feature::Version(version[0])));
    }
    let (offset, len, checksum) = (fields.u64()?, fields.u64()?, fields.u32()?);
    let mut after = Bytes(rest);
    let packed = after.take(offset)?;
    let header = after.take(len)?;
    if crc32fast::hash(header) == checksum {
        Ok((packed, header))
    } else {
        Err(DAMAGED)
    }
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
        .ok_or(OpenError::Damaged(Part::Start))?;
    Ok(rest.split_at(at))
}

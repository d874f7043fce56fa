//! The length of each part of an archive, known before a byte of it is written.

use super::{
    error::SealError,
    header::{self, StreamCipher},
};
use crate::{entry::Entry, layout::START_HEADER_LEN, number};

/// Every sealed archive is a whole multiple of this many bytes long.
pub const SIZE_STEP: u64 = 16 * 1024;
/// The encrypted list of files is a multiple of this many bytes: about thirty files with names of thirty characters.
const LIST_STEP: usize = 4 * 1024;

/// The lengths of the parts of an archive, in bytes.
pub struct Plan {
    /// All content together.
    pub content: usize,
    /// The content and the zeros behind it.
    pub padded_content: usize,
    /// The whole archive.
    pub total: usize,
}

impl Plan {
    pub fn new(entries: &[Entry], cipher: &StreamCipher) -> Result<Self, SealError> {
        let content = entries
            .iter()
            .try_fold(0_u64, |sum, entry| {
                sum.checked_add(entry.content.len() as u64)
            })
            .ok_or(SealError::TooLarge)?;
        // The checksums do not change the length of the list.
        let list = file_list(entries, &vec![0; entries.len()], cipher).len() as u64;
        let start = START_HEADER_LEN as u64;
        // The length of the encoded header depends on the numbers in it, and so on the padded content before it. The first length that
        // agrees with itself is taken.
        let least = content.next_multiple_of(16) + start + list;
        let (padded_content, total) = (0..)
            .map(|steps| least.next_multiple_of(SIZE_STEP) + steps * SIZE_STEP)
            .find_map(|total| {
                let end = encoded_len(total - start - list, list, cipher);
                let padded = (total - start - list).checked_sub(end)?;
                let agrees = encoded_len(padded, list, cipher) == end;
                (padded >= content.next_multiple_of(16) && agrees).then_some((padded, total))
            })
            .expect("from some length on the numbers no longer change in size");
        let size = |bytes: u64| usize::try_from(bytes).map_err(|_| SealError::TooLarge);
        Ok(Self {
            content: size(content)?,
            padded_content: size(padded_content)?,
            total: size(total)?,
        })
    }
}

/// Returns the padded list of files.
pub fn file_list(
    entries: &[Entry],
    checksums: &[u32],
    cipher: &StreamCipher,
) -> zeroize::Zeroizing<Vec<u8>> {
    header::file_list(entries, checksums, cipher, LIST_STEP)
}

/// Returns the length of the encoded header, for a list of files of `list` bytes at this offset.
fn encoded_len(offset: u64, list: u64, cipher: &StreamCipher) -> u64 {
    let fixed = header::encoded(0, &[], cipher).len() - 3 * number::len(0);
    (fixed + number::len(offset) + 2 * number::len(list)) as u64
}

//! How long each part of an archive is, known before a byte of it is written.

use super::{
    super::{entry::Entry, layout::START_HEADER_LEN, number},
    SIZE_STEP, SealError,
    header::{self, StreamCipher},
};

/// The encrypted file list is a multiple of this many bytes: about thirty files with names of thirty signs.
const LIST_STEP: usize = 4 * 1024;

/// Lengths, in bytes, of the parts of an archive.
pub struct Plan {
    /// All content together.
    pub content: usize,
    /// Content and the zeros behind it.
    pub room: usize,
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
        // The checksums do not change how long the list is.
        let list = file_list(entries, &vec![0; entries.len()], cipher).len() as u64;
        let start = START_HEADER_LEN as u64;
        // How long the end is depends a little on the numbers in it, and so on the room before it: the first length that agrees with
        // itself is taken.
        let least = content.next_multiple_of(16) + start + list;
        let (room, total) = (1..)
            .map(|grains| least.next_multiple_of(SIZE_STEP) + (grains - 1) * SIZE_STEP)
            .find_map(|total| {
                let end = end_len(total - start - list, list, cipher);
                let room = (total - start - list).checked_sub(end)?;
                (room >= content.next_multiple_of(16) && end_len(room, list, cipher) == end)
                    .then_some((room, total))
            })
            .expect("from some length on the numbers no longer change in size");
        let size = |bytes: u64| usize::try_from(bytes).map_err(|_| SealError::TooLarge);
        Ok(Self {
            content: size(content)?,
            room: size(room)?,
            total: size(total)?,
        })
    }
}

/// The padded file list.
pub fn file_list(
    entries: &[Entry],
    checksums: &[u32],
    cipher: &StreamCipher,
) -> zeroize::Zeroizing<Vec<u8>> {
    header::file_list(entries, checksums, cipher, LIST_STEP)
}

/// Length of the header in the clear, for a file list of this length that starts behind this much room.
fn end_len(room: u64, list: u64, cipher: &StreamCipher) -> u64 {
    let fixed = header::encoded(0, &[], cipher).len() - 3 * number::len(0);
    (fixed + number::len(room) + 2 * number::len(list)) as u64
}

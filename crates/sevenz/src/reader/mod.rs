//! Opening: an archive, ours or another's, becomes entries.
//!
//! [`open`] does it at once, [`Opening`] in slices. Whatever the bytes are, it ends within the [`Limits`] and with one of the kinds of
//! [`OpenError`]; names are given as they stand in the archive, and are fit to save only after [`safe_names`](super::safe_names).

mod aes;
mod bytes;
mod codec;
mod elsewhere;
mod error;
mod files;
mod folder;
mod header;
mod keys;
mod method;
mod opening;
mod pace;
mod start;
mod streams;
mod unpacking;

pub use error::{DamagedPart, Feature, LimitKind, OpenError};
pub use files::EntryKind;
pub use method::MethodId;
pub use opening::Opening;

use super::{password::Password, time::Timestamp};
use zeroize::Zeroizing;

/// How much an archive may ask for. What asks for more is refused before it gets any of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Limits {
    /// Memory for decompression, beside archive and content, in bytes.
    pub memory: u64,
    /// All content together, in bytes.
    pub unpacked: u64,
    /// Files and folders.
    pub entries: u64,
    /// Rounds of key derivation, all derivations together. A single one may have 2^24 at most.
    pub rounds: u64,
    /// Keys that differ.
    pub keys: u64,
    /// All headers together, packed or not, in bytes.
    pub header: u64,
    /// Runs of content that were packed together.
    pub folders: u64,
    /// Coders of all folders together; and packed streams, of which there may be as many.
    pub coders: u64,
}

impl Default for Limits {
    /// What a browser on an ordinary machine can bear: 256 MiB of memory, 512 MiB of content, 100,000 entries, 2^26 rounds, 1,000 keys;
    /// and a header of 32 MiB, which is room for 100,000 files with names of 150 characters, with a folder for each and four coders.
    fn default() -> Self {
        Self {
            memory: 256 * 1024 * 1024,
            unpacked: 512 * 1024 * 1024,
            entries: 100_000,
            rounds: 1 << 26,
            keys: 1000,
            header: 32 * 1024 * 1024,
            folders: 100_000,
            coders: 400_000,
        }
    }
}

/// One entry of an opened archive. Name and content are wiped when dropped.
pub struct OpenedEntry {
    /// The name as it stands in the archive: perhaps empty, absolute or climbing, with `/` or `\` between folders.
    pub name: Zeroizing<String>,
    /// File, directory or link.
    pub kind: EntryKind,
    /// When it was last changed, where the archive says so.
    pub modified: Option<Timestamp>,
    /// The bytes; their checksum, where the archive has one, was right.
    pub content: Zeroizing<Vec<u8>>,
    /// Whether all bytes of the content were decrypted with a key of the password that was given.
    ///
    /// Alone this says what was done, not that the password was right: only a checksum does, so look at [`checked`](Self::checked)
    /// too. Where a part of the bytes did not go through the cipher, it is false. An entry without bytes stands in the list of files
    /// only, and is as the list is.
    pub encrypted: bool,
    /// Whether a checksum over these bytes, alone or together with those beside them, was there and right.
    ///
    /// An encrypted entry that is not checked may come from anyone who has never known the password: it opens with any password.
    pub checked: bool,
}

/// Opens an archive in one go. For slices with progress, see [`Opening`].
///
/// A password that turns out not to be needed is left alone. Errors: each kind of [`OpenError`].
pub fn open(
    archive: &[u8],
    password: Option<&Password>,
    limits: &Limits,
) -> Result<Vec<OpenedEntry>, OpenError> {
    Opening::new(archive, password, limits)?.finish()
}

#[cfg(test)]
mod layouts;
#[cfg(test)]
mod origins;
#[cfg(test)]
mod tests;

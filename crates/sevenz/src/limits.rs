//! How much an archive may ask of the machine that opens it.

/// How much an archive may ask for. An archive that asks for more is refused before it gets any of it.
///
/// Start from [`Limits::default`] and change fields:
///
/// ```
/// let mut limits = sevenz::Limits::default();
/// limits.unpacked = 4 << 20; // 4 MiB of content
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Limits {
    /// Memory of the decoders of one folder, in bytes. Archive and content come on top of it.
    pub memory: u64,
    /// Size of all content together, in bytes.
    pub unpacked: u64,
    /// Number of files and directories.
    pub entries: u64,
    /// Rounds of key derivation of all keys together. Whatever this says, one key may take 2^24 rounds at most.
    pub rounds: u64,
    /// Number of different keys.
    pub keys: u64,
    /// Size of all headers together, packed ones and what they unpack to, in bytes.
    pub header: u64,
    /// Number of folders. The 7z format calls a run of files that were packed together a folder.
    pub folders: u64,
    /// Number of coders in all folders together. There may also be this many packed streams.
    pub coders: u64,
}

impl Default for Limits {
    /// Returns limits for a browser tab on an ordinary machine: 256 MiB of memory, 512 MiB of content, 100,000 entries, 2^26 rounds and
    /// 1,000 keys; and 32 MiB of headers, 100,000 folders and 400,000 coders, which is enough for 100,000 files with names of 150
    /// characters, each in a folder of its own with four coders.
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

/// The field of [`Limits`] that an archive goes beyond.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum LimitKind {
    /// [`Limits::memory`], in bytes.
    Memory,
    /// [`Limits::unpacked`], in bytes.
    Unpacked,
    /// [`Limits::entries`].
    Entries,
    /// [`Limits::rounds`].
    Rounds,
    /// [`Limits::keys`].
    Keys,
    /// [`Limits::header`], in bytes.
    Header,
    /// [`Limits::folders`].
    Folders,
    /// [`Limits::coders`].
    Coders,
}

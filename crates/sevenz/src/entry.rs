//! What goes into an archive, and what comes out of it.

use crate::time::Timestamp;
use zeroize::Zeroizing;

/// One file to seal.
pub struct Entry {
    /// A relative path with `/` between folders, without `.` or `..` parts.
    pub name: String,
    /// When the file was last changed.
    pub modified: Timestamp,
    /// The bytes of the file, perhaps none. They are wiped when dropped.
    pub content: Zeroizing<Vec<u8>>,
}

impl Entry {
    /// Makes an entry. The name is checked only when it is sealed.
    #[must_use]
    pub fn new(name: impl Into<String>, modified: Timestamp, content: Vec<u8>) -> Self {
        Self {
            name: name.into(),
            modified,
            content: Zeroizing::new(content),
        }
    }
}

/// One entry of an opened archive. Name and content are wiped when dropped.
pub struct OpenedEntry {
    /// The name exactly as the archive has it: it may be empty, absolute or contain `..`, with `/` or `\` between folders. Save nothing
    /// under this name; see [`SafeNames`](crate::SafeNames).
    pub name: Zeroizing<String>,
    /// Whether it is a file, a directory or a link.
    pub kind: EntryKind,
    /// When it was last changed, where the archive says so.
    pub modified: Option<Timestamp>,
    /// The unpacked bytes. Their checksum, where the archive has one, was right.
    pub content: Zeroizing<Vec<u8>>,
    /// Whether every byte of the content was decrypted with a key of the given password.
    ///
    /// By itself this does not prove that the password was right: only a checksum does, so look at [`checked`](Self::checked) too. An
    /// entry without bytes exists in the list of files only, and takes this flag from that list.
    pub encrypted: bool,
    /// Whether the archive has a checksum that covers these bytes, and it was right.
    ///
    /// An encrypted entry that is not checked opens with any password, so it may come from someone who does not know the password.
    pub checked: bool,
}

/// What an entry of an archive is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum EntryKind {
    /// A file, perhaps empty.
    File,
    /// A directory. It has no content.
    Directory,
    /// A symbolic link or Windows reparse point. Its content is the target, which must never be followed.
    Link,
}

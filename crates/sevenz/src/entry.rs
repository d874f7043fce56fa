//! What goes into an archive.

use super::time::Timestamp;
use zeroize::Zeroizing;

/// One file to seal: its name within the archive, when it was last changed, and its bytes (wiped when dropped).
pub struct Entry {
    /// Name with `/` between folders, relative, without `.` or `..` parts.
    pub name: String,
    /// Time of last change, as the archive shows it.
    pub modified: Timestamp,
    /// The bytes of the file; may be empty.
    pub content: Zeroizing<Vec<u8>>,
}

impl Entry {
    /// An entry from plain parts.
    pub fn new(name: impl Into<String>, modified: Timestamp, content: Vec<u8>) -> Self {
        Self {
            name: name.into(),
            modified,
            content: Zeroizing::new(content),
        }
    }
}

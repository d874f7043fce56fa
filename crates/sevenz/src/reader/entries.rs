//! The entries of an archive, which receive their content one after the other.

use super::{
    bytes::DAMAGED,
    error::OpenError,
    files::FileRecord,
    pace::{ITEM, Pace},
};
use crate::entry::OpenedEntry;
use zeroize::Zeroizing;

/// Where bytes come from, as far as it can be trusted.
#[derive(Clone, Copy, Default)]
pub(super) struct Origin {
    /// Whether all of them were decrypted.
    pub encrypted: bool,
    /// Whether there was a checksum over them that was right.
    pub checked: bool,
}

/// The entries, in the order of the archive, and how many of them have their content.
#[derive(Default)]
pub(super) struct Entries {
    pub all: Vec<OpenedEntry>,
    /// The indexes of the entries that have content, in the order of that content.
    with_content: Vec<usize>,
    /// How many of them are unpacked.
    filled: usize,
    /// How many of them were unpacked before the current folder.
    filled_before: usize,
}

impl Entries {
    /// Makes entries from records that come from `origin`. There have to be as many records with content as `sub_streams`.
    pub async fn new(
        records: Vec<FileRecord>,
        sub_streams: usize,
        origin: Origin,
        pace: &Pace,
    ) -> Result<Self, OpenError> {
        let mut all = Vec::with_capacity(records.len());
        let mut with_content = Vec::new();
        for (index, record) in records.into_iter().enumerate() {
            pace.spend(ITEM).await;
            if record.has_content {
                with_content.push(index);
            }
            all.push(OpenedEntry {
                name: record.name,
                kind: record.kind,
                modified: record.modified,
                content: Zeroizing::default(),
                encrypted: origin.encrypted,
                checked: origin.checked,
            });
        }
        if sub_streams != with_content.len() {
            return Err(DAMAGED);
        }
        Ok(Self {
            all,
            with_content,
            filled: 0,
            filled_before: 0,
        })
    }

    pub fn start_folder(&mut self) {
        self.filled_before = self.filled;
    }

    /// Gives the next entry its content. An entry that turns out to have no bytes keeps the origin of the list of files.
    pub fn fill(&mut self, content: Zeroizing<Vec<u8>>, origin: Origin) {
        let entry = &mut self.all[self.with_content[self.filled]];
        self.filled += 1;
        if !content.is_empty() {
            (entry.encrypted, entry.checked) = (origin.encrypted, origin.checked);
        }
        entry.content = content;
    }

    /// Marks all files of the current folder as checked, because one checksum over all of them was right. Returns whether they have any
    /// bytes.
    pub fn mark_folder_checked(&mut self) -> bool {
        let mut any = false;
        for &index in &self.with_content[self.filled_before..self.filled] {
            let entry = &mut self.all[index];
            if !entry.content.is_empty() {
                entry.checked = true;
                any = true;
            }
        }
        any
    }
}

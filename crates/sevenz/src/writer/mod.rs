//! Sealing: entries and a password become an archive.
//!
//! ```text
//! start header, 32 bytes │ content and zeros, AES-CBC │ list of files, AES-CBC, n × 4 KiB │ encoded header: where the list is │
//! ```
//!
//! Every archive is a multiple of [`SIZE_STEP`] long, the list of files is a multiple of 4 KiB, and only the list says how much of what is
//! before it is content: the length of an archive reveals no more about its content than the step in which its length falls.

mod entropy;
mod error;
mod header;
mod plan;
mod stream;

pub use entropy::Entropy;
pub use error::SealError;
pub use plan::SIZE_STEP;

use crate::{
    cipher::{BLOCK, Encryption, ExternalCipher},
    entry::Entry,
    kdf::{DerivedKey, KeyDerivation, Rounds},
    layout::START_HEADER_LEN,
    name::{self, NameProblem},
    password::Password,
    progress::Progress,
};
use header::StreamCipher;
use plan::Plan;
use std::collections::HashSet;
use zeroize::Zeroizing;

/// Bytes encrypted in one step: about 1 ms in WebAssembly.
const BYTES_PER_STEP: usize = 32 * 1024;
/// Bytes of content copied in one step: about 1 ms in WebAssembly.
const COPIED_PER_STEP: usize = 256 * 1024;
/// Bytes that take about as long to encrypt as one round of key derivation takes.
const ENCRYPTED_PER_UNIT: usize = 8;
/// Bytes that take about as long to copy as one round of key derivation takes.
const COPIED_PER_UNIT: usize = 64;

/// Makes an archive of all entries in one call. For steps with progress, see [`Sealing`].
///
/// The key is derived with 2^19 rounds. Names, times and sizes are encrypted as well as content; nothing is compressed. Zero entries make
/// a valid archive too.
///
/// # Errors
/// See each variant of [`SealError`].
pub fn seal(
    entries: &[Entry],
    password: &Password,
    entropy: Entropy,
) -> Result<Vec<u8>, SealError> {
    Ok(Sealing::new(entries, password, entropy)?.finish())
}

/// An archive that is being made, in steps of about a millisecond. Dropping it stops the work and wipes key and content.
///
/// Call [`step`](Self::step) until its [`Progress`] is finished, and then [`finish`](Self::finish). Between two steps the caller may do
/// the slow parts itself, for instance with Web Crypto: derive the key of [`derivation`](Self::derivation) and give it to
/// [`provide_key`](Self::provide_key), or encrypt what [`external_cipher`](Self::external_cipher) returns and say so with
/// [`external_cipher_done`](Self::external_cipher_done). The next step goes on from there.
pub struct Sealing<'a> {
    entries: &'a [Entry],
    entropy: Entropy,
    rounds: Rounds,
    plan: Plan,
    stage: Stage,
    /// The archive so far. It has room for all of it from the start, so that no outgrown buffer is left behind.
    out: Zeroizing<Vec<u8>>,
    /// The CRC-32 of each entry that is copied.
    checksums: Vec<u32>,
}

enum Stage {
    /// The key is being derived.
    Deriving(KeyDerivation),
    /// The content is being copied into the archive.
    Copying { key: DerivedKey, position: Position },
    /// The copied content is being encrypted, of which `done` bytes are.
    Encrypting {
        key: DerivedKey,
        cipher: Box<Encryption>,
        done: usize,
    },
    /// The archive is complete.
    Finished,
}

/// How far the copying is.
#[derive(Default)]
struct Position {
    /// The index of the entry.
    entry: usize,
    /// Bytes of this entry that are copied.
    offset: usize,
    /// Bytes of all entries that are copied.
    copied: usize,
    /// The CRC-32 of this entry so far.
    checksum: crc32fast::Hasher,
}

impl<'a> Sealing<'a> {
    /// Checks names and sizes and reserves memory. The work itself is done by [`step`](Self::step).
    ///
    /// # Errors
    /// See each variant of [`SealError`].
    pub fn new(
        entries: &'a [Entry],
        password: &Password,
        entropy: Entropy,
    ) -> Result<Self, SealError> {
        Self::with_rounds(entries, password, entropy, Rounds::STANDARD)
    }

    /// Does as [`new`](Self::new) with another number of rounds, for tests that make thousands of archives.
    pub(crate) fn with_rounds(
        entries: &'a [Entry],
        password: &Password,
        entropy: Entropy,
        rounds: Rounds,
    ) -> Result<Self, SealError> {
        if !entropy.is_plausible() {
            return Err(SealError::Entropy);
        }
        let mut names = HashSet::new();
        for (index, Entry { name, .. }) in entries.iter().enumerate() {
            name::check(name)
                .and_then(|()| {
                    if names.insert(name) {
                        Ok(())
                    } else {
                        Err(NameProblem::Duplicate)
                    }
                })
                .map_err(|problem| SealError::Name { index, problem })?;
        }
        let plan = Plan::new(entries, &content_cipher(&entropy, rounds))?;
        let mut out = Vec::new();
        out.try_reserve_exact(plan.total)
            .map_err(|_| SealError::TooLarge)?;
        out.resize(START_HEADER_LEN, 0);
        Ok(Self {
            stage: Stage::Deriving(KeyDerivation::new(password, &entropy.salt, rounds)),
            entries,
            entropy,
            rounds,
            plan,
            out: Zeroizing::new(out),
            checksums: Vec::with_capacity(entries.len()),
        })
    }

    /// Does about a millisecond of work and returns how far it is.
    pub fn step(&mut self) -> Progress {
        match &mut self.stage {
            Stage::Deriving(derivation) => {
                if derivation.step().is_finished()
                    && let Stage::Deriving(derivation) =
                        std::mem::replace(&mut self.stage, Stage::Finished)
                {
                    self.provide_key(derivation.finish());
                }
            }
            Stage::Copying { .. } => self.copy_content(),
            Stage::Encrypting { cipher, done, .. } => {
                let end = encrypted_len(&self.plan).min(*done + BYTES_PER_STEP);
                cipher.apply(&mut self.out[START_HEADER_LEN + *done..START_HEADER_LEN + end]);
                *done = end;
                if end == encrypted_len(&self.plan) {
                    self.external_cipher_done();
                }
            }
            Stage::Finished => {}
        }
        self.progress()
    }

    /// Returns how far it is.
    #[must_use]
    pub fn progress(&self) -> Progress {
        let copying = (self.plan.content / COPIED_PER_UNIT) as u64;
        let encrypting = (encrypted_len(&self.plan) / ENCRYPTED_PER_UNIT) as u64;
        let total = self.rounds.count() + copying + encrypting + 1;
        let done = match &self.stage {
            Stage::Deriving(derivation) => derivation.progress().done,
            Stage::Copying { position, .. } => {
                self.rounds.count() + (position.copied / COPIED_PER_UNIT) as u64
            }
            Stage::Encrypting { done, .. } => {
                self.rounds.count() + copying + (done / ENCRYPTED_PER_UNIT) as u64
            }
            Stage::Finished => total,
        };
        Progress { done, total }
    }

    /// Returns the key derivation in progress, or `None` once the key is known.
    pub fn derivation(&mut self) -> Option<&mut KeyDerivation> {
        match &mut self.stage {
            Stage::Deriving(derivation) => Some(derivation),
            _ => None,
        }
    }

    /// Ends the [`derivation`](Self::derivation) with this key. Once the key is known it does nothing.
    pub fn provide_key(&mut self, key: DerivedKey) {
        if self.checksums.is_empty()
            && !matches!(self.stage, Stage::Copying { .. } | Stage::Encrypting { .. })
        {
            self.stage = Stage::Copying {
                key,
                position: Position::default(),
            };
        }
    }

    /// Returns the content to encrypt, when all of it is copied and none of it is encrypted.
    ///
    /// Call [`external_cipher_done`](Self::external_cipher_done) when it is encrypted; otherwise the next step starts to encrypt it.
    pub fn external_cipher(&mut self) -> Option<ExternalCipher<'_>> {
        match &self.stage {
            Stage::Encrypting { key, done: 0, .. } => Some(ExternalCipher {
                key: key.bytes(),
                iv: &self.entropy.content_iv,
                data: &mut self.out[START_HEADER_LEN..][..encrypted_len(&self.plan)],
            }),
            _ => None,
        }
    }

    /// Says that the data of the [`external_cipher`](Self::external_cipher) was encrypted in place, and completes the archive.
    pub fn external_cipher_done(&mut self) {
        if let Stage::Encrypting { key, .. } = std::mem::replace(&mut self.stage, Stage::Finished) {
            self.write_headers(&key);
        }
    }

    /// Does the work that is left and returns the archive.
    #[must_use]
    pub fn finish(mut self) -> Vec<u8> {
        while !self.step().is_finished() {}
        std::mem::take(&mut self.out)
    }

    /// Copies the next slice of the content into the archive.
    fn copy_content(&mut self) {
        let Stage::Copying { position, .. } = &mut self.stage else {
            return;
        };
        let mut budget = COPIED_PER_STEP;
        while let Some(entry) = self.entries.get(position.entry).filter(|_| budget > 0) {
            let rest = &entry.content[position.offset..];
            let part = &rest[..rest.len().min(budget)];
            self.out.extend_from_slice(part);
            position.checksum.update(part);
            position.offset += part.len();
            position.copied += part.len();
            budget -= part.len();
            if position.offset == entry.content.len() {
                self.checksums
                    .push(std::mem::take(&mut position.checksum).finalize());
                (position.entry, position.offset) = (position.entry + 1, 0);
            }
        }
        if position.entry == self.entries.len()
            && let Stage::Copying { key, .. } = std::mem::replace(&mut self.stage, Stage::Finished)
        {
            self.out
                .resize(START_HEADER_LEN + encrypted_len(&self.plan), 0);
            let cipher = Box::new(Encryption::new(&key, &self.entropy.content_iv));
            self.stage = Stage::Encrypting {
                key,
                cipher,
                done: 0,
            };
        }
    }

    /// Writes the headers around the encrypted content.
    fn write_headers(&mut self, key: &DerivedKey) {
        let [start, list, end] = self.headers(key);
        self.out
            .truncate(START_HEADER_LEN + self.plan.padded_content);
        self.out[..START_HEADER_LEN].copy_from_slice(&start);
        self.out.extend_from_slice(&list);
        self.out.extend_from_slice(&end);
    }

    /// Returns the start header, which says where the last one is, the encrypted list of files, and the encoded header, which says where
    /// that is.
    fn headers(&self, key: &DerivedKey) -> [Zeroizing<Vec<u8>>; 3] {
        let mut list = plan::file_list(
            self.entries,
            &self.checksums,
            &content_cipher(&self.entropy, self.rounds),
        );
        let cipher = StreamCipher {
            iv: &self.entropy.header_iv,
            ..content_cipher(&self.entropy, self.rounds)
        };
        let end = header::encoded(self.plan.padded_content as u64, &list, &cipher);
        Encryption::new(key, &self.entropy.header_iv).apply(&mut list);
        let packed = self.plan.padded_content + list.len();
        let start = header::start(packed as u64, &end);
        [start.to_vec().into(), list, end.into()]
    }
}

/// Returns how many bytes are encrypted: the padded content up to the end of its last block. The list of files then overwrites what is
/// over.
fn encrypted_len(plan: &Plan) -> usize {
    plan.padded_content.next_multiple_of(BLOCK)
}

fn content_cipher(entropy: &Entropy, rounds: Rounds) -> StreamCipher<'_> {
    StreamCipher {
        rounds,
        salt: &entropy.salt,
        iv: &entropy.content_iv,
    }
}

#[cfg(test)]
mod tests;

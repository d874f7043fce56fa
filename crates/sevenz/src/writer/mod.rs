//! Sealing: entries and a password become an archive.
//!
//! ```text
//! start header 32 │ content, AES-CBC, zeros to the end of the room │ file list, AES-CBC, 4 KiB │ where the list lies │
//! ```
//!
//! Every archive is a multiple of [`SIZE_STEP`] long, the file list a multiple of 4 KiB, and only the list says how much of the room
//! before it is content: the length tells a stranger about the content no more than which grain it falls in.

mod entropy;
mod error;
mod header;
mod plan;

pub use entropy::Entropy;
pub use error::SealError;

use super::{
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

/// Every archive is a whole multiple of this many bytes long.
pub const SIZE_STEP: u64 = 16 * 1024;
/// Bytes encrypted in one step: about 1 ms in WebAssembly.
const BYTES_PER_STEP: usize = 32 * 1024;
/// Bytes copied in one step: about 1 ms in WebAssembly.
const GATHERED_PER_STEP: usize = 256 * 1024;
/// Encrypting this many bytes takes about as long as one round of the derivation.
const ENCRYPTED_PER_UNIT: usize = 8;
/// Copying this many bytes takes about as long as one round of the derivation.
const GATHERED_PER_UNIT: usize = 64;

/// Makes an archive of all entries, in one go. For slices with progress, see [`Sealing`].
///
/// The password is derived with 2^19 rounds; names, times and sizes are encrypted with the content. No entries make an archive too.
pub fn seal(
    entries: &[Entry],
    password: &Password,
    entropy: Entropy,
) -> Result<Vec<u8>, SealError> {
    Ok(Sealing::new(entries, password, entropy)?.finish())
}

/// An archive in the making, in steps of about a millisecond. Dropping it stops the work and wipes key and content.
///
/// A browser can do the two long parts itself: while [`derivation`](Self::derivation) gives something, the key may come from a native
/// digest ([`provide_key`](Self::provide_key)); while [`external_cipher`](Self::external_cipher) does, the bulk may be encrypted natively
/// ([`external_cipher_done`](Self::external_cipher_done)). [`step`](Self::step) goes on from either.
pub struct Sealing<'a> {
    entries: &'a [Entry],
    entropy: Entropy,
    rounds: Rounds,
    plan: Plan,
    stage: Stage,
    /// The whole archive, of its final length from the start.
    out: Zeroizing<Vec<u8>>,
    checksums: Vec<u32>,
}

enum Stage {
    /// The key is being derived.
    Deriving(KeyDerivation),
    /// Content is being copied in.
    Gathering { key: DerivedKey, place: Place },
    /// What was copied in is being encrypted; `done` bytes are.
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
struct Place {
    entry: usize,
    offset: usize,
    copied: usize,
    checksum: crc32fast::Hasher,
}

impl<'a> Sealing<'a> {
    /// Checks names and sizes and makes room; the work itself is done by [`step`](Self::step).
    pub fn new(
        entries: &'a [Entry],
        password: &Password,
        entropy: Entropy,
    ) -> Result<Self, SealError> {
        Self::with_rounds(entries, password, entropy, Rounds::STANDARD)
    }

    /// As [`new`](Self::new), with another number of rounds: for tests that make thousands of archives.
    pub(super) fn with_rounds(
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
        out.resize(plan.total, 0);
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

    /// Does about a millisecond of work and tells how far it is.
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
            Stage::Gathering { .. } => self.gather(),
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

    /// How far it is.
    pub fn progress(&self) -> Progress {
        let gathering = (self.plan.content / GATHERED_PER_UNIT) as u64;
        let encrypting = (encrypted_len(&self.plan) / ENCRYPTED_PER_UNIT) as u64;
        let total = self.rounds.count() + gathering + encrypting + 1;
        let done = match &self.stage {
            Stage::Deriving(derivation) => derivation.progress().done,
            Stage::Gathering { place, .. } => {
                self.rounds.count() + (place.copied / GATHERED_PER_UNIT) as u64
            }
            Stage::Encrypting { done, .. } => {
                self.rounds.count() + gathering + (done / ENCRYPTED_PER_UNIT) as u64
            }
            Stage::Finished => total,
        };
        Progress { done, total }
    }

    /// The key derivation, as long as it waits for its key.
    pub fn derivation(&mut self) -> Option<&mut KeyDerivation> {
        match &mut self.stage {
            Stage::Deriving(derivation) => Some(derivation),
            _ => None,
        }
    }

    /// Ends the derivation with a key from elsewhere: the SHA-256 of its message. Later on it does nothing.
    pub fn provide_key(&mut self, key: DerivedKey) {
        if self.checksums.is_empty()
            && !matches!(
                self.stage,
                Stage::Gathering { .. } | Stage::Encrypting { .. }
            )
        {
            self.stage = Stage::Gathering {
                key,
                place: Place::default(),
            };
        }
    }

    /// The bulk to encrypt, once all content is gathered and before any of it is encrypted.
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

    /// The archive, after whatever work is still to do.
    pub fn finish(mut self) -> Vec<u8> {
        while !self.step().is_finished() {}
        std::mem::take(&mut self.out)
    }

    /// Copies a slice of the content into the archive.
    fn gather(&mut self) {
        let Stage::Gathering { place, .. } = &mut self.stage else {
            return;
        };
        let mut budget = GATHERED_PER_STEP;
        while let Some(entry) = self.entries.get(place.entry).filter(|_| budget > 0) {
            let rest = &entry.content[place.offset..];
            let part = &rest[..rest.len().min(budget)];
            let at = START_HEADER_LEN + place.copied;
            self.out[at..at + part.len()].copy_from_slice(part);
            place.checksum.update(part);
            place.offset += part.len();
            place.copied += part.len();
            budget -= part.len();
            if place.offset == entry.content.len() {
                self.checksums
                    .push(std::mem::take(&mut place.checksum).finalize());
                (place.entry, place.offset) = (place.entry + 1, 0);
            }
        }
        if place.entry == self.entries.len()
            && let Stage::Gathering { key, .. } =
                std::mem::replace(&mut self.stage, Stage::Finished)
        {
            let cipher = Box::new(Encryption::new(&key, &self.entropy.content_iv));
            self.stage = Stage::Encrypting {
                key,
                cipher,
                done: 0,
            };
        }
    }

    /// Writes the encrypted file list, the header that tells where it lies, and the start header that tells where that lies.
    fn write_headers(&mut self, key: &DerivedKey) {
        let mut list = plan::file_list(
            self.entries,
            &self.checksums,
            &content_cipher(&self.entropy, self.rounds),
        );
        let cipher = StreamCipher {
            iv: &self.entropy.header_iv,
            ..content_cipher(&self.entropy, self.rounds)
        };
        let end = header::encoded(self.plan.room as u64, &list, &cipher);
        Encryption::new(key, &self.entropy.header_iv).apply(&mut list);
        let at = START_HEADER_LEN + self.plan.room;
        self.out[at..at + list.len()].copy_from_slice(&list);
        let at = at + list.len();
        self.out[at..].copy_from_slice(&end);
        self.out[..START_HEADER_LEN]
            .copy_from_slice(&header::start((at - START_HEADER_LEN) as u64, &end));
    }
}

/// The room is encrypted up to the end of its last block; the few bytes over are then overwritten by the file list.
fn encrypted_len(plan: &Plan) -> usize {
    plan.room.next_multiple_of(BLOCK)
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

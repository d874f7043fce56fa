//! Sealing into a stream, without the archive in memory.

use super::{BYTES_PER_STEP, Sealing, Stage, encrypted_len};
use crate::cipher::Encryption;
use std::io::{Result, Write};
use zeroize::{Zeroize, Zeroizing};

/// Encrypts what is written to it, in whole buffers of [`BYTES_PER_STEP`].
struct Encrypted<W> {
    out: W,
    cipher: Encryption,
    buffer: Zeroizing<Vec<u8>>,
    /// Bytes of ciphertext that are still to be written; the rest is left out.
    left: usize,
}

impl<W: Write> Encrypted<W> {
    fn push(&mut self, mut bytes: &[u8]) -> Result<()> {
        while !bytes.is_empty() {
            let room = BYTES_PER_STEP - self.buffer.len();
            let (part, rest) = bytes.split_at(room.min(bytes.len()));
            self.buffer.extend_from_slice(part);
            bytes = rest;
            if self.buffer.len() == BYTES_PER_STEP {
                self.flush()?;
            }
        }
        Ok(())
    }

    /// Writes whole blocks.
    fn flush(&mut self) -> Result<()> {
        self.cipher.apply(&mut self.buffer);
        let len = self.buffer.len().min(self.left);
        self.out.write_all(&self.buffer[..len])?;
        self.left -= len;
        self.buffer.clear();
        Ok(())
    }
}

impl Sealing<'_> {
    /// Does the work that is left and writes the archive, with hardly any memory beside that of the entries.
    ///
    /// What was copied or encrypted in steps before is done again.
    ///
    /// # Errors
    /// Those of `out`.
    pub fn write_to(mut self, mut out: impl Write) -> Result<()> {
        while self.derivation().is_some() {
            self.step();
        }
        let key = match std::mem::replace(&mut self.stage, Stage::Finished) {
            Stage::Copying { key, .. } | Stage::Encrypting { key, .. } => key,
            _ => return out.write_all(&self.out),
        };
        // What was copied is wiped; to wipe the room that was kept for the rest would take it from the system first.
        std::mem::take(&mut *self.out).as_mut_slice().zeroize();
        let contents = || self.entries.iter().map(|entry| &entry.content[..]);
        self.checksums = contents().map(crc32fast::hash).collect();
        let [start, list, end] = self.headers(&key);
        out.write_all(&start)?;
        let mut content = Encrypted {
            out: &mut out,
            cipher: Encryption::new(&key, &self.entropy.content_iv),
            buffer: Zeroizing::new(Vec::with_capacity(BYTES_PER_STEP)),
            left: self.plan.padded_content,
        };
        let padding = vec![0; encrypted_len(&self.plan) - self.plan.content];
        for bytes in contents().chain([&padding[..]]) {
            content.push(bytes)?;
        }
        content.flush()?;
        out.write_all(&list)?;
        out.write_all(&end)
    }
}

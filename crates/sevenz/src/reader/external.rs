//! Ciphertext that is copied out, for a cipher outside this crate.

use super::{
    aes::Parameters,
    codec::Settings,
    folder::Source,
    keys::Keys,
    streams::{Streams, slice},
};
use crate::{
    cipher::{BLOCK, ExternalCipher},
    kdf::DerivedKey,
};
use std::rc::Rc;
use zeroize::Zeroizing;

/// A packed stream that the caller decrypts.
pub(super) struct ExternalDecrypt {
    /// The index of the AES coder that is done by the caller.
    pub coder: usize,
    /// The index, within the folder, of the packed stream that it reads.
    pub packed: usize,
    /// Ciphertext first, then plaintext.
    pub data: Zeroizing<Vec<u8>>,
    /// Whether the data is plaintext by now.
    pub done: bool,
    key: Rc<DerivedKey>,
    iv: [u8; BLOCK],
}

/// Ciphertext as it is in the archive.
struct Ciphertext<'a> {
    coder: usize,
    packed: usize,
    parameters: Parameters,
    bytes: &'a [u8],
}

/// Finds the first AES coder of a folder that reads a packed stream, with the ciphertext.
fn find<'a>(streams: &Streams, folder: usize, archive: &'a [u8]) -> Option<Ciphertext<'a>> {
    let coders = streams.folders[folder].coders.iter().enumerate();
    let mut found = coders.filter_map(|(index, coder)| {
        match (Settings::parse(coder), coder.inputs.as_slice()) {
            (Ok(Settings::Aes(parameters)), [Source::Packed(packed)]) => {
                Some((index, parameters, *packed))
            }
            _ => None,
        }
    });
    let (coder, parameters, packed) = found.next()?;
    let bytes = slice(archive, &streams.packed_of(folder)[packed]).ok()?;
    let whole_blocks = !bytes.is_empty() && bytes.len().is_multiple_of(BLOCK);
    whole_blocks.then_some(Ciphertext {
        coder,
        packed,
        parameters,
        bytes,
    })
}

impl ExternalDecrypt {
    /// Returns the length in bytes of what [`copy_out`](Self::copy_out) would copy.
    pub fn len(streams: &Streams, folder: usize, archive: &[u8]) -> Option<usize> {
        find(streams, folder, archive).map(|found| found.bytes.len())
    }

    /// Copies the ciphertext of a folder, if it has any.
    pub fn copy_out(streams: &Streams, folder: usize, archive: &[u8], keys: &Keys) -> Option<Self> {
        let found = find(streams, folder, archive)?;
        Some(Self {
            coder: found.coder,
            packed: found.packed,
            data: Zeroizing::new(found.bytes.to_vec()),
            done: false,
            key: keys.get(&found.parameters)?,
            iv: found.parameters.iv,
        })
    }

    /// Returns what the caller needs to decrypt, unless it is done.
    pub fn cipher(&mut self) -> Option<ExternalCipher<'_>> {
        (!self.done).then_some(ExternalCipher {
            key: self.key.bytes(),
            iv: &self.iv,
            data: &mut self.data,
        })
    }
}

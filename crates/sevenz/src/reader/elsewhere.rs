//! A stream of ciphertext that is copied out, to be decrypted by a cipher elsewhere.

use super::{
    super::{
        cipher::{BLOCK, ExternalCipher},
        kdf::DerivedKey,
    },
    aes::Parameters,
    codec::Settings,
    folder::Source,
    keys::Keys,
    streams::{Streams, slice},
};
use std::rc::Rc;
use zeroize::Zeroizing;

pub(super) struct Elsewhere {
    /// The AES coder that need not do it any more.
    pub coder: usize,
    /// The packed stream of the folder that it would have read.
    pub packed: usize,
    /// Ciphertext, and then plaintext.
    pub data: Zeroizing<Vec<u8>>,
    /// Whether it is plaintext by now.
    pub done: bool,
    key: Rc<DerivedKey>,
    iv: [u8; BLOCK],
}

/// Ciphertext that can be lent, as it stands in the archive.
struct Found<'a> {
    coder: usize,
    packed: usize,
    parameters: Parameters,
    ciphertext: &'a [u8],
}

/// Finds the ciphertext of a folder, if an AES coder reads it as it stands in the archive.
fn find<'a>(streams: &Streams, folder: usize, archive: &'a [u8]) -> Option<Found<'a>> {
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
    let ciphertext = slice(archive, &streams.packed_of(folder)[packed]).ok()?;
    let whole_blocks = !ciphertext.is_empty() && ciphertext.len().is_multiple_of(BLOCK);
    whole_blocks.then_some(Found {
        coder,
        packed,
        parameters,
        ciphertext,
    })
}

impl Elsewhere {
    /// Returns the length in bytes of what [`copy_out`](Self::copy_out) would copy.
    pub fn len(streams: &Streams, folder: usize, archive: &[u8]) -> Option<usize> {
        find(streams, folder, archive).map(|found| found.ciphertext.len())
    }

    /// Copies the ciphertext of a folder, if there is any to lend.
    pub fn copy_out(streams: &Streams, folder: usize, archive: &[u8], keys: &Keys) -> Option<Self> {
        let found = find(streams, folder, archive)?;
        Some(Self {
            coder: found.coder,
            packed: found.packed,
            data: Zeroizing::new(found.ciphertext.to_vec()),
            done: false,
            key: keys.get(&found.parameters)?,
            iv: found.parameters.iv,
        })
    }

    /// The job, as long as it is not done.
    pub fn job(&mut self) -> Option<ExternalCipher<'_>> {
        (!self.done).then_some(ExternalCipher {
            key: self.key.bytes(),
            iv: &self.iv,
            data: &mut self.data,
        })
    }
}

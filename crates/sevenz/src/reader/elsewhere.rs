//! A stream of ciphertext that is copied out, to be decrypted by a cipher elsewhere.

use super::{
    super::{
        cipher::{BLOCK, CipherJob},
        kdf::DerivedKey,
    },
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

impl Elsewhere {
    /// Copies the ciphertext of a folder, if an AES coder reads it as it stands in the archive.
    pub fn copy_out(streams: &Streams, folder: usize, archive: &[u8], keys: &Keys) -> Option<Self> {
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
        if ciphertext.is_empty() || !ciphertext.len().is_multiple_of(BLOCK) {
            return None;
        }
        let key = keys.get(&parameters)?;
        let data = Zeroizing::new(ciphertext.to_vec());
        Some(Self {
            coder,
            packed,
            data,
            done: false,
            key,
            iv: parameters.iv,
        })
    }

    /// The job, as long as it is not done.
    pub fn job(&mut self) -> Option<CipherJob<'_>> {
        (!self.done).then_some(CipherJob {
            key: self.key.bytes(),
            iv: &self.iv,
            data: &mut self.data,
        })
    }
}

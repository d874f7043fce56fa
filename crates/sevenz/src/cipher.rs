//! AES-256 in CBC mode (FIPS 197, NIST SP 800-38A), in slices.
//!
//! 7z pads with zeros to whole blocks of 16 bytes, never with PKCS#7. [`ExternalCipher`] says what a native cipher that insists on
//! PKCS#7 has to do.

use crate::kdf::DerivedKey;
use aes::Aes256;
use cbc::cipher::{Array, BlockModeDecrypt, BlockModeEncrypt, KeyIvInit, consts::U16};

/// Bytes in a block.
pub(crate) const BLOCK: usize = 16;

/// Data that the caller may encrypt or decrypt with a cipher of its own: AES-256-CBC over the whole of `data`, in place.
///
/// This lets a browser use Web Crypto, outside the thread that steps. There is no padding: `data` is a multiple of 16 bytes and keeps its
/// length. A cipher that always pads with PKCS#7, as Web Crypto does, appends a block when it encrypts: drop that block. Before it
/// decrypts, append [`padding_block`](Self::padding_block) to the data.
pub struct ExternalCipher<'a> {
    /// The 32 bytes of the key. Wipe every copy.
    pub key: &'a [u8; 32],
    /// The initialization vector.
    pub iv: &'a [u8; BLOCK],
    /// The bytes to encrypt or decrypt.
    pub data: &'a mut [u8],
}

impl ExternalCipher<'_> {
    /// Returns the block to append to ciphertext, so that it decrypts to the data and then a whole block of PKCS#7 padding.
    #[must_use]
    pub fn padding_block(&self) -> [u8; BLOCK] {
        let last = self.data.last_chunk().unwrap_or(self.iv);
        let mut block = [BLOCK as u8; BLOCK];
        cbc::Encryptor::<Aes256>::new(self.key.into(), last.into())
            .encrypt_blocks(whole_blocks(&mut block));
        block
    }
}

/// The state of CBC encryption between two slices.
pub(crate) struct Encryption(cbc::Encryptor<Aes256>);

impl Encryption {
    pub fn new(key: &DerivedKey, iv: &[u8; BLOCK]) -> Self {
        Self(cbc::Encryptor::new(key.bytes().into(), iv.into()))
    }

    /// Encrypts whole blocks in place, as the continuation of the blocks before.
    pub fn apply(&mut self, blocks: &mut [u8]) {
        self.0.encrypt_blocks(whole_blocks(blocks));
    }
}

/// The state of CBC decryption between two slices.
pub(crate) struct Decryption(cbc::Decryptor<Aes256>);

impl Decryption {
    pub fn new(key: &DerivedKey, iv: &[u8; BLOCK]) -> Self {
        Self(cbc::Decryptor::new(key.bytes().into(), iv.into()))
    }

    /// Decrypts whole blocks in place, as the continuation of the blocks before.
    pub fn apply(&mut self, blocks: &mut [u8]) {
        self.0.decrypt_blocks(whole_blocks(blocks));
    }
}

fn whole_blocks(bytes: &mut [u8]) -> &mut [Array<u8, U16>] {
    let (blocks, rest) = Array::slice_as_chunks_mut(bytes);
    debug_assert!(rest.is_empty(), "the caller gives whole blocks");
    blocks
}

#[cfg(test)]
mod tests {
    use super::*;

    const KEY: &str = "603deb1015ca71be2b73aef0857d77811f352c073b6108d72d9810a30914dff4";
    const IV: &str = "000102030405060708090a0b0c0d0e0f";
    const PLAIN: &str = "6bc1bee22e409f96e93d7e117393172aae2d8a571e03ac9c9eb76fac45af8e51\
                         30c81c46a35ce411e5fbc1191a0a52eff69f2445df4f9b17ad2b417be66c3710";
    const CIPHER: &str = "f58c4c04d6e5f1ba779eabfb5f7bfbd69cfc4e967edb808d679f777bc6702c7d\
                          39f23369a9d9bacfa530e26304231461b2eb05e2c39be9fcda6c19078c6a9d1b";

    fn bytes(hex: &str) -> Vec<u8> {
        let digits: Vec<u8> = hex
            .chars()
            .map(|digit| digit.to_digit(16).unwrap() as u8)
            .collect();
        digits
            .chunks(2)
            .map(|pair| pair[0] << 4 | pair[1])
            .collect()
    }

    fn key() -> DerivedKey {
        DerivedKey::from_bytes(bytes(KEY).try_into().unwrap())
    }

    fn iv() -> [u8; BLOCK] {
        bytes(IV).try_into().unwrap()
    }

    /// NIST SP 800-38A, F.2.5 CBC-AES256.Encrypt.
    #[test]
    fn it_encrypts_the_vector_of_the_standard_in_slices() {
        let mut data = bytes(PLAIN);
        let mut encryption = Encryption::new(&key(), &iv());
        let (first, rest) = data.split_at_mut(BLOCK);
        encryption.apply(first);
        encryption.apply(rest);
        assert_eq!(data, bytes(CIPHER));
    }

    /// NIST SP 800-38A, F.2.6 CBC-AES256.Decrypt.
    #[test]
    fn it_decrypts_the_vector_of_the_standard_in_slices() {
        let mut data = bytes(CIPHER);
        let mut decryption = Decryption::new(&key(), &iv());
        let (first, rest) = data.split_at_mut(BLOCK);
        decryption.apply(first);
        decryption.apply(rest);
        assert_eq!(data, bytes(PLAIN));
    }

    #[test]
    fn the_padding_block_satisfies_a_cipher_that_requires_pkcs7() {
        for blocks in [0, 1, 4] {
            let mut data = bytes(CIPHER);
            data.truncate(blocks * BLOCK);
            let (key_bytes, iv) = (*key().bytes(), iv());
            let block = ExternalCipher {
                key: &key_bytes,
                iv: &iv,
                data: &mut data,
            }
            .padding_block();
            data.extend_from_slice(&block);
            Decryption::new(&key(), &iv).apply(&mut data);
            assert_eq!(data[..blocks * BLOCK], bytes(PLAIN)[..blocks * BLOCK]);
            assert_eq!(data[blocks * BLOCK..], [16; 16]);
        }
    }
}

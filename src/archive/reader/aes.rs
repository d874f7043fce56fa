//! The AES coder: its properties, and decryption as a stream.

use super::{
    super::{
        cipher::{BLOCK, Decryption},
        kdf::{DerivedKey, Rounds},
    },
    error::{Feature, OpenError},
    folder::Coder,
};
use std::io::{ErrorKind, Read, Result};
use zeroize::Zeroizing;

/// Bytes decrypted at a time.
const BUFFER: usize = 8 * 1024;

/// How a stream was encrypted, all but the password.
#[derive(Clone)]
pub(super) struct Parameters {
    pub rounds: Rounds,
    pub salt: Vec<u8>,
    pub iv: [u8; BLOCK],
}

impl Parameters {
    /// Whether one derivation serves both.
    pub fn same_key(&self, other: &Self) -> bool {
        self.rounds == other.rounds && self.salt == other.salt
    }

    /// Properties: rounds and which fields there are, then their lengths less one (0 where the field is absent), then salt and vector.
    pub fn parse(coder: &Coder) -> std::result::Result<Self, OpenError> {
        let unknown = OpenError::Unsupported(Feature::Settings(coder.id));
        let (&first, rest) = coder.properties.split_first().ok_or(unknown.clone())?;
        let rounds = Rounds::from_power(first & 0x3F).ok_or(unknown.clone())?;
        let lengths = match first & 0xC0 {
            0 => (0, 0),
            _ => {
                let second = *rest.first().ok_or(unknown.clone())?;
                (
                    usize::from(first >> 7) + usize::from(second >> 4),
                    usize::from(first >> 6 & 1) + usize::from(second & 15),
                )
            }
        };
        let fields = rest.get(1..).unwrap_or_default();
        if fields.len() != lengths.0 + lengths.1 {
            return Err(unknown);
        }
        let (salt, short_iv) = fields.split_at(lengths.0);
        let mut iv = [0; BLOCK];
        iv[..short_iv.len()].copy_from_slice(short_iv);
        Ok(Self {
            rounds,
            salt: salt.to_vec(),
            iv,
        })
    }
}

/// Decrypts what it reads. Holds at most one buffer of plaintext, wiped when dropped.
pub(super) struct AesReader<R> {
    inner: R,
    decryption: Decryption,
    buffer: Zeroizing<Vec<u8>>,
    /// The decrypted part of the buffer that was not yet given.
    ready: std::ops::Range<usize>,
}

impl<R: Read> AesReader<R> {
    pub fn new(inner: R, key: &DerivedKey, iv: &[u8; BLOCK]) -> Self {
        Self {
            inner,
            decryption: Decryption::new(key, iv),
            buffer: Zeroizing::new(vec![0; BUFFER]),
            ready: 0..0,
        }
    }

    fn refill(&mut self) -> Result<()> {
        let mut filled = 0;
        while filled < BUFFER {
            match self.inner.read(&mut self.buffer[filled..]) {
                Ok(0) => break,
                Ok(read) => filled += read,
                Err(error) if error.kind() == ErrorKind::Interrupted => {}
                Err(error) => return Err(error),
            }
        }
        if !filled.is_multiple_of(BLOCK) {
            return Err(ErrorKind::UnexpectedEof.into());
        }
        self.decryption.apply(&mut self.buffer[..filled]);
        self.ready = 0..filled;
        Ok(())
    }
}

impl<R: Read> Read for AesReader<R> {
    fn read(&mut self, out: &mut [u8]) -> Result<usize> {
        if self.ready.is_empty() {
            self.refill()?;
        }
        let len = out.len().min(self.ready.len());
        out[..len].copy_from_slice(&self.buffer[self.ready.start..][..len]);
        self.ready.start += len;
        Ok(len)
    }
}

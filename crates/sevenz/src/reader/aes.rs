//! The AES coder (`7zAes.cpp` of 7-Zip): its properties, and decryption as a stream.

use super::{
    error::{Feature, OpenError},
    folder::Coder,
};
use crate::{
    cipher::{BLOCK, Decryption},
    kdf::{DerivedKey, Rounds},
};
use std::io::{ErrorKind, Read, Result};
use zeroize::Zeroizing;

/// Bytes decrypted at a time.
const BUFFER: usize = 8 * 1024;

/// How a stream was encrypted, apart from the password.
#[derive(Clone)]
pub(super) struct Parameters {
    pub rounds: Rounds,
    pub salt: Vec<u8>,
    pub iv: [u8; BLOCK],
}

impl Parameters {
    /// Returns what makes the key, beside the password. Streams with equal recipes share one derivation.
    pub fn recipe(&self) -> (u8, Vec<u8>) {
        (self.rounds.power(), self.salt.clone())
    }

    /// Parses the properties: a byte with the rounds and which fields there are, a byte with their lengths less one (0 where the field is
    /// absent), then salt and initialization vector. A vector of fewer than 16 bytes is extended with zeros.
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

/// Decrypts what it reads. It holds at most [`BUFFER`] bytes of plaintext, which are wiped when dropped.
pub(super) struct AesReader<R> {
    inner: R,
    decryption: Decryption,
    buffer: Zeroizing<Vec<u8>>,
    /// The part of the buffer that is decrypted and not yet read.
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::reader::method::{Method, MethodId};

    const ID: MethodId = MethodId(0x06F1_0701);

    fn parse(properties: &[u8]) -> Option<(u8, Vec<u8>, [u8; BLOCK])> {
        let coder = Coder {
            id: ID,
            method: Method::Aes,
            properties: properties.to_vec(),
            inputs: Vec::new(),
            size: 0,
        };
        match Parameters::parse(&coder) {
            Ok(found) => Some((found.rounds.power(), found.salt, found.iv)),
            Err(error) => {
                assert_eq!(error, OpenError::Unsupported(Feature::Settings(ID)));
                None
            }
        }
    }

    fn iv(start: &[u8]) -> [u8; BLOCK] {
        let mut iv = [0; BLOCK];
        iv[..start.len()].copy_from_slice(start);
        iv
    }

    #[test]
    fn the_properties_are_rounds_salt_and_vector() {
        assert_eq!(parse(&[19]), Some((19, vec![], iv(&[]))));
        assert_eq!(parse(&[0x3F]), Some((63, vec![], iv(&[]))));
        // As 7-Zip writes it: a vector of eight bytes and no salt.
        let seven_zip = [&[0x40 | 19, 0x07][..], &[1; 8]].concat();
        assert_eq!(parse(&seven_zip), Some((19, vec![], iv(&[1; 8]))));
        let both = [&[0xC0 | 19, 0xFF][..], &[2; 16], &[3; 16]].concat();
        assert_eq!(parse(&both), Some((19, vec![2; 16], [3; 16])));
        let salt = [&[0x80 | 19, 0x30][..], &[2; 4]].concat();
        assert_eq!(parse(&salt), Some((19, vec![2; 4], iv(&[]))));
    }

    #[test]
    fn properties_that_are_too_short_or_too_long_are_refused() {
        for wrong in [
            &[][..],
            &[0xC0],
            &[0xC0, 0x00],
            &[0xC0, 0x00, 1],
            &[0xC0, 0x00, 1, 2, 3],
            &[19, 0, 1],
        ] {
            assert_eq!(parse(wrong), None, "{wrong:?}");
        }
        assert_eq!(parse(&[0xC0, 0x00, 1, 2]), Some((0, vec![1], iv(&[2]))));
    }

    #[test]
    fn one_key_serves_those_with_the_same_rounds_and_salt() {
        let with = |power, salt: &[u8], iv| Parameters {
            rounds: Rounds::from_power(power).unwrap(),
            salt: salt.to_vec(),
            iv: [iv; BLOCK],
        };
        let one = with(2, b"salt", 1);
        let same_key = |other: Parameters| one.recipe() == other.recipe();
        assert!(same_key(with(2, b"salt", 2)));
        assert!(!same_key(with(3, b"salt", 1)));
        assert!(!same_key(with(2, b"seal", 1)));
    }

    /// Gives a byte at a time, with an interruption before each, and in the end this error.
    struct Halting(Vec<u8>, bool, Option<ErrorKind>);

    impl Read for Halting {
        fn read(&mut self, out: &mut [u8]) -> Result<usize> {
            self.1 = !self.1;
            if self.1 {
                return Err(ErrorKind::Interrupted.into());
            }
            match (self.0.pop(), self.2) {
                (Some(byte), _) => {
                    out[0] = byte;
                    Ok(1)
                }
                (None, Some(error)) => Err(error.into()),
                (None, None) => Ok(0),
            }
        }
    }

    #[test]
    fn an_interrupted_stream_goes_on_and_a_broken_one_does_not() {
        let read = |count, error| {
            let key = DerivedKey::from_bytes([7; 32]);
            let inner = Halting(vec![0; count], false, error);
            let mut plain = Vec::new();
            AesReader::new(inner, &key, &[0; BLOCK])
                .read_to_end(&mut plain)
                .map_err(|error| error.kind())
        };
        for count in [0, 32, BUFFER, BUFFER + 16] {
            assert_eq!(read(count, None), Ok(count));
        }
        assert_eq!(read(17, None), Err(ErrorKind::UnexpectedEof));
        assert_eq!(read(16, Some(ErrorKind::Other)), Err(ErrorKind::Other));
    }
}

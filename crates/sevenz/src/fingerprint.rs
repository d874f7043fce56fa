//! The SHA-256 (FIPS 180-4) of an archive.
//!
//! Nothing in a 7z is authenticated, so two people who must be sure that they have the same archive compare this over another channel.

use sha2::{Digest, Sha256};
use std::fmt;

/// The SHA-256 of an archive. Its `Display` writes 64 lowercase hexadecimal digits.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Fingerprint([u8; 32]);

impl Fingerprint {
    /// Hashes bytes that are all in memory.
    #[must_use]
    pub fn of(bytes: &[u8]) -> Self {
        Self(Sha256::digest(bytes).into())
    }

    /// Parses 64 hexadecimal digits in upper or lower case. Returns `None` for any other text.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let mut bytes = [0; 32];
        if text.len() != 2 * bytes.len() || !text.bytes().all(|digit| digit.is_ascii_hexdigit()) {
            return None;
        }
        for (byte, offset) in bytes.iter_mut().zip((0..).step_by(2)) {
            *byte = u8::from_str_radix(&text[offset..offset + 2], 16).ok()?;
        }
        Some(Self(bytes))
    }
}

/// A [`Fingerprint`] of bytes that come in parts.
#[derive(Default)]
pub struct Fingerprinting(Sha256);

impl Fingerprinting {
    /// Hashes the next bytes.
    pub fn update(&mut self, part: &[u8]) {
        self.0.update(part);
    }

    /// Returns the fingerprint of all bytes so far.
    #[must_use]
    pub fn finish(self) -> Fingerprint {
        Fingerprint(self.0.finalize().into())
    }
}

impl fmt::Display for Fingerprint {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.iter().try_for_each(|byte| write!(out, "{byte:02x}"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_is_the_digest_and_reads_back() {
        let abc = Fingerprint::of(b"abc");
        let text = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
        assert_eq!(abc.to_string(), text);
        assert_eq!(Fingerprint::parse(text), Some(abc));
        assert_eq!(Fingerprint::parse(&text.to_uppercase()), Some(abc));
        let mut parts = Fingerprinting::default();
        parts.update(b"a");
        parts.update(b"bc");
        assert_eq!(parts.finish(), abc);
    }

    #[test]
    fn other_texts_are_no_fingerprint() {
        for text in [
            "",
            "ba78",
            &"g".repeat(64),
            &"é".repeat(32),
            &"+1".repeat(32),
        ] {
            assert_eq!(Fingerprint::parse(text), None, "{text}");
        }
    }
}

//! The SHA-256 (FIPS 180-4) of an archive, which two people compare by telephone.

use sha2::{Digest, Sha256};
use std::fmt;

/// How many digits at either end are compared by telephone: 64 bits together. Eight digits, 32 bits, are found by trying within a
/// second on one graphics card.
const COMPARED: usize = 8;
/// How many digits are read in one breath.
const GROUP: usize = 4;

/// The SHA-256 of a file. Shown as 64 hexadecimal digits.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Fingerprint([u8; 32]);

impl Fingerprint {
    /// The fingerprint of these bytes.
    #[must_use]
    pub fn of(bytes: &[u8]) -> Self {
        Self(Sha256::digest(bytes).into())
    }

    /// Reads 64 hexadecimal digits in upper or lower case.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let mut bytes = [0; 32];
        if text.len() != 2 * bytes.len() || !text.bytes().all(|digit| digit.is_ascii_hexdigit()) {
            return None;
        }
        for (byte, at) in bytes.iter_mut().zip((0..).step_by(2)) {
            *byte = u8::from_str_radix(&text[at..at + 2], 16).ok()?;
        }
        Some(Self(bytes))
    }

    /// The first and the last eight digits, in upper case and in groups of four: what people read to each other.
    #[must_use]
    pub fn ends(&self) -> (String, String) {
        let all = self.to_string().to_uppercase();
        let (first, last) = (&all[..COMPARED], &all[all.len() - COMPARED..]);
        let grouped = |digits: &str| {
            let (one, other) = digits.split_at(GROUP);
            format!("{one} {other}")
        };
        (grouped(first), grouped(last))
    }
}

/// A fingerprint of bytes that come in parts.
#[derive(Default)]
pub struct Fingerprinting(Sha256);

impl Fingerprinting {
    /// Takes the next bytes.
    pub fn update(&mut self, part: &[u8]) {
        self.0.update(part);
    }

    /// The fingerprint of all bytes that came.
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
        assert_eq!(abc.ends(), ("BA78 16BF".to_owned(), "F200 15AD".to_owned()));
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

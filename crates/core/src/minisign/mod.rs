//! Public keys and signatures in the format of minisign 0.11: what a release is signed with, and what `minisign -V` checks.
//!
//! A signature has two Ed25519 signatures (RFC 8032): one over the file, and one over the first and the comment, so that the comment
//! too can be trusted. Only signatures over the file itself (`Ed`) are read, not those over its BLAKE2b (`ED`), which no browser has. What
//! checks them comes from outside: the browser, with Web Crypto.

use base64::{Engine as _, engine::general_purpose::STANDARD as BASE64};

/// Marks a key, and a signature over the file itself.
const ED25519: [u8; 2] = *b"Ed";
/// Stands before the comment that is signed.
const TRUSTED: &str = "trusted comment: ";
/// Stands in that comment before the fingerprint of the program.
const PROGRAM: &str = ", program ";

/// The key that releases are signed with.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct PublicKey {
    id: [u8; 8],
    bytes: [u8; 32],
}

impl PublicKey {
    /// The key of this Sluis, as `sluis.pub` has it. `None` as long as nobody signs releases.
    #[must_use]
    pub fn of_releases() -> Option<Self> {
        Self::parse(include_str!("sluis.pub"))
    }

    /// Reads the file of a public key, or its second line alone.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let (id, bytes) = decode(text.trim().lines().last()?)?;
        Some(Self { id, bytes })
    }

    /// Returns the bytes of the Ed25519 key.
    #[must_use]
    pub const fn bytes(&self) -> &[u8; 32] {
        &self.bytes
    }

    /// Returns the key as `minisign -P` takes it.
    #[must_use]
    pub fn text(&self) -> String {
        BASE64.encode([&ED25519[..], &self.id, &self.bytes].concat())
    }
}

/// The signature of a file, of which nothing is checked yet.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Signature {
    key_id: [u8; 8],
    of_file: [u8; 64],
    comment: String,
    of_comment: [u8; 64],
}

impl Signature {
    /// Reads the file of a signature. `None` where it is something else, or a signature over a BLAKE2b.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let mut lines = text.lines().map(str::trim_end);
        lines.next()?.strip_prefix("untrusted comment: ")?;
        let (key_id, of_file) = decode(lines.next()?)?;
        let comment = lines.next()?.strip_prefix(TRUSTED)?.to_owned();
        let of_comment = BASE64.decode(lines.next()?).ok()?.try_into().ok()?;
        lines.all(str::is_empty).then_some(Self {
            key_id,
            of_file,
            comment,
            of_comment,
        })
    }

    /// Returns whether it says that this key made it.
    #[must_use]
    pub fn names(&self, key: &PublicKey) -> bool {
        self.key_id == key.id
    }

    /// Returns the comment, which can be trusted once [`of_comment`](Self::of_comment) is right.
    #[must_use]
    pub fn comment(&self) -> &str {
        &self.comment
    }

    /// Returns the signature over the file.
    #[must_use]
    pub const fn of_file(&self) -> &[u8; 64] {
        &self.of_file
    }

    /// Returns the signature over the comment, and the message that it is over.
    #[must_use]
    pub fn of_comment(&self) -> (&[u8; 64], Vec<u8>) {
        let message = [&self.of_file[..], self.comment.as_bytes()].concat();
        (&self.of_comment, message)
    }

    /// Returns the fingerprint of the program in the comment of a release.
    #[must_use]
    pub fn program(&self) -> Option<&str> {
        let (_, program) = self.comment.rsplit_once(PROGRAM)?;
        Some(program)
    }
}

/// What the signature of a page is worth.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Worth {
    /// Every byte of the page is as it was signed.
    Whole,
    /// The program in it is the one of the signed release. The rest is changed, as by filling in an agreement.
    Program,
    /// Another key made it.
    OtherKey,
    /// It does not belong to this page, or somebody changed it or the page.
    Bad,
}

/// Reads the letters `Ed`, the id of a key, and what follows.
fn decode<const N: usize>(line: &str) -> Option<([u8; 8], [u8; N])> {
    let bytes = BASE64.decode(line.trim()).ok()?;
    let rest = bytes.strip_prefix(&ED25519[..])?;
    let (id, rest) = rest.split_first_chunk()?;
    Some((*id, rest.try_into().ok()?))
}

#[cfg(test)]
mod tests;

//! The random bytes of an archive.

/// Random bytes for one archive. The caller draws them from a cryptographic source; sealing takes them by value, because using them twice
/// would reveal which archives begin alike.
pub struct Entropy {
    /// The salt of the key derivation.
    pub(super) salt: [u8; 16],
    /// The initialization vector of the content.
    pub(super) content_iv: [u8; 16],
    /// The initialization vector of the list of files.
    pub(super) header_iv: [u8; 16],
}

impl Entropy {
    /// The number of random bytes that an archive needs.
    pub const LEN: usize = 48;

    /// Takes 48 random bytes.
    #[must_use]
    pub fn from_bytes(bytes: [u8; Self::LEN]) -> Self {
        let part = |offset: usize| std::array::from_fn(|index| bytes[offset + index]);
        Self {
            salt: part(0),
            content_iv: part(16),
            header_iv: part(32),
        }
    }

    /// Returns the salt of the key derivation, for a caller that derives the key before there is a [`Sealing`](crate::Sealing).
    #[must_use]
    pub const fn salt(&self) -> &[u8; 16] {
        &self.salt
    }

    /// Returns whether the bytes can have come from a working random source.
    pub(super) fn is_plausible(&self) -> bool {
        let parts = [self.salt, self.content_iv, self.header_iv];
        parts
            .iter()
            .all(|part| part.iter().any(|&byte| byte != part[0]))
            && self.content_iv != self.header_iv
    }
}

//! The random bytes of an archive.

/// Random bytes for one archive; drawn by the caller and used once, which is why they are handed over.
pub struct Entropy {
    /// Salt of the key derivation.
    pub salt: [u8; 16],
    /// Initialisation vector of the content.
    pub content_iv: [u8; 16],
    /// Initialisation vector of the file list.
    pub header_iv: [u8; 16],
}

impl Entropy {
    /// How many random bytes an archive needs.
    pub const LEN: usize = 48;

    /// From 48 random bytes.
    pub fn from_bytes(bytes: [u8; Self::LEN]) -> Self {
        let part = |at: usize| std::array::from_fn(|index| bytes[at + index]);
        Self {
            salt: part(0),
            content_iv: part(16),
            header_iv: part(32),
        }
    }

    /// Whether the bytes can have come from a working random source: no part empty, the two vectors not the same.
    pub(super) fn is_plausible(&self) -> bool {
        let parts = [self.salt, self.content_iv, self.header_iv];
        parts
            .iter()
            .all(|part| part.iter().any(|&byte| byte != part[0]))
            && self.content_iv != self.header_iv
    }
}

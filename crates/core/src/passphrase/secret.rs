//! What locks a file: six words drawn for it alone, or words that two services agreed on.

use super::Passphrase;

/// The words that lock a file, and whether its receiver knows them already. They cannot be printed, and their memory is
/// wiped when they go.
pub enum Secret {
    /// Six words that were drawn for this file alone.
    Words(Passphrase),
    /// Words that sender and receiver agreed on before.
    Own(Passphrase),
}

impl Secret {
    /// Returns the words.
    #[must_use]
    pub fn words(&self) -> &Passphrase {
        match self {
            Self::Words(words) | Self::Own(words) => words,
        }
    }

    /// Returns the password as the receiver types it.
    #[must_use]
    pub fn as_str(&self) -> &str {
        self.words().as_str()
    }

    /// Returns whether the words were drawn for this file alone, so that the receiver does not know them yet.
    #[must_use]
    pub fn is_drawn(&self) -> bool {
        matches!(self, Self::Words(_))
    }
}

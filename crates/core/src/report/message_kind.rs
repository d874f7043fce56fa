//! What an encrypted file brings.

use crate::referral::Reference;

/// What an encrypted file brings from one party to the other.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum MessageKind {
    /// A client who is referred (article 1).
    Referral,
    /// Defects that the receiver found in the data of a referral (article 7).
    Defects,
    /// What the sender of the referral did about them (article 7).
    Answer,
}

impl MessageKind {
    /// What the encrypted file is called; nothing in it is about the client.
    #[must_use]
    pub fn file_name(self, reference: Reference) -> String {
        match self {
            Self::Referral => format!("sluis-{reference}.7z"),
            Self::Defects => format!("sluis-{reference}-melding.7z"),
            Self::Answer => format!("sluis-{reference}-antwoord.7z"),
        }
    }
}

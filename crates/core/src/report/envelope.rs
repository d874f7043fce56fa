//! The outside of an encrypted file: what it brings, and from which party to which.

use crate::protocol::{Agreement, Email, Party, Side};
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
    /// Returns the name of the encrypted file; nothing in it is about the client.
    #[must_use]
    pub fn file_name(self, reference: Reference) -> String {
        match self {
            Self::Referral => format!("sluis-{reference}.7z"),
            Self::Defects => format!("sluis-{reference}-melding.7z"),
            Self::Answer => format!("sluis-{reference}-antwoord.7z"),
        }
    }

    /// Returns the party that sends it.
    #[must_use]
    pub fn side(self) -> Side {
        match self {
            Self::Referral | Self::Answer => Side::Sender,
            Self::Defects => Side::Receiver,
        }
    }
}

/// What stands on the outside of an encrypted file. It has no field for anything about a client.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Envelope<'a> {
    /// What the file brings.
    pub kind: MessageKind,
    /// How sender and receiver talk about it.
    pub reference: Reference,
    /// The party that sends it.
    pub sender: &'a Party,
    /// The party that receives it.
    pub receiver: &'a Party,
    /// The mailbox it goes to.
    pub mailbox: &'a Email,
    /// The name of the worker who sends it.
    pub worker: &'a str,
    /// Where whoever gets it finds Sluis, if that is known.
    pub page: Option<&'a str>,
}

impl<'a> Envelope<'a> {
    /// Addresses a file under an agreement; its kind tells which of the parties sends it.
    #[must_use]
    pub fn new(
        kind: MessageKind,
        reference: Reference,
        agreement: &'a Agreement,
        mailbox: &'a Email,
        worker: &'a str,
    ) -> Self {
        Self {
            kind,
            reference,
            sender: kind.side().party(agreement),
            receiver: kind.side().other().party(agreement),
            mailbox,
            worker,
            page: agreement.page(),
        }
    }

    /// Returns the name of the encrypted file.
    #[must_use]
    pub fn file_name(&self) -> String {
        self.kind.file_name(self.reference)
    }
}

/// Something that the reader of a message should ask its sender, by a number known before.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Doubt {
    /// It comes from the party that gets such messages, or goes to the party that sends them.
    Side,
    /// The e-mail address or the organisation of whoever wrote it is not of the party of the agreement.
    Sender,
    /// It is meant for an organisation that is not the one of the agreement.
    Receiver,
    /// It was made later than now.
    Future,
}

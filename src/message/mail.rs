//! A mail: as a link that opens it, and as a file with the attachment in it.

use crate::protocol::Email;

/// A mail that nobody sent yet.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Mail {
    /// To whom.
    pub to: Vec<Email>,
    /// The subject, without anything about the client.
    pub subject: String,
    /// The text, in lines.
    pub body: String,
}

/// A file that goes with a mail.
#[derive(Clone, Copy)]
pub struct Attachment<'a> {
    /// What it is called.
    pub name: &'a str,
    /// What kind of file it is.
    pub media_type: &'a str,
    /// Its bytes.
    pub content: &'a [u8],
}

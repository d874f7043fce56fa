//! The mail that brings an encrypted file.

use super::guard::{Leak, Private};
use super::mail::{LONGEST_LINK, Mail};
use crate::protocol::{Agreement, Email, Party};
use crate::referral::Reference;
use crate::report::MessageKind;
use crate::wording::mail::{self, Greeting};

/// What stands on the outside of an encrypted file: from whom, to whom, and what to do with it. It has no place for a client.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Envelope<'a> {
    /// What the file brings.
    pub kind: MessageKind,
    /// How sender and receiver talk about it.
    pub reference: Reference,
    /// The mailbox it goes to.
    pub to: &'a Email,
    /// The name of the organisation that receives it.
    pub receiver: &'a str,
    /// The organisation that sends it.
    pub organisation: &'a str,
    /// The team that sends it.
    pub team: &'a str,
    /// The worker who sends it.
    pub worker: &'a str,
    /// What the file is called.
    pub file_name: String,
}

impl<'a> Envelope<'a> {
    /// The envelope of a referral: from the team to the mailbox of the agreement.
    #[must_use]
    pub fn referral(agreement: &'a Agreement, reference: Reference, worker: &'a str) -> Self {
        let parties = (agreement.sender(), agreement.receiver());
        let to = agreement.mailbox();
        Self::between(MessageKind::Referral, reference, parties, to, worker)
    }

    /// The envelope of what goes `from` one party `to` the other.
    #[must_use]
    pub fn between(
        kind: MessageKind,
        reference: Reference,
        (from, receiver): (&'a Party, &'a Party),
        to: &'a Email,
        worker: &'a str,
    ) -> Self {
        Self {
            kind,
            reference,
            to,
            receiver: receiver.name(),
            organisation: from.name(),
            team: from.team(),
            worker,
            file_name: kind.file_name(reference),
        }
    }

    /// The mail. Where names are so long that its link would be cut, it goes without them.
    #[must_use]
    pub fn mail(&self) -> Mail {
        let whole = self.mail_with(Greeting::Whole);
        [Greeting::Nameless, Greeting::Short]
            .into_iter()
            .fold(whole, |mail, shorter| {
                if mail.mailto().len() > LONGEST_LINK {
                    self.mail_with(shorter)
                } else {
                    mail
                }
            })
    }

    /// The mail, once it is sure that nothing private stands in it, in its addresses or in the name of the file.
    ///
    /// # Errors
    /// [`Leak`] when something does: then it may not be offered.
    pub fn guarded(&self, private: &Private) -> Result<Mail, Leak> {
        let mail = self.mail();
        let text = format!("{}\n{}", mail.text(), self.file_name);
        super::guard(&text, private, &self.blank())?;
        Ok(mail)
    }

    /// What the same mail would say with a reference of no file: only sentences, the worker and the agreement.
    fn blank(&self) -> String {
        let reference = Reference::from_entropy([0; Reference::ENTROPY]);
        let blank = Self {
            reference,
            file_name: self.kind.file_name(reference),
            ..self.clone()
        };
        let all = [Greeting::Whole, Greeting::Nameless, Greeting::Short];
        let texts = all.map(|greeting| blank.mail_with(greeting).text());
        format!("{}\n{}", texts.join("\n"), blank.file_name)
    }

    fn mail_with(&self, greeting: Greeting) -> Mail {
        let words = mail::Envelope {
            kind: self.kind,
            reference: &self.reference.to_string(),
            receiver: self.receiver,
            organisation: self.organisation,
            team: self.team,
            worker: self.worker,
            file_name: &self.file_name,
        };
        Mail {
            to: vec![self.to.clone()],
            subject: mail::subject(words.reference),
            body: mail::body(&words, greeting),
        }
    }
}

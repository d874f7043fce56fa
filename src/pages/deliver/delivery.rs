//! What is handed over, to whom, and under which agreement.

use zeroize::Zeroizing;

use super::seal::SealedFile;
use sevenz::{Entry, Timestamp};
use sluis_core::{
    document::Document,
    message::{Leak, Mail, Private},
    passphrase::ReceiptCode,
    protocol::{Agreement, Email},
    referral::{Consent, Facts, Moment, Reference, Sender},
    report::{Envelope, MessageKind},
    wording::call,
};

/// Files that are ready, and who gets them.
pub struct Delivery {
    /// What it brings.
    pub kind: MessageKind,
    /// The agreement under which it goes.
    pub agreement: Agreement,
    /// How sender and receiver talk about it.
    pub reference: Reference,
    /// When it was made.
    pub created: Moment,
    /// Makes what is in it, with the code that its sender will hear. Each file that is made has another.
    pub files: Box<dyn Fn(&ReceiptCode) -> Vec<Document> + Send + Sync>,
    /// The worker who sends it.
    pub sender: Sender,
    /// Who gets it.
    pub receiver: Receiver,
    /// What the client agreed to, where the delivery rests on that.
    pub consent: Option<Consent>,
    /// What it says about the client: it may stand nowhere in the open.
    pub facts: Option<Facts>,
    /// What else was typed about the client, text by text.
    pub typed: Vec<Zeroizing<String>>,
}

/// Who gets a delivery.
#[derive(Clone, PartialEq, Eq)]
pub struct Receiver {
    /// The organisation.
    pub name: String,
    /// The mailbox to which the file goes.
    pub mailbox: Email,
}

impl Delivery {
    /// What the encrypted file is called.
    pub fn file_name(&self) -> String {
        self.kind.file_name(self.reference)
    }

    /// The files as the archive takes them, with this code in them.
    pub fn entries(&self, code: &ReceiptCode) -> Vec<Entry> {
        let modified = Timestamp::from_unix_seconds(self.created.time().unix_timestamp());
        let entry = |file: Document| Entry {
            name: file.name,
            modified,
            content: file.content,
        };
        (self.files)(code).into_iter().map(entry).collect()
    }

    /// Returns what stands on the outside of the file.
    pub fn envelope(&self) -> Envelope<'_> {
        let (mailbox, worker) = (&self.receiver.mailbox, self.sender.name());
        Envelope::new(self.kind, self.reference, &self.agreement, mailbox, worker)
    }

    /// Whom to call, and at which number: one of the agreement, never one of a file.
    pub fn whom_to_call(&self) -> String {
        match self.kind {
            MessageKind::Referral | MessageKind::Answer => call::whom(&self.agreement),
            MessageKind::Defects => call::sending_team(&self.agreement),
        }
    }

    /// The mail that goes with the file.
    ///
    /// # Errors
    /// When something about the client, the password or the code would stand in it: then it may not be offered.
    pub fn mail(&self, made: &SealedFile) -> Result<Mail, Leak> {
        self.envelope().guarded(&self.private(made))
    }

    /// What may stand nowhere in the open.
    pub fn private(&self, made: &SealedFile) -> Private {
        let mut private = Private::password(made.secret.as_str()).and_code(&made.code);
        if let Some(facts) = &self.facts {
            private = private.and_facts(facts);
        }
        self.typed
            .iter()
            .fold(private, |private, text| private.and_text(text))
    }
}

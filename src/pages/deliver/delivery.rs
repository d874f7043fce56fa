//! What is handed over, to whom, and under which agreement.

use zeroize::Zeroizing;

use sevenz::{Entry, Timestamp};
use sluis_core::{
    document::Document,
    message::Private,
    passphrase::ReceiptCode,
    protocol::{Agreement, Email},
    referral::{Consent, Exercise, Facts, Moment, Reference, Sender},
    report::{Envelope, MessageKind},
    wording::{call, exercise},
};

/// Makes the files of a delivery with a code in them.
pub type FilesOf = dyn Fn(&ReceiptCode) -> Vec<Document> + Send + Sync;

/// What is handed over, and to whom.
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
    pub files: Box<FilesOf>,
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
        if self.reference.exercise() == Some(Exercise::Practice) {
            return exercise::CALL_NOBODY.to_owned();
        }
        match self.kind {
            MessageKind::Referral | MessageKind::Answer => call::whom(&self.agreement),
            MessageKind::Defects => call::sending_team(&self.agreement),
        }
    }

    /// What may stand nowhere in the open.
    pub fn private(&self, password: &str) -> Private {
        let mut private = Private::password(password);
        if let Some(facts) = &self.facts {
            private = private.and_facts(facts);
        }
        self.typed
            .iter()
            .fold(private, |private, text| private.and_text(text))
    }
}

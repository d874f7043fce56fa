//! A file that is made, with all that the tasks need of it.

use super::{delivery::Delivery, seal::SealedFile};
use crate::pages::program;
use sluis_core::{
    message::{Leak, Mail, Receipt, ReceiptParts},
    passphrase::{ReceiptCode, Secret},
    protocol::Email,
    referral::Reference,
    report::MessageKind,
    wording::call::Script,
};

/// A file that is made, with what the mail, the call and the receipt say of it. Nothing about a client is in it, but for what
/// is sealed: it may stay when all else is wiped.
pub struct Parcel {
    /// What it brings.
    pub kind: MessageKind,
    /// How sender and receiver talk about it.
    pub reference: Reference,
    /// The mailbox to which it goes.
    pub mailbox: Email,
    /// Whom to call.
    pub whom: String,
    /// What to say then.
    pub script: Script,
    /// Where the receiver finds Sluis, if that is known.
    pub page: Option<String>,
    /// What opens it.
    pub secret: Secret,
    /// What only whoever opened it can read aloud. It is nowhere on the screen.
    pub code: ReceiptCode,
    /// Its bytes.
    pub archive: Vec<u8>,
    /// The mail that goes with it; none where something private would stand in it.
    pub mail: Result<Mail, Leak>,
    /// The proof that it was made and checked; none where something private would stand in it.
    pub receipt: Result<Receipt, Leak>,
}

impl Parcel {
    /// Writes all that is told of a sealed file in the open. What is private is looked for here, while it is still known.
    pub fn new(delivery: &Delivery, sealed: SealedFile) -> Self {
        let SealedFile {
            secret,
            code,
            archive,
            verified,
        } = sealed;
        let private = delivery.private(secret.as_str()).and_code(&code);
        let envelope = delivery.envelope();
        let receipt = Receipt::new(&ReceiptParts {
            envelope: delivery.envelope(),
            made: delivery.created,
            agreement: &delivery.agreement,
            worker_email: delivery.sender.email(),
            consent: delivery.consent.as_ref(),
            archive: &archive,
            verified,
            page: program::page(),
        });
        Self {
            kind: delivery.kind,
            reference: delivery.reference,
            mailbox: delivery.receiver.mailbox.clone(),
            whom: delivery.whom_to_call(),
            script: Script::new(
                envelope.worker,
                envelope.sender,
                &delivery.reference.to_string(),
                secret.is_drawn(),
            ),
            mail: envelope.guarded(&private),
            receipt: receipt.guard(&private).map(|()| receipt),
            page: delivery.agreement.page().map(str::to_owned),
            secret,
            code,
            archive,
        }
    }

    /// What the file is called.
    pub fn file_name(&self) -> String {
        self.kind.file_name(self.reference)
    }
}

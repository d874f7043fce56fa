//! What goes beside a file: mails that other people's programs read, receipts, texts for the register; and nobody's name in any.

#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

#[path = "../documents/case.rs"]
#[allow(dead_code, reason = "the documents use all of it")]
mod case;
mod guard;
mod mail;
mod receipt;
mod reminder;
mod texts;
#[path = "../documents/tools.rs"]
#[allow(dead_code, reason = "the documents use all of it")]
mod tools;

use sevenz::{Entropy, Entry, Password, Timestamp, seal};
use sluis_core::document;
use sluis_core::message::{Derivation, Page, Receipt, ReceiptParts, Verified};
use sluis_core::protocol::Agreement;
use sluis_core::referral::Moment;
use sluis_core::report::{Envelope, MessageKind};

use case::{Case, agreement, code};

/// The words that lock the file of every case.
const PASSWORD: &str = "anker-bever-citroen-deken-egel-fluit";

/// The envelope of a case.
fn envelope<'a>(case: &'a Case, agreement: &'a Agreement) -> Envelope<'a> {
    let sender = case.referral.sender();
    let reference = case.referral.reference();
    let mailbox = agreement.mailbox();
    Envelope::new(
        MessageKind::Referral,
        reference,
        agreement,
        mailbox,
        sender.name(),
    )
}

/// The file of a case.
fn archive(case: &Case) -> Vec<u8> {
    let modified = Timestamp::from_unix_seconds(1_790_000_000);
    let entries: Vec<Entry> = document::files(&case.referral, &agreement(), &code())
        .into_iter()
        .map(|file| Entry {
            name: file.name,
            modified,
            content: file.content,
        })
        .collect();
    let entropy = Entropy::from_bytes(std::array::from_fn(|place| place as u8));
    seal(&entries, &Password::new(PASSWORD), entropy).unwrap()
}

/// The receipt of a case with these bytes as its file.
fn receipt(case: &Case, archive: &[u8]) -> Receipt {
    let agreement = agreement();
    let referral = &case.referral;
    Receipt::new(&ReceiptParts {
        envelope: envelope(case, &agreement),
        made: referral.created(),
        agreement: &agreement,
        worker_email: referral.sender().email(),
        consent: Some(referral.consent()),
        archive,
        verified: Verified {
            derivation: Derivation::Browser,
            entries: 3,
        },
        page: Page::new("0.1.0", &"5".repeat(64)),
    })
    .opened(Moment::parse("2026-03-02T11:20:00+01:00").unwrap())
}

//! From checked facts to an encrypted file, in slices that leave the page alive.

use time::OffsetDateTime;

use crate::{
    archive::{Entropy, Entry, Password, SealError, Sealing, Timestamp},
    browser, document,
    passphrase::Passphrase,
    protocol::Agreement,
    referral::{Facts, Moment, Reference, Referral},
};

/// What the browser is told the file is.
pub const MEDIA_TYPE: &str = "application/x-7z-compressed";

/// How long one slice of the work may hold the page, in milliseconds.
const SLICE: f64 = 20.0;

/// A file that was made, and the words that open it.
pub struct Made {
    reference: Reference,
    passphrase: Passphrase,
    archive: Vec<u8>,
    name: String,
}

/// Why no file came out.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum MakeError {
    /// The archive could not be written.
    NotSealed,
    /// The browser would not offer the file for saving.
    NotSaved,
}

impl From<SealError> for MakeError {
    fn from(_: SealError) -> Self {
        Self::NotSealed
    }
}

impl Made {
    /// How sender and receiver talk about it.
    pub fn reference(&self) -> Reference {
        self.reference
    }

    /// The words that open the file.
    pub fn passphrase(&self) -> &Passphrase {
        &self.passphrase
    }

    /// The encrypted file.
    pub fn archive(&self) -> &[u8] {
        &self.archive
    }

    /// What the file is called; nothing in it is about the client.
    pub fn name(&self) -> &str {
        &self.name
    }
}

/// Writes the documents of the referral and encrypts them with six new words. `busy` hears which part is done.
///
/// # Errors
///
/// [`MakeError::NotSealed`] when the archive cannot be written.
pub async fn make(
    facts: Facts,
    agreement: &Agreement,
    now: OffsetDateTime,
    busy: impl Fn(f64),
) -> Result<Made, MakeError> {
    let reference = Reference::from_entropy(random());
    let referral = facts.refer(reference, Moment::new(now));
    let passphrase = Passphrase::draw(browser::random);
    let entries = entries(&referral, agreement, now);
    let password = Password::new(passphrase.as_str());
    let mut sealing = Sealing::new(&entries, &password, Entropy::from_bytes(random()))?;
    loop {
        let pause_at = browser::elapsed() + SLICE;
        let mut progress = sealing.step();
        while !progress.is_finished() && browser::elapsed() < pause_at {
            progress = sealing.step();
        }
        if progress.is_finished() {
            break;
        }
        busy(progress.fraction());
        browser::pause().await;
    }
    let archive = sealing.finish();
    Ok(Made {
        reference,
        passphrase,
        archive,
        name: format!("sluis-{reference}.7z"),
    })
}

fn entries(referral: &Referral, agreement: &Agreement, now: OffsetDateTime) -> Vec<Entry> {
    let modified = Timestamp::from_unix_seconds(now.unix_timestamp());
    document::files(referral, agreement)
        .into_iter()
        .map(|file| Entry {
            name: file.name,
            modified,
            content: file.content,
        })
        .collect()
}

fn random<const N: usize>() -> [u8; N] {
    let mut bytes = [0; N];
    browser::random(&mut bytes);
    bytes
}

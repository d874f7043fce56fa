//! From checked facts to an encrypted file, in slices that leave the page alive.

use time::OffsetDateTime;

use crate::{
    archive::{
        Entropy, Entry, KeyDerivation, Limits, OpenError, OpenedEntry, Opening, Password, Rounds,
        SealError, Sealing, Timestamp,
    },
    browser::{self, Native, PendingKey, Slices},
    document,
    passphrase::Passphrase,
    protocol::Agreement,
    referral::{Facts, Moment, Reference, Referral},
};

/// What the browser is told the file is.
pub const MEDIA_TYPE: &str = "application/x-7z-compressed";

/// A file that was made, and the words that open it.
pub struct Made {
    reference: Reference,
    passphrase: Passphrase,
    archive: Vec<u8>,
    name: String,
}

/// Where it went wrong, so that no file came out.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum MakeError {
    /// In writing the archive.
    Sealing,
    /// In opening it again: what came out is not what went in.
    Verifying,
    /// In offering it to the user: the browser refused.
    Saving,
}

impl From<SealError> for MakeError {
    fn from(_: SealError) -> Self {
        Self::Sealing
    }
}

impl From<OpenError> for MakeError {
    fn from(_: OpenError) -> Self {
        Self::Verifying
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

/// Writes the documents of the referral, encrypts them with six new words, and opens the result again
/// from its bytes. `busy` hears which part is done, from 0 to 1.
///
/// In a secure context the key of the second opening comes from the browser's own digest, so that two
/// implementations must agree before the user gets the file.
///
/// # Errors
///
/// [`MakeError::Sealing`] when the archive cannot be written, [`MakeError::Verifying`] when what
/// comes out of it is not what went in.
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
    let entropy = Entropy::from_bytes(random());
    let second_key = second_key(&passphrase, &entropy).await;
    busy(0.25);
    let archive = seal(&entries, &passphrase, entropy, |part| {
        busy(0.25 + part / 4.0)
    })
    .await?;
    busy(0.5);
    verify(&archive, &passphrase, &entries, second_key, |part| {
        busy(0.5 + part / 2.0)
    })
    .await?;
    let name = format!("sluis-{reference}.7z");
    Ok(Made {
        reference,
        passphrase,
        archive,
        name,
    })
}

/// The key once more, from the words as shown, on another thread and by another implementation.
async fn second_key(passphrase: &Passphrase, entropy: &Entropy) -> Option<PendingKey> {
    let password = Password::new(passphrase.as_str());
    let mut derivation = KeyDerivation::new(&password, &entropy.salt, Rounds::STANDARD);
    Native::available()?.derive(&mut derivation).await
}

async fn seal(
    entries: &[Entry],
    passphrase: &Passphrase,
    entropy: Entropy,
    busy: impl Fn(f64),
) -> Result<Vec<u8>, MakeError> {
    let password = Password::new(passphrase.as_str());
    let mut sealing = Sealing::new(entries, &password, entropy)?;
    let mut slices = Slices::new();
    loop {
        let progress = sealing.step();
        if progress.is_finished() {
            return Ok(sealing.finish());
        }
        if slices.is_over() {
            busy(progress.fraction());
            slices.pause().await;
        }
    }
}

async fn verify(
    archive: &[u8],
    passphrase: &Passphrase,
    entries: &[Entry],
    mut second_key: Option<PendingKey>,
    busy: impl Fn(f64),
) -> Result<(), MakeError> {
    let password = Password::new(passphrase.as_str());
    let mut opening = Opening::new(archive, Some(&password), &Limits::default())?;
    let mut slices = Slices::new();
    loop {
        if opening.derivation().is_some()
            && let Some(pending) = second_key.take()
            && let Some(key) = pending.key().await
        {
            opening.provide_key(key);
        }
        let progress = opening.step()?;
        if progress.is_finished() {
            break;
        }
        if slices.is_over() {
            busy(progress.fraction());
            slices.pause().await;
        }
    }
    let opened = opening.finish()?;
    let same = |(opened, made): (&OpenedEntry, &Entry)| {
        *opened.name == made.name
            && opened.content == made.content
            && opened.modified == Some(made.modified)
    };
    if opened.len() == entries.len() && opened.iter().zip(entries).all(same) {
        Ok(())
    } else {
        Err(MakeError::Verifying)
    }
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

//! From checked facts to an encrypted file, in slices that leave the page alive.

use time::OffsetDateTime;

use crate::{
    archive::{
        CipherJob, DerivedKey, Entropy, Entry, KeyDerivation, Limits, OpenError, OpenedEntry,
        Opening, Password, Progress, SealError, Sealing, Timestamp,
    },
    browser::{self, Native, Slices},
    document,
    passphrase::Passphrase,
    protocol::Agreement,
    referral::{Facts, Moment, Reference, Referral},
};

/// What the browser is told the file is.
pub const MEDIA_TYPE: &str = "application/x-7z-compressed";

/// From this many bytes on, the browser's own cipher is faster than ours with its call and its copies.
const BULK: usize = 64 * 1024;

/// Less than this part of the work in the first slice is slow: the whole would take two seconds.
const SLOW: f64 = 0.01;

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
/// In a secure context the bulk is encrypted and decrypted by the browser's own cipher, and where
/// WebAssembly is slow the keys come from its digest.
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
    // Between the parts the page draws how far it is.
    browser::pause().await;
    let reference = Reference::from_entropy(random());
    let referral = facts.refer(reference, Moment::new(now));
    let passphrase = Passphrase::draw(browser::random);
    let entries = entries(&referral, agreement, now);
    let entropy = Entropy::from_bytes(random());
    browser::pause().await;
    let archive = seal(&entries, &passphrase, entropy, |part| {
        busy(0.25 + part / 4.0)
    })
    .await?;
    busy(0.5);
    verify(&archive, &passphrase, &entries, |part| {
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

async fn seal(
    entries: &[Entry],
    passphrase: &Passphrase,
    entropy: Entropy,
    busy: impl Fn(f64),
) -> Result<Vec<u8>, MakeError> {
    let password = Password::new(passphrase.as_str());
    let mut sealing = Sealing::new(entries, &password, entropy)?;
    let mut native = Native::available();
    let mut slices = Slices::new();
    loop {
        if let Some(native) = &native
            && let Some(job) = sealing.cipher_job().filter(is_bulk)
            && native.encrypt(job).await.is_some()
        {
            sealing.cipher_done();
        }
        let progress = sealing.step();
        if progress.is_finished() {
            return Ok(sealing.finish());
        }
        if slices.is_over() {
            if let Some(key) = key_if_slow(&mut native, progress, sealing.derivation()).await {
                sealing.provide_key(key);
            }
            busy(progress.fraction());
            slices.pause().await;
        }
    }
}

async fn verify(
    archive: &[u8],
    passphrase: &Passphrase,
    entries: &[Entry],
    busy: impl Fn(f64),
) -> Result<(), MakeError> {
    let password = Password::new(passphrase.as_str());
    let mut opening = Opening::new(archive, Some(&password), &Limits::default())?;
    let mut native = Native::available();
    let mut slices = Slices::new();
    loop {
        if let Some(native) = &native
            && let Some(job) = opening.cipher_job().filter(is_bulk)
            && native.decrypt(job).await.is_some()
        {
            opening.cipher_done();
        }
        let progress = opening.step()?;
        if progress.is_finished() {
            break;
        }
        if slices.is_over() {
            if let Some(key) = key_if_slow(&mut native, progress, opening.derivation()).await {
                opening.provide_key(key);
            }
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

/// The key from the browser's own digest, where one slice of work has shown that WebAssembly is slow,
/// as in the hardened mode of Edge.
async fn key_if_slow(
    native: &mut Option<Native>,
    progress: Progress,
    derivation: Option<&mut KeyDerivation>,
) -> Option<DerivedKey> {
    let derivation = derivation.filter(|_| progress.fraction() < SLOW)?;
    let key = native.as_ref()?.derive(derivation).await;
    if key.is_none() {
        // What fails once is not tried again.
        *native = None;
    }
    key
}

fn is_bulk(job: &CipherJob) -> bool {
    job.data.len() >= BULK
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

//! From files to an encrypted file that was opened again and compared.

use super::delivery::Delivery;
use crate::{
    browser,
    pages::{
        key::{KeyAgain, SealingKey},
        work::{self, Halted},
    },
};
use sevenz::{Entry, Limits, OpenError, OpenedEntry, Opening, Password, SealError, Sealing};
use sluis_core::{
    message::{Derivation, Verified},
    passphrase::{ReceiptCode, Secret},
};

/// What the browser is told the file is.
pub const MEDIA_TYPE: &str = "application/x-7z-compressed";

/// A file that was made, opened again and found to be right.
pub struct SealedFile {
    /// What opens it.
    pub secret: Secret,
    /// What stands in it and nowhere else.
    pub code: ReceiptCode,
    /// Its bytes.
    pub archive: Vec<u8>,
    /// How it was checked.
    pub verified: Verified,
}

/// Where it went wrong, so that no file came out.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum DeliveryError {
    /// In writing the archive.
    Sealing,
    /// In opening it again: what came out is not what went in.
    Verifying,
}

impl From<Halted<SealError>> for DeliveryError {
    fn from(_: Halted<SealError>) -> Self {
        Self::Sealing
    }
}

impl From<Halted<OpenError>> for DeliveryError {
    fn from(_: Halted<OpenError>) -> Self {
        Self::Verifying
    }
}

/// Encrypts the files of a delivery, and opens the result again from its bytes. `busy` hears which part is done, from 0 to 1.
/// Whoever drops this stops the work, and all that it holds is wiped.
///
/// # Errors
///
/// [`DeliveryError::Sealing`] when the archive cannot be written, [`DeliveryError::Verifying`] when what
/// comes out of it is not what went in.
pub async fn make(
    delivery: &Delivery,
    lock: SealingKey,
    busy: impl Fn(f64),
) -> Result<SealedFile, DeliveryError> {
    // Between the parts the page draws how far it is.
    browser::give_way().await;
    let code = ReceiptCode::draw(browser::random);
    let entries = delivery.entries(&code);
    let SealingKey {
        secret,
        entropy,
        key,
        again,
    } = lock;
    let password = Password::new(secret.as_str());
    let mut sealing = Sealing::new(&entries, &password, entropy).map_err(Halted::Failed)?;
    let going = |done: f64| {
        busy(done);
        true
    };
    if let Some(key) = key.arrive(|part| going(part / 2.0)).await {
        sealing.provide_key(key);
    }
    work::run(&mut sealing, |part| going(part / 2.0)).await?;
    let archive = sealing.finish();
    let verified = verify(&archive, &secret, &entries, again, |part| {
        going(0.5 + part / 2.0)
    })
    .await?;
    Ok(SealedFile {
        secret,
        code,
        archive,
        verified,
    })
}

/// Opens the archive from its bytes with the password as it is shown, and compares every entry.
async fn verify(
    archive: &[u8],
    secret: &Secret,
    entries: &[Entry],
    again: KeyAgain,
    busy: impl Fn(f64) -> bool,
) -> Result<Verified, DeliveryError> {
    let password = Password::new(secret.as_str());
    let opening = Opening::new(archive, Some(&password), &Limits::default());
    let mut opening = opening.map_err(Halted::Failed)?;
    // The first steps show which derivation the archive itself asks for.
    while opening.derivation().is_none() && !opening.step().map_err(Halted::Failed)?.is_finished() {
    }
    let mut derivation = Derivation::Sluis;
    if let Some(asked) = opening.derivation()
        && let Some((key, by)) = again.arrive(asked, &busy).await
    {
        opening.provide_key(key);
        derivation = by;
    }
    work::run(&mut opening, busy).await?;
    let opened = opening.finish().map_err(Halted::Failed)?;
    let same = |(opened, made): (&OpenedEntry, &Entry)| {
        *opened.name == made.name
            && opened.content == made.content
            && opened.modified == Some(made.modified)
    };
    if opened.len() == entries.len() && opened.iter().zip(entries).all(same) {
        Ok(Verified {
            derivation,
            entries: opened.len() as u32,
        })
    } else {
        Err(DeliveryError::Verifying)
    }
}

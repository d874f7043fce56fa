//! From bytes and passwords to entries.

use std::collections::VecDeque;

use super::contents::{Known, Opened, Sorting};
use crate::{
    browser::{self, Slices, WorkerKey},
    pages::{
        key::KeyAgain,
        work::{self, Halted},
    },
};
use sevenz::{Limits, OpenError, OpenedEntry, Opening, Password, unicode::Form};
use sluis_core::{
    passphrase::{Mended, Slip, Typed},
    protocol::Profile,
};

/// The passwords that a text can mean, the likeliest first. Each takes a derivation of the key to try.
pub fn passwords(typed: &Typed) -> Vec<Password> {
    let candidates = typed.candidates();
    let composed = candidates.iter().map(|text| Password::new(text));
    // Other programs do not compose accents; who made the archive may have typed them apart.
    let apart = candidates.iter().filter(|text| !is_composed(text));
    composed
        .chain(apart.map(|text| Password::as_typed(text)))
        .collect()
}

fn is_composed(text: &str) -> bool {
    Form::Nfc.has(text)
}

/// What came out of an archive, and whether its list of files was encrypted with the password and checked.
pub type Entries = (Vec<OpenedEntry>, bool);

/// Sorts what came out, in slices that leave the page alive. `busy` says whether to go on.
///
/// # Errors
/// [`Halted::Stopped`] when `busy` says so.
pub async fn sort(
    entries: Vec<OpenedEntry>,
    known: Known,
    profile: Profile,
    busy: impl Fn(f64) -> bool,
) -> Result<Opened, Halted<OpenError>> {
    let mut sorting = Sorting::new(entries, known, profile);
    let mut slices = Slices::new();
    while sorting.step() {
        if slices.is_over() {
            if !busy(1.0) {
                return Err(Halted::Stopped);
            }
            slices.pause().await;
        }
    }
    Ok(sorting.finish())
}

/// Starts to derive the key of this password, unless `before` is that key already; nothing where the archive asks for none.
pub fn key_ahead(
    archive: &[u8],
    password: &Password,
    before: Option<KeyAgain>,
) -> Option<KeyAgain> {
    let mut opening = asking(archive, password).ok()?;
    let asked = opening.derivation()?;
    match before.filter(|before| before.is_of(asked)) {
        Some(before) => Some(before),
        None => Some(KeyAgain::new(|| asked.clone())),
    }
}

/// An archive of which the first steps have shown which derivation it asks for.
fn asking<'a>(archive: &'a [u8], password: &'a Password) -> Result<Opening<'a>, OpenError> {
    let mut opening = Opening::new(archive, Some(password), &Limits::default())?;
    while opening.derivation().is_none() && !opening.step()?.is_finished() {}
    Ok(opening)
}

/// Opens an archive with the first password that fits, or without any where none is given; `ahead` can be the key of the first.
/// `busy` hears which part is done, from 0 to 1, and says whether to go on.
///
/// # Errors
/// [`Halted::Stopped`] when `busy` says so, and otherwise what the last password brought.
pub async fn open(
    archive: &[u8],
    passwords: &[Password],
    mut ahead: Option<KeyAgain>,
    busy: impl Fn(f64) -> bool,
) -> Result<Entries, Halted<OpenError>> {
    // The page draws that it is busy before anything holds it.
    browser::pause().await;
    let tries = passwords.iter().map(Some);
    let none = passwords.is_empty().then_some(None);
    let mut last = OpenError::NeedsPassword;
    for password in tries.chain(none) {
        match attempt(archive, password, ahead.take(), &busy).await {
            Err(Halted::Failed(error @ OpenError::WrongPasswordOrDamaged)) => last = error,
            done => return done,
        }
    }
    Err(Halted::Failed(last))
}

/// Opens an archive with the first of these passwords that fits, and says in what it differs from what was typed. In a secure
/// context the browser derives their keys beside one another. `busy` hears which part is done, from 0 to 1, and says whether to go
/// on.
///
/// # Errors
/// [`Halted::Stopped`] when `busy` says so, and [`OpenError::WrongPasswordOrDamaged`] when none of them fits.
pub async fn mend(
    archive: &[u8],
    mended: Vec<Mended>,
    busy: impl Fn(f64) -> bool,
) -> Result<(Entries, Slip), Halted<OpenError>> {
    let all = mended.len();
    let at_once = browser::side_by_side();
    let passwords: Vec<_> = mended
        .iter()
        .map(|mended| Password::new(&mended.words))
        .collect();
    let mut waiting = passwords.iter();
    let mut under_way = VecDeque::with_capacity(at_once);
    for (done, mended) in mended.into_iter().enumerate() {
        while under_way.len() < at_once
            && let Some(password) = waiting.next()
        {
            under_way.push_back(Try::new(archive, password)?);
        }
        let Some(first) = under_way.pop_front() else {
            break;
        };
        let going = |part| busy((done as f64 + part) / all as f64);
        if !going(0.0) {
            return Err(Halted::Stopped);
        }
        match first.open(going).await {
            Err(Halted::Failed(OpenError::WrongPasswordOrDamaged)) => {}
            tried => return Ok((tried?, mended.slip)),
        }
    }
    Err(Halted::Failed(OpenError::WrongPasswordOrDamaged))
}

/// One password that is tried, its key being derived elsewhere where the browser does that.
struct Try<'a> {
    opening: Opening<'a>,
    elsewhere: Option<WorkerKey>,
}

impl<'a> Try<'a> {
    fn new(archive: &'a [u8], password: &'a Password) -> Result<Self, OpenError> {
        let mut opening = asking(archive, password)?;
        Ok(Self {
            elsewhere: opening.derivation().and_then(WorkerKey::start),
            opening,
        })
    }

    async fn open(mut self, busy: impl Fn(f64) -> bool) -> Result<Entries, Halted<OpenError>> {
        if let Some(elsewhere) = self.elsewhere
            && let Some(key) = elsewhere.key().await
        {
            self.opening.provide_key(key);
        }
        finish(self.opening, busy).await
    }
}

async fn attempt(
    archive: &[u8],
    password: Option<&Password>,
    ahead: Option<KeyAgain>,
    busy: impl Fn(f64) -> bool,
) -> Result<Entries, Halted<OpenError>> {
    let mut opening = match password {
        Some(password) => asking(archive, password)?,
        None => Opening::new(archive, None, &Limits::default())?,
    };
    if let (Some(ahead), Some(asked)) = (ahead, opening.derivation())
        && let Some((key, _)) = ahead.arrive(asked, &busy).await
    {
        opening.provide_key(key);
    }
    finish(opening, busy).await
}

async fn finish(
    mut opening: Opening<'_>,
    busy: impl Fn(f64) -> bool,
) -> Result<Entries, Halted<OpenError>> {
    work::run(&mut opening, busy).await?;
    let list_encrypted = opening.header_encrypted();
    Ok((opening.finish()?, list_encrypted))
}

//! Sealing and opening in slices that leave the page alive, with the browser's own digest and cipher where that is faster.

use std::cell::Cell;

use super::key::KeyAhead;
use crate::browser::{Native, Slices, WorkerKey};
use sevenz::{DerivedKey, KeyDerivation, OpenError, Opening, Progress, SealError, Sealing};

/// From this many bytes on, the browser's own cipher is faster than ours with its call and its copies.
const BULK: usize = 64 * 1024;

/// Above this many bytes, those copies would hold the page for too long; ours goes in slices.
const TOO_MUCH: usize = 16 * 1024 * 1024;

/// Less than this part of the work in the first slice is slow: the whole would take two seconds.
const SLOW: f64 = 0.01;

/// Why long work ended before it was done.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Halted<Error> {
    /// The user stopped it.
    Stopped,
    /// It could not be done.
    Failed(Error),
}

impl<Error> From<Error> for Halted<Error> {
    fn from(error: Error) -> Self {
        Self::Failed(error)
    }
}

/// What sealing and opening have in common.
pub trait Work {
    /// What can go wrong.
    type Error;

    /// Does about a millisecond of it.
    ///
    /// # Errors
    /// When it cannot be done.
    fn step(&mut self) -> Result<Progress, Self::Error>;
    /// The key derivation under way.
    fn derivation(&mut self) -> Option<&mut KeyDerivation>;
    /// Ends the derivation with a key from elsewhere.
    fn provide_key(&mut self, key: DerivedKey);
    /// Lets the browser encrypt or decrypt the bulk, where there is any. Returns whether the browser can still be asked.
    fn lend_cipher(&mut self, native: &Native) -> impl Future<Output = bool>;
}

impl Work for Sealing<'_> {
    type Error = SealError;

    fn step(&mut self) -> Result<Progress, SealError> {
        Ok(Sealing::step(self))
    }

    fn derivation(&mut self) -> Option<&mut KeyDerivation> {
        Sealing::derivation(self)
    }

    fn provide_key(&mut self, key: DerivedKey) {
        Sealing::provide_key(self, key);
    }

    async fn lend_cipher(&mut self, native: &Native) -> bool {
        let Some(job) = self.external_cipher().filter(|job| is_bulk(job.data.len())) else {
            return true;
        };
        let done = native.encrypt(job).await.is_some();
        if done {
            self.external_cipher_done();
        }
        done
    }
}

impl Work for Opening<'_> {
    type Error = OpenError;

    fn step(&mut self) -> Result<Progress, OpenError> {
        Opening::step(self)
    }

    fn derivation(&mut self) -> Option<&mut KeyDerivation> {
        Opening::derivation(self)
    }

    fn provide_key(&mut self, key: DerivedKey) {
        Opening::provide_key(self, key);
    }

    async fn lend_cipher(&mut self, native: &Native) -> bool {
        // Nothing is copied that is too little or too much.
        if !self.external_cipher_len().is_some_and(is_bulk) {
            return true;
        }
        let Some(job) = self.external_cipher() else {
            return true;
        };
        let done = native.decrypt(job).await.is_some();
        if done {
            self.external_cipher_done();
        }
        done
    }
}

/// Does all of the work. `busy` hears which part is done, from 0 to 1, and says whether to go on.
///
/// # Errors
/// [`Halted::Stopped`] when `busy` says so, and whatever the work itself gives.
pub async fn run<W: Work>(
    work: &mut W,
    busy: impl Fn(f64) -> bool,
) -> Result<(), Halted<W::Error>> {
    // The parts of the work are told one by one; the whole never goes back.
    let furthest = Cell::new(0.0_f64);
    let busy = |part: f64| {
        furthest.set(furthest.get().max(part));
        busy(furthest.get())
    };
    let mut native = Native::available();
    let mut slices = Slices::new();
    let mut is_slow = None;
    loop {
        // What fails once is not tried again.
        if let Some(asked) = &native
            && !work.lend_cipher(asked).await
        {
            native = None;
        }
        let progress = work.step()?;
        if progress.is_finished() {
            return Ok(());
        }
        if slices.is_over() {
            // One slice has shown whether WebAssembly is slow, as in the hardened mode of Edge: then a worker of the browser derives.
            if *is_slow.get_or_insert(progress.fraction() < SLOW)
                && let Some(worker) = work.derivation().and_then(WorkerKey::start)
                && let Some(key) = KeyAhead::of_worker(worker).arrive(&busy).await
            {
                work.provide_key(key);
            }
            is_slow = Some(false);
            if !busy(progress.fraction()) {
                return Err(Halted::Stopped);
            }
            slices.pause().await;
        }
    }
}

fn is_bulk(len: usize) -> bool {
    (BULK..=TOO_MUCH).contains(&len)
}

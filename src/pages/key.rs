//! Keys that are derived while the user still types, so that at the end only the encryption is left: what a file is locked with, and
//! what opens one.

use std::{cell::Cell, rc::Rc};

use futures::{
    channel::oneshot,
    future::{Either, select},
};

use crate::browser::{self, Slices, WorkerKey};
use sevenz::{DerivedKey, Entropy, KeyDerivation, Password, Rounds};
use sluis_core::{message::Derivation, passphrase::Secret};

/// How often is looked how far a key is, in milliseconds.
const LOOK: u32 = 32;

/// Less than this part of a key in the first slice is slow: the whole would take two seconds.
const SLOW: f64 = 0.004;

/// A password with a salt, and the two keys that come of it: one to encrypt with, and one, derived independently of it, to open the
/// result with. Dropping it stops all that work, and wipes what is there.
pub struct SealingKey {
    /// What opens it.
    pub secret: Secret,
    /// The salt, and what makes each file another.
    pub entropy: Entropy,
    /// The key to encrypt with.
    pub key: KeyAhead,
    /// The key to open the result with.
    pub again: KeyAgain,
}

impl SealingKey {
    /// Draws a salt, and starts to derive both keys.
    pub fn new(secret: Secret) -> Self {
        let mut random = [0; Entropy::LEN];
        browser::random(&mut random);
        let entropy = Entropy::from_bytes(random);
        let password = Password::new(secret.as_str());
        let derivation = || KeyDerivation::new(&password, entropy.salt(), Rounds::STANDARD);
        Self {
            key: KeyAhead::derive(derivation()),
            again: KeyAgain::new(derivation),
            secret,
            entropy,
        }
    }
}

/// A key to open a file with: in a secure context derived by the browser's own digest, in a worker, and otherwise by Sluis.
pub struct KeyAgain {
    of: KeyDerivation,
    key: KeyAhead,
    by: Derivation,
}

impl KeyAgain {
    /// Starts to derive it.
    pub fn new(derivation: impl Fn() -> KeyDerivation) -> Self {
        let mut of = derivation();
        let (key, by) = match WorkerKey::start(&mut of) {
            Some(worker) => (KeyAhead::of_worker(worker), Derivation::Browser),
            None => (KeyAhead::derive(derivation()), Derivation::Sluis),
        };
        Self { of, key, by }
    }

    /// Whether it is the key that is asked for.
    pub fn is_of(&self, asked: &KeyDerivation) -> bool {
        self.of.has_same_key_as(asked)
    }

    /// The key, once it is there, and what derived it; nothing where it is not the key that the archive itself asks for.
    pub async fn arrive(
        self,
        asked: &KeyDerivation,
        busy: impl Fn(f64) -> bool,
    ) -> Option<(DerivedKey, Derivation)> {
        if !self.is_of(asked) {
            return None;
        }
        Some((self.key.arrive(busy).await?, self.by))
    }
}

/// A key on its way, beside whatever else the page does. Dropping it stops the work.
pub struct KeyAhead {
    key: oneshot::Receiver<Option<DerivedKey>>,
    /// The part that is done, from 0 to 1.
    part: Rc<Cell<f64>>,
}

impl KeyAhead {
    /// Derives in slices so short that nobody notices them while typing. Where WebAssembly is slow, as in the hardened mode of
    /// Edge, a worker of the browser takes over.
    fn derive(derivation: KeyDerivation) -> Self {
        let part = Rc::new(Cell::new(0.0));
        Self::start(derive(derivation, Rc::clone(&part)), part)
    }

    /// The key that a worker derives.
    pub fn of_worker(worker: WorkerKey) -> Self {
        Self::start(worker.key(), Rc::default())
    }

    fn start(
        work: impl Future<Output = Option<DerivedKey>> + 'static,
        part: Rc<Cell<f64>>,
    ) -> Self {
        let (mut sender, key) = oneshot::channel();
        leptos::task::spawn_local(async move {
            let work = Box::pin(work);
            let done = match select(work, sender.cancellation()).await {
                Either::Left((key, _)) => Some(key),
                Either::Right(_) => None,
            };
            if let Some(key) = done {
                // Nobody waits for it any more, if this fails.
                let _ = sender.send(key);
            }
        });
        Self { key, part }
    }

    /// The key, once it is there; nothing where it could not be derived. `busy` hears which part is done, from 0 to 1, and says
    /// whether to go on.
    pub async fn arrive(mut self, busy: impl Fn(f64) -> bool) -> Option<DerivedKey> {
        while busy(self.part.get()) {
            let look = Box::pin(browser::wait(LOOK));
            if let Either::Left((key, _)) = select(&mut self.key, look).await {
                return key.ok().flatten();
            }
        }
        None
    }
}

async fn derive(mut derivation: KeyDerivation, part: Rc<Cell<f64>>) -> Option<DerivedKey> {
    // What the user just did is drawn first.
    browser::pause().await;
    let mut slices = Slices::short();
    let mut is_first = true;
    while !derivation.step().is_finished() {
        if slices.is_over() {
            part.set(derivation.progress().fraction());
            if is_first
                && part.get() < SLOW
                && let Some(worker) = WorkerKey::start(&mut derivation)
                && let Some(key) = worker.key().await
            {
                return Some(key);
            }
            is_first = false;
            slices.pause().await;
        }
    }
    Some(derivation.finish())
}

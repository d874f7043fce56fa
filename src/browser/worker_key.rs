//! A key derivation by the browser's own digest, in a worker: another implementation, beside the work of the page.

use js_sys::{Array, Function, Object, Promise, Reflect, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Blob, BlobPropertyBag, MessageEvent, Url, Worker};
use zeroize::Zeroizing;

use super::answer::{PATIENCE, answer};
use sevenz::{DerivedKey, KeyDerivation};

/// The longest message that is worth building for a native digest, in bytes.
const LONGEST_MESSAGE: u64 = 256 * 1024 * 1024;

/// What the worker does.
const SCRIPT: &str = include_str!("digest.js");

/// A worker, and the first thing that is heard of it: a message, or that it failed. It is listened to from its start, for
/// it may fail before there is anything to ask. Dropping it ends the worker.
struct Started {
    worker: Worker,
    answer: Promise,
}

/// A key that is being derived elsewhere. Dropping it stops the work.
pub struct WorkerKey(Started);

impl WorkerKey {
    /// Starts the derivation, where the browser has workers and a digest of its own: in secure contexts. A message that
    /// would take too much memory is left to the page.
    pub fn start(derivation: &mut KeyDerivation) -> Option<Self> {
        if !is_offered() {
            return None;
        }
        let rounds = derivation.progress().total;
        if rounds == 0 || derivation.message_len() > LONGEST_MESSAGE {
            return None;
        }
        let round = first_round(derivation);
        let started = Started::new()?;
        started.post(&round, rounds)?;
        Some(Self(started))
    }

    /// The key, once it is there; nothing where the browser did not derive it, or not in time.
    pub async fn key(self) -> Option<DerivedKey> {
        let event = answer(&self.0.answer, PATIENCE, || true).await?;
        let event: MessageEvent = event.dyn_into().ok()?;
        let digest: Uint8Array = event.data().dyn_into().ok()?;
        let mut key = Zeroizing::new([0; 32]);
        if digest.length() as usize != key.len() {
            return None;
        }
        digest.copy_to(key.as_mut());
        digest.fill(0, 0, digest.length());
        Some(DerivedKey::from_bytes(*key))
    }
}

impl Started {
    fn new() -> Option<Self> {
        let options = BlobPropertyBag::new();
        options.set_type("text/javascript");
        let parts = Array::of1(&SCRIPT.into());
        let script = Blob::new_with_str_sequence_and_options(&parts, &options).ok()?;
        let address = Url::create_object_url_with_blob(&script).ok()?;
        let worker = Worker::new(&address);
        // The worker has read its script by now, or never will.
        let _ = Url::revoke_object_url(&address);
        let worker = worker.ok()?;
        let answer = Promise::new(&mut |resolve: Function, _| {
            worker.set_onmessage(Some(&resolve));
            worker.set_onerror(Some(&resolve));
            worker.set_onmessageerror(Some(&resolve));
        });
        Some(Self { worker, answer })
    }

    /// Asks for the key. The bytes, which hold the password, move to the worker: no copy of them stays here.
    fn post(&self, round: &[u8], rounds: u64) -> Option<()> {
        let bytes = Uint8Array::from(round);
        let message = Object::new();
        Reflect::set(&message, &"round".into(), &bytes).ok()?;
        Reflect::set(&message, &"count".into(), &JsValue::from_f64(rounds as f64)).ok()?;
        let moved = Array::of1(&bytes.buffer());
        let posted = self.worker.post_message_with_transfer(&message, &moved);
        // What could not be moved is still here. What was moved has no length any more, and must not be touched.
        if bytes.length() > 0 {
            bytes.fill(0, 0, bytes.length());
        }
        posted.ok()
    }
}

impl Drop for Started {
    fn drop(&mut self) {
        self.worker.terminate();
    }
}

/// The first round of the message that is digested: salt, password and a counter of zero.
fn first_round(derivation: &mut KeyDerivation) -> Zeroizing<Vec<u8>> {
    let length = derivation.message_len() / derivation.progress().total.max(1);
    let mut round = Zeroizing::new(vec![0; length as usize]);
    derivation.write_message(0, &mut round);
    round
}

/// How many keys are derived beside one another: as many as the device has cores to spare for them, and no more than its memory
/// takes, for each makes a message of some 60 MB. One where there are no workers.
pub fn side_by_side() -> usize {
    const MOST: usize = 4;
    let cores = web_sys::window().map(|window| window.navigator().hardware_concurrency());
    let spare = cores.map_or(1.0, |cores| cores - 1.0);
    if is_offered() {
        (spare as usize).clamp(1, MOST)
    } else {
        1
    }
}

fn is_offered() -> bool {
    web_sys::window().is_some_and(|window| window.is_secure_context())
}

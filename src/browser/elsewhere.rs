//! A key derivation by the browser's own digest, in a worker: another implementation, beside the work of the page.

use std::cell::RefCell;

use js_sys::{Array, Function, Object, Promise, Reflect, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, BlobPropertyBag, MessageEvent, Url, Worker};
use zeroize::Zeroizing;

use sevenz::{DerivedKey, KeyDerivation};

/// What the worker does.
const SCRIPT: &str = include_str!("digest.js");

/// More rounds than this would need more memory than a worker should take.
const MOST_ROUNDS: u64 = 1 << 20;

thread_local! {
    /// A worker that has started and knows nothing yet.
    static READY: RefCell<Option<Worker>> = const { RefCell::new(None) };
}

/// A key that is being derived elsewhere. Dropping it stops the work.
pub struct ElsewhereKey {
    worker: Worker,
    answer: Promise,
    round: Zeroizing<Vec<u8>>,
    rounds: u64,
}

impl ElsewhereKey {
    /// Starts a worker before there is anything to derive: that takes it longer than a tenth of its work does.
    pub fn prepare() {
        if READY.with_borrow(Option::is_none) && is_offered() {
            READY.set(worker());
        }
    }

    /// Starts the derivation, where the browser has workers and a digest of its own: in secure contexts.
    pub fn start(derivation: &mut KeyDerivation) -> Option<Self> {
        if !is_offered() {
            return None;
        }
        let rounds = derivation.progress().total;
        if rounds == 0 || rounds > MOST_ROUNDS {
            return None;
        }
        let round = first_round(derivation);
        let worker = READY.take().or_else(worker)?;
        let answer = Promise::new(&mut |resolve: Function, reject: Function| {
            worker.set_onmessage(Some(&resolve));
            worker.set_onerror(Some(&reject));
        });
        let message = Object::new();
        Reflect::set(&message, &"round".into(), &Uint8Array::from(&round[..])).ok()?;
        Reflect::set(&message, &"count".into(), &JsValue::from_f64(rounds as f64)).ok()?;
        worker.post_message(&message).ok()?;
        Some(Self {
            worker,
            answer,
            round,
            rounds,
        })
    }

    /// Whether this is the key of that derivation: the same password, salt and number of rounds.
    pub fn is_of(&self, derivation: &mut KeyDerivation) -> bool {
        derivation.progress().total == self.rounds && first_round(derivation) == self.round
    }

    /// The key, once it is there; nothing where the browser did not do it.
    pub async fn key(self) -> Option<DerivedKey> {
        let event: MessageEvent = JsFuture::from(self.answer.clone())
            .await
            .ok()?
            .dyn_into()
            .ok()?;
        let digest = Uint8Array::new(&event.data());
        let mut key = Zeroizing::new([0; 32]);
        if digest.length() as usize != key.len() {
            return None;
        }
        digest.copy_to(key.as_mut());
        digest.fill(0, 0, digest.length());
        Some(DerivedKey::from_bytes(*key))
    }
}

impl Drop for ElsewhereKey {
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

fn is_offered() -> bool {
    web_sys::window().is_some_and(|window| window.is_secure_context())
}

fn worker() -> Option<Worker> {
    let options = BlobPropertyBag::new();
    options.set_type("text/javascript");
    let parts = Array::of1(&SCRIPT.into());
    let script = Blob::new_with_str_sequence_and_options(&parts, &options).ok()?;
    let address = Url::create_object_url_with_blob(&script).ok()?;
    let worker = Worker::new(&address);
    // The worker has read its script by now, or never will.
    let _ = Url::revoke_object_url(&address);
    worker.ok()
}

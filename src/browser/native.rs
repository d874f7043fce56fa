//! The browser's own digest and cipher (Web Crypto), where the page has them: in secure contexts,
//! so over https, on localhost and from a file, but not on a plain-http intranet.
//!
//! They are another implementation than ours, on another thread. Every call may fail or stay without an answer, and then
//! the work is done in Rust, as all that follows until the page is loaded anew.

use std::cell::Cell;

use js_sys::{Array, Object, Promise, Reflect, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{CryptoKey, SubtleCrypto};
use zeroize::Zeroizing;

use super::{
    Slices,
    answer::{PATIENCE, answer},
};
use sevenz::{DerivedKey, ExternalCipher, KeyDerivation};

/// The longest message that is worth building for a native digest, in bytes.
pub(super) const LONGEST_MESSAGE: u64 = 256 * 1024 * 1024;

/// How much of the message is written at a time, in bytes.
const PART: usize = 1024 * 1024;

thread_local! {
    /// Set once a call failed or was not answered: it is not tried, nor waited for, again.
    static GIVEN_UP: Cell<bool> = const { Cell::new(false) };
}

/// The browser's digest and cipher.
pub struct Native(SubtleCrypto);

impl Native {
    /// The native digest and cipher, in a secure context, as long as they work.
    pub fn available() -> Option<Self> {
        if GIVEN_UP.get() {
            return None;
        }
        let window = web_sys::window().filter(web_sys::Window::is_secure_context)?;
        Some(Self(window.crypto().ok()?.subtle()))
    }

    /// Builds the whole message of a derivation, in slices, and has the browser digest it: for where
    /// WebAssembly is slow. The digest itself holds the page for about a tenth of a second.
    ///
    /// `busy` hears after each slice which part of the message is there, from 0 to 1; nothing comes of it once that says to stop.
    pub async fn derive(
        &self,
        derivation: &mut KeyDerivation,
        busy: impl Fn(f64) -> bool,
    ) -> Option<DerivedKey> {
        let length = derivation.message_len();
        if length == 0 || length > LONGEST_MESSAGE {
            return None;
        }
        let message = Uint8Array::new_with_length(length as u32);
        let mut part = Zeroizing::new(vec![0; PART]);
        let (mut rounds, mut at, mut slices) = (0, 0, Slices::new());
        let bytes_a_round = derivation.message_len() / derivation.progress().total;
        while at < length {
            let written = derivation.write_message(rounds, &mut part);
            if written == 0 {
                // A round is longer than a part.
                message.fill(0, 0, message.length());
                return None;
            }
            let bytes = written * bytes_a_round;
            message
                .subarray(at as u32, (at + bytes) as u32)
                .copy_from(&part[..bytes as usize]);
            (rounds, at) = (rounds + written, at + bytes);
            if slices.is_over() {
                if !busy(at as f64 / length as f64) {
                    message.fill(0, 0, message.length());
                    return None;
                }
                slices.pause().await;
            }
        }
        let digest = self
            .0
            .digest_with_str_and_buffer_source("SHA-256", &message);
        // The browser has taken a copy by now. The message holds the password.
        message.fill(0, 0, message.length());
        let digest = Uint8Array::new(&settled(digest).await?);
        let mut key = Zeroizing::new([0; 32]);
        if digest.length() as usize != key.len() {
            return None;
        }
        digest.copy_to(key.as_mut());
        digest.fill(0, 0, digest.length());
        Some(DerivedKey::from_bytes(*key))
    }

    /// Encrypts the bulk of an archive in place; leaves it as it was where that fails.
    pub async fn encrypt(&self, job: ExternalCipher<'_>) -> Option<()> {
        let (parameters, key) = self.cipher(&job, "encrypt").await?;
        let plain = Uint8Array::from(&*job.data);
        let sealed = self
            .0
            .encrypt_with_object_and_buffer_source(&parameters, &key, &plain);
        // The browser has taken a copy by now.
        plain.fill(0, 0, plain.length());
        // The browser adds a block of padding, which the archive does not have.
        self.finish(job, sealed, 16).await
    }

    /// Decrypts the bulk of an archive in place; leaves it as it was where that fails.
    pub async fn decrypt(&self, job: ExternalCipher<'_>) -> Option<()> {
        let length = job.data.len() as u32;
        let sealed = Uint8Array::new_with_length(length + 16);
        sealed.subarray(0, length).copy_from(job.data);
        sealed
            .subarray(length, length + 16)
            .copy_from(&job.padding_block());
        let (parameters, key) = self.cipher(&job, "decrypt").await?;
        let plain = self
            .0
            .decrypt_with_object_and_buffer_source(&parameters, &key, &sealed);
        self.finish(job, plain, 0).await
    }

    async fn cipher(&self, job: &ExternalCipher<'_>, usage: &str) -> Option<(Object, CryptoKey)> {
        let parameters = Object::new();
        Reflect::set(&parameters, &"name".into(), &"AES-CBC".into()).ok()?;
        Reflect::set(&parameters, &"iv".into(), &Uint8Array::from(&job.iv[..])).ok()?;
        let raw = Uint8Array::from(&job.key[..]);
        let usages = Array::of1(&JsValue::from_str(usage));
        let import = self
            .0
            .import_key_with_str("raw", &raw, "AES-CBC", false, &usages);
        raw.fill(0, 0, raw.length());
        Some((parameters, settled(import).await?.dyn_into().ok()?))
    }

    async fn finish(
        &self,
        job: ExternalCipher<'_>,
        result: Result<Promise, JsValue>,
        extra: usize,
    ) -> Option<()> {
        let bytes = Uint8Array::new(&settled(result).await?);
        if bytes.length() as usize != job.data.len() + extra {
            return None;
        }
        bytes.subarray(0, job.data.len() as u32).copy_to(job.data);
        bytes.fill(0, 0, bytes.length());
        Some(())
    }
}

/// What a call of the browser came to. One that fails, or is not answered, is the last.
async fn settled(call: Result<Promise, JsValue>) -> Option<JsValue> {
    let answered = match call {
        Ok(call) => answer(&call, PATIENCE, || true).await,
        Err(_) => None,
    };
    if answered.is_none() {
        GIVEN_UP.set(true);
    }
    answered
}

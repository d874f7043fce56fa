//! The browser's own cipher (Web Crypto), where the page has it: in secure contexts,
//! so over https, on localhost and from a file, but not on a plain-http intranet.
//!
//! It is another implementation than ours, on another thread. Every call may fail or stay without an answer, and then
//! the work is done in Rust, as all that follows until the page is loaded anew.

use std::cell::Cell;

use js_sys::{Array, Object, Promise, Reflect, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{CryptoKey, SubtleCrypto};

use super::answer::{PATIENCE, answer};
use sevenz::ExternalCipher;

thread_local! {
    /// Set once a call failed or was not answered: it is not tried, nor waited for, again.
    static GIVEN_UP: Cell<bool> = const { Cell::new(false) };
}

/// The browser's cipher.
pub struct Native(SubtleCrypto);

impl Native {
    /// The native cipher, in a secure context, as long as it works.
    pub fn available() -> Option<Self> {
        if GIVEN_UP.get() {
            return None;
        }
        let window = web_sys::window().filter(web_sys::Window::is_secure_context)?;
        Some(Self(window.crypto().ok()?.subtle()))
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

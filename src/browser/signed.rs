//! The browser's own Ed25519 (Web Crypto), in secure contexts of Edge and Chrome 137, Firefox 130 and Safari 17 or newer: it checks
//! the signature of a page.

use js_sys::{Array, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{CryptoKey, SubtleCrypto};

use super::answer::{PATIENCE, answer};
use sluis_core::minisign::{PublicKey, Signature, Worth};

const ED25519: &str = "Ed25519";

/// Returns what a signature says of a page whose program has this fingerprint. `None` where the browser cannot tell.
pub async fn worth(
    page: &[u8],
    fingerprint: &str,
    signature: &Signature,
    key: &PublicKey,
) -> Option<Worth> {
    if !signature.names(key) {
        return Some(Worth::OtherKey);
    }
    let window = web_sys::window().filter(web_sys::Window::is_secure_context)?;
    let subtle = window.crypto().ok()?.subtle();
    let bytes = Uint8Array::from(&key.bytes()[..]);
    let usages = Array::of1(&JsValue::from_str("verify"));
    let import = subtle.import_key_with_str("raw", &bytes, ED25519, false, &usages);
    let key = answer(&import.ok()?, PATIENCE, || true).await?;
    let key = key.dyn_into().ok()?;
    let (of_comment, comment) = signature.of_comment();
    if !verifies(&subtle, &key, of_comment, &comment).await? {
        return Some(Worth::Bad);
    }
    if verifies(&subtle, &key, signature.of_file(), page).await? {
        return Some(Worth::Whole);
    }
    // The comment is theirs, so what it says of the program is too.
    Some(match signature.program() == Some(fingerprint) {
        true => Worth::Program,
        false => Worth::Bad,
    })
}

async fn verifies(
    subtle: &SubtleCrypto,
    key: &CryptoKey,
    signature: &[u8],
    message: &[u8],
) -> Option<bool> {
    let [signature, message] = [signature, message].map(Uint8Array::from);
    let verified = subtle
        .verify_with_str_and_buffer_source_and_buffer_source(ED25519, key, &signature, &message);
    answer(&verified.ok()?, PATIENCE, || true).await?.as_bool()
}

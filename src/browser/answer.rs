//! Waiting for an answer of the browser, which may never come.

use futures::future::{Either, select};
use gloo_timers::future::TimeoutFuture;
use js_sys::Promise;
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::JsFuture;

use super::elapsed;

/// How long the digest, the cipher and the clipboard of the browser may take, in milliseconds: many times what they take on a
/// slow device. What comes later is not waited for, as what fails.
pub const PATIENCE: u32 = 5_000;

/// How often is looked whether anyone still waits, in milliseconds.
const LOOK: u32 = 100;

/// Why a call of the browser gave nothing.
pub enum Unanswered {
    /// It failed, with this.
    Failed(JsValue),
    /// It did not answer, or nobody waits any more.
    Silent,
}

/// Waits for the answer to a call of the browser, for at most so many milliseconds and as long as `waits` says so. Returns
/// nothing where the call fails, or is not answered by then.
pub async fn answer(
    call: &Promise,
    milliseconds: u32,
    waits: impl Fn() -> bool,
) -> Option<JsValue> {
    answered(call, milliseconds, waits).await.ok()
}

/// As [`answer`], and says why there is none.
///
/// # Errors
/// [`Unanswered`].
pub async fn answered(
    call: &Promise,
    milliseconds: u32,
    waits: impl Fn() -> bool,
) -> Result<JsValue, Unanswered> {
    let until = elapsed() + f64::from(milliseconds);
    let mut call = JsFuture::from(call.clone());
    while waits() && elapsed() < until {
        match select(&mut call, TimeoutFuture::new(LOOK)).await {
            Either::Left((answered, _)) => return answered.map_err(Unanswered::Failed),
            Either::Right(_) => {}
        }
    }
    Err(Unanswered::Silent)
}

//! Letting the page breathe in the middle of long work.

use js_sys::Promise;
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::JsFuture;
use web_sys::MessageChannel;

use super::elapsed;

/// How long a slice of work may hold the page, in milliseconds: with what follows on it under the 50 that one would notice.
const SLICE: f64 = 32.0;

/// The same for work that nobody waits for, while the user types.
const SHORT_SLICE: f64 = 8.0;

/// Gives the browser the time to draw and to take input before the work goes on.
pub async fn pause() {
    gloo_timers::future::TimeoutFuture::new(0).await;
}

/// Lets everything else that waits have its turn. A message comes back at once, where a timer is held up
/// for four milliseconds when it follows on others.
pub async fn give_way() {
    let Ok(channel) = MessageChannel::new() else {
        return pause().await;
    };
    let (here, there) = (channel.port1(), channel.port2());
    let message = Promise::new(&mut |resolve, _| here.set_onmessage(Some(&resolve)));
    if there.post_message(&JsValue::UNDEFINED).is_err() || JsFuture::from(message).await.is_err() {
        pause().await;
    }
    here.close();
}

/// Waits for so many milliseconds.
pub async fn wait(milliseconds: u32) {
    gloo_timers::future::TimeoutFuture::new(milliseconds).await;
}

/// Work cut in slices, with a pause after each.
pub struct Slices {
    /// Milliseconds.
    length: f64,
    until: f64,
}

impl Slices {
    /// The first slice, from now.
    #[allow(
        clippy::new_without_default,
        reason = "a slice starts at a moment, not by default"
    )]
    pub fn new() -> Self {
        Self::of(SLICE)
    }

    /// The first slice of work that nobody waits for.
    pub fn short() -> Self {
        Self::of(SHORT_SLICE)
    }

    fn of(length: f64) -> Self {
        Self {
            length,
            until: elapsed() + length,
        }
    }

    /// Whether it is time to pause.
    pub fn is_over(&self) -> bool {
        elapsed() > self.until
    }

    /// Pauses, and starts the next slice.
    pub async fn pause(&mut self) {
        give_way().await;
        *self = Self::of(self.length);
    }
}

//! Letting the page breathe in the middle of long work.

use super::elapsed;

/// How long a slice of work may hold the page, in milliseconds.
const SLICE: f64 = 25.0;

/// Gives the browser the time to draw and to take input before the work goes on.
pub async fn pause() {
    gloo_timers::future::TimeoutFuture::new(0).await;
}

/// Waits for so many milliseconds.
pub async fn wait(milliseconds: u32) {
    gloo_timers::future::TimeoutFuture::new(milliseconds).await;
}

/// Work cut in slices, with a pause after each.
pub struct Slices {
    until: f64,
}

impl Slices {
    /// The first slice, from now.
    #[allow(
        clippy::new_without_default,
        reason = "a slice starts at a moment, not by default"
    )]
    pub fn new() -> Self {
        Self {
            until: elapsed() + SLICE,
        }
    }

    /// Whether it is time to pause.
    pub fn is_over(&self) -> bool {
        elapsed() > self.until
    }

    /// Pauses, and starts the next slice.
    pub async fn pause(&mut self) {
        pause().await;
        *self = Self::new();
    }
}

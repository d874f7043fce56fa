//! Letting the page breathe in the middle of long work.

/// Gives the browser the time to draw and to take input before the work goes on.
pub async fn pause() {
    gloo_timers::future::TimeoutFuture::new(0).await;
}

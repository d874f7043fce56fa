//! How what the user did reaches the page.

use leptos::prelude::*;

/// Tells the page what the user did, unless the view that asked is gone.
///
/// A browser may still fire `change` and `blur` at a field while it is taken off the page with the cursor in it, as Chromium does
/// (<https://github.com/whatwg/html/issues/7660>): by then the callbacks of the view are disposed of, and [`Callable::run`]
/// would stop the program.
pub fn heard<T: 'static>(callback: Callback<T>, what: T) {
    let _ = callback.try_run(what);
}

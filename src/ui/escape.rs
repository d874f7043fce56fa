//! Escape closes what lies over the page.

use leptos::{ev, prelude::*};

/// Calls `close` when Escape is pressed, for as long as the view is there, unless something within it has taken the key.
pub fn on_escape(close: impl Fn() + 'static) {
    let listener = window_event_listener(ev::keydown, move |event| {
        if event.key() == "Escape" && !event.default_prevented() {
            event.prevent_default();
            close();
        }
    });
    on_cleanup(move || listener.remove());
}

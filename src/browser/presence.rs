//! Whether the user is still there, and whether they may leave.

use js_sys::Date;
use wasm_bindgen::{JsCast, closure::Closure};
use web_sys::{AddEventListenerOptions, BeforeUnloadEvent, Event};

/// What tells that someone is there.
const SIGNS: [&str; 5] = ["keydown", "pointerdown", "pointermove", "wheel", "input"];

/// Milliseconds on the clock on the wall, which goes on while the device sleeps.
pub fn wall_clock() -> f64 {
    Date::now()
}

/// Calls `seen` whenever the user does something, for as long as the page is open.
pub fn on_presence(seen: impl Fn() + 'static) {
    let Some(window) = web_sys::window() else {
        return;
    };
    let listener = Closure::<dyn Fn(Event)>::new(move |_| seen());
    let options = AddEventListenerOptions::new();
    options.set_capture(true);
    options.set_passive(true);
    for sign in SIGNS {
        let function = listener.as_ref().unchecked_ref();
        // A window that takes no listener hears nothing, and then only the time counts.
        let _ = window.add_event_listener_with_callback_and_add_event_listener_options(
            sign, function, &options,
        );
    }
    listener.forget();
}

/// Calls `tick` every second, for as long as the page is open.
pub fn every_second(tick: impl FnMut() + 'static) {
    gloo_timers::callback::Interval::new(1_000, tick).forget();
}

/// Has the browser ask before the page is left, whenever `unsent` says that something would be lost.
pub fn ask_before_leaving(unsent: impl Fn() -> bool + 'static) {
    let Some(window) = web_sys::window() else {
        return;
    };
    let listener = Closure::<dyn Fn(BeforeUnloadEvent)>::new(move |event: BeforeUnloadEvent| {
        if unsent() {
            event.prevent_default();
            // Older browsers ask only when there is a text, which they do not show.
            event.set_return_value("?");
        }
    });
    window.set_onbeforeunload(Some(listener.as_ref().unchecked_ref()));
    listener.forget();
}

//! Whether the user is still there, and whether they may leave.

use js_sys::{Date, Reflect};
use wasm_bindgen::{JsCast, closure::Closure};
use web_sys::{AddEventListenerOptions, BeforeUnloadEvent, Event};

use super::elapsed;

/// What tells that someone is there.
const SIGNS: [&str; 5] = ["keydown", "pointerdown", "pointermove", "wheel", "input"];

/// What tells that the page is looked at again after a time in which nothing of it may have run.
const RETURNS: [&str; 4] = ["visibilitychange", "resume", "focus", "pageshow"];

/// A moment on two clocks, in milliseconds.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct Moment {
    /// The clock on the wall: it goes on while the device sleeps, but can be put back.
    pub wall: f64,
    /// The time since the page was opened: it never goes back, but may stand still while the device sleeps.
    pub steady: f64,
}

/// Now.
pub fn moment() -> Moment {
    Moment {
        wall: Date::now(),
        steady: elapsed(),
    }
}

/// Calls `seen` whenever the user does something, for as long as the page is open.
pub fn on_presence(seen: impl Fn() + 'static) {
    hear(&SIGNS, move |_| seen());
}

/// Calls `returned` when the page is looked at again, for as long as it is open. That alone is no sign of life.
pub fn on_return(returned: impl Fn() + 'static) {
    hear(&RETURNS, move |_| returned());
}

/// Calls `left` when the page is left for another address or closed, and again when the browser brings it back as it was.
pub fn on_leave(left: impl Fn() + 'static) {
    hear(&["pagehide", "pageshow"], move |event| {
        // The first `pageshow` of a page brings nothing back.
        let back = Reflect::get(&event, &"persisted".into()).is_ok_and(|it| it.is_truthy());
        if event.type_() == "pagehide" || back {
            left();
        }
    });
}

/// Calls `heard` at each of these events, before anything else in the page, for as long as it is open.
fn hear(events: &[&str], heard: impl Fn(Event) + 'static) {
    let Some(window) = web_sys::window() else {
        return;
    };
    let listener = Closure::<dyn Fn(Event)>::new(heard);
    let options = AddEventListenerOptions::new();
    // What is told to the document comes past the window first.
    options.set_capture(true);
    options.set_passive(true);
    for event in events {
        let function = listener.as_ref().unchecked_ref();
        // A window that takes no listener hears nothing, and then only the time counts.
        let _ = window.add_event_listener_with_callback_and_add_event_listener_options(
            event, function, &options,
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

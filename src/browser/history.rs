//! The browser's own Back and Forward between the steps of a form.
//!
//! An entry of the history holds the number of a step and nothing else; the address stays as it is, so that this works
//! from a file too. What was typed lives in the page's memory only.

use wasm_bindgen::{JsCast, JsValue, closure::Closure};
use web_sys::PopStateEvent;

/// Adds an entry for a step, unless the entry of now is already of that step.
pub fn push_step(step: u32) {
    with_history(|history| {
        if read(&history.state()?) != Some(step) {
            history.push_state(&JsValue::from(step), "")?;
        }
        Ok(())
    });
}

/// Makes the entry of now that of a step, without a new one.
pub fn replace_step(step: u32) {
    with_history(|history| history.replace_state(&JsValue::from(step), ""));
}

/// Calls `moved` with the step of the entry to which the user went back or forth, for as long as the page is open.
pub fn on_step(moved: impl Fn(Option<u32>) + 'static) {
    let Some(window) = web_sys::window() else {
        return;
    };
    let listener = Closure::<dyn Fn(PopStateEvent)>::new(move |event: PopStateEvent| {
        moved(read(&event.state()));
    });
    window.set_onpopstate(Some(listener.as_ref().unchecked_ref()));
    listener.forget();
}

fn read(state: &JsValue) -> Option<u32> {
    state.as_f64().map(|step| step as u32)
}

/// Where the browser keeps no history for this page, Back leaves it as it always did.
fn with_history(change: impl FnOnce(&web_sys::History) -> Result<(), JsValue>) {
    if let Some(history) = web_sys::window().and_then(|window| window.history().ok()) {
        let _ = change(&history);
    }
}

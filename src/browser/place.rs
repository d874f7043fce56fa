//! The part of the page that the address names: `#openen`.

use wasm_bindgen::{JsCast, closure::Closure};
use web_sys::Event;

/// What stands behind the `#` of the address; empty when nothing does.
pub fn fragment() -> String {
    let fragment = web_sys::window().and_then(|window| window.location().hash().ok());
    let fragment = fragment.unwrap_or_default();
    fragment.trim_start_matches('#').to_owned()
}

/// The address of the page with this behind it, in the place of what stands behind its own `#`.
pub fn address_with(fragment: &str) -> String {
    let address = web_sys::window().and_then(|window| window.location().href().ok());
    let address = address.unwrap_or_default();
    let page = address.split('#').next().unwrap_or_default();
    format!("{page}{fragment}")
}

/// Puts this behind the `#` of the address.
pub fn go_to(fragment: &str) {
    if let Some(window) = web_sys::window() {
        // A window that does not move shows what it shows.
        let _ = window.location().set_hash(fragment);
    }
}

/// Calls `moved` whenever the part behind the `#` changes, for as long as the page is open.
pub fn on_fragment(moved: impl Fn() + 'static) {
    let Some(window) = web_sys::window() else {
        return;
    };
    let listener = Closure::<dyn Fn(Event)>::new(move |_| moved());
    window.set_onhashchange(Some(listener.as_ref().unchecked_ref()));
    listener.forget();
}

/// Whether the browser may hold a saved archive back behind a question: when the page came over plain http.
pub fn may_hold_back() -> bool {
    web_sys::window().is_some_and(|window| !window.is_secure_context())
}

//! Copying a text for the user to paste elsewhere.

use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use web_sys::{HtmlDocument, HtmlTextAreaElement};

/// Puts a text on the clipboard; whether it is there.
///
/// The newer way exists in secure contexts only; on a plain-http intranet the older one does it.
pub async fn copy(text: &str) -> bool {
    let Some(window) = web_sys::window() else {
        return false;
    };
    if window.is_secure_context() {
        let written = window.navigator().clipboard().write_text(text);
        if JsFuture::from(written).await.is_ok() {
            return true;
        }
    }
    copy_selected(text).unwrap_or(false)
}

/// Selects the text in a field that nobody sees, and copies what is selected.
fn copy_selected(text: &str) -> Option<bool> {
    let document: HtmlDocument = web_sys::window()?.document()?.dyn_into().ok()?;
    let before = document.active_element();
    let field: HtmlTextAreaElement = document.create_element("textarea").ok()?.dyn_into().ok()?;
    field.set_class_name("visually-hidden");
    field.set_value(text);
    // The browser neither checks nor completes what stands there for a moment.
    for (name, off) in [
        ("spellcheck", "false"),
        ("writingsuggestions", "false"),
        ("autocomplete", "off"),
    ] {
        field.set_attribute(name, off).ok()?;
    }
    document.body()?.append_child(&field).ok()?;
    field.select();
    let copied = document.exec_command("copy").ok();
    field.set_value("");
    field.remove();
    if let Some(before) = before.and_then(|element| element.dyn_into::<web_sys::HtmlElement>().ok())
    {
        // An element that is gone does not take the focus back.
        let _ = before.focus();
    }
    copied
}

//! Copying a text for the user to paste elsewhere.

use js_sys::{Function, Promise, Reflect};
use wasm_bindgen::JsCast;
use web_sys::{HtmlDocument, HtmlTextAreaElement, Window};

use super::answer::{PATIENCE, answer};

/// Puts a text on the clipboard; whether it is there.
///
/// The newer way exists in secure contexts only; on a plain-http intranet the older one does it.
pub async fn copy(text: &str) -> bool {
    let Some(window) = web_sys::window() else {
        return false;
    };
    if let Some(written) = write(&window, text)
        && answer(&written, PATIENCE, || true).await.is_some()
    {
        return true;
    }
    copy_selected(text).unwrap_or(false)
}

/// Asks the browser's clipboard to take a text, where there is one.
fn write(window: &Window, text: &str) -> Option<Promise> {
    let clipboard = Reflect::get(&window.navigator(), &"clipboard".into()).ok()?;
    let write: Function = Reflect::get(&clipboard, &"writeText".into())
        .ok()?
        .dyn_into()
        .ok()?;
    write.call1(&clipboard, &text.into()).ok()?.dyn_into().ok()
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

/// The text that is being pasted.
pub fn pasted_text(event: &web_sys::ClipboardEvent) -> Option<String> {
    event.clipboard_data()?.get_data("text").ok()
}

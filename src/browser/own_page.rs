//! The page as its file has it, letter for letter: nothing may fetch that file, but what the browser read is still there.

use std::cell::RefCell;

use wasm_bindgen::JsCast;
use web_sys::{Element, Node};

thread_local! {
    /// The elements of the page before anything was drawn. The browser shares their texts with those it shows.
    static PAGE: RefCell<Option<Node>> = const { RefCell::new(None) };
}

/// Keeps the page as it stands now, before anything is drawn.
pub fn keep_page() {
    let document = web_sys::window().and_then(|window| window.document());
    let root = document.and_then(|document| document.document_element());
    let copy = root.and_then(|root| root.clone_node_with_deep(true).ok());
    PAGE.set(copy);
}

/// The text of the page's file, as far as a browser keeps it: white space between the outermost elements is that of `index.html`.
pub fn own_page() -> Option<String> {
    let kept = PAGE.with_borrow(|page| page.clone())?;
    let html = kept.dyn_into::<Element>().ok()?.outer_html();
    let (root, rest) = html.split_once("><head>")?;
    let rest = rest.strip_suffix("</body></html>")?.trim_end();
    Some(format!(
        "<!DOCTYPE html>\n{root}>\n<head>{rest}\n</body>\n</html>\n"
    ))
}

//! Where the user is: focus, title and scroll position.

use js_sys::Reflect;
use wasm_bindgen::{JsCast, JsValue, closure::Closure};
use web_sys::{Document, HtmlElement, KeyboardEvent, Window};

fn document() -> Option<Document> {
    web_sys::window()?.document()
}

/// Puts the focus on the element with this id, if it is there.
pub fn focus(id: &str) {
    let element = document()
        .and_then(|document| document.get_element_by_id(id))
        .and_then(|element| element.dyn_into::<HtmlElement>().ok());
    if let Some(element) = element {
        // An element that cannot take the focus leaves it where it is.
        let _ = element.focus();
    }
}

/// Names the page as the browser's tab and a screen reader say it.
pub fn set_title(title: &str) {
    if let Some(document) = document() {
        document.set_title(title);
    }
}

/// What the browser's tab says now.
pub fn title() -> String {
    document().map_or_else(String::new, |document| document.title())
}

/// As [`focus_soon`], and brings the whole item of the list around it into the window, from its top.
pub fn bring_soon(id: &'static str) {
    gloo_timers::callback::Timeout::new(0, move || {
        focus(id);
        let element = document().and_then(|document| document.get_element_by_id(id));
        if let Some(item) = element.and_then(|element| element.closest("li").ok().flatten()) {
            item.scroll_into_view();
        }
    })
    .forget();
}

/// Closes what is unfolded around the focus when Escape is pressed, unless something in it has taken the key already.
pub fn fold_on_escape() {
    let Some(window) = web_sys::window() else {
        return;
    };
    let listener = Closure::<dyn Fn(KeyboardEvent)>::new(|event: KeyboardEvent| {
        if event.key() == "Escape" && !event.default_prevented() && fold().is_some() {
            event.prevent_default();
        }
    });
    let function = listener.as_ref().unchecked_ref();
    // A window that takes no listener leaves the closing to the mouse.
    let _ = window.add_event_listener_with_callback("keydown", function);
    listener.forget();
}

fn fold() -> Option<()> {
    let unfolded = document()?.active_element()?.closest("details[open]");
    let unfolded = unfolded.ok().flatten()?;
    unfolded.remove_attribute("open").ok()?;
    let summary = unfolded.query_selector("summary").ok().flatten()?;
    summary.dyn_into::<HtmlElement>().ok()?.focus().ok()
}

/// Scrolls the list around an item so that the item is seen in it.
pub fn show_in_list(id: &str) {
    let item = document().and_then(|document| document.get_element_by_id(id));
    let item = item.and_then(|item| item.dyn_into::<HtmlElement>().ok());
    let list = item.as_ref().and_then(|item| item.parent_element());
    if let (Some(item), Some(list)) = (item, list) {
        let above = (list.client_height() - item.offset_height()) / 2;
        list.set_scroll_top(item.offset_top() - above);
    }
}

/// Shows the top of the page.
pub fn scroll_to_top() {
    if let Some(window) = web_sys::window() {
        window.scroll_to_with_x_and_y(0.0, 0.0);
    }
}

/// As [`focus`], once the page is drawn anew.
pub fn focus_soon(id: &'static str) {
    gloo_timers::callback::Timeout::new(0, move || focus(id)).forget();
}

/// Puts the focus on the main heading once the page is drawn anew, so that a screen reader says where the user is now.
pub fn focus_heading_soon() {
    gloo_timers::callback::Timeout::new(0, || {
        let heading = document().and_then(|document| document.query_selector("main h1").ok()?);
        if let Some(heading) = heading.and_then(|element| element.dyn_into::<HtmlElement>().ok()) {
            heading.set_tab_index(-1);
            let _ = heading.focus();
        }
    })
    .forget();
}

/// The text of a block that stands in the page, such as the profile.
pub fn block(id: &str) -> Option<String> {
    document()?.get_element_by_id(id)?.text_content()
}

/// The line of the page's file on which the text of a block starts, from 1, as `tools/pack.mjs` wrote it beside the block.
pub fn block_line(id: &str) -> usize {
    let element = document().and_then(|document| document.get_element_by_id(id));
    let line = element.and_then(|element| element.get_attribute("data-line")?.parse().ok());
    line.unwrap_or(1)
}

/// Opens the browser's own window for printing with what stands in a frame. Returns whether the browser lets the page do so:
/// the viewer of a PDF may be none of its business.
pub fn print_frame(id: &str) -> bool {
    let frame = document().and_then(|document| document.get_element_by_id(id));
    let inside = frame.and_then(|frame| Reflect::get(&frame, &"contentWindow".into()).ok());
    // A window of another origin is no instance of this one's class.
    let inside = inside.filter(JsValue::is_object);
    inside.is_some_and(|inside| inside.unchecked_into::<Window>().print().is_ok())
}

/// Opens the browser's own window for printing.
pub fn print() {
    if let Some(window) = web_sys::window() {
        // A browser that cannot print shows nothing; the page stays as it is.
        let _ = window.print();
    }
}

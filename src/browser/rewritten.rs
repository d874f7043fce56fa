//! Whether something rewrites the text of the page: a translator of the browser, or an extension.

use js_sys::Array;
use wasm_bindgen::{JsCast, JsValue, closure::Closure};
use web_sys::{Element, MutationObserver, MutationObserverInit};

/// The language of the page, as `index.html` says it. A translator writes its own there.
const LANGUAGE: &str = "nl-BE";

/// What translators leave behind: the elements of Chrome, the marks of Edge. Sluis itself has none of these.
const TRACES: &str = "font, [_msttexthash], [_mstmutation]";

/// The classes of a page that Chrome or Edge translated, from left to right or from right to left.
const TRANSLATED: [&str; 2] = ["translated-ltr", "translated-rtl"];

fn root() -> Option<Element> {
    web_sys::window()?.document()?.document_element()
}

/// Whether traces of a translation stand in the page now. Text that was replaced in place leaves none.
pub fn is_rewritten() -> bool {
    root().is_some_and(|root| {
        let classes = root.class_list();
        TRANSLATED.iter().any(|class| classes.contains(class))
            || root.get_attribute("lang").as_deref() != Some(LANGUAGE)
            || matches!(root.query_selector(TRACES), Ok(Some(_)))
    })
}

/// Calls `told` once, as soon as traces of a translation stand in the page.
pub fn on_rewritten(told: impl Fn() + 'static) {
    if is_rewritten() {
        return told();
    }
    let listener =
        Closure::<dyn Fn(JsValue, MutationObserver)>::new(move |_, observer: MutationObserver| {
            if is_rewritten() {
                observer.disconnect();
                told();
            }
        });
    let observer = MutationObserver::new(listener.as_ref().unchecked_ref());
    listener.forget();
    let (Ok(observer), Some(root)) = (observer, root()) else {
        return;
    };
    let options = MutationObserverInit::new();
    options.set_child_list(true);
    options.set_subtree(true);
    let names = ["class", "lang", "_msttexthash", "_mstmutation"];
    options.set_attribute_filter(&names.into_iter().map(JsValue::from_str).collect::<Array>());
    // A browser that cannot watch still tells at the check of the device.
    let _ = observer.observe_with_options(&root, &options);
}

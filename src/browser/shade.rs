//! Showing what a saved copy of the page must not hold.

use web_sys::{Element, ShadowRootInit, ShadowRootMode};

/// Shows a text in an element, as a link where `address` is given.
///
/// Who saves the page with the browser (Ctrl + S) saves its elements as they are at that moment. What stands in the shadow of
/// an element is no part of that (HTML, serialising: only a serialisable shadow root is), although it is seen, read aloud,
/// found, copied and printed as any other text. A link is styled as `::part(link)`.
pub fn shade(host: &Element, text: &str, address: Option<&str>) {
    if shaded(host, text, address).is_none() {
        // Without a shadow it is better shown than lost.
        host.set_text_content(Some(text));
    }
}

fn shaded(host: &Element, text: &str, address: Option<&str>) -> Option<()> {
    // Open, so that checkers of accessibility can look inside.
    let init = ShadowRootInit::new(ShadowRootMode::Open);
    let shadow = host.attach_shadow(&init).ok()?;
    let Some(address) = address else {
        shadow.set_text_content(Some(text));
        return Some(());
    };
    let link = host.owner_document()?.create_element("a").ok()?;
    link.set_attribute("href", address).ok()?;
    link.set_attribute("part", "link").ok()?;
    link.set_text_content(Some(text));
    shadow.append_child(&link).ok()?;
    Some(())
}

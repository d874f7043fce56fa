//! Addresses that stay in one piece.

use leptos::prelude::*;

/// A text in which no e-mail address is broken at a hyphen, unless it is longer than the line: what stands before the break looks
/// like a whole address. Nothing is added to the text, so that it can be copied.
pub fn unbroken(text: impl AsRef<str>) -> AnyView {
    let text = text.as_ref();
    let mut parts: Vec<AnyView> = Vec::new();
    let mut plain = String::new();
    for piece in text.split_inclusive(char::is_whitespace) {
        let word = piece.trim_end();
        if word.contains('@') {
            parts.push(std::mem::take(&mut plain).into_any());
            parts.push(view! { <span class="whole">{word.to_owned()}</span> }.into_any());
            plain.push_str(&piece[word.len()..]);
        } else {
            plain.push_str(piece);
        }
    }
    parts.push(plain.into_any());
    parts.collect_view().into_any()
}

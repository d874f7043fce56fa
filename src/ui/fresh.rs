//! Views that change, drawn in elements of their own each time.
//!
//! A translator or an extension takes the text nodes of the page out and puts its own in their place. A view that is
//! changed in place would then write to a node that nobody sees any more, and an old label would stay above a new field.

use std::{
    cell::Cell,
    sync::atomic::{AtomicU32, Ordering},
};

use leptos::{prelude::*, tachys::view::keyed::keyed};

/// Draws a view anew whenever what it reads changes: the elements of before go, with whatever was done to them.
pub fn fresh<V: IntoView + 'static>(
    draw: impl Fn() -> V + Send + 'static,
) -> impl Fn() -> AnyView + Send + 'static {
    let drawn = AtomicU32::new(0);
    move || numbered(drawn.fetch_add(1, Ordering::Relaxed), draw().into_any())
}

/// As [`fresh`], for a text: it stands in an element of its own, and an empty text in none.
pub fn fresh_text<T: Into<String>>(
    text: impl Fn() -> T + Send + 'static,
) -> impl Fn() -> AnyView + Send + 'static {
    fresh(move || {
        let text: String = text().into();
        (!text.is_empty()).then(|| view! { <span>{text}</span> })
    })
}

/// A list of one, which another number replaces as a whole.
fn numbered(number: u32, view: AnyView) -> AnyView {
    let view = Cell::new(Some(view));
    keyed(
        Some(number),
        |number| *number,
        move |_, _| (|_| (), view.take()),
    )
    .into_any()
}

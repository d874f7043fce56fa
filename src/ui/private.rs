//! A text about a person: on the screen, but not in a copy of the page.

use leptos::{html, prelude::*};

use crate::browser;

/// A text that a saved copy of the page does not hold, as a link where `address` is given.
#[component]
pub fn Private(
    #[prop(into)] text: String,
    #[prop(optional, into)] address: Option<String>,
) -> impl IntoView {
    let host = NodeRef::<html::Span>::new();
    host.on_load(move |host| browser::shade(&host, &text, address.as_deref()));
    view! { <span class="private" node_ref=host></span> }
}

//! The pages, each with its state, its view and what wires them.

use leptos::prelude::*;

/// The whole page.
#[component]
pub fn App() -> impl IntoView {
    view! { <h1>"Sluis"</h1> }
}

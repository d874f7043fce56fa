//! A button that copies a text and says that it did.

use std::sync::Arc;

use leptos::prelude::*;

use crate::{browser, ui::fresh_text};
use sluis_core::wording::deliver as words;

/// Copies a text. `said` is what it says afterwards; `what` tells a screen reader what is copied.
#[component]
pub fn CopyButton(
    /// Gives the text when the button is pressed.
    text: Arc<dyn Fn() -> String + Send + Sync>,
    #[prop(into)] label: String,
    #[prop(optional, into)] what: String,
    #[prop(default = words::COPIED)] said: &'static str,
    /// The class of the button.
    #[prop(default = "link")]
    button: &'static str,
) -> impl IntoView {
    let answer = RwSignal::new("");
    let name = (!what.is_empty()).then(|| format!("{label}: {what}"));
    let copy = move |_| {
        let text = text();
        leptos::task::spawn_local(async move {
            let copied = browser::copy(&text).await;
            answer.set(if copied { said } else { words::NOT_COPIED });
        });
    };
    view! {
        <span class="copy">
            <button type="button" class=button aria-label=name on:click=copy>{label}</button>
            <span class="copied" role="status">{fresh_text(move || answer.get())}</span>
        </span>
    }
}

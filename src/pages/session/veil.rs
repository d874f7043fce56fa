//! The veil over what a file needs that is out, while nobody is there.

use leptos::{html, prelude::*};

use super::{Awaited, Awaits, ClearButton, Session};
use crate::browser;
use sluis_core::wording::page as words;

/// In the place of the page: that something is left to do, and a button that shows it. Nothing of it stands in the document.
#[component]
pub fn Veil(session: Session, awaited: Awaited) -> impl IntoView {
    let title = match awaited.what {
        Awaits::Call => words::TO_CALL,
        Awaits::Receipt => words::TO_KEEP,
    };
    let heading = NodeRef::<html::H1>::new();
    heading.on_load(move |element| {
        browser::set_title(&words::title(title));
        browser::scroll_to_top();
        element.focus().unwrap_or_default();
    });
    view! {
        <div class="sheet">
            <h1 tabindex="-1" node_ref=heading>{title}</h1>
            <p class="lead">{words::veiled(&awaited.reference.to_string())}</p>
            <p class="hint quiet">{words::VEILED_UNTIL}</p>
            <div class="actions">
                <button type="button" class="button" on:click=move |_| session.uncover()>{words::GO_ON}</button>
            </div>
            <ClearButton session/>
        </div>
    }
}

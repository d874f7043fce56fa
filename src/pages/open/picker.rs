//! The place to pick files, and to drop them.

use leptos::prelude::*;

use super::state::OpenState;
use crate::{
    browser,
    ui::{Icon, Picture},
};
use sluis_core::wording::open as words;

/// The id of the field for files.
const FIELD: &str = "kies-bestand";

/// A button that picks files, in a place where they can be dropped too; small where there are files already.
#[component]
pub fn Picker(state: OpenState, #[prop(optional)] more: bool) -> impl IntoView {
    let hint = format!("{FIELD}-hint");
    let (label, hint_text) = if more {
        (words::PICK_MORE, words::DROP_MORE)
    } else {
        (words::PICK, words::DROP)
    };
    view! {
        <div
            class="drop"
            data-more=more.then_some("true")
            data-over=move || state.over().get().then_some("true")
            on:dragenter=move |_| state.hold_over(true)
            on:dragover=move |_| state.hold_over(true)
            on:dragleave=move |_| state.hold_over(false)
        >
            <input
                type="file"
                id=FIELD
                class="visually-hidden"
                multiple
                accept=".7z,application/x-7z-compressed"
                aria-describedby=hint.clone()
                on:change:target=move |event| state.take(browser::picked(&event.target()))
            />
            <label for=FIELD class="button" class:button-second=more>
                <Icon picture=Picture::Open/>
                {label}
            </label>
            <p class="hint" id=hint>{hint_text}</p>
        </div>
        {(!more).then(|| view! { <p>{words::INTRODUCTION}</p> <p class="quiet small">{words::STAYS}</p> })}
    }
    .into_any()
}

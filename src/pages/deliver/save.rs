//! The first task: the file on the user's device.

use std::sync::Arc;

use leptos::prelude::*;

use super::{
    parcel::Parcel,
    password::OtherPassword,
    state::{DeliverState, Saving},
};
use crate::{
    browser,
    ui::{Icon, Picture, fresh},
};
use sluis_core::wording::deliver as words;

/// The id of the button that saves the file.
const SAVE: &str = "bewaar-bestand";

/// Saves the file, and finds out whether it is there.
#[component]
pub fn Save(state: DeliverState, parcel: Arc<Parcel>) -> impl IntoView {
    let name = parcel.file_name();
    let again = Arc::clone(&parcel);
    let (save, download) = (
        move |_| state.save(Arc::clone(&parcel), false),
        move |_| state.save(Arc::clone(&again), true),
    );
    let question = words::seen(&name);
    let said = move || match state.saving().get() {
        Saving::Unasked | Saving::Asking => None,
        Saving::Handed => Some(view! { <Seen state question=question.clone()/> }.into_any()),
        Saving::Unseen => Some(notice("ask", words::NOT_SEEN)),
        Saving::NotChosen => Some(notice("ask", words::NOT_CHOSEN)),
        Saving::Failed => Some(notice("error", words::NOT_SAVED)),
    };
    let can_be_download = move || {
        let saving = state.saving().get();
        matches!(saving, Saving::NotChosen | Saving::Failed)
    };
    view! {
        <p>{words::file_named(&name)}</p>
        <p class="actions">
            <button type="button" class="button" id=SAVE on:click=save>
                <Icon picture=Picture::Save/>
                {words::SAVE}
            </button>
            {move || can_be_download().then(|| view! {
                <button type="button" class="link" on:click=download.clone()>{words::AS_DOWNLOAD}</button>
            })}
        </p>
        <div role="status">{fresh(said)}</div>
        {browser::may_hold_back().then(|| view! { <p class="hint quiet small">{words::HELD_BACK}</p> })}
        <OtherPassword state/>
    }
}

fn notice(kind: &'static str, text: &'static str) -> AnyView {
    view! { <p class="notice" data-kind=kind>{text}</p> }.into_any()
}

/// Asks whether the file is there, where the browser does not tell.
#[component]
fn Seen(state: DeliverState, question: String) -> impl IntoView {
    let no = move |_| {
        state.answer_seen(false);
        browser::focus(SAVE);
    };
    view! {
        <div class="notice" data-kind="ask">
            <p>{question}</p>
            <div class="tools">
                <button type="button" class="button" on:click=move |_| state.answer_seen(true)>
                    {words::SEEN_YES}
                </button>
                <button type="button" class="button button-second" on:click=no>{words::SEEN_NO}</button>
            </div>
        </div>
    }
}

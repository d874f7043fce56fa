//! An open archive: the message as a card, then the files, then the fingerprint.

use std::sync::Arc;

use leptos::prelude::*;

use super::{
    archive::Archive,
    card::{Card, PAPER_OPENER},
    contents::Opened,
    files::Files,
    protection::Protection,
    state::OpenState,
};
use crate::ui::{Icon, Picture};
use sluis_core::wording::open as words;

/// Everything that is in an archive.
#[component]
pub fn OpenedView(
    state: OpenState,
    archive: Arc<Archive>,
    opened: Arc<Opened>,
    alone: bool,
) -> impl IntoView {
    let has_message = opened.message.is_some();
    let print = Arc::clone(&opened);
    let name = archive.name().to_owned();
    view! {
        <Protection opened=Arc::clone(&opened)/>
        <Card state opened=Arc::clone(&opened) alone/>
        {has_message.then(|| view! {
            <p class="actions">
                <button
                    type="button"
                    class="button"
                    id=alone.then_some(PAPER_OPENER)
                    on:click=move |_| state.show_paper(Some(Arc::clone(&print)))
                >
                    <Icon picture=Picture::Print/>
                    {words::PRINT}
                </button>
            </p>
        })}
        <Files archive=Arc::clone(&archive) opened=Arc::clone(&opened) alone/>
        {(!has_message).then(|| view! { <p class="quiet small">{words::DUTIES_OTHERWISE}</p> })}
        <section class="part">
            <details class="why">
                <summary>{words::FINGERPRINT_WHOLE}</summary>
                <p class="digits">{opened.fingerprint.to_string()}</p>
            </details>
            <p class="quiet small">{words::from_file(&name)}</p>
        </section>
        {(!alone).then(|| view! {
            <p class="actions">
                <button type="button" class="button button-second" on:click=move |_| state.remove(&archive)>
                    {words::CLOSE}
                </button>
            </p>
        })}
    }
    .into_any()
}

//! An open archive: the message as a card, then the files, then the fingerprint.

use std::sync::Arc;

use leptos::prelude::*;

use super::{
    archive::Archive, card::Card, contents::Opened, files::Files, protection::Protection,
    state::OpenState, tidy::Tidy,
};
use sluis_core::{document::Read, report::MessageKind, wording::open as words};

/// Everything that is in an archive.
#[component]
pub fn OpenedView(
    state: OpenState,
    archive: Arc<Archive>,
    opened: Arc<Opened>,
    alone: bool,
) -> impl IntoView {
    let has_message = opened.message.is_some();
    let name = archive.name().to_owned();
    let referred = opened.message.as_ref().and_then(|message| {
        let kind = match message.read {
            Read::Referral(_) => MessageKind::Referral,
            _ => MessageKind::Answer,
        };
        message
            .referral()
            .map(|referral| (kind, referral.reference()))
    });
    view! {
        <Protection opened=Arc::clone(&opened)/>
        <Card state opened=Arc::clone(&opened) alone/>
        <Files archive=Arc::clone(&archive) opened=Arc::clone(&opened) alone/>
        {(!has_message).then(|| view! { <p class="quiet small">{words::DUTIES_OTHERWISE}</p> })}
        <section class="part">
            <details class="why">
                <summary>{words::FINGERPRINT_WHOLE}</summary>
                <p class="digits">{opened.fingerprint.to_string()}</p>
            </details>
            <p class="quiet small">{words::from_file(&name)}</p>
        </section>
        {referred.map(|(kind, reference)| view! { <Tidy archive=archive.id() kind reference alone/> })}
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

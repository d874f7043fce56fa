//! An open archive: the message as a card, then the files, then the fingerprint.

use std::sync::Arc;

use leptos::prelude::*;

use super::{
    archive::Archive,
    card::Card,
    contents::{Message, Opened},
    duties::SubHeading,
    files::Files,
    origin::Caution,
    state::OpenState,
    tidy::Tidy,
};
use sluis_core::{
    report::Side,
    wording::{Text, call, open as words},
};

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
    let reference = opened.message.as_ref().and_then(Message::referral);
    let reference = reference.map(|referral| referral.reference().to_string());
    let compare = compare_with(opened.message.as_ref());
    view! {
        {caution(opened.caution).map(|text| view! {
            <div class="notice" data-kind="ask">
                <p><strong>{text.cause}</strong></p>
                <p>{text.remedy}</p>
            </div>
        })}
        <Card state opened=Arc::clone(&opened) alone/>
        <Files archive=Arc::clone(&archive) opened=Arc::clone(&opened) alone/>
        {(!has_message).then(|| view! { <p class="quiet small">{words::DUTIES_OTHERWISE}</p> })}
        <section class="part">
            <SubHeading alone text=words::FINGERPRINT/>
            <p>{compare}</p>
            <p>{call::compare(&opened.fingerprint.ends())}</p>
            <details class="why">
                <summary>{words::FINGERPRINT_WHOLE}</summary>
                <p class="digits">{opened.fingerprint.to_string()}</p>
            </details>
            <p class="quiet small">{words::from_file(&name)}</p>
        </section>
        {reference.map(|reference| view! { <Tidy archive=archive.id() reference alone/> })}
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

/// What is said above everything else.
fn caution(caution: Caution) -> Option<Text> {
    match caution {
        Caution::None => None,
        Caution::List => Some(words::list_not_secured()),
        Caution::Unchecked => Some(words::unchecked()),
        Caution::Mixed => Some(words::partly_secured()),
        Caution::Open => Some(words::not_secured()),
    }
}

/// With whom to compare, and at which number: that of the agreement, never one out of the file.
fn compare_with(message: Option<&Message>) -> String {
    let Some(message) = message else {
        return words::compare_with(None, None);
    };
    let agreement = &message.agreement;
    let side = message.writer();
    let phone = match side {
        Side::Sender => agreement.sender().phone(),
        Side::Receiver => agreement.phone(),
    };
    words::compare_with(Some(side.party(agreement).team()), phone)
}

//! The third task: a telephone call, and what is said in it.

use std::sync::Arc;

use leptos::prelude::*;

use super::{
    delivery::Delivery,
    paper::Paper,
    seal::SealedFile,
    state::{DeliverState, Task},
};
use crate::ui::{Icon, Picture, Tick};
use sluis_core::{
    message::LabelledText,
    wording::{call, deliver as words},
};

/// Whom to call, what to say, and that it was said.
#[component]
pub fn Call(state: DeliverState, made: Arc<SealedFile>) -> impl IntoView {
    let delivery = state.delivery()?;
    Some(view! {
        <CallCard delivery made/>
        <p>
            <button type="button" class="link" on:click=move |_| state.show_paper(Some(Paper::PhoneCard))>
                <Icon picture=Picture::Print/>
                {words::PHONE_CARD}
            </button>
        </p>
        <Tick
            id="wachtwoord-doorgegeven"
            label=words::TOLD
            value=Signal::derive(move || state.is_done(Task::Call))
            on_change=move |on| state.set_done(Task::Call, on)
        />
    })
}

/// The card itself: without the client and without the words.
#[component]
pub fn CallCard(delivery: Arc<Delivery>, made: Arc<SealedFile>) -> impl IntoView {
    let script = call::script(
        delivery.sender.name(),
        delivery.envelope().sender.team(),
        &delivery.reference.to_string(),
        made.secret.is_drawn(),
    );
    view! {
        <section class="call">
            <h3>{call::WHOM}</h3>
            <p>{delivery.whom_to_call()}</p>
            <p class="quiet small">{call::NOT_FROM_A_MAIL}</p>
            <h3>{call::SAY}</h3>
            <ol>{script.map(|line| view! { <li>{line}</li> }).collect_view()}</ol>
            <h3>{call::COMPARE}</h3>
            <p>{call::compare(&made.fingerprint.ends())}</p>
            <p class="quiet small">{call::COMPARE_HINT}</p>
        </section>
    }
}

/// Labels and texts, as a list.
pub fn rows_view(rows: Vec<LabelledText>) -> impl IntoView {
    let row = |LabelledText { label, text }: LabelledText| {
        view! {
            <div>
                <dt>{label}</dt>
                <dd>{text}</dd>
            </div>
        }
    };
    view! { <dl class="answers plain">{rows.into_iter().map(row).collect_view()}</dl> }
}

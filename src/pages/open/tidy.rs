//! What is left to do once a referral is taken over: the reference in the client's file, and nothing anywhere else.

use std::sync::Arc;

use leptos::prelude::*;

use super::duties::SubHeading;
use crate::{
    pages::deliver::{CopyButton, ReminderButton},
    ui::Tick,
};
use sluis_core::{
    message::reminder::Reminded,
    referral::Reference,
    report::MessageKind,
    wording::{document, open as words},
};

/// The list, to tick off. Nothing depends on the ticks, and nothing keeps them.
#[component]
pub fn Tidy(
    /// The number of the file on the page.
    archive: u32,
    /// What was opened, and under which reference.
    kind: MessageKind,
    reference: Reference,
    alone: bool,
) -> impl IntoView {
    let text = reference.to_string();
    let first = words::note_reference(&text);
    let rest = words::TIDY_STEPS.map(str::to_owned);
    let tick = move |(index, label): (usize, String)| {
        let done = RwSignal::new(false);
        view! { <Tick id=format!("opruimen-{archive}-{index}") label value=done on_change=move |on| done.set(on)/> }
    };
    let copied = text.clone();
    view! {
        <section class="part tidying">
            <SubHeading alone text=words::TIDY/>
            <p class="reference">
                <strong>{text}</strong>
                <CopyButton text=Arc::new(move || copied.clone()) label=words::COPY what=document::REFERENCE/>
            </p>
            {std::iter::once(first).chain(rest).enumerate().map(tick).collect_view()}
            <ReminderButton kind reference who=Reminded::Receiver/>
        </section>
    }
    .into_any()
}

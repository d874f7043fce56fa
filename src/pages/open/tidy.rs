//! What is left to do once a referral is taken over: the reference in the client's file, and nothing anywhere else.

use std::sync::Arc;

use leptos::prelude::*;

use super::duties::SubHeading;
use crate::{pages::deliver::CopyButton, ui::Tick};
use sluis_core::wording::{document, open as words};

/// The list, to tick off. Nothing depends on the ticks, and nothing keeps them.
#[component]
pub fn Tidy(
    /// The number of the file on the page.
    archive: u32,
    reference: String,
    alone: bool,
) -> impl IntoView {
    let first = words::note_reference(&reference);
    let rest = words::TIDY_STEPS.map(str::to_owned);
    let tick = move |(index, label): (usize, String)| {
        let done = RwSignal::new(false);
        view! { <Tick id=format!("opruimen-{archive}-{index}") label value=done on_change=move |on| done.set(on)/> }
    };
    let copied = reference.clone();
    view! {
        <section class="part tidying">
            <SubHeading alone text=words::TIDY/>
            <p class="reference">
                <strong>{reference}</strong>
                <CopyButton text=Arc::new(move || copied.clone()) label=words::COPY what=document::REFERENCE/>
            </p>
            {std::iter::once(first).chain(rest).enumerate().map(tick).collect_view()}
        </section>
    }
    .into_any()
}

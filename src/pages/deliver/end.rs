//! The end: it is done, the proof of it, and what to tidy.

use std::sync::Arc;

use leptos::prelude::*;

use super::{
    call::RECEIPT_OPENER,
    reminder::ReminderButton,
    seal::SealedFile,
    state::{DeliverState, Paper},
};
use crate::{
    browser,
    pages::session::{ClearButton, Session},
    ui::{Icon, Picture, Sure},
};
use sluis_core::{message::reminder::Reminded, wording::deliver as words};

/// The id of the heading of the end.
const HEADING: &str = "klaar";

/// What a receipt is.
const RECEIPT_TYPE: &str = "application/json";

/// A real ending, with what comes after it.
#[component]
pub fn End(
    state: DeliverState,
    session: Session,
    made: Arc<SealedFile>,
    #[prop(into)] next: Callback<()>,
) -> impl IntoView {
    let delivery = state.delivery()?;
    let (carried, reference) = (delivery.kind, delivery.reference.to_string());
    let name = delivery.file_name();
    browser::focus_soon(HEADING);
    let save_receipt = move |_| {
        if let Some(receipt) = state.receipt(&made) {
            // What cannot be saved can still be printed.
            if browser::save(&receipt.name(), RECEIPT_TYPE, &receipt.to_json()).is_ok() {
                state.keep_receipt();
            }
        }
    };
    Some(view! {
        <section class="notice end" data-kind="done">
            <h2 tabindex="-1" id=HEADING>
                <Icon picture=Picture::Check/>
                {words::finished(carried)}
            </h2>
            <p>{words::finished_hint(carried, &reference)}</p>
        </section>
        <section class="task">
            <h2>{words::RECEIPT}</h2>
            <p>{words::RECEIPT_HINT}</p>
            <div class="tools">
                <button
                    type="button"
                    class="link"
                    id=RECEIPT_OPENER
                    on:click=move |_| state.show_paper(Some(Paper::Receipt))
                >
                    {words::SHOW_RECEIPT}
                </button>
                <button type="button" class="link" on:click=save_receipt>{words::SAVE_RECEIPT}</button>
            </div>
        </section>
        <section class="task">
            <h2>{words::TIDY}</h2>
            <ul class="tidy">{words::tidy(&name).map(|line| view! { <li>{line}</li> }).collect_view()}</ul>
            <ReminderButton kind=carried reference=delivery.reference who=Reminded::Sender/>
            <p class="quiet small">{words::CLEAR_HINT}</p>
            <Sure
                label=words::next_one(carried)
                button="button"
                question=words::RECEIPT_UNSAVED
                yes=words::RECEIPT_DROP
                no=words::RECEIPT_FIRST
                asks=Signal::derive(move || !state.is_receipt_kept())
                act=next
            />
            <ClearButton session/>
        </section>
    })
}

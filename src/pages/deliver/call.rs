//! The third task: a telephone call, what is said in it, and what can be printed on the way.

use std::sync::Arc;

use leptos::prelude::*;

use super::{
    arrival::ReadBack,
    delivery::Delivery,
    seal::SealedFile,
    state::{DeliverState, Paper, Task, Work},
};
use crate::{
    browser,
    pages::paper::PaperSheet,
    ui::{Icon, Picture, Tick},
};
use sluis_core::{
    message::LabelledText,
    wording::{call, deliver as words, mail, page},
};

/// Whom to call, what to say, and that it was said.
#[component]
pub fn Call(state: DeliverState, made: Arc<SealedFile>) -> impl IntoView {
    let delivery = state.delivery()?;
    Some(view! {
        <CallCard delivery made=Arc::clone(&made)/>
        <ReadBack state made/>
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
    let ways = mail::ways(delivery.agreement.page());
    view! {
        <section class="call">
            <h3>{call::WHOM}</h3>
            <p>{delivery.whom_to_call()}</p>
            <p class="quiet small">{call::NOT_FROM_A_MAIL}</p>
            <h3>{call::SAY}</h3>
            <ol>{script.map(|line| view! { <li>{line}</li> }).collect_view()}</ol>
            <h3>{call::STUCK}</h3>
            <ul>{ways.map(|(system, way)| view! { <li>{format!("{system}: {way}")}</li> }).collect_view()}</ul>
        </section>
    }
}

/// The id of the button that opens the receipt, where the focus returns to.
pub const RECEIPT_OPENER: &str = "verzendbewijs";

/// A sheet in the place of the step.
#[component]
pub fn PaperView(state: DeliverState, paper: Paper) -> impl IntoView {
    let (Work::Done(made), Some(delivery)) = (state.work().get_untracked(), state.delivery())
    else {
        return ().into_any();
    };
    let back = move |()| state.show_paper(None);
    match paper {
        Paper::PhoneCard => view! {
            <PaperSheet title=call::TITLE back back_to=page::BACK_TO_STEP>
                <CallCard delivery made/>
            </PaperSheet>
        }
        .into_any(),
        Paper::Receipt => {
            let rows = state.receipt(&made).map(|receipt| receipt.rows());
            let back = move |()| {
                back(());
                browser::focus_soon(RECEIPT_OPENER);
            };
            view! {
                <PaperSheet title=words::RECEIPT back back_to=page::BACK_TO_STEP printed=move |()| state.keep_receipt()>
                    {rows.map(rows_view)}
                </PaperSheet>
            }
            .into_any()
        }
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

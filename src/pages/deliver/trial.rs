//! The end of a trial: what it taught, as a text for whoever confirms the contacts.

use std::sync::Arc;

use leptos::prelude::*;

use super::{copy::CopyButton, parcel::Parcel, state::DeliverState};
use crate::{
    browser,
    ui::{Entry, Message, RadioGroup, TextField, Tone, Width, fresh},
};
use sluis_core::{
    protocol::Phone,
    wording::trial::{self as words, Arrived, Learnt, OpenedWith},
};

/// Two questions and a number, and the text that comes of them.
#[component]
pub fn TrialEnd(state: DeliverState, parcel: Arc<Parcel>) -> impl IntoView {
    let arrived = RwSignal::new(None);
    let opened_with = RwSignal::new(None);
    let number = RwSignal::new(String::new());
    let phone = move || number.with(|typed| Phone::parse(typed));
    let message = Signal::derive(move || {
        let is_wrong = number.with(|typed| !typed.trim().is_empty()) && phone().is_err();
        is_wrong.then(|| Message {
            tone: Tone::Error,
            text: words::NOT_A_NUMBER.to_owned(),
            said_at: None,
        })
    });
    let text = Memo::new(move |_| {
        let number = phone().ok();
        let learnt = Learnt {
            reference: parcel.reference,
            day: browser::today(),
            arrived: arrived.get()?,
            opened_with: opened_with.get()?,
            is_confirmed: state.arrival().opened().is_some(),
            number: number.as_ref(),
        };
        Some(words::learnt(parcel.mailbox.as_str(), &learnt))
    });
    view! {
        <section class="task">
            <h2>{words::LEARNT}</h2>
            <p>{words::LEARNT_HINT}</p>
            <RadioGroup
                id="proef-aangekomen"
                legend=words::ARRIVED
                options=Arrived::ALL.map(|it| (it, it.text().to_owned(), "")).to_vec()
                value=arrived
                message=Signal::derive(|| None)
                on_choose=move |it| arrived.set(Some(it))
            />
            <RadioGroup
                id="proef-geopend"
                legend=words::OPENED_WITH
                options=OpenedWith::ALL.map(|it| (it, it.text().to_owned(), "")).to_vec()
                value=opened_with
                message=Signal::derive(|| None)
                on_choose=move |it| opened_with.set(Some(it))
            />
            <TextField
                id="proef-nummer"
                label=words::NUMBER
                hint=words::NUMBER_HINT
                entry=Entry::Phone
                width=Width::Twenty
                value=number
                message
                on_input=move |typed| number.set(typed)
                on_leave=|_| ()
            />
            <div role="status">
                {fresh(move || text.get().map(|text| {
                    let copied = text.clone();
                    view! {
                        <p class="copied-text">{text}</p>
                        <p class="tools">
                            <CopyButton text=Arc::new(move || copied.clone()) label=words::COPY/>
                        </p>
                    }
                }))}
            </div>
        </section>
    }
}

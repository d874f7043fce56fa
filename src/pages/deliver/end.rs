//! The end: the proof of what was done, and what to tidy.

use std::sync::Arc;

use leptos::prelude::*;

use super::{
    call::RECEIPT_OPENER,
    copy::CopyButton,
    parcel::Parcel,
    reminder::ReminderButton,
    state::{DeliverState, Paper, Task},
    trial::TrialEnd,
};
use crate::{
    browser::{self, SavedFile},
    pages::session::{ClearButton, Session},
    ui::{Icon, Picture, Sure, Tick, fresh_text},
};
use sluis_core::{
    message::reminder::Reminded,
    referral::{Exercise, Reference},
    wording::{deliver as words, exercise},
};

/// What a receipt is.
const RECEIPT_TYPE: &str = "application/json";

/// A real ending, with what comes after it.
#[component]
pub fn End(
    state: DeliverState,
    session: Session,
    parcel: Arc<Parcel>,
    #[prop(into)] next: Callback<()>,
) -> impl IntoView {
    let (kind, reference) = (parcel.kind, parcel.reference.to_string());
    let exercise = parcel.reference.exercise();
    let save = Arc::clone(&parcel);
    let save_receipt = move |_| {
        let Some(receipt) = untrack(|| state.arrival().receipt(&save)) else {
            return;
        };
        leptos::task::spawn_local(async move {
            let (name, json) = (receipt.name(), receipt.to_json());
            let saved = browser::save_where_chosen(&name, RECEIPT_TYPE, &json).await;
            // What cannot be saved can still be printed.
            if saved.is_ok() {
                state.keep_receipt();
            }
        });
    };
    let call_again = move |_| {
        state.set_done(Task::Call, false);
        browser::bring_soon(super::tasks::id(Task::Call));
    };
    view! {
        <p class="notice end" data-kind="done">
            <Icon picture=Picture::Check/>
            <span>{match exercise {
                Some(exercise) => exercise::finished_hint(exercise).to_owned(),
                None => words::finished_hint(kind, &reference),
            }}</span>
        </p>
        <p class="tools">
            <button type="button" class="link" on:click=call_again>{words::CALL_AGAIN}</button>
        </p>
        {exercise.is_none().then(|| view! { <NoteReference reference=parcel.reference/> })}
        {(exercise == Some(Exercise::Trial))
            .then(|| view! { <TrialEnd state parcel=Arc::clone(&parcel)/> })}
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
            <TidyFile state name=parcel.file_name()/>
            <ul class="tidy">{words::TIDY_REST.map(|line| view! { <li>{line}</li> }).collect_view()}</ul>
            <ReminderButton kind reference=parcel.reference who=Reminded::Sender/>
            <p class="quiet small">{words::CLEAR_HINT}</p>
            <Sure
                label=words::next_one(kind)
                button="button"
                question=words::RECEIPT_UNSAVED
                yes=words::RECEIPT_DROP
                no=words::RECEIPT_FIRST
                asks=Signal::derive(move || !state.is_receipt_kept())
                act=next
            />
            <ClearButton session/>
        </section>
    }
}

/// The reference, to note where the client is known: nothing else leads back to the client once file and mail are gone.
#[component]
fn NoteReference(reference: Reference) -> impl IntoView {
    let noted = RwSignal::new(false);
    let text = reference.to_string();
    let copied = text.clone();
    view! {
        <section class="task">
            <p class="reference">
                <span class="quiet">{words::REFERENCE}</span>
                <strong>{text}</strong>
                <CopyButton text=Arc::new(move || copied.clone()) label=words::COPY what=words::REFERENCE/>
            </p>
            <Tick
                id="kenmerk-genoteerd"
                label=words::NOTED
                hint=words::NOTED_WHY
                value=noted
                on_change=move |on| noted.set(on)
            />
        </section>
    }
}

/// The file on the user's device: the browser deletes it where it can, and the user otherwise.
#[component]
fn TidyFile(state: DeliverState, name: String) -> impl IntoView {
    let kept = untrack(|| state.kept()).filter(SavedFile::can_be_deleted);
    let Some(file) = kept else {
        let kept = untrack(|| state.kept()).map(|file| file.name().to_owned());
        let name = kept.unwrap_or(name);
        return view! { <ul class="tidy"><li>{words::tidy_file(&name)}</li></ul> }.into_any();
    };
    let said = RwSignal::new(String::new());
    let delete = move |()| {
        let file = file.clone();
        leptos::task::spawn_local(async move {
            if file.delete().await {
                said.set(words::deleted(file.name()));
                state.forget_kept();
            } else {
                said.set(words::not_deleted(file.name()));
            }
        });
    };
    view! {
        {move || state.kept().map(|_| view! {
            <Sure
                label=words::DELETE
                question=words::DELETE_SURE
                yes=words::DELETE_YES
                no=words::DELETE_NO
                act=delete.clone()
            />
        })}
        <p role="status" tabindex="-1">{fresh_text(move || said.get())}</p>
    }
    .into_any()
}

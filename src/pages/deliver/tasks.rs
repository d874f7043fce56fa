//! The three tasks: one is open, the done ones are one line, the rest waits.

use std::sync::Arc;

use leptos::prelude::*;

use super::{
    call::Call,
    end::End,
    mail::MailTask,
    parcel::Parcel,
    save::Save,
    seal::DeliveryError,
    state::{DeliverState, Task, Unmade, Work},
};
use crate::{
    browser,
    pages::session::Session,
    ui::{Icon, Picture, fresh, fresh_text, on_escape},
};
use sluis_core::wording::{deliver as words, exercise, page};

/// The main heading over the tasks, or over their end.
pub fn heading(state: DeliverState) -> &'static str {
    let finished = state.parcel().filter(|_| state.is_finished());
    finished.map_or(page::DELIVER, |parcel| match parcel.reference.exercise() {
        Some(exercise) => exercise::finished(exercise),
        None => words::finished(parcel.kind),
    })
}

/// Everything that is left to do once the file is made, under [`heading`]. `next` goes on with a next one; what is made lies
/// on `session`.
#[component]
pub fn Tasks(
    state: DeliverState,
    session: Session,
    #[prop(into)] next: Callback<()>,
) -> impl IntoView {
    let made = Memo::new_with_compare(
        move |_| state.parcel(),
        |old, new| match (old, new) {
            (Some(Some(old)), Some(Some(new))) => !Arc::ptr_eq(old, new),
            (Some(None), Some(None)) => false,
            _ => true,
        },
    );
    if let Some(parcel) = made.get_untracked().filter(|_| state.is_finished()) {
        return view! { <End state session parcel next/> }.into_any();
    }
    let reference = move || made.get().map(|parcel| parcel.reference.to_string());
    // It stays while the file is made anew, so that a screen reader tells what changes in it.
    let password = move || match made.get() {
        None => "",
        Some(parcel) if !parcel.secret.is_drawn() => words::OWN_READY,
        Some(_) if state.is_renewed() => words::WORDS_NEW,
        Some(_) => words::WORDS_READY,
    };
    view! {
        <Making state/>
        {fresh(move || reference().map(|reference| view! {
            <p class="ready">
                <Icon picture=Picture::Check/>
                <span>{words::ready(&reference)}</span>
            </p>
        }))}
        <p class="quiet password-ready" role="status">{fresh_text(password)}</p>
        {fresh(move || made.get().map(|parcel| view! { <TaskList state parcel/> }))}
    }
    .into_any()
}

/// How far the file is, as long as it is being made, and why there is none.
#[component]
pub fn Making(state: DeliverState) -> impl IntoView {
    let part = Memo::new(move |_| match state.work().get() {
        Work::Busy(part) => Some(part),
        _ => None,
    });
    let doing = move || {
        part.get().map(|part| {
            if part < 0.5 {
                words::MAKING
            } else {
                words::CHECKING
            }
        })
    };
    let doing = Memo::new(move |_| doing());
    let failed = move || match state.unmade().get()? {
        Unmade::Failed(DeliveryError::Sealing) => Some(words::NOT_MADE),
        Unmade::Failed(DeliveryError::Verifying) => Some(words::NOT_VERIFIED),
        Unmade::Changed => Some(words::CHANGED),
    };
    view! {
        <div class="progress">
            <div role="status">{fresh(move || doing.get().map(|doing| view! { <p>{doing}</p> }))}</div>
            {move || doing.get().map(|doing| view! {
                <progress max="1" prop:value=move || part.get().unwrap_or(1.0) aria-label=doing></progress>
            })}
            <div role="alert">
                {fresh(move || failed().map(|text| view! { <p class="notice" data-kind="error">{text}</p> }))}
            </div>
        </div>
    }
}

#[component]
fn TaskList(state: DeliverState, parcel: Arc<Parcel>) -> impl IntoView {
    let open = Memo::new(move |_| state.open_task());
    // The task that opens takes the focus, but not when the step is entered.
    let entered = StoredValue::new(!state.takes_focus());
    let task = move |task: Task| {
        let parcel = Arc::clone(&parcel);
        let (title, done) = titles(task);
        let phase = Memo::new(move |_| {
            if open.get() == Some(task) {
                Phase::Open
            } else if state.is_done(task) {
                Phase::Done
            } else {
                Phase::Later
            }
        });
        view! {
            <li data-state=move || phase.get().name()>
                {fresh(move || match phase.get() {
                    Phase::Done => {
                        let kept = untrack(|| state.kept()).filter(|_| task == Task::Save);
                        let done = kept.map_or(done.to_owned(), |file| words::saved_as(file.name()));
                        view! { <DoneLine state task done/> }.into_any()
                    }
                    Phase::Later => view! {
                        <h2>{title} <span class="visually-hidden">" (" {words::LATER} ")"</span></h2>
                    }.into_any(),
                    Phase::Open => {
                        if !entered.get_value() {
                            browser::bring_soon(id(task));
                        }
                        entered.set_value(false);
                        view! {
                            <h2 tabindex="-1" id=id(task)>{title}</h2>
                            {untrack(|| view! { <TaskBody state task parcel=Arc::clone(&parcel)/> })}
                            {untrack(|| state.is_reopened()).then(|| view! { <Close state/> })}
                        }
                        .into_any()
                    }
                })}
            </li>
        }
    };
    view! { <ol class="tasks" aria-label=words::TASKS>{Task::ALL.map(task).collect_view()}</ol> }
}

/// How a task stands.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Phase {
    Open,
    Done,
    Later,
}

impl Phase {
    fn name(self) -> &'static str {
        match self {
            Self::Open => "open",
            Self::Done => "done",
            Self::Later => "later",
        }
    }
}

/// The id of the heading of a task.
pub(super) fn id(task: Task) -> &'static str {
    match task {
        Task::Save => "taak-bewaren",
        Task::Mail => "taak-mailen",
        Task::Call => "taak-bellen",
    }
}

/// What a task is called, before and after it is done.
fn titles(task: Task) -> (&'static str, &'static str) {
    match task {
        Task::Save => (words::SAVE_TASK, words::SAVED),
        Task::Mail => (words::MAIL_TASK, words::MAILED),
        Task::Call => (words::CALL_TASK, words::CALLED),
    }
}

#[component]
fn DoneLine(state: DeliverState, task: Task, done: String) -> impl IntoView {
    let again = format!("{}: {done}", words::AGAIN);
    view! {
        <p class="ready">
            <Icon picture=Picture::Check/>
            <span>{done}</span>
            <button type="button" class="link" aria-label=again on:click=move |_| state.reopen(task)>
                {words::AGAIN}
            </button>
        </p>
    }
}

/// Closes a task that was done and is shown again.
#[component]
fn Close(state: DeliverState) -> impl IntoView {
    on_escape(move || state.close_again());
    view! {
        <p>
            <button type="button" class="link" on:click=move |_| state.close_again()>
                {words::CLOSE_AGAIN}
            </button>
        </p>
    }
}

#[component]
fn TaskBody(state: DeliverState, task: Task, parcel: Arc<Parcel>) -> impl IntoView {
    match task {
        Task::Save => view! { <Save state parcel/> }.into_any(),
        Task::Mail => view! { <MailTask state parcel/> }.into_any(),
        Task::Call => view! { <Call state parcel/> }.into_any(),
    }
}

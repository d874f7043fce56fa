//! The three tasks: the next one is open, the done ones are one line, the rest waits.

use std::sync::Arc;

use leptos::prelude::*;

use super::{
    call::Call,
    end::End,
    mail::MailTask,
    password::PasswordView,
    seal::{DeliveryError, SealedFile},
    state::{DeliverState, Task, Unmade, Work},
};
use crate::{
    browser,
    pages::session::Session,
    ui::{Icon, Picture, Tick, fresh},
};
use sluis_core::wording::deliver as words;

/// Everything that is left to do once the file is made. `next` goes on with a next one; what is made lies on `session`.
#[component]
pub fn Tasks(
    state: DeliverState,
    session: Session,
    #[prop(into)] next: Callback<()>,
) -> impl IntoView {
    let made = Memo::new_with_compare(
        move |_| match state.work().get() {
            Work::Done(made) => Some(made),
            _ => None,
        },
        |old, new| match (old, new) {
            (Some(Some(old)), Some(Some(new))) => !Arc::ptr_eq(old, new),
            (Some(None), Some(None)) => false,
            _ => true,
        },
    );
    view! {
        <Making state/>
        {fresh(move || made.get().map(|made| {
            let reference = state.delivery().map(|delivery| delivery.reference.to_string());
            view! {
                {move || if state.is_finished() {
                    view! { <End state session made=Arc::clone(&made) next/> }.into_any()
                } else {
                    view! {
                        <p class="ready">
                            <Icon picture=Picture::Check/>
                            <span>{reference.as_deref().map(words::ready)}</span>
                        </p>
                        <PasswordView state made=Arc::clone(&made)/>
                        <TaskList state made=Arc::clone(&made)/>
                    }
                        .into_any()
                }}
            }
        }))}
    }
}

/// How far the file is, as long as it is being made, and why there is none.
#[component]
pub fn Making(state: DeliverState) -> impl IntoView {
    // Not while the step is being drawn: the next key is not asked for at once.
    leptos::task::spawn_local(async {
        browser::pause().await;
        browser::WorkerKey::prepare();
    });
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
fn TaskList(state: DeliverState, made: Arc<SealedFile>) -> impl IntoView {
    let task = move |task: Task| {
        let made = Arc::clone(&made);
        let (title, done) = titles(task);
        let phase = Memo::new(move |_| {
            if state.is_open(task) {
                Phase::Open
            } else if state.is_done(task) {
                Phase::Done
            } else {
                Phase::Later
            }
        });
        let first = StoredValue::new(true);
        view! {
            <li data-state=move || phase.get().name()>
                {move || {
                    // The next task takes the focus when it opens, but not when the step is entered.
                    let entered = first.get_value();
                    first.set_value(false);
                    match phase.get() {
                        Phase::Done => view! { <DoneLine state task done/> }.into_any(),
                        Phase::Later => view! {
                            <h2>{title} <span class="visually-hidden">" (" {words::LATER} ")"</span></h2>
                        }.into_any(),
                        Phase::Open => {
                            if !entered {
                                browser::focus_soon(id(task));
                            }
                            view! {
                                <h2 tabindex="-1" id=id(task)>{title}</h2>
                                <TaskBody state task made=Arc::clone(&made)/>
                            }
                            .into_any()
                        }
                    }
                }}
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
fn id(task: Task) -> &'static str {
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
fn DoneLine(state: DeliverState, task: Task, done: &'static str) -> impl IntoView {
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

#[component]
fn TaskBody(state: DeliverState, task: Task, made: Arc<SealedFile>) -> impl IntoView {
    match task {
        Task::Save => view! { <Save state made/> }.into_any(),
        Task::Mail => view! { <MailTask state made/> }.into_any(),
        Task::Call => view! { <Call state made/> }.into_any(),
    }
}

#[component]
fn Save(state: DeliverState, made: Arc<SealedFile>) -> impl IntoView {
    let name = state.delivery().map(|delivery| delivery.file_name());
    view! {
        <p>{name.as_deref().map(words::file_named)}</p>
        <p class="actions">
            <button type="button" class="button" on:click=move |_| state.save(&made)>
                <Icon picture=Picture::Save/>
                {words::SAVE}
            </button>
        </p>
        <div role="status">
            {move || state.was_handed().then(|| view! {
                <p class="notice" data-kind="ask">{name.as_deref().map(words::handed)}</p>
            })}
        </div>
        {move || state.was_handed().then(|| view! {
            <Tick
                id="bestand-bewaard"
                label=words::SAVE_SEEN
                value=Signal::derive(move || state.is_done(Task::Save))
                on_change=move |on| state.set_done(Task::Save, on)
            />
        })}
        {browser::may_hold_back().then(|| view! { <p class="hint quiet small">{words::HELD_BACK}</p> })}
        <div role="alert">
            {move || state.was_not_saved().get().then(|| view! {
                <p class="notice" data-kind="error">{words::NOT_SAVED}</p>
            })}
        </div>
    }
}

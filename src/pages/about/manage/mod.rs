//! `Beheer`: the agreements, filled in without a text editor.
//!
//! It owns the form and what is saved. It does not own what is right, nor how an agreement is written (see `protocol::manage`).

mod form;
mod state;

use leptos::prelude::*;

use super::{differences::differences, pick::PickFile, topic::Topic, topic_page::TopicPage};
use crate::ui::{ErrorSummary, Select, Tone, fresh, fresh_text};
use sluis_core::wording::manage as words;

use form::AgreementForm;
pub use state::ManageState;

/// The list of agreements, the form of one of them, what differs, and the ways to save.
#[component]
pub fn Manage(state: ManageState) -> impl IntoView {
    state.begin();
    let take = Callback::new(move |file| state.take(file));
    let names = Memo::new(move |_| state.names());
    let list = move || {
        let options = names.get().into_iter().enumerate().collect();
        view! {
            <Select
                id="welk-protocol"
                label=words::AGREEMENTS
                options
                value=Signal::derive(move || Some(state.chosen()))
                message=None
                on_choose=move |index| state.choose(index)
            />
        }
    };
    // Another file has other agreements, whatever their number.
    let shown = Memo::new(move |_| (state.chosen(), state.said()));
    let changes = move || {
        let found = state.differences();
        match found.is_empty() {
            true => view! { <p>{words::NO_CHANGES}</p> }.into_any(),
            false => differences(&found),
        }
    };
    let wrong = move || {
        let problems = state.wrong();
        (!problems.is_empty()).then(|| view! {
            <ErrorSummary tone=Tone::Error title=words::WRONG problems go=crate::browser::focus/>
        })
    };
    let button = move |class, words, press| view! { <Press state class words press/> };
    view! {
        <TopicPage topic=Topic::Manage dropped=take>
            <p>{words::INTRODUCTION}</p>
            <PickFile
                id="kies-protocollen"
                label=words::PICK
                hint=words::PICK_HINT
                accept=".html,.json,text/html,application/json"
                said=Signal::derive(move || state.said())
                take
            />
            <section>
                {fresh(list)}
                <p class="tools">
                    {button("link", words::ADD, |state| state.add(false))}
                    {button("link", words::COPY, |state| state.add(true))}
                    {button("link", words::REMOVE, ManageState::remove)}
                </p>
            </section>
            {fresh(move || {
                let agreement = shown.get().0;
                view! { <AgreementForm state agreement/> }
            })}
            <section>
                <h2>{words::CHANGES}</h2>
                <div role="status">{fresh(changes)}</div>
                {fresh(wrong)}
                <p class="actions">
                    {button("button", words::SAVE_PAGE, |state| state.save(true))}
                    {button("link", words::SAVE_JSON, |state| state.save(false))}
                </p>
                <p class="said" role="status">{fresh_text(move || state.saved())}</p>
            </section>
        </TopicPage>
    }
}

/// A button that takes the cursor out of the field itself, so that what was typed there is read before, and the page does not move
/// under the mouse: a browser would take a click there for none.
#[component]
fn Press(
    state: ManageState,
    class: &'static str,
    words: &'static str,
    press: fn(ManageState),
) -> impl IntoView {
    view! {
        <button
            type="button"
            class=class
            on:mousedown=|event| event.prevent_default()
            on:click:target=move |event| {
                // A button that cannot take the focus reads what was read before.
                let _ = event.target().focus();
                press(state);
            }
        >
            {words}
        </button>
    }
}

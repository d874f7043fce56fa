//! The password of a file: six words that were told by telephone, or whatever its maker took.

use std::sync::Arc;

use leptos::prelude::*;

use super::{
    archive::{Archive, Wrong},
    state::OpenState,
};
use crate::ui::{Message, TextField, Tone, fresh};
use sluis_core::{
    passphrase::Typed,
    wording::{open as words, password},
};

/// A word that was typed and is not on the list: what is said of it, its place, and what it may have been.
type Doubted = (String, usize, Vec<&'static str>);

/// Asks the password and opens the file with it.
#[component]
pub fn Locked(state: OpenState, archive: Arc<Archive>) -> impl IntoView {
    let (typed, wrong, busy) = (archive.words(), archive.wrong(), archive.busy());
    let message = {
        let (typed, wrong) = (typed.clone(), wrong.clone());
        Signal::derive(move || {
            let wrong = wrong.get()?;
            let text = match wrong {
                Wrong::Empty => words::NO_PASSWORD.to_owned(),
                Wrong::TooLong => words::TOO_LONG_PASSWORD.to_owned(),
                Wrong::Tried => words::unfit_tried().to_string(),
                Wrong::Unfit => typed.with_untracked(|typed| unfit(&Typed::read(typed))),
            };
            let tone = Tone::Error;
            Some(Message {
                tone,
                text,
                said_at: None,
            })
        })
    };
    let type_text = {
        let archive = Arc::clone(&archive);
        move |text: String| state.type_in(&archive, text)
    };
    let value = {
        let typed = typed.clone();
        Signal::derive(move || typed.get())
    };
    let submit = {
        let archive = Arc::clone(&archive);
        move |event: leptos::ev::SubmitEvent| {
            event.prevent_default();
            state.unlock(Arc::clone(&archive));
        }
    };
    let doubts = Arc::clone(&archive);
    view! {
        <form novalidate=true autocomplete="off" on:submit=submit>
            <TextField
                id=archive.field()
                label=words::PASSWORD
                hint=words::PASSWORD_HINT
                value
                message
                on_input=type_text
                on_leave=|_| ()
            >
                <Doubts state archive=Arc::clone(&doubts)/>
            </TextField>
            <div class="actions">
                <button type="submit" class="button" aria-disabled=move || busy.with(Option::is_some).then_some("true")>
                    {words::OPEN}
                </button>
                <button type="button" class="button button-second" on:click=move |_| state.remove(&archive)>
                    {words::OTHER_FILE}
                </button>
            </div>
        </form>
    }
    .into_any()
}

/// The words that are not on the list, each with what it may have been. The word that is being typed is left alone.
#[component]
fn Doubts(state: OpenState, archive: Arc<Archive>) -> impl IntoView {
    let (words_typed, wrong) = (archive.words(), archive.wrong());
    let doubted = {
        let typed = words_typed.clone();
        Memo::new(move |_| {
            let all = wrong.get().is_some();
            typed.with(|typed| doubted(typed, all))
        })
    };
    let near = move |position: usize, word: &'static str| {
        let (typed, archive) = (words_typed.clone(), Arc::clone(&archive));
        let take = move |_| {
            let better = typed.with_untracked(|text| Typed::read(text).with(position, word));
            state.type_in(&archive, better.to_string());
        };
        view! { <button type="button" class="link" on:click=take>{words::take_word(word)}</button> }
    };
    view! {
        <div role="status" class="doubts">
            {fresh(move || {
                let near = near.clone();
                let line = move |(said, position, words): Doubted| {
                    let near = near.clone();
                    view! {
                        <p>
                            {said}
                            " "
                            {words.into_iter().map(|word| near(position, word)).collect_view()}
                        </p>
                    }
                };
                doubted.get().into_iter().map(line).collect_view()
            })}
        </div>
    }
    .into_any()
}

/// The doubts about what was typed; about the last word only where `all` of it is done.
fn doubted(text: &str, all: bool) -> Vec<Doubted> {
    let typed = Typed::read(text);
    if !typed.looks_like_words() {
        return Vec::new();
    }
    let under_way = !all && text.ends_with(char::is_alphanumeric);
    let settled = typed.count() - usize::from(under_way);
    let doubts = typed.doubts();
    doubts
        .filter(|doubt| doubt.position() <= settled)
        .map(|doubt| {
            let said = password::doubt(&doubt).to_string();
            (said, doubt.position(), doubt.near().to_vec())
        })
        .collect()
}

/// What is said of a password that does not fit: about its words where those can be the reason.
fn unfit(typed: &Typed) -> String {
    let text = if typed.looks_like_words() && typed.doubts().next().is_some() {
        words::unfit_words()
    } else {
        password::count(typed).map_or_else(words::unfit, |count| words::unfit_count(&count))
    };
    text.to_string()
}

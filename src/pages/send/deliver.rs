//! Step `Versturen`: the file, and the words that open it.

use std::sync::Arc;

use leptos::prelude::*;

use super::{
    making::Made,
    state::{SendState, Work},
};
use crate::{
    ui::{Icon, Picture},
    wording::page as words,
};

/// What is left to do once the file is made.
#[component]
pub fn Deliver(state: SendState) -> impl IntoView {
    let made = move || match state.work().get() {
        Work::Done(made) => Some(made),
        _ => None,
    };
    move || made().map(|made| view! { <Handover state made/> })
}

#[component]
fn Handover(state: SendState, made: Arc<Made>) -> impl IntoView {
    let mailbox = state.agreement(|agreement| agreement.mailbox().to_string());
    view! {
        <section class="task">
            <h2>{words::FILE}</h2>
            <p>{words::file_ready(made.name(), &made.reference().to_string())}</p>
            <p class="actions">
                <button type="button" class="button" on:click=move |_| state.save()>
                    <Icon picture=Picture::Save/>
                    {words::SAVE}
                </button>
            </p>
            <p>{words::attach(&mailbox)}</p>
        </section>
        <section class="task">
            <h2 id="wachtwoord">{words::PASSWORD}</h2>
            <p>{words::PASSWORD_HINT}</p>
            <Words made/>
            <p class="quiet small">{words::PASSWORD_WARNING}</p>
        </section>
        <section class="task">
            <h2>{words::READY}</h2>
            <p>{words::CLEAR_HINT}</p>
            <p class="actions">
                <button type="button" class="button button-second" on:click=move |_| state.clear()>
                    {words::CLEAR}
                </button>
            </p>
        </section>
    }
}

#[component]
fn Words(made: Arc<Made>) -> impl IntoView {
    let word = |(position, word): (usize, &str)| {
        view! {
            <li>
                <span aria-hidden="true">{position + 1}</span>
                <span>{word.to_owned()}</span>
            </li>
        }
    };
    let words: Vec<_> = made.passphrase().words().enumerate().map(word).collect();
    view! {
        <ol class="words" aria-labelledby="wachtwoord">{words}</ol>
        <p>
            {words::TYPED}
            " "
            <strong class="typed">{made.passphrase().as_str().to_owned()}</strong>
        </p>
    }
}

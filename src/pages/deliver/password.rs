//! The password: six words to read aloud, or words that two services agreed on.

use std::sync::Arc;

use leptos::prelude::*;

use super::{copy::CopyButton, seal::SealedFile, state::DeliverState};
use crate::ui::{Message, Private, Sure, TextField, Tone};
use sluis_core::{
    passphrase::{Passphrase, Secret},
    wording::{deliver as words, password, spelling::spell},
};

/// The id of the heading over the password.
const HEADING: &str = "wachtwoord";

/// The password as it is shown, and what one can do with it.
#[component]
pub fn PasswordView(state: DeliverState, made: Arc<SealedFile>) -> impl IntoView {
    let secret = Arc::clone(&made);
    let text = Arc::new(move || secret.secret.as_str().to_owned());
    let shown = made.secret.as_str().to_owned();
    let drawn = made.secret.is_drawn();
    view! {
        <section class="task">
            <h2 id=HEADING>{words::PASSWORD}</h2>
            <p>{if drawn { words::WORDS_HINT } else { words::OWN_HINT }}</p>
            {words_view(made.secret.words())}
            <p>
                {words::TYPED}
                " "
                <strong class="typed"><Private text=shown/></strong>
            </p>
            <p class="quiet small">{words::WORDS_LOST}</p>
            {drawn.then(|| view! {
                <details class="why">
                    <summary>{password::STRONG}</summary>
                    <p>{password::STRONG_MEANS}</p>
                </details>
            })}
            <div class="tools">
                <CopyButton text label=words::COPY_PASSWORD said=words::COPIED_PASSWORD/>
                {move || (!state.was_handed()).then(|| view! {
                    <button type="button" class="link" on:click=move |_| state.draw_again()>
                        {words::OTHER_WORDS}
                    </button>
                })}
            </div>
            {spelling_view(&made.secret)}
            {move || if state.was_handed() {
                view! { <Stays state/> }.into_any()
            } else {
                view! { <Own state/> }.into_any()
            }}
        </section>
    }
}

fn words_view(passphrase: &Passphrase) -> impl IntoView + use<> {
    let word = |(position, word): (usize, &str)| {
        view! {
            <li>
                <span aria-hidden="true">{position + 1}</span>
                <Private text=word/>
            </li>
        }
    };
    let words: Vec<_> = passphrase.words().enumerate().map(word).collect();
    view! { <ol class="words" aria-labelledby=HEADING>{words}</ol> }
}

/// Each word, letter by letter, for whoever does not hear it well.
fn spelling_view(secret: &Secret) -> impl IntoView + use<> {
    let line = |word: &str| {
        let spelled: Vec<_> = spell(word).map(|(_, name)| name).collect();
        view! {
            <div>
                <dt><Private text=word/></dt>
                <dd><Private text=spelled.join(", ")/></dd>
            </div>
        }
    };
    let lines: Vec<_> = secret.words().words().map(line).collect();
    view! {
        <details class="why">
            <summary>{words::SPELL}</summary>
            <dl class="spelling">{lines}</dl>
        </details>
    }
}

/// Once the browser has the file, another password means another file, and what was mailed meanwhile cannot be opened any
/// more.
#[component]
fn Stays(state: DeliverState) -> impl IntoView {
    view! {
        <p class="quiet small">{words::WORDS_STAY}</p>
        <Sure
            label=words::WORDS_ANEW
            question=words::WORDS_ANEW_SURE
            yes=words::WORDS_ANEW_YES
            no=words::WORDS_ANEW_NO
            act=move |()| state.draw_again()
        />
    }
}

/// The field for a password that sender and receiver agreed on.
#[component]
fn Own(state: DeliverState) -> impl IntoView {
    let message = Signal::derive(move || {
        let text = state.own_problem().get()?;
        let tone = Tone::Error;
        Some(Message {
            tone,
            text,
            said_at: None,
        })
    });
    // Whether the words in the field were drawn just now, so that nobody has them yet.
    let drawn = RwSignal::new(false);
    let draw = move |_| {
        state.draw_own();
        drawn.set(true);
    };
    view! {
        <details class="why own">
            <summary>{state.delivery().map(|delivery| words::own(delivery.kind))}</summary>
            <TextField
                id="eigen-wachtwoord"
                label=password::OWN_LABEL
                hint=password::OWN_RULE
                value=state.own()
                message
                on_input=move |text| {
                    drawn.set(false);
                    state.type_own(text);
                }
                on_leave=|_| ()
                on_enter=move |()| state.take_own()
            >
                <div role="status">
                    {move || drawn.get().then(|| view! { <p class="notice">{password::OWN_DRAWN}</p> })}
                </div>
                <div class="actions">
                    <button type="button" class="button" on:click=move |_| state.take_own()>
                        {words::OWN_TAKE}
                    </button>
                    <button type="button" class="button button-second" on:click=draw>
                        {password::OWN_DRAW}
                    </button>
                </div>
            </TextField>
        </details>
    }
}

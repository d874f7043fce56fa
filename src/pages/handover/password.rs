//! The password: six words to read aloud, or one of the user's own.

use std::sync::Arc;

use leptos::prelude::*;

use super::{
    copy::CopyButton,
    making::Made,
    state::{HandoverState, OwnProblem},
};
use crate::ui::{Message, Private, Sure, TextField, Tone, Width};
use sluis_core::{
    passphrase::{Passphrase, Secret},
    wording::{handover as words, password, spelling::spell},
};

/// The id of the heading over the password.
const HEADING: &str = "wachtwoord";

/// The password as it is shown, and what one can do with it.
#[component]
pub fn PasswordView(state: HandoverState, made: Arc<Made>) -> impl IntoView {
    let secret = Arc::clone(&made);
    let text = Arc::new(move || secret.secret.as_str().to_owned());
    let shown = made.secret.as_str().to_owned();
    let drawn = made.secret.drawn().is_some();
    view! {
        <section class="task">
            <h2 id=HEADING>{words::PASSWORD}</h2>
            <p>{if drawn { words::WORDS_HINT } else { words::OWN_HINT }}</p>
            {made.secret.drawn().map(words_view)}
            <p>
                {drawn.then_some(words::TYPED)}
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

/// Each word, sign by sign, for who does not hear it well.
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
    let lines: Vec<_> = match secret.drawn() {
        Some(passphrase) => passphrase.words().map(line).collect(),
        None => vec![line(secret.as_str())],
    };
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
fn Stays(state: HandoverState) -> impl IntoView {
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
fn Own(state: HandoverState) -> impl IntoView {
    let message = Signal::derive(move || {
        let problem = state.own_problem().get()?;
        let text = match problem {
            OwnProblem::Empty => words::OWN_EMPTY.to_owned(),
            OwnProblem::Weak(weak) => password::weak(weak).to_string(),
        };
        Some(Message {
            tone: Tone::Error,
            text,
        })
    });
    view! {
        <details class="why own">
            <summary>{state.parcel().map(|parcel| words::own(parcel.carried))}</summary>
            <TextField
                id="eigen-wachtwoord"
                label=words::OWN_LABEL
                hint=words::OWN_FIELD_HINT
                width=Width::Twenty
                value=state.own()
                message
                on_input=move |text| state.type_own(text)
                on_leave=|_| ()
            >
                <p class="actions">
                    <button type="button" class="button button-second" on:click=move |_| state.take_own()>
                        {words::OWN_TAKE}
                    </button>
                </p>
            </TextField>
        </details>
    }
}

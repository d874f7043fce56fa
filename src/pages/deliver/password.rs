//! The password: other words than those that were drawn, or words that two services agreed on.

use leptos::prelude::*;

use super::state::{DeliverState, Paper};
use crate::ui::{Message, Sure, TextField, Tone};
use sluis_core::wording::{deliver as words, password};

/// What can be done about the password, behind one line. Nothing once what the file is made of was wiped.
#[component]
pub fn OtherPassword(state: DeliverState) -> impl IntoView {
    state.delivery()?;
    Some(view! {
        <details class="why">
            <summary>{words::OTHER_PASSWORD}</summary>
            {move || if state.is_out() {
                view! { <Stays state/> }.into_any()
            } else {
                view! { <Choice state/> }.into_any()
            }}
        </details>
    })
}

/// Once the file left the page, another password means another file, and what was mailed meanwhile cannot be opened any
/// more.
#[component]
fn Stays(state: DeliverState) -> impl IntoView {
    view! {
        <p>{words::WORDS_STAY}</p>
        <Sure
            label=words::WORDS_ANEW
            question=words::WORDS_ANEW_SURE
            yes=words::WORDS_ANEW_YES
            no=words::WORDS_ANEW_NO
            act=move |()| state.draw_again()
        />
    }
}

/// Other words, or a password that sender and receiver agreed on.
#[component]
fn Choice(state: DeliverState) -> impl IntoView {
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
        <p>{password::STRONG_MEANS}</p>
        <p class="tools">
            <button type="button" class="link" on:click=move |_| state.draw_again()>
                {words::OTHER_WORDS}
            </button>
        </p>
        <div class="own">
            <h3>{words::OWN}</h3>
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
                    {move || drawn.get().then(|| view! {
                        <p>
                            <button type="button" class="link" on:click=move |_| state.show_paper(Some(Paper::Agreed))>
                                {password::AGREED_PRINT}
                            </button>
                        </p>
                    })}
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
        </div>
    }
}

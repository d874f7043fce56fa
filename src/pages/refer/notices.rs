//! What must be said about the agreement before anything is asked.

use leptos::prelude::*;

use super::{agreement, state::ReferState, step::Step};
use crate::{browser, pages::part::Part, ui::fresh};
use sluis_core::{
    referral::Exercise,
    wording::{exercise, page as words, problem},
};

/// That the agreement may not be used today, or that nobody checked its addresses yet.
#[component]
pub fn Notices(state: ReferState) -> impl IntoView {
    let closed = Memo::new(move |_| {
        agreement::known(state)?;
        state.agreement(|agreement| agreement.check_in_force(browser::today()).err())
    });
    // Where one begins, and once more before the file is made.
    let is_told = Memo::new(move |_| {
        let step = state.step().get();
        state.exercise().is_none() && (step == Step::Review || step == state.begins_at())
    });
    let unconfirmed = Memo::new(move |_| {
        agreement::known(state)?;
        state.agreement(|agreement| {
            let is_open = is_told.get() && agreement.confirmed().is_none();
            is_open.then(|| words::unconfirmed(agreement).to_string())
        })
    });
    let exercise = state.exercise().map(|exercise| {
        view! {
            <div class="notice line exercise" data-kind="ask">
                <p>
                    <strong>{exercise.mark()}</strong> " " {exercise::banner(exercise)} " "
                    <a href=format!("#{}", Part::Send.fragment())>{exercise::STOP}</a>
                </p>
            </div>
        }
    });
    view! {
        {exercise}
        {fresh(move || closed.get().map(|closed| view! {
            <div class="notice" data-kind="error" role="alert">
                <h2>{words::CLOSED}</h2>
                <p>{problem::closed(closed).to_string()}</p>
            </div>
        }))}
        {fresh(move || unconfirmed.get().map(|hint| view! {
            <details class="notice line" data-kind="ask">
                <summary>{words::UNCONFIRMED}</summary>
                <p>{hint}</p>
                <p><a href=format!("#{}", Part::Exercise(Exercise::Trial).fragment())>{exercise::TRY}</a></p>
            </details>
        }))}
    }
}

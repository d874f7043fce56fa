//! What must be said about the agreement before anything is asked.

use leptos::prelude::*;

use super::state::SendState;
use crate::{browser, ui::fresh};
use sluis_core::wording::{page as words, problem};

/// That the agreement may not be used today, or that nobody checked its addresses yet.
#[component]
pub fn Notices(state: SendState) -> impl IntoView {
    let closed =
        Memo::new(move |_| state.agreement(|agreement| agreement.standing(browser::today()).err()));
    let unconfirmed =
        Memo::new(move |_| state.agreement(|agreement| agreement.confirmed().is_none()));
    view! {
        {fresh(move || closed.get().map(|closed| view! {
            <div class="notice" data-kind="error" role="alert">
                <h2>{words::CLOSED}</h2>
                <p>{problem::closed(closed).to_string()}</p>
            </div>
        }))}
        {move || unconfirmed.get().then(|| view! {
            <div class="notice" data-kind="ask" role="note">
                <h2>{words::UNCONFIRMED}</h2>
                <p>{words::UNCONFIRMED_HINT}</p>
            </div>
        })}
    }
}

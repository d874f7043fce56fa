//! Step `Jij`: who refers, and the link that remembers it.

use leptos::prelude::*;

use super::state::ReferState;
use crate::{
    browser,
    pages::{form::TextQuestion, part::Part, team::TeamChoice},
    ui::{Width, fresh},
};
use sluis_core::{
    referral::{Exercise, Field, Worker},
    wording::{exercise, worker as words},
};

/// The id of the button that changes who refers.
const CHANGE: &str = "jij-wijzig";

/// The questions of the step.
#[component]
pub fn WorkerStep(state: ReferState) -> impl IntoView {
    let form = state.form();
    view! {
        <p class="hint quiet">{words::HINT} " " {words::WIPED_ALONE}</p>
        <TextQuestion form field=Field::SenderName/>
        <div class="field-row">
            <TextQuestion form field=Field::SenderEmail/>
            <TextQuestion form field=Field::SenderPhone width=Width::Twenty/>
        </div>
        <TeamChoice form field=Field::SenderTeam/>
        <OwnLink state/>
        {state.exercise().is_none().then(|| view! {
            <p><a href=format!("#{}", Part::Exercise(Exercise::Practice).fragment())>{exercise::PRACTISE}</a></p>
        })}
    }
}

/// Who refers, in one line.
#[component]
pub fn WorkerLine(state: ReferState) -> impl IntoView {
    let form = state.form();
    let known = state
        .is_worker_known()
        .then(|| form.draft_untracked(Worker::of));
    known.map(|worker| {
        view! {
            <p class="worker">
                <span>{words::line(&worker)}</span>
                <button
                    type="button"
                    class="link"
                    id=CHANGE
                    aria-label=words::CHANGE
                    on:click=move |_| state.change_worker()
                >
                    {words::CHANGE_SHORT}
                </button>
            </p>
        }
    })
}

/// Makes a link that opens the page with the worker filled in.
#[component]
fn OwnLink(state: ReferState) -> impl IntoView {
    let link = RwSignal::new(None);
    let make = move |_| {
        let is_right = state.form().refuse(state.check_worker());
        let worker = state.form().draft_untracked(Worker::of);
        link.set(is_right.then(|| format!("#{}", worker.fragment())));
    };
    view! {
        <details class="why">
            <summary>{words::OWN_LINK}</summary>
            <p>{words::OWN_LINK_HINT}</p>
            <p>
                <button type="button" class="link" on:click=make>{words::MAKE_LINK}</button>
            </p>
            <div role="status">
                {fresh(move || link.get().map(|address: String| view! {
                    <p>
                        <a href=browser::address_with(&address)>{words::LINK_NAME}</a>
                    </p>
                    <p>{words::LINK_USE}</p>
                }))}
            </div>
        </details>
    }
}

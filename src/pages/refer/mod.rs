//! `Doorverwijzen`: from the form to an encrypted file.
//!
//! It owns the order of the steps and what the user did in them. It does not own the rules (see
//! `referral`), the file (see `archive`) nor the sentences (see `wording`).

mod agreement;
mod beside;
mod client;
mod conversation;
mod notices;
mod pictogram;
mod review;
mod sheet;
mod state;
mod step;
mod worker;

use leptos::{html, prelude::*};

pub use agreement::rows as agreement_rows;
use beside::Beside;
use client::Client;
use conversation::Conversation;
use notices::Notices;
use review::Review;
use sheet::SheetView;
pub use state::ReferState;
use step::{Step, StepLine};
use worker::WorkerStep;

use crate::{
    browser,
    pages::{
        deliver::{self, PaperView, Tasks, Work},
        form::Problems,
        session::ClearButton,
    },
    ui::fresh,
};
use sluis_core::wording::page as words;

/// The form, step by step.
#[component]
pub fn Refer(
    /// What the user has done so far.
    state: ReferState,
) -> impl IntoView {
    let step = state.step();
    let paper = state.deliver().paper();
    // The end is another page than the tasks.
    let finished = Memo::new(move |_| state.deliver().is_finished());
    // The page is not entered by its heading: the first step takes the focus only when one comes back to it.
    let entered = StoredValue::new(false);
    view! {
        <div class="sided">
        <div>
        <Notices state/>
        {fresh(move || {
            let (sheet, paper, step) = (state.sheet().get(), paper.get(), step.get());
            let finished = finished.get();
            let first = !entered.get_value();
            entered.set_value(true);
            // What a step reads while it is drawn must not draw it anew at every key.
            untrack(|| match (sheet, paper) {
                (Some(language), _) => view! { <SheetView state language/> }.into_any(),
                (None, Some(paper)) => view! { <PaperView state=state.deliver() paper/> }.into_any(),
                (None, None) => {
                    view! {
                        <StepLine current=state.step()/>
                        <StepView state step first finished/>
                    }
                        .into_any()
                }
            })
        })}
        </div>
        {move || (state.sheet().get().is_none() && paper.get().is_none()).then(|| view! { <Beside state/> })}
        </div>
    }
}

#[component]
fn StepView(state: ReferState, step: Step, first: bool, finished: bool) -> impl IntoView {
    let title = match step {
        Step::Deliver => deliver::heading(state.deliver()),
        _ => step.title(),
    };
    let heading = NodeRef::<html::H1>::new();
    heading.on_load(move |element| {
        browser::set_title(&words::title(title));
        if !first {
            browser::scroll_to_top();
            match state.goal() {
                Some(field) => browser::focus_soon(field.id()),
                None => element.focus().unwrap_or_default(),
            }
        }
    });
    let go_on = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        state.next();
    };
    view! {
        <form class="sheet" novalidate=true autocomplete="off" on:submit=go_on>
            <Problems form=state.form() title=step.title()/>
            <p class="step-number">{step.number()}</p>
            <h1 tabindex="-1" node_ref=heading>{title}</h1>
            {match step {
                Step::Worker => view! { <WorkerStep state/> }.into_any(),
                Step::Conversation => view! { <Conversation state/> }.into_any(),
                Step::Client => view! { <Client state/> }.into_any(),
                Step::Review => view! { <Review state/> }.into_any(),
                Step::Deliver => {
                    let next = move |()| state.next_one();
                    view! { <Tasks state=state.deliver() next session=state.session()/> }.into_any()
                }
            }}
            {(!finished).then(|| view! { <Buttons state step/> })}
        </form>
    }
}

#[component]
fn Buttons(state: ReferState, step: Step) -> impl IntoView {
    let back = step.previous().filter(|_| step != Step::Deliver).map(|_| {
        view! {
            <button type="button" class="button button-second" on:click=move |_| state.back()>
                {words::BACK}
            </button>
        }
    });
    let on = match step {
        Step::Worker | Step::Conversation | Step::Client => {
            Some(view! { <button type="submit" class="button">{words::NEXT}</button> }.into_any())
        }
        Step::Review => {
            let work = state.deliver().work();
            let busy = move || matches!(work.get(), Work::Busy(_));
            Some(
                view! {
                    <button
                        type="button"
                        class="button"
                        aria-disabled=move || busy().then_some("true")
                        on:click=move |_| state.make()
                    >
                        {words::MAKE}
                    </button>
                }
                .into_any(),
            )
        }
        Step::Deliver => None,
    };
    view! {
        {(step != Step::Deliver).then(|| view! { <div class="actions">{on}{back}</div> })}
        <ClearButton session=state.session()/>
    }
}

//! `Doorverwijzen`: from the form to an encrypted file.
//!
//! It owns the order of the steps and what the user did in them. It does not own the rules (see
//! `referral`), the file (see `archive`) nor the sentences (see `wording`).

mod agreement;
mod client;
mod conditions;
mod form;
mod notices;
mod review;
mod sheet;
mod state;
mod step;

use leptos::{html, prelude::*};

use agreement::AgreementView;
pub use agreement::rows as agreement_rows;
use client::Client;
use conditions::Conditions;
use notices::Notices;
use review::Review;
use sheet::SheetView;
pub use state::SendState;
use step::{Step, StepLine};

use crate::{
    browser,
    pages::{
        desk::ClearButton,
        handover::{PaperView, Tasks, Work},
    },
    ui::{ErrorSummary, Tone, fresh},
};
use sluis_core::wording::page as words;

/// The form, step by step.
#[component]
pub fn Send(
    /// What the user has done so far.
    state: SendState,
) -> impl IntoView {
    let step = state.step();
    let paper = state.handover().paper();
    // The page is not entered by its heading: the first step takes the focus only when one comes back to it.
    let entered = StoredValue::new(false);
    view! {
        <Notices state/>
        {fresh(move || {
            let (sheet, paper, step) = (state.sheet().get(), paper.get(), step.get());
            let first = !entered.get_value();
            entered.set_value(true);
            // What a step reads while it is drawn must not draw it anew at every key.
            untrack(|| match (sheet, paper) {
                (Some(language), _) => view! { <SheetView state language/> }.into_any(),
                (None, Some(paper)) => view! { <PaperView state=state.handover() paper/> }.into_any(),
                (None, None) => {
                    view! {
                        <StepLine current=state.step()/>
                        <StepView state step first/>
                    }
                        .into_any()
                }
            })
        })}
        <AgreementView state/>
    }
}

#[component]
fn StepView(state: SendState, step: Step, first: bool) -> impl IntoView {
    let heading = NodeRef::<html::H1>::new();
    heading.on_load(move |element| {
        browser::set_title(&words::title(step.title()));
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
            <Problems state step/>
            <h1 tabindex="-1" node_ref=heading>{step.title()}</h1>
            {match step {
                Step::Conditions => view! { <Conditions state/> }.into_any(),
                Step::Client => view! { <Client state/> }.into_any(),
                Step::Review => view! { <Review state/> }.into_any(),
                Step::Deliver => {
                    let next = move |()| state.next_one();
                    view! { <Tasks state=state.handover() next clear=move |()| state.clear()/> }.into_any()
                }
            }}
            <Buttons state step/>
        </form>
    }
}

/// Everything that is not right yet, on top of the step.
#[component]
fn Problems(state: SendState, step: Step) -> impl IntoView {
    fresh(move || {
        state.refused();
        let problems = state.problems();
        if problems.is_empty() {
            return None;
        }
        browser::set_title(&words::error_title(step.title()));
        let wrong = problems
            .iter()
            .any(|problem| problem.as_question().is_none());
        let (tone, title) = if wrong {
            (Tone::Error, words::ERRORS)
        } else {
            (Tone::Ask, words::QUESTIONS)
        };
        // A sentence that stands at several fields is said once, with a link to the first.
        let mut told: Vec<(&str, String)> = Vec::new();
        for problem in &problems {
            let text = state.told(problem).text;
            if told.iter().all(|(_, said)| *said != text) {
                told.push((problem.field().id(), text));
            }
        }
        Some(view! { <ErrorSummary tone title problems=told go=browser::focus/> })
    })
}

#[component]
fn Buttons(state: SendState, step: Step) -> impl IntoView {
    let back = step.previous().filter(|_| step != Step::Deliver).map(|_| {
        view! {
            <button type="button" class="button button-second" on:click=move |_| state.back()>
                {words::BACK}
            </button>
        }
    });
    let on = match step {
        Step::Conditions | Step::Client => {
            Some(view! { <button type="submit" class="button">{words::NEXT}</button> }.into_any())
        }
        Step::Review => {
            let work = state.handover().work();
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
    let finished = move || step == Step::Deliver && state.handover().is_finished();
    view! {
        <div class="actions">{on}{back}</div>
        {move || (!finished()).then(|| view! { <ClearButton desk=state.desk()/> })}
    }
}

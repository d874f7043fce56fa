//! The fields of the form, each tied to its place in the draft and to what is told at it.

use leptos::prelude::*;

use super::state::SendState;
use crate::{
    protocol::Datum,
    referral::{Field, Question},
    ui::{TextField, Tick, Width},
    wording::{labels, page as words},
};

/// One line of text, with the questions about it below.
#[component]
pub fn Asked(
    state: SendState,
    field: Field,
    #[prop(optional)] width: Width,
    #[prop(default = "text")] kind: &'static str,
    #[prop(optional)] numeric: bool,
) -> impl IntoView {
    view! {
        <TextField
            id=field.id()
            label=labels::label(field)
            hint=labels::hint(field).unwrap_or_default()
            kind
            numeric
            width
            value=state.text(field)
            message=state.message(field)
            on_input=move |text| state.type_text(field, text)
            on_leave=move |text: String| state.leave(field, &text)
        >
            <Questions state field/>
        </TextField>
    }
}

/// A tick of the form.
#[component]
pub fn Ticked(
    state: SendState,
    field: Field,
    #[prop(optional, into)] hint: String,
) -> impl IntoView {
    view! {
        <Tick
            id=field.id()
            label=labels::label(field)
            hint
            value=Signal::derive(move || state.draft(|draft| draft.is_ticked(field)))
            message=state.message(field)
            on_change=move |on| state.edit(|draft| draft.set_tick(field, on))
        />
    }
}

/// "Ja, dit klopt", for each question at a field that a tick answers.
#[component]
fn Questions(state: SendState, field: Field) -> impl IntoView {
    let questions = Memo::new(move |_| state.questions(field));
    let tick = move |(position, question): (usize, Question)| {
        view! {
            <Tick
                id=format!("{}-klopt-{position}", field.id())
                label=labels::CONFIRM
                value=Signal::derive(move || state.draft(|draft| draft.is_confirmed(field, question)))
                on_change=move |on| state.edit(|draft| draft.confirm(field, question, on))
            />
        }
    };
    move || {
        questions
            .get()
            .into_iter()
            .enumerate()
            .map(tick)
            .collect_view()
    }
}

/// Why article 3 lets this be asked, one click away.
#[component]
pub fn Why(state: SendState, datum: Datum) -> impl IntoView {
    view! {
        <details class="why">
            <summary>{words::why(datum)}</summary>
            <p>{move || state.agreement(|agreement| words::justified(agreement.justification(datum)))}</p>
        </details>
    }
}

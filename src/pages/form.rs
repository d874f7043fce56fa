//! The fields of a form, each tied to its place in a draft and to what is told at it.

use leptos::prelude::*;

use crate::ui::{Entry, Message, TextField, Tick, Width};
use sluis_core::{referral::Question, wording::labels};

/// A form under way: what stands in its fields, and what is told at them.
pub trait FormState: Copy + Send + Sync + 'static {
    /// Something that is asked.
    type Field: Copy + Send + Sync + 'static;

    /// The id of the element of a field.
    fn id(self, field: Self::Field) -> &'static str;
    /// What stands above a field.
    fn label(self, field: Self::Field) -> &'static str;
    /// What stands under its label; empty when nothing does.
    fn hint(self, field: Self::Field) -> &'static str;
    /// The text of a field.
    fn text(self, field: Self::Field) -> Signal<String>;
    /// Puts a text in a field.
    fn type_text(self, field: Self::Field, text: String);
    /// Looks at a field that was left.
    fn leave(self, field: Self::Field, text: &str);
    /// Whether a tick is set.
    fn is_ticked(self, field: Self::Field) -> bool;
    /// Sets or clears a tick.
    fn set_tick(self, field: Self::Field, on: bool);
    /// What is told at a field: what is wrong first, then what is asked.
    fn message(self, field: Self::Field) -> Signal<Option<Message>>;
    /// The questions at a field that a tick answers: those that are open and those that were answered.
    fn questions(self, field: Self::Field) -> Vec<Question>;
    /// Whether a question is answered.
    fn is_confirmed(self, field: Self::Field, question: Question) -> bool;
    /// Answers a question, or takes the answer back.
    fn confirm(self, field: Self::Field, question: Question, on: bool);
}

/// One line of text, with the questions about it below.
#[component]
pub fn Asked<State: FormState>(
    state: State,
    field: State::Field,
    #[prop(optional)] width: Width,
    #[prop(optional)] entry: Entry,
) -> impl IntoView {
    view! {
        <TextField
            id=state.id(field)
            label=state.label(field)
            hint=state.hint(field)
            entry
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
pub fn Ticked<State: FormState>(
    state: State,
    field: State::Field,
    #[prop(optional, into)] hint: String,
) -> impl IntoView {
    view! {
        <Tick
            id=state.id(field)
            label=state.label(field)
            hint
            value=Signal::derive(move || state.is_ticked(field))
            message=state.message(field)
            on_change=move |on| state.set_tick(field, on)
        />
    }
}

/// "Ja, dit klopt", for each question at a field that a tick answers.
#[component]
fn Questions<State: FormState>(state: State, field: State::Field) -> impl IntoView {
    let questions = Memo::new(move |_| state.questions(field));
    let tick = move |(position, question): (usize, Question)| {
        view! {
            <Tick
                id=format!("{}-klopt-{position}", state.id(field))
                label=labels::CONFIRM
                value=Signal::derive(move || state.is_confirmed(field, question))
                on_change=move |on| state.confirm(field, question, on)
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

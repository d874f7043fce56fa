//! The form of a message: its parts, and each field as what it is.

use leptos::prelude::*;

use super::state::ReportState;
use crate::{
    browser,
    pages::form::{Asked, FormState, Ticked},
    ui::{Entry, Message, RadioGroup, Select, Width, fresh},
};
use sluis_core::{
    referral::{Field as Form, Question},
    report::{Choice, End, Field, Input, Kind, Part},
    wording::report as words,
};

impl FormState for ReportState {
    type Field = Field;

    fn id(self, field: Field) -> &'static str {
        field.id()
    }

    fn label(self, field: Field) -> &'static str {
        words::label(field, self.kind())
    }

    fn hint(self, field: Field) -> &'static str {
        words::hint(field, self.kind()).unwrap_or_default()
    }

    fn text(self, field: Field) -> Signal<String> {
        Signal::derive(move || self.draft(|draft| draft.text(field).to_owned()))
    }

    fn type_text(self, field: Field, text: String) {
        self.type_in(field, text);
    }

    fn leave(self, _: Field, _: &str) {}

    fn is_ticked(self, field: Field) -> bool {
        self.draft(|draft| draft.is_ticked(field))
    }

    fn set_tick(self, field: Field, on: bool) {
        self.edit(|draft| draft.set_tick(field, on));
    }

    fn message(self, field: Field) -> Signal<Option<Message>> {
        self.told_at(field)
    }

    fn questions(self, field: Field) -> Vec<Question> {
        self.asked_at(field)
    }

    fn is_confirmed(self, field: Field, question: Question) -> bool {
        self.draft(|draft| draft.is_confirmed(field, question))
    }

    fn confirm(self, field: Field, question: Question, on: bool) {
        self.edit(|draft| draft.confirm(field, question, on));
    }
}

/// All parts that are asked, with the choices made so far.
#[component]
pub fn Parts(state: ReportState) -> impl IntoView {
    let parts = Memo::new(move |_| state.draft(|draft| draft.parts()));
    let headings = Memo::new(move |_| {
        parts.with(|parts| parts.iter().map(|(part, _)| *part).collect::<Vec<_>>())
    });
    // A part that stays is not drawn anew when another comes, nor is a field in it: typing keeps its focus.
    view! {
        <For each=move || headings.get() key=|part| *part let:part>
            <section class="part">
                <h2>{words::heading(part, state.kind())}</h2>
                <For each=move || fields_of(&parts.get(), part) key=|field| *field let:field>
                    <FieldView state field/>
                </For>
                <Term state part/>
            </section>
        </For>
    }
}

/// What follows from what was filled in: the 72 hours of a leak, the six months of a notice, what an empty right value means.
#[component]
fn Term(state: ReportState, part: Part) -> impl IntoView {
    let said = Memo::new(move |_| match part {
        Part::Found => state.draft(|draft| draft.found()).map(words::leak_term),
        Part::About => state
            .draft(|draft| draft.chosen(Field::Ground))
            .filter(|_| state.kind() == Kind::End)
            .and_then(|choice| match choice {
                Choice::Ground(ground) => End::new(ground, browser::today()),
                _ => None,
            })
            .map(|end| words::end_term(&end)),
        Part::Datum(_) => {
            let asks = state.draft(|draft| fields_of(&draft.parts(), part).len() > 1);
            asks.then(|| words::right_value_hint().to_owned())
        }
        _ => None,
    });
    view! { <div class="term" role="status">{fresh(move || said.get().map(|said| view! { <p>{said}</p> }))}</div> }
}

fn fields_of(parts: &[(Part, Vec<Field>)], part: Part) -> Vec<Field> {
    let found = parts.iter().find(|(each, _)| *each == part);
    found.map(|(_, fields)| fields.clone()).unwrap_or_default()
}

#[component]
fn FieldView(state: ReportState, field: Field) -> impl IntoView {
    let (entry, width) = match field.input() {
        Input::Tick => return view! { <Ticked state field hint=state.hint(field)/> }.into_any(),
        Input::Choice => return view! { <Chosen state field/> }.into_any(),
        Input::Text => (Entry::Text, Width::Full),
        Input::Code => (Entry::Text, Width::Ten),
        Input::Phone => (Entry::Phone, Width::Twenty),
        Input::Email => (Entry::Email, Width::Full),
        Input::Number => (Entry::Digits, Width::Four),
        Input::Day => (Entry::Day, Width::Ten),
        Input::Time => (Entry::Time, Width::Ten),
    };
    let width = match field {
        Field::Form(Form::HouseNumber | Form::Box) => Width::Four,
        _ => width,
    };
    view! { <Asked state field entry width/> }.into_any()
}

#[component]
fn Chosen(state: ReportState, field: Field) -> impl IntoView {
    let choices = field.choices(state.kind());
    let value = Signal::derive(move || state.draft(|draft| draft.chosen(field)));
    let message = state.message(field);
    let on_choose = move |choice| state.edit(|draft| draft.choose(field, choice));
    if matches!(field, Field::Defect(_) | Field::Done(_)) {
        // The same few answers for each datum: a list each keeps the page short.
        let option = |choice: Choice| (choice, words::choice_in_full(choice));
        let options: Vec<_> = choices.into_iter().map(option).collect();
        return view! {
            <Select id=field.id() label=state.label(field) options value message on_choose/>
        }
        .into_any();
    }
    let option = |choice: Choice| (choice, words::choice(choice), words::choice_hint(choice));
    let options: Vec<_> = choices.into_iter().map(option).collect();
    view! {
        <RadioGroup
            id=field.id()
            legend=state.label(field)
            hint=state.hint(field)
            options
            value
            message
            on_choose
        />
    }
    .into_any()
}

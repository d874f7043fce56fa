//! The form of a message: its parts, and each field as what it is.

use leptos::prelude::*;

use super::state::ReportState;
use crate::{
    browser,
    pages::{
        form::{Checkbox, ChoiceField, DayQuestion, TextQuestion, width_of},
        team::TeamChoice,
    },
    ui::{Select, Width, fresh},
};
use sluis_core::{
    protocol::Profile,
    referral::{Field as Form, FormField, Input},
    report::{Choice, End, Field, Kind, Part},
    wording::{report as words, service},
};

/// All parts that are asked, with the choices made so far.
#[component]
pub fn Parts(state: ReportState) -> impl IntoView {
    let parts = Memo::new(move |_| state.parts());
    // Another agreement can call its receiver otherwise, in all parts but the one that asks for it.
    let headings = Memo::new(move |_| {
        let agreement = state.form().answers(|form| form.chosen(Field::Agreement));
        let heading = |part| (part, agreement.filter(|_| part != Part::Agreement));
        parts.with(|parts| {
            parts
                .iter()
                .map(|(part, _)| heading(*part))
                .collect::<Vec<_>>()
        })
    });
    // A part that stays is not drawn anew when another comes, nor is a field in it: typing keeps its focus.
    view! {
        <For each=move || headings.get() key=|heading| *heading let((part, _))>
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
        Part::Found => state
            .form()
            .draft(|draft| draft.found())
            .map(words::leak_term),
        Part::About => state
            .form()
            .answers(|answers| answers.chosen(Field::Ground))
            .filter(|_| state.kind() == Kind::End)
            .and_then(|choice| match choice {
                Choice::Ground(ground) => End::new(ground, browser::today()),
                _ => None,
            })
            .map(|end| words::end_term(&end)),
        Part::Datum(_) => {
            let asks = fields_of(&state.parts(), part).len() > 1;
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
    let form = state.form();
    let width = match (field, field.input()) {
        (_, Input::Tick) => {
            return view! { <Checkbox form field hint=form.hint(field)/> }.into_any();
        }
        (Field::Referral(Form::SenderTeam), _) => {
            return view! { <TeamChoice form field/> }.into_any();
        }
        (_, Input::Choice) => return view! { <Chosen state field/> }.into_any(),
        (_, Input::Day) => {
            let is_soon = match field {
                Field::Day => state.kind() == Kind::Withdrawal,
                Field::FoundDay | Field::Referral(Form::ConsentDate) => true,
                _ => false,
            };
            return view! { <DayQuestion form field is_soon/> }.into_any();
        }
        (Field::Referral(Form::HouseNumber | Form::Box), _) => Width::Four,
        (_, input) => width_of(input),
    };
    view! { <TextQuestion form field width/> }.into_any()
}

#[component]
fn Chosen(state: ReportState, field: Field) -> impl IntoView {
    let form = state.form();
    let choices = field.choices(state.kind());
    if matches!(field, Field::Agreement | Field::Defect(_) | Field::Done(_)) {
        // The same few answers for each datum, or all agreements: a list keeps the page short.
        let option = |choice: Choice| (choice, words::choice_in_full(choice));
        let mut options: Vec<_> = choices.into_iter().map(option).collect();
        if field == Field::Agreement {
            options = form.profile(agreements);
        }
        return view! {
            <Select
                id=field.id()
                label=form.label(field)
                options
                value=Signal::derive(move || form.answers(|answers| answers.chosen(field)))
                message=form.message_at(field)
                on_choose=move |choice| form.answer(|answers| answers.choose(field, choice))
            />
        }
        .into_any();
    }
    let option = |choice: Choice| {
        (
            choice,
            state.agreement(|agreement| service::fill(words::choice(choice), agreement)),
            words::choice_hint(choice),
        )
    };
    let options = choices.into_iter().map(option).collect();
    view! { <ChoiceField form field options/> }.into_any()
}

/// All agreements by their municipality, as one looks for them by the keyboard, after the answer that is none yet.
fn agreements(profile: &Profile) -> Vec<(Choice, String)> {
    let names = profile.agreements().iter();
    let mut options: Vec<_> = names
        .map(|it| format!("{}: {}", it.municipality(), it.receiver().name()))
        .enumerate()
        .map(|(place, name)| (Choice::Agreement(Some(place)), name))
        .collect();
    options.sort_by(|(_, one), (_, other)| one.cmp(other));
    let none = Choice::Agreement(None);
    options.insert(0, (none, words::choice_in_full(none)));
    options
}

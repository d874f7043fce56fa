//! The team of whoever works here, asked where the sender has several.

use leptos::prelude::*;

use super::{draft::Draft, form::FormState};
use crate::ui::RadioGroup;

/// Which team the worker is of, where the sender has several.
#[component]
pub fn TeamChoice<D: Draft>(form: FormState<D>, field: D::Field) -> impl IntoView {
    let teams = form.profile(|profile| {
        let teams = profile.teams().into_iter().map(str::to_owned);
        teams.collect::<Vec<_>>()
    });
    if teams.is_empty() {
        return ().into_any();
    }
    let options = teams.iter().cloned().enumerate();
    let options = options.map(|(place, team)| (place, team, "")).collect();
    let names = StoredValue::new(teams);
    let place = move || {
        let text = form.text(field).get();
        names.with_value(|names| names.iter().position(|name| *name == text))
    };
    view! {
        <RadioGroup
            id=D::id(field)
            legend=form.label(field)
            options
            value=Signal::derive(place)
            message=form.message_at(field)
            on_choose=move |place: usize| {
                let name = names.with_value(|names| names[place].clone());
                form.type_in(field, name);
            }
        />
    }
    .into_any()
}

//! The places that are suggested for a municipality: by its name, an old name or a postcode.

use leptos::prelude::*;

use super::{draft::Draft, form::FormState};
use crate::ui::Suggestions;
use sluis_core::{protocol::find_places, wording::client as words};

/// The places that fit what stands in the field, which choose the municipality and its postcode.
pub fn places<D: Draft>(form: FormState<D>, field: D::Field) -> Suggestions {
    let typed = form.text(field);
    let options = Memo::new(move |_| {
        let typed = typed.get();
        if typed.trim().chars().nth(1).is_none() {
            return Vec::new();
        }
        form.profile(|profile| {
            find_places(&typed, profile)
                .iter()
                .map(words::place)
                .collect()
        })
    });
    let choose = move |chosen: usize| {
        form.profile(|profile| {
            if let Some(place) = find_places(&typed.get_untracked(), profile).get(chosen) {
                form.edit(|draft| {
                    draft.type_in(field, place.name().to_owned(), profile);
                    draft.choose_place(place);
                });
            }
        });
    };
    Suggestions {
        options: options.into(),
        on_choose: Callback::new(choose),
        name: words::PLACES,
        count: words::places,
    }
}

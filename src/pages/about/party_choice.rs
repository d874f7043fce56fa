//! Which party a text is for.

use leptos::prelude::*;

use crate::ui::RadioGroup;
use sluis_core::{protocol::Side, wording::about as words};

/// A question with the two parties as answers.
#[component]
pub fn PartyChoice(side: RwSignal<Side>) -> impl IntoView {
    let option = |side: &Side| (*side, words::side(*side == Side::Sender), "");
    let options: Vec<_> = Side::ALL.iter().map(option).collect();
    view! {
        <div class="no-print">
            <RadioGroup
                id="partij"
                legend=words::SIDE
                options=options.into_iter().map(|(side, name, hint)| (side, name.to_owned(), hint)).collect()
                value=Signal::derive(move || Some(side.get()))
                message=Signal::stored(None)
                on_choose=move |chosen| side.set(chosen)
            />
        </div>
    }
}

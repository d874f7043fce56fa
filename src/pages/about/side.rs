//! Which party a text is for.

use leptos::prelude::*;

use crate::ui::RadioGroup;
use sluis_core::{
    message::register::Side,
    protocol::{Agreement, Party},
    wording::about as words,
};

/// A question with the two parties as answers.
#[component]
pub fn SideChoice(side: RwSignal<Side>) -> impl IntoView {
    let options = Side::ALL
        .map(|side| (side, words::side(side == Side::Sender), ""))
        .to_vec();
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

/// The party on that side.
pub fn party(agreement: &Agreement, side: Side) -> &Party {
    match side {
        Side::Sender => agreement.sender(),
        Side::Receiver => agreement.receiver(),
    }
}

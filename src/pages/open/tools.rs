//! What one does with a whole message: take it over, and print it.

use std::sync::Arc;

use leptos::prelude::*;

use super::{contents::Opened, facts, state::OpenState};
use crate::{
    pages::deliver::CopyButton,
    ui::{Icon, Picture},
};
use sluis_core::wording::open as words;

/// The id of the button that shows the PDF, where the focus returns to.
pub const PRINT: &str = "pdf-afdrukken";

/// Copies all that the message says, and shows its PDF to print.
#[component]
pub fn Tools(state: OpenState, opened: Arc<Opened>, alone: bool) -> impl IntoView {
    let copied = Arc::clone(&opened);
    let text = move || {
        let message = copied.message.as_ref();
        message.map_or_else(String::new, |message| {
            facts::to_text(&copied.title(), &facts::message(message))
        })
    };
    let print = opened.sheet().is_some().then(|| {
        view! {
            <button
                type="button"
                class="button button-second"
                id=alone.then_some(PRINT)
                on:click=move |_| state.show_paper(Some(Arc::clone(&opened)))
            >
                <Icon picture=Picture::Print/>
                {words::PRINT}
            </button>
        }
    });
    view! {
        <div class="actions">
            <CopyButton text=Arc::new(text) label=words::COPY_ALL said=words::COPIED_ALL button="button"/>
            {print}
        </div>
    }
    .into_any()
}

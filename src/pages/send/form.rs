//! The form of a referral, as the fields of the page see it, and why each thing is asked.

use leptos::prelude::*;

use super::state::SendState;
use crate::{
    pages::form::FormState,
    ui::{Message, fresh_text},
};
use sluis_core::{
    protocol::Datum,
    referral::{Field, Question},
    wording::{labels, page as words},
};

impl FormState for SendState {
    type Field = Field;

    fn id(self, field: Field) -> &'static str {
        field.id()
    }

    fn label(self, field: Field) -> &'static str {
        labels::label(field)
    }

    fn hint(self, field: Field) -> &'static str {
        labels::hint(field).unwrap_or_default()
    }

    fn text(self, field: Field) -> Signal<String> {
        Signal::derive(move || self.draft(|draft| draft.text(field).to_owned()))
    }

    fn type_text(self, field: Field, text: String) {
        self.type_in(field, text);
    }

    fn leave(self, field: Field, text: &str) {
        self.split_address(field, text);
    }

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

/// Why article 3 lets this be asked, one click away.
#[component]
pub fn Why(state: SendState, datum: Datum) -> impl IntoView {
    view! {
        <details class="why">
            <summary>{words::why(datum)}</summary>
            <p>{fresh_text(move || state.agreement(|agreement| words::justified(agreement.justification(datum)).to_string()))}</p>
        </details>
    }
}

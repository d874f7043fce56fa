//! What is said at a field: that it is wrong, or a question about it.

use leptos::prelude::*;
use sluis_core::wording::page;

use super::fresh;

/// How a message is meant.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Tone {
    /// The answer cannot stay as it is.
    Error,
    /// The answer is unusual: the user says whether it is right.
    Ask,
}

impl Tone {
    /// The name that the style sheet knows it by.
    pub(super) fn name(self) -> &'static str {
        match self {
            Self::Error => "error",
            Self::Ask => "ask",
        }
    }
}

/// A sentence at a field.
#[derive(Clone, PartialEq, Eq)]
pub struct Message {
    /// How it is meant.
    pub tone: Tone,
    /// What is wrong and what to do, in one or two sentences.
    pub text: String,
    /// The id of the field that says it already, where one sentence is about several fields: here it is not said again.
    pub said_at: Option<&'static str>,
}

/// The `data-state` of what a message stands in.
pub(super) fn state(message: Signal<Option<Message>>) -> impl Fn() -> Option<&'static str> {
    move || message.with(|message| message.as_ref().map(|message| message.tone.name()))
}

/// The id of the sentence at a field.
pub(super) fn message_id(field: &str) -> String {
    format!("{field}-message")
}

/// The sentence itself, under the id that the field describes itself by.
#[component]
pub(super) fn MessageLine(id: String, message: Signal<Option<Message>>) -> impl IntoView {
    fresh(move || {
        message
            .get()
            .filter(|it| it.said_at.is_none())
            .map(|message| {
                let before = match message.tone {
                    Tone::Error => page::ERROR,
                    Tone::Ask => page::QUESTION,
                };
                view! {
                    <span class="message" id=id.clone()>
                        <span class="visually-hidden">{before}</span>
                        {message.text}
                    </span>
                }
            })
    })
}

/// The `aria-describedby` of a control: its hint, and its message while there is one.
pub(super) fn described(
    hint: Option<String>,
    own: String,
    message: Signal<Option<Message>>,
) -> impl Fn() -> Option<String> {
    move || {
        let said = message.with(|message| {
            let message = message.as_ref()?;
            Some(message.said_at.map_or_else(|| own.clone(), message_id))
        });
        let ids: Vec<_> = hint.clone().into_iter().chain(said).collect();
        (!ids.is_empty()).then(|| ids.join(" "))
    }
}

/// The `aria-invalid` of a control.
pub(super) fn invalid(message: Signal<Option<Message>>) -> impl Fn() -> Option<&'static str> {
    move || message.with(Option::is_some).then_some("true")
}

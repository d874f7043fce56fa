//! One line of text, with its label above it.

use leptos::prelude::*;

use super::message::{Message, MessageLine, described, invalid, state};

/// How wide a field is: as wide as what goes in.
#[derive(Clone, Copy, PartialEq, Eq, Default, Debug)]
pub enum Width {
    /// About four characters, as a postcode.
    Four,
    /// About ten characters, as a date.
    Ten,
    /// About twenty characters, as a telephone number.
    Twenty,
    /// The whole line.
    #[default]
    Full,
}

impl Width {
    fn name(self) -> Option<&'static str> {
        match self {
            Self::Four => Some("4"),
            Self::Ten => Some("10"),
            Self::Twenty => Some("20"),
            Self::Full => None,
        }
    }
}

/// A labelled text field. `kind` is the input's type, which gives the right keyboard on a phone.
/// The browser is asked not to fill in, correct or remember anything.
#[component]
pub fn TextField(
    #[prop(into)] id: String,
    #[prop(into)] label: String,
    #[prop(optional, into)] hint: String,
    #[prop(default = "text")] kind: &'static str,
    #[prop(optional)] numeric: bool,
    #[prop(optional)] width: Width,
    #[prop(into)] value: Signal<String>,
    #[prop(into)] message: Signal<Option<Message>>,
    #[prop(into)] on_input: Callback<String>,
    /// Hears the text when the user goes to another field.
    #[prop(into)]
    on_leave: Callback<String>,
    /// Hears Enter, where the field stands for itself and not for the form around it.
    #[prop(optional, into)]
    on_enter: Option<Callback<()>>,
    /// What stands below the field, such as the tick of a question.
    #[prop(optional)]
    children: Option<Children>,
) -> impl IntoView {
    let hint_id = (!hint.is_empty()).then(|| format!("{id}-hint"));
    let message_id = format!("{id}-message");
    let press = move |event: leptos::ev::KeyboardEvent| {
        if let Some(on_enter) = on_enter.filter(|_| event.key() == "Enter" && !event.is_composing())
        {
            // It would send the form around the field.
            event.prevent_default();
            on_enter.run(());
        }
    };
    view! {
        <div class="field" data-width=width.name() data-state=state(message)>
            <label for=id.clone()>{label}</label>
            {hint_id.clone().map(|id| view! { <span class="hint" id=id>{hint}</span> })}
            <MessageLine id=message_id.clone() message/>
            <input
                id=id
                type=kind
                inputmode=numeric.then_some("numeric")
                autocomplete="off"
                autocapitalize="off"
                spellcheck="false"
                prop:value=value
                aria-invalid=invalid(message)
                aria-describedby=described(hint_id.clone(), message_id.clone(), message)
                on:input:target=move |event| on_input.run(event.target().value())
                on:change:target=move |event| on_leave.run(event.target().value())
                on:keydown=press
            />
            {children.map(|children| children())}
        </div>
    }
}

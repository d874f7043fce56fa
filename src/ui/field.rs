//! One line of text, with its label above it.

use leptos::{attr::custom::custom_attribute, prelude::*};

use super::{
    heard::heard,
    message::{Message, MessageLine, described, invalid, message_id, state},
    suggestions::{List, Suggestions, list_id},
};

/// What is typed in a field, which gives the right keyboard on a phone.
#[derive(Clone, Copy, PartialEq, Eq, Default, Debug)]
pub enum Entry {
    /// Any text.
    #[default]
    Text,
    /// Digits only.
    Digits,
    /// A telephone number.
    Phone,
    /// An e-mail address.
    Email,
}

impl Entry {
    /// The keyboard that a phone shows.
    fn keyboard(self) -> Option<&'static str> {
        match self {
            Self::Digits => Some("numeric"),
            Self::Phone => Some("tel"),
            Self::Email => Some("email"),
            Self::Text => None,
        }
    }
}

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

/// A labelled text field. The browser is asked not to correct or suggest anything, and to fill in or remember only what
/// `autocomplete` names.
///
/// Every field is `type=text`. A browser rewrites what is typed as `type=email`: it drops spaces at the ends and turns a
/// domain with other letters into Punycode (HTML, 4.10.5.1.5); it asks a `type=date` in the order of its own language.
#[component]
pub fn TextField(
    #[prop(into)] id: String,
    #[prop(into)] label: String,
    #[prop(optional, into)] hint: String,
    #[prop(optional)] entry: Entry,
    #[prop(optional)] width: Width,
    /// The kind of datum about the user, as HTML names it (4.10.18.7.1).
    #[prop(default = "off")]
    autocomplete: &'static str,
    #[prop(into)] value: Signal<String>,
    #[prop(into)] message: Signal<Option<Message>>,
    #[prop(into)] on_input: Callback<String>,
    /// Hears the text when the user goes to another field.
    #[prop(into)]
    on_leave: Callback<String>,
    /// Hears Enter, where the field stands for itself and not for the form around it.
    #[prop(optional, into)]
    on_enter: Option<Callback<()>>,
    /// What it suggests while one types.
    #[prop(default = None)]
    suggestions: Option<Suggestions>,
    /// What stands below the field, such as the tick of a question.
    #[prop(optional)]
    children: Option<Children>,
) -> impl IntoView {
    let hint_id = (!hint.is_empty()).then(|| format!("{id}-hint"));
    let message_id = message_id(&id);
    let list = suggestions.map(List::new);
    let own = StoredValue::new(id.clone());
    // A program that fills in a field may tell so by `change` alone.
    let leave = move |text: String| {
        if value.try_get_untracked().is_some_and(|known| known != text) {
            heard(on_input, text.clone());
        }
        heard(on_leave, text);
    };
    let press = move |event: leptos::ev::KeyboardEvent| {
        if let Some(list) = list {
            own.with_value(|own| list.press(&event, own));
        }
        if let Some(on_enter) = on_enter.filter(|_| event.key() == "Enter" && !event.is_composing())
        {
            // It would send the form around the field.
            event.prevent_default();
            heard(on_enter, ());
        }
    };
    let typed = move |text: String| {
        heard(on_input, text);
        if let Some(list) = list {
            list.want(true);
        }
    };
    let left = move |_| {
        if let Some(list) = list {
            list.want(false);
        }
    };
    let below = list.map(|list| list.view(&id));
    view! {
        <div class="field" data-width=width.name() data-state=state(message)>
            <label for=id.clone()>{label}</label>
            {hint_id.clone().map(|id| view! { <span class="hint" id=id>{hint}</span> })}
            <MessageLine id=message_id.clone() message/>
            <input
                id=id
                type="text"
                inputmode=entry.keyboard()
                role=list.map(|_| "combobox")
                aria-autocomplete=list.map(|_| "list")
                aria-controls=list.map(|_| list_id(&own.get_value()))
                aria-expanded=move || list.map(List::expanded)
                aria-activedescendant=move || list.and_then(|list| own.with_value(|own| list.active_id(own)))
                autocomplete=autocomplete
                autocapitalize="off"
                spellcheck="false"
                {..custom_attribute("writingsuggestions", "false")}
                prop:value=value
                aria-invalid=invalid(message)
                aria-describedby=described(hint_id.clone(), message_id.clone(), message)
                on:input:target=move |event| typed(event.target().value())
                on:blur=left
                on:change:target=move |event| leave(event.target().value())
                on:keydown=press
            />
            {below}
            {children.map(|children| children())}
        </div>
    }
}

/// A labelled text of several lines.
#[component]
pub fn TextArea(
    #[prop(into)] id: String,
    #[prop(into)] label: String,
    #[prop(optional, into)] hint: String,
    #[prop(into)] value: Signal<String>,
    #[prop(into)] message: Signal<Option<Message>>,
    /// Hears the text when the user goes to another field.
    #[prop(into)]
    on_leave: Callback<String>,
) -> impl IntoView {
    let hint_id = (!hint.is_empty()).then(|| format!("{id}-hint"));
    let message_id = message_id(&id);
    view! {
        <div class="field" data-state=state(message)>
            <label for=id.clone()>{label}</label>
            {hint_id.clone().map(|id| view! { <span class="hint" id=id>{hint}</span> })}
            <MessageLine id=message_id.clone() message/>
            <textarea
                id=id
                rows=move || value.with(|text| text.len() / 80 + text.lines().count() + 1)
                autocomplete="off"
                autocapitalize="off"
                spellcheck="false"
                {..custom_attribute("writingsuggestions", "false")}
                prop:value=value
                aria-invalid=invalid(message)
                aria-describedby=described(hint_id, message_id, message)
                on:change:target=move |event| heard(on_leave, event.target().value())
            />
        </div>
    }
}

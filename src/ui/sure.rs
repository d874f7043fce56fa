//! A button for what cannot be undone: it asks first.

use leptos::{ev::KeyboardEvent, html, prelude::*};

use super::{fresh, fresh_text, heard};

/// A button that asks whether it is meant before it acts. The safe answer takes the focus, so that Enter twice does nothing;
/// Escape gives it too.
#[component]
pub fn Sure(
    label: &'static str,
    /// The class of the button.
    #[prop(default = "link")]
    button: &'static str,
    /// What is asked, or what would be lost: looked up when the button is pressed.
    #[prop(into)]
    question: Signal<&'static str>,
    yes: &'static str,
    no: &'static str,
    /// Whether there is anything to ask; otherwise the button acts at once.
    #[prop(default = Signal::stored(true), into)]
    asks: Signal<bool>,
    #[prop(into)] act: Callback<()>,
) -> impl IntoView {
    let asked = RwSignal::new(None);
    // The focus comes back to the button from the answer, but does not go there when the page is drawn.
    let returns = StoredValue::new(false);
    let press = move |_| {
        if asks.try_get_untracked().unwrap_or_default() {
            asked.set(Some(question.get_untracked()));
        } else {
            heard(act, ());
        }
    };
    let close = move || {
        returns.set_value(true);
        asked.set(None);
    };
    let confirm = move |_| {
        asked.set(None);
        heard(act, ());
    };
    let escape = move |event: KeyboardEvent| {
        if event.key() == "Escape" && asked.get_untracked().is_some() {
            event.prevent_default();
            close();
        }
    };
    let first = move || {
        let opener = NodeRef::<html::Button>::new();
        opener.on_load(move |opener| {
            if returns.get_value() {
                returns.set_value(false);
                opener.focus().unwrap_or_default();
            }
        });
        view! { <button type="button" class=button node_ref=opener on:click=press>{label}</button> }
    };
    let answers = move || {
        let safe = NodeRef::<html::Button>::new();
        safe.on_load(|safe| safe.focus().unwrap_or_default());
        view! {
            <button type="button" class="button button-second" node_ref=safe on:click=move |_| close()>{no}</button>
            <button type="button" class="link" on:click=confirm>{yes}</button>
        }
    };
    view! {
        <div class="clear" on:keydown=escape>
            <p role="status">{fresh_text(move || asked.get().unwrap_or_default())}</p>
            {fresh(move || if asked.get().is_some() { answers().into_any() } else { first().into_any() })}
        </div>
    }
}

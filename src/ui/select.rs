//! A question with many answers, of which one is chosen from a list.

use leptos::prelude::*;

use super::{
    heard::heard,
    message::{Message, MessageLine, described, invalid, message_id, state},
};

/// A labelled list to choose from, for a question that stands several times on a page. An option is a value and its words.
#[component]
pub fn Select<T>(
    id: &'static str,
    #[prop(into)] label: String,
    options: Vec<(T, String)>,
    #[prop(into)] value: Signal<Option<T>>,
    #[prop(into)] message: Signal<Option<Message>>,
    #[prop(into)] on_choose: Callback<T>,
) -> impl IntoView
where
    T: Copy + PartialEq + Send + Sync + 'static,
{
    let message_id = message_id(id);
    let values: Vec<T> = options.iter().map(|(value, _)| *value).collect();
    let choose = move |text: String| {
        // The value of an option is its place in the list.
        let chosen = text.parse::<usize>().ok();
        if let Some(chosen) = chosen.and_then(|place| values.get(place)) {
            heard(on_choose, *chosen);
        }
    };
    let option = move |(place, (option, words)): (usize, (T, String))| {
        view! {
            <option value=place.to_string() prop:selected=move || value.get() == Some(option)>
                {words}
            </option>
        }
    };
    view! {
        <div class="field" data-state=state(message)>
            <label for=id>{label}</label>
            <MessageLine id=message_id.clone() message/>
            <select
                id=id
                aria-invalid=invalid(message)
                aria-describedby=described(None, message_id, message)
                on:change:target=move |event| choose(event.target().value())
            >
                {options.into_iter().enumerate().map(option).collect_view()}
            </select>
        </div>
    }
}

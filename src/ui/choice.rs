//! A tick, and a choice of one out of a few.

use leptos::prelude::*;

use super::message::{Message, MessageLine, state};

/// A box to tick, with its sentence beside it.
#[component]
pub fn Tick(
    #[prop(into)] id: String,
    #[prop(into)] label: String,
    #[prop(into)] value: Signal<bool>,
    #[prop(optional, into)] message: MaybeProp<Message>,
    #[prop(into)] on_change: Callback<bool>,
) -> impl IntoView {
    let message = Signal::derive(move || message.get());
    let message_id = format!("{id}-message");
    let described = message_id.clone();
    view! {
        <div class="field" data-state=state(message)>
            <MessageLine id=message_id message/>
            <div class="choice">
                <input
                    id=id.clone()
                    type="checkbox"
                    prop:checked=value
                    aria-invalid=move || message.with(|message| message.is_some().then_some("true"))
                    aria-describedby=move || {
                        message.with(|message| message.is_some().then(|| described.clone()))
                    }
                    on:change:target=move |event| on_change.run(event.target().checked())
                />
                <label for=id>{label}</label>
            </div>
        </div>
    }
}

/// A question with a few answers, of which one is chosen. The first answer carries the id of the
/// question, so that a link from the error summary lands on it.
#[component]
pub fn RadioGroup<T>(
    id: &'static str,
    #[prop(into)] legend: String,
    #[prop(optional, into)] hint: String,
    options: Vec<(T, String)>,
    #[prop(into)] value: Signal<Option<T>>,
    #[prop(into)] message: Signal<Option<Message>>,
    #[prop(into)] on_choose: Callback<T>,
) -> impl IntoView
where
    T: Copy + PartialEq + Send + Sync + 'static,
{
    let hint_id = (!hint.is_empty()).then(|| format!("{id}-hint"));
    let described = format!("{id}-hint {id}-message");
    view! {
        <fieldset class="group" data-state=state(message) aria-describedby=described>
            <legend>{legend}</legend>
            {hint_id.map(|id| view! { <span class="hint" id=id>{hint}</span> })}
            <MessageLine id=format!("{id}-message") message/>
            {options
                .into_iter()
                .enumerate()
                .map(|(position, (option, label))| {
                    let own = if position == 0 { id.to_owned() } else { format!("{id}-{position}") };
                    view! {
                        <div class="choice">
                            <input
                                id=own.clone()
                                type="radio"
                                name=id
                                prop:checked=move || value.get() == Some(option)
                                on:change=move |_| on_choose.run(option)
                            />
                            <label for=own>{label}</label>
                        </div>
                    }
                })
                .collect_view()}
        </fieldset>
    }
}

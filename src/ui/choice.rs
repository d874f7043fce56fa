//! A tick, and a choice of one out of a few.

use leptos::prelude::*;

use super::{
    heard::heard,
    message::{Message, MessageLine, described, invalid, message_id, state},
};

/// A box to tick, with its sentence beside it and, where it helps, more about it below.
#[component]
pub fn Tick(
    #[prop(into)] id: String,
    #[prop(into)] label: String,
    #[prop(optional, into)] hint: String,
    #[prop(into)] value: Signal<bool>,
    #[prop(optional, into)] message: MaybeProp<Message>,
    #[prop(into)] on_change: Callback<bool>,
) -> impl IntoView {
    let message = Signal::derive(move || message.get());
    let hint_id = (!hint.is_empty()).then(|| format!("{id}-hint"));
    let message_id = message_id(&id);
    view! {
        <div class="field field-tick" data-state=state(message)>
            <MessageLine id=message_id.clone() message/>
            <div class="choice">
                <input
                    id=id.clone()
                    type="checkbox"
                    prop:checked=value
                    aria-invalid=invalid(message)
                    aria-describedby=described(hint_id.clone(), message_id, message)
                    on:change:target=move |event| heard(on_change, event.target().checked())
                />
                <div>
                    <label for=id>{label}</label>
                    {hint_id.map(|id| view! { <span class="hint" id=id>{hint}</span> })}
                </div>
            </div>
        </div>
    }
}

/// A question with a few answers, of which one is chosen. The first answer carries the id of the
/// question, so that a link from the error summary lands on it. An option is a value, its label
/// and what more there is to say about it.
#[component]
pub fn RadioGroup<T>(
    id: &'static str,
    #[prop(into)] legend: String,
    #[prop(optional, into)] hint: String,
    options: Vec<(T, String, &'static str)>,
    #[prop(into)] value: Signal<Option<T>>,
    #[prop(into)] message: Signal<Option<Message>>,
    #[prop(into)] on_choose: Callback<T>,
    /// What an answer asks more, below all of them.
    #[prop(optional)]
    children: Option<Children>,
) -> impl IntoView
where
    T: Copy + PartialEq + Send + Sync + 'static,
{
    let hint_id = (!hint.is_empty()).then(|| format!("{id}-hint"));
    let describing = described(hint_id.clone(), message_id(id), message);
    view! {
        <fieldset class="group" data-state=state(message) aria-describedby=describing>
            <legend>{legend}</legend>
            {hint_id.map(|id| view! { <span class="hint" id=id>{hint}</span> })}
            <MessageLine id=message_id(id) message/>
            {options
                .into_iter()
                .enumerate()
                .map(|(position, (option, label, hint))| {
                    let own = if position == 0 { id.to_owned() } else { format!("{id}-{position}") };
                    let hint_id = (!hint.is_empty()).then(|| format!("{own}-hint"));
                    view! {
                        <div class="choice">
                            <input
                                id=own.clone()
                                type="radio"
                                name=id
                                prop:checked=move || value.get() == Some(option)
                                aria-describedby=hint_id.clone()
                                on:change=move |_| heard(on_choose, option)
                            />
                            <div>
                                <label for=own>{label}</label>
                                {hint_id.map(|id| view! { <span class="hint" id=id>{hint}</span> })}
                            </div>
                        </div>
                    }
                })
                .collect_view()}
            {children.map(|children| children())}
        </fieldset>
    }
}

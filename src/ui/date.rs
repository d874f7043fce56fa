//! A day: today, or a day typed in three small fields.

use leptos::{ev::KeyboardEvent, prelude::*};

use super::{
    RadioGroup,
    field::{Entry, TextField, Width},
    heard,
    message::{Message, MessageLine, described, message_id, state},
};
use crate::browser;
use sluis_core::wording::date as words;

#[derive(Clone, Copy, PartialEq, Eq)]
enum Which {
    Today,
    Other,
}

/// A question for a day. Its text is `today` once that is chosen, and `day/month/year` as far as typed for another one, so
/// that the order of the browser's language plays no part.
#[component]
pub fn DateField(
    id: &'static str,
    #[prop(into)] legend: String,
    #[prop(optional, into)] hint: String,
    /// Today, as the form keeps it and as it is read, where that is a likely answer: then it is one to choose.
    today: Option<(String, String)>,
    #[prop(into)] value: Signal<String>,
    #[prop(into)] message: Signal<Option<Message>>,
    #[prop(into)] on_input: Callback<String>,
) -> impl IntoView {
    let Some((today, today_label)) = today else {
        let hint_id = (!hint.is_empty()).then(|| format!("{id}-hint"));
        let describing = described(hint_id.clone(), message_id(id), message);
        return view! {
            <fieldset class="group" data-state=state(message) aria-describedby=describing>
                <legend>{legend}</legend>
                {hint_id.map(|id| view! { <span class="hint" id=id>{hint}</span> })}
                <MessageLine id=message_id(id) message/>
                <Typed id first=id value on_input/>
            </fieldset>
        }
        .into_any();
    };
    let today = StoredValue::new(today);
    let which = Memo::new(move |_| {
        value.with(|value| match value.as_str() {
            "" => None,
            value if today.with_value(|today| value == today) => Some(Which::Today),
            _ => Some(Which::Other),
        })
    });
    let choose = move |which| match which {
        Which::Today => heard(on_input, today.get_value()),
        Which::Other => heard(on_input, join(&Default::default())),
    };
    let options = vec![
        (Which::Today, today_label, ""),
        (Which::Other, words::ANOTHER_DAY.to_owned(), ""),
    ];
    view! {
        <RadioGroup id legend hint options value=which message on_choose=choose>
            <Show when=move || which.get() == Some(Which::Other)>
                <Typed id first=format!("{id}-dag") value on_input/>
            </Show>
        </RadioGroup>
    }
    .into_any()
}

/// The three fields. `first` is the id of that of the day.
#[component]
fn Typed(
    id: &'static str,
    #[prop(into)] first: String,
    value: Signal<String>,
    on_input: Callback<String>,
) -> impl IntoView {
    let ids = [first, format!("{id}-maand"), format!("{id}-jaar")];
    let after = ids.clone();
    let part = move |(index, id): (usize, String)| {
        let next = after.get(index + 1).cloned();
        // Who types a whole date goes on to the next part with the sign between them.
        let go_on = move |event: KeyboardEvent| {
            if let Some(next) = next
                .as_deref()
                .filter(|_| ["/", "-", "."].contains(&&*event.key()))
            {
                event.prevent_default();
                browser::focus(next);
            }
        };
        view! {
            <div on:keydown=go_on>
            <TextField
                id
                label=words::PARTS[index]
                width=Width::Four
                entry=Entry::Digits
                value=Signal::derive(move || value.with(|value| split(value)[index].clone()))
                message=Signal::derive(|| None)
                on_input=move |text: String| {
                    let mut parts = value.with_untracked(|value| split(value));
                    // A pasted date brings all three.
                    match text.trim().split(['/', '-', '.']).collect::<Vec<_>>()[..] {
                        [day, month, year] => parts = [day, month, year].map(str::to_owned),
                        _ => parts[index] = text,
                    }
                    heard(on_input, join(&parts));
                }
                on_leave=|_| ()
            />
            </div>
        }
    };
    view! { <div class="field-row day">{ids.into_iter().enumerate().map(part).collect_view()}</div> }
        .into_any()
}

/// Day, month and year of what was typed; a day as the form of another program keeps it is turned round.
fn split(value: &str) -> [String; 3] {
    if let Some(day) = sluis_core::protocol::parse_date(value).filter(|_| value.contains('-')) {
        return [
            day.day().to_string(),
            u8::from(day.month()).to_string(),
            day.year().to_string(),
        ];
    }
    let mut parts = value.split('/').map(str::to_owned);
    [0, 1, 2].map(|_| parts.next().unwrap_or_default())
}

fn join(parts: &[String; 3]) -> String {
    parts.each_ref().map(|part| part.replace('/', "")).join("/")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_is_kept_as_it_is_typed() {
        for (value, parts) in [
            ("", ["", "", ""]),
            ("//", ["", "", ""]),
            ("3/11/2026", ["3", "11", "2026"]),
            ("3//", ["3", "", ""]),
            ("2026-11-03", ["3", "11", "2026"]),
            ("x/y/z", ["x", "y", "z"]),
        ] {
            assert_eq!(split(value), parts, "{value}");
        }
        assert_eq!(
            join(&["3".into(), "1/1".into(), "2026".into()]),
            "3/11/2026"
        );
    }
}

//! A day: today, or another day typed in three small fields.

use leptos::prelude::*;

use super::{
    RadioGroup,
    field::{Entry, TextField, Width},
    heard,
    message::Message,
};
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
    /// Today as the form keeps it.
    today: String,
    /// Today as it is read.
    today_label: String,
    #[prop(into)] value: Signal<String>,
    #[prop(into)] message: Signal<Option<Message>>,
    #[prop(into)] on_input: Callback<String>,
) -> impl IntoView {
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
    let part = move |index: usize| {
        let name = ["dag", "maand", "jaar"][index];
        view! {
            <TextField
                id=format!("{id}-{name}")
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
        }
    };
    view! {
        <RadioGroup
            id
            legend
            options=vec![(Which::Today, today_label, ""), (Which::Other, words::ANOTHER_DAY.to_owned(), "")]
            value=which
            message
            on_choose=choose
        />
        <Show when=move || which.get() == Some(Which::Other)>
            <div class="field-row day">{[0, 1, 2].map(part).collect_view()}</div>
        </Show>
    }
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

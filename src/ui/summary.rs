//! The list of everything that is not right yet, on top of the step.

use leptos::{html, prelude::*};

use super::{heard::heard, message::Tone};

/// The id of the summary, to put the focus on.
pub const SUMMARY: &str = "samenvatting";

/// All messages of a step, each with a link to its field. It takes the focus when it appears.
/// `problems` gives the id of the field and the sentence; `go` brings the user to a field.
#[component]
pub fn ErrorSummary(
    tone: Tone,
    title: &'static str,
    problems: Vec<(&'static str, String)>,
    #[prop(into)] go: Callback<&'static str>,
) -> impl IntoView {
    let place = NodeRef::<html::Div>::new();
    place.on_load(|element| {
        let _ = element.focus();
    });
    view! {
        <div
            class="notice"
            id=SUMMARY
            data-kind=tone.name()
            role="alert"
            tabindex="-1"
            aria-labelledby="samenvatting-titel"
            node_ref=place
        >
            <h2 id="samenvatting-titel">{title}</h2>
            <ul>
                {problems
                    .into_iter()
                    .map(|(field, sentence)| {
                        let go_there = move |event: leptos::ev::MouseEvent| {
                            event.prevent_default();
                            heard(go, field);
                        };
                        view! {
                            <li>
                                <a href=format!("#{field}") on:click=go_there>{sentence}</a>
                            </li>
                        }
                    })
                    .collect_view()}
            </ul>
        </div>
    }
}

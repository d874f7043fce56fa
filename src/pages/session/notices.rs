//! What is said about the time that is left and about what was wiped, and the button that wipes.

use leptos::prelude::*;

use super::{Awaits, Session, Why, Wiped};
use crate::{
    browser,
    ui::{Sure, fresh},
};
use sluis_core::wording::page as words;

/// The id of what is said once everything is wiped.
const WIPED: &str = "gewist";

/// What is said when little time is left, and when everything was wiped. A screen reader says it at once, and what was wiped
/// takes the focus: whoever comes back starts reading there. `content` is the id of the part of the page below it.
#[component]
pub fn SessionNotices(session: Session, content: &'static str) -> impl IntoView {
    let left = move || {
        session.left.get().map(|minutes| match session.awaited() {
            Some(_) => words::veiled_soon(minutes),
            None => words::wiped_soon(minutes),
        })
    };
    let close = move |_| {
        session.wiped.set(None);
        browser::focus(content);
    };
    let button = move || {
        view! {
            <button type="button" class="button button-second" on:click=close>{words::GO_ON}</button>
        }
    };
    let wiped = move |wiped: Wiped| {
        browser::focus_soon(WIPED);
        let texts = [
            wiped.why.map(reason),
            wiped.words.then_some(words::WORDS_GONE),
        ];
        view! {
            <div class="notice" data-kind="done" tabindex="-1" id=WIPED>
                {texts.map(|text| text.map(|text| view! { <p>{text}</p> })).collect_view()}
                {button()}
            </div>
        }
    };
    let warning = move |text: String| {
        view! {
            <div class="notice" data-kind="ask">
                <p>{text}</p>
                {button()}
            </div>
        }
    };
    view! {
        <div class="session" role="alert">
            {fresh(move || match left() {
                Some(text) => Some(warning(text).into_any()),
                None => session.wiped.get().map(|it| wiped(it).into_any()),
            })}
        </div>
    }
}

fn reason(why: Why) -> &'static str {
    match why {
        Why::LeftAlone => words::LEFT_ALONE,
        Why::LeftLong => words::LEFT_LONG,
        Why::Left => words::LEFT,
    }
}

/// `Wis alles`: at once where nothing would be lost, after a question otherwise.
#[component]
pub fn ClearButton(session: Session) -> impl IntoView {
    let question = Signal::derive(move || match session.awaited() {
        Some(awaited) if awaited.what == Awaits::Call => words::CLEAR_SURE_WORDS,
        _ => words::CLEAR_SURE,
    });
    view! {
        <Sure
            label=words::CLEAR
            question=question
            yes=words::CLEAR_YES
            no=words::CLEAR_NO
            asks=Signal::derive(move || session.any(|holder| holder.unsent))
            act=move |()| session.clear()
        />
    }
}

//! A letter in the open: to read, to print, to mail.

use std::sync::Arc;

use leptos::prelude::*;

use super::state::ReportState;
use crate::{
    message::Paper,
    pages::{handover::CopyButton, paper::PaperSheet},
    ui::{Icon, Picture},
    wording::{
        letter::{self as say, Piece},
        page, report as words,
    },
};

/// The letter, and the ways to send it.
#[component]
pub fn LetterView(state: ReportState, letter: Paper) -> impl IntoView {
    let mail = letter.mail();
    let link = mail.mailto();
    let text = letter.text();
    let more = move || {
        let text = text.clone();
        view! {
            <a class="button button-second" href=link.clone()>
                <Icon picture=Picture::Mail/>
                {words::OPEN_MAIL}
            </a>
            <CopyButton text=Arc::new(move || text.clone()) label=words::COPY_LETTER/>
            <button type="button" class="link" on:click=move |_| state.another()>{words::ANOTHER}</button>
        }
        .into_any()
    };
    let lines = |lines: Vec<String>| {
        lines
            .into_iter()
            .map(|line| view! { <p>{line}</p> })
            .collect_view()
    };
    let to: Vec<_> = letter.to.iter().map(ToString::to_string).collect();
    view! {
        <p class="notice" data-kind="ask">{words::NO_CLIENT} " " {words::letter_to(&to.join(", "))}</p>
        <PaperSheet title=letter.title.clone() back=move |()| state.back() back_to=page::BACK_TO_STEP more>
            <div class="letter">
                <section>{lines(letter.from)}</section>
                <section>{lines(letter.addressee)}</section>
                <p>{letter.place_and_day}</p>
                <p>{say::OPENING}</p>
                {letter.pieces.into_iter().map(piece).collect_view()}
                <p>{say::CLOSING}</p>
                <section>{lines(letter.signed_by)}</section>
                {letter.signature.map(|line| view! { <p class="signature">{line}</p> })}
            </div>
        </PaperSheet>
    }
}

fn piece(piece: Piece) -> AnyView {
    match piece {
        Piece::Text(text) => view! { <p>{text}</p> }.into_any(),
        Piece::List(items) => view! {
            <ul>{items.into_iter().map(|item| view! { <li>{item}</li> }).collect_view()}</ul>
        }
        .into_any(),
    }
}

//! A letter in the open: to read, to print, to mail.

use std::sync::Arc;

use leptos::prelude::*;

use super::state::ReportState;
use crate::{
    browser,
    pages::{
        deliver::{CopyButton, DRAFT_TYPE},
        paper::PaperSheet,
    },
    ui::{Icon, Picture, unbroken},
};
use sluis_core::{
    message::PrintedLetter,
    wording::{
        deliver,
        letter::{self as say, LetterBlock},
        page, report as words,
    },
};

/// What a saved draft of a letter is called; nothing in it is about the letter.
const DRAFT_NAME: &str = "sluis-brief.eml";

/// Windows cuts a link that is longer than about 2,080 signs: such a letter is copied, or kept as a draft.
const LONGEST_LINK: usize = 2_000;

/// The letter, and the ways to send it.
#[component]
pub fn LetterView(state: ReportState, letter: PrintedLetter) -> impl IntoView {
    let mail = letter.mail();
    let link = mail.mailto();
    let text = letter.text();
    // Without an address there is no mail to open: the letter is copied or printed.
    let has_address = !letter.to.is_empty();
    let link = (has_address && link.len() <= LONGEST_LINK).then_some(link);
    let save_draft = move |_| {
        // What cannot be saved can still be copied.
        let _ = browser::save(DRAFT_NAME, DRAFT_TYPE, &mail.eml(None));
    };
    let more = move || {
        let (text, save_draft) = (text.clone(), save_draft.clone());
        view! {
            {link.clone().map(|link| view! {
                <a class="button button-second" href=link>
                    <Icon picture=Picture::Mail/>
                    {words::OPEN_MAIL}
                </a>
            })}
            {has_address.then(|| view! {
                <button type="button" class="link" on:click=save_draft>{deliver::SAVE_DRAFT}</button>
            })}
            <CopyButton text=Arc::new(move || text.clone()) label=words::COPY_LETTER/>
            <button type="button" class="link" on:click=move |_| state.another()>{words::ANOTHER}</button>
        }
        .into_any()
    };
    let lines = |lines: Vec<String>| {
        lines
            .into_iter()
            .map(|line| view! { <p>{unbroken(line)}</p> })
            .collect_view()
    };
    // On paper, who signs stays with the last of what is signed.
    let mut blocks = letter.blocks;
    let last = blocks.pop();
    let to: Vec<_> = letter.to.iter().map(ToString::to_string).collect();
    let whereto = if to.is_empty() {
        words::ask_address(&letter.party)
    } else {
        words::letter_to(&to.join(", "))
    };
    view! {
        <p class="notice" data-kind="ask">{words::NO_CLIENT} " " {unbroken(whereto)}</p>
        <PaperSheet title=letter.title.clone() back=move |()| state.back() back_to=page::BACK_TO_STEP more>
            <div class="letter">
                <section>{lines(letter.from)}</section>
                <section>{lines(letter.addressee)}</section>
                <p>{letter.place_and_day}</p>
                <p>{letter.opening}</p>
                {blocks.into_iter().map(piece).collect_view()}
                <div class="close">
                    {last.map(piece)}
                    <p>{say::CLOSING}</p>
                    <section>{lines(letter.signed_by)}</section>
                    {letter.signature.map(|line| view! { <p class="signature">{line}</p> })}
                </div>
            </div>
        </PaperSheet>
    }
}

fn piece(piece: LetterBlock) -> AnyView {
    match piece {
        LetterBlock::Text(text) => view! { <p>{text}</p> }.into_any(),
        LetterBlock::List(items) => view! {
            <ul>{items.into_iter().map(|item| view! { <li>{item}</li> }).collect_view()}</ul>
        }
        .into_any(),
    }
}

//! The sheet that informs the client, to read together or to print.

use leptos::prelude::*;

use super::state::ReferState;
use crate::{
    browser,
    pages::paper::PaperSheet,
    ui::{Select, unbroken},
};
use sluis_core::wording::{
    conversation, page as words,
    sheet::{Language, Sheet, SheetPoint, sheet},
};

/// The id of the button that opens the sheet, where the focus returns to.
const OPENER: &str = "informatieblad";

/// Opens the sheet from the conditions.
#[component]
pub fn SheetOpener(state: ReferState) -> impl IntoView {
    view! {
        <p>
            <button
                type="button"
                class="link"
                id=OPENER
                on:click=move |_| state.show_sheet(Some(state.language().get_untracked()))
            >
                {words::SHEET}
            </button>
        </p>
    }
}

/// Chooses the language in which the family reads the points beside Dutch.
#[component]
pub fn LanguageChoice(state: ReferState) -> impl IntoView {
    let language = state.language();
    let option = |each: Language| (each, each.name().to_owned());
    view! {
        <Select
            id="taal"
            label=conversation::LANGUAGE
            options=Language::ALL.map(option).to_vec()
            value=Signal::derive(move || Some(language.get()))
            message=Signal::derive(|| None)
            on_choose=move |chosen| language.set(chosen)
        />
    }
}

/// The sheet in one language, with what one can do with it.
#[component]
pub fn SheetView(state: ReferState, language: Language) -> impl IntoView {
    let others = move || {
        let other = move |language: Language| {
            view! {
                <button
                    type="button"
                    class="link"
                    lang=language.tag()
                    on:click=move |_| state.show_sheet(Some(language))
                >
                    {language.name()}
                </button>
            }
        };
        let others = Language::ALL.into_iter().filter(|each| *each != language);
        others.map(other).collect_view()
    };
    let back = move |()| {
        state.show_sheet(None);
        browser::focus_soon(OPENER);
    };
    let sheet = state.agreement(|agreement| sheet(language, agreement));
    view! {
        <PaperSheet title=sheet.title language=language.tag() back more=others>
            <Body sheet/>
        </PaperSheet>
    }
}

#[component]
fn Body(sheet: Sheet) -> impl IntoView {
    let paragraph = |text: String| view! { <p>{text}</p> };
    let point = move |point: SheetPoint| {
        view! {
            <section>
                <h2>{point.question}</h2>
                {point.answer.into_iter().map(paragraph).collect_view()}
            </section>
        }
    };
    let contact =
        |(name, address): (String, String)| view! { <li>{name} ": " {unbroken(address)}</li> };
    view! {
        {sheet.opening.into_iter().map(paragraph).collect_view()}
        {sheet.points.into_iter().map(point).collect_view()}
        <section>
            <h2>{sheet.rights_title}</h2>
            <ul>{sheet.rights.into_iter().map(|right| view! { <li>{right}</li> }).collect_view()}</ul>
        </section>
        <section>
            <h2>{sheet.contacts_title}</h2>
            <ul>{sheet.contacts.into_iter().map(contact).collect_view()}</ul>
        </section>
        <section class="sign">
            <p>{sheet.consent}</p>
            <ul>{sheet.blanks.map(|blank| view! { <li>{blank} ": "</li> }).collect_view()}</ul>
        </section>
    }
}

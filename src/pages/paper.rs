//! A sheet to read or to print, in the place of the step that opened it.

use leptos::{html, prelude::*};

use crate::{
    browser,
    ui::{Icon, Picture, heard, on_escape},
};
use sluis_core::wording::page as words;

/// A sheet with its title, in a language, and what one can do with it: print it, go back, and `more`.
#[component]
pub fn PaperSheet(
    #[prop(into)] title: String,
    #[prop(default = "nl-BE")] language: &'static str,
    #[prop(into)] back: Callback<()>,
    /// What the button back is called.
    #[prop(default = words::RETURN)]
    back_to: &'static str,
    #[prop(optional, into)] more: ViewFn,
    /// Hears that the window for printing was opened.
    #[prop(optional, into)]
    printed: Option<Callback<()>>,
    children: Children,
) -> impl IntoView {
    let heading = NodeRef::<html::H1>::new();
    let tab = words::title(&title);
    heading.on_load(move |element| {
        browser::set_title(&tab);
        browser::scroll_to_top();
        element.focus().unwrap_or_default();
    });
    on_escape(move || heard(back, ()));
    let print = move |_| {
        browser::print();
        if let Some(printed) = printed {
            heard(printed, ());
        }
    };
    view! {
        <article class="sheet paper" lang=language>
            <h1 tabindex="-1" node_ref=heading>{title}</h1>
            {children()}
        </article>
        <div class="actions">
            <button type="button" class="button" on:click=print>
                <Icon picture=Picture::Print/>
                {words::PRINT}
            </button>
            <button type="button" class="button button-second" on:click=move |_| heard(back, ())>{back_to}</button>
            {more.run()}
        </div>
    }
}

//! The PDF of a message, to print: the browser's own viewer shows it, in the place of the page.

use std::sync::Arc;

use leptos::{html, prelude::*};

use super::{
    contents::{File, Opened},
    file_kind::{self, FileKind},
    origin::Origin,
    preview,
    state::OpenState,
    tools,
};
use crate::{
    browser,
    ui::{Icon, Picture, fresh},
};
use sluis_core::wording::{open as words, page};

/// The id of the frame in which the viewer stands.
const FRAME: &str = "pdf-blad";

impl Opened {
    /// The PDF that came with a message and is as proven as that.
    pub fn sheet(&self) -> Option<&File> {
        let is_sheet =
            |file: &&File| file.origin == Origin::Secured && file.look() == FileKind::Pdf;
        self.message.as_ref()?;
        self.files.iter().find(is_sheet)
    }
}

/// The sheet, and what one can do with it.
#[component]
pub fn PdfSheet(state: OpenState, opened: Arc<Opened>) -> impl IntoView {
    let heading = NodeRef::<html::H1>::new();
    let title = opened.title();
    let tab = page::title(&title);
    heading.on_load(move |element| {
        browser::set_title(&tab);
        browser::scroll_to_top();
        element.focus().unwrap_or_default();
    });
    let refused = RwSignal::new(false);
    let back = move |_| {
        state.show_paper(None);
        browser::focus_soon(tools::PRINT);
    };
    let file = opened.sheet();
    let address = file.and_then(|file| preview::address(file_kind::PDF, &file.content));
    let frame = match address {
        Some(address) => view! {
            <iframe id=FRAME class="preview pages" src=address title=words::content(&title)></iframe>
        }
        .into_any(),
        None => view! { <p>{words::NOT_SHOWN}</p> }.into_any(),
    };
    view! {
        <article class="sheet wide">
            <h1 tabindex="-1" node_ref=heading>{title}</h1>
            <div class="actions">
                <button type="button" class="button" on:click=move |_| refused.set(!browser::print_frame(FRAME))>
                    <Icon picture=Picture::Print/>
                    {page::PRINT}
                </button>
                <button type="button" class="button button-second" on:click=back>{page::BACK_TO_STEP}</button>
            </div>
            <div role="status">
                {fresh(move || refused.get().then(|| view! { <p class="notice" data-kind="ask">{words::PRINT_BY_VIEWER}</p> }))}
            </div>
            {frame}
        </article>
    }
    .into_any()
}

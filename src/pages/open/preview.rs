//! A file shown inside the page: letters, a picture, or the browser's own viewer for a PDF.

use std::sync::Arc;

use leptos::prelude::*;

use super::{
    contents::Opened,
    file_kind::{self, FileKind},
    origin::Origin,
};
use crate::{browser, ui::Private};
use sluis_core::wording::open as words;

/// The file with this place in the list. What the browser keeps of it goes when this goes.
#[component]
pub fn Preview(opened: Arc<Opened>, index: usize) -> impl IntoView {
    let file = &opened.files[index];
    let name = file.name.clone();
    match file.look() {
        FileKind::Text => {
            let (text, more) = file_kind::text(&file.content);
            let more = (more > 0).then(|| words::more_text(more as u64));
            view! {
                <section class="preview text" tabindex="0" aria-label=words::content(&name)>
                    <pre><Private text/></pre>
                </section>
                {more.map(|more| view! { <p class="quiet small">{more}</p> })}
            }
            .into_any()
        }
        FileKind::Picture(media_type) => match address(media_type, &file.content) {
            Some(address) => {
                view! { <img class="preview" src=address alt=words::picture(&name)/> }.into_any()
            }
            None => view! { <p>{words::NOT_SHOWN}</p> }.into_any(),
        },
        FileKind::Pdf => view! { <Pages opened=Arc::clone(&opened) index/> }.into_any(),
        FileKind::Empty | FileKind::TypeMismatch | FileKind::Other => ().into_any(),
    }
}

/// The pages of a PDF. Chromium runs the scripts in one: unless it came with a message that is proven, the reader is told before.
#[component]
fn Pages(opened: Arc<Opened>, index: usize) -> impl IntoView {
    let file = &opened.files[index];
    let is_ours = opened.message.is_some() && file.origin == Origin::Secured;
    let name = file.name.clone();
    let wanted = RwSignal::new(is_ours);
    move || {
        let name = name.clone();
        if !wanted.get() {
            return view! {
                <p class="small">{words::FOREIGN_PDF}</p>
                <p>
                    <button
                        type="button"
                        class="link"
                        aria-label=words::show_anyway(&name)
                        on:click=move |_| wanted.set(true)
                    >
                        {words::SHOW_ANYWAY}
                    </button>
                </p>
            }
            .into_any();
        }
        match address(file_kind::PDF, &opened.files[index].content) {
            Some(address) => view! {
                <iframe class="preview pages" src=address title=words::content(&name)></iframe>
                <p class="quiet small">{words::PDF_HINT}</p>
            }
            .into_any(),
            None => view! { <p>{words::NOT_SHOWN}</p> }.into_any(),
        }
    }
}

/// Gives the browser the content for as long as it is shown, and returns its address.
pub fn address(media_type: &str, content: &[u8]) -> Option<String> {
    let address = browser::address(media_type, content);
    if let Some(address) = address.clone() {
        on_cleanup(move || browser::forget(&address));
    }
    address
}

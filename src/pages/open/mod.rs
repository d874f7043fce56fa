//! `Openen`: from an encrypted file to what is in it, read on the page.
//!
//! It owns which files were picked, what was typed for each, and what may be shown of what is inside. It does not own how an
//! archive opens (see `archive`), what a message says (see `document`) nor the sentences (see `wording`).

mod archive;
mod card;
mod contents;
mod duties;
mod facts;
mod file_kind;
mod files;
mod locked;
mod opened;
mod origin;
mod picker;
mod preview;
mod progress;
mod protection;
mod reading;
mod said;
mod sheet;
mod state;
mod stranger;
mod tidy;
mod tools;
mod unlocking;

use std::sync::Arc;

use leptos::{html, prelude::*};

use archive::{Archive, Failure, Stage};
use locked::Locked;
use opened::OpenedView;
use picker::Picker;
use progress::Busy;
use sheet::PdfSheet;
use state::HEADING;
pub use state::OpenState;

use crate::{
    browser,
    pages::session::ClearButton,
    ui::{fresh, fresh_text},
};
use sluis_core::wording::open as words;

/// Everything that is open, and the place to open more.
#[component]
pub fn Open(
    /// What the user has opened so far.
    state: OpenState,
) -> impl IntoView {
    move || match state.paper().get() {
        Some(opened) => view! { <PdfSheet state opened/> }.into_any(),
        None => view! { <Session state/> }.into_any(),
    }
}

#[component]
fn Session(state: OpenState) -> impl IntoView {
    let heading = NodeRef::<html::H1>::new();
    heading.on_load(move |_| browser::set_title(&state.tab()));
    let title = Memo::new(move |_| state.title());
    let archives = state.archives();
    let count = Memo::new(move |_| archives.with(Vec::len));
    let shown = move || {
        let archives = archives.get();
        let alone = archives.len() == 1;
        archives.into_iter().map(move |archive| (archive, alone))
    };
    view! {
        <div class="sheet open">
            <h1 id=HEADING tabindex="-1" node_ref=heading>{fresh_text(move || title.get())}</h1>
            {move || (count.get() == 0).then(|| view! { <Picker state/> })}
            <For each=shown key=|(archive, alone)| (archive.id(), *alone) let((archive, alone))>
                <ArchiveView state archive alone/>
            </For>
        </div>
        {move || (count.get() > 0).then(|| view! {
            {move || state.is_settled().then(|| view! { <Picker state more=true/> })}
            <ClearButton session=state.session()/>
        }
        .into_any())}
    }
    .into_any()
}

/// One file, as far as it is open. Where it is not alone, its own heading stands above it.
#[component]
fn ArchiveView(state: OpenState, archive: Arc<Archive>, alone: bool) -> impl IntoView {
    let shown = Arc::clone(&archive);
    let pressed = Arc::clone(&archive);
    let heading = archive.heading();
    let label = if alone {
        HEADING.to_owned()
    } else {
        heading.clone()
    };
    let title = {
        let archive = Arc::clone(&archive);
        move || match archive.opened() {
            Some(opened) if opened.message.is_some() => opened.title(),
            _ => archive.name().to_owned(),
        }
    };
    view! {
        <section class="archive" aria-labelledby=label on:click=move |_| state.mean(&pressed)>
            {(!alone).then(|| view! { <h2 class="name" id=heading tabindex="-1">{fresh_text(title)}</h2> })}
            {fresh(move || {
                let archive = Arc::clone(&shown);
                match archive.stage() {
                    Stage::Reading => view! { <FileLine archive=archive.clone() alone/> }.into_any(),
                    Stage::Locked => view! {
                        <FileLine archive=archive.clone() alone/>
                        <Locked state archive/>
                    }
                    .into_any(),
                    Stage::Failed(failure) => view! { <Failed state archive failure alone/> }.into_any(),
                    Stage::Opened(opened) => view! { <OpenedView state archive opened alone/> }.into_any(),
                }
            })}
            <Busy archive/>
        </section>
    }
    .into_any()
}

/// Which file it is.
#[component]
fn FileLine(archive: Arc<Archive>, alone: bool) -> impl IntoView {
    let name = alone.then(|| view! { <strong>{archive.name().to_owned()}</strong> " · " });
    view! { <p class="file-line">{name} {words::size(archive.size())}</p> }
}

/// Why it stays closed, and what to do.
#[component]
fn Failed(state: OpenState, archive: Arc<Archive>, failure: Failure, alone: bool) -> impl IntoView {
    let text = match &failure {
        Failure::Unreadable => words::unreadable(),
        Failure::TooLong => words::too_long(),
        Failure::OnePart => words::one_part(),
        Failure::NoArchive(kind) => words::other_file(*kind),
        Failure::Archive(error) => words::failed(error),
    };
    let id = if alone {
        archive.heading()
    } else {
        format!("{}-fout", archive.heading())
    };
    view! {
        <FileLine archive=archive.clone() alone/>
        <div class="notice" data-kind="error" role="alert" id=id tabindex="-1">
            <p><strong>{text.cause}</strong></p>
            <p>{text.remedy}</p>
        </div>
        <p class="actions">
            <button type="button" class="button button-second" on:click=move |_| state.remove(&archive)>
                {words::OTHER_FILE}
            </button>
        </p>
    }
    .into_any()
}

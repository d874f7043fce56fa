//! The files in an archive: each can be saved, and shown where that is safe.

use std::sync::Arc;

use leptos::prelude::*;

use super::{
    archive::Archive,
    contents::{File, Opened},
    duties::SubHeading,
    file_kind::FileKind,
    origin::{Caution, Origin},
    preview::Preview,
};
use crate::{
    browser,
    ui::{Icon, Picture, fresh_text},
};
use sluis_core::wording::open as words;

/// How many files are listed at first, and how many more at a time.
const AT_A_TIME: usize = 100;

/// From this many files on, saving them one by one is no help.
const TOO_MANY: usize = 50;

/// The time between two files that are saved, in milliseconds: browsers drop what comes faster.
const BETWEEN: u32 = 400;

/// All files, and what is said about them.
#[component]
pub fn Files(archive: Arc<Archive>, opened: Arc<Opened>, alone: bool) -> impl IntoView {
    let count = opened.files.len();
    let listed = RwSignal::new(AT_A_TIME.min(count));
    let failed = RwSignal::new(false);
    let links = opened.links;
    let all = (2..=TOO_MANY).contains(&count).then(|| {
        let (archive, opened) = (Arc::clone(&archive), Arc::clone(&opened));
        view! { <SaveAll archive opened failed/> }
    });
    // What is listed already is not drawn again when more follows.
    let batches = move || 0..listed.get().div_ceil(AT_A_TIME);
    let batch = move |batch: usize| {
        let row = |index| view! { <FileView opened=Arc::clone(&opened) index failed/> };
        let from = batch * AT_A_TIME;
        (from..count.min(from + AT_A_TIME)).map(row).collect_view()
    };
    let more = move || listed.update(|listed| *listed = count.min(*listed + AT_A_TIME));
    view! {
        <section class="part">
            <SubHeading alone text=words::FILES/>
            <p class="hint">{if count == 0 { words::NO_FILES } else { words::UNLOCKED }}</p>
            <ul class="files">
                <For each=batches key=|batch| *batch children=batch/>
            </ul>
            {move || (listed.get() < count).then(|| view! {
                <button type="button" class="link" on:click=move |_| more()>
                    {fresh_text(move || words::more_files(count - listed.get()))}
                </button>
            })}
            {(links > 0).then(|| view! { <p class="quiet small">{words::links(links)}</p> })}
            {(count > TOO_MANY).then(|| view! { <p class="quiet small">{words::TOO_MANY}</p> })}
            {all}
            <div role="alert">
                {move || failed.get().then(|| view! {
                    <p class="notice" data-kind="error">{words::NOT_SAVED}</p>
                })}
            </div>
        </section>
    }
    .into_any()
}

#[component]
fn SaveAll(archive: Arc<Archive>, opened: Arc<Opened>, failed: RwSignal<bool>) -> impl IntoView {
    let save = move |_| {
        let (archive, opened) = (Arc::clone(&archive), Arc::clone(&opened));
        leptos::task::spawn_local(async move {
            for file in &opened.files {
                if archive.is_gone() {
                    return;
                }
                save(file, failed);
                browser::wait(BETWEEN).await;
            }
        });
    };
    view! {
        <p class="actions">
            <button type="button" class="button button-second" on:click=save>
                <Icon picture=Picture::Save/>
                {words::SAVE_ALL}
            </button>
        </p>
        <p class="quiet small">{words::SAVE_ALL_HINT}</p>
    }
}

#[component]
fn FileView(opened: Arc<Opened>, index: usize, failed: RwSignal<bool>) -> impl IntoView {
    let file = &opened.files[index];
    let shown = RwSignal::new(false);
    let look = file.look();
    let remarks = remarks(file, look, opened.caution).into_iter();
    let show = look.is_shown().then(|| {
        let (show, hide) = (words::show(&file.name), words::hide(&file.name));
        view! {
            <button
                type="button"
                class="link"
                aria-expanded=move || if shown.get() { "true" } else { "false" }
                aria-label=move || if shown.get() { hide.clone() } else { show.clone() }
                on:click=move |_| shown.update(|shown| *shown = !*shown)
            >
                {fresh_text(move || if shown.get() { words::HIDE } else { words::SHOW })}
            </button>
        }
    });
    let saved = Arc::clone(&opened);
    let name = words::save(&file.name);
    view! {
        <li>
            <div class="file">
                <p>
                    <bdi>{file.name.clone()}</bdi>
                    <span class="quiet small">{words::size(file.content.len() as u64)}</span>
                </p>
                <div class="tools">
                    {show}
                    <button
                        type="button"
                        class="link"
                        aria-label=name
                        on:click=move |_| save(&saved.files[index], failed)
                    >
                        {words::SAVE}
                    </button>
                </div>
            </div>
            {remarks.map(|remark| view! { <p class="quiet small">{remark}</p> }).collect_view()}
            {move || shown.get().then(|| view! { <Preview opened=Arc::clone(&opened) index/> })}
        </li>
    }
    .into_any()
}

/// What the reader should know before the file is saved.
fn remarks(file: &File, look: FileKind, caution: Caution) -> Vec<&'static str> {
    let is_open = file.origin == Origin::Open && caution == Caution::Mixed;
    let remarks = [
        (look == FileKind::Empty, words::EMPTY),
        (is_open && look != FileKind::Empty, words::NOT_SECURED),
        (file.renamed, words::RENAMED),
        (look == FileKind::TypeMismatch, words::DISGUISED),
        (file.is_risky(), words::RISKY),
    ];
    let said = remarks.into_iter().filter(|(holds, _)| *holds);
    said.map(|(_, remark)| remark).collect()
}

fn save(file: &File, failed: RwSignal<bool>) {
    let saved = browser::save(&file.save_name(), file.look().media_type(), &file.content);
    failed.set(saved.is_err());
}

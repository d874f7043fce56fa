//! How far the work on a file is, with a way to stop it.

use std::sync::Arc;

use leptos::prelude::*;

use super::archive::{Archive, Stage};
use crate::ui::fresh;
use sluis_core::wording::open as words;

/// What is being done, as long as something is.
#[component]
pub fn Busy(archive: Arc<Archive>) -> impl IntoView {
    let part = archive.busy();
    let working = {
        let part = part.clone();
        Memo::new(move |_| part.with(Option::is_some))
    };
    let doing = {
        let archive = Arc::clone(&archive);
        move || match archive.stage() {
            Stage::Reading if archive.sealed().is_none() => words::READING,
            _ if archive.trying().get() => words::TRYING,
            _ => words::OPENING,
        }
    };
    let doing = Memo::new(move |_| working.get().then(&doing));
    view! {
        <div class="progress busy">
            <div role="status">{fresh(move || doing.get().map(|doing| view! { <p>{doing}</p> }))}</div>
            {fresh(move || doing.get().map(|doing| {
                let (part, archive) = (part.clone(), Arc::clone(&archive));
                view! {
                    <progress max="1" prop:value=move || part.get().unwrap_or(1.0) aria-label=doing></progress>
                    <button type="button" class="button button-second" on:click=move |_| archive.stop()>
                        {words::STOP}
                    </button>
                }
            }))}
        </div>
    }
    .into_any()
}

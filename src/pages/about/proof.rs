//! `Bewijs nakijken`: a receipt and a file, and whether they belong together.

use std::sync::Arc;

use leptos::prelude::*;

use super::{
    pick::{PickFile, Slot, read},
    topic::Topic,
    topic_page::TopicPage,
    verdict::{self, LONGEST_FILE, LONGEST_RECEIPT},
};
use crate::{
    browser::Picked,
    pages::{deliver::rows_view, session::Session},
    ui::{Icon, Picture, fresh, fresh_text},
};
use sluis_core::{
    message::Receipt,
    wording::{Text, about::proof as words},
};

/// The bytes of an encrypted file, shared and not copied.
type Bytes = Arc<Vec<u8>>;

/// Two places to pick a file, and the answer as soon as both are there. What was picked lies on the session.
#[component]
pub fn Proof(session: Session) -> impl IntoView {
    let receipt = RwSignal::new(Slot::<Receipt>::Empty);
    let file = RwSignal::new(Slot::<Bytes>::Empty);
    let holds = move || !receipt.get().is_empty() || !file.get().is_empty();
    session.hold(Signal::derive(holds), Signal::derive(|| false), move || {
        receipt.set(Slot::Empty);
        file.set(Slot::Empty);
    });
    let next = move || match (receipt.get().content(), file.get().content()) {
        (Some(_), None) => words::NOW_THE_FILE,
        (None, Some(_)) => words::NOW_THE_RECEIPT,
        _ => "",
    };
    let answer = Memo::new(move |_| {
        let (receipt, file) = (receipt.get(), file.get());
        Some(verdict::verdict(receipt.content()?, file.content()?))
    });
    let rows = move || receipt.get().content().map(Receipt::rows);
    view! {
        <TopicPage topic=Topic::Proof>
            <p>{words::INTRODUCTION}</p>
            <PickFile
                id="kies-bewijs"
                label=words::PICK_RECEIPT
                hint=words::RECEIPT_HINT
                accept=".json,application/json"
                said=Signal::derive(move || receipt.with(Slot::said))
                take=move |file| take_receipt(file, receipt)
            />
            <PickFile
                id="kies-bestand-bij-bewijs"
                label=words::PICK_FILE
                hint=words::FILE_HINT
                accept=".7z,application/x-7z-compressed"
                said=Signal::derive(move || file.with(Slot::said))
                take=move |picked| take_file(picked, file)
            />
            <div role="status">
                <p>{fresh_text(next)}</p>
                {fresh(move || answer.get().map(|(belongs, text)| view! { <Answer belongs text/> }))}
            </div>
            {fresh(move || answer.get().and_then(|_| rows()).map(|rows| view! {
                <section>
                    <h2>{words::SAYS}</h2>
                    {rows_view(rows)}
                </section>
            }))}
        </TopicPage>
    }
}

fn take_receipt(picked: Picked, slot: RwSignal<Slot<Receipt>>) {
    slot.set(Slot::Reading(picked.name()));
    leptos::task::spawn_local(async move {
        let bytes = read(&picked, LONGEST_RECEIPT, words::receipt_too_long).await;
        fill(
            slot,
            picked.name(),
            bytes.and_then(|bytes| verdict::receipt(&bytes)),
        );
    });
}

fn take_file(picked: Picked, slot: RwSignal<Slot<Bytes>>) {
    slot.set(Slot::Reading(picked.name()));
    leptos::task::spawn_local(async move {
        let bytes = read(&picked, LONGEST_FILE, words::file_too_long).await;
        fill(
            slot,
            picked.name(),
            bytes.and_then(verdict::file).map(Arc::new),
        );
    });
}

/// Puts what was read in its place.
pub fn fill<T: Send + Sync + 'static>(
    slot: RwSignal<Slot<T>>,
    name: String,
    read: Result<T, Text>,
) {
    let filled = match read {
        Ok(content) => Slot::Full(name, content),
        Err(text) => Slot::Refused(name, text),
    };
    // Who went elsewhere meanwhile needs no answer.
    let _ = slot.try_set(filled);
}

#[component]
fn Answer(belongs: bool, text: Text) -> impl IntoView {
    let (kind, picture) = if belongs {
        ("done", Picture::Check)
    } else {
        ("error", Picture::Attention)
    };
    view! {
        <div class="notice answer" data-kind=kind>
            <Icon picture/>
            <div>
                <p><strong>{text.cause}</strong></p>
                <p>{text.remedy}</p>
                {belongs.then(|| view! { <p class="small">{words::LIMIT}</p> })}
            </div>
        </div>
    }
}

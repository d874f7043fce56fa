//! `Bewijs nakijken`: a receipt and a file, and whether they belong together.

use std::sync::Arc;

use leptos::{prelude::*, task::spawn_local};

use super::{
    pick::{PickFile, Slot, take},
    topic::Topic,
    topic_page::TopicPage,
    verdict::{self, LONGEST_FILE, LONGEST_RECEIPT},
};
use crate::{
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
    let take_receipt = move |picked| {
        let parse = |bytes: Vec<u8>| verdict::receipt(&bytes);
        let too_long = words::receipt_too_long;
        spawn_local(take(picked, receipt, LONGEST_RECEIPT, too_long, parse));
    };
    let take_file = move |picked| {
        let parse = |bytes| verdict::file(bytes).map(Arc::new);
        let too_long = words::file_too_long;
        spawn_local(take(picked, file, LONGEST_FILE, too_long, parse));
    };
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
                take=take_receipt
            />
            <PickFile
                id="kies-bestand-bij-bewijs"
                label=words::PICK_FILE
                hint=words::FILE_HINT
                accept=".7z,application/x-7z-compressed"
                said=Signal::derive(move || file.with(Slot::said))
                take=take_file
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

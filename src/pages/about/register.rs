//! `Verwerkingsregister`: the text for the register of either party, to copy.

use std::sync::Arc;

use leptos::prelude::*;

use super::{party_choice::PartyChoice, topic::Topic, topic_page::TopicPage};
use crate::{
    pages::deliver::{CopyButton, rows_view},
    ui::{fresh, fresh_text},
};
use sluis_core::{
    message::{lines, register},
    protocol::{Agreement, Profile, Side},
    wording::about as words,
};

/// The text of one party at a time, one entry for each agreement.
#[component]
pub fn Register(profile: StoredValue<Profile>) -> impl IntoView {
    let side = RwSignal::new(Side::Sender);
    let entries = move || {
        let side = side.get();
        profile.with_value(|profile| {
            let agreements = profile.agreements().iter();
            agreements
                .map(|agreement| entry(agreement, side))
                .collect_view()
        })
    };
    view! {
        <TopicPage topic=Topic::Register prints=true>
            <p>{fresh_text(move || words::register_introduction(side.get()))}</p>
            <PartyChoice side/>
            {fresh(entries)}
        </TopicPage>
    }
}

fn entry(agreement: &Agreement, side: Side) -> impl IntoView + use<> {
    let rows = register::entry(agreement, side);
    let name = side.party(agreement).name().to_owned();
    let text = lines(&rows);
    view! {
        <section class="entry">
            <h2>{name.clone()}</h2>
            {rows_view(rows)}
            <p class="tools">
                <CopyButton text=Arc::new(move || text.clone()) label=words::REGISTER_COPY/>
            </p>
        </section>
    }
}

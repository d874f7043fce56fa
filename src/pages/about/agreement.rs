//! `Het protocol`: all that the profile says, for who wants to check it.

use leptos::prelude::*;

use super::{topic::Topic, topic_page::TopicPage};
use crate::pages::{deliver::rows_view, refer::agreement_rows};
use sluis_core::{
    message::LabelledText,
    protocol::{Agreement, Profile, link},
    wording::{about as words, page},
};

/// Every agreement of the profile.
#[component]
pub fn AgreementPart(profile: StoredValue<Profile>) -> impl IntoView {
    let agreements = profile.with_value(|profile| {
        let agreements = profile.agreements().iter();
        agreements.map(agreement_view).collect_view()
    });
    view! { <TopicPage topic=Topic::Agreement prints=true>{agreements}</TopicPage> }
}

fn agreement_view(agreement: &Agreement) -> impl IntoView + use<> {
    let mut rows = agreement_rows(agreement);
    rows.extend(words::cooperation(agreement).map(|text| (words::COOPERATION, text)));
    rows.extend([
        (words::MAILBOX, agreement.mailbox().to_string()),
        (words::OFFICERS, words::officers(agreement)),
        (words::TERRITORY, words::territory(agreement)),
        (words::CONFIRMED, words::confirmed(agreement)),
        (words::LETTERS, words::letters(agreement)),
        (words::SHEETS, words::sheets(agreement)),
        (words::PROFILE, words::profile(agreement)),
    ]);
    let rows = rows
        .into_iter()
        .map(|(label, text)| LabelledText { label, text });
    let published = match agreement.published().and_then(link::web) {
        Some(address) => view! {
            <a href=address target="_blank" rel="noopener noreferrer">{page::PUBLISHED}</a>
        }
        .into_any(),
        None => page::NOT_PUBLISHED.into_any(),
    };
    view! {
        <section>
            {rows_view(rows.collect())}
            <p>{published}</p>
        </section>
    }
}

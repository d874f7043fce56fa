//! `Versie en licenties`: which Sluis this is, and what is inside it.

use std::sync::Arc;

use leptos::prelude::*;

use super::{topic::Topic, topic_page::TopicPage};
use crate::pages::{
    deliver::{CopyButton, rows_view},
    program,
};
use sluis_core::{message::LabelledText, minisign::PublicKey, wording::about::licences as words};

/// The version, the fingerprint to compare, and the licences.
#[component]
pub fn Licences() -> impl IntoView {
    let fingerprint = program::fingerprint().map(|fingerprint| fingerprint.to_string());
    let copy = fingerprint.clone().map(|text| {
        view! {
            <p class="tools"><CopyButton text=Arc::new(move || text.clone()) label=words::COPY/></p>
        }
    });
    let key = PublicKey::of_releases().map(|key| {
        view! {
            <div>
                <dt>{words::KEY}</dt>
                <dd class="digits">{key.text()}</dd>
            </div>
        }
    });
    let row = |(label, text): (&'static str, &'static str)| LabelledText {
        label,
        text: text.to_owned(),
    };
    view! {
        <TopicPage topic=Topic::Licences>
            <dl class="answers plain">
                <div>
                    <dt>{words::VERSION}</dt>
                    <dd>{program::VERSION}</dd>
                </div>
                <div>
                    <dt>{words::FINGERPRINT}</dt>
                    <dd class="digits">{fingerprint.unwrap_or_else(|| words::NO_FINGERPRINT.to_owned())}</dd>
                </div>
                {key}
            </dl>
            {copy}
            <p class="quiet small">{words::FINGERPRINT_HINT}</p>
            <section>
                <h2>{words::LICENCES}</h2>
                {rows_view(words::PARTS.map(row).to_vec())}
                <details class="crates">
                    <summary>{words::crates_title()}</summary>
                    {rows_view(words::crates().map(row).collect())}
                </details>
            </section>
        </TopicPage>
    }
}

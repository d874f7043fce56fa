//! `Voor de informatieveiligheid`: the sheet for whoever decides whether Sluis may be used.

use leptos::prelude::*;

use super::{topic::Topic, topic_page::TopicPage};
use sluis_core::wording::about::security::{self as words, SHEET};

/// The whole sheet, to read and to print.
#[component]
pub fn Security() -> impl IntoView {
    view! {
        <TopicPage topic=Topic::Security prints=true>
            <div class="approval">{SHEET.iter().map(part).collect_view()}</div>
        </TopicPage>
    }
}

fn part(topic: &'static words::Topic) -> impl IntoView {
    let row = |(label, text): &(&'static str, &'static str)| {
        view! {
            <div>
                <dt>{*label}</dt>
                <dd>{*text}</dd>
            </div>
        }
    };
    let rows = (!topic.rows.is_empty()).then(
        || view! { <dl class="answers plain">{topic.rows.iter().map(row).collect_view()}</dl> },
    );
    view! {
        <section>
            <h2>{topic.title}</h2>
            {(!topic.lead.is_empty()).then(|| view! { <p>{topic.lead}</p> })}
            {rows}
        </section>
    }
}

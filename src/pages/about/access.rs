//! `Toegankelijkheid`: the draft of the statement that a public body publishes.

use std::sync::Arc;

use leptos::prelude::*;

use super::{party_choice::PartyChoice, topic::Topic, topic_page::TopicPage};
use crate::{
    browser,
    pages::{deliver::CopyButton, program},
    ui::fresh,
};
use sluis_core::{
    protocol::{Profile, Side},
    wording::about::access::{self as words, Section},
};

/// The draft of one party at a time.
#[component]
pub fn Access(profile: StoredValue<Profile>) -> impl IntoView {
    let side = RwSignal::new(Side::Sender);
    // Of several receivers none is drafted for.
    let is_one = profile.with_value(|profile| profile.only().is_some());
    let statement = move || {
        let side = side.get();
        profile.with_value(|profile| {
            words::statement(
                side.party(profile.first()),
                program::VERSION,
                browser::today(),
            )
        })
    };
    view! {
        <TopicPage topic=Topic::Access prints=true>
            <div class="notice" data-kind="ask">
                <h2>{words::DRAFT}</h2>
                <p>{words::DRAFT_HINT}</p>
            </div>
            {is_one.then(|| view! { <PartyChoice side/> })}
            {fresh(move || {
                let sections = statement();
                let text = words::plain(&sections);
                view! {
                    <p class="tools no-print">
                        <CopyButton text=Arc::new(move || text.clone()) label=words::COPY/>
                    </p>
                    {sections.into_iter().map(section).collect_view()}
                }
            })}
        </TopicPage>
    }
}

fn section(section: Section) -> impl IntoView {
    view! {
        <section>
            <h2>{section.title}</h2>
            {groups(&section.paragraphs)}
        </section>
    }
}

/// Paragraphs, with the points that follow one another as one list.
fn groups(paragraphs: &[String]) -> impl IntoView + use<> {
    let is_point = |text: &String| text.starts_with("- ");
    let group = |group: &[String]| {
        let lines = group.iter();
        if group.first().is_some_and(is_point) {
            let point = |line: &String| view! { <li>{filled(line.trim_start_matches("- "))}</li> };
            view! { <ul>{lines.map(point).collect_view()}</ul> }.into_any()
        } else {
            lines
                .map(|line| view! { <p>{filled(line)}</p> })
                .collect_view()
                .into_any()
        }
    };
    paragraphs
        .chunk_by(|one, next| is_point(one) == is_point(next))
        .map(group)
        .collect_view()
}

/// A text in which what is still to fill in is marked.
fn filled(text: &str) -> impl IntoView + use<> {
    let part = |(is_blank, part): (bool, &str)| {
        let part = part.to_owned();
        if is_blank {
            view! { <mark>{part}</mark> }.into_any()
        } else {
            part.into_any()
        }
    };
    words::blanks(text).into_iter().map(part).collect_view()
}

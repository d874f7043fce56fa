//! The first page of `Over`: what Sluis is, the way to each part, and what it protects against.

use leptos::{html, prelude::*};

use super::topic::Topic;
use crate::{browser, pages::program};
use sluis_core::{
    protocol::Profile,
    wording::{
        about::{self as words, Danger},
        page,
    },
};

/// What Sluis is. Who comes back from a part finds the focus where they left.
#[component]
pub fn Front(profile: StoredValue<Profile>, from: Option<Topic>) -> impl IntoView {
    let heading = NodeRef::<html::H1>::new();
    heading.on_load(move |_| {
        browser::set_title(&page::title(page::ABOUT_PART));
        match from {
            Some(topic) => browser::focus_soon(topic.link_id()),
            None => browser::scroll_to_top(),
        }
    });
    let (what, unofficial) =
        profile.with_value(|profile| (words::what(profile), words::unofficial(profile)));
    view! {
        <div class="sheet about">
            <h1 tabindex="-1" node_ref=heading>{words::TITLE}</h1>
            <p>{what}</p>
            <p>{words::STAYS}</p>
            <p class="quiet">{unofficial}</p>
            <nav aria-labelledby="over-delen">
                <h2 id="over-delen">{words::PARTS}</h2>
                <ul class="topics">{Topic::ALL.map(|topic| view! { <TopicLink topic/> }).collect_view()}</ul>
            </nav>
            <section>
                <h2>{words::PROTECTS}</h2>
                <ul class="dangers">{words::PROTECTED.map(danger).collect_view()}</ul>
            </section>
            <section>
                <h2>{words::PROTECTS_NOT}</h2>
                <ul class="dangers">{words::NOT_PROTECTED.map(danger).collect_view()}</ul>
            </section>
            <p class="quiet small">{page::NAME} " " {program::VERSION}</p>
        </div>
    }
}

#[component]
fn TopicLink(topic: Topic) -> impl IntoView {
    view! {
        <li>
            <a id=topic.link_id() href=format!("#{}", topic.fragment())>{topic.title()}</a>
            <span class="quiet small">{topic.hint()}</span>
        </li>
    }
}

fn danger(danger: Danger) -> impl IntoView {
    let remedy =
        (!danger.remedy.is_empty()).then(|| view! { <span class="remedy">{danger.remedy}</span> });
    view! {
        <li>
            <strong>{danger.name}</strong>
            <span>{danger.about}</span>
            {remedy}
        </li>
    }
}

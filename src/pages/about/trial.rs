//! `Proefbericht`: the way to it, and what to ask the receiver's IT service beforehand.

use std::sync::Arc;

use leptos::prelude::*;

use super::{topic::Topic, topic_page::TopicPage};
use crate::pages::{deliver::CopyButton, part::Part};
use sluis_core::{
    protocol::Profile,
    referral::Exercise,
    wording::{exercise, trial as words},
};

/// What it is, the link that starts it, and the request.
#[component]
pub fn Trial(profile: StoredValue<Profile>) -> impl IntoView {
    let request = profile.with_value(words::request);
    let copied = request.clone();
    let link = |exercise| format!("#{}", Part::Exercise(exercise).fragment());
    view! {
        <TopicPage topic=Topic::Trial>
            <p>{words::WHAT}</p>
            <p class="actions">
                <a class="button" href=link(Exercise::Trial)>{words::START}</a>
            </p>
            <p><a href=link(Exercise::Practice)>{exercise::PRACTISE}</a></p>
            <section>
                <h2>{words::REQUEST}</h2>
                <p>{words::REQUEST_HINT}</p>
                <p class="copied-text">{request}</p>
                <p class="tools">
                    <CopyButton text=Arc::new(move || copied.clone()) label=words::COPY/>
                </p>
            </section>
        </TopicPage>
    }
}

//! `Dit toestel nakijken`: measures, and says what it means.

use std::sync::Arc;

use leptos::prelude::*;

use super::{
    finding::{Finding, Grade, Measured, grade_name, plain, summary},
    topic::Topic,
    topic_page::TopicPage,
};
use crate::{
    browser::{self, Device},
    pages::{deliver::CopyButton, program},
    ui::{Icon, Picture, fresh, fresh_text},
};
use sluis_core::wording::{about::device as words, page};

/// How far the check is.
#[derive(Clone, PartialEq)]
enum Check {
    Waiting,
    Busy,
    Done(Vec<Finding>),
}

/// The check, started by a button.
#[component]
pub fn DeviceCheck() -> impl IntoView {
    let check = RwSignal::new(Check::Waiting);
    let start = move |_| {
        if check.try_get_untracked() == Some(Check::Busy) {
            return;
        }
        check.set(Check::Busy);
        leptos::task::spawn_local(async move {
            browser::pause().await;
            let measured = Measured {
                device: Device::look(),
                derivation: browser::derivation_time().await,
                second: browser::second_opinion().await,
            };
            // Who went elsewhere meanwhile needs no answer.
            let _ = check.try_set(Check::Done(measured.findings()));
        });
    };
    let said = move || match check.get() {
        Check::Waiting => String::new(),
        Check::Busy => words::BUSY.to_owned(),
        Check::Done(findings) => summary(&findings),
    };
    let label = move || match check.get() {
        Check::Done(_) => words::AGAIN,
        _ => words::START,
    };
    view! {
        <TopicPage topic=Topic::Device>
            <p>{words::INTRODUCTION}</p>
            <p class="actions">
                <button type="button" class="button" on:click=start>{fresh_text(label)}</button>
            </p>
            <p class="said" role="status">{fresh_text(said)}</p>
            {fresh(move || match check.get() {
                Check::Done(findings) => Some(view! { <Findings findings/> }),
                _ => None,
            })}
            <Letters/>
        </TopicPage>
    }
}

/// Point by point, and the whole to copy.
#[component]
fn Findings(findings: Vec<Finding>) -> impl IntoView {
    let program = format!("{} {}", page::NAME, program::VERSION);
    let text = plain(&program, &findings);
    view! {
        <section>
            <h2>{words::FOUND}</h2>
            <ul class="findings">{findings.into_iter().map(point).collect_view()}</ul>
            <p class="tools"><CopyButton text=Arc::new(move || text.clone()) label=words::COPY/></p>
        </section>
    }
}

/// Draws one point of a check.
pub fn point(Finding { title, grade, text }: Finding) -> impl IntoView {
    let (name, picture) = match grade {
        Grade::Fine => ("fine", Picture::Check),
        Grade::Note => ("note", Picture::Attention),
        Grade::Wrong => ("wrong", Picture::Attention),
    };
    view! {
        <li data-grade=name>
            <Icon picture/>
            <div>
                <strong>{title}</strong>
                <span class="visually-hidden">{format!(" ({}): ", grade_name(grade))}</span>
                <p>{text.cause}</p>
                {(!text.remedy.is_empty()).then(|| view! { <p class="remedy">{text.remedy}</p> })}
            </div>
        </li>
    }
}

/// Names that only the user can see to be right: a browser does not say when it draws a box for a letter.
#[component]
fn Letters() -> impl IntoView {
    let name = |(language, name)| view! { <li lang=language>{name}</li> };
    view! {
        <section>
            <h2>{words::LETTERS}</h2>
            <ul class="letters">{words::NAMES.map(name).collect_view()}</ul>
            <p>{words::LETTERS_HINT}</p>
        </section>
    }
}

//! `Kijk een andere Sluis na`: another page beside this one, part by part.

use std::sync::Arc;

use leptos::prelude::*;

use super::{
    device::point,
    differences::{LONGEST, differences, own_page},
    finding::{Finding, Grade},
    pick::{PickFile, Slot, read},
    proof::fill,
    topic::Topic,
    topic_page::TopicPage,
};
use crate::{
    browser::{self, Picked},
    pages::{program, session::Session, shell::PROFILE},
    ui::fresh,
};
use sluis_core::{
    protocol::manage::{Difference, Editing, PageFile},
    wording::manage as words,
};

/// What became of the other page.
type Other = RwSignal<Slot<Arc<PageFile>>>;

/// A place to pick the other page, and all that differs.
#[component]
pub fn Compare(session: Session) -> impl IntoView {
    let other = Other::new(Slot::Empty);
    let wipe = move || other.set(Slot::Empty);
    session.hold(false.into(), false.into(), wipe);
    let take = Callback::new(move |file| take(file, other));
    let compared = move || {
        let slot = other.get();
        let (findings, found) = compare(slot.content()?);
        Some(view! {
            <section>
                <h2>{words::FOUND}</h2>
                <ul class="findings">{findings.into_iter().map(point).collect_view()}</ul>
                {differences(&found)}
            </section>
        })
    };
    view! {
        <TopicPage topic=Topic::Compare dropped=take>
            <p>{words::COMPARE_INTRODUCTION}</p>
            <PickFile
                id="kies-andere-sluis"
                label=words::PICK_OTHER
                hint=words::PICK_OTHER_HINT
                accept=".html,text/html"
                said=Signal::derive(move || other.with(Slot::said))
                take
            />
            <div role="status">{fresh(compared)}</div>
        </TopicPage>
    }
}

fn take(picked: Picked, slot: Other) {
    slot.set(Slot::Reading(picked.name()));
    leptos::task::spawn_local(async move {
        let bytes = read(&picked, LONGEST, words::too_large).await;
        let page = bytes.and_then(|bytes| PageFile::read(bytes).map_err(words::no_page));
        fill(slot, picked.name(), page.map(Arc::new));
    });
}

/// Looks at each part of another page: what was found, and the agreements that differ.
fn compare(other: &PageFile) -> (Vec<Finding>, Vec<Difference>) {
    let fine = |is_fine| if is_fine { Grade::Fine } else { Grade::Wrong };
    let fingerprint = other.fingerprint();
    let is_same = program::fingerprint().as_ref() == Some(&fingerprint);
    let version = other.version().or(is_same.then_some(program::VERSION));
    let program = words::program(is_same, version, &fingerprint.to_string());
    let (rest, rest_text) = match own_page().map(|own| other.first_other_line(&own)) {
        Some(None) => (Grade::Fine, words::same_rest()),
        Some(Some(line)) => (Grade::Wrong, words::other_rest(line)),
        None => (Grade::Note, words::no_rest()),
    };
    let own = browser::block(PROFILE).unwrap_or_default();
    let today = browser::today();
    let read = Editing::read(other.profile(), today);
    let (profile, profile_text, found) = match (read, Editing::read(&own, today)) {
        (Ok(other), Ok(own)) => {
            let found = other.differences(&own);
            let text = words::profiles(!found.is_empty(), other == own);
            let grade = match found.is_empty() {
                true => Grade::Fine,
                false => Grade::Note,
            };
            (grade, text, found)
        }
        (Err(problems), _) | (_, Err(problems)) => {
            let text = words::refused(&problems, other.profile_line());
            (Grade::Wrong, text, Vec::new())
        }
    };
    let finding = |title, grade, text| Finding { title, grade, text };
    let findings = vec![
        finding(words::PROGRAM, fine(is_same), program),
        finding(words::REST, rest, rest_text),
        finding(words::PROFILE, profile, profile_text),
    ];
    (findings, found)
}

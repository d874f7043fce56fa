//! `Kijk een andere Sluis na`: another page beside this one, part by part.

use std::sync::Arc;

use leptos::{prelude::*, task::spawn_local};

use super::{
    device::point,
    differences::{LONGEST, differences, own_page},
    finding::{Finding, Grade},
    pick::{PickFile, Slot, take},
    topic::Topic,
    topic_page::TopicPage,
};
use crate::{
    browser::{self, Picked},
    pages::{program, session::Session, shell::PROFILE},
    ui::fresh,
};
use sluis_core::{
    minisign::{PublicKey, Signature, Worth},
    protocol::manage::{Difference, Editing, PageFile},
    wording::{manage as words, signature as signature_words},
};

/// How the name of a signature ends.
const SIGNATURE: &str = ".minisig";
/// The most bytes of a signature: two of them, and two comments.
const LONGEST_SIGNATURE: u64 = 10_000;

/// What became of the other page.
type Other = RwSignal<Slot<Arc<PageFile>>>;

/// The signature beside it, and what it is worth as soon as that is known; inside, nothing where the browser cannot tell.
#[derive(Clone, Copy)]
struct Signed {
    picked: RwSignal<Slot<Signature>>,
    worth: RwSignal<Option<Option<Worth>>>,
}

/// A place to pick the other page, one for its signature where this page knows the key, and all that differs.
#[component]
pub fn Compare(session: Session) -> impl IntoView {
    let other = Other::new(Slot::Empty);
    let signed = Signed {
        picked: RwSignal::new(Slot::Empty),
        worth: RwSignal::new(None),
    };
    let wipe = move || {
        other.set(Slot::Empty);
        signed.picked.set(Slot::Empty);
        signed.worth.set(None);
    };
    session.hold(false.into(), false.into(), wipe);
    let key = PublicKey::of_releases();
    let taken = Callback::new(move |file: Picked| match key {
        Some(_) if file.name().ends_with(SIGNATURE) => take_signature(file, other, signed),
        _ => take_page(file, other, signed),
    });
    let compared = move || {
        let slot = other.get();
        let (mut findings, found) = compare(slot.content()?);
        findings.push(signature(key.is_some(), signed));
        Some(view! {
            <section>
                <h2>{words::FOUND}</h2>
                <ul class="findings">{findings.into_iter().map(point).collect_view()}</ul>
                {differences(&found)}
            </section>
        })
    };
    view! {
        <TopicPage topic=Topic::Compare dropped=taken>
            <p>{words::COMPARE_INTRODUCTION}</p>
            <PickFile
                id="kies-andere-sluis"
                label=words::PICK_OTHER
                hint=words::PICK_OTHER_HINT
                accept=".html,text/html"
                said=Signal::derive(move || other.with(Slot::said))
                take=taken
            />
            {key.map(|_| view! {
                <PickFile
                    id="kies-handtekening"
                    label=signature_words::PICK
                    hint=signature_words::PICK_HINT
                    accept=SIGNATURE
                    said=Signal::derive(move || signed.picked.with(Slot::said))
                    take=taken
                />
            })}
            <div role="status">{fresh(compared)}</div>
        </TopicPage>
    }
}

fn take_page(picked: Picked, slot: Other, signed: Signed) {
    let page = |bytes| {
        let page = PageFile::read(bytes).map_err(words::no_page);
        page.map(Arc::new)
    };
    spawn_local(async move {
        take(picked, slot, LONGEST, words::too_large, page).await;
        weigh(slot, signed).await;
    });
}

fn take_signature(picked: Picked, page: Other, signed: Signed) {
    let unreadable = signature_words::unreadable;
    let signature = move |bytes| {
        let text = String::from_utf8(bytes).unwrap_or_default();
        Signature::parse(&text).ok_or_else(unreadable)
    };
    spawn_local(async move {
        take(
            picked,
            signed.picked,
            LONGEST_SIGNATURE,
            unreadable,
            signature,
        )
        .await;
        weigh(page, signed).await;
    });
}

/// Has the browser check the signature, once page and signature are there.
async fn weigh(slot: Other, signed: Signed) {
    let _ = signed.worth.try_set(None);
    let both = || {
        let page = slot.try_get_untracked()?.content().map(Arc::clone)?;
        let signature = signed.picked.try_get_untracked()?.content().cloned()?;
        Some((page, signature))
    };
    let (Some((page, signature)), Some(key)) = (both(), PublicKey::of_releases()) else {
        return;
    };
    let fingerprint = page.fingerprint().to_string();
    let worth = browser::worth(page.bytes(), &fingerprint, &signature, &key).await;
    // Another file may have been picked meanwhile; that one is weighed by itself.
    if both().is_some_and(|now| Arc::ptr_eq(&now.0, &page) && now.1 == signature) {
        let _ = signed.worth.try_set(Some(worth));
    }
}

/// Says what the signature is worth.
fn signature(has_key: bool, signed: Signed) -> Finding {
    let picked = signed.picked.get();
    let worth = signed.worth.get();
    let grade = match worth.flatten() {
        Some(Worth::Whole) => Grade::Fine,
        Some(Worth::OtherKey | Worth::Bad) => Grade::Wrong,
        Some(Worth::Program) | None => Grade::Note,
    };
    let text = match (has_key, picked.content(), worth) {
        (false, _, _) => signature_words::no_key(),
        (_, None, _) => signature_words::missing(),
        (_, Some(_), None) => signature_words::weighing(),
        (_, Some(signature), Some(worth)) => signature_words::worth(worth, signature.comment()),
    };
    Finding {
        title: signature_words::TITLE,
        grade,
        text,
    }
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

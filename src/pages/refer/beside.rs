//! What stands beside the form where the window is wide: to whom it goes, and what was said so far.

use leptos::prelude::*;

use super::{
    agreement::{self, AgreementView},
    state::ReferState,
    step::Step,
};
use crate::ui::{fresh, unbroken};
use sluis_core::{
    protocol::Agreement,
    referral::{Draft, Exercise, Field, Worker},
    wording::{about, labels, page as words},
};

/// The facts, where there is room for them, and the agreement one click away.
#[component]
pub fn Beside(state: ReferState) -> impl IntoView {
    let facts = Memo::new(move |_| facts(state));
    let known = Memo::new(move |_| agreement::known(state).is_some());
    let row = |(label, text): (&'static str, String)| {
        view! {
            <div>
                <dt>{label}</dt>
                <dd>{unbroken(text)}</dd>
            </div>
        }
    };
    view! {
        <div class="beside">
            <section class="facts-so-far" aria-label=words::SO_FAR>
                <h2>{words::SO_FAR}</h2>
                <dl>{fresh(move || facts.get().into_iter().map(row).collect_view())}</dl>
            </section>
            {fresh(move || known.get().then(|| view! { <AgreementView state/> }))}
        </div>
    }
    .into_any()
}

/// The facts that were told before this step. None is about the client but that they consented.
fn facts(state: ReferState) -> Vec<(&'static str, String)> {
    let known = |agreement: &Agreement| {
        let to = (words::TO, agreement.receiver().name().to_owned());
        let mailbox = (about::MAILBOX, agreement.mailbox().to_string());
        // Who practises writes to themselves.
        let mailbox = (state.exercise() != Some(Exercise::Practice)).then_some(mailbox);
        let under = (words::UNDER, words::signed(agreement));
        [to].into_iter().chain(mailbox).chain([under]).collect()
    };
    let mut facts = match agreement::known(state) {
        Some(_) => state.agreement(known),
        None => Vec::new(),
    };
    if state.step().get() > Step::Conversation {
        let form = state.form();
        facts.push((words::BY, form.draft(Worker::of).name));
        let consent = form.draft(Draft::consent_form).map(labels::consent_form);
        let day = form
            .answers(|answers| sluis_core::protocol::parse_date(answers.text(Field::ConsentDate)));
        if let (Some(consent), Some(day)) = (consent, day) {
            facts.push((words::CONSENTED, words::consented(consent, day)));
        }
    }
    facts
}

//! The five steps, and the line of gates that shows where the user is.

use leptos::prelude::*;

use crate::pages::part::Part;
use sluis_core::{
    protocol::Profile,
    referral::{self, Draft, Field, Worker},
    wording::{labels, page as words},
};

/// A step on the way to a referred client.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Step {
    /// Who refers.
    Worker,
    /// What the client was told, and agreed to.
    Conversation,
    /// Who the client is and how to reach them.
    Client,
    /// All answers once more.
    Review,
    /// The file and its password.
    Deliver,
}

impl Step {
    /// All steps, in order.
    pub const ALL: [Self; 5] = [
        Self::Worker,
        Self::Conversation,
        Self::Client,
        Self::Review,
        Self::Deliver,
    ];

    /// Where one begins: a worker whose link says who they are, and of which team where there are several, begins with the
    /// conversation.
    pub fn first(worker: Option<&Worker>, profile: &Profile) -> Self {
        let teams = profile.teams();
        let is_known = |worker: &&Worker| teams.is_empty() || teams.contains(&worker.team.as_str());
        match worker.filter(is_known) {
            Some(_) => Self::Conversation,
            None => Self::Worker,
        }
    }

    /// What the user sees it called.
    pub fn title(self) -> &'static str {
        match self {
            Self::Worker => labels::step(referral::Step::Worker),
            Self::Conversation => labels::step(referral::Step::Conversation),
            Self::Client => labels::step(referral::Step::Client),
            Self::Review => words::REVIEW,
            Self::Deliver => words::DELIVER,
        }
    }

    /// The step after this one, if there is one.
    pub fn next(self) -> Option<Self> {
        Self::ALL.into_iter().find(|step| *step > self)
    }

    /// The step before this one, if there is one.
    pub fn previous(self) -> Option<Self> {
        Self::ALL.into_iter().rev().find(|step| *step < self)
    }

    /// The step that asks a field.
    pub fn of(field: Field) -> Self {
        match field.step() {
            referral::Step::Worker => Self::Worker,
            referral::Step::Conversation => Self::Conversation,
            referral::Step::Client => Self::Client,
        }
    }

    /// The questions of the referral that this step asks, if it asks any.
    pub fn asked(self) -> Option<referral::Step> {
        match self {
            Self::Worker => Some(referral::Step::Worker),
            Self::Conversation => Some(referral::Step::Conversation),
            Self::Client => Some(referral::Step::Client),
            Self::Review | Self::Deliver => None,
        }
    }

    /// Where the user is, as `Stap 2 van 5`.
    pub fn number(self) -> String {
        words::step_of(self as usize + 1, Self::ALL.len())
    }
}

/// The line of gates; on a small screen, one line of words.
#[component]
pub fn StepLine(#[prop(into)] current: Signal<Step>) -> impl IntoView {
    let state = move |step: Step| match step.cmp(&current.get()) {
        std::cmp::Ordering::Less => "done",
        std::cmp::Ordering::Equal => "current",
        std::cmp::Ordering::Greater => "ahead",
    };
    let gate = move |step: Step| {
        view! {
            <li
                data-state=move || state(step)
                aria-current=move || (current.get() == step).then_some("step")
            >
                <span>{step.title()}</span>
            </li>
        }
    };
    view! {
        <nav class="steps" aria-label=words::STEPS>
            <ol>{Step::ALL.map(gate).collect_view()}</ol>
        </nav>
    }
}

/// What stands in the form before anything is typed: in an exercise a client who does not exist.
pub fn empty_draft(worker: Option<&Worker>, part: Part, profile: &Profile) -> Draft {
    let mut draft = Draft::default();
    if matches!(part, Part::Exercise(_)) {
        draft.fill_fictional(profile);
    }
    if let Some(worker) = worker {
        worker.fill(&mut draft);
    }
    draft
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_steps_lead_forth_and_back() {
        for pair in Step::ALL.windows(2) {
            assert_eq!(pair[0].next(), Some(pair[1]));
            assert_eq!(pair[1].previous(), Some(pair[0]));
        }
        assert_eq!(Step::Deliver.next(), None);
        assert_eq!(Step::Worker.previous(), None);
    }
}

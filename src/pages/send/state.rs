//! What the user has done so far on the way to a referred client.

use leptos::prelude::*;

use super::step::Step;
use crate::{
    browser,
    pages::{
        desk::Desk,
        handover::{HandoverState, Parcel, Receiver},
    },
    ui::{Message, Tone},
};
use sluis_core::{
    document,
    protocol::{Agreement, Profile},
    referral::{Answer, Draft, Facts, Field, Moment, Problem, Question, Reference},
    report::MessageKind,
    wording::{self, sheet::Language},
};

/// The signals of the page; a copy is the same page.
#[derive(Clone, Copy)]
pub struct SendState {
    profile: StoredValue<Profile>,
    step: RwSignal<Step>,
    draft: RwSignal<Draft>,
    problems: RwSignal<Vec<Problem>>,
    /// Counts the times that a step was refused, so that each time its summary takes the focus.
    refused: RwSignal<u32>,
    /// Set while one answer is changed from the review, to return there.
    returning: RwSignal<bool>,
    /// Where the focus goes when the step is drawn; its heading when there is no field.
    goal: RwSignal<Option<Field>>,
    desk: Desk,
    handover: HandoverState,
    /// The language of the information sheet while it is shown.
    sheet: RwSignal<Option<Language>>,
}

impl SendState {
    /// An empty form under this profile. The consent is dated today until the user says otherwise.
    pub fn new(profile: Profile, desk: Desk) -> Self {
        let state = Self {
            profile: StoredValue::new(profile),
            step: RwSignal::new(Step::Conditions),
            draft: RwSignal::new(empty_draft()),
            problems: RwSignal::new(Vec::new()),
            refused: RwSignal::new(0),
            returning: RwSignal::new(false),
            goal: RwSignal::new(None),
            desk,
            handover: HandoverState::new(),
            sheet: RwSignal::new(None),
        };
        let typed = move || state.draft.with(|draft| *draft != empty_draft());
        let handover = state.handover;
        desk.hold(
            Signal::derive(move || typed() || handover.holds()),
            Signal::derive(move || handover.is_unsent() || (typed() && !handover.is_finished())),
            move || state.wipe(),
        );
        state
    }

    /// The step the user is at.
    pub fn step(self) -> Signal<Step> {
        self.step.into()
    }

    /// How far the file is on its way.
    pub fn handover(self) -> HandoverState {
        self.handover
    }

    /// What lies on the desk, here and in the other parts of the page.
    pub fn desk(self) -> Desk {
        self.desk
    }

    /// The language of the information sheet while it is shown.
    pub fn sheet(self) -> Signal<Option<Language>> {
        self.sheet.into()
    }

    /// Shows the information sheet in a language, or goes back to the step.
    pub fn show_sheet(self, language: Option<Language>) {
        self.goal.set(None);
        self.sheet.set(language);
    }

    /// How often a step was refused.
    pub fn refused(self) -> u32 {
        self.refused.get()
    }

    /// Reads something from the agreement that the client's place chooses.
    pub fn agreement<T>(self, read: impl FnOnce(&Agreement) -> T) -> T {
        self.profile
            .with_value(|profile| self.draft.with(|draft| read(draft.agreement(profile))))
    }

    /// Reads something from the draft.
    pub fn draft<T>(self, read: impl FnOnce(&Draft) -> T) -> T {
        self.draft.with(read)
    }

    /// Puts a text in a field. A postcode brings its municipality.
    pub fn type_in(self, field: Field, text: String) {
        self.edit(|draft| match field {
            Field::Postcode => self
                .profile
                .with_value(|profile| draft.type_postcode(text, profile)),
            _ => draft.set_text(field, text),
        });
    }

    /// Looks at a field that was left: a whole address goes to the fields it belongs in.
    pub fn split_address(self, field: Field, text: &str) {
        let is_address = self.profile.with_value(|profile| {
            let mut split = self.draft.with_untracked(Clone::clone);
            split.paste_address(field, text, profile).then_some(split)
        });
        if let Some(split) = is_address {
            self.edit(|draft| *draft = split);
        }
    }

    /// Changes the draft. A file that is being made of it would hold what was there before: its making stops.
    pub fn edit(self, change: impl FnOnce(&mut Draft)) {
        self.handover.stop();
        self.draft.update(change);
    }

    /// What is told at a field: what is wrong first, then what is asked.
    pub fn told_at(self, field: Field) -> Signal<Option<Message>> {
        Memo::new(move |_| {
            self.problems.with(|problems| {
                let mut here: Vec<_> = problems
                    .iter()
                    .filter(|problem| problem.field() == field)
                    .collect();
                here.sort_by_key(|problem| problem.as_question().is_some());
                here.first().map(|problem| self.told(problem))
            })
        })
        .into()
    }

    /// The questions at a field that a tick answers: those that are open and those that were answered.
    pub fn asked_at(self, field: Field) -> Vec<Question> {
        let answered = self.draft.with(|draft| {
            draft
                .confirmations()
                .filter(|(place, _)| *place == field)
                .map(|(_, question)| question)
                .collect::<Vec<_>>()
        });
        let open = self.problems.with(|problems| {
            let here = problems.iter().filter(|problem| problem.field() == field);
            let asked = here.filter_map(|problem| problem.as_question());
            asked
                .filter(|question| {
                    question.answer() == Answer::Confirm && !answered.contains(question)
                })
                .collect::<Vec<_>>()
        });
        answered.into_iter().chain(open).collect()
    }

    /// The sentence of a problem, and how it is meant.
    pub fn told(self, problem: &Problem) -> Message {
        let tone = if problem.as_question().is_some() {
            Tone::Ask
        } else {
            Tone::Error
        };
        let text = untrack(|| {
            self.agreement(|agreement| wording::problem(problem, agreement).to_string())
        });
        Message { tone, text }
    }

    /// All problems of the step, in page order.
    pub fn problems(self) -> Vec<Problem> {
        self.problems.get()
    }

    /// Everything that was checked, for the review; the problems where something is not right after all.
    pub fn facts(self) -> Result<Facts, Vec<Problem>> {
        self.profile.with_value(|profile| {
            self.draft
                .with(|draft| draft.check(profile, browser::today()))
        })
    }

    /// Goes on, when the step is right; shows what is not, otherwise.
    pub fn next(self) {
        let step = self.step.get_untracked();
        let problems = step.asked().map_or_else(Vec::new, |asked| {
            self.profile.with_value(|profile| {
                self.draft
                    .with_untracked(|draft| draft.check_step(asked, profile, browser::today()))
            })
        });
        let right = problems.is_empty();
        self.problems.set(problems);
        if !right {
            self.refused.update(|count| *count += 1);
        } else if self.returning.get_untracked() {
            self.go(Step::Review, None);
        } else if let Some(next) = step.next() {
            self.go(next, None);
        }
    }

    /// Goes back a step; everything typed stays.
    pub fn back(self) {
        if let Some(previous) = self.step.get_untracked().previous() {
            self.go(previous, None);
        }
    }

    /// Goes back to one answer, and then returns to the review.
    pub fn change(self, field: Field) {
        self.go(Step::of(field), Some(field));
        self.returning.set(true);
    }

    /// Puts the focus on a field of this step.
    pub fn focus(self, field: Field) {
        browser::focus(field.id());
    }

    /// Where the focus goes now that the step is drawn.
    pub fn goal(self) -> Option<Field> {
        self.goal.get_untracked()
    }

    /// Makes the encrypted file, and then goes to the last step.
    pub fn make(self) {
        if self.handover.is_busy() {
            return;
        }
        let Ok(facts) = self.facts() else { return };
        leptos::task::spawn_local(async move {
            if self.handover.start(move || self.parcel(facts)).await {
                self.go(Step::Deliver, None);
            }
        });
    }

    fn parcel(self, facts: Facts) -> Parcel {
        let agreement = self.profile.with_value(|profile| {
            self.draft
                .with_untracked(|draft| draft.agreement(profile).clone())
        });
        let mut entropy = [0; Reference::ENTROPY];
        browser::random(&mut entropy);
        let reference = Reference::from_entropy(entropy);
        let referral = facts.refer(reference, Moment::new(browser::now()));
        Parcel {
            kind: MessageKind::Referral,
            reference,
            created: referral.created(),
            files: document::files(&referral, &agreement),
            sender: referral.sender().clone(),
            receiver: Receiver {
                name: agreement.receiver().name().to_owned(),
                mailbox: agreement.mailbox().clone(),
            },
            consent: Some(*referral.consent()),
            facts: Some(referral.facts().clone()),
            typed: Vec::new(),
            agreement,
        }
    }

    /// Goes on with a next client: only the sender stays.
    pub fn next_one(self) {
        self.edit(|draft| {
            draft.clear_client();
            date_consent(draft);
        });
        self.handover.clear();
        browser::forget_all();
        self.go(Step::Conditions, None);
    }

    /// Forgets everything: form, words and file.
    fn wipe(self) {
        self.draft.update(Draft::wipe);
        self.draft.set(empty_draft());
        self.handover.clear();
        self.sheet.set(None);
        self.go(Step::Conditions, None);
    }

    /// Goes to a step. Whoever goes elsewhere while the file is being made has something to change first.
    fn go(self, step: Step, goal: Option<Field>) {
        self.handover.stop();
        self.returning.set(false);
        self.problems.set(Vec::new());
        self.goal.set(goal);
        self.step.set(step);
    }
}

fn empty_draft() -> Draft {
    let mut draft = Draft::default();
    date_consent(&mut draft);
    draft
}

/// The consent is dated today until the user says otherwise.
fn date_consent(draft: &mut Draft) {
    draft.set_text(Field::ConsentDate, browser::today().to_string());
}

//! What the user has done so far on the way to a referred client.

use leptos::prelude::*;

use super::{
    agreement,
    step::{Step, empty_draft},
};
use crate::{
    browser,
    pages::{
        deliver::{DeliverState, Delivery, Receiver},
        form::FormState,
        part::Part,
        session::{FileOut, Session},
    },
};
use sluis_core::{
    document,
    protocol::{Agreement, Email, Profile},
    referral::{Draft, Exercise, Facts, Field, Moment, PastedContact, Problem, Reference, Worker},
    report::MessageKind,
    wording::sheet::Language,
};

/// The signals of the page; a copy is the same page.
#[derive(Clone, Copy)]
pub struct ReferState {
    /// The part of the page in which it is shown.
    part: Part,
    form: FormState<Draft>,
    step: RwSignal<Step>,
    /// The furthest step that the user came to: the browser's Forward leads no further.
    furthest: StoredValue<Step>,
    /// Set while one answer is changed from the review, to return there.
    returning: RwSignal<bool>,
    /// Where the focus goes when the step is drawn; its heading when there is no field.
    goal: RwSignal<Option<Field>>,
    /// The agreement of which the client was told, by its id.
    told: StoredValue<Option<String>>,
    /// The worker whose own link opened the page.
    worker: StoredValue<Option<Worker>>,
    /// What a pasted contact brought, until the next one.
    pasted: RwSignal<Option<Pasted>>,
    session: Session,
    deliver: DeliverState,
    /// The language beside Dutch in which the points are read.
    language: RwSignal<Language>,
    /// The language of the information sheet while it is shown.
    sheet: RwSignal<Option<Language>>,
}

/// What a pasted contact brought.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct Pasted {
    /// How many pieces were left out.
    pub dropped: usize,
}

impl ReferState {
    /// An empty form, for the worker whose own link opened the page; in an exercise for a client who does not exist.
    pub fn new(profile: Profile, session: Session, worker: Option<Worker>, part: Part) -> Self {
        let deliver = DeliverState::new();
        let step = Step::first(worker.as_ref(), &profile);
        let empty = empty_draft(worker.as_ref(), part, &profile);
        let state = Self {
            part,
            // A file that is being made of the answers would hold what was there before.
            form: FormState::new(profile, empty, move || deliver.touch()),
            step: RwSignal::new(step),
            furthest: StoredValue::new(step),
            returning: RwSignal::new(false),
            goal: RwSignal::new(None),
            told: StoredValue::new(None),
            worker: StoredValue::new(worker),
            pasted: RwSignal::new(None),
            session,
            deliver,
            language: RwSignal::new(Language::DUTCH),
            sheet: RwSignal::new(None),
        };
        let typed = move || {
            let empty = state.empty();
            state.form.draft(|draft| *draft != empty)
        };
        session.hold_with_file(
            Signal::derive(move || typed() || deliver.holds()),
            Signal::derive(move || deliver.is_unsent() || (typed() && !deliver.is_finished())),
            move || state.wipe(),
            FileOut {
                awaited: Signal::derive(move || deliver.awaited(part)),
                wipe_rest: Callback::new(move |()| state.wipe_client()),
                uncover: Callback::new(move |()| deliver.enter_task()),
            },
        );
        browser::replace_step(step as u32);
        browser::on_step(move |entry| state.visit(entry));
        state
    }

    /// The exercise that it is, if it is one.
    pub fn exercise(self) -> Option<Exercise> {
        match self.part {
            Part::Exercise(exercise) => Some(exercise),
            _ => None,
        }
    }

    /// What stands in the form before anything is typed.
    fn empty(self) -> Draft {
        self.form.profile(|profile| {
            self.worker
                .with_value(|worker| empty_draft(worker.as_ref(), self.part, profile))
        })
    }

    /// What stands in the form.
    pub fn form(self) -> FormState<Draft> {
        self.form
    }

    /// The step the user is at.
    pub fn step(self) -> Signal<Step> {
        self.step.into()
    }

    /// How far the file is on its way.
    pub fn deliver(self) -> DeliverState {
        self.deliver
    }

    /// What lies on the session, here and in the other parts of the page.
    pub fn session(self) -> Session {
        self.session
    }

    /// The language beside Dutch in which the points are read.
    pub fn language(self) -> RwSignal<Language> {
        self.language
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

    /// Reads something from the agreement that the client's place chooses.
    pub fn agreement<T>(self, read: impl FnOnce(&Agreement) -> T) -> T {
        self.form.agreement(read)
    }

    /// Everything that was checked, for the review.
    ///
    /// # Errors
    /// The problems, where something is not right after all.
    pub fn facts(self) -> Result<Facts, Vec<Problem>> {
        let today = browser::today();
        self.form
            .profile(|profile| self.form.draft(|draft| draft.check(profile, today)))
    }

    /// Whether everything about the worker is right, so that it can stand in one line.
    pub fn is_worker_known(self) -> bool {
        self.check_worker().is_empty()
    }

    /// The step at which this worker begins.
    pub fn begins_at(self) -> Step {
        self.form.profile(|profile| {
            self.worker
                .with_value(|worker| Step::first(worker.as_ref(), profile))
        })
    }

    /// What is not right yet about the worker.
    pub fn check_worker(self) -> Vec<Problem> {
        self.check(Step::Worker)
    }

    /// Goes to the questions about the worker.
    pub fn change_worker(self) {
        self.go(Step::Worker, Some(Field::SenderName));
    }

    fn check(self, step: Step) -> Vec<Problem> {
        let today = browser::today();
        step.asked().map_or_else(Vec::new, |asked| {
            self.form.profile(|profile| {
                self.form
                    .draft_untracked(|draft| draft.check_step(asked, profile, today))
            })
        })
    }

    /// Goes on, when the step is right; shows what is not, otherwise.
    pub fn next(self) {
        if self.is_told_of_another() {
            self.form.edit(Draft::clear_conversation);
            self.go(Step::Conversation, None);
        }
        let step = self.step.get_untracked();
        if !self.form.refuse(self.check(step)) {
            return;
        }
        if self.returning.get_untracked() {
            self.go(Step::Review, None);
        } else if let Some(next) = step.next() {
            self.go(next, None);
        }
    }

    /// Whether the client was told of, and agreed to, another agreement than the one that holds now.
    fn is_told_of_another(self) -> bool {
        let step = self.step.get_untracked();
        let asks = matches!(step, Step::Conversation | Step::Client);
        let Some(known) = untrack(|| agreement::known(self)).filter(|_| asks) else {
            return false;
        };
        let told = self.told.get_value().unwrap_or_else(|| known.clone());
        let is_other = told != known;
        self.told.set_value(Some(known));
        is_other
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

    /// Goes to the step of an entry of the browser's history, as far as the user has been; never back from a file that may be out.
    fn visit(self, entry: Option<u32>) {
        let asked =
            entry.and_then(|number| Step::ALL.into_iter().find(|step| *step as u32 == number));
        let Some(asked) = asked.filter(|_| self.part.is_shown()) else {
            return;
        };
        let now = self.step.get_untracked();
        let stays = now == Step::Deliver && untrack(|| self.deliver.is_out());
        if asked == now {
            return;
        }
        if stays || asked > self.furthest.get_value() {
            browser::push_step(now as u32);
            return;
        }
        if now == Step::Deliver {
            self.deliver.clear();
            self.furthest.set_value(Step::Review);
        }
        self.show(asked, None);
    }

    /// Where the focus goes now that the step is drawn.
    pub fn goal(self) -> Option<Field> {
        self.goal.get_untracked()
    }

    /// Takes a pasted contact apart over all fields of the client; whether it was one.
    pub fn paste(self, pasted: &str) -> bool {
        let Some(contact) = PastedContact::parse(pasted) else {
            return false;
        };
        self.pasted.set(Some(Pasted {
            dropped: contact.dropped,
        }));
        self.form.profile(|profile| {
            self.form
                .edit(|draft| draft.paste_contact(contact, profile))
        });
        true
    }

    /// What a pasted contact brought, until the next step.
    pub fn pasted(self) -> Signal<Option<Pasted>> {
        self.pasted.into()
    }

    /// Makes the encrypted file, and then goes to the last step.
    pub fn make(self) {
        if self.deliver.is_busy() {
            return;
        }
        let Ok(facts) = self.facts() else { return };
        leptos::task::spawn_local(async move {
            if self.deliver.start(move || self.delivery(facts)).await {
                self.go(Step::Deliver, None);
            }
        });
    }

    fn delivery(self, facts: Facts) -> Delivery {
        let agreement = untrack(|| self.agreement(Clone::clone));
        let mut entropy = [0; Reference::ENTROPY];
        browser::random(&mut entropy);
        let reference = Reference::from_entropy(entropy).of(self.exercise());
        let referral = facts.refer(reference, Moment::new(browser::now()));
        Delivery {
            kind: MessageKind::Referral,
            reference,
            created: referral.created(),
            sender: referral.sender().clone(),
            receiver: Receiver {
                name: agreement.receiver().name().to_owned(),
                mailbox: self.mailbox(&agreement, referral.facts()),
            },
            consent: Some(*referral.consent()),
            facts: Some(referral.facts().clone()),
            typed: Vec::new(),
            files: {
                let agreement = agreement.clone();
                Box::new(move |code| document::files(&referral, &agreement, code))
            },
            agreement,
        }
    }

    /// The mailbox to which the file goes: who practises writes to themselves.
    pub fn mailbox(self, agreement: &Agreement, facts: &Facts) -> Email {
        match self.exercise() {
            Some(Exercise::Practice) => facts.sender().email().clone(),
            Some(Exercise::Trial) | None => agreement.mailbox().clone(),
        }
    }

    /// Goes on with a next client: only the sender stays.
    pub fn next_one(self) {
        self.clear_client();
        self.deliver.clear();
        browser::forget_all();
        self.begin(Step::Conversation);
    }

    /// Forgets everything: form, words and file. What the worker's own link says stands in the address anyway.
    fn wipe(self) {
        let (empty, first) = (self.empty(), self.begins_at());
        self.form.edit(|draft| *draft = empty);
        self.told.set_value(None);
        self.deliver.clear();
        self.sheet.set(None);
        self.begin(first);
    }

    /// Forgets the client and the documents, but not who refers nor what the call about the file needs that is out.
    fn wipe_client(self) {
        self.clear_client();
        self.deliver.forget_delivery();
        self.sheet.set(None);
    }

    /// Forgets the client; the one of an exercise comes back.
    fn clear_client(self) {
        let is_exercise = self.exercise().is_some();
        self.told.set_value(None);
        self.form.profile(|profile| {
            self.form.edit(|draft| {
                draft.clear_client();
                if is_exercise {
                    draft.fill_fictional(profile);
                }
            });
        });
    }

    fn begin(self, step: Step) {
        self.furthest.set_value(step);
        self.go(step, None);
    }

    /// Goes to a step, with an entry of its own in the browser's history.
    fn go(self, step: Step, goal: Option<Field>) {
        browser::push_step(step as u32);
        self.show(step, goal);
    }

    /// Shows a step. Whoever goes elsewhere while the file is being made has something to change first.
    fn show(self, step: Step, goal: Option<Field>) {
        self.deliver.stop();
        self.returning.set(false);
        self.pasted.set(None);
        self.form.refuse(Vec::new());
        self.goal.set(goal);
        self.furthest
            .update_value(|furthest| *furthest = step.max(*furthest));
        self.step.set(step);
    }
}

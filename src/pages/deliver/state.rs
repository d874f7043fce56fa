//! How far a delivery is on its way.

use std::sync::Arc;

use futures::future::{AbortHandle, abortable};
use leptos::prelude::*;

use super::{
    arrival::Arrival,
    delivery::Delivery,
    key::SealingKey,
    seal::{self, DeliveryError, SealedFile},
};
use crate::{browser, pages::program};
use sluis_core::{
    message::{Receipt, ReceiptParts},
    passphrase::{Passphrase, Secret, Typed},
    wording::password,
};

/// How far the file is.
#[derive(Clone)]
pub enum Work {
    /// Nobody asked for it yet.
    Idle,
    /// It is being made; this part of it is done, from 0 to 1.
    Busy(f64),
    /// It is there.
    Done(Arc<SealedFile>),
}

/// What the user does once the file is there, in order.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Task {
    /// Save the file.
    Save,
    /// Mail it.
    Mail,
    /// Tell the password by telephone.
    Call,
}

impl Task {
    /// All tasks, in order.
    pub const ALL: [Self; 3] = [Self::Save, Self::Mail, Self::Call];
}

/// A sheet to print, in the place of the step.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Paper {
    /// What to say on the telephone.
    PhoneCard,
    /// The receipt.
    Receipt,
}

/// Why a making gave no file.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Unmade {
    /// It went wrong.
    Failed(DeliveryError),
    /// Something that goes into it was changed meanwhile.
    Changed,
}

/// The signals of a deliver; a copy is the same deliver.
#[derive(Clone, Copy)]
pub struct DeliverState {
    delivery: StoredValue<Option<Arc<Delivery>>>,
    work: RwSignal<Work>,
    /// Stops the making that is under way. All that it holds goes with it.
    making: StoredValue<Option<AbortHandle>>,
    /// Why the last making gave no file.
    unmade: RwSignal<Option<Unmade>>,
    done: RwSignal<[bool; Task::ALL.len()]>,
    /// Whether the browser was given the file. It does not say what it did with it.
    handed: RwSignal<bool>,
    /// A task that is done and shown again.
    reopened: RwSignal<Option<Task>>,
    not_saved: RwSignal<bool>,
    own: RwSignal<String>,
    own_problem: RwSignal<Option<String>>,
    paper: RwSignal<Option<Paper>>,
    /// Whether the receipt was saved or printed.
    receipt_kept: RwSignal<bool>,
    arrival: Arrival,
}

impl DeliverState {
    /// Nothing to hand over yet.
    #[allow(
        clippy::new_without_default,
        reason = "signals are made at a moment and belong to an owner"
    )]
    pub fn new() -> Self {
        Self {
            delivery: StoredValue::new(None),
            work: RwSignal::new(Work::Idle),
            making: StoredValue::new(None),
            unmade: RwSignal::new(None),
            done: RwSignal::new([false; Task::ALL.len()]),
            handed: RwSignal::new(false),
            reopened: RwSignal::new(None),
            not_saved: RwSignal::new(false),
            own: RwSignal::new(String::new()),
            own_problem: RwSignal::new(None),
            paper: RwSignal::new(None),
            receipt_kept: RwSignal::new(false),
            arrival: Arrival::new(),
        }
    }

    /// How far the file is.
    pub fn work(self) -> Signal<Work> {
        self.work.into()
    }

    /// Whether the file is being made.
    pub fn is_busy(self) -> bool {
        matches!(self.work.get_untracked(), Work::Busy(_))
    }

    /// What is handed over.
    pub fn delivery(self) -> Option<Arc<Delivery>> {
        self.delivery.get_value()
    }

    /// Why the last making gave no file.
    pub fn unmade(self) -> Signal<Option<Unmade>> {
        self.unmade.into()
    }

    /// Locks a delivery with six new words; whether that went well. The delivery is packed while the browser derives its key.
    pub async fn start(self, delivery: impl FnOnce() -> Delivery) -> bool {
        if self.is_busy() {
            return false;
        }
        let lock = new_words();
        self.delivery.set_value(Some(Arc::new(delivery())));
        self.lock(lock).await
    }

    /// Locks the same delivery with six other words.
    pub fn draw_again(self) {
        leptos::task::spawn_local(async move {
            self.lock(new_words()).await;
        });
    }

    /// Draws an agreed password into its field, for both services to keep.
    pub fn draw_own(self) {
        let drawn = Passphrase::draw(browser::random);
        self.own.set(drawn.as_str().to_owned());
        self.own_problem.set(None);
    }

    /// Locks the same delivery with the agreed password that was typed, where it is one.
    pub fn take_own(self) {
        let taken = self.own.with_untracked(|own| {
            Passphrase::agreed(&Typed::read(own)).map_err(|unfit| password::unfit(&unfit))
        });
        match taken {
            Ok(own) => {
                self.own_problem.set(None);
                leptos::task::spawn_local(async move {
                    self.lock(SealingKey::new(Secret::Own(own))).await;
                });
            }
            Err(problem) => self.own_problem.set(Some(problem)),
        }
    }

    async fn lock(self, lock: SealingKey) -> bool {
        let Some(delivery) = self.delivery().filter(|_| !self.is_busy()) else {
            return false;
        };
        let before = self.work.get_untracked();
        self.unmade.set(None);
        self.work.set(Work::Busy(0.0));
        let busy = move |part| self.work.set(Work::Busy(part));
        let (making, stop) = abortable(seal::make(&delivery, lock, busy));
        self.making.set_value(Some(stop));
        // What was stopped is told by whoever stopped it.
        let Ok(made) = making.await else {
            return false;
        };
        match made {
            Ok(made) => {
                self.reset_tasks();
                self.forget_own();
                self.work.set(Work::Done(Arc::new(made)));
                true
            }
            // The file that was there before, if there was one, is as good as it was.
            Err(error) => {
                self.unmade.set(Some(Unmade::Failed(error)));
                self.work.set(before);
                false
            }
        }
    }

    /// Stops a making that is under way, because something that goes into the file changes: what comes out of it would hold
    /// what was there before.
    pub fn stop(self) {
        if self.is_busy() {
            self.end_making();
            self.delivery.set_value(None);
            self.work.set(Work::Idle);
            self.unmade.set(Some(Unmade::Changed));
        }
    }

    fn end_making(self) {
        let making = self.making.try_update_value(Option::take).flatten();
        if let Some(making) = making {
            making.abort();
        }
    }

    /// Whether a task is done.
    pub fn is_done(self, task: Task) -> bool {
        self.done.with(|done| done[task as usize])
    }

    /// Whether every task is done.
    pub fn is_finished(self) -> bool {
        self.done.with(|done| done.iter().all(|done| *done))
    }

    /// Whether a task is open: the first that is not done, or one that is shown again. Once the browser was given the file,
    /// the mail is open too, although only the user can see whether the file is there.
    pub fn is_open(self, task: Task) -> bool {
        let open = |it: &Task| !self.is_done(*it);
        let passed = |it: &Task| *it == Task::Save && self.handed.get();
        let mut left = Task::ALL.into_iter().filter(open);
        left.clone().next() == Some(task)
            || left.find(|it| !passed(it)) == Some(task)
            || self.reopened.get() == Some(task)
    }

    /// Ticks a task off, or takes the tick back. Whoever mailed the file has it.
    pub fn set_done(self, task: Task, on: bool) {
        self.reopened.set(None);
        self.done.update(|done| {
            done[task as usize] = on;
            done[Task::Save as usize] |= on;
        });
    }

    /// Shows a task again that is done.
    pub fn reopen(self, task: Task) {
        self.reopened.set(Some(task));
    }

    /// Gives the file to the browser, for the user to save. Whether it arrived, the user says.
    pub fn save(self, made: &SealedFile) {
        let Some(delivery) = self.delivery() else {
            return;
        };
        let saved = browser::save(&delivery.file_name(), seal::MEDIA_TYPE, &made.archive);
        self.not_saved.set(saved.is_err());
        if saved.is_ok() {
            self.handed.set(true);
        }
    }

    /// Whether the browser was given the file: from then on it may be with its receiver.
    pub fn was_handed(self) -> bool {
        self.handed.get()
    }

    /// Whether the browser did not take the file.
    pub fn was_not_saved(self) -> Signal<bool> {
        self.not_saved.into()
    }

    /// The agreed password, as far as it is typed.
    pub fn own(self) -> Signal<String> {
        self.own.into()
    }

    /// Types in the field for an agreed password.
    pub fn type_own(self, text: String) {
        self.own.set(text);
    }

    /// Why what was typed is no agreed password.
    pub fn own_problem(self) -> Signal<Option<String>> {
        self.own_problem.into()
    }

    /// The proof that the file was made, checked and sent; none where something private would stand in it.
    pub fn receipt(self, made: &SealedFile) -> Option<Receipt> {
        let delivery = self.delivery()?;
        let receipt = Receipt::new(&ReceiptParts {
            envelope: delivery.envelope(),
            made: delivery.created,
            agreement: &delivery.agreement,
            worker_email: delivery.sender.email(),
            consent: delivery.consent.as_ref(),
            archive: &made.archive,
            verified: made.verified,
            page: program::page(),
            opened: self.arrival.opened(),
        });
        let private = delivery.private(made);
        receipt.guard(&private).ok().map(|()| receipt)
    }

    /// Whether the receiver was heard to have opened the file.
    pub fn arrival(self) -> Arrival {
        self.arrival
    }

    /// The sheet to print, while it is shown.
    pub fn paper(self) -> Signal<Option<Paper>> {
        self.paper.into()
    }

    /// Shows a sheet to print, or goes back.
    pub fn show_paper(self, paper: Option<Paper>) {
        self.paper.set(paper);
    }

    /// Whether the receipt was saved or printed.
    pub fn is_receipt_kept(self) -> bool {
        self.receipt_kept.get()
    }

    /// Notes that the receipt was saved or printed.
    pub fn keep_receipt(self) {
        self.receipt_kept.set(true);
    }

    /// Whether leaving now would lose something: a file that did not reach its receiver yet, or the proof that it did.
    pub fn is_unsent(self) -> bool {
        self.holds() && !(self.is_finished() && self.is_receipt_kept())
    }

    /// Whether there is anything here to wipe.
    pub fn holds(self) -> bool {
        !matches!(self.work.get(), Work::Idle)
    }

    /// Forgets delivery, password and file.
    pub fn clear(self) {
        self.end_making();
        self.delivery.set_value(None);
        self.forget_own();
        self.reset_tasks();
        self.paper.set(None);
        self.work.set(Work::Idle);
        self.unmade.set(None);
    }

    fn forget_own(self) {
        self.own.set(String::new());
        self.own_problem.set(None);
    }

    fn reset_tasks(self) {
        self.done.set([false; Task::ALL.len()]);
        self.handed.set(false);
        self.reopened.set(None);
        self.not_saved.set(false);
        self.receipt_kept.set(false);
        self.arrival.forget();
    }
}

/// A lock that six new words open.
fn new_words() -> SealingKey {
    SealingKey::new(Secret::Words(Passphrase::draw(browser::random)))
}

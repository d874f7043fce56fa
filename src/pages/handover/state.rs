//! How far a parcel is on its way.

use std::sync::Arc;

use leptos::prelude::*;

use super::{
    making::{self, Lock, Made, MakeError},
    parcel::Parcel,
};
use crate::{browser, pages::program};
use sluis_core::{
    message::{Parts, Receipt},
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
    /// It could not be made.
    Failed(MakeError),
    /// It is there.
    Done(Arc<Made>),
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

/// The signals of a handover; a copy is the same handover.
#[derive(Clone, Copy)]
pub struct HandoverState {
    parcel: StoredValue<Option<Arc<Parcel>>>,
    work: RwSignal<Work>,
    done: RwSignal<[bool; Task::ALL.len()]>,
    /// A task that is done and shown again.
    reopened: RwSignal<Option<Task>>,
    not_saved: RwSignal<bool>,
    own: RwSignal<String>,
    own_problem: RwSignal<Option<String>>,
    paper: RwSignal<Option<Paper>>,
    /// Counts what was made, so that work from before a wipe does not come back.
    turn: StoredValue<u32>,
}

impl HandoverState {
    /// Nothing to hand over yet.
    #[allow(
        clippy::new_without_default,
        reason = "signals are made at a moment and belong to an owner"
    )]
    pub fn new() -> Self {
        Self {
            parcel: StoredValue::new(None),
            work: RwSignal::new(Work::Idle),
            done: RwSignal::new([false; Task::ALL.len()]),
            reopened: RwSignal::new(None),
            not_saved: RwSignal::new(false),
            own: RwSignal::new(String::new()),
            own_problem: RwSignal::new(None),
            paper: RwSignal::new(None),
            turn: StoredValue::new(0),
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
    pub fn parcel(self) -> Option<Arc<Parcel>> {
        self.parcel.get_value()
    }

    /// Locks a parcel with six new words; whether that went well. The parcel is packed while the browser derives its key.
    pub async fn start(self, parcel: impl FnOnce() -> Parcel) -> bool {
        let lock = new_words();
        self.parcel.set_value(Some(Arc::new(parcel())));
        self.lock(lock).await
    }

    /// Locks the same parcel with six other words.
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

    /// Locks the same parcel with the agreed password that was typed, where it is one.
    pub fn take_own(self) {
        let taken = self.own.with_untracked(|own| {
            Passphrase::agreed(&Typed::read(own)).map_err(|unfit| password::unfit(&unfit))
        });
        match taken {
            Ok(own) => {
                self.forget_own();
                leptos::task::spawn_local(async move {
                    self.lock(Lock::new(Secret::Own(own))).await;
                });
            }
            Err(problem) => self.own_problem.set(Some(problem)),
        }
    }

    async fn lock(self, lock: Lock) -> bool {
        let Some(parcel) = self.parcel().filter(|_| !self.is_busy()) else {
            return false;
        };
        self.reset_tasks();
        self.work.set(Work::Busy(0.0));
        let turn = self.turn.get_value();
        let current = move || self.turn.get_value() == turn;
        let busy = move |part| {
            if current() {
                self.work.set(Work::Busy(part));
            }
        };
        let made = making::make(&parcel, lock, busy).await;
        if !current() {
            return false;
        }
        let right = made.is_ok();
        self.work.set(match made {
            Ok(made) => Work::Done(Arc::new(made)),
            Err(error) => Work::Failed(error),
        });
        right
    }

    /// Whether a task is done.
    pub fn is_done(self, task: Task) -> bool {
        self.done.with(|done| done[task as usize])
    }

    /// Whether every task is done.
    pub fn is_finished(self) -> bool {
        self.done.with(|done| done.iter().all(|done| *done))
    }

    /// Whether a task is open: the first that is not done, or one that is shown again.
    pub fn is_open(self, task: Task) -> bool {
        let next = Task::ALL.into_iter().find(|task| !self.is_done(*task));
        next == Some(task) || self.reopened.get() == Some(task)
    }

    /// Ticks a task off, or takes the tick back.
    pub fn set_done(self, task: Task, on: bool) {
        self.reopened.set(None);
        self.done.update(|done| done[task as usize] = on);
    }

    /// Shows a task again that is done.
    pub fn reopen(self, task: Task) {
        self.reopened.set(Some(task));
    }

    /// Lets the user save the file; that is the first task.
    pub fn save(self, made: &Made) {
        let Some(parcel) = self.parcel() else { return };
        let saved = browser::save(&parcel.file_name(), making::MEDIA_TYPE, &made.archive);
        self.not_saved.set(saved.is_err());
        if saved.is_ok() {
            self.set_done(Task::Save, true);
        }
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
    pub fn receipt(self, made: &Made) -> Option<Receipt> {
        let parcel = self.parcel()?;
        let receipt = Receipt::new(&Parts {
            carried: parcel.carried,
            reference: parcel.reference,
            made: parcel.created,
            agreement: &parcel.agreement,
            to: &parcel.receiver.mailbox,
            worker: parcel.sender.name(),
            worker_email: parcel.sender.email(),
            consent: parcel.consent.as_ref(),
            file_name: &parcel.file_name(),
            archive: &made.archive,
            verified: made.verified,
            page: program::page(),
        });
        let private = parcel.private(made.secret.as_str());
        receipt.guard(&private).ok().map(|()| receipt)
    }

    /// The sheet to print, while it is shown.
    pub fn paper(self) -> Signal<Option<Paper>> {
        self.paper.into()
    }

    /// Shows a sheet to print, or goes back.
    pub fn show_paper(self, paper: Option<Paper>) {
        self.paper.set(paper);
    }

    /// Whether a file was made that did not reach its receiver yet.
    pub fn is_under_way(self) -> bool {
        !matches!(self.work.get(), Work::Idle) && !self.is_finished()
    }

    /// Whether there is anything here to wipe.
    pub fn holds(self) -> bool {
        !matches!(self.work.get(), Work::Idle)
    }

    /// Forgets parcel, password and file.
    pub fn clear(self) {
        self.turn.update_value(|turn| *turn = turn.wrapping_add(1));
        self.parcel.set_value(None);
        self.forget_own();
        self.reset_tasks();
        self.paper.set(None);
        self.work.set(Work::Idle);
    }

    fn forget_own(self) {
        self.own.set(String::new());
        self.own_problem.set(None);
    }

    fn reset_tasks(self) {
        self.done.set([false; Task::ALL.len()]);
        self.reopened.set(None);
        self.not_saved.set(false);
    }
}

/// A lock that six new words open.
fn new_words() -> Lock {
    Lock::new(Secret::Words(Passphrase::draw(browser::random)))
}

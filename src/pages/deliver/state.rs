//! How far a delivery is on its way.

use std::sync::Arc;

use futures::future::AbortHandle;
use leptos::prelude::*;

use super::{
    arrival::Arrival,
    delivery::Delivery,
    parcel::Parcel,
    seal::{self, DeliveryError},
};
use crate::{
    browser::{self, SaveError, Saved, SavedFile},
    pages::{
        key::SealingKey,
        part::Part,
        session::{Awaited, Awaits},
    },
};

/// How far the file is.
#[derive(Clone)]
pub enum Work {
    /// Nobody asked for it yet.
    Idle,
    /// It is being made; this part of it is done, from 0 to 1.
    Busy(f64),
    /// It is there.
    Done(Arc<Parcel>),
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
    /// The words on which two services agree.
    Agreed,
}

/// Why a making gave no file.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Unmade {
    /// It went wrong.
    Failed(DeliveryError),
    /// Something that goes into it was changed meanwhile.
    Changed,
}

/// How far the saving of the file is.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Saving {
    /// Nobody asked for it yet.
    Unasked,
    /// The browser asks the user where.
    Asking,
    /// The browser has it, as a download. Whether it arrived, only the user can say.
    Handed,
    /// The user does not see it among the downloads.
    Unseen,
    /// The user chose no place for it.
    NotChosen,
    /// The browser could not do it.
    Failed,
}

/// The signals of a deliver; a copy is the same deliver.
#[derive(Clone, Copy)]
pub struct DeliverState {
    /// What the file is made of, as long as another can be made of it.
    pub(super) delivery: StoredValue<Option<Arc<Delivery>>>,
    pub(super) work: RwSignal<Work>,
    /// What the next file will be locked with: its keys are derived while the user still types.
    pub(super) prepared: StoredValue<Option<SealingKey>, LocalStorage>,
    /// Stops the making that is under way. All that it holds goes with it.
    pub(super) making: StoredValue<Option<AbortHandle>>,
    /// Why the last making gave no file.
    pub(super) unmade: RwSignal<Option<Unmade>>,
    done: RwSignal<[bool; Task::ALL.len()]>,
    /// Whether the file left the page, so that it may be with its receiver.
    is_out: RwSignal<bool>,
    saving: RwSignal<Saving>,
    /// The file on the user's device, where the browser told of it.
    kept: RwSignal<Option<SavedFile>, LocalStorage>,
    /// A task that is done and shown again.
    reopened: RwSignal<Option<Task>>,
    pub(super) own: RwSignal<String>,
    pub(super) own_problem: RwSignal<Option<String>>,
    /// Whether the file was made anew, with another password.
    pub(super) is_renewed: RwSignal<bool>,
    /// Whether the task that is open takes the focus when it is drawn next.
    pub(super) refocus: StoredValue<bool>,
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
            prepared: StoredValue::new_local(None),
            making: StoredValue::new(None),
            unmade: RwSignal::new(None),
            done: RwSignal::new([false; Task::ALL.len()]),
            is_out: RwSignal::new(false),
            saving: RwSignal::new(Saving::Unasked),
            kept: RwSignal::new_local(None),
            reopened: RwSignal::new(None),
            own: RwSignal::new(String::new()),
            own_problem: RwSignal::new(None),
            is_renewed: RwSignal::new(false),
            refocus: StoredValue::new(false),
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
    pub(super) fn delivery(self) -> Option<Arc<Delivery>> {
        self.delivery.get_value()
    }

    /// The file, once it is made.
    pub(super) fn parcel(self) -> Option<Arc<Parcel>> {
        match self.work.get() {
            Work::Done(parcel) => Some(parcel),
            _ => None,
        }
    }

    /// Why the last making gave no file.
    pub fn unmade(self) -> Signal<Option<Unmade>> {
        self.unmade.into()
    }

    /// Whether a task is done.
    pub fn is_done(self, task: Task) -> bool {
        self.done.with(|done| done[task as usize])
    }

    /// Whether every task is done.
    pub fn is_finished(self) -> bool {
        self.done.with(|done| done.iter().all(|done| *done))
    }

    /// The one task that is open: the one that is shown again, or the first that is not done.
    pub fn open_task(self) -> Option<Task> {
        let next = || Task::ALL.into_iter().find(|task| !self.is_done(*task));
        self.reopened.get().or_else(next)
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

    /// Whether the task that is open was done before.
    pub fn is_reopened(self) -> bool {
        self.reopened.get().is_some()
    }

    /// Goes back to the task that is not done yet.
    pub fn close_again(self) {
        self.reopened.set(None);
    }

    /// Whether the task that is open takes the focus now that it is drawn. It says so once.
    pub fn takes_focus(self) -> bool {
        let takes = self.refocus.get_value();
        self.refocus.set_value(false);
        takes
    }

    /// Whether other words or an agreed password can still be had: not once what the file is made of was wiped.
    pub fn can_be_made_anew(self) -> bool {
        self.delivery.with_value(Option::is_some)
    }

    /// Whether the file was made anew, with another password.
    pub fn is_renewed(self) -> bool {
        self.is_renewed.get()
    }

    /// Saves the file: where the user chooses, or as a download where the browser cannot ask or the user wants that.
    pub fn save(self, parcel: Arc<Parcel>, as_download: bool) {
        if self.saving.get_untracked() == Saving::Asking {
            return;
        }
        self.saving.set(Saving::Asking);
        leptos::task::spawn_local(async move {
            let (name, bytes) = (parcel.file_name(), &parcel.archive);
            let saved = if as_download {
                browser::save(&name, seal::MEDIA_TYPE, bytes).map(|()| Saved::Handed)
            } else {
                browser::save_where_chosen(&name, seal::MEDIA_TYPE, bytes).await
            };
            let now = untrack(|| self.parcel());
            // What was wiped or made anew meanwhile is another file.
            if now.is_some_and(|now| Arc::ptr_eq(&now, &parcel)) {
                self.take_saved(saved);
            }
        });
    }

    fn take_saved(self, saved: Result<Saved, SaveError>) {
        self.saving.set(match &saved {
            Ok(Saved::Handed) => Saving::Handed,
            Ok(Saved::Kept(_)) => Saving::Unasked,
            Err(SaveError::NotChosen) => Saving::NotChosen,
            Err(SaveError::Refused) => Saving::Failed,
        });
        if let Ok(saved) = saved {
            self.is_out.set(true);
            if let Saved::Kept(file) = saved {
                self.kept.set(Some(file));
                self.set_done(Task::Save, true);
            }
        }
    }

    /// How far the saving of the file is.
    pub fn saving(self) -> Signal<Saving> {
        self.saving.into()
    }

    /// Takes the answer whether the file is among the downloads.
    pub fn answer_seen(self, is_seen: bool) {
        if is_seen {
            self.saving.set(Saving::Unasked);
            self.set_done(Task::Save, true);
        } else {
            self.saving.set(Saving::Unseen);
        }
    }

    /// The file on the user's device, where the browser told of it.
    pub fn kept(self) -> Option<SavedFile> {
        self.kept.get()
    }

    /// Notes that the file is not on the user's device any more.
    pub fn forget_kept(self) {
        self.kept.set(None);
    }

    /// Whether the file left the page, so that it may be with its receiver.
    pub fn is_out(self) -> bool {
        self.is_out.get()
    }

    /// What is left to do about the file, in this part, once it is out.
    pub fn awaited(self, part: Part) -> Option<Awaited> {
        let parcel = self.parcel().filter(|_| self.is_out())?;
        let what = match (self.is_finished(), self.is_receipt_kept()) {
            (false, _) => Awaits::Call,
            (true, false) => Awaits::Receipt,
            (true, true) => return None,
        };
        Some(Awaited {
            what,
            reference: parcel.reference,
            part,
        })
    }

    /// Forgets what the file was made of, and closes what lies over the tasks.
    pub fn forget_delivery(self) {
        self.delivery.set_value(None);
        self.forget_own();
        self.show_paper(None);
    }

    /// Has the task that is open take the focus when it is drawn next.
    pub fn enter_task(self) {
        self.refocus.set_value(true);
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

    /// Whether the receiver was heard to have opened the file.
    pub(super) fn arrival(self) -> Arrival {
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
        self.prepared.set_value(None);
        self.delivery.set_value(None);
        self.forget_own();
        self.reset_tasks();
        self.paper.set(None);
        self.work.set(Work::Idle);
        self.unmade.set(None);
    }

    pub(super) fn forget_own(self) {
        self.own.set(String::new());
        self.own_problem.set(None);
    }

    pub(super) fn reset_tasks(self) {
        self.done.set([false; Task::ALL.len()]);
        self.is_out.set(false);
        self.saving.set(Saving::Unasked);
        self.kept.set(None);
        self.reopened.set(None);
        self.is_renewed.set(false);
        self.receipt_kept.set(false);
        self.arrival.forget();
    }
}

//! One file that was picked, and how far it is open.

use std::sync::{
    Arc, Mutex, PoisonError,
    atomic::{AtomicBool, Ordering},
};

use leptos::prelude::*;

use super::{
    contents::Opened,
    stranger::{is_part_of_more, no_archive},
};
use sevenz::{Fingerprint, OpenError};
use sluis_core::wording::open::NoArchive;

/// Why a file stays closed, whatever password is typed.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Failure {
    /// The device does not give its bytes.
    Unreadable,
    /// It is longer than the page takes.
    TooLong,
    /// It is one part of an archive that was cut in several files.
    OnePart,
    /// It is no archive.
    NoArchive(NoArchive),
    /// The archive itself.
    Archive(OpenError),
}

/// What is wrong with the password that was typed.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Wrong {
    /// There is none.
    Empty,
    /// It is longer than any password.
    TooLong,
    /// It does not fit.
    Unfit,
    /// It does not fit, nor does any that is like it.
    Tried,
}

/// What the user sees of a file.
#[derive(Clone)]
pub enum Stage {
    /// It is being read.
    Reading,
    /// It asks a password.
    Locked,
    /// It stays closed.
    Failed(Failure),
    /// It is open.
    Opened(Arc<Opened>),
}

/// An archive as it came.
pub struct Sealed {
    /// Its bytes, as they lie on the user's device too.
    pub bytes: Vec<u8>,
    /// Their SHA-256.
    pub fingerprint: Fingerprint,
}

/// One file that was picked.
pub struct Archive {
    id: u32,
    name: String,
    size: u64,
    stage: ArcRwSignal<Stage>,
    /// The part of the work that is done, from 0 to 1, while there is work.
    busy: ArcRwSignal<Option<f64>>,
    /// Whether passwords are tried that are like the one that was typed.
    trying: ArcRwSignal<bool>,
    words: ArcRwSignal<String>,
    wrong: ArcRwSignal<Option<Wrong>>,
    sealed: Mutex<Option<Arc<Sealed>>>,
    stopped: AtomicBool,
    /// Set when it is gone from the page, so that no work for it goes on.
    gone: AtomicBool,
}

impl Archive {
    /// A file of which nothing is read yet.
    pub fn new(id: u32, name: String, size: u64) -> Self {
        Self {
            id,
            name,
            size,
            stage: ArcRwSignal::new(Stage::Reading),
            busy: ArcRwSignal::new(None),
            trying: ArcRwSignal::new(false),
            words: ArcRwSignal::new(String::new()),
            wrong: ArcRwSignal::new(None),
            sealed: Mutex::new(None),
            stopped: AtomicBool::new(false),
            gone: AtomicBool::new(false),
        }
    }

    /// The number of the file on this page.
    pub fn id(&self) -> u32 {
        self.id
    }

    /// The id of its heading.
    pub fn heading(&self) -> String {
        format!("archief-{}", self.id)
    }

    /// The id of its field for the password.
    pub fn field(&self) -> String {
        format!("wachtwoord-{}", self.id)
    }

    /// What the user's device calls it.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// How long it is, in bytes.
    pub fn size(&self) -> u64 {
        self.size
    }

    /// How far it is open.
    pub fn stage(&self) -> Stage {
        self.stage.get()
    }

    /// The same, for who asks once.
    pub fn stage_now(&self) -> Stage {
        self.stage.get_untracked()
    }

    /// What is in it, once it is open.
    pub fn opened(&self) -> Option<Arc<Opened>> {
        match self.stage.get() {
            Stage::Opened(opened) => Some(opened),
            _ => None,
        }
    }

    /// The part of the work that is done, while there is work.
    pub fn busy(&self) -> ArcRwSignal<Option<f64>> {
        self.busy.clone()
    }

    /// Whether passwords are tried that are like the one that was typed.
    pub fn trying(&self) -> ArcRwSignal<bool> {
        self.trying.clone()
    }

    /// The password as far as it is typed.
    pub fn words(&self) -> ArcRwSignal<String> {
        self.words.clone()
    }

    /// What is wrong with it.
    pub fn wrong(&self) -> ArcRwSignal<Option<Wrong>> {
        self.wrong.clone()
    }

    /// Its bytes, once they are read and as long as they are needed.
    pub fn sealed(&self) -> Option<Arc<Sealed>> {
        let sealed = self.sealed.lock().unwrap_or_else(PoisonError::into_inner);
        sealed.clone()
    }

    /// Keeps its bytes, or forgets them.
    pub fn keep(&self, sealed: Option<Arc<Sealed>>) {
        *self.sealed.lock().unwrap_or_else(PoisonError::into_inner) = sealed;
    }

    /// Shows it as far as it is now. What was typed goes once it is not needed any more.
    pub fn set_stage(&self, stage: Stage) {
        if matches!(stage, Stage::Opened(_) | Stage::Failed(_)) {
            self.keep(None);
            self.words.set(String::new());
            self.wrong.set(None);
        }
        self.stage.set(stage);
    }

    /// Says what is wrong with the password.
    pub fn refuse(&self, wrong: Option<Wrong>) {
        self.wrong.set(wrong);
    }

    /// Returns whether it stays closed, or what was typed for it does not fit. Tracks nothing.
    pub fn is_wrong(&self) -> bool {
        let failed = self
            .stage
            .with_untracked(|stage| matches!(stage, Stage::Failed(_)));
        failed || self.wrong.get_untracked().is_some()
    }

    /// Starts work; whether there was none yet.
    pub fn start(&self) -> bool {
        let free = self.busy.get_untracked().is_none();
        if free {
            self.stopped.store(false, Ordering::Relaxed);
            self.busy.set(Some(0.0));
        }
        free
    }

    /// Hears how far the work is, and says whether to go on.
    pub fn going(&self, part: f64) -> bool {
        let on = !self.stopped.load(Ordering::Relaxed) && !self.is_gone();
        if on {
            self.busy.set(Some(part));
        }
        on
    }

    /// Ends the work.
    pub fn rest(&self) {
        self.trying.set(false);
        self.busy.set(None);
    }

    /// Has the work end soon.
    pub fn stop(&self) {
        self.stopped.store(true, Ordering::Relaxed);
    }

    /// Whether it is gone from the page.
    pub fn is_gone(&self) -> bool {
        self.gone.load(Ordering::Relaxed)
    }

    /// Returns why it stays closed. One that was cut in several files is not damaged.
    pub fn failure(&self, sealed: &Sealed, error: OpenError) -> Failure {
        let cut = matches!(
            error,
            OpenError::NotSevenZip | OpenError::Damaged(sevenz::DamagedPart::Header)
        );
        if cut && is_part_of_more(&self.name) && !sealed.bytes.is_empty() {
            Failure::OnePart
        } else if error == OpenError::NotSevenZip {
            Failure::NoArchive(no_archive(&self.name, &sealed.bytes))
        } else {
            Failure::Archive(error)
        }
    }

    /// Forgets everything in it.
    pub fn wipe(&self) {
        self.gone.store(true, Ordering::Relaxed);
        self.keep(None);
        self.words.set(String::new());
    }
}

//! Which files the user picked, and what is done with them.

use std::sync::Arc;

use leptos::prelude::*;

use super::{
    archive::{Archive, Failure, Sealed, Stage, Wrong},
    contents::{Known, Opened, safe_name},
    reading,
    unlocking::{self, Entries},
};
use crate::{
    browser::{self, Picked},
    pages::{key::KeyAgain, part::Part, session::Session, work::Halted},
};
use sevenz::{OpenError, Password, SafeNames};
use sluis_core::{
    passphrase::{Mended, Typed},
    protocol::Profile,
    referral::Moment,
    wording::page as words,
};

/// The id of the main heading.
pub const HEADING: &str = "openen-titel";

/// The signals of the page; a copy is the same page.
#[derive(Clone, Copy)]
pub struct OpenState {
    profile: StoredValue<Profile>,
    session: Session,
    pub(super) archives: RwSignal<Vec<Arc<Archive>>>,
    next: StoredValue<u32>,
    /// A key that is derived before it is asked for, and the number of the file that it opens.
    ahead: StoredValue<Option<(u32, KeyAgain)>, LocalStorage>,
    /// The file in which something was pressed last: that one is meant.
    pub(super) meant: StoredValue<Option<u32>>,
    /// The card to print, in the place of the page.
    paper: RwSignal<Option<Arc<Opened>>>,
    /// Whether something is held above the place to drop it.
    over: RwSignal<bool>,
}

impl OpenState {
    /// No file yet. What is picked lies on `session`; files may be dropped anywhere in the page, and `show` then shows this part.
    pub fn new(profile: Profile, session: Session, show: impl Fn() + 'static) -> Self {
        let state = Self {
            profile: StoredValue::new(profile),
            session,
            archives: RwSignal::new(Vec::new()),
            next: StoredValue::new(0),
            ahead: StoredValue::new_local(None),
            meant: StoredValue::new(None),
            paper: RwSignal::new(None),
            over: RwSignal::new(false),
        };
        let holds = Signal::derive(move || state.archives.with(|archives| !archives.is_empty()));
        // Nothing is lost by leaving: the files are still where they were.
        session.hold(holds, Signal::derive(|| false), move || state.wipe());
        browser::on_drop(move |files| {
            state.over.set(false);
            if files.is_empty() {
                return;
            }
            if !Part::Open.is_shown() {
                show();
            }
            state.take(files);
        });
        state
    }

    /// The files, in the order in which they were picked.
    pub fn archives(self) -> Signal<Vec<Arc<Archive>>> {
        self.archives.into()
    }

    /// The main heading: what is open where it is one file.
    pub fn title(self) -> String {
        self.archives
            .with(|archives| match archives.as_slice() {
                [one] => one.opened().map(|opened| opened.title()),
                _ => None,
            })
            .unwrap_or_else(|| words::OPEN_PART.to_owned())
    }

    /// Whether there is something open and nothing left to do for any file.
    pub fn is_settled(self) -> bool {
        self.archives.with(|archives| {
            let (mut opened, mut waiting) = (false, false);
            for archive in archives {
                match archive.stage() {
                    Stage::Opened(_) => opened = true,
                    Stage::Reading | Stage::Locked => waiting = true,
                    Stage::Failed(_) => {}
                }
            }
            opened && !waiting
        })
    }

    /// The card to print, while it is shown.
    pub fn paper(self) -> Signal<Option<Arc<Opened>>> {
        self.paper.into()
    }

    /// Shows a card to print, or goes back.
    pub fn show_paper(self, opened: Option<Arc<Opened>>) {
        self.paper.set(opened);
    }

    /// Whether something is held above the place to drop it.
    pub fn over(self) -> Signal<bool> {
        self.over.into()
    }

    /// Hears that something is held above the place to drop it, or not any more.
    pub fn hold_over(self, over: bool) {
        self.over.set(over);
    }

    /// Reads the files, one after the other, and opens what needs no password.
    pub fn take(self, files: Vec<Picked>) {
        let mut taken = Vec::new();
        for file in files {
            let id = self.next.get_value();
            self.next.set_value(id.wrapping_add(1));
            // The name of an attachment is as foreign as those in it.
            let name = safe_name(&mut SafeNames::default(), &file.name());
            taken.push((Arc::new(Archive::new(id, name, file.size())), file));
        }
        let new = taken.iter().map(|(archive, _)| Arc::clone(archive));
        self.archives.update(|archives| archives.extend(new));
        leptos::task::spawn_local(async move {
            for (archive, file) in taken {
                self.read(&archive, &file).await;
            }
        });
    }

    async fn read(self, archive: &Arc<Archive>, file: &Picked) {
        if archive.is_gone() || !archive.start() {
            return;
        }
        let read = reading::read(file, |part| archive.going(part)).await;
        archive.rest();
        if archive.is_gone() {
            return;
        }
        match read {
            Ok(sealed) => {
                archive.keep(Some(Arc::new(sealed)));
                self.open(archive, None).await;
            }
            Err(Halted::Failed(failure)) => self.fail(archive, failure).await,
            Err(Halted::Stopped) => self.remove(archive),
        }
    }

    /// Hears what is typed for an archive. As soon as that is six words its key is begun, so that it is there when it is asked for.
    pub fn type_in(self, archive: &Archive, text: String) {
        let typed = Typed::read(&text);
        archive.words().set(text);
        if matches!(
            archive.wrong().get_untracked(),
            Some(Wrong::Empty | Wrong::TooLong)
        ) {
            archive.refuse(None);
        }
        let before = self.take_ahead(archive);
        let words = typed.is_whole().then(|| unlocking::passwords(&typed));
        if let (Some(words), Some(sealed)) = (words, archive.sealed())
            && let Some(first) = words.first()
            && let Some(key) = unlocking::key_ahead(&sealed.bytes, first, before)
        {
            self.ahead.set_value(Some((archive.id(), key)));
        }
    }

    /// The key that was begun for this archive. One for another is not needed any more.
    fn take_ahead(self, archive: &Archive) -> Option<KeyAgain> {
        let ahead = self.ahead.try_update_value(Option::take).flatten();
        ahead.and_then(|(id, key)| (id == archive.id()).then_some(key))
    }

    /// Opens an archive with what was typed for it.
    pub fn unlock(self, archive: Arc<Archive>) {
        let typed = archive.words().with_untracked(|words| Typed::read(words));
        leptos::task::spawn_local(async move {
            if typed.is_empty() {
                self.refuse(&archive, Wrong::Empty).await;
            } else if typed.is_too_long() {
                self.refuse(&archive, Wrong::TooLong).await;
            } else {
                self.open(&archive, Some(typed)).await;
            }
        });
    }

    async fn open(self, archive: &Arc<Archive>, typed: Option<Typed>) {
        let Some(sealed) = archive.sealed().filter(|_| archive.start()) else {
            return;
        };
        archive.refuse(None);
        let passwords = typed.as_ref().map(unlocking::passwords).unwrap_or_default();
        let busy = |part| archive.going(part);
        let ahead = self.take_ahead(archive);
        let mut opened = self.unpack(&sealed, &passwords, ahead, busy).await;
        let mended = typed.as_ref().map(Typed::mended).unwrap_or_default();
        let mut wrong = Wrong::Unfit;
        if let Err(Halted::Failed(OpenError::WrongPasswordOrDamaged)) = opened
            && !mended.is_empty()
        {
            archive.trying().set(true);
            opened = match self.unpack_mended(&sealed, mended, busy).await {
                // What was typed does not fit, whatever else was still to be tried.
                Err(Halted::Stopped) => Err(Halted::Failed(OpenError::WrongPasswordOrDamaged)),
                tried => {
                    wrong = Wrong::Tried;
                    tried
                }
            };
        }
        archive.rest();
        if archive.is_gone() {
            return;
        }
        match opened {
            Ok(opened) => {
                archive.set_stage(Stage::Opened(Arc::new(opened)));
                // What opens by itself does not take the user away from another file.
                if typed.is_some() || self.count() == 1 {
                    self.focus_heading(archive).await;
                }
            }
            Err(Halted::Failed(OpenError::NeedsPassword)) => {
                let first = !self.asks_password();
                archive.set_stage(Stage::Locked);
                if first {
                    lead_to(&archive.field()).await;
                }
            }
            Err(Halted::Failed(OpenError::WrongPasswordOrDamaged)) if typed.is_some() => {
                self.refuse(archive, wrong).await;
            }
            Err(Halted::Failed(error)) => {
                self.fail(archive, archive.failure(&sealed, error)).await;
            }
            Err(Halted::Stopped) if typed.is_none() => self.remove(archive),
            Err(Halted::Stopped) => lead_to(&archive.field()).await,
        }
    }

    /// Opens an archive and sorts what is in it.
    async fn unpack(
        self,
        sealed: &Sealed,
        passwords: &[Password],
        ahead: Option<KeyAgain>,
        busy: impl Fn(f64) -> bool,
    ) -> Result<Opened, Halted<OpenError>> {
        let entries = unlocking::open(&sealed.bytes, passwords, ahead, &busy).await?;
        self.sort(sealed, entries, busy).await
    }

    /// Opens an archive with the first of these passwords that fits, and sorts what is in it.
    async fn unpack_mended(
        self,
        sealed: &Sealed,
        mended: Vec<Mended>,
        busy: impl Fn(f64) -> bool,
    ) -> Result<Opened, Halted<OpenError>> {
        let (entries, slip) = unlocking::mend(&sealed.bytes, mended, &busy).await?;
        let opened = self.sort(sealed, entries, busy).await?;
        Ok(Opened {
            mended: Some(slip),
            ..opened
        })
    }

    async fn sort(
        self,
        sealed: &Sealed,
        (entries, list_encrypted): Entries,
        busy: impl Fn(f64) -> bool,
    ) -> Result<Opened, Halted<OpenError>> {
        let known = Known {
            list_encrypted,
            fingerprint: sealed.fingerprint,
            now: Moment::new(browser::now()),
        };
        let profile = self.profile.get_value();
        unlocking::sort(entries, known, profile, busy).await
    }

    fn count(self) -> usize {
        self.archives.with_untracked(Vec::len)
    }

    /// Whether a file waits for its password.
    fn asks_password(self) -> bool {
        self.archives.with_untracked(|archives| {
            let mut stages = archives.iter().map(|archive| archive.stage_now());
            stages.any(|stage| matches!(stage, Stage::Locked))
        })
    }

    async fn refuse(self, archive: &Archive, wrong: Wrong) {
        archive.refuse(Some(wrong));
        self.settle();
        lead_to(&archive.field()).await;
    }

    async fn fail(self, archive: &Archive, failure: Failure) {
        if archive.is_gone() {
            return;
        }
        archive.set_stage(Stage::Failed(failure));
        self.settle();
        lead_to(&archive.heading()).await;
    }

    /// Puts the focus on what is open now: the main heading where it is the only file.
    async fn focus_heading(self, archive: &Archive) {
        self.settle();
        if self.count() > 1 {
            lead_to(&archive.heading()).await;
            return;
        }
        lead_to(HEADING).await;
        if Part::Open.is_shown() {
            browser::scroll_to_top();
        }
    }

    /// Takes a file from the page.
    pub fn remove(self, archive: &Archive) {
        archive.wipe();
        self.take_ahead(archive);
        self.archives
            .update(|archives| archives.retain(|other| other.id() != archive.id()));
        self.settle();
        leptos::task::spawn_local(lead_to(HEADING));
    }

    /// The session on which the files lie.
    pub fn session(self) -> Session {
        self.session
    }

    /// Forgets every file.
    fn wipe(self) {
        self.paper.set(None);
        self.ahead.set_value(None);
        self.archives.with_untracked(|archives| {
            archives.iter().for_each(|archive| archive.wipe());
        });
        self.archives.set(Vec::new());
        self.settle();
        leptos::task::spawn_local(lead_to(HEADING));
    }

    /// The title of the tab: whether something is wrong with any file.
    pub fn tab(self) -> String {
        let is_wrong = self.archives.with_untracked(|archives| {
            let mut archives = archives.iter();
            archives.any(|archive| archive.is_wrong())
        });
        if is_wrong {
            words::error_title(words::OPEN_PART)
        } else {
            words::title(words::OPEN_PART)
        }
    }

    /// Says in the title of the tab how things stand, unless another part is shown, which has a title of its own.
    fn settle(self) {
        if Part::Open.is_shown() {
            browser::set_title(&self.tab());
        }
    }
}

/// Puts the focus on an element once the page is drawn anew, unless another part is shown by then.
async fn lead_to(id: impl AsRef<str>) {
    browser::pause().await;
    if Part::Open.is_shown() {
        browser::focus(id.as_ref());
    }
}

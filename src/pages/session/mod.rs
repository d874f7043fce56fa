//! The clean session: everything goes when the user says so, when nobody is there any more, and when the page is left.
//!
//! Only what the call about a file needs that is out already stays while nobody is there, behind a veil: without its words nobody
//! can open that file.

mod idle;
mod notices;
mod veil;

use leptos::prelude::*;

use crate::{browser, pages::part::Part, ui::heard};
use idle::{Due, Idle, due};
pub use notices::{ClearButton, SessionNotices};
use sluis_core::{referral::Reference, wording::page as words};
pub use veil::Veil;

/// What lies on the session: each page says what it holds and how to wipe it. A copy is the same session.
#[derive(Clone, Copy)]
pub struct Session {
    holders: StoredValue<Vec<Held>>,
    idle: StoredValue<Idle>,
    /// The minutes that are left, once they are few.
    left: RwSignal<Option<u32>>,
    /// What the tab was called before it asked whether anyone is there.
    tab: StoredValue<Option<String>>,
    /// What waits behind the veil, while there is one.
    veil: RwSignal<Option<Awaited>>,
    /// That the session was wiped, until it is read.
    wiped: RwSignal<Option<Wiped>>,
}

/// What is left to do about a file that is out.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Awaits {
    /// Its password has to be told: without that, nobody can open it.
    Call,
    /// The proof that it was sent has to be kept.
    Receipt,
}

/// A file that is out and about which something is left to do.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Awaited {
    /// What is left to do.
    pub what: Awaits,
    /// The reference of the file.
    pub reference: Reference,
    /// Where that is done.
    pub part: Part,
}

/// A page that holds something.
#[derive(Clone, Copy)]
struct Held {
    number: u32,
    /// Whether there is anything that a stranger should not see.
    holds: Signal<bool>,
    /// Whether leaving now would lose work that is not done.
    unsent: Signal<bool>,
    wipe: Callback<()>,
    file: Option<FileOut>,
}

/// What a page says of a file that may be out.
#[derive(Clone, Copy)]
pub struct FileOut {
    /// What is left to do about it, once it is out.
    pub awaited: Signal<Option<Awaited>>,
    /// Wipes everything else: what is about a client.
    pub wipe_rest: Callback<()>,
    /// Hears that it will be shown again.
    pub uncover: Callback<()>,
}

impl Held {
    fn awaited(&self) -> Option<Awaited> {
        self.file?.awaited.try_get_untracked().flatten()
    }
}

impl Session {
    /// An empty session. It watches the time from now on, and asks before the page is left with work on it.
    pub fn new() -> Self {
        let session = Self {
            holders: StoredValue::new(Vec::new()),
            idle: StoredValue::new(Idle::from(browser::moment())),
            left: RwSignal::new(None),
            tab: StoredValue::new(None),
            veil: RwSignal::new(None),
            wiped: RwSignal::new(None),
        };
        browser::on_presence(move || session.someone_is_there());
        browser::every_second(move || session.watch());
        browser::on_return(move || session.watch());
        browser::on_leave(move || session.leave());
        browser::ask_before_leaving(move || session.any(|holder| holder.unsent));
        session
    }

    /// Puts what a page holds on the session, for as long as that page is there.
    pub fn hold(
        self,
        holds: Signal<bool>,
        unsent: Signal<bool>,
        wipe: impl Fn() + Send + Sync + 'static,
    ) {
        self.put(holds, unsent, wipe, None);
    }

    /// As [`Session::hold`], for a page that makes a file.
    pub fn hold_with_file(
        self,
        holds: Signal<bool>,
        unsent: Signal<bool>,
        wipe: impl Fn() + Send + Sync + 'static,
        file: FileOut,
    ) {
        self.put(holds, unsent, wipe, Some(file));
    }

    fn put(
        self,
        holds: Signal<bool>,
        unsent: Signal<bool>,
        wipe: impl Fn() + Send + Sync + 'static,
        file: Option<FileOut>,
    ) {
        let last = |holders: &Vec<Held>| holders.last().map(|it| it.number);
        let number = self.holders.with_value(last).map_or(0, |last| last + 1);
        let holder = Held {
            number,
            holds,
            unsent,
            wipe: Callback::new(move |()| wipe()),
            file,
        };
        self.holders.update_value(|holders| holders.push(holder));
        on_cleanup(move || {
            // At the very end the session itself may be gone first.
            self.holders
                .try_update_value(|holders| holders.retain(|it| it.number != number));
        });
    }

    /// Wipes everything that any page holds, and withdraws every file that the browser could still read: the user says so.
    pub fn clear(self) {
        self.wipe(None);
    }

    /// What waits behind the veil, while there is one.
    pub fn veil(self) -> Signal<Option<Awaited>> {
        self.veil.into()
    }

    fn any(self, question: impl Fn(&Held) -> Signal<bool>) -> bool {
        let holders = self.holders.get_value();
        holders
            .iter()
            .any(|holder| question(holder).try_get_untracked().unwrap_or_default())
    }

    /// What is left to do about a file that is out. A call goes before a receipt.
    fn awaited(self) -> Option<Awaited> {
        let holders = self.holders.get_value();
        let all = || holders.iter().filter_map(Held::awaited);
        all()
            .find(|awaited| awaited.what == Awaits::Call)
            .or_else(|| all().next())
    }

    fn someone_is_there(self) {
        // After a long absence the first sign of life comes too late.
        self.watch();
        // Whoever comes by may move the mouse; only the button lifts the veil.
        if self.veil.get_untracked().is_none() {
            self.idle.update_value(Idle::begin);
            self.warn(None);
        }
    }

    /// Wipes everything as the page is left. The browser may keep the page, to show it as it was to whoever goes back.
    fn leave(self) {
        if self.any(|holder| holder.holds) {
            self.wipe(Some(Why::Left));
        }
    }

    /// Looks at the clock: says when little time is left, and wipes when none is.
    fn watch(self) {
        let now = browser::moment();
        self.idle.update_value(|idle| idle.pass(now));
        if !self.any(|holder| holder.holds) {
            return self.warn(None);
        }
        let awaited = self.awaited();
        match self
            .idle
            .with_value(|idle| due(idle.time(), awaited.is_some()))
        {
            Due::Nothing => self.warn(None),
            Due::Warning(minutes) => self.warn(Some(minutes)),
            Due::Veil if self.veil.get_untracked().is_some() => {}
            Due::Veil => self.cover(awaited),
            Due::Wiping if awaited.is_some() => self.wipe(Some(Why::LeftLong)),
            Due::Wiping => self.wipe(Some(Why::LeftAlone)),
        }
    }

    /// Says how many minutes are left, on the page and in the title of its tab, or takes that back.
    fn warn(self, left: Option<u32>) {
        if left == self.left.get_untracked() {
            return;
        }
        let asking = words::title(words::STILL_THERE);
        let before = self.tab.try_update_value(Option::take).flatten();
        if left.is_some() {
            self.tab
                .set_value(before.or_else(|| Some(browser::title())));
            browser::set_title(&asking);
        } else if let Some(before) = before
            && browser::title() == asking
        {
            browser::set_title(&before);
        }
        self.left.set(left);
    }

    /// Wipes everything that is about a client, and hides what is left.
    fn cover(self, awaited: Option<Awaited>) {
        for holder in self.holders.get_value() {
            match holder.file.filter(|_| holder.awaited().is_some()) {
                Some(file) => heard(file.wipe_rest, ()),
                None => heard(holder.wipe, ()),
            }
        }
        browser::forget_all();
        self.warn(None);
        self.veil.set(awaited);
    }

    /// Shows what was behind the veil.
    fn uncover(self) {
        self.idle.update_value(Idle::begin);
        for file in self
            .holders
            .get_value()
            .into_iter()
            .filter_map(|it| it.file)
        {
            heard(file.uncover, ());
        }
        if let Some(awaited) = self.veil.get_untracked()
            && !awaited.part.is_shown()
        {
            browser::go_to(awaited.part.fragment());
        }
        self.veil.set(None);
    }

    fn wipe(self, why: Option<Why>) {
        let words = self.awaited().is_some_and(|it| it.what == Awaits::Call);
        for holder in self.holders.get_value() {
            heard(holder.wipe, ());
        }
        browser::forget_all();
        self.warn(None);
        self.veil.set(None);
        let wiped = Wiped { why, words };
        self.wiped.set((why.is_some() || words).then_some(wiped));
    }
}

/// That everything was wiped.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
struct Wiped {
    /// Why, although nobody asked for it.
    why: Option<Why>,
    /// Whether the password of a file went that is out and was not told yet.
    words: bool,
}

/// Why everything was wiped although nobody asked for it.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Why {
    /// Nobody was there.
    LeftAlone,
    /// Nobody was there for hours, and what waited behind the veil went too.
    LeftLong,
    /// The page was left for another address.
    Left,
}

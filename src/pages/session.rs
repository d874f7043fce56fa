//! The clean session: everything goes when the user says so, when nobody is there any more, and when the page is left.

use leptos::prelude::*;

use crate::{
    browser::{self, Moment},
    ui::{Sure, fresh, heard},
};
use sluis_core::wording::page as words;

/// How long nothing may happen before everything is wiped, in milliseconds.
const PATIENCE: f64 = 10.0 * MINUTE;

/// How long before that it is said, in milliseconds.
const WARNING: f64 = 2.0 * MINUTE;

const MINUTE: f64 = 60_000.0;

/// What lies on the session: each page says what it holds and how to wipe it. A copy is the same session.
#[derive(Clone, Copy)]
pub struct Session {
    holders: StoredValue<Vec<Held>>,
    idle: StoredValue<Idle>,
    /// The minutes that are left, once they are few.
    left: RwSignal<Option<u32>>,
    /// Why the session was wiped although nobody asked for it, until that is read.
    wiped: RwSignal<Option<Wiped>>,
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
}

impl Session {
    /// An empty session. It watches the time from now on, and asks before the page is left with work on it.
    pub fn new() -> Self {
        let session = Self {
            holders: StoredValue::new(Vec::new()),
            idle: StoredValue::new(Idle::from(browser::moment())),
            left: RwSignal::new(None),
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
        let last = |holders: &Vec<Held>| holders.last().map(|it| it.number);
        let number = self.holders.with_value(last).map_or(0, |last| last + 1);
        let holder = Held {
            number,
            holds,
            unsent,
            wipe: Callback::new(move |()| wipe()),
        };
        self.holders.update_value(|holders| holders.push(holder));
        on_cleanup(move || {
            // At the very end the session itself may be gone first.
            self.holders
                .try_update_value(|holders| holders.retain(|it| it.number != number));
        });
    }

    /// Wipes everything that any page holds, and withdraws every file that the browser could still read.
    pub fn clear(self) {
        for holder in self.holders.get_value() {
            heard(holder.wipe, ());
        }
        browser::forget_all();
        self.left.set(None);
    }

    fn any(self, question: impl Fn(&Held) -> Signal<bool>) -> bool {
        let holders = self.holders.get_value();
        holders
            .iter()
            .any(|holder| question(holder).try_get_untracked().unwrap_or_default())
    }

    fn someone_is_there(self) {
        // After a long absence the first sign of life comes too late.
        self.watch();
        self.idle.update_value(|idle| idle.time = 0.0);
        if self.left.get_untracked().is_some() {
            self.left.set(None);
        }
    }

    /// Wipes everything as the page is left. The browser may keep the page, to show it as it was to whoever goes back.
    fn leave(self) {
        if self.any(|holder| holder.holds) {
            self.clear();
            self.wiped.set(Some(Wiped::Left));
        }
    }

    /// Looks at the clock: says when little time is left, and wipes when none is.
    fn watch(self) {
        let now = browser::moment();
        self.idle.update_value(|idle| idle.pass(now));
        let idle = self.idle.with_value(|idle| idle.time);
        let left = minutes_left(idle).filter(|_| self.any(|holder| holder.holds));
        if left == Some(0) {
            self.clear();
            self.wiped.set(Some(Wiped::LeftAlone));
        } else if left != self.left.get_untracked() {
            self.left.set(left);
        }
    }
}

/// Why everything was wiped although nobody asked for it.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Wiped {
    /// Nobody was there.
    LeftAlone,
    /// The page was left for another address.
    Left,
}

/// How long nobody was there, by two clocks: one that goes on while the device sleeps but can be put back, and one that
/// cannot.
#[derive(Clone, Copy)]
struct Idle {
    at: Moment,
    /// Milliseconds.
    time: f64,
}

impl From<Moment> for Idle {
    fn from(at: Moment) -> Self {
        Self { at, time: 0.0 }
    }
}

impl Idle {
    /// Counts the time until now: as much as either clock says, and never less than none.
    fn pass(&mut self, now: Moment) {
        let wall = now.wall - self.at.wall;
        let steady = now.steady - self.at.steady;
        self.time += wall.max(steady).max(0.0);
        self.at = now;
    }
}

/// The minutes that are left after so much idle time, in whole minutes upwards; nothing while there are many.
fn minutes_left(idle: f64) -> Option<u32> {
    let left = PATIENCE - idle;
    (left <= WARNING).then(|| (left.max(0.0) / MINUTE).ceil() as u32)
}

/// What is said when little time is left, and when everything was wiped. A screen reader says it at once.
#[component]
pub fn SessionNotices(session: Session) -> impl IntoView {
    let said = move || {
        let left = session
            .left
            .get()
            .map(|minutes| ("ask", words::wiped_soon(minutes)));
        left.or_else(|| {
            let text = match session.wiped.get()? {
                Wiped::LeftAlone => words::LEFT_ALONE,
                Wiped::Left => words::LEFT,
            };
            Some(("done", text.to_owned()))
        })
    };
    let close = move |_| session.wiped.set(None);
    view! {
        <div class="session" role="alert">
            {fresh(move || said().map(|(kind, text)| view! {
                <div class="notice" data-kind=kind>
                    <p>{text}</p>
                    <button type="button" class="button button-second" on:click=close>{words::GO_ON}</button>
                </div>
            }))}
        </div>
    }
}

/// `Wis alles`: at once where nothing would be lost, after a question otherwise.
#[component]
pub fn ClearButton(session: Session) -> impl IntoView {
    view! {
        <Sure
            label=words::CLEAR
            question=words::CLEAR_SURE
            yes=words::CLEAR_YES
            no=words::CLEAR_NO
            asks=Signal::derive(move || session.any(|holder| holder.unsent))
            act=move |()| session.clear()
        />
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_last_two_minutes_are_counted() {
        let check = |minutes: f64, expected| {
            assert_eq!(minutes_left(minutes * MINUTE), expected, "{minutes}")
        };
        check(0.0, None);
        check(7.99, None);
        check(8.0, Some(2));
        check(8.99, Some(2));
        check(9.0, Some(1));
        check(9.99, Some(1));
        check(10.0, Some(0));
        check(600.0, Some(0));
    }

    #[test]
    fn time_passes_by_whichever_clock_went_further() {
        const HOUR: f64 = 60.0 * MINUTE;
        let check = |steps: &[(f64, f64)], expected: f64| {
            let mut at = Moment {
                wall: 1e12,
                steady: 0.0,
            };
            let mut idle = Idle::from(at);
            for (wall, steady) in steps {
                at.wall += wall;
                at.steady += steady;
                idle.pass(at);
            }
            assert_eq!(idle.time, expected, "{steps:?}");
        };
        check(&[(1_000.0, 1_000.0); 3], 3_000.0);
        // Asleep: only the clock on the wall goes on.
        check(&[(HOUR, 0.0), (1_000.0, 1_000.0)], HOUR + 1_000.0);
        // The clock on the wall is put back, in the middle or after a sleep.
        check(&[(-HOUR, 1_000.0), (1_000.0, 1_000.0)], 2_000.0);
        check(&[(8.0 * MINUTE, 0.0), (-HOUR, 3.0 * MINUTE)], 11.0 * MINUTE);
        // Both stand still, or go back.
        check(&[(0.0, 0.0), (-1.0, -1.0)], 0.0);
    }
}

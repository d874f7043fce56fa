//! The clean desk: everything goes when the user says so, and when nobody is there any more.

use leptos::prelude::*;

use crate::{
    browser,
    ui::{fresh, fresh_text, heard},
};
use sluis_core::wording::page as words;

/// How long nothing may happen before everything is wiped, in milliseconds.
const PATIENCE: f64 = 10.0 * MINUTE;

/// How long before that it is said, in milliseconds.
const WARNING: f64 = 2.0 * MINUTE;

/// The id of the button that wipes everything.
const SURE: &str = "wis-alles";

const MINUTE: f64 = 60_000.0;

/// What lies on the desk: each page says what it holds and how to wipe it. A copy is the same desk.
#[derive(Clone, Copy)]
pub struct Desk {
    holders: StoredValue<Vec<Holder>>,
    seen: StoredValue<f64>,
    /// The minutes that are left, once they are few.
    left: RwSignal<Option<u32>>,
    /// Set when the desk was wiped because nobody was there, until someone is.
    left_alone: RwSignal<bool>,
}

/// A page that holds something.
#[derive(Clone, Copy)]
struct Holder {
    number: u32,
    /// Whether there is anything that a stranger should not see.
    holds: Signal<bool>,
    /// Whether leaving now would lose work that is not done.
    unsent: Signal<bool>,
    wipe: Callback<()>,
}

impl Desk {
    /// An empty desk. It watches the time from now on, and asks before the page is left with work on it.
    pub fn new() -> Self {
        let desk = Self {
            holders: StoredValue::new(Vec::new()),
            seen: StoredValue::new(browser::wall_clock()),
            left: RwSignal::new(None),
            left_alone: RwSignal::new(false),
        };
        browser::on_presence(move || desk.someone_is_there());
        browser::every_second(move || desk.watch());
        browser::ask_before_leaving(move || desk.any(|holder| holder.unsent));
        desk
    }

    /// Puts what a page holds on the desk, for as long as that page is there.
    pub fn hold(
        self,
        holds: Signal<bool>,
        unsent: Signal<bool>,
        wipe: impl Fn() + Send + Sync + 'static,
    ) {
        let last = |holders: &Vec<Holder>| holders.last().map(|it| it.number);
        let number = self.holders.with_value(last).map_or(0, |last| last + 1);
        let holder = Holder {
            number,
            holds,
            unsent,
            wipe: Callback::new(move |()| wipe()),
        };
        self.holders.update_value(|holders| holders.push(holder));
        on_cleanup(move || {
            // At the very end the desk itself may be gone first.
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

    fn any(self, question: impl Fn(&Holder) -> Signal<bool>) -> bool {
        let holders = self.holders.get_value();
        holders
            .iter()
            .any(|holder| question(holder).try_get_untracked().unwrap_or_default())
    }

    fn someone_is_there(self) {
        self.seen.set_value(browser::wall_clock());
        if self.left.get_untracked().is_some() {
            self.left.set(None);
        }
    }

    /// Looks at the clock: says when little time is left, and wipes when none is.
    fn watch(self) {
        let idle = browser::wall_clock() - self.seen.get_value();
        let left = minutes_left(idle).filter(|_| self.any(|holder| holder.holds));
        if left == Some(0) {
            self.clear();
            self.left_alone.set(true);
        } else if left != self.left.get_untracked() {
            self.left.set(left);
        }
    }
}

/// The minutes that are left after so much idle time, in whole minutes upwards; nothing while there are many.
fn minutes_left(idle: f64) -> Option<u32> {
    let left = PATIENCE - idle;
    (left <= WARNING).then(|| (left.max(0.0) / MINUTE).ceil() as u32)
}

/// What is said when little time is left, and when everything was wiped. A screen reader says it at once.
#[component]
pub fn DeskNotices(desk: Desk) -> impl IntoView {
    let said = move || {
        let left = desk
            .left
            .get()
            .map(|minutes| ("ask", words::wiped_soon(minutes)));
        left.or_else(|| {
            desk.left_alone
                .get()
                .then(|| ("done", words::LEFT_ALONE.to_owned()))
        })
    };
    let close = move |_| desk.left_alone.set(false);
    view! {
        <div class="desk" role="alert">
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
pub fn ClearButton(desk: Desk) -> impl IntoView {
    let asked = RwSignal::new(false);
    let clear = move |_| {
        if asked.try_get_untracked().unwrap_or_default() || !desk.any(|holder| holder.unsent) {
            asked.set(false);
            desk.clear();
        } else {
            asked.set(true);
            browser::focus_soon(SURE);
        }
    };
    view! {
        <div class="clear">
            <p role="status">{fresh_text(move || if asked.get() { words::CLEAR_SURE } else { "" })}</p>
            <button type="button" class="link" id=SURE on:click=clear>
                {fresh_text(move || if asked.get() { words::CLEAR_YES } else { words::CLEAR })}
            </button>
            {move || asked.get().then(|| view! {
                <button type="button" class="link" on:click=move |_| asked.set(false)>{words::CLEAR_NO}</button>
            })}
        </div>
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
}

//! From a delivery to its file, with six words or an agreed password.

use std::sync::Arc;

use futures::future::abortable;
use leptos::prelude::*;

use super::{
    delivery::Delivery,
    parcel::Parcel,
    seal,
    state::{DeliverState, Unmade, Work},
};
use crate::{
    browser,
    pages::{key::SealingKey, program},
};
use sluis_core::{
    passphrase::{Passphrase, Secret, Typed},
    wording::password,
};

impl DeliverState {
    /// Hears that something that goes into the file changes. A making that is under way is stopped, and six words are drawn and
    /// their keys begun, so that they are there when the file is made, as is the fingerprint of the program.
    pub fn touch(self) {
        self.stop();
        let is_idle = matches!(self.work.get_untracked(), Work::Idle);
        if is_idle && self.prepared.with_value(Option::is_none) {
            self.prepared.set_value(Some(new_words()));
            program::prepare_fingerprint();
        }
    }

    /// Locks a delivery with six new words; whether that went well.
    pub async fn start(self, delivery: impl FnOnce() -> Delivery) -> bool {
        if self.is_busy() {
            return false;
        }
        let prepared = self.prepared.try_update_value(Option::take).flatten();
        let lock = prepared.unwrap_or_else(new_words);
        self.delivery.set_value(Some(Arc::new(delivery())));
        self.lock(lock).await
    }

    /// Locks the same delivery with six other words.
    pub fn draw_again(self) {
        self.lock_anew(new_words());
    }

    /// Locks the same delivery otherwise, and then says so.
    fn lock_anew(self, lock: SealingKey) {
        self.refocus.set_value(true);
        self.is_renewed.set(false);
        leptos::task::spawn_local(async move {
            let done = self.lock(lock).await;
            self.is_renewed.set(done);
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
                self.lock_anew(SealingKey::new(Secret::Own(own)));
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
                self.work
                    .set(Work::Done(Arc::new(Parcel::new(&delivery, made))));
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

    pub(super) fn end_making(self) {
        let making = self.making.try_update_value(Option::take).flatten();
        if let Some(making) = making {
            making.abort();
        }
    }
}

/// A lock that six new words open.
fn new_words() -> SealingKey {
    SealingKey::new(Secret::Words(Passphrase::draw(browser::random)))
}

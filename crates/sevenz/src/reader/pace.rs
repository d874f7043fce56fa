//! Work in slices: what is written as one function pauses whenever it has done enough for a step.
//!
//! A header can describe a hundred thousand files. Its parser is an `async fn` that says what each item costs; [`Paced`] runs it slice
//! by slice. Nothing else is ever waited for, so that no executor is needed.

use std::{
    cell::Cell,
    future::poll_fn,
    pin::Pin,
    rc::Rc,
    task::{Context, Poll, Waker},
};

/// Units of work in a slice: bytes read, or what takes as long.
pub(super) const SLICE: usize = 64 * 1024;
/// What an item costs beside its bytes, such as a coder or an entry: a slice has 1,024 of them at most.
pub(super) const ITEM: usize = 64;
/// What a mere number costs, such as a size or a checksum.
pub(super) const NUMBER: usize = 8;

/// What is left of the slice.
#[derive(Clone, Default)]
pub(super) struct Pace(Rc<Cell<usize>>);

impl Pace {
    /// Accounts for work that follows, after a pause where the slice has no room for it.
    pub async fn spend(&self, units: usize) {
        debug_assert!(units <= SLICE, "{units} units are more than a slice");
        while self.0.get() < units {
            let mut paused = false;
            poll_fn(|_| match std::mem::replace(&mut paused, true) {
                false => Poll::Pending,
                true => Poll::Ready(()),
            })
            .await;
        }
        self.0.set(self.0.get() - units);
    }
}

/// A function that runs in slices.
pub(super) struct Paced<'a, T> {
    pace: Pace,
    work: Pin<Box<dyn Future<Output = T> + 'a>>,
}

impl<'a, T> Paced<'a, T> {
    pub fn new<F: Future<Output = T> + 'a>(work: impl FnOnce(Pace) -> F) -> Self {
        let pace = Pace::default();
        Self {
            work: Box::pin(work(pace.clone())),
            pace,
        }
    }

    /// Does a slice; gives what comes of it at the end. It is not to be called after that.
    pub fn step(&mut self) -> Option<T> {
        self.pace.0.set(SLICE);
        match self
            .work
            .as_mut()
            .poll(&mut Context::from_waker(Waker::noop()))
        {
            Poll::Ready(done) => Some(done),
            Poll::Pending => None,
        }
    }
}

/// Runs it to its end.
#[cfg(test)]
pub(super) fn at_once<'a, T, F: Future<Output = T> + 'a>(work: impl FnOnce(Pace) -> F) -> T {
    let mut work = Paced::new(work);
    std::iter::repeat_with(|| work.step())
        .flatten()
        .next()
        .unwrap()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_slice_has_so_many_items_and_no_more() {
        let per_slice = SLICE / ITEM;
        for (items, slices) in [
            (0, 1),
            (per_slice, 1),
            (per_slice + 1, 2),
            (10 * per_slice, 10),
        ] {
            let done = Cell::new(0);
            let mut work = Paced::new(|pace| {
                let done = &done;
                async move {
                    for _ in 0..items {
                        pace.spend(ITEM).await;
                        done.set(done.get() + 1);
                    }
                }
            });
            let mut steps = 1;
            while work.step().is_none() {
                assert_eq!(done.get(), steps * per_slice);
                steps += 1;
            }
            assert_eq!((steps, done.get()), (slices, items));
        }
    }
}

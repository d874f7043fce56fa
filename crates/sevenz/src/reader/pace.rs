//! Runs a function in slices.
//!
//! A header can describe a hundred thousand files, which is too much for one step. Its parser is an `async fn` that says what each item
//! costs, and is suspended when a slice is used up; [`Paced`] runs it slice by slice. It never waits for anything else, so that no
//! executor is needed.

use std::{
    cell::Cell,
    future::poll_fn,
    pin::Pin,
    rc::Rc,
    task::{Context, Poll, Waker},
};

/// Units of work in a slice. A unit takes about as long as reading a byte.
pub(super) const SLICE: usize = 64 * 1024;
/// The cost of an item, such as a coder or an entry, beside its bytes: at most 1,024 of them fit in a slice.
pub(super) const ITEM: usize = 64;
/// The cost of a number, such as a size or a checksum.
pub(super) const NUMBER: usize = 8;

/// What is left of the current slice, in units of work.
#[derive(Clone, Default)]
pub(super) struct Pace(Rc<Cell<usize>>);

impl Pace {
    /// Takes units for the work that follows. Suspends first, until the next slice, where too few are left.
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

/// A function that runs slice by slice.
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

    /// Runs one slice. Returns the result once the function has returned.
    ///
    /// # Panics
    /// After it has returned the result.
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

/// Runs all slices.
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

//! How far a piece of long work has come.

/// Work done and work in all, in units of about one key-derivation round.
///
/// A unit is an estimate for a progress bar, not a size. `done` never shrinks, and equals `total` only at the end.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Progress {
    /// Units done so far.
    pub done: u64,
    /// Units in all, as far as is known by now.
    pub total: u64,
}

impl Progress {
    /// Whether nothing is left to do.
    pub const fn is_finished(self) -> bool {
        self.done >= self.total
    }

    /// The part that is done, from 0 to 1.
    pub fn fraction(self) -> f64 {
        if self.total == 0 {
            return 1.0;
        }
        self.done.min(self.total) as f64 / self.total as f64
    }
}

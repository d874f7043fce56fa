//! How far long work has come.

/// Work done and work in all, in units of about one round of key derivation.
///
/// The units suit a progress bar; they are no sizes. `done` never shrinks, and equals `total` only at the end. `total` can grow while an
/// archive is being opened, when its header turns out to describe more work.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Progress {
    /// Units done so far.
    pub done: u64,
    /// Units in all, as far as is known by now.
    pub total: u64,
}

impl Progress {
    /// Returns whether nothing is left to do.
    #[must_use]
    pub const fn is_finished(self) -> bool {
        self.done >= self.total
    }

    /// Returns the finished fraction, from 0 to 1.
    #[must_use]
    pub fn fraction(self) -> f64 {
        if self.total == 0 {
            return 1.0;
        }
        self.done.min(self.total) as f64 / self.total as f64
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(done: u64, total: u64, is_finished: bool, fraction: f64) {
        let progress = Progress { done, total };
        assert_eq!(progress.is_finished(), is_finished, "{done} of {total}");
        assert_eq!(progress.fraction(), fraction, "{done} of {total}");
    }

    #[test]
    fn it_is_finished_when_all_is_done() {
        check(0, 4, false, 0.0);
        check(3, 4, false, 0.75);
        check(4, 4, true, 1.0);
        check(5, 4, true, 1.0);
        check(0, 0, true, 1.0);
    }
}

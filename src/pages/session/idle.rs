//! How long nobody was there, and what is due then.

use crate::browser::Moment;

/// How long nothing may happen before everything is wiped, but for what a file needs that is out, in milliseconds.
const PATIENCE: f64 = 10.0 * MINUTE;

/// How long before that it is said, in milliseconds.
const WARNING: f64 = 2.0 * MINUTE;

/// How long nothing may happen before that goes too, in milliseconds: a day of work.
const LONGEST: f64 = 8.0 * HOUR;

const MINUTE: f64 = 60_000.0;
const HOUR: f64 = 60.0 * MINUTE;

/// How long nobody was there, by two clocks: one that goes on while the device sleeps but can be put back, and one that
/// cannot.
#[derive(Clone, Copy)]
pub struct Idle {
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
    pub fn pass(&mut self, now: Moment) {
        let wall = now.wall - self.at.wall;
        let steady = now.steady - self.at.steady;
        self.time += wall.max(steady).max(0.0);
        self.at = now;
    }

    /// Counts from now on.
    pub fn begin(&mut self) {
        self.time = 0.0;
    }

    /// How long it is by now, in milliseconds.
    pub fn time(&self) -> f64 {
        self.time
    }
}

/// What is due.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Due {
    /// Nothing yet.
    Nothing,
    /// To say that so many minutes are left, counted upwards.
    Warning(u32),
    /// To wipe what is about a client and to hide what is left.
    Veil,
    /// To wipe everything.
    Wiping,
}

/// What is due after so many milliseconds without anyone, where something is left to do about a file that is out, or not.
pub fn due(idle: f64, is_awaited: bool) -> Due {
    let left = PATIENCE - idle;
    if left > WARNING {
        Due::Nothing
    } else if left > 0.0 {
        Due::Warning((left / MINUTE).ceil() as u32)
    } else if is_awaited && idle < LONGEST {
        Due::Veil
    } else {
        Due::Wiping
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_last_two_minutes_are_counted_and_then_it_is_due() {
        let check = |minutes: f64, alone, with_file| {
            assert_eq!(due(minutes * MINUTE, false), alone, "{minutes}");
            assert_eq!(due(minutes * MINUTE, true), with_file, "{minutes}");
        };
        let both = |minutes: f64, expected| check(minutes, expected, expected);
        both(0.0, Due::Nothing);
        both(7.99, Due::Nothing);
        both(8.0, Due::Warning(2));
        both(8.99, Due::Warning(2));
        both(9.0, Due::Warning(1));
        both(9.99, Due::Warning(1));
        check(10.0, Due::Wiping, Due::Veil);
        check(479.99, Due::Wiping, Due::Veil);
        both(480.0, Due::Wiping);
        both(6_000.0, Due::Wiping);
    }

    #[test]
    fn time_passes_by_whichever_clock_went_further() {
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
            assert_eq!(idle.time(), expected, "{steps:?}");
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

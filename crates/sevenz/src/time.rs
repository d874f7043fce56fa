//! Points in time as a 7z archive stores them.

/// A point in time as a Windows FILETIME: steps of 100 nanoseconds since 1 January 1601, UTC.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Timestamp(u64);

/// Steps of 100 nanoseconds in a second.
const TICKS_PER_SECOND: i64 = 10_000_000;
/// Seconds between 1 January 1601 and 1 January 1970.
const SECONDS_TO_UNIX: i64 = 11_644_473_600;

impl Timestamp {
    /// Converts seconds since 1 January 1970, UTC. Times before 1601 or after the year 30000 become the nearest of those ends.
    #[must_use]
    pub const fn from_unix_seconds(seconds: i64) -> Self {
        let ticks = seconds
            .saturating_add(SECONDS_TO_UNIX)
            .saturating_mul(TICKS_PER_SECOND);
        Self(if ticks < 0 { 0 } else { ticks as u64 })
    }

    /// Returns whole seconds since 1 January 1970, UTC, rounded down.
    #[must_use]
    pub const fn unix_seconds(self) -> i64 {
        (self.0 / TICKS_PER_SECOND as u64) as i64 - SECONDS_TO_UNIX
    }

    /// Takes the 64 bits of a FILETIME.
    #[must_use]
    pub const fn from_filetime(ticks: u64) -> Self {
        Self(ticks)
    }

    /// Returns the 64 bits of the FILETIME.
    #[must_use]
    pub const fn filetime(self) -> u64 {
        self.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_unix_epoch_is_the_known_filetime() {
        assert_eq!(
            Timestamp::from_unix_seconds(0).filetime(),
            116_444_736_000_000_000
        );
        assert_eq!(Timestamp::from_unix_seconds(1).unix_seconds(), 1);
        assert_eq!(Timestamp::from_unix_seconds(-1).unix_seconds(), -1);
        let moment = Timestamp::from_filetime(116_444_736_019_999_999);
        assert_eq!(moment.filetime(), 116_444_736_019_999_999);
        assert_eq!(moment.unix_seconds(), 1, "rounded down");
    }

    #[test]
    fn moments_before_1601_and_far_ahead_are_held_at_the_ends() {
        assert_eq!(Timestamp::from_unix_seconds(i64::MIN).filetime(), 0);
        assert_eq!(
            Timestamp::from_unix_seconds(i64::MAX).filetime(),
            i64::MAX as u64
        );
    }
}

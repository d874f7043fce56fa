//! The time at which a referral was made.

use std::fmt;

use serde::{Deserialize, Serialize};
use time::{OffsetDateTime, Time, UtcOffset};

use crate::protocol::parse_date;

/// A time to the second with its offset, written as RFC 3339: `2026-03-02T10:15:00+01:00`.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Moment(OffsetDateTime);

impl Moment {
    /// Takes this time, without the parts of a second, with an offset in whole minutes.
    #[must_use]
    pub fn new(time: OffsetDateTime) -> Self {
        let offset = UtcOffset::from_whole_seconds(i32::from(time.offset().whole_minutes()) * 60);
        let time = time.to_offset(offset.expect("a shorter offset is in range too"));
        Self(time.replace_nanosecond(0).expect("zero is a nanosecond"))
    }

    /// Returns the time itself.
    #[must_use]
    pub fn time(self) -> OffsetDateTime {
        self.0
    }

    /// Reads what [`Display`](fmt::Display) writes.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let (day, rest) = text.split_at_checked(10)?;
        let (clock, zone) = rest.strip_prefix('T')?.split_at_checked(8)?;
        let number = |part: Option<&str>| part?.parse::<u8>().ok();
        let time = Time::from_hms(
            number(clock.get(0..2))?,
            number(clock.get(3..5))?,
            number(clock.get(6..8))?,
        )
        .ok()?;
        let sign = match zone.get(0..1)? {
            "+" => 1,
            "-" => -1,
            _ => return None,
        };
        let minutes = i32::from(number(zone.get(1..3))?) * 60 + i32::from(number(zone.get(4..6))?);
        let offset = UtcOffset::from_whole_seconds(sign * minutes * 60).ok()?;
        let moment = Self(parse_date(day)?.with_time(time).assume_offset(offset));
        (moment.to_string() == text).then_some(moment)
    }
}

impl fmt::Display for Moment {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let minutes = self.0.offset().whole_minutes();
        let sign = if minutes < 0 { '-' } else { '+' };
        let (hour, minute, second) = self.0.to_hms();
        write!(
            out,
            "{}T{hour:02}:{minute:02}:{second:02}{sign}",
            self.0.date()
        )?;
        write!(out, "{:02}:{:02}", minutes.abs() / 60, minutes.abs() % 60)
    }
}

impl From<Moment> for String {
    fn from(moment: Moment) -> Self {
        moment.to_string()
    }
}

impl TryFrom<String> for Moment {
    type Error = &'static str;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        Self::parse(&text).ok_or("not a time")
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn shown_is_read_back(seconds in 0i64..4_000_000_000, offset in -900i32..900) {
            let zone = UtcOffset::from_whole_seconds(offset * 60).expect("in range");
            let moment = Moment::new(OffsetDateTime::from_unix_timestamp(seconds).expect("in range").to_offset(zone));
            prop_assert_eq!(Moment::parse(&moment.to_string()), Some(moment));
        }

        #[test]
        fn any_text_is_read_or_refused(text in any::<String>()) {
            let _ = Moment::parse(&text);
        }
    }

    #[test]
    fn it_is_shown_to_the_second_with_its_offset() {
        let check = |nanoseconds: i128, offset: i32, expected: &str| {
            let zone = UtcOffset::from_whole_seconds(offset).expect("in range");
            let time = OffsetDateTime::from_unix_timestamp_nanos(nanoseconds).expect("in range");
            let moment = Moment::new(time.to_offset(zone));
            assert_eq!(moment.to_string(), expected);
            assert_eq!(Moment::parse(expected), Some(moment));
        };
        let billion = 1_000_000_000;
        check(0, 0, "1970-01-01T00:00:00+00:00");
        check(86_399 * billion + 999, 3600, "1970-01-02T00:59:59+01:00");
        check(0, -19_800, "1969-12-31T18:30:00-05:30");
        check(0, -1800, "1969-12-31T23:30:00-00:30");
        check(0, 20_700 + 59, "1970-01-01T05:45:00+05:45");
    }

    #[test]
    fn only_its_own_form_is_read() {
        assert!(Moment::parse("2026-03-02T10:15:00+01:00").is_some());
        for text in [
            "2026-03-02 10:15:00+01:00",
            "2026-03-02T10:15:00Z",
            "2026-03-02T25:15:00+01:00",
            "2026-03-02T10:15:00*01:00",
            "2026-03-02T10:15:00+01:00 ",
            "2026-03-02T10-15-00+01:00",
            "2026-03-02T10:15:00-00:00",
            "é26-03-02T10",
        ] {
            assert!(Moment::parse(text).is_none(), "{text}");
        }
    }
}

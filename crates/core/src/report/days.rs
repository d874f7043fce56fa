//! Terms: 72 hours after a leak was found, six months after notice; and the clock of Belgium.

use time::{Date, Duration, Month, OffsetDateTime, PrimitiveDateTime, Time, UtcOffset};

/// Within so long the authority is told of a leak (article 33 of the GDPR). Every hour counts, also at night and in the
/// weekend (Regulation 1182/71, article 3).
pub const LEAK_TERM: Duration = Duration::hours(72);
/// How many months' notice article 11 asks.
pub const NOTICE_MONTHS: u32 = 6;

/// The hour in UTC at which the clock changes (Directive 2000/84/EC).
const CHANGE: Time = match Time::from_hms(1, 0, 0) {
    Ok(time) => time,
    Err(_) => Time::MIDNIGHT,
};

/// Returns the same time by the clock of Belgium.
#[must_use]
pub fn by_belgian_clock(time: OffsetDateTime) -> OffsetDateTime {
    let utc = time.to_offset(UtcOffset::UTC);
    let change =
        |month| PrimitiveDateTime::new(last_sunday(utc.year(), month), CHANGE).assume_utc();
    let is_summer = change(Month::March) <= utc && utc < change(Month::October);
    utc.to_offset(hours_ahead(if is_summer { 2 } else { 1 }))
}

/// Returns what the clock of Belgium shows, as a time. Of an hour that comes twice in October it is the first, so that a term
/// ends too early rather than too late; an hour that March leaves out is counted on from the hour before.
#[must_use]
pub fn from_belgian_clock(shown: PrimitiveDateTime) -> OffsetDateTime {
    let summer = shown.assume_offset(hours_ahead(2));
    if by_belgian_clock(summer).offset() == summer.offset() {
        summer
    } else {
        by_belgian_clock(shown.assume_offset(hours_ahead(1)))
    }
}

fn hours_ahead(hours: i8) -> UtcOffset {
    UtcOffset::from_hms(hours, 0, 0).expect("one and two are hours of a day")
}

fn last_sunday(year: i32, month: Month) -> Date {
    let last = Date::from_calendar_date(year, month, month.length(year))
        .expect("a month has its last day");
    let past = last.weekday().number_days_from_sunday();
    last - Duration::days(i64::from(past))
}

/// Returns the day of the same number that many months later; the last of the month where that has no such day.
#[must_use]
pub fn months_after(day: Date, months: u32) -> Option<Date> {
    let count = u32::from(u8::from(day.month())) - 1 + months;
    let year = day.year().checked_add(i32::try_from(count / 12).ok()?)?;
    let month = Month::try_from(u8::try_from(count % 12).ok()? + 1).ok()?;
    let day = day.day().min(month.length(year));
    Date::from_calendar_date(year, month, day).ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::protocol::parse_date;
    use proptest::prelude::*;

    fn day(text: &str) -> Date {
        parse_date(text).expect("a day")
    }

    fn shown(text: &str, hour: u8, minute: u8) -> PrimitiveDateTime {
        day(text).with_hms(hour, minute, 0).expect("a time")
    }

    #[test]
    fn the_clock_changes_on_the_last_sundays_of_march_and_october() {
        for (date, hour, ahead) in [
            ("2026-03-29", 1, 1),
            ("2026-03-29", 3, 2),
            ("2026-10-25", 1, 2),
            // The first of the two.
            ("2026-10-25", 2, 2),
            ("2026-10-25", 3, 1),
            ("2026-07-01", 12, 2),
            ("2026-12-31", 23, 1),
            ("2027-03-28", 3, 2),
        ] {
            let time = from_belgian_clock(shown(date, hour, 0));
            assert_eq!(time.offset(), hours_ahead(ahead), "{date} {hour}");
            assert_eq!(time.date(), day(date), "{date} {hour}");
            assert_eq!(time.hour(), hour, "{date} {hour}");
        }
        // Between two and three there was no hour: it is half past three.
        let left_out = from_belgian_clock(shown("2026-03-29", 2, 30));
        assert_eq!((left_out.hour(), left_out.minute()), (3, 30));
    }

    #[test]
    fn seventy_two_hours_are_hours_also_when_the_clock_changes() {
        for (date, hour, until, at) in [
            ("2026-03-27", 10, "2026-03-30", 11),
            ("2026-10-23", 10, "2026-10-26", 9),
            ("2026-03-02", 10, "2026-03-05", 10),
            ("2026-12-30", 23, "2027-01-02", 23),
        ] {
            let found = from_belgian_clock(shown(date, hour, 0));
            let end = by_belgian_clock(found + LEAK_TERM);
            assert_eq!((end.date(), end.hour()), (day(until), at), "{date}");
            assert_eq!(end - found, Duration::hours(72));
        }
    }

    #[test]
    fn six_months_end_on_the_same_day_or_the_last() {
        for (from, until) in [
            ("2026-03-15", "2026-09-15"),
            ("2026-08-31", "2027-02-28"),
            ("2027-08-31", "2028-02-29"),
            ("2026-12-31", "2027-06-30"),
            ("2026-07-01", "2027-01-01"),
        ] {
            assert_eq!(
                months_after(day(from), NOTICE_MONTHS),
                Some(day(until)),
                "{from}"
            );
        }
        assert_eq!(months_after(Date::MAX, NOTICE_MONTHS), None);
    }

    proptest! {
        #[test]
        fn a_time_shown_is_the_time_again(seconds in 0i64..4_000_000_000) {
            let time = OffsetDateTime::from_unix_timestamp(seconds).expect("in range");
            let clock = by_belgian_clock(time);
            prop_assert_eq!(clock, time);
            let again = from_belgian_clock(PrimitiveDateTime::new(clock.date(), clock.time()));
            // The hour that comes twice is read as its first.
            prop_assert!(again == time || again == time - Duration::HOUR);
        }
    }
}

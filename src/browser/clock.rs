//! The time on this device.

use time::{Date, Month, OffsetDateTime, UtcOffset};

/// The moment, with the offset of the user's own clock.
pub fn now() -> OffsetDateTime {
    let local = js_sys::Date::new_0();
    // The browser counts the minutes that local time is behind UTC.
    let offset = UtcOffset::from_whole_seconds(-60 * local.get_timezone_offset() as i32);
    OffsetDateTime::from_unix_timestamp((local.get_time() / 1000.0) as i64)
        .unwrap_or(OffsetDateTime::UNIX_EPOCH)
        .to_offset(offset.unwrap_or(UtcOffset::UTC))
}

/// The date on the user's calendar.
pub fn today() -> Date {
    let local = js_sys::Date::new_0();
    let month = Month::try_from(local.get_month() as u8 + 1).unwrap_or(Month::January);
    Date::from_calendar_date(local.get_full_year() as i32, month, local.get_date() as u8)
        .unwrap_or(Date::MIN)
}

/// Milliseconds since the page was opened, for telling how long something takes.
pub fn elapsed() -> f64 {
    web_sys::window()
        .and_then(|window| window.performance())
        .map_or(0.0, |clock| clock.now())
}

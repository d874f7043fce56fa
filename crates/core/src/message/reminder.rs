//! A reminder for the calendar of whoever sent or opened a file: iCalendar (RFC 5545), as Outlook, Google and Apple import it.
//!
//! An appointment and not a task: Outlook imports no tasks from a file. It stands in the morning of a day, in the time of the
//! calendar itself, with an alarm before it; the day counts as free. It holds the reference and the name of the file, and nothing
//! of a client.

use time::{Duration, UtcOffset};

use crate::referral::{Moment, Reference};
use crate::report::MessageKind;
use crate::text::{escape, push_line};
use crate::wording::reminder as words;

pub use crate::wording::reminder::Reminded;

/// After how many days it reminds: by then the receiver has called the client, and a mail that did not arrive is missed.
pub const DAYS: i64 = 14;

/// Returns what the file is called when it is saved.
#[must_use]
pub fn name(reference: Reference) -> String {
    format!("herinnering-{reference}.ics")
}

/// Writes the reminder of a file of this kind, counted from `now`.
#[must_use]
pub fn write(kind: MessageKind, reference: Reference, who: Reminded, now: Moment) -> Vec<u8> {
    let now = now.time();
    let stamp = now.to_offset(UtcOffset::UTC);
    let (hour, minute, second) = stamp.to_hms();
    let compact = |day: time::Date| day.to_string().replace('-', "");
    let day = compact((now + Duration::days(DAYS)).date());
    let file = kind.file_name(reference);
    let role = match who {
        Reminded::Sender => "afzender",
        Reminded::Receiver => "ontvanger",
    };
    let title = words::title(&reference.to_string());
    let mut out = String::new();
    for (name, value) in [
        ("BEGIN", "VCALENDAR"),
        ("VERSION", "2.0"),
        ("PRODID", "-//Sluis//Sluis//NL"),
        ("METHOD", "PUBLISH"),
        ("BEGIN", "VEVENT"),
        // The same file gives the same appointment, so that a second import doubles nothing.
        ("UID", &format!("{}-{role}", file.trim_end_matches(".7z"))),
        (
            "DTSTAMP",
            &format!("{}T{hour:02}{minute:02}{second:02}Z", compact(stamp.date())),
        ),
        ("DTSTART", &format!("{day}T090000")),
        ("DTEND", &format!("{day}T091500")),
        ("SUMMARY", &escape(&title)),
        ("DESCRIPTION", &escape(&words::what(who, &file))),
        ("CLASS", "PRIVATE"),
        ("TRANSP", "TRANSPARENT"),
        ("BEGIN", "VALARM"),
        ("ACTION", "DISPLAY"),
        ("DESCRIPTION", &escape(&title)),
        ("TRIGGER", "-PT5M"),
        ("END", "VALARM"),
        ("END", "VEVENT"),
        ("END", "VCALENDAR"),
    ] {
        push_line(&mut out, &format!("{name}:{value}"));
    }
    out.into_bytes()
}

//! How a day is asked.

use time::Date;

use super::text;

/// Another day than today.
pub const ANOTHER_DAY: &str = "Een andere dag";

/// The parts of a day, in the order in which they are typed.
pub const PARTS: [&str; 3] = ["Dag", "Maand", "Jaar"];

/// Returns today, written out.
#[must_use]
pub fn today(date: Date) -> String {
    format!("Vandaag, {} {}", text::weekday(date), text::day(date))
}

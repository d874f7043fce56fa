//! A sentence in two halves, and days as people say them.

use std::borrow::Cow;
use std::fmt;

use time::{Date, Month, Weekday};

/// What is the matter, and what to do about it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Text {
    /// What is the matter.
    pub cause: Cow<'static, str>,
    /// What to do; empty when the cause says it all.
    pub remedy: Cow<'static, str>,
}

impl Text {
    pub(super) fn new(
        cause: impl Into<Cow<'static, str>>,
        remedy: impl Into<Cow<'static, str>>,
    ) -> Self {
        Self {
            cause: cause.into(),
            remedy: remedy.into(),
        }
    }
}

impl fmt::Display for Text {
    /// Writes both halves as one line.
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let space = if self.cause.is_empty() || self.remedy.is_empty() {
            ""
        } else {
            " "
        };
        write!(out, "{}{space}{}", self.cause, self.remedy)
    }
}

/// Returns a day as `1 februari 2026`.
#[must_use]
pub fn day(date: Date) -> String {
    format!("{} {} {}", date.day(), month(date.month()), date.year())
}

/// Returns the day that the clock of the device gives, where a sentence rests on it: a clock can be wrong.
#[must_use]
pub fn on_this_device(today: Date) -> String {
    format!(
        "Volgens dit toestel is het vandaag {}. Klopt dat niet? Laat dan de klok van het toestel juist zetten.",
        day(today)
    )
}

/// Returns the day of the week, as `maandag`.
#[must_use]
pub fn weekday(date: Date) -> &'static str {
    match date.weekday() {
        Weekday::Monday => "maandag",
        Weekday::Tuesday => "dinsdag",
        Weekday::Wednesday => "woensdag",
        Weekday::Thursday => "donderdag",
        Weekday::Friday => "vrijdag",
        Weekday::Saturday => "zaterdag",
        Weekday::Sunday => "zondag",
    }
}

fn month(month: Month) -> &'static str {
    match month {
        Month::January => "januari",
        Month::February => "februari",
        Month::March => "maart",
        Month::April => "april",
        Month::May => "mei",
        Month::June => "juni",
        Month::July => "juli",
        Month::August => "augustus",
        Month::September => "september",
        Month::October => "oktober",
        Month::November => "november",
        Month::December => "december",
    }
}

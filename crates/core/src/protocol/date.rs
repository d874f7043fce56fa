//! Reading a day.

use time::{Date, Month};

/// Reads `2026-03-01`, as a date field gives it, and `1/3/2026`, `01.03.2026` or `1-3-2026`, as people type it.
#[must_use]
pub fn parse_date(typed: &str) -> Option<Date> {
    let parts: Vec<&str> = typed.trim().split(['-', '/', '.', ' ']).collect();
    let [first, month, last] = parts.as_slice() else {
        return None;
    };
    let (year, day) = if first.len() == 4 {
        (first, last)
    } else {
        (last, first)
    };
    let is_number = |part: &str, most: usize| {
        !part.is_empty() && part.len() <= most && part.bytes().all(|byte| byte.is_ascii_digit())
    };
    if year.len() != 4 || !is_number(year, 4) || !is_number(month, 2) || !is_number(day, 2) {
        return None;
    }
    let month = Month::try_from(month.parse::<u8>().ok()?).ok()?;
    Date::from_calendar_date(year.parse().ok()?, month, day.parse().ok()?).ok()
}

/// Returns whether nothing is typed of a day, but perhaps the lines between its parts.
#[must_use]
pub fn is_no_date(typed: &str) -> bool {
    typed.trim_matches(['/', ' ']).is_empty()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_of_which_nothing_is_typed_is_none() {
        for (typed, expected) in [("", true), ("//", true), (" / / ", true), ("3//", false)] {
            assert_eq!(is_no_date(typed), expected, "{typed}");
        }
    }

    #[test]
    fn days_are_read() {
        for (typed, expected) in [
            ("2026-03-01", Some("2026-03-01")),
            ("1/3/2026", Some("2026-03-01")),
            ("01.03.2026", Some("2026-03-01")),
            ("31-2-2026", None),
            ("1/13/2026", None),
            ("1/3/26", None),
            ("2026-03", None),
            ("vandaag", None),
            ("", None),
        ] {
            assert_eq!(
                parse_date(typed).map(|day| day.to_string()).as_deref(),
                expected,
                "{typed}"
            );
        }
    }
}

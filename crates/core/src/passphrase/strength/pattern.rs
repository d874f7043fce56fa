//! What fingers and heads make without drawing: runs of a keyboard, of the alphabet or of digits, days and years.

use super::{Match, reading::Reading};

/// Keys side by side, as small letters without accents: AZERTY (also its row of digits without shift), QWERTY, digits
/// with shift, slanting columns, two hands in turn, and the block of digits.
const ROWS: [&str; 22] = [
    "azertyuiop^$",
    "qsdfghjklm",
    "wxcvbn,;:=",
    "&e\"'(§e!ca)-",
    "qwertyuiop[]",
    "asdfghjkl;'",
    "zxcvbnm,./",
    "!@#$%^&*()_+",
    "1234567890-=",
    "1qaz2wsx3edc4rfv5tgb6yhn7ujm8ik,9ol.",
    "1aqw2zsx3edc4rfv5tgb6yhn7uj,8ik;9ol:",
    "1qa2ws3ed4rf5tg6yh7uj8ik9ol",
    "1aq2zs3ed4rf5tg6yh7uj8ik9ol",
    "1q2w3e4r5t6y7u8i9o0p",
    "1a2z3e4r5t6y7u8i9o0p",
    "q1w2e3r4t5y6u7i8o9p0",
    "a1z2e3r4t5y6u7i8o9p0",
    "qawsedrftgyhujikolp",
    "aqzsedrftgyhujikolpm",
    "147258369",
    "159753",
    "789456123",
];
/// Bits for which row it is.
const ROW: f64 = 4.5;
/// Bits for not beginning at the end of a row.
const WITHIN: f64 = 3.0;
/// Bits for going the other way.
const BACK: f64 = 1.0;
/// The fewest keys of a row, at its beginning and further on.
const FEWEST: (usize, usize) = (3, 4);

/// Bits for a run that begins where one begins, with `a`, `1` or the like, and for one that does not.
const RUN: (f64, f64) = (2.0, 5.0);
/// The fewest signs of a run.
const SHORTEST_RUN: usize = 3;
/// A run goes through the alphabet once.
const LONGEST_RUN: usize = 26;

/// Years that people write.
const YEARS: std::ops::RangeInclusive<u32> = 1900..=2049;
/// Bits for a year: one of 150.
const YEAR: f64 = 7.23;
/// Bits for a day of a year, in one of two orders.
const DAY: f64 = 9.5;
/// Bits for a year of two digits.
const SHORT_YEAR: f64 = 6.65;
/// Bits for what stands between day, month and year.
const BETWEEN: f64 = 2.0;

/// Every such pattern that stands in a text.
pub(super) fn find(text: &Reading, found: &mut Vec<Match>) {
    for start in 0..text.len() {
        keys(text, start, found);
        run(text, start, found);
        days(text, start, found);
    }
}

fn keys(text: &Reading, start: usize, found: &mut Vec<Match>) {
    for row in ROWS {
        along(text, start, row.chars(), 0.0, found);
        along(text, start, row.chars().rev(), BACK, found);
    }
}

/// The keys of one row from each place on where the text may follow it.
fn along(
    text: &Reading,
    start: usize,
    row: impl Iterator<Item = char> + Clone,
    back: f64,
    found: &mut Vec<Match>,
) {
    let mut rest = row;
    let mut first = true;
    loop {
        let keys = rest.clone().zip(&text.plain[start..]);
        let length = keys.take_while(|(key, sign)| key == *sign).count();
        let (fewest, within) = if first {
            (FEWEST.0, 0.0)
        } else {
            (FEWEST.1, WITHIN)
        };
        for keys in fewest..=length {
            let bits = ROW + within + back + (keys as f64).log2();
            found.push(Match {
                start,
                end: start + keys,
                bits,
            });
        }
        if rest.next().is_none() {
            return;
        }
        first = false;
    }
}

/// Letters or digits that follow one another, up or down; after the nine comes the nought.
fn run(text: &Reading, start: usize, found: &mut Vec<Match>) {
    let rest = &text.plain[start..];
    for (back, next) in [(0.0, follows as fn(char, char) -> bool), (BACK, precedes)] {
        let steps = rest
            .windows(2)
            .take_while(|pair| next(pair[0], pair[1]))
            .count();
        let begin = if matches!(rest[0], 'a' | 'z' | '0' | '1' | '9') {
            RUN.0
        } else {
            RUN.1
        };
        for length in SHORTEST_RUN..=(steps + 1).min(LONGEST_RUN) {
            let bits = begin + back + (length as f64).log2();
            found.push(Match {
                start,
                end: start + length,
                bits,
            });
        }
    }
}

fn follows(one: char, other: char) -> bool {
    matches!((one, other), ('9', '0'))
        || one.is_ascii_alphanumeric()
            && other.is_ascii_alphanumeric()
            && u32::from(one) + 1 == u32::from(other)
}

fn precedes(one: char, other: char) -> bool {
    follows(other, one)
}

/// Years and days, with or without signs between.
fn days(text: &Reading, start: usize, found: &mut Vec<Match>) {
    let rest = &text.plain[start..];
    let mut add = |length: usize, bits: f64| {
        found.push(Match {
            start,
            end: start + length,
            bits,
        });
    };
    if year(rest, 0) {
        add(4, YEAR);
    }
    // One or two digits each, with the same sign twice or none.
    for (first, second) in [(2, 2), (1, 1), (1, 2), (2, 1)] {
        for between in [0, 1] {
            let (middle, last) = (first + between, first + 2 * between + second);
            if between == 0 && (first, second) != (2, 2)
                || !separated(rest, first, middle + second, between)
            {
                continue;
            }
            let gap = if between == 0 { 0.0 } else { BETWEEN };
            if day(rest, (0, first), (middle, second)) {
                add(middle + second, DAY + gap);
                if year(rest, last) {
                    add(last + 4, DAY + YEAR + gap);
                }
                if number(rest, last, 2).is_some() {
                    add(last + 2, DAY + SHORT_YEAR + gap);
                }
            }
        }
    }
    // The year in front.
    for (digits, between) in [(4, 0), (4, 1), (2, 0), (2, 1)] {
        let bits = if digits == 4 { YEAR } else { SHORT_YEAR };
        let middle = digits + between;
        let is_year = if digits == 4 {
            year(rest, 0)
        } else {
            number(rest, 0, 2).is_some()
        };
        let gap = if between == 0 { 0.0 } else { BETWEEN };
        if is_year
            && separated(rest, digits, middle + 2, between)
            && day(rest, (middle, 2), (middle + 2 + between, 2))
        {
            add(middle + 4 + between, DAY + bits + gap);
        }
    }
}

/// Whether a sign stands at the first place and no digit at the second, where signs are between the numbers.
fn separated(text: &[char], first: usize, second: usize, between: usize) -> bool {
    between == 0
        || text.get(first).is_some_and(|sign| "-/. _:".contains(*sign))
            && text.get(second).is_none_or(|sign| !sign.is_ascii_digit())
}

fn number(text: &[char], start: usize, digits: usize) -> Option<u32> {
    let digits = text.get(start..start + digits)?;
    digits
        .iter()
        .try_fold(0, |number, digit| Some(number * 10 + digit.to_digit(10)?))
}

fn year(text: &[char], start: usize) -> bool {
    number(text, start, 4).is_some_and(|year| YEARS.contains(&year))
}

/// Whether two numbers, each a place and a length, are a day and a month in either order.
fn day(text: &[char], one: (usize, usize), other: (usize, usize)) -> bool {
    let [Some(one), Some(other)] = [one, other].map(|(start, digits)| number(text, start, digits))
    else {
        return false;
    };
    let (month, day) = (one.min(other), one.max(other));
    (1..=12).contains(&month) && (1..=31).contains(&day)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn whole(text: &str) -> Option<f64> {
        crate::passphrase::strength::tests::whole(text, find)
    }

    fn check(text: &str, expected: f64) {
        let found = whole(text).expect(text);
        assert!(
            (found - expected).abs() < 1e-9,
            "{text}: {found}, not {expected}"
        );
    }

    /// The bits for one of so many.
    fn of(many: u32) -> f64 {
        f64::from(many).log2()
    }

    #[test]
    fn keys_cost_their_row_their_place_their_way_and_how_many() {
        check("aze", ROW + of(3));
        check("azerty", ROW + of(6));
        check("zerty", ROW + WITHIN + of(5));
        check("mlkjhgfdsq", ROW + BACK + of(10));
        check("hgfd", ROW + WITHIN + BACK + of(4));
        check("iuyt", ROW + WITHIN + BACK + of(4));
        for none in ["az", "zer", "gfd"] {
            assert!(whole(none).is_none(), "{none}");
        }
    }

    #[test]
    fn a_run_costs_its_begin_its_way_and_how_long_it_is() {
        check("abc", RUN.0 + of(3));
        check("bcd", RUN.1 + of(3));
        check("zyx", RUN.0 + BACK + of(3));
        check("dcb", RUN.1 + BACK + of(3));
        check("901", RUN.0 + of(3));
        check("0987", RUN.0 + BACK + of(4));
        check("12345678901234567890123456", RUN.0 + of(26));
        // Once through the alphabet and further is no run any more; neighbours of letters and digits are none.
        for none in [
            "123456789012345678901234567",
            "789:",
            "/012",
            "xyz{",
            "`abc",
        ] {
            assert!(whole(none).is_none(), "{none}");
        }
    }

    #[test]
    fn days_cost_what_is_in_them() {
        check("1985", YEAR);
        check("1900", YEAR);
        check("2049", YEAR);
        check("1205", DAY);
        check("3112", DAY);
        check("12-05", DAY + BETWEEN);
        check("1-2", DAY + BETWEEN);
        check("1/12", DAY + BETWEEN);
        check("31.1", DAY + BETWEEN);
        check("120585", DAY + SHORT_YEAR);
        check("850512", DAY + SHORT_YEAR);
        check("1.2.99", DAY + SHORT_YEAR + BETWEEN);
        check("85-05-12", DAY + SHORT_YEAR + BETWEEN);
        check("12051985", DAY + YEAR);
        check("19850512", DAY + YEAR);
        check("12-05-1985", DAY + YEAR + BETWEEN);
        check("5/12/1985", DAY + YEAR + BETWEEN);
        check("1985-05-12", DAY + YEAR + BETWEEN);
        for none in [
            "112",
            "12",
            "3212",
            "1313",
            "3100",
            "12-051985",
            "1985-0512",
            "12x05",
            "ab1205",
            "abcd1205",
        ] {
            assert!(whole(none).is_none(), "{none}");
        }
    }

    #[test]
    fn rows_of_keys_are_found_both_ways_and_with_capitals() {
        for row in [
            "azertyuiop",
            "AZERTY",
            "qwerty",
            "poiuytreza",
            "mlkjhgfdsq",
            "wxcvbn",
            "qaz2wsx3edc",
            "1q2w3e4r5t",
            "hgfd",
            "!@#$%",
            "&é\"'(",
            "147258",
            "zaq1",
        ] {
            let bits = whole(row).expect(row);
            assert!(bits < 12.0, "{row}: {bits}");
        }
        assert!(whole("qwertz").is_none());
        assert!(whole("gf").is_none());
    }

    #[test]
    fn runs_are_found_both_ways() {
        for run in [
            "abc",
            "abcdefghijklmnopqrstuvwxyz",
            "12345",
            "7890123",
            "cba",
            "98765",
            "STUV",
        ] {
            let bits = whole(run).expect(run);
            assert!(bits < 10.0, "{run}: {bits}");
        }
        assert!(whole("ab").is_none());
        assert!(whole("acd").is_none());
    }

    #[test]
    fn days_and_years_are_found_however_they_are_written() {
        for day in [
            "1985",
            "2026",
            "12051985",
            "12-05-1985",
            "12/5/1985",
            "1.2.99",
            "120585",
            "19850512",
            "1985-05-12",
            "85-05-12",
            "12 05 1985",
            "1205",
            "12-05",
            "5/12/1985",
            "05311985",
        ] {
            let bits = whole(day).expect(day);
            assert!(bits < 19.0, "{day}: {bits}");
        }
        for none in ["1899", "2050", "4105", "41-41-1985", "12-05/198", "0012"] {
            assert!(whole(none).is_none(), "{none}");
        }
    }
}

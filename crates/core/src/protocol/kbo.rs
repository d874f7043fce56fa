//! The number of an organisation in the Kruispuntbank van Ondernemingen (KBO).

use std::fmt;

/// Ten digits of which the last two are 97 − (the first eight mod 97).
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct KboNumber(u32, u8);

impl KboNumber {
    /// Reads `0216.772.234`, with or without points, spaces and `BE` in front; `None` when the check digits are wrong.
    #[must_use]
    pub fn parse(typed: &str) -> Option<Self> {
        let typed = typed.trim();
        let typed = typed.strip_prefix("BE").unwrap_or(typed);
        let digits: String = typed
            .chars()
            .filter(|character| !matches!(character, '.' | ' '))
            .collect();
        if digits.len() != 10 || !digits.bytes().all(|byte| byte.is_ascii_digit()) {
            return None;
        }
        let (body, check) = digits.split_at(8);
        let (body, check): (u32, u8) = (body.parse().ok()?, check.parse().ok()?);
        (97 - body % 97 == u32::from(check) && body < 20_000_000).then_some(Self(body, check))
    }
}

impl fmt::Display for KboNumber {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let whole = u64::from(self.0) * 100 + u64::from(self.1);
        write!(
            out,
            "{:04}.{:03}.{:03}",
            whole / 1_000_000,
            whole / 1000 % 1000,
            whole % 1000
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_check_digits_are_checked() {
        for (typed, expected) in [
            ("0886.886.638", Some("0886.886.638")),
            ("BE 0216 772 234", Some("0216.772.234")),
            ("0216772234", Some("0216.772.234")),
            ("0216.772.235", None),
            ("0612.772.234", None),
            ("216.772.234", None),
            ("", None),
        ] {
            assert_eq!(
                KboNumber::parse(typed)
                    .map(|kbo| kbo.to_string())
                    .as_deref(),
                expected,
                "{typed}"
            );
        }
    }
}

//! The addresses that links lead to (RFC 3966 and RFC 6068).

use crate::protocol::{Email, Phone};

/// `tel:` and the number in E.164.
pub(super) fn phone_uri(phone: &Phone) -> String {
    format!("tel:{}", phone.e164())
}

/// `mailto:` and the address, in which every byte that could mean something else is written as `%` and two digits.
pub(super) fn mail_uri(email: &Email) -> String {
    let is_plain = |byte: u8| byte.is_ascii_alphanumeric() || b"-._~@!$*'+".contains(&byte);
    let mut uri = "mailto:".to_owned();
    for byte in email.as_str().bytes() {
        if is_plain(byte) {
            uri.push(char::from(byte));
        } else {
            uri.push_str(&format!("%{byte:02X}"));
        }
    }
    uri
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_are_written_as_uris() {
        for (email, uri) in [
            ("anh+kg@example.org", "mailto:anh+kg@example.org"),
            ("o'cruz@example.com", "mailto:o'cruz@example.com"),
            ("a%b?c&d@example.com", "mailto:a%25b%3Fc%26d@example.com"),
            ("я@example.com", "mailto:%D1%8F@example.com"),
        ] {
            assert_eq!(mail_uri(&Email::parse(email).unwrap()), uri);
        }
        assert_eq!(
            phone_uri(&Phone::parse("0470 00 11 22").unwrap()),
            "tel:+32470001122"
        );
    }
}

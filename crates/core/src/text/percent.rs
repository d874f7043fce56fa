//! Percent-encoding (RFC 3986, section 2.1) of UTF-8.

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};

/// All bytes but the unreserved ones of RFC 3986, section 2.3.
const RESERVED: AsciiSet = NON_ALPHANUMERIC
    .remove(b'-')
    .remove(b'.')
    .remove(b'_')
    .remove(b'~');

/// All bytes but those that an address holds somewhere. A `%` of an address that is encoded already stays.
const NOT_IN_ADDRESS: AsciiSet = RESERVED
    .remove(b':')
    .remove(b'/')
    .remove(b'?')
    .remove(b'#')
    .remove(b'[')
    .remove(b']')
    .remove(b'!')
    .remove(b'$')
    .remove(b'&')
    .remove(b'\'')
    .remove(b'(')
    .remove(b')')
    .remove(b'*')
    .remove(b'+')
    .remove(b',')
    .remove(b';')
    .remove(b'=')
    .remove(b'%');

/// Returns all bytes but the unreserved ones of RFC 3986 as `%XX`.
#[must_use]
pub fn percent(text: &str) -> String {
    utf8_percent_encode(text, &RESERVED).to_string()
}

/// Returns the bytes that no address may hold as `%XX`, and all others as they are.
#[must_use]
pub(crate) fn percent_address(text: &str) -> String {
    utf8_percent_encode(text, &NOT_IN_ADDRESS).to_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn everything_but_the_unreserved_characters_is_encoded() {
        for (text, expected) in [
            ("an.de-smet_1~", "an.de-smet_1~"),
            ("?&=%#", "%3F%26%3D%25%23"),
            ("a b\tc\r\nd\0\u{7F}", "a%20b%09c%0D%0Ad%00%7F"),
            (
                "+/@:,;!$'()*[]",
                "%2B%2F%40%3A%2C%3B%21%24%27%28%29%2A%5B%5D",
            ),
            ("\"<>\\^`{|}", "%22%3C%3E%5C%5E%60%7B%7C%7D"),
            ("é я 😀", "%C3%A9%20%D1%8F%20%F0%9F%98%80"),
            ("\u{202E}", "%E2%80%AE"),
        ] {
            assert_eq!(percent(text), expected, "{text:?}");
        }
    }

    #[test]
    fn an_address_keeps_what_it_may_hold() {
        let kept = "a:/?#[]@!$&'()*+,;=%41-._~".replace('@', "");
        assert_eq!(percent_address(&kept), kept);
        assert_eq!(percent_address("@ \"é"), "%40%20%22%C3%A9");
    }
}

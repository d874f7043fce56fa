//! The addresses that links lead to: `mailto:` (RFC 6068), `tel:` (RFC 3966) and `https:` (RFC 3986).
//!
//! Every link of the page, the mails and the documents is made here, so that only one module can forget to encode: what
//! stands in an address may come out of a file of someone else, and `?bcc=` in it would be a header of the reply.

use super::{Email, Phone};
use crate::text::{percent, percent_address};

/// Returns the link that writes to this address.
#[must_use]
pub fn mail(to: &Email) -> String {
    mail_to(std::slice::from_ref(to))
}

/// Returns the link that writes to these addresses.
#[must_use]
pub fn mail_to(to: &[Email]) -> String {
    let address = |email: &Email| format!("{}@{}", percent(email.local()), percent(email.domain()));
    let addresses: Vec<String> = to.iter().map(address).collect();
    format!("mailto:{}", addresses.join(","))
}

/// Returns the link that writes this mail. The body has its lines parted by CRLF already (RFC 6068, section 5).
#[must_use]
pub fn draft(to: &[Email], subject: &str, body: &str) -> String {
    format!(
        "{}?subject={}&body={}",
        mail_to(to),
        percent(subject),
        percent(body)
    )
}

/// Returns the link that calls this number, a global number of RFC 3966: `+` and digits.
#[must_use]
pub fn call(phone: &Phone) -> String {
    let digits: String = phone.e164().chars().filter(char::is_ascii_digit).collect();
    format!("tel:+{digits}")
}

/// What stands behind the `#` where the page opens files.
pub const OPENING: &str = "openen";

/// Returns the link to where a page, whose address an agreement gives, opens files.
#[must_use]
pub fn opening(page: &str) -> String {
    format!("{page}#{OPENING}")
}

/// Returns the link to a public page, or nothing where the text is no address of one: `https:`, a host without a name or a
/// password before it, and whatever an address may not hold percent-encoded.
#[must_use]
pub fn web(address: &str) -> Option<String> {
    let rest = address.strip_prefix("https://")?;
    let host = rest.split(['/', '?', '#']).next().unwrap_or_default();
    if host.is_empty() || host.contains(['@', '\\', ' ']) {
        return None;
    }
    Some(format!("https://{}", percent_address(rest)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_adds_no_header_to_the_mail() {
        for (address, expected) in [
            ("an+kg@example.org", "mailto:an%2Bkg@example.org"),
            ("o'cruz@example.com", "mailto:o%27cruz@example.com"),
            (
                "x?bcc=e%40evil.com&body=stuur#alles@voorbeeld.be",
                "mailto:x%3Fbcc%3De%2540evil.com%26body%3Dstuur%23alles@voorbeeld.be",
            ),
            ("я@example.com", "mailto:%D1%8F@example.com"),
        ] {
            assert_eq!(mail(&Email::parse(address).unwrap()), expected);
        }
        let to = ["a@example.be", "b&c@example.be"].map(|to| Email::parse(to).unwrap());
        assert_eq!(
            draft(&to, "Dag & zo", "a\r\nb"),
            "mailto:a@example.be,b%26c@example.be?subject=Dag%20%26%20zo&body=a%0D%0Ab"
        );
    }

    #[test]
    fn a_number_is_called_by_its_digits() {
        let phone = Phone::parse("0470 00 11 22").unwrap();
        assert_eq!(call(&phone), "tel:+32470001122");
    }

    #[test]
    fn a_public_page_is_one_of_the_web() {
        for (address, expected) in [
            (
                "https://opgroeien.be/a?b=c&d=%20#e",
                Some("https://opgroeien.be/a?b=c&d=%20#e"),
            ),
            (
                "https://opgroeien.be/een é\"",
                Some("https://opgroeien.be/een%20%C3%A9%22"),
            ),
            ("https://opgroeien.be@evil.example/", None),
            ("https://a b/", None),
            ("https:///pad", None),
            ("http://opgroeien.be/", None),
            ("javascript:alert(1)", None),
            ("", None),
        ] {
            assert_eq!(web(address).as_deref(), expected, "{address}");
        }
    }
}

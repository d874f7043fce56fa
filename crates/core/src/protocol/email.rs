//! An e-mail address.

use std::fmt;

use serde::{Deserialize, Serialize};
use zeroize::ZeroizeOnDrop;

use crate::text::{is_mark, plain};

/// The longest local part and domain that mail servers pass on (RFC 5321, 4.5.3.1), in bytes.
const LONGEST_LOCAL: usize = 64;
const LONGEST_DOMAIN: usize = 253;

/// What people and programs write before an address, with a colon behind it.
const LABELS: [&str; 7] = [
    "mailto",
    "e-mail",
    "email",
    "mail",
    "e-mailadres",
    "emailadres",
    "mailadres",
];

/// One e-mail address: the local part as typed, the domain in lowercase.
#[derive(Clone, PartialEq, Eq, ZeroizeOnDrop, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Email(String);

/// Why a text is not one e-mail address.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum EmailFault {
    /// It has no `@`, or a character that an address cannot have.
    Shape,
    /// It holds more than one address.
    Two,
    /// The domain has no ending such as `.be`.
    Incomplete,
    /// It is longer than mail servers accept.
    TooLong,
}

impl Email {
    /// Reads one address; letters of all scripts are fine, quoted local parts are not.
    ///
    /// # Errors
    /// Says in what way the text is not one address.
    pub fn parse(typed: &str) -> Result<Self, EmailFault> {
        let line = plain(typed);
        let line = bare(&line);
        if line.matches('@').count() > 1 {
            let parts = line
                .split([' ', ',', ';', '/'])
                .filter(|part| part.contains('@'));
            return Err(if parts.count() > 1 {
                EmailFault::Two
            } else {
                EmailFault::Shape
            });
        }
        let (local, domain) = line.split_once('@').ok_or(EmailFault::Shape)?;
        let domain = domain.to_lowercase();
        if local.len() > LONGEST_LOCAL || domain.len() > LONGEST_DOMAIN {
            return Err(EmailFault::TooLong);
        }
        if !is_local(local) {
            return Err(EmailFault::Shape);
        }
        check_domain(&domain)?;
        Ok(Self(format!("{local}@{domain}")))
    }

    /// Returns the whole address.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Returns what stands before the `@`.
    #[must_use]
    pub fn local(&self) -> &str {
        self.0.split_once('@').map_or("", |(local, _)| local)
    }

    /// Returns what stands after the `@`, in lowercase.
    #[must_use]
    pub fn domain(&self) -> &str {
        self.0.split_once('@').map_or("", |(_, domain)| domain)
    }

    /// Returns whether the address is of this domain or one below it.
    #[must_use]
    pub fn is_of(&self, domain: &str) -> bool {
        self.domain()
            .strip_suffix(domain)
            .is_some_and(|rest| rest.is_empty() || rest.ends_with('.'))
    }
}

/// Returns the address in what mail programs copy: `Jan <jan@example.be>`, `mailto:jan@example.be`, `jan@example.be;`.
fn bare(line: &str) -> &str {
    let around = [' ', ',', ';', '<', '>', '"'];
    let line = line.trim_matches(around);
    // A display name in front goes, unless it is another address.
    let line = match line.rsplit_once('<') {
        Some((name, inside)) if !name.contains('@') || is_same(name, inside) => inside,
        _ => line,
    };
    let line = match line.split_once(':') {
        Some((label, rest)) if LABELS.contains(&label.trim().to_lowercase().as_str()) => {
            rest.split_once('?').map_or(rest, |(address, _)| address)
        }
        _ => line,
    };
    line.trim_matches(around).trim_end_matches('.')
}

/// Returns whether a display name is the address itself.
fn is_same(name: &str, inside: &str) -> bool {
    let inside = inside.strip_prefix("mailto:").unwrap_or(inside);
    let name = name.trim_matches([' ', '\'', '"', ',', ';']);
    name.eq_ignore_ascii_case(inside)
}

/// Checks that this is a domain with an ending, such as `example.be`.
pub(super) fn check_domain(domain: &str) -> Result<(), EmailFault> {
    let labels: Vec<&str> = domain.split('.').collect();
    let (ending, names) = labels.split_last().ok_or(EmailFault::Shape)?;
    let is_name = |label: &&str| {
        !label.starts_with('-')
            && !label.ends_with('-')
            && label.chars().all(|character| {
                character.is_alphanumeric() || character == '-' || is_mark(character)
            })
    };
    if !labels.iter().all(is_name) {
        return Err(EmailFault::Shape);
    }
    let has_ending = ending.chars().count() >= 2
        && (ending.starts_with("xn--")
            || ending
                .chars()
                .all(|character| !character.is_numeric() && character != '-'));
    if names.is_empty() || !has_ending || labels.iter().any(|label| label.is_empty()) {
        return Err(EmailFault::Incomplete);
    }
    Ok(())
}

/// Returns whether a local part is a `dot-atom` of RFC 5322, with the letters of all scripts that RFC 6531 adds.
fn is_local(local: &str) -> bool {
    let is_atom = |character: char| {
        character.is_alphanumeric()
            || is_mark(character)
            || "!#$%&'*+-/=?^_`{|}~’".contains(character)
    };
    !local.is_empty()
        && local
            .split('.')
            .all(|atom| !atom.is_empty() && atom.chars().all(is_atom))
}

impl fmt::Display for Email {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(&self.0)
    }
}

impl fmt::Debug for Email {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("Email(…)")
    }
}

impl From<Email> for String {
    fn from(email: Email) -> Self {
        email.0.clone()
    }
}

impl TryFrom<String> for Email {
    type Error = &'static str;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        Self::parse(&text).map_err(|_| "not an e-mail address")
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[track_caller]
    fn check(typed: &str, expected: Result<&str, EmailFault>) {
        assert_eq!(
            Email::parse(typed).as_ref().map(Email::as_str),
            expected.as_ref().copied(),
            "{typed}"
        );
    }

    #[test]
    fn addresses_are_read() {
        for (typed, expected) in [
            ("fatima@example.com", "fatima@example.com"),
            (" anh+kg@Example.ORG ", "anh+kg@example.org"),
            ("o'cruz@example.com", "o'cruz@example.com"),
            ("An.De.Smet@mail.example.be", "An.De.Smet@mail.example.be"),
            ("mailto:an@example.be", "an@example.be"),
            ("олександра@приклад.укр", "олександра@приклад.укр"),
            ("Jan <jan@example.be>", "jan@example.be"),
            ("\"Peeters, Jan\" <jan@example.be>;", "jan@example.be"),
            ("jan@example.be <jan@example.be>", "jan@example.be"),
            ("jan@example.be<mailto:jan@example.be>", "jan@example.be"),
            ("<jan@example.be>", "jan@example.be"),
            ("jan@example.be;", "jan@example.be"),
            ("jan@example.be,", "jan@example.be"),
            ("jan@example.be.", "jan@example.be"),
            ("MAILTO:jan@example.be", "jan@example.be"),
            ("mailto:jan@example.be?subject=Vraag", "jan@example.be"),
            ("E-mail: jan@example.be", "jan@example.be"),
            ("\u{200b}jan@\u{ad}example.be\u{feff}", "jan@example.be"),
            ("ｊａｎ１２@example．be", "jan12@example.be"),
            ("jan‑piet@example.be", "jan-piet@example.be"),
            ("jan@xn--e1afmkfd.xn--j1amh", "jan@xn--e1afmkfd.xn--j1amh"),
        ] {
            check(typed, Ok(expected));
        }
    }

    #[test]
    fn faults_are_told_apart() {
        for (typed, expected) in [
            ("", EmailFault::Shape),
            ("naam", EmailFault::Shape),
            ("@example.be", EmailFault::Shape),
            ("jan jansen@example.be", EmailFault::Shape),
            ("jan..jansen@example.be", EmailFault::Shape),
            ("jan@@example.be", EmailFault::Shape),
            ("jan@exa_mple.be", EmailFault::Shape),
            ("naam@example", EmailFault::Incomplete),
            ("naam@example.", EmailFault::Incomplete),
            ("naam@example.b", EmailFault::Incomplete),
            ("naam@192.168.0.1", EmailFault::Incomplete),
            ("naam@.be", EmailFault::Incomplete),
            ("a@example.be b@example.be", EmailFault::Two),
            ("a@example.be;b@example.be", EmailFault::Two),
            ("a@example.be <b@example.be>", EmailFault::Two),
            ("An <a@example.be>; Bo <b@example.be>", EmailFault::Two),
            ("jan@example.be (moeder)", EmailFault::Shape),
        ] {
            check(typed, Err(expected));
        }
        check(
            &format!("{}@example.be", "a".repeat(65)),
            Err(EmailFault::TooLong),
        );
    }

    #[test]
    fn domains_below_count_as_the_domain() {
        let email = Email::parse("an@team.opgroeien.be").expect("an address");
        assert!(email.is_of("opgroeien.be") && !email.is_of("groeien.be") && !email.is_of("be.be"));
    }

    proptest! {
        #[test]
        fn shown_is_read_back(typed in "\\PC{1,12}@[a-zA-Z0-9é-]{1,9}\\.[a-zA-Z]{2,5}") {
            if let Ok(email) = Email::parse(&typed) {
                prop_assert_eq!(Email::parse(email.as_str()), Ok(email));
            }
        }
    }
}

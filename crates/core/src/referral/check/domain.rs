//! Slips of the finger in the domains that people here have their mail at.

use crate::text::is_one_edit;

/// Providers with the endings they have.
const PROVIDERS: [(&str, &[&str]); 14] = [
    ("gmail", &["gmail.com"]),
    (
        "hotmail",
        &["hotmail.com", "hotmail.be", "hotmail.fr", "hotmail.nl"],
    ),
    ("outlook", &["outlook.com", "outlook.be", "outlook.fr"]),
    ("live", &["live.be", "live.com", "live.nl", "live.fr"]),
    ("telenet", &["telenet.be"]),
    ("skynet", &["skynet.be"]),
    ("proximus", &["proximus.be"]),
    ("scarlet", &["scarlet.be"]),
    ("pandora", &["pandora.be"]),
    ("yahoo", &["yahoo.com", "yahoo.fr", "yahoo.nl", "yahoo.be"]),
    ("icloud", &["icloud.com"]),
    ("protonmail", &["protonmail.com", "protonmail.ch"]),
    ("voo", &["voo.be"]),
    ("belgacom", &["belgacom.net"]),
];

/// Providers that have their mail under one ending only, whatever other endings exist.
const ONE_ENDING: [&str; 4] = ["gmail", "telenet", "icloud", "protonmail"];

/// Domains that exist and are one slip away from a provider above.
const NEIGHBOURS: [&str; 1] = ["scarlett.be"];

/// Endings that are never right here.
const WRONG_ENDINGS: [(&str, &str); 14] = [
    ("con", "com"),
    ("cm", "com"),
    ("cmo", "com"),
    ("ocm", "com"),
    ("vom", "com"),
    ("xom", "com"),
    ("comm", "com"),
    ("coom", "com"),
    ("om", "com"),
    ("co", "com"),
    ("bee", "be"),
    ("eb", "be"),
    ("bé", "be"),
    ("b", "be"),
];

/// Returns the well-known domain that was surely meant; `None` when the domain may exist: mail.com and email.com differ from
/// gmail.com by their first letter, and many companies are called as a provider under another ending.
pub(super) fn meant_domain(domain: &str) -> Option<&'static str> {
    if NEIGHBOURS.contains(&domain) {
        return None;
    }
    let (label, ending) = domain.split_once('.')?;
    for (provider, known) in PROVIDERS {
        if known.contains(&domain) {
            return None;
        }
        let is_provider = label == provider;
        let close = provider.len() >= 5
            && label.chars().next() == provider.chars().next()
            && is_one_edit(label, provider);
        let right = WRONG_ENDINGS
            .iter()
            .find(|(wrong, _)| *wrong == ending)
            .map(|(_, right)| *right);
        let wanted = right.unwrap_or(ending);
        let same_ending = known
            .iter()
            .find(|whole| whole.strip_prefix(provider) == Some(&format!(".{wanted}")))
            .copied();
        let meant = match same_ending {
            Some(whole) if close || is_provider && right.is_some() => Some(whole),
            None if is_provider && (right.is_some() || ONE_ENDING.contains(&provider)) => {
                known.first().copied()
            }
            _ => None,
        };
        if meant.is_some() {
            return meant;
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn slips_are_seen_and_real_domains_are_not() {
        for (typed, meant) in [
            ("gmial.com", "gmail.com"),
            ("gmai.com", "gmail.com"),
            ("gmaill.com", "gmail.com"),
            ("gmail.con", "gmail.com"),
            ("gmail.be", "gmail.com"),
            ("hotmial.com", "hotmail.com"),
            ("hotmal.be", "hotmail.be"),
            ("hotmail.con", "hotmail.com"),
            ("outlok.com", "outlook.com"),
            ("telnet.be", "telenet.be"),
            ("telenet.bee", "telenet.be"),
            ("telenet.com", "telenet.be"),
            ("skinet.be", "skynet.be"),
            ("iclod.com", "icloud.com"),
            ("yaho.fr", "yahoo.fr"),
        ] {
            assert_eq!(meant_domain(typed), Some(meant), "{typed}");
        }
        for right in [
            "gmail.com",
            "gmxyl.com",
            "gmiel.com",
            "hotmail.de",
            "hotmail.be",
            "mail.com",
            "example.com",
            "live.be",
            "like.be",
            "telenet.be",
            "outlook.de",
            "yahoo.co.uk",
            "proton.me",
            "protonmail.ch",
            "me.com",
            "ucll.be",
            "student.ucll.be",
            "voo.be",
            "gmx.de",
            "gmx.net",
            "mail.be",
            "mail.ru",
            "ymail.com",
            "email.com",
            "rmail.com",
            "hotmail.nl",
            "hotmail.co.uk",
            "outlook.fr",
            "outlook.com.tr",
            "live.co.uk",
            "proximus.com",
            "pandora.com",
            "skynet.com",
            "scarlett.be",
            "voo.com",
            "cloud.com",
            "googlemail.com",
            "belgacom.be",
            "telenetgroup.be",
            "yahoo.co.in",
        ] {
            assert_eq!(meant_domain(right), None, "{right}");
        }
    }
}

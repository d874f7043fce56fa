//! Domains that look like another: `tessender1o-ham.be`, `tessenderlo-harn.be`, `opgroeien.be` beside `opgroein.be`.
//!
//! A domain is held against what its party is called and where it sits, and against the other domains in the profile. A real domain
//! is what a party is called or something quite different; one that is nearly what it is called is a mistake or a trap.

use std::collections::BTreeMap;

use crate::protocol::agreement::Agreement;
use crate::protocol::party::Party;
use crate::protocol::problem::ProfileProblemKind as Kind;
use crate::protocol::read::Problems;
use crate::text::{fold_words, is_one_edit};

/// Fewer letters than these look like too many other words.
const FEWEST: usize = 4;
/// From this many letters on, one other letter is no other word.
const LONG: usize = 8;

/// What a party is called, in all the ways in which a domain can say so.
pub(super) struct Names(Vec<String>);

impl Names {
    pub(super) fn of(texts: &[&str]) -> Self {
        Self(
            texts
                .iter()
                .flat_map(|text| runs(&fold_words(text)))
                .collect(),
        )
    }
}

/// Returns what a domain of a party looks like, where it looks like something that it is not: a name of the party, or one of its other
/// domains.
pub(super) fn lookalike(domain: &str, names: &Names, others: &[String]) -> Option<String> {
    let near = others.iter().find(|other| is_near(domain, other));
    near.cloned().or_else(|| misread(domain, &names.0))
}

/// Finds domains in different agreements that a reader takes for one and the same.
pub(super) fn check_domains(agreements: &[Agreement], problems: &mut Problems) {
    let mut seen: BTreeMap<String, &str> = BTreeMap::new();
    for (index, agreement) in agreements.iter().enumerate() {
        for (place, domain) in agreement.receiver.domains.iter().enumerate() {
            let first = *seen.entry(seen_as(domain)).or_insert(domain);
            if first != domain {
                let pointer = format!("/agreements/{index}/receiver/domains/{place}");
                problems.add(&pointer, Kind::Lookalike(first.to_owned()));
            }
        }
    }
}

/// Checks that the site of a link is not one that looks like a domain of the parties.
pub(super) fn check_link(link: &str, parties: [&Party; 2], pointer: &str, problems: &mut Problems) {
    let host = link.split('/').nth(2).unwrap_or_default();
    for domain in parties.iter().flat_map(|party| &party.domains) {
        let labels: Vec<&str> = host.split('.').collect();
        let count = domain.split('.').count();
        let end = labels[labels.len().saturating_sub(count)..].join(".");
        if is_near(&end.to_lowercase(), domain) {
            problems.add(pointer, Kind::Lookalike(domain.clone()));
        }
    }
}

/// Returns whether two domains differ, and a reader may not see it: a letter more, less or other, apart from hyphens and dots.
fn is_near(one: &str, other: &str) -> bool {
    let [bare, other_bare] = [one, other].map(|it| it.replace(['-', '.'], ""));
    one != other
        && bare != other_bare
        && bare.len() > LONG
        && (seen_as(one) == seen_as(other) || is_one_edit(&bare, &other_bare))
}

/// Returns the name for which a reader takes a part of a domain, or the domain with letters where digits stand between them.
fn misread(domain: &str, known: &[String]) -> Option<String> {
    let labels = domain.split('.').filter(|label| label.len() >= FEWEST);
    for label in labels {
        for part in runs(label).into_iter().filter(|it| !known.contains(it)) {
            let seen = seen_as(&part);
            let is_taken = |name: &&String| {
                seen == seen_as(name)
                    || (part.len() >= LONG && part.len() == name.len() && is_one_edit(&part, name))
            };
            if let Some(name) = known.iter().find(is_taken) {
                return Some(name.clone());
            }
        }
        let letters: Vec<char> = label.chars().collect();
        let is_digit_in_word = letters.windows(3).any(|three| {
            matches!(three[1], '0' | '1')
                && three[0].is_ascii_alphabetic()
                && three[2].is_ascii_alphabetic()
        });
        if is_digit_in_word {
            return Some(domain.replace('0', "o").replace('1', "l"));
        }
    }
    None
}

/// Returns all runs of words in a text, without what stands between the words: `kind en gezin` gives `kindengezin` and more.
fn runs(text: &str) -> Vec<String> {
    let words = text.split(|letter: char| !letter.is_ascii_alphanumeric());
    let words: Vec<&str> = words.filter(|word| !word.is_empty()).collect();
    let from = |start: usize| {
        let words = &words;
        (start..words.len()).map(move |end| words[start..=end].concat())
    };
    let runs = (0..words.len()).flat_map(from);
    runs.filter(|run| run.len() >= FEWEST).collect()
}

/// Returns a text as somebody reads it who does not look at each letter.
fn seen_as(text: &str) -> String {
    text.replace("rn", "m")
        .replace("vv", "w")
        .replace('0', "o")
        .replace(['1', 'i'], "l")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::protocol::Place;

    #[test]
    fn a_domain_that_is_nearly_a_name_of_its_party_or_another_domain_looks_like_it() {
        let names = Names::of(&[
            "OCMW Tessenderlo-Ham",
            "sociale dienst",
            "Opgroeien regie",
            "Kind en Gezin West-Limburg",
        ]);
        let others = ["tessenderlo-ham.be".to_owned(), "opgroeien.be".to_owned()];
        for (domain, others) in [
            ("tessender1o-ham.be", &[][..]),
            ("tessenderio-ham.be", &[]),
            ("tessenderlo-harn.be", &[]),
            ("tessenderloharn.be", &[]),
            ("ocmw-tessenderlo-harn.be", &[]),
            ("sociaal.tessenderlo-hem.be", &[]),
            ("tessenderol-ham.be", &[]),
            ("opgr0eien.be", &[]),
            ("0pgroeien.be", &[]),
            ("kindengezln.be", &[]),
            ("we1zijn.be", &[]),
            ("tessenderlo-hamm.be", &others),
            ("opgroein.be", &others),
            ("opgroeien.bе", &others),
        ] {
            assert!(lookalike(domain, &names, others).is_some(), "{domain}");
        }
        for domain in [
            "tessenderlo-ham.be",
            "tessenderloham.be",
            "ocmwtessenderlo-ham.be",
            "sociaalhuis.be",
            "opgroeien.be",
            "kindengezin.be",
            "mail.opgroeien.be",
            "opgroeien.eu",
            "9000gent.be",
            "gemeente10.be",
            "vlaanderen.be",
        ] {
            assert_eq!(lookalike(domain, &names, &others), None, "{domain}");
        }
    }

    #[test]
    fn every_municipality_has_a_domain_of_its_own_name_and_those_look_like_no_other() {
        let domains: Vec<String> = Place::all()
            .map(|place| format!("{}.be", fold_words(place.name()).replace(' ', "-")))
            .collect();
        for (place, domain) in Place::all().zip(&domains) {
            let ocmw = format!("OCMW {}", place.name());
            let names = Names::of(&[&ocmw, place.name()]);
            for domain in [
                domain.clone(),
                domain.replace('-', ""),
                format!("ocmw{domain}"),
                format!("ocmw-{domain}"),
                format!("ocmw.{domain}"),
            ] {
                assert_eq!(lookalike(&domain, &names, &[]), None);
            }
        }
        for one in &domains {
            let twin = domains
                .iter()
                .find(|other| one != *other && seen_as(one) == seen_as(other));
            assert_eq!(twin, None, "{one}");
        }
    }
}

//! The service that gets the data, in a sentence: `het OCMW`, `Het CAW`, `deze sociale dienst`.

use crate::protocol::{Agreement, Article};

/// Returns the service with its article, inside a sentence.
#[must_use]
pub fn the(agreement: &Agreement) -> String {
    with(agreement, ["de ", "het "])
}

/// Returns the service with its article, at the start of a sentence.
#[must_use]
pub fn the_first(agreement: &Agreement) -> String {
    with(agreement, ["De ", "Het "])
}

/// Returns the service that was spoken of.
#[must_use]
pub fn this(agreement: &Agreement) -> String {
    with(agreement, ["deze ", "dit "])
}

fn with(agreement: &Agreement, [de, het]: [&str; 2]) -> String {
    let service = agreement.service();
    let article = match service.article() {
        Some(Article::De) => de,
        Some(Article::Het) => het,
        None => "",
    };
    format!("{article}{}", service.name())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::protocol::Profile;
    use crate::wording::points;
    use time::Date;

    /// The signed agreement with a receiver of this kind.
    fn of_kind(kind: &str) -> Profile {
        let signed = include_str!("../../../../profiles/tessenderlo-ham.json");
        let kind = format!("\"receiver\": {{ \"kind\": \"{kind}\",");
        let json = signed.replace("\"receiver\": {", &kind);
        Profile::parse(&json, Date::MAX).unwrap()
    }

    #[test]
    fn a_kind_of_service_stands_with_its_article() {
        for (kind, expected) in [
            ("OCMW", ["het OCMW", "Het OCMW", "dit OCMW"]),
            ("CAW", ["het CAW", "Het CAW", "dit CAW"]),
            (
                "de sociale dienst",
                [
                    "de sociale dienst",
                    "De sociale dienst",
                    "deze sociale dienst",
                ],
            ),
            (
                "het Sociaal Huis",
                ["het Sociaal Huis", "Het Sociaal Huis", "dit Sociaal Huis"],
            ),
            (
                "Welzijn Oost",
                ["Welzijn Oost", "Welzijn Oost", "Welzijn Oost"],
            ),
        ] {
            let profile = of_kind(kind);
            let agreement = profile.first();
            let said = [the(agreement), the_first(agreement), this(agreement)];
            assert_eq!(said, expected);
        }
        assert_eq!(the(Profile::default().first()), "het OCMW");
    }

    #[test]
    fn what_the_worker_declares_names_the_service_of_the_agreement() {
        let profile = of_kind("CAW");
        let agreement = profile.first();
        assert!(!points::secrecy(agreement).contains("OCMW"));
    }
}

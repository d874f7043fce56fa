//! The service that gets the data, in a sentence: `het OCMW`, `Het CAW`, `deze sociale dienst`.

use crate::protocol::{Agreement, Article};

/// Puts the service where a text leaves room for it, with the article and case that stand there: `{het OCMW}`, `{Het OCMW}`,
/// `{dit OCMW}`, and `{OCMW}` without an article.
#[must_use]
pub fn fill(text: &str, agreement: &Agreement) -> String {
    let service = agreement.service();
    let rooms = [
        ("{het OCMW}", ["de ", "het "]),
        ("{Het OCMW}", ["De ", "Het "]),
        ("{dit OCMW}", ["deze ", "dit "]),
        ("{OCMW}", ["", ""]),
    ];
    rooms
        .into_iter()
        .fold(text.to_owned(), |text, (room, [de, het])| {
            let article = match service.article() {
                Some(Article::De) => de,
                Some(Article::Het) => het,
                None => "",
            };
            text.replace(room, &format!("{article}{}", service.name()))
        })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::protocol::Profile;
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
        let text = "{het OCMW}, {Het OCMW}, {dit OCMW}, {OCMW}";
        for (kind, expected) in [
            ("OCMW", "het OCMW, Het OCMW, dit OCMW, OCMW"),
            ("CAW", "het CAW, Het CAW, dit CAW, CAW"),
            (
                "de sociale dienst",
                "de sociale dienst, De sociale dienst, deze sociale dienst, sociale dienst",
            ),
            (
                "het Sociaal Huis",
                "het Sociaal Huis, Het Sociaal Huis, dit Sociaal Huis, Sociaal Huis",
            ),
            (
                "Welzijn Oost",
                "Welzijn Oost, Welzijn Oost, Welzijn Oost, Welzijn Oost",
            ),
        ] {
            assert_eq!(fill(text, of_kind(kind).first()), expected);
        }
        assert_eq!(fill("{het OCMW}", Profile::default().first()), "het OCMW");
    }
}

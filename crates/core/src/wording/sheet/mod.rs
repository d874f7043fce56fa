//! The sheet that informs the client (`Informatieblad voor de cliënt`), in three languages.
//!
//! Owns the text as data, filled from the agreement; how it is drawn and printed is for the page.

mod dutch;
mod english;
mod french;

use crate::protocol::Agreement;

/// A language in which the sheet exists.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Language {
    /// Nederlands
    Dutch,
    /// Français
    French,
    /// English
    English,
}

impl Language {
    /// All of them, in the order in which they are offered.
    pub const ALL: [Self; 3] = [Self::Dutch, Self::French, Self::English];

    /// Returns the tag for the `lang` of an element.
    #[must_use]
    pub fn tag(self) -> &'static str {
        match self {
            Self::Dutch => "nl",
            Self::French => "fr",
            Self::English => "en",
        }
    }

    /// Returns its name in itself.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Dutch => "Nederlands",
            Self::French => "Français",
            Self::English => "English",
        }
    }
}

/// The whole sheet, to draw from top to bottom.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Sheet {
    /// The language of all of it.
    pub language: Language,
    /// The heading.
    pub title: &'static str,
    /// Paragraphs under the heading.
    pub opening: Vec<String>,
    /// The five points, in the order of [`crate::referral::Point::ALL`].
    pub points: [SheetPoint; 5],
    /// What the client may do, under its heading.
    pub rights_title: &'static str,
    /// One right a line.
    pub rights: Vec<String>,
    /// Whom to ask, under its heading.
    pub contacts_title: &'static str,
    /// A name, and how to reach it.
    pub contacts: Vec<(String, String)>,
    /// For a client who consents in writing: a sentence, and the lines to fill in under it.
    pub consent: String,
    /// The labels of the lines to fill in: name, date, signature.
    pub blanks: [&'static str; 3],
}

/// One of the five points.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct SheetPoint {
    /// The question the client has.
    pub question: &'static str,
    /// The answer, a sentence or two a paragraph.
    pub answer: Vec<String>,
}

impl SheetPoint {
    fn new<const N: usize>(question: &'static str, answer: [String; N]) -> Self {
        Self {
            question,
            answer: answer.into(),
        }
    }
}

/// Returns the sheet in a language.
#[must_use]
pub fn sheet(language: Language, agreement: &Agreement) -> Sheet {
    match language {
        Language::Dutch => dutch::sheet(agreement),
        Language::French => french::sheet(agreement),
        Language::English => english::sheet(agreement),
    }
}

/// Returns both parties, with the address of their data protection officer.
fn contacts(agreement: &Agreement) -> Vec<(String, String)> {
    let parties = [agreement.sender(), agreement.receiver()];
    parties
        .map(|party| (party.name().to_owned(), party.dpo().to_string()))
        .into()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::protocol::Profile;

    fn all_text(sheet: &Sheet) -> String {
        let points = sheet.points.iter().flat_map(|point| {
            point
                .answer
                .iter()
                .map(String::as_str)
                .chain([point.question])
        });
        let lines = sheet
            .opening
            .iter()
            .chain(&sheet.rights)
            .map(String::as_str);
        let ends = [
            sheet.title,
            sheet.rights_title,
            sheet.contacts_title,
            &sheet.consent,
        ];
        points
            .chain(lines)
            .chain(ends)
            .chain(sheet.blanks)
            .collect::<Vec<_>>()
            .join("\n")
    }

    #[test]
    fn each_sheet_names_both_parties_and_what_refusing_means() {
        let profile = Profile::default();
        for (language, refusing) in [
            (
                Language::Dutch,
                "U mag weigeren. Dat heeft geen gevolg voor de hulp van Kind en Gezin.",
            ),
            (
                Language::French,
                "Vous pouvez refuser. Cela ne change rien à l’aide de Kind en Gezin.",
            ),
            (
                Language::English,
                "You may refuse. That does not affect the help you get from Kind en Gezin.",
            ),
        ] {
            let sheet = sheet(language, profile.first());
            let text = all_text(&sheet);
            assert_eq!(sheet.language, language);
            for part in [
                "OCMW Tessenderlo-Ham",
                "Kind en Gezin West-Limburg",
                refusing,
            ] {
                assert!(text.contains(part), "{part}: {text}");
            }
            assert_eq!(sheet.contacts[0].1, "dpo@opgroeien.be");
        }
    }

    #[test]
    fn the_dutch_is_plain_and_polite() {
        let text = all_text(&sheet(Language::Dutch, Profile::default().first())).to_lowercase();
        let words: Vec<&str> = text
            .split(|character: char| !character.is_alphabetic())
            .collect();
        for word in [
            "gelieve",
            "indien",
            "dienen",
            "dient",
            "betreffende",
            "je",
            "jij",
            "jouw",
            "gij",
            "kwetsbaar",
            "waarbij",
            "teneinde",
        ] {
            assert!(!words.contains(&word), "{word}");
        }
        assert!(words.contains(&"u"));
    }
}

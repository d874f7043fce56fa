//! The sheet that informs the client (`Informatie voor u`), each language a file of text beside this crate's sources.
//!
//! Owns the reading of those files and the filling from the agreement; how a sheet is drawn and printed is for the page.

mod language;

pub use language::{Direction, Language};

use super::service;
use crate::protocol::{Agreement, Party};
use crate::referral::Point;

/// A service as Dutch names it, and the one of them that French has a name for.
const CENTRE: &str = "CAW";
const OCMW: &str = "OCMW";
const CPAS: &str = "CPAS";

/// What the worker is told of the contacts that stand on no sheet until somebody checked them.
pub const NO_CONTACTS: &str = "De e-mailadressen van de functionarissen voor gegevensbescherming staan nog niet op dit blad: nog niemand \
    heeft ze nagekeken.";
/// Where a signed sheet goes.
pub const KEEP_SIGNED: &str = "Bewaar het ondertekende blad in het dossier van de cliënt bij Kind en Gezin. Stuur het niet mee.";

/// Returns what the worker is told of a translation that nobody confirmed.
#[must_use]
pub fn unconfirmed(language: Language) -> String {
    format!(
        "Nog niemand heeft de vertaling in het {} nagekeken. Wijs mee met de Nederlandse tekst: die geldt.",
        language.dutch_name()
    )
}

/// Returns what the drawing beside a point shows, for whoever does not see it.
#[must_use]
pub fn drawing(point: Point) -> &'static str {
    match point {
        Point::Data => "Tekening: een kaartje met een naam",
        Point::Recipient => "Tekening: twee mensen naast elkaar",
        Point::Purpose => "Tekening: een hand met een hart erboven",
        Point::Handling => "Tekening: een slot op een brief",
        Point::After => "Tekening: een telefoon die belt",
    }
}

/// The whole sheet in one language, to draw from top to bottom. Line by line it says what the Dutch one says.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Sheet {
    /// The language of all of it.
    pub language: Language,
    /// The heading.
    pub title: String,
    /// The paragraph under the heading.
    pub opening: String,
    /// The five points, in the order of [`Point::ALL`].
    pub points: [Section; Point::ALL.len()],
    /// What the client may do.
    pub rights: Section,
    /// Who the parties are, and why they may do this.
    pub who: Section,
    /// What a client signs, before the ticks.
    pub consent: String,
    /// The contact details that the client ticks: address, telephone, e-mail.
    pub ticks: [&'static str; 3],
    /// The tick that an interpreter helped.
    pub interpreter: &'static str,
    /// Where a signed sheet is kept.
    pub kept: String,
    /// The labels before the worker and the worker's number.
    pub worker: [&'static str; 2],
    /// The labels of the lines to fill in: name, date, signature.
    pub blanks: [&'static str; 3],
    /// That nobody confirmed the translation, where nobody did.
    pub unconfirmed: Option<&'static str>,
}

/// A question, and the lines under it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Section {
    /// The question that the client has.
    pub question: &'static str,
    /// The answer, line by line.
    pub lines: Vec<String>,
}

impl Section {
    /// Returns the question and the lines of the answer, each with whether it is the question.
    pub fn all(&self) -> impl Iterator<Item = (bool, String)> {
        let lines = self.lines.iter().map(|line| (false, line.clone()));
        std::iter::once((true, self.question.to_owned())).chain(lines)
    }
}

/// Returns the sheet in a language, filled from the agreement.
#[must_use]
pub fn sheet(language: Language, agreement: &Agreement) -> Sheet {
    let fill = |text: &str| fill(text, language.direction(), agreement);
    let one = |key| fill(language.one(key));
    let section = |key: &str| Section {
        question: language.one(&format!("{key}.question")),
        lines: language.lines(key).map(fill).collect(),
    };
    Sheet {
        language,
        title: one("title"),
        opening: one("opening"),
        points: Point::ALL.map(|point| {
            section(match point {
                Point::Data => "data",
                Point::Recipient => "recipient",
                Point::Purpose => "purpose",
                Point::Handling => "handling",
                Point::After => "after",
            })
        }),
        rights: section("rights"),
        who: section("who"),
        consent: one("consent"),
        ticks: ["address", "phone", "email"].map(|key| language.one(key)),
        interpreter: language.one("interpreter"),
        kept: one("kept"),
        worker: ["worker", "telephone"].map(|key| language.one(key)),
        blanks: ["client", "date", "signature"].map(|key| language.one(key)),
        unconfirmed: (!language.is_confirmed(agreement)).then(|| language.one("unconfirmed")),
    }
}

/// Returns both parties with their seat and, once somebody checked it, the address of their data protection officer.
#[must_use]
pub fn parties(agreement: &Agreement) -> [String; 2] {
    let line = |party: &Party| {
        let officer = agreement
            .confirmed()
            .map(|_| format!(" · {}", party.dpo()))
            .unwrap_or_default();
        format!("{}, {}{officer}", party.name(), party.seat())
    };
    [line(agreement.sender()), line(agreement.receiver())]
}

/// Puts the names of the parties and of the kind of service where the text leaves room for them. What stands between brackets names
/// the CAW as another service than the receiver. In a text that runs from right to left a name keeps its own
/// direction (FIRST STRONG ISOLATE and POP DIRECTIONAL ISOLATE of Unicode's bidirectional algorithm, UAX #9).
fn fill(text: &str, direction: Direction, agreement: &Agreement) -> String {
    let (sender, receiver) = (agreement.sender(), agreement.receiver());
    let name = |name: &str| match direction {
        Direction::LeftToRight => name.to_owned(),
        Direction::RightToLeft => format!("\u{2068}{name}\u{2069}"),
    };
    let service = agreement.service().name();
    let is_centre = service == CENTRE;
    let text = match (text.split_once('['), text.split_once(']')) {
        (Some((before, _)), Some((_, after))) if is_centre => format!("{before}{after}"),
        _ => text.replace(['[', ']'], ""),
    };
    let centre = if service == OCMW { CPAS } else { service };
    service::fill(&text.replace("{OCMW}", &name(service)), agreement)
        .replace("{CPAS}", centre)
        .replace("{team}", &name(sender.team()))
        .replace("{sender}", &name(sender.name()))
        .replace("{receiver}", &name(receiver.name()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::protocol::Profile;

    #[test]
    fn each_sheet_names_both_parties_and_has_no_room_left() {
        let profile = Profile::default();
        for language in Language::all() {
            let sheet = sheet(language, profile.first());
            let text = format!("{sheet:?}");
            assert!(text.contains("OCMW Tessenderlo-Ham"), "{text}");
            assert!(text.contains("Kind en Gezin West-Limburg"), "{text}");
            assert!(text.contains("Opgroeien regie"), "{text}");
            assert!(text.contains("10/1"), "{text}");
            let lines = [&sheet.opening, &sheet.consent, &sheet.kept].into_iter();
            let sections = sheet.points.iter().chain([&sheet.rights, &sheet.who]);
            for line in lines.chain(sections.flat_map(|section| &section.lines)) {
                assert!(!line.contains(['{', '}']), "{line}");
            }
        }
    }

    #[test]
    fn the_dutch_is_plain_and_polite() {
        let sheet = sheet(Language::DUTCH, Profile::default().first());
        let text = format!("{sheet:?}").to_lowercase();
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

    #[test]
    fn an_officer_stands_on_the_sheet_once_somebody_checked_the_address() {
        let open = Profile::default();
        assert!(parties(open.first()).iter().all(|line| !line.contains('@')));
        let code = open.first().contacts();
        let checked = include_str!("../../../../../profiles/tessenderlo-ham.json").replace(
            r#""confirmed": { "name": "", "date": "", "contacts": "" }"#,
            &format!(
                r#""confirmed": {{ "name": "An De Smet", "date": "2026-03-02", "contacts": "{code}" }}"#
            ),
        );
        let profile = Profile::parse(&checked, time::Date::MAX).expect("a right profile");
        assert_eq!(
            parties(profile.first()),
            [
                "Opgroeien regie, Hallepoortlaan 27, 1060 Brussel · dpo@opgroeien.be",
                "OCMW Tessenderlo-Ham, Markt 15 a, 3980 Tessenderlo-Ham · privacy@tessenderlo-ham.be"
            ]
        );
    }
}

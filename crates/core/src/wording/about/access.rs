//! The accessibility statement that public bodies in Flanders publish (bestuursdecreet of 7 December 2018, Directive (EU)
//! 2016/2102), after the model of Implementing Decision (EU) 2018/1523. What only the organisation knows stands in brackets.

use time::Date;

use crate::protocol::Party;
use crate::wording::day;

/// That it is a draft.
pub const DRAFT: &str = "Dit is een ontwerp";
/// What to do with it.
pub const DRAFT_HINT: &str = "Een overheid die Sluis aan haar medewerkers aanbiedt, publiceert zelf een toegankelijkheidsverklaring. \
    Neem deze tekst over, vul in wat tussen haken staat en laat hem nakijken.";
/// Copies it.
pub const COPY: &str = "Kopieer het ontwerp";
/// Its title.
pub const TITLE: &str = "Toegankelijkheidsverklaring";

/// A section of the statement.
pub struct Section {
    /// Its heading.
    pub title: &'static str,
    /// Its paragraphs; one that starts with a hyphen is a point of a list.
    pub paragraphs: Vec<String>,
}

/// Returns the statement of an organisation, as drafted on a day.
#[must_use]
pub fn statement(party: &Party, version: &str, today: Date) -> Vec<Section> {
    let name = party.name();
    let section = |title, paragraphs: &[&str]| Section {
        title,
        paragraphs: paragraphs.iter().map(|text| (*text).to_owned()).collect(),
    };
    let today = day(today);
    vec![
        section(
            TITLE,
            &[
                &format!(
                    "{name} wil zijn websites en toepassingen toegankelijk maken, volgens het bestuursdecreet van 7 december 2018, \
                     dat de Europese richtlijn 2016/2102 omzet."
                ),
                &format!(
                    "Deze verklaring gaat over Sluis, versie {version}, op [adres van de pagina]."
                ),
            ],
        ),
        section(
            "Nalevingsstatus",
            &[
                "Sluis voldoet [volledig of gedeeltelijk] aan WCAG 2.1, niveau AA (Europese norm EN 301 549).",
                "Voorstel: gedeeltelijk, zolang niemand van buiten Sluis heeft getest.",
            ],
        ),
        section(
            "Niet-toegankelijke inhoud",
            &[
                "Niet in overeenstemming met het bestuursdecreet:",
                "- [Vul aan wat een test aan het licht heeft gebracht, en wanneer het opgelost is. Is er niets, zeg dat dan.]",
                "Onevenredige last:",
                "- geen",
                "Buiten het toepassingsgebied van de wetgeving:",
                "- 7-Zip en het mailprogramma, waarmee het bestand geopend en verstuurd wordt: dat zijn programma's van anderen",
                "- archieven van anderen die in Sluis geopend worden, en wat erin zit",
            ],
        ),
        section(
            "Opstelling van deze verklaring",
            &[
                &format!("Opgesteld op {today} en voor het laatst herzien op {today}."),
                "Gebaseerd op een zelfbeoordeling: Sluis is gebouwd met WCAG 2.2 AA als doel, en getest met het toetsenbord, \
                 op een smal scherm, met vergrote tekst en in hoog contrast. [Vul aan: getest met een schermlezer, door wie en wanneer.]",
            ],
        ),
        section(
            "Feedback en contact",
            &[
                "Lukt er iets niet, of heb je een vraag over de toegankelijkheid van Sluis? Laat het ons weten.",
                &format!("{name}, {}", party.team()),
                &party.seat().to_string(),
                "[e-mailadres en telefoonnummer voor vragen over toegankelijkheid]",
                "Je krijgt een antwoord binnen [aantal] dagen.",
            ],
        ),
        section(
            "Handhaving",
            &[
                &format!(
                    "Ben je niet tevreden met het antwoord? Dien dan een klacht in bij de klachtendienst van {name}: [contactgegevens]."
                ),
                "Helpt dat niet, dan kan je terecht bij de Vlaamse Ombudsdienst:",
                "Leuvenseweg 86, 1000 Brussel",
                "klachten@vlaamseombudsdienst.be",
                "www.vlaamseombudsdienst.be",
            ],
        ),
    ]
}

/// Returns the statement as plain text to copy.
#[must_use]
pub fn plain(sections: &[Section]) -> String {
    let section =
        |section: &Section| format!("{}\n\n{}\n", section.title, section.paragraphs.join("\n"));
    let sections: Vec<String> = sections.iter().map(section).collect();
    sections.join("\n")
}

/// Returns a text in parts, each with whether it is still to be filled in: what stands in brackets.
#[must_use]
pub fn blanks(text: &str) -> Vec<(bool, &str)> {
    let mut parts = Vec::new();
    let mut rest = text;
    while let Some(start) = rest.find('[') {
        let end = rest[start..]
            .find(']')
            .map_or(rest.len(), |end| start + end + 1);
        parts.push((false, &rest[..start]));
        parts.push((true, &rest[start..end]));
        rest = &rest[end..];
    }
    parts.push((false, rest));
    parts.retain(|(_, part)| !part.is_empty());
    parts
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::protocol::Profile;

    #[test]
    fn what_stands_in_brackets_is_still_to_fill_in() {
        let check = |text, expected: &[(bool, &str)]| assert_eq!(blanks(text), expected, "{text}");
        check("", &[]);
        check("klaar", &[(false, "klaar")]);
        check(
            "op [adres].",
            &[(false, "op "), (true, "[adres]"), (false, ".")],
        );
        check("[een][twee", &[(true, "[een]"), (true, "[twee")]);
    }

    #[test]
    fn the_model_is_complete_and_filled_from_the_profile() {
        let profile = Profile::default();
        let today = Date::from_calendar_date(2026, time::Month::March, 2).unwrap();
        let receiver = profile.first().receiver();
        let text = plain(&statement(receiver, "1.2.3", today));
        for part in [
            "OCMW Tessenderlo-Ham",
            "Markt 15 a",
            "versie 1.2.3",
            "2 maart 2026",
            "bestuursdecreet van 7 december 2018",
            "Nalevingsstatus",
            "Niet-toegankelijke inhoud",
            "Opstelling van deze verklaring",
            "Feedback en contact",
            "Handhaving",
            "Vlaamse Ombudsdienst",
        ] {
            assert!(text.contains(part), "{part} is not in {text}");
        }
    }
}

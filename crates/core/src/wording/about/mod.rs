//! What `Over` says: what Sluis is, what it protects against and what not, and the name of each of its parts.

pub mod access;
pub mod device;
pub mod licences;
pub mod proof;
pub mod security;

use crate::protocol::{Agreement, Confirmed, Side};
use crate::wording::sheet::Language;

/// The main heading.
pub const TITLE: &str = "Over Sluis";
/// Back to the first page of the tab.
pub const BACK: &str = "Terug naar Over Sluis";

/// Returns what Sluis is.
#[must_use]
pub fn what(agreement: &Agreement) -> String {
    format!(
        "Met Sluis verwijst {} een cliënt door naar {}, met toestemming van de cliënt. Alleen de naam en de contactgegevens gaan mee, \
         in een versleuteld bestand dat je zelf mailt. Het wachtwoord geef je door per telefoon.",
        agreement.sender().team(),
        agreement.receiver().name()
    )
}

/// What happens to what is typed.
pub const STAYS: &str = "Alles gebeurt op dit toestel. Sluis stuurt zelf niets door en bewaart niets: wat je typt, verdwijnt als je de pagina sluit.";

/// Says of which organisations Sluis is not.
#[must_use]
pub fn unofficial(agreement: &Agreement) -> String {
    format!(
        "Sluis volgt het protocol, maar is geen officieel product van {} of {}.",
        agreement.sender().name(),
        agreement.receiver().name()
    )
}

/// The heading above the list of parts.
pub const PARTS: &str = "Nakijken en lezen";
/// The check of this device.
pub const DEVICE: &str = "Dit toestel nakijken";
/// What that is for.
pub const DEVICE_HINT: &str = "Werkt alles hier? Dat weet je in een paar tellen.";
/// The check of a receipt.
pub const PROOF: &str = "Bewijs nakijken";
/// What that is for.
pub const PROOF_HINT: &str =
    "Hoort een bestand bij een verzendbewijs? Je hebt geen wachtwoord nodig.";
/// The agreement.
pub const AGREEMENT: &str = "Het protocol";
/// What that is for.
pub const AGREEMENT_HINT: &str = "De partijen, het doel, de rechtsgronden en de bewaartermijn.";
/// The table of articles.
pub const ARTICLES: &str = "Artikel per artikel";
/// What that is for.
pub const ARTICLES_HINT: &str = "Waar je elk artikel van het protocol in Sluis terugvindt.";
/// The trial.
pub const TRIAL: &str = "Proefbericht";
/// What that is for.
pub const TRIAL_HINT: &str =
    "Komt een bestand aan, en kan de ontvanger het openen? Probeer het voor het eerste gezin.";
/// The sheet for whoever approves.
pub const SECURITY: &str = "Voor de informatieveiligheid";
/// What that is for.
pub const SECURITY_HINT: &str = "Versleuteling, sleutels, wat niet bewezen wordt, en hoe Sluis zich verhoudt tot ICR, NTA 7516 en eBox.";
/// The text for the register.
pub const REGISTER: &str = "Verwerkingsregister";
/// What that is for.
pub const REGISTER_HINT: &str = "Tekst voor het register van beide partijen, om te kopiëren.";
/// The accessibility statement.
pub const ACCESS: &str = "Toegankelijkheid";
/// What that is for.
pub const ACCESS_HINT: &str = "Ontwerp van de toegankelijkheidsverklaring.";
/// The form for the agreements.
pub const MANAGE: &str = "Beheer";
/// What that is for.
pub const MANAGE_HINT: &str = "Een protocol toevoegen, aanpassen of beëindigen, en de contacten nakijken. Zonder teksteditor.";
/// The check of another page.
pub const COMPARE: &str = "Kijk een andere Sluis na";
/// What that is for.
pub const COMPARE_HINT: &str =
    "Is een kopie van Sluis dezelfde als deze? Sluis toont elk verschil.";
/// Version and licences.
pub const LICENCES: &str = "Versie en licenties";
/// What that is for.
pub const LICENCES_HINT: &str = "Welke Sluis dit is, en wat erin zit.";

/// A danger, and what is done about it.
pub struct Danger {
    /// What it is.
    pub name: &'static str,
    /// What Sluis does about it, or why it cannot.
    pub about: &'static str,
    /// What the user can do; empty where Sluis does it all.
    pub remedy: &'static str,
}

/// The heading above the dangers that Sluis deals with.
pub const PROTECTS: &str = "Waartegen Sluis beschermt";
/// The dangers that Sluis deals with.
pub const PROTECTED: [Danger; 5] = [
    Danger {
        name: "Meelezers onderweg",
        about: "Zonder het wachtwoord leest niemand wat er in het bestand staat, ook niet hoe de stukken erin heten.",
        remedy: "",
    },
    Danger {
        name: "Te veel gegevens",
        about: "Er is geen veld voor uitleg. Sluis weigert een rijksregisternummer en een rekeningnummer, en vraagt na wat op een \
            geboortedatum of op uitleg over de situatie lijkt.",
        remedy: "",
    },
    Danger {
        name: "De verkeerde dienst",
        about: "De mailbox staat vast, en Sluis vraagt na of de cliënt in het gebied van de dienst verblijft.",
        remedy: "",
    },
    Danger {
        name: "Een bestand dat niet opengaat",
        about: "Sluis opent elk bestand opnieuw en vergelijkt alles, voor je het krijgt.",
        remedy: "",
    },
    Danger {
        name: "Sporen op dit scherm",
        about: "Na 10 minuten zonder gebruik wist Sluis alles.",
        remedy: "",
    },
];

/// The heading above the dangers that stay.
pub const PROTECTS_NOT: &str = "Waartegen Sluis niet beschermt";
/// The dangers that stay.
pub const NOT_PROTECTED: [Danger; 8] = [
    Danger {
        name: "Een onveilig toestel",
        about: "Wie de computer of de browser beheert of besmet, ziet wat je typt.",
        remedy: "Gebruik alleen een toestel van je werk.",
    },
    Danger {
        name: "Een nagemaakte pagina",
        about: "Een andere pagina kan er net zo uitzien en toch alles doorsturen.",
        remedy: "Open Sluis alleen op de plek die je organisatie je geeft. Twijfel je, laat dan de vingerafdruk nakijken.",
    },
    Danger {
        name: "Het wachtwoord in de verkeerde oren",
        about: "Wie het wachtwoord hoort en het bestand heeft, kan het openen.",
        remedy: "Bel een nummer dat je al kent, en let op wie meeluistert.",
    },
    Danger {
        name: "Een bestand van iemand anders",
        about: "7-Zip verbergt wat erin zit, maar bewijst niet wie het heeft gemaakt. Ook iemand anders kan een bestand sturen dat opengaat.",
        remedy: "Bel de afzender op een nummer dat je al kent, en lees de ontvangstcode voor die bovenaan in het bestand staat. \
            Klopt ze, dan heb je het bestand dat de afzender heeft gemaakt. Wie je belt, weet je alleen door het nummer.",
    },
    Danger {
        name: "Kopieën die blijven staan",
        about: "Het bestand en de mail blijven in Downloads en in Verzonden items.",
        remedy: "Verwijder ze zodra de ontvanger het bestand kon openen.",
    },
    Danger {
        name: "Uitleg in de plaats van een naam",
        about: "Sluis vraagt ernaar, maar ziet niet alles. Wie ‘Ja, dit klopt’ aanvinkt, geeft het mee.",
        remedy: "Vul in elk veld alleen in wat er gevraagd wordt.",
    },
    Danger {
        name: "Een vreemd script in de pagina",
        about: "De pagina laat geen ander programma toe. Raakt er toch een in, dan kan het langs een omweg doorgeven wat het zag: \
            geen regel van een browser sluit ze allemaal.",
        remedy: "Open Sluis alleen op de plek die je organisatie je geeft, en zet geen extensies aan die je werk niet vraagt.",
    },
    Danger {
        name: "Wat de browser zelf bijhoudt",
        about: "Zoals de lijst van downloads, of een verslag na een crash. Daar kan Sluis niet bij.",
        remedy: "Wis die lijst in de browser.",
    },
];

/// Asks for which party a text is.
pub const SIDE: &str = "Voor welke partij?";

/// Returns the party that a text is for.
#[must_use]
pub fn side(is_sender: bool) -> &'static str {
    if is_sender {
        "De partij die doorverwijst"
    } else {
        "De partij die ontvangt"
    }
}

/// The columns of the table of articles.
pub const ARTICLE_COLUMNS: [&str; 4] = ["Artikel", "Wat het vraagt", "Van wie", "Waar in Sluis"];
/// Returns an article by its number, a point of the preamble by its letter.
#[must_use]
pub fn article(name: &str) -> String {
    match name.len() {
        1 if name.starts_with(char::is_alphabetic) => format!("Punt {name}"),
        1 | 2 => format!("Artikel {name}"),
        _ => name.to_owned(),
    }
}
/// What the table of articles is.
pub const ARTICLES_INTRODUCTION: &str = "Zo gaat een functionaris voor gegevensbescherming na of elk artikel van het protocol zijn plaats heeft. \
    Artikels die niets van een partij vragen, staan er niet in.";

/// Returns what the text for the register of a party is: the protocol asks the entry of the receiver, the GDPR that of both.
#[must_use]
pub fn register_introduction(side: Side) -> String {
    let asked = match side {
        Side::Sender => "Artikel 30 van de AVG vraagt",
        Side::Receiver => "Artikel 6 van het protocol en artikel 30 van de AVG vragen",
    };
    format!(
        "{asked} dat de verwerking in het register staat. Neem deze tekst over en vul aan wat je organisatie zelf bepaalt. \
         Laat de rechtsgronden nakijken door je functionaris voor gegevensbescherming."
    )
}
/// Copies the text for the register.
pub const REGISTER_COPY: &str = "Kopieer de tekst";

/// The label before the mailbox.
pub const MAILBOX: &str = "Mailbox";
/// The label before the officers.
pub const OFFICERS: &str = "Functionarissen voor gegevensbescherming";
/// The label before the localities.
pub const TERRITORY: &str = "Gebied";
/// The label before the person who checked the contacts.
pub const CONFIRMED: &str = "Contacten nagekeken";
/// The label before the translations of the sheet.
pub const SHEETS: &str = "Vertalingen van het informatieblad";
/// The label before the agreement to work together, whose term is the term of the protocol (article 5).
pub const COOPERATION: &str = "Samenwerkingsovereenkomst";
/// The label before the addresses of representatives and contact points.
pub const LETTERS: &str = "Adressen voor brieven";
/// The label before the writing of the profile.
pub const PROFILE: &str = "Profiel";

/// Returns both officers, a line each.
#[must_use]
pub fn officers(agreement: &Agreement) -> String {
    let line = |party: &crate::protocol::Party| format!("{}: {}", party.name(), party.dpo());
    format!(
        "{}\n{}",
        line(agreement.sender()),
        line(agreement.receiver())
    )
}

/// Returns the localities in which the agreement holds.
#[must_use]
pub fn territory(agreement: &Agreement) -> String {
    let place = |place: &crate::protocol::Locality| {
        format!("{} {}", place.postcode(), place.municipality())
    };
    let places: Vec<String> = agreement.territory().iter().map(place).collect();
    places.join("\n")
}

/// Returns the agreement to work together, and what hangs on it.
#[must_use]
pub fn cooperation(agreement: &Agreement) -> Option<String> {
    let signed = agreement.cooperation()?;
    Some(format!(
        "gesloten op {} (bijlage van het protocol)\nde gegevens mogen worden doorgegeven zolang die duurt (artikel 5)",
        super::day(signed)
    ))
}

/// Returns where the letters of both parties go, a line each.
#[must_use]
pub fn letters(agreement: &Agreement) -> String {
    let lines = Side::ALL.iter().flat_map(|side| {
        let party = side.party(agreement);
        [
            ("vertegenwoordigers", party.representatives_email()),
            ("contactpunt", party.contact_point()),
        ]
        .map(|(what, email)| {
            let email = email.map_or_else(|| "nog niet bekend".to_owned(), ToString::to_string);
            format!("{}, {what}: {email}", party.name())
        })
    });
    lines.collect::<Vec<_>>().join("\n")
}

/// Returns who checked each translation of the information sheet, and the code of its text as it is now.
#[must_use]
pub fn sheets(agreement: &Agreement) -> String {
    let translations = Language::all().filter(|language| *language != Language::DUTCH);
    let line = |language: Language| {
        let by = match agreement.sheet(language.tag()) {
            Some(by) if language.is_confirmed(agreement) => {
                return format!(
                    "{} ({}): nagekeken door {}, op {}",
                    language.dutch_name(),
                    language.tag(),
                    by.name(),
                    super::day(by.date())
                );
            }
            Some(by) => format!("door {}, maar niet zoals de tekst nu is", by.name()),
            None => "nog door niemand nagekeken".to_owned(),
        };
        format!(
            "{} ({}): {by}, code van de tekst: {}",
            language.dutch_name(),
            language.tag(),
            language.code()
        )
    };
    translations.map(line).collect::<Vec<_>>().join("\n")
}

/// Returns which writing of the profile it is.
#[must_use]
pub fn profile(agreement: &Agreement) -> String {
    format!(
        "{}, versie {}\nprotocol ondertekend op {}",
        agreement.id(),
        agreement.version(),
        super::day(agreement.signed())
    )
}

/// Returns the person who checked the contacts, and when; where nobody did, the code that goes with the contacts as they are.
#[must_use]
pub fn confirmed(agreement: &Agreement) -> String {
    let by = |who: &Confirmed| format!("door {}, op {}", who.name(), super::day(who.date()));
    let open = match (agreement.confirmed(), agreement.outdated()) {
        (Some(confirmed), _) => return by(confirmed),
        (None, Some(earlier)) => format!("{}, maar niet zoals ze hier nu staan", by(earlier)),
        (None, None) => "nog door niemand".to_owned(),
    };
    format!(
        "{open}\ncode van wat hier nu staat: {}",
        agreement.contacts()
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_danger_that_stays_comes_with_what_to_do() {
        assert!(NOT_PROTECTED.iter().all(|danger| !danger.remedy.is_empty()));
        assert!(PROTECTED.iter().all(|danger| danger.remedy.is_empty()));
    }
}

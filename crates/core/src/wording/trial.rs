//! The trial before the first client: what to ask the receiver's IT service, and what was learnt.

use time::Date;

use super::{page::receiver, text::day};
use crate::protocol::{Agreement, Phone, Profile};
use crate::referral::Reference;

/// What the trial is.
pub const WHAT: &str = "Je gaat de hele weg, met een verzonnen cliënt en naar de echte mailbox. Overal staat PROEF bij. \
    Op het einde maak je een tekst voor wie de contactgegevens in deze pagina bevestigt.";
/// Starts it.
pub const START: &str = "Maak een proefbericht";
/// The heading above the request to the IT service of the receiver.
pub const REQUEST: &str = "Vraag aan de informaticadienst van de ontvanger";
/// What to do with it.
pub const REQUEST_HINT: &str =
    "Stuur dit vooraf mee, dan wordt het eerste bericht niet tegengehouden.";
/// Copies a text.
pub const COPY: &str = "Kopieer deze tekst";

/// Returns the request: what will come, from where, and why it cannot be looked into.
#[must_use]
pub fn request(profile: &Profile) -> String {
    let only = profile.only();
    let title = only.map_or("…", Agreement::title);
    let mailbox = only.map(|only| only.mailbox().to_string());
    let sender = profile.first().sender();
    let domains = sender.domains().join(", ");
    let domains = if domains.is_empty() {
        sender.name()
    } else {
        &domains
    };
    format!(
        "Dag,\n\n\
         {}, {}, mailt in het kader van het protocol ‘{}’ versleutelde bestanden naar {}.\n\n\
         Afzender: {domains}\n\
         Mailbox: {}\n\
         Bijlage: één bestand, sluis-XXXXXXXX.7z, minder dan 1 MB\n\
         Versleuteling: 7z met AES-256, ook de bestandsnamen, zoals artikel 6 van het protocol vraagt\n\n\
         Een scanner kan er dus niet in kijken. Wil je deze bijlagen van deze afzender doorlaten naar deze mailbox, en ons \
         laten weten of ze in quarantaine terechtkomen en wie ze dan vrijgeeft?\n\n\
         Openen gaat met 7-Zip (rechtsklik > 7-Zip > Openen). Dubbelklikken in Windows 11 geeft een fout. We sturen eerst een \
         proefbericht met een verzonnen cliënt.\n\n\
         Met vriendelijke groet,\n",
        sender.name(),
        sender.team(),
        title,
        receiver(profile),
        mailbox.as_deref().unwrap_or("… (zie Het protocol)"),
    )
}

/// The heading above the questions at the end.
pub const LEARNT: &str = "Wat heb je geleerd?";
/// What the answers become.
pub const LEARNT_HINT: &str = "Kies wat de ontvanger je vertelt. Hieronder staat dan een tekst voor wie de contactgegevens in deze pagina bevestigt.";
/// Asks whether the mail arrived.
pub const ARRIVED: &str = "Is de mail aangekomen?";
/// Asks what opened the file.
pub const OPENED_WITH: &str = "Waarmee heeft de ontvanger het bestand geopend?";
/// Asks for the number to call from now on.
pub const NUMBER: &str = "Op welk nummer bel je voortaan?";
/// Where that number may not come from.
pub const NUMBER_HINT: &str = "Het nummer waarop je nu belt. Neem er geen uit een mail over.";
/// When that is no telephone number.
pub const NOT_A_NUMBER: &str =
    "Dit is geen telefoonnummer. Typ het met alle cijfers, zoals 013 12 34 56.";

/// Whether the mail arrived.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Arrived {
    /// At once.
    AtOnce,
    /// After it was held back.
    Released,
    /// Not at all.
    Never,
}

impl Arrived {
    /// All answers.
    pub const ALL: [Self; 3] = [Self::AtOnce, Self::Released, Self::Never];

    /// Returns the answer as it is chosen, and as the text says it.
    #[must_use]
    pub fn text(self) -> &'static str {
        match self {
            Self::AtOnce => "Ja, meteen",
            Self::Released => "Ja, nadat iemand de mail had vrijgegeven",
            Self::Never => "Nee",
        }
    }
}

/// What opened the file.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum OpenedWith {
    /// 7-Zip, on Windows.
    SevenZip,
    /// This page.
    Sluis,
    /// Something else.
    Other,
    /// Nothing yet.
    Nothing,
}

impl OpenedWith {
    /// All answers.
    pub const ALL: [Self; 4] = [Self::SevenZip, Self::Sluis, Self::Other, Self::Nothing];

    /// Returns the answer as it is chosen, and as the text says it.
    #[must_use]
    pub fn text(self) -> &'static str {
        match self {
            Self::SevenZip => "Met 7-Zip",
            Self::Sluis => "Met Sluis",
            Self::Other => "Met een ander programma",
            Self::Nothing => "Het is niet gelukt",
        }
    }
}

/// What a trial taught.
pub struct Learnt<'a> {
    /// The reference of the trial.
    pub reference: Reference,
    /// The day.
    pub day: Date,
    /// Whether the mail arrived.
    pub arrived: Arrived,
    /// What opened the file.
    pub opened_with: OpenedWith,
    /// Whether the receiver read the right words aloud.
    pub is_confirmed: bool,
    /// The number to call from now on.
    pub number: Option<&'a Phone>,
}

/// Returns what was learnt, for whoever fills in `confirmed`.
#[must_use]
pub fn learnt(agreement_mailbox: &str, learnt: &Learnt<'_>) -> String {
    let number = learnt
        .number
        .map_or("niet gevraagd".to_owned(), Phone::to_string);
    let code = if learnt.is_confirmed {
        "klopt: het bestand is geopend"
    } else {
        "niet gehoord"
    };
    format!(
        "Proefbericht {} van {}\n\
         Mailbox: {agreement_mailbox}\n\
         Aangekomen: {}\n\
         Geopend: {}\n\
         Ontvangstcode: {code}\n\
         Nummer om te bellen: {number}\n",
        learnt.reference,
        day(learnt.day),
        learnt.arrived.text(),
        learnt.opened_with.text(),
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::protocol::{Profile, parse_date};
    use crate::referral::Exercise;

    #[test]
    fn the_request_says_what_an_it_service_needs() {
        let profile = Profile::default();
        let text = request(&profile);
        for part in [
            "socialedienst@tessenderlo-ham.be",
            ".7z",
            "AES-256",
            "opgroeien.be",
            "0x",
        ] {
            assert_eq!(text.contains(part), part != "0x", "{part} in {text}");
        }
    }

    #[test]
    fn what_was_learnt_names_nobody() {
        let text = learnt(
            "post@example.be",
            &Learnt {
                reference: Reference::parse("PROEF-7KQ3MX9P").unwrap(),
                day: parse_date("2026-03-02").unwrap(),
                arrived: Arrived::Released,
                opened_with: OpenedWith::SevenZip,
                is_confirmed: true,
                number: Phone::parse("013 12 34 56").ok().as_ref(),
            },
        );
        assert_eq!(
            text,
            "Proefbericht PROEF-7KQ3MX9P van 2 maart 2026\nMailbox: post@example.be\n\
             Aangekomen: Ja, nadat iemand de mail had vrijgegeven\nGeopend: Met 7-Zip\n\
             Ontvangstcode: klopt: het bestand is geopend\nNummer om te bellen: 013 12 34 56\n"
        );
        assert!(text.contains(Exercise::Trial.mark()));
    }
}

//! Which article asks what, of whom, and where in Sluis it is met, so that a data protection officer can check it.

use super::{about, open, page};
use crate::report::Kind;

/// The party of which an article asks something.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Who {
    /// Of Opgroeien regie.
    Sender,
    /// Of the receiver.
    Receiver,
    /// Of both.
    Both,
}

/// A tab, and a part of it.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Location {
    /// The tab with which one refers, and the step in it.
    Refer(&'static str),
    /// The tab with which one opens a file.
    Open,
    /// What is shown once a file is open, by its label.
    Opened(&'static str),
    /// The tab with which one reports, and the kind.
    Report(Kind),
    /// The tab about Sluis, and the part of it.
    About(&'static str),
    /// The profile that the administrator fills in, and the key of it.
    Profile(&'static str),
}

/// Something that an article asks.
#[derive(Clone, Copy, Debug)]
pub struct Duty {
    /// Where it is asked: a number, or "Partijen", or a letter of the preamble.
    pub article: &'static str,
    /// What is asked.
    pub asks: &'static str,
    /// The party that is asked.
    pub of: Who,
    /// Where it is met; at least one.
    pub places: &'static [Location],
}

/// What each article asks, in the order of the protocol.
pub const DUTIES: &[Duty] = &[
    Duty {
        article: "Partijen",
        asks: "Duidelijk maken wie gegevens geeft en wie ze krijgt, met KBO-nummer en zetel.",
        of: Who::Both,
        places: &[Location::Refer("Jij"), Location::About(about::AGREEMENT)],
    },
    Duty {
        article: "C",
        asks: "Alleen wie door het beroepsgeheim gebonden is, geeft gegevens door, met toestemming van een cliënt die genoeg weet.",
        of: Who::Sender,
        places: &[Location::Refer("Gesprek")],
    },
    Duty {
        article: "C",
        asks: "De gegevens gaan naar de sociale dienst van de woonplaats van de cliënt.",
        of: Who::Sender,
        places: &[Location::Refer("Cliënt")],
    },
    Duty {
        article: "C",
        asks: "Alleen een maatschappelijk werker met hetzelfde beroepsgeheim, die de cliënt kan helpen, krijgt de gegevens.",
        of: Who::Receiver,
        places: &[Location::Open],
    },
    Duty {
        article: "C",
        asks: "Samenwerken volgens de samenwerkingsovereenkomst van 1 februari 2026 (bijlage).",
        of: Who::Both,
        places: &[
            Location::Profile("cooperation"),
            Location::About(about::AGREEMENT),
        ],
    },
    Duty {
        article: "D",
        asks: "Het protocol bekendmaken op de website van beide partijen.",
        of: Who::Both,
        places: &[
            Location::Profile("published"),
            Location::About(about::AGREEMENT),
        ],
    },
    Duty {
        article: "2",
        asks: "De gegevens alleen gebruiken voor vraagverheldering en de meest passende hulp.",
        of: Who::Receiver,
        places: &[
            Location::Opened(open::TIDY),
            Location::About(about::AGREEMENT),
        ],
    },
    Duty {
        article: "3",
        asks: "Niets anders doorgeven dan naam, adres, telefoonnummer en e-mailadres.",
        of: Who::Sender,
        places: &[Location::Refer("Cliënt")],
    },
    Duty {
        article: "3",
        asks: "De gegevens niet langer bewaren dan nodig.",
        of: Who::Receiver,
        places: &[Location::Opened(open::KEEP)],
    },
    Duty {
        article: "4",
        asks: "De gegevens alleen verder doorgeven aan wie het protocol noemt.",
        of: Who::Receiver,
        places: &[Location::Opened(open::PASS_ON)],
    },
    Duty {
        article: "5",
        asks: "Telkens voor één cliënt doorgeven, in samenspraak en met toestemming, zolang de samenwerkingsovereenkomst duurt.",
        of: Who::Sender,
        places: &[
            Location::Refer("Gesprek"),
            Location::Profile("start, end, cooperation"),
        ],
    },
    Duty {
        article: "6",
        asks: "De gegevens versleuteld sturen (AES-256 via 7-Zip) naar de mailbox van de sociale dienst van de plaats waar de cliënt verblijft.",
        of: Who::Sender,
        places: &[Location::Refer("Cliënt"), Location::Refer("Versturen")],
    },
    Duty {
        article: "6",
        asks: "Een veiligheidsplan, een functionaris en een verwerkingsregister hebben, en op eenvoudig verzoek het bewijs bezorgen.",
        of: Who::Receiver,
        places: &[
            Location::Report(Kind::GiveProof),
            Location::About(about::REGISTER),
        ],
    },
    Duty {
        article: "6",
        asks: "Dat bewijs vragen.",
        of: Who::Sender,
        places: &[Location::Report(Kind::AskProof)],
    },
    Duty {
        article: "6",
        asks: "Zodra er een dossier is: alleen verwerkers met voldoende garanties, elk met een overeenkomst (artikel 28 van de AVG).",
        of: Who::Receiver,
        places: &[Location::Report(Kind::GiveProof)],
    },
    Duty {
        article: "6",
        asks: "Elkaar een overzicht van de verwerkers bezorgen, en het bijwerken.",
        of: Who::Both,
        places: &[Location::Report(Kind::Processors)],
    },
    Duty {
        article: "7",
        asks: "Meteen melden wat fout, onnauwkeurig, onvolledig, ontbrekend, verouderd of overtollig is.",
        of: Who::Receiver,
        places: &[Location::Report(Kind::Defects)],
    },
    Duty {
        article: "7",
        asks: "Dat binnen een redelijke termijn onderzoeken, doen wat nodig is, en de sociale dienst laten weten wat er is gedaan.",
        of: Who::Sender,
        places: &[Location::Report(Kind::Answer)],
    },
    Duty {
        article: "8",
        asks: "Bij een inbreuk kan het protocol eindigen met een eenvoudige kennisgeving, en blijft het recht op een schadevergoeding.",
        of: Who::Sender,
        places: &[Location::Report(Kind::End), Location::Profile("on")],
    },
    Duty {
        article: "9",
        asks: "Elk gegevenslek met impact op beide partijen zonder onredelijke vertraging melden, via de functionarissen, en samen overleggen.",
        of: Who::Both,
        places: &[Location::Report(Kind::Leak)],
    },
    Duty {
        article: "9",
        asks: "Elkaar alles laten weten wat helpt om de beveiliging te verbeteren.",
        of: Who::Both,
        places: &[Location::Report(Kind::Leak)],
    },
    Duty {
        article: "9",
        asks: "Wijzigingen van wetgeving en van verwerkers meteen melden.",
        of: Who::Receiver,
        places: &[Location::Report(Kind::Change)],
    },
    Duty {
        article: "11",
        asks: "Niets doorgeven voor het protocol begint of nadat het eindigt.",
        of: Who::Sender,
        places: &[Location::Profile("start, end"), Location::Refer("Jij")],
    },
    Duty {
        article: "11",
        asks: "Schriftelijk opzeggen, met een opzegtermijn van zes maanden; het protocol eindigt ook zonder rechtsgrond.",
        of: Who::Both,
        places: &[Location::Report(Kind::End)],
    },
];

/// What Sluis offers although no article asks it.
pub const NOT_ASKED: &str = "Een toestemming intrekken (Melden: Intrekking) staat in geen enkel artikel: dat is een dienst van Sluis. \
    Artikel 10 gaat over het recht dat geldt en de rechtbank, en vraagt niets van Sluis.";

/// Returns who it is asked of.
#[must_use]
pub fn who(who: Who) -> &'static str {
    match who {
        Who::Sender => "Opgroeien regie",
        Who::Receiver => "sociale dienst",
        Who::Both => "beide",
    }
}

/// Returns a location in words: the tab, then the part.
#[must_use]
pub fn place(place: Location) -> String {
    let (tab, part) = match place {
        Location::Refer(step) => (page::SEND_PART, step),
        Location::Open => return page::OPEN_PART.to_owned(),
        Location::Opened(label) => {
            return format!("{}, in het geopende bestand: {label}", page::OPEN_PART);
        }
        Location::Report(kind) => (super::report::TAB, super::report::kind(kind)),
        Location::About(part) => (page::ABOUT_PART, part),
        Location::Profile(key) => return format!("Profiel: {} ({key})", in_profile(key)),
    };
    format!("{tab}: {part}")
}

/// Returns what a key of the profile holds.
fn in_profile(key: &str) -> &str {
    match key {
        "published" => "waar het protocol te lezen is",
        "cooperation" => "de samenwerkingsovereenkomst",
        "start, end" => "begin en einde van het protocol",
        "start, end, cooperation" => "begin, einde en samenwerkingsovereenkomst",
        "on" => "aan of uit",
        other => other,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_article_that_asks_something_of_a_party_has_its_place() {
        for article in [
            "Partijen", "C", "2", "3", "4", "5", "6", "7", "8", "9", "11",
        ] {
            assert!(
                DUTIES.iter().any(|duty| duty.article == article),
                "{article}"
            );
        }
        assert!(DUTIES.iter().all(|duty| !duty.places.is_empty()));
    }

    #[test]
    fn every_kind_of_message_but_the_service_of_sluis_is_asked_by_an_article_of_who_writes_it() {
        for kind in Kind::ALL.iter().filter(|kind| **kind != Kind::Withdrawal) {
            let place = Location::Report(*kind);
            let mut duties = DUTIES.iter().filter(|duty| duty.places.contains(&place));
            let writes = |duty: &Duty| match kind.side() {
                Some(crate::report::Side::Sender) => duty.of != Who::Receiver,
                Some(crate::report::Side::Receiver) => duty.of != Who::Sender,
                None => true,
            };
            assert!(duties.any(writes), "{kind:?}");
        }
    }

    #[test]
    fn the_steps_are_those_of_the_page() {
        use crate::wording::labels;
        let steps = [
            labels::step(crate::referral::Step::Worker),
            labels::step(crate::referral::Step::Conversation),
            labels::step(crate::referral::Step::Client),
            page::REVIEW,
            page::DELIVER,
        ];
        for place in DUTIES.iter().flat_map(|duty| duty.places) {
            if let Location::Refer(step) = place {
                assert!(steps.contains(step), "{step}");
            }
        }
    }
}

//! The sheet for whoever decides whether Sluis may be used: how it encrypts, what it does not prove, and how it stands to the
//! Flemish information classification (ICR), NTA 7516 and eBox.

/// A heading with rows under it.
pub struct Topic {
    /// The heading.
    pub title: &'static str,
    /// What stands before the rows, if anything.
    pub lead: &'static str,
    /// Each row: what it is about, and what there is to say.
    pub rows: &'static [(&'static str, &'static str)],
}

/// The whole sheet. What it claims of the container is in `FORMAT.md` of the crate `sevenz`.
pub const SHEET: &[Topic] = &[
    Topic {
        title: "Versleuteling",
        lead: "Eén manier, die niemand kan kiezen of verzwakken.",
        rows: &[
            (
                "Formaat",
                "7z, met versleutelde bestandsnamen; 7-Zip opent het",
            ),
            ("Algoritme", "AES-256 (FIPS 197), CBC (NIST SP 800-38A)"),
            (
                "Sleutel uit het wachtwoord",
                "SHA-256 (FIPS 180-4), 2^19 = 524.288 rondes, met een zout van 16 willekeurige bytes per bestand",
            ),
            (
                "Wachtwoord",
                "zes woorden uit een lijst van 2.048, willekeurig getrokken: 66 bits",
            ),
            (
                "Toeval",
                "de generator van de browser (Web Crypto, getRandomValues) voor woorden, zout, beginvectoren en kenmerk",
            ),
            (
                "Controle voor gebruik",
                "het bestand wordt opnieuw geopend en elk onderdeel vergeleken; op een beveiligde verbinding met een sleutel die de browser zelf heeft afgeleid",
            ),
            (
                "Lengte",
                "opgevuld tot een veelvoud van 16 KiB, zodat de grootte bijna niets verraadt",
            ),
        ],
    },
    Topic {
        title: "Wat niet bewezen wordt",
        lead: "Dit kan 7z niet, en Sluis dus ook niet.",
        rows: &[
            (
                "Echtheid van de inhoud",
                "CBC met CRC-32 is geen handtekening. Wie het wachtwoord niet heeft, kan geen inhoud naar keuze maken, maar het formaat bewijst niet dat niets is veranderd.",
            ),
            (
                "Afzender",
                "de naam in het bestand is wat de afzender heeft ingevuld. Het telefoongesprek is de controle.",
            ),
            (
                "Ontvangst",
                "de ontvangstcode bewijst dat dit bestand is geopend, niet door wie.",
            ),
            (
                "Het toestel",
                "wie het toestel of de browser beheert, kan meelezen. Daartegen helpt geen webpagina.",
            ),
        ],
    },
    Topic {
        title: "Leven van sleutels en gegevens",
        lead: "",
        rows: &[
            (
                "Waar",
                "alleen in het werkgeheugen van deze pagina; niets in opslag, cookies of cache",
            ),
            (
                "Wanneer weg",
                "na ‘Wis alles’, bij het sluiten en na 10 minuten zonder iemand; wat het gesprek over een verstuurd bestand nodig heeft, na 8 uur",
            ),
            (
                "Hoe weg",
                "het geheugen van het programma wordt overschreven. Wat de browser zelf bewaart van een veld of een klembord, kan een pagina niet wissen.",
            ),
            (
                "Naar buiten",
                "de pagina mag met niets verbinden (Content-Security-Policy). Alleen de gebruiker slaat op, mailt of kopieert.",
            ),
        ],
    },
    Topic {
        title: "Informatieclassificatie Vlaamse overheid (ICR, versie 3)",
        lead: "De klasse bepaal je zelf. Naam en contactgegevens met het gegeven van een doorverwijzing zijn allicht klasse 3 of 4 voor vertrouwelijkheid.",
        rows: &[
            ("Klasse 1 en 2", "ja: versleuteld, open standaarden"),
            (
                "Klasse 3: versleuteling onderweg en in rust",
                "ja voor het bestand tot het geopend is. Daarna gelden de maatregelen van het toestel en de map.",
            ),
            (
                "Klasse 3: open standaarden voor cryptografie",
                "ja: AES, SHA-256; 7z is een openbaar beschreven formaat",
            ),
            (
                "Klasse 4: sleutelbeheer en sterke authenticatie",
                "deels: een wachtwoord per bestand, apart doorgegeven; geen certificaten, geen identiteit",
            ),
            ("Klasse 5", "nee"),
            (
                "Goedkeuring",
                "het beleid van Digitaal Vlaanderen vraagt dat versleuteling formeel is goedgekeurd. Dit blad is daarvoor bedoeld; Sluis keurt zichzelf niet goed.",
            ),
        ],
    },
    Topic {
        title: "NTA 7516 (veilige ad-hoccommunicatie)",
        lead: "Een Nederlandse norm, hier als meetlat: geen verplichting in Vlaanderen, en Sluis is niet gecertificeerd.",
        rows: &[
            ("Vertrouwelijkheid van het bericht", "ja"),
            (
                "Grond voor het versturen",
                "ja: protocol, toestemming en gesprek staan erin",
            ),
            (
                "Eigen afschrift voor de afzender",
                "deels: een verzendbewijs zonder cliëntgegevens",
            ),
            (
                "Leesbaarheid bij de ontvanger",
                "ja: PDF/A, ook met gewone 7-Zip",
            ),
            ("Herkomst bevestigd (6.1.5)", "nee: alleen door te bellen"),
            (
                "Integriteit (6.1.6)",
                "deels: controlegetal en vingerafdruk in het bewijs, geen handtekening",
            ),
            ("Onweerlegbaarheid van de afzender (6.1.7)", "nee"),
            (
                "Bevestiging van ontvangst",
                "deels: de ontvangstcode, door de telefoon",
            ),
            (
                "Veilig antwoorden (6.1.14)",
                "deels: meldingen en antwoorden van artikel 7",
            ),
            (
                "Koppeling met het dossier (6.1.19)",
                "deels: JSON-LD in het bestand",
            ),
        ],
    },
    Topic {
        title: "Waarom niet eBox?",
        lead: "Het protocol schrijft in artikel 6 een AES-256-bestand met 7-Zip naar de mailbox van de sociale dienst voor. \
               eBox is uitwisseling tussen aangesloten systemen van organisaties. Spreken de partijen dat later af, dan is Sluis niet meer nodig.",
        rows: &[],
    },
];

#[cfg(test)]
mod tests {
    use super::*;
    use sevenz::Rounds;

    #[test]
    fn the_numbers_are_those_of_the_program() {
        let all: String = SHEET
            .iter()
            .flat_map(|topic| topic.rows)
            .map(|(_, text)| *text)
            .collect();
        assert_eq!(Rounds::STANDARD.count(), 524_288);
        assert!(all.contains("2^19 = 524.288"));
        let bits = crate::passphrase::list().len().ilog2() as usize * crate::passphrase::WORDS;
        assert_eq!(bits, 66);
        assert!(all.contains("66 bits"));
        assert_eq!(sevenz::SIZE_STEP, 16 * 1024);
        assert!(all.contains("16 KiB"));
    }
}

//! The sheet in Dutch.

use super::{Language, Sheet, SheetPoint, contacts};
use crate::protocol::Agreement;

pub(super) fn sheet(agreement: &Agreement) -> Sheet {
    let receiver = agreement.receiver().name();
    let team = agreement.sender().team();
    Sheet {
        language: Language::Dutch,
        title: "Informatieblad voor de cliënt",
        opening: vec![
            format!("U hebt contact met {team}. Wij denken dat het {receiver} u kan helpen."),
            "Wij kunnen uw naam en contactgegevens doorgeven. Dat doen wij alleen als u dat goed vindt.".to_owned(),
        ],
        points: [
            SheetPoint::new(
                "Welke gegevens geven wij door?",
                [
                    "Uw voornaam en naam, uw adres, uw telefoonnummer en uw e-mailadres.".to_owned(),
                    "U kiest mee welke contactgegevens het OCMW krijgt.".to_owned(),
                    "Wij vertellen niets over uw gezin, uw gezondheid, uw geld of uw afkomst.".to_owned(),
                ],
            ),
            SheetPoint::new(
                "Aan wie geven wij ze door?",
                [
                    format!("Aan een maatschappelijk werker van het {receiver}. Die heeft beroepsgeheim, net als wij."),
                    "Die kan ze delen met de diensten van het geïntegreerd breed onthaal die u verder helpen. \
                     De wet zegt wanneer dat mag."
                        .to_owned(),
                ],
            ),
            SheetPoint::new(
                "Waarom doen wij dat?",
                ["Zo kan het OCMW samen met u kijken wat u nodig hebt en welke hulp het best past.".to_owned()],
            ),
            SheetPoint::new(
                "Wat gebeurt er met uw gegevens?",
                [
                    "Wij sturen ze in een versleuteld bestand.".to_owned(),
                    "Het OCMW bewaart ze tot het met u heeft gesproken en weet of u hulp wil.".to_owned(),
                    "Wil u hulp? Dan maakt het OCMW een dossier. Het bewaart dat tot 10 jaar na het sluiten van het dossier."
                        .to_owned(),
                    "Wil u geen hulp? Dan is er geen reden meer om ze te bewaren.".to_owned(),
                ],
            ),
            SheetPoint::new(
                "Wat mag u verwachten?",
                [
                    "Het OCMW neemt contact met u op.".to_owned(),
                    "U beslist daarna zelf of u hulp wil.".to_owned(),
                ],
            ),
        ],
        rights_title: "Wat mag u?",
        rights: vec![
            "U mag weigeren. Dat heeft geen gevolg voor de hulp van Kind en Gezin.".to_owned(),
            "U mag van gedacht veranderen zolang wij niets verstuurden. Zeg het ons.".to_owned(),
            "U mag vragen welke gegevens wij en het OCMW van u hebben.".to_owned(),
            "Klopt er iets niet? U mag vragen om het te verbeteren.".to_owned(),
        ],
        contacts_title: "Vragen over uw gegevens?",
        contacts: contacts(agreement),
        consent: format!(
            "Ik weet waarvoor dit is. {team} mag mijn naam en contactgegevens doorgeven aan het {receiver}."
        ),
        blanks: ["Naam", "Datum", "Handtekening"],
    }
}

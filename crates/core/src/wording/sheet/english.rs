//! The sheet in English.

use super::{Language, Sheet, SheetPoint, contacts};
use crate::protocol::Agreement;

pub(super) fn sheet(agreement: &Agreement) -> Sheet {
    let receiver = agreement.receiver().name();
    let team = agreement.sender().team();
    Sheet {
        language: Language::English,
        title: "Information sheet for you",
        opening: vec![
            format!("You are in contact with {team}. We think that the social services ({receiver}) can help you."),
            "We can give them your name and contact details. We only do so if you agree.".to_owned(),
        ],
        points: [
            SheetPoint::new(
                "Which details do we give?",
                [
                    "Your first name and last name, your address, your phone number and your e-mail address.".to_owned(),
                    "You choose with us which contact details the OCMW gets.".to_owned(),
                    "We say nothing about your family, your health, your money or where you come from.".to_owned(),
                ],
            ),
            SheetPoint::new(
                "Who do we give them to?",
                [
                    format!("To a social worker of {receiver}, who is bound by professional secrecy, as we are."),
                    "They can share them with the services (geïntegreerd breed onthaal) that help you next. \
                     The law says when that is allowed."
                        .to_owned(),
                ],
            ),
            SheetPoint::new(
                "Why do we do this?",
                ["So that the OCMW can look with you at what you need and which help suits you best.".to_owned()],
            ),
            SheetPoint::new(
                "What happens with your details?",
                [
                    "We send them in a protected file.".to_owned(),
                    "The OCMW keeps them until it has talked to you and knows whether you want help.".to_owned(),
                    "Do you want help? Then the OCMW opens a file. It keeps that until 10 years after it is closed."
                        .to_owned(),
                    "You do not want help? Then there is no more reason to keep them."
                        .to_owned(),
                ],
            ),
            SheetPoint::new(
                "What can you expect?",
                [
                    "The OCMW will contact you.".to_owned(),
                    "After that you decide yourself whether you want help.".to_owned(),
                ],
            ),
        ],
        rights_title: "What may you do?",
        rights: vec![
            "You may refuse. That does not affect the help you get from Kind en Gezin.".to_owned(),
            "You may change your mind as long as we have not sent anything. Tell us.".to_owned(),
            "You may ask which details we and the OCMW have about you.".to_owned(),
            "Is something wrong? You may ask to have it corrected.".to_owned(),
        ],
        contacts_title: "Questions about your details?",
        contacts: contacts(agreement),
        consent: format!("I know what this is for. {team} may give my name and contact details to {receiver}."),
        blanks: ["Name", "Date", "Signature"],
    }
}

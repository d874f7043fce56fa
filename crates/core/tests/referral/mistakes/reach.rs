//! How and where the client is reached.

use sluis_core::referral::{AddressKind, Choice, Field};

use super::{
    Kind::{A, R, Rewrite},
    tells,
};
use crate::form::{answer, check, fill, said, whole};

#[test]
fn no_way_to_reach_the_client() {
    let sentence = "Het OCMW kan de cliënt zo niet bereiken. Vul minstens één contactgegeven in.";
    for kind in [
        AddressKind::None,
        AddressKind::NotShared,
        AddressKind::Reference,
    ] {
        let mut draft = whole();
        draft.choose(Field::AddressKind, Choice::Address(kind));
        for field in [
            Field::Street,
            Field::HouseNumber,
            Field::Box,
            Field::Phone,
            Field::Email,
        ] {
            draft.set_text(field, String::new());
        }
        assert_eq!(said(&draft), [(Field::Phone, sentence.to_owned())]);
        fill(
            &mut draft,
            &[(Field::PhoneUnknown, "✓"), (Field::EmailUnknown, "✓")],
        );
        assert_eq!(
            said(&draft),
            [(Field::Phone, sentence.to_owned())],
            "ticks reach nobody"
        );
    }
}

#[test]
fn telephone_numbers() {
    for field in [Field::Phone, Field::SenderPhone] {
        for (text, sentence) in [
            (
                "047000112",
                "Dit gsm-nummer is te kort. Een Belgisch gsm-nummer heeft 10 cijfers.",
            ),
            ("0470001122 of 0471001122", "Vul één telefoonnummer in."),
            ("013660011/0470001122", "Vul één telefoonnummer in."),
            (
                "0800 12 345",
                "Dit is geen Belgisch nummer van een persoon. Kijk het nummer na.",
            ),
            (
                "470 00 11 22",
                "Vooraan ontbreekt de 0. Vul het hele nummer in.",
            ),
            (
                "0470 00 11 22 na 17u",
                "Hier staat iets anders dan een telefoonnummer. Vul alleen het nummer in, zoals 0470 00 11 22.",
            ),
        ] {
            tells(&[(field, text)], field, R, sentence);
        }
        let sentence = "Is dit een buitenlands nummer? Begin dan met + en de landcode.";
        for text in ["06 12 34 56 78", "532 123 45 67 8"] {
            tells(&[(field, text)], field, Rewrite, sentence);
        }
    }
    tells(
        &[(Field::PhoneUnknown, "✓")],
        Field::PhoneUnknown,
        R,
        "Je hebt ‘niet bekend’ aangevinkt, maar er staat wel iets ingevuld. Haal het vinkje weg of wis wat er staat.",
    );
    tells(
        &[(Field::PhoneWithheld, "✓")],
        Field::PhoneWithheld,
        R,
        "Je hebt aangevinkt dat de cliënt dit niet wil meedelen, maar er staat wel iets ingevuld. Haal het vinkje weg of wis wat er staat.",
    );
    let sentence = "Vul het telefoonnummer in, of vink aan waarom het er niet is.";
    tells(&[(Field::Phone, "")], Field::Phone, R, sentence);
}

#[test]
fn mail_addresses() {
    tells(
        &[(Field::Email, "naam@gmial.com")],
        Field::Email,
        A,
        "Bedoel je gmail.com? Lees het adres na.",
    );
    let sentence = "Het e-mailadres is niet volledig. Na de punt ontbreekt een deel, zoals .be.";
    tells(&[(Field::Email, "naam@example")], Field::Email, R, sentence);
    let sentence = "Vul het e-mailadres van de cliënt in, niet dat van een dienst.";
    for text in [
        "an.willems@opgroeien.be",
        "info@kindengezin.be",
        "socialedienst@tessenderlo-ham.be",
        "x@ocmw.tessenderlo-ham.be",
    ] {
        tells(&[(Field::Email, text)], Field::Email, R, sentence);
    }
    tells(
        &[(Field::Email, "a@example.be, b@example.be")],
        Field::Email,
        R,
        "Vul één e-mailadres in.",
    );
    let sentence =
        "Dit adres eindigt niet op @opgroeien.be of @kindengezin.be. Is dit je werkadres?";
    tells(
        &[(Field::SenderEmail, "an@example.com")],
        Field::SenderEmail,
        A,
        sentence,
    );
}

#[test]
fn postcodes_and_places() {
    tells(
        &[(Field::Postcode, "398")],
        Field::Postcode,
        R,
        "Een postcode heeft 4 cijfers.",
    );
    let outside = [(Field::Postcode, "3583"), (Field::Municipality, "Paal")];
    tells(
        &outside,
        Field::Postcode,
        A,
        "Deze postcode ligt niet in Tessenderlo-Ham. Voor deze cliënt mag je dit OCMW niet gebruiken. \
         Verblijft de cliënt toch hier?",
    );
    let other = [(Field::Municipality, "Ham")];
    tells(
        &other,
        Field::Municipality,
        A,
        "De postcode 3980 hoort bij Tessenderlo. Kijk het adres na.",
    );
}

#[test]
fn a_municipality_outside_without_a_street() {
    let mut draft = whole();
    draft.choose(Field::AddressKind, Choice::Address(AddressKind::NotShared));
    draft.set_text(Field::Municipality, "Beringen".to_owned());
    let sentence = "Deze gemeente ligt niet in Tessenderlo-Ham. Voor deze cliënt mag je dit OCMW niet gebruiken. \
                    Verblijft de cliënt toch hier?";
    assert_eq!(said(&draft), [(Field::Municipality, sentence.to_owned())]);
    answer(&mut draft);
    assert!(check(&draft).is_ok());
}

#[test]
fn house_numbers() {
    let sentence = "Het huisnummer ontbreekt. Heeft het huis geen nummer? Vink dat aan.";
    tells(
        &[(Field::HouseNumber, ""), (Field::Box, "")],
        Field::HouseNumber,
        A,
        sentence,
    );
    let sentence = "Dit is geen huisnummer. Vul een nummer in zoals 12, 12A of 12-14.";
    tells(
        &[(Field::HouseNumber, "links")],
        Field::HouseNumber,
        R,
        sentence,
    );
    let sentence = "Je hebt aangevinkt dat het huis geen nummer heeft, maar er staat er een. Haal het vinkje weg of wis het nummer.";
    tells(
        &[(Field::NoHouseNumber, "✓")],
        Field::NoHouseNumber,
        R,
        sentence,
    );
    let sentence = "Er staat ook al een bus bij het huisnummer. Laat er één staan.";
    tells(&[(Field::HouseNumber, "12 bus 4")], Field::Box, R, sentence);
}

//! What may not go out, in whatever field.

use sluis_core::referral::Field;

use super::{
    Kind::{A, R},
    tells,
};
use crate::form::{fill, said, whole};

const TEXT_FIELDS: [Field; 12] = [
    Field::SenderName,
    Field::SenderEmail,
    Field::SenderPhone,
    Field::GivenName,
    Field::FamilyName,
    Field::Street,
    Field::HouseNumber,
    Field::Box,
    Field::Postcode,
    Field::Municipality,
    Field::Phone,
    Field::Email,
];

#[test]
fn register_number_in_any_field() {
    let sentence = "Dit lijkt een rijksregisternummer. Dat mag je niet doorgeven. Haal het weg.";
    for field in TEXT_FIELDS {
        for text in [
            "85.07.30-033.28",
            "85073003328",
            "850730 033 28",
            "mama 85.07.30.033.28",
        ] {
            tells(&[(field, text)], field, R, sentence);
        }
    }
    tells(
        &[(Field::ConsentDate, "85.07.30-033.28")],
        Field::ConsentDate,
        R,
        sentence,
    );
    // Of someone born in 1932, and therefore also a Belgian number, but for the way it is written.
    let check_digits = 97 - (320_710_001_u64 % 97);
    tells(
        &[(Field::Phone, &format!("32.07.10-001.{check_digits:02}"))],
        Field::Phone,
        R,
        sentence,
    );
    // Of someone born in October 2000, and therefore like 00 and a country code.
    let check_digits = 97 - (2_001_012_033_u64 % 97);
    tells(
        &[(Field::Phone, &format!("001012033{check_digits:02}"))],
        Field::Phone,
        R,
        sentence,
    );
}

#[test]
fn account_or_birth_date_in_any_field() {
    for field in TEXT_FIELDS {
        let sentence = "Dit lijkt een rekeningnummer. Dat mag je niet doorgeven. Haal het weg.";
        tells(&[(field, "BE68 5390 0754 7034")], field, R, sentence);
        tells(&[(field, "NL91ABNA0417164300")], field, R, sentence);
        // An address may hold what looks like a date: there it is asked.
        if field == Field::Email || field == Field::SenderEmail {
            continue;
        }
        let sentence = "Dit lijkt een geboortedatum. Dat mag je niet doorgeven. Haal het weg.";
        for text in ["12/05/1990", "12-5-1990", "1990-05-12", "12051990", "°1990"] {
            // In the form of the number of a house or a box.
            let is_number = match field {
                Field::HouseNumber => text.contains(['/', '-']),
                Field::Box => !text.contains('°'),
                _ => false,
            };
            if !is_number {
                tells(&[(field, text)], field, R, sentence);
            }
        }
    }
    let sentence = "Hierin staat iets dat op een datum lijkt. Een geboortedatum mag niet mee. Is dit echt het huisnummer?";
    let number = [(Field::HouseNumber, "12/05/1990"), (Field::Box, "")];
    let mut draft = whole();
    fill(&mut draft, &number);
    assert_eq!(said(&draft)[0], (Field::HouseNumber, sentence.to_owned()));
    let sentence = "Hierin staat iets dat op een datum lijkt. Een geboortedatum mag niet mee. Is dit echt de naam?";
    let name = [(Field::FamilyName, "Peeters °1990")];
    tells(&name, Field::FamilyName, A, sentence);
    let sentence = "Hierin staat iets dat op een datum lijkt. Een geboortedatum mag niet mee. Is dit het echte adres?";
    tells(
        &[(Field::Email, "jan.12051990@example.com")],
        Field::Email,
        A,
        sentence,
    );
    tells(
        &[(Field::Street, "Rue du 8 mai 1945")],
        Field::Street,
        A,
        sentence,
    );
}

#[test]
fn words_about_the_situation() {
    const CAUSE: &str = "Dit lijkt op uitleg over de situatie. Die mag niet mee.";
    for (field, text, question) in [
        (
            Field::FamilyName,
            "Zwangerman",
            "Is dit echt de naam van de cliënt?",
        ),
        (Field::FamilyName, "El Amrani, zwanger", ""),
        (
            Field::GivenName,
            "asiel",
            "Is dit echt de naam van de cliënt?",
        ),
        (
            Field::Street,
            "Ziekenhuisstraat",
            "Is dit echt de naam van de straat?",
        ),
        (Field::Municipality, "schulden", ""),
        (
            Field::Email,
            "schuldhulp@example.com",
            "Is dit echt het e-mailadres?",
        ),
    ] {
        if question.is_empty() {
            let mut draft = whole();
            fill(&mut draft, &[(field, text)]);
            assert!(
                said(&draft)
                    .iter()
                    .any(|(_, sentence)| sentence.starts_with(CAUSE)),
                "{text}"
            );
        } else {
            tells(&[(field, text)], field, A, &format!("{CAUSE} {question}"));
        }
    }
}

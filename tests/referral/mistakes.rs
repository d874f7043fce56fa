//! The table "Refuse (R) or ask (A)" of the protocol reading, row by row, with its sentences.

use sluis::referral::{AddressKind, Draft, Field, ProblemKind};

use super::form::{answer, check, fill, said, whole};

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Kind {
    /// Refused, whatever is ticked.
    R,
    /// Asked, and accepted after a tick.
    A,
    /// Asked, and accepted only when written in another way.
    Rewrite,
}
use Kind::{A, R, Rewrite};

/// A form with these entries has one problem: at this field, with this sentence, of this kind.
#[track_caller]
fn tells(entries: &[(Field, &str)], field: Field, kind: Kind, sentence: &str) {
    let mut draft = whole();
    fill(&mut draft, entries);
    assert_eq!(said(&draft), [(field, sentence.to_owned())]);
    let problems = check(&draft).expect_err("a problem");
    let is_question = matches!(problems[0].kind(), ProblemKind::Question(_));
    assert_eq!(is_question, kind != R, "{field:?}");
    answer(&mut draft);
    assert_eq!(said(&draft).is_empty(), kind == A, "{:?}", said(&draft));
    if kind == A {
        // What was confirmed of the one text does not hold for the next.
        let other = if draft.is_ticked(Field::OneName) || draft.is_ticked(Field::NoHouseNumber) {
            return;
        } else {
            "x9"
        };
        draft.set_text(field, other.to_owned());
        assert_eq!(draft.confirmations().count(), 0);
    }
}

#[test]
fn an_empty_form_tells_everything_at_once_in_page_order() {
    let problems = check(&Draft::default()).expect_err("nothing is filled in");
    assert!(problems.is_sorted());
    assert_eq!(problems.len(), 18, "{problems:?}");
}

#[test]
fn no_name() {
    let none = [(Field::GivenName, ""), (Field::FamilyName, " ")];
    tells(&none, Field::GivenName, R, "Vul de naam van de cliënt in.");
    tells(
        &[(Field::GivenName, "--")],
        Field::GivenName,
        R,
        "Hier staat geen enkele letter. Vul de naam in.",
    );
}

#[test]
fn one_name_only() {
    let sentence = "Heeft de cliënt maar één naam? Vink dat dan aan.";
    tells(&[(Field::GivenName, "")], Field::GivenName, A, sentence);
    tells(&[(Field::FamilyName, "")], Field::FamilyName, A, sentence);
    tells(
        &[(Field::OneName, "✓")],
        Field::OneName,
        R,
        "Je vinkte aan dat de cliënt maar één naam heeft, maar er staan er twee. Haal het vinkje weg of wis een naam.",
    );
}

#[test]
fn digit_or_odd_sign_in_a_name() {
    tells(
        &[(Field::FamilyName, "Peeters 2")],
        Field::FamilyName,
        A,
        "In de naam staat een cijfer. Klopt dat?",
    );
    let sentence = "In de naam staat een teken dat daar zelden hoort. Klopt dat?";
    tells(
        &[(Field::GivenName, "Fatima (mama)")],
        Field::GivenName,
        A,
        sentence,
    );
}

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
            tells(&[(field, text)], field, R, sentence);
        }
    }
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
fn two_persons() {
    let sentence = "Meld één persoon per keer aan. Elke persoon geeft zelf toestemming.";
    for text in ["Jan en Lies", "Jan & Lies", "Familie Peeters"] {
        tells(&[(Field::GivenName, text)], Field::GivenName, R, sentence);
        tells(&[(Field::FamilyName, text)], Field::FamilyName, R, sentence);
    }
}

#[test]
fn no_way_to_reach_the_client() {
    let sentence = "Het OCMW kan de cliënt zo niet bereiken. Vul minstens één contactgegeven in.";
    for kind in [
        AddressKind::None,
        AddressKind::NotShared,
        AddressKind::Reference,
    ] {
        let mut draft = whole();
        draft.set_address_kind(kind);
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
        "Je vinkte ‘niet bekend’ aan, maar er staat wel iets ingevuld. Haal het vinkje weg of wis wat er staat.",
    );
    let sentence = "Vul het telefoonnummer in, of vink ‘niet bekend’ aan.";
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
    draft.set_address_kind(AddressKind::NotShared);
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
    let sentence = "Je vinkte aan dat het huis geen nummer heeft, maar er staat er een. Haal het vinkje weg of wis het nummer.";
    tells(
        &[(Field::NoHouseNumber, "✓")],
        Field::NoHouseNumber,
        R,
        sentence,
    );
    let sentence = "Er staat ook al een bus bij het huisnummer. Laat er één staan.";
    tells(&[(Field::HouseNumber, "12 bus 4")], Field::Box, R, sentence);
}

#[test]
fn words_about_the_situation() {
    const CAUSE: &str =
        "Geef geen uitleg over de situatie. Alleen naam en contactgegevens mogen mee.";
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

#[test]
fn consent() {
    for (untick, sentence) in [
        (
            Field::ConsentGiven,
            "Zonder toestemming van de cliënt mag je niets doorgeven. Vraag de toestemming en vink dat aan.",
        ),
        (
            Field::Secrecy,
            "Alleen wie door het beroepsgeheim gebonden is, mag gegevens doorgeven. Vink aan dat dat voor jou geldt.",
        ),
    ] {
        let mut draft = whole();
        draft.set_tick(untick, false);
        assert_eq!(said(&draft), [(untick, sentence.to_owned())]);
    }
    for point in sluis::referral::Point::ALL {
        let mut draft = whole();
        draft.set_tick(Field::Told(point), false);
        let [(field, sentence)] = said(&draft).try_into().expect("one problem");
        assert_eq!(field, Field::Told(point));
        assert!(
            sentence.starts_with("Zonder toestemming van de cliënt mag je niets doorgeven."),
            "{sentence}"
        );
    }
}

#[test]
fn days_of_consent() {
    let sentence =
        "Kijk de datum na. De toestemming moet gegeven zijn tussen 1 februari 2026 en vandaag.";
    for text in [
        "2026-01-31",
        "2026-03-03",
        "31/01/2026",
        "2026-02-30",
        "gisteren",
    ] {
        tells(
            &[(Field::ConsentDate, text)],
            Field::ConsentDate,
            R,
            sentence,
        );
    }
    for text in ["2026-02-01", "2026-03-02", "1/2/2026"] {
        let mut draft = whole();
        fill(&mut draft, &[(Field::ConsentDate, text)]);
        assert_eq!(said(&draft), [], "{text}");
    }
}

#[test]
fn outside_the_time_of_the_agreement() {
    use sluis::protocol::{Profile, parse_date};
    let early = parse_date("2026-01-31").expect("a day");
    let profile = Profile::default();
    let problems = whole().check(&profile, early).expect_err("too early");
    assert_eq!(problems[0].field(), Field::Agreement);
    let sentence = sluis::wording::problem(&problems[0], profile.first()).to_string();
    assert!(
        sentence.starts_with("De afspraak geldt pas vanaf 1 februari 2026."),
        "{sentence}"
    );
}

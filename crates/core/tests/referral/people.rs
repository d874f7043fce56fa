//! The clients of the protocol reading: each is accepted, with the form it should have.

use sluis_core::protocol::Profile;
use sluis_core::referral::{Absence, AddressKind, Choice, Draft, Facts, Field};

use super::form::{answer, check, fill, said, terms};

/// What stands in the document about a person.
fn shown(facts: &Facts) -> [String; 5] {
    let address = facts.address();
    [
        facts.name().to_string(),
        address
            .street()
            .map(ToString::to_string)
            .unwrap_or_default(),
        address.place_line(),
        facts
            .phone()
            .map(|phone| phone.e164().to_owned())
            .unwrap_or_default(),
        facts.email().map(ToString::to_string).unwrap_or_default(),
    ]
}

#[track_caller]
fn accepts(draft: &Draft, expected: [&str; 5]) {
    assert_eq!(said(draft), []);
    assert_eq!(shown(&check(draft).expect("nothing is wrong")), expected);
}

/// A client with a given name, a family name and a line of address in Tessenderlo or Ham.
fn client(given: &str, family: &str, address: &str, phone: &str, email: &str) -> Draft {
    let mut draft = terms();
    fill(
        &mut draft,
        &[(Field::GivenName, given), (Field::FamilyName, family)],
    );
    let profile = Profile::default();
    assert!(
        draft.paste_address(Field::Street, address, &profile),
        "{address}"
    );
    for (field, unknown, text) in [
        (Field::Phone, Field::PhoneUnknown, phone),
        (Field::Email, Field::EmailUnknown, email),
    ] {
        draft.set_text(field, text.to_owned());
        draft.set_tick(unknown, text.is_empty());
    }
    draft
}

#[test]
fn fatima() {
    let draft = client(
        "Fatima",
        "El Amrani",
        "Kerkstraat 12 bus 3, 3980 Tessenderlo",
        "0470/00.11.22",
        "fatima@example.com",
    );
    accepts(
        &draft,
        [
            "Fatima El Amrani",
            "Kerkstraat 12 bus 3",
            "3980 Tessenderlo",
            "+32470001122",
            "fatima@example.com",
        ],
    );
}

#[test]
fn jan() {
    let draft = client(
        "Jan",
        "Van den Broeck-Peeters",
        "Schoolstraat 7A, 3945 Ham",
        "013 66 00 11",
        "",
    );
    accepts(
        &draft,
        [
            "Jan Van den Broeck-Peeters",
            "Schoolstraat 7A",
            "3945 Ham",
            "+3213660011",
            "",
        ],
    );
}

#[test]
fn sumarni_has_one_name_and_a_slash() {
    let mut draft = client(
        "",
        "Sumarni",
        "Stationsstraat 45/2, 3980 Tessenderlo",
        "0470001122",
        "",
    );
    assert_eq!(
        said(&draft),
        [
            (Field::GivenName, "Heeft de cliënt maar één naam? Vink dat dan aan.".to_owned()),
            (
                Field::HouseNumber,
                "Staat na de schuine streep een bus? Vul die dan in bij Bus. Hoort het bij het huisnummer?".to_owned()
            ),
        ]
    );
    let mut with_box = draft.clone();
    answer(&mut draft);
    accepts(
        &draft,
        [
            "Sumarni",
            "Stationsstraat 45/2",
            "3980 Tessenderlo",
            "+32470001122",
            "",
        ],
    );
    fill(
        &mut with_box,
        &[
            (Field::OneName, "✓"),
            (Field::HouseNumber, "45"),
            (Field::Box, "2"),
        ],
    );
    accepts(
        &with_box,
        [
            "Sumarni",
            "Stationsstraat 45 bus 2",
            "3980 Tessenderlo",
            "+32470001122",
            "",
        ],
    );
}

#[test]
fn anh_types_decomposed_letters() {
    // "Đặng Thị Ngọc Ánh" with each mark apart, as some keyboards give it.
    let given = "Thi\u{323} Ngo\u{323}c A\u{301}nh";
    let draft = client(
        given,
        "Đa\u{306}\u{323}ng",
        "Dorp 3, 3945 Ham",
        "",
        "anh+kg@example.org",
    );
    accepts(
        &draft,
        [
            "Thị Ngọc Ánh Đặng",
            "Dorp 3",
            "3945 Ham",
            "",
            "anh+kg@example.org",
        ],
    );
}

#[test]
fn oleksandra_has_a_foreign_number() {
    let draft = client(
        "Oleksandra",
        "Шевченко",
        "Markt 1, 3980 Tessenderlo",
        "+380 50 123 4567",
        "",
    );
    accepts(
        &draft,
        [
            "Oleksandra Шевченко",
            "Markt 1",
            "3980 Tessenderlo",
            "+380501234567",
            "",
        ],
    );
}

#[test]
fn marie_therese_lives_at_a_range() {
    let draft = client(
        "Marie-Thérèse",
        "D’hondt",
        "Molenweg 1-3, 3945 Oostham",
        "0032 483 00 11 22",
        "",
    );
    accepts(
        &draft,
        [
            "Marie-Thérèse D’hondt",
            "Molenweg 1-3",
            "3945 Ham",
            "+32483001122",
            "",
        ],
    );
}

#[test]
fn pieter_has_no_number() {
    let draft = client(
        "Pieter",
        "'s Jongers",
        "Kanaalweg z/n, 3980 Engsbergen",
        "0470001122",
        "",
    );
    accepts(
        &draft,
        [
            "Pieter 's Jongers",
            "Kanaalweg z/n",
            "3980 Tessenderlo",
            "+32470001122",
            "",
        ],
    );
}

#[test]
fn elif_has_a_dotless_i() {
    let draft = client(
        "Elif",
        "Yılmaz",
        "Markt 1, 3980 Tessenderlo-Ham",
        "+90 532 123 45 67",
        "",
    );
    accepts(
        &draft,
        [
            "Elif Yılmaz",
            "Markt 1",
            "3980 Tessenderlo",
            "+905321234567",
            "",
        ],
    );
}

/// A client without a street.
fn elsewhere(given: &str, family: &str, kind: AddressKind, place: &[(Field, &str)]) -> Draft {
    let mut draft = terms();
    draft.choose(Field::AddressKind, Choice::Address(kind));
    fill(
        &mut draft,
        &[(Field::GivenName, given), (Field::FamilyName, family)],
    );
    fill(&mut draft, place);
    fill(
        &mut draft,
        &[(Field::Phone, "0470 00 11 22"), (Field::EmailUnknown, "✓")],
    );
    draft
}

#[test]
fn kim_has_a_reference_address() {
    let place = [
        (Field::Postcode, "3980"),
        (Field::Municipality, "Tessenderlo"),
    ];
    let mut draft = elsewhere("Kim", "Peeters", AddressKind::Reference, &place);
    accepts(
        &draft,
        ["Kim Peeters", "", "3980 Tessenderlo", "+32470001122", ""],
    );
    fill(
        &mut draft,
        &[(Field::Street, "Markt"), (Field::HouseNumber, "15 a")],
    );
    accepts(
        &draft,
        [
            "Kim Peeters",
            "Markt 15a",
            "3980 Tessenderlo",
            "+32470001122",
            "",
        ],
    );
}

#[test]
fn sofie_does_not_share_her_address() {
    // What was typed before she said so stays in the form, but never goes out.
    let place = [
        (Field::Street, "Kerkstraat"),
        (Field::HouseNumber, "12"),
        (Field::Postcode, "3945"),
        (Field::Municipality, "Ham"),
    ];
    let draft = elsewhere("Sofie", "Claes", AddressKind::NotShared, &place);
    accepts(&draft, ["Sofie Claes", "", "Ham", "+32470001122", ""]);
    let json = serde_json::to_string(&check(&draft).expect("accepted")).expect("JSON");
    assert!(!json.contains("Kerkstraat") && !json.contains("3945"));
}

#[test]
fn what_the_client_keeps_is_not_unknown() {
    let mut draft = terms();
    fill(
        &mut draft,
        &[
            (Field::GivenName, "Sofie"),
            (Field::FamilyName, "Claes"),
            (Field::Street, "Markt"),
            (Field::HouseNumber, "1"),
            (Field::Postcode, "3980"),
            (Field::Municipality, "Tessenderlo"),
            (Field::PhoneUnknown, "✓"),
            (Field::PhoneWithheld, "✓"),
            (Field::EmailWithheld, "✓"),
            (Field::EmailUnknown, "✓"),
        ],
    );
    // The tick that was set last counts: only one of the two can be true.
    assert!(!draft.is_ticked(Field::PhoneUnknown) && !draft.is_ticked(Field::EmailWithheld));
    let facts = check(&draft).expect("she can be reached at home");
    assert_eq!(facts.phone().err(), Some(Absence::Withheld));
    assert_eq!(facts.email().err(), Some(Absence::Unknown));

    let json = serde_json::to_string(&facts).expect("JSON");
    assert!(json.contains(r#""phone":"withheld""#) && !json.contains("email\":\"unknown"));
    let back: Facts = serde_json::from_str(&json).expect("facts");
    assert!(back == facts);
    let mut again = Draft::refill(&facts);
    again.set_tick(Field::Secrecy, true);
    assert!(check(&again) == Ok(facts));
}

#[test]
fn someone_without_a_fixed_place() {
    let draft = elsewhere(
        "Tom",
        "Maes",
        AddressKind::None,
        &[(Field::Municipality, "tessenderlo-ham")],
    );
    accepts(
        &draft,
        ["Tom Maes", "", "Tessenderlo-Ham", "+32470001122", ""],
    );
}

#[test]
fn ravi_has_a_number_that_passes_for_a_register_number() {
    assert!(sluis_core::referral::is_register_number("32471000022"));
    let draft = client(
        "Ravi",
        "Singh",
        "Markt 1, 3980 Tessenderlo",
        "32471000022",
        "",
    );
    accepts(
        &draft,
        [
            "Ravi Singh",
            "Markt 1",
            "3980 Tessenderlo",
            "+32471000022",
            "",
        ],
    );
}

#[test]
fn maria_has_an_apostrophe_in_her_address() {
    let draft = client(
        "María",
        "de la Cruz Fernández",
        "Markt 1, 3980 Tessenderlo",
        "",
        "o'cruz@example.com",
    );
    accepts(
        &draft,
        [
            "María de la Cruz Fernández",
            "Markt 1",
            "3980 Tessenderlo",
            "",
            "o'cruz@example.com",
        ],
    );
}

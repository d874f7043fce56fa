use super::*;
use crate::protocol::Profile;
use crate::referral::address::{Address, AddressKind, Street};
use crate::referral::house_number::{BoxNumber, HouseNumber};
use proptest::prelude::*;

#[track_caller]
fn check(pasted: &str, expected: [&str; 5]) {
    let split = SplitAddress::parse(pasted).unwrap_or_default();
    let number = if split.no_number {
        "z/n"
    } else {
        &split.number
    };
    let parts = [
        &split.street,
        number,
        &split.box_number,
        &split.postcode,
        &split.municipality,
    ];
    assert_eq!(parts, expected, "{pasted}");
}

#[test]
fn a_comma_alone_parts_street_and_number() {
    check("Kerkstraat,12", ["Kerkstraat", "12", "", "", ""]);
}

#[test]
fn a_postcode_brings_its_municipality() {
    let profile = Profile::default();
    let mut draft = Draft::default();
    let mut types = |text: &str, municipality: &str| {
        draft.type_postcode(text.to_owned(), &profile);
        assert_eq!(draft.text(Field::Municipality), municipality, "{text}");
    };
    types("398", "");
    types("3980", "Tessenderlo");
    types("39", "Tessenderlo");
    types("3945", "Ham");
    types("3583", "");
    types("3945", "Ham");
    draft.set_text(Field::Municipality, "Oostham".to_owned());
    draft.type_postcode("3980".to_owned(), &profile);
    assert_eq!(
        draft.text(Field::Municipality),
        "Oostham",
        "what was typed stays"
    );
}

#[test]
fn a_line_is_taken_apart() {
    check(
        "Kerkstraat 12 bus 3, 3980 Tessenderlo",
        ["Kerkstraat", "12", "3", "3980", "Tessenderlo"],
    );
    check(
        "Kerkstraat 12\n3980 Tessenderlo",
        ["Kerkstraat", "12", "", "3980", "Tessenderlo"],
    );
    check(
        "Kerkstraat 12 A,3945 Ham",
        ["Kerkstraat", "12A", "", "3945", "Ham"],
    );
    check("Schoolstraat 7A", ["Schoolstraat", "7A", "", "", ""]);
    check(
        "Stationsstraat 45/2, B-3980 Tessenderlo",
        ["Stationsstraat", "45/2", "", "3980", "Tessenderlo"],
    );
    check(
        "Kanaalweg z/n, 3945 Ham",
        ["Kanaalweg", "z/n", "", "3945", "Ham"],
    );
    check(
        "Rue du 11 novembre 12, 1000 Brussel",
        ["Rue du 11 novembre", "12", "", "1000", "Brussel"],
    );
    check(
        "Kerkstraat, 3980 Tessenderlo",
        ["Kerkstraat", "", "", "3980", "Tessenderlo"],
    );
    check(
        "Steenweg op Diest 1234",
        ["Steenweg op Diest", "1234", "", "", ""],
    );
    check(
        "Dorpsstraat 3, bus 12, 3945 Ham",
        ["Dorpsstraat", "3", "12", "3945", "Ham"],
    );
    for alone in ["Kerkstraat", "Steenweg op Diest", "", "12", "3980"] {
        assert!(SplitAddress::parse(alone).is_none(), "{alone}");
    }
}

#[test]
fn two_numbers_never_become_one() {
    check(
        "Kerkstraat\t12\t3\t3980\tTessenderlo",
        ["Kerkstraat", "12 3", "", "3980", "Tessenderlo"],
    );
    check(
        "Kerkstraat 45 2A, 3980 Tessenderlo",
        ["Kerkstraat", "45 2A", "", "3980", "Tessenderlo"],
    );
    check("Kerkstraat 1\u{a0}2", ["Kerkstraat", "1 2", "", "", ""]);
}

#[test]
fn a_box_is_read_as_belgians_write_it() {
    for (written, number, box_number) in [
        ("12 bus 3", "12", "3"),
        ("12 bte 3", "12", "3"),
        ("12 b 3", "12", "3"),
        ("12 box 3", "12", "3"),
        ("12 boîte 3", "12", "3"),
        ("12 app. 3", "12", "app. 3"),
        ("12 verd. 2", "12", "verd. 2"),
        ("12 b3", "12", "b3"),
        ("455 I", "455I", ""),
        ("15-23 A02", "15-23", "A02"),
        ("303, bus 100", "303", "100"),
        ("255, box2", "255", "2"),
        ("nr. 12", "12", ""),
        ("n° 12", "12", ""),
        (", n°17", "17", ""),
        ("1234 bus 3", "1234", "3"),
    ] {
        check(
            &format!("Rue Haute {written}, 3980 Tessenderlo"),
            ["Rue Haute", number, box_number, "3980", "Tessenderlo"],
        );
        check(
            &format!("Rue Haute {written}"),
            ["Rue Haute", number, box_number, "", ""],
        );
    }
}

#[test]
fn the_parts_are_told_apart_however_they_are_parted() {
    for line in [
        "Kerkstraat 12 - 3980 Tessenderlo",
        "Kerkstraat 12 – 3980 Tessenderlo",
        "Kerkstraat 12; 3980 Tessenderlo",
        "Kerkstraat 12, BE 3980 Tessenderlo",
        "Kerkstraat 12 BE-3980 Tessenderlo",
        "Kerkstraat 12, B 3980 Tessenderlo",
        "Kerkstraat 12, 3980 Tessenderlo, België",
        "Kerkstraat 12\n3980 Tessenderlo\nBelgium",
        "Kerkstraat 12, 3980 Tessenderlo (Belgique)",
        "Kerkstraat 12, België, 3980 Tessenderlo",
        "Kerkstraat 12 | 3980 Tessenderlo",
        "3980 Tessenderlo, Kerkstraat 12",
        "Kerkstraat 12, ３９８０ Tessenderlo",
        "\u{feff}Kerkstraat 12,\u{200b} 39\u{ad}80 Tessenderlo",
    ] {
        check(line, ["Kerkstraat", "12", "", "3980", "Tessenderlo"]);
    }
    check(
        "Kerkstraat 12, bus 3 - 3980 Tessenderlo",
        ["Kerkstraat", "12", "3", "3980", "Tessenderlo"],
    );
    check(
        "Kerkstraat 12 B 3980 Tessenderlo",
        ["Kerkstraat", "12B", "", "3980", "Tessenderlo"],
    );
    check(
        "Kerkstraat 12–14, 3980 Tessenderlo",
        ["Kerkstraat", "12-14", "", "3980", "Tessenderlo"],
    );
}

#[test]
fn what_is_not_sure_stays_where_it_was_pasted() {
    for line in [
        "Plein 1944",
        "Plein 40-45",
        "Rue du 8 mai",
        "Rue du 8 mai 1945",
        "Kerkstraat 12 kamer 3",
        "Kerkstraat 12, kamer 3, 3980 Tessenderlo",
        "Kerkstraat 12, 3980 Tessenderlo 0470 00 11 22",
    ] {
        assert!(SplitAddress::parse(line).is_none(), "{line}");
    }
    assert!(SplitAddress::parse(&"Kerkstraat 12, ".repeat(4_000)).is_none());
    check("Plein 1944 12", ["Plein 1944", "12", "", "", ""]);
    check("8 Meistraat 12", ["8 Meistraat", "12", "", "", ""]);
    check(
        "Rue du 8 mai 1945 12, 1000 Brussel",
        ["Rue du 8 mai 1945", "12", "", "1000", "Brussel"],
    );
    check(
        "Plein 1944, 3980 Tessenderlo",
        ["Plein 1944", "", "", "3980", "Tessenderlo"],
    );
    check(
        "Rue des 3 Bonniers 7",
        ["Rue des 3 Bonniers", "7", "", "", ""],
    );
}

/// Returns what the fields of an address hold.
fn held(draft: &Draft) -> [&str; 5] {
    [
        Field::Street,
        Field::HouseNumber,
        Field::Box,
        Field::Postcode,
        Field::Municipality,
    ]
    .map(|field| draft.text(field))
}

#[test]
fn a_second_address_takes_the_place_of_the_first() {
    let profile = Profile::default();
    let first = "Kerkstraat 12 bus 3, 3980 Tessenderlo";
    for field in [
        Field::Street,
        Field::HouseNumber,
        Field::Box,
        Field::Postcode,
        Field::Municipality,
    ] {
        for (second, expected) in [
            (
                "Schoolstraat 7, 3945 Ham",
                ["Schoolstraat", "7", "", "3945", "Ham"],
            ),
            ("Markt 1, 3945", ["Markt", "1", "", "3945", "Ham"]),
            ("Markt, 3945 Ham", ["Markt", "", "", "3945", "Ham"]),
        ] {
            let mut draft = Draft::default();
            assert!(draft.paste_address(Field::Street, first, &profile));
            assert_eq!(
                held(&draft),
                ["Kerkstraat", "12", "3", "3980", "Tessenderlo"]
            );
            draft.set_tick(Field::NoHouseNumber, true);
            assert!(draft.paste_address(field, second, &profile), "{second}");
            assert_eq!(held(&draft), expected, "{field:?}");
            assert!(!draft.is_ticked(Field::NoHouseNumber));
        }
    }
}

#[test]
fn a_part_of_an_address_leaves_the_rest() {
    let profile = Profile::default();
    let mut draft = Draft::default();
    assert!(!draft.paste_address(Field::GivenName, "Markt 1, 3945 Ham", &profile));
    assert!(draft.paste_address(Field::Postcode, "3945 Ham", &profile));
    assert!(draft.paste_address(Field::Street, "Markt 1", &profile));
    assert_eq!(held(&draft), ["Markt", "1", "", "3945", "Ham"]);
    // With a number already there it is not sure which one counts: then it is asked.
    assert!(!draft.paste_address(Field::Street, "Schoolstraat 7", &profile));
    assert!(!draft.paste_address(Field::HouseNumber, "Schoolstraat 7", &profile));
    assert!(draft.paste_address(Field::Municipality, "3980 Tessenderlo, België", &profile));
    assert_eq!(held(&draft), ["Markt", "1", "", "3980", "Tessenderlo"]);
}

#[test]
fn a_box_that_is_written_as_the_country_is_kept() {
    check(
        "Kerkstraat 64A bus BE, 3980 Tessenderlo",
        ["Kerkstraat", "64A", "BE", "3980", "Tessenderlo"],
    );
    check(
        "Kerkstraat 12, BE 3980 Tessenderlo",
        ["Kerkstraat", "12", "", "3980", "Tessenderlo"],
    );
}

proptest! {
    #[test]
    fn what_is_shown_is_taken_apart_again(
        name in "[A-Z][a-z]{2,9}( [A-Za-z][a-z]{1,5})?",
        number in "[1-9][0-9]{0,3}[A-Z]?",
        box_number in "[0-9A-Z]{0,4}",
        place in "[A-Z][a-z]{2,9}",
    ) {
        // No street ends with what announces its number.
        let last = name.rsplit(' ').next().unwrap_or_default().to_lowercase();
        prop_assume!(!["nr", "no", "num", "bus", "bte", "box", "app", "apt"].contains(&last.as_str()));
        // "Plein 1944" is the name of a street.
        prop_assume!(!is_year(&number) || !box_number.is_empty());
        let street = Street::new(&name, HouseNumber::parse(&number), BoxNumber::parse(&box_number));
        let street = street.expect("a street");
        let address = Address::new(AddressKind::Fixed, Some(street.clone()), Postcode::parse("3980"), &place);
        let line = format!("{street}, {}", address.expect("an address").place_line());
        check(&line, [&name, &number, &box_number, "3980", &place]);
    }

    #[test]
    fn any_text_is_taken_apart_or_left(pasted in any::<String>(), line in "[a-z0-9 ,/]{0,30}") {
        let _ = (SplitAddress::parse(&pasted), SplitAddress::parse(&line));
    }
}

use super::*;
use proptest::prelude::*;

#[test]
fn house_numbers_are_read() {
    for (typed, expected) in [
        ("12", Some("12")),
        (" 7 A ", Some("7A")),
        ("12bis", Some("12bis")),
        ("12-14", Some("12-14")),
        ("9", Some("9")),
        ("1234", Some("1234")),
        ("1234A-1236B", Some("1234A-1236B")),
        ("1234A-1236BC", None),
        ("12+14", Some("12+14")),
        ("12_1", Some("12_1")),
        ("12ABC", Some("12ABC")),
        ("12ABCD", None),
        ("12-12345", None),
        ("12A1", None),
        ("12-", None),
        ("12.1", None),
        ("12A-C", Some("12A-C")),
        ("45/2", Some("45/2")),
        ("0", None),
        ("012", Some("12")),
        ("12–14", Some("12-14")),
        ("12 ‑ 14", Some("12-14")),
        ("12−14", Some("12-14")),
        ("12—14", Some("12-14")),
        ("1２", Some("12")),
        ("١٢", Some("12")),
        ("\u{200b}12\u{202c}", Some("12")),
        ("12 / 3", Some("12/3")),
        ("455 I", Some("455I")),
        ("12 bis", Some("12bis")),
        ("8 mai", None),
        ("12 mei 1990", None),
        // Two numbers never become one.
        ("12 3", Some("12 3")),
        ("12\t3", Some("12 3")),
        ("12\u{a0}3", Some("12 3")),
        ("45 2A", Some("45 2A")),
        ("12 A 3", Some("12A 3")),
        ("1 2", Some("1 2")),
        ("A", None),
        ("12345", None),
        ("12, links", None),
        ("-12", None),
        ("12--14", None),
        ("", None),
    ] {
        assert_eq!(
            HouseNumber::parse(typed).as_ref().map(HouseNumber::as_str),
            expected,
            "{typed}"
        );
    }
}

#[test]
fn boxes_are_read() {
    for (typed, expected) in [
        ("3", Some("3")),
        ("bus 3", Some("3")),
        ("Bus3", Some("3")),
        ("2.01", Some("2.01")),
        ("A/B", Some("A/B")),
        ("-", None),
        ("bus", None),
        ("", None),
        ("GLVL", Some("GLVL")),
        ("ABCDE", None),
        ("0123456789", Some("0123456789")),
        ("01234567890", None),
        ("bus. 3", Some("3")),
        ("bus bus 3", None),
        ("1_2", None),
        ("zwanger", None),
        ("derde verd", None),
        ("bte 3", Some("3")),
        ("bte. 3", Some("3")),
        ("boîte 3", Some("3")),
        ("Box 3", Some("3")),
        ("b 3", Some("3")),
        ("B. 3", Some("3")),
        ("b3", Some("b3")),
        ("B 3", Some("B 3")),
        ("app. 3", Some("app. 3")),
        ("appartement 3", Some("app. 3")),
        ("Verd. 2", Some("verd. 2")),
        ("verd. 2", Some("verd. 2")),
        ("étage 2", Some("et. 2")),
        ("012", Some("012")),
        ("３", Some("3")),
        ("3\u{200b}", Some("3")),
        ("3 4", Some("3 4")),
    ] {
        assert_eq!(
            BoxNumber::parse(typed).as_ref().map(BoxNumber::as_str),
            expected,
            "{typed}"
        );
    }
}

#[test]
fn a_number_field_can_hold_a_box_or_say_that_there_is_none() {
    let check = |typed: &str, expected: Option<(&str, Option<&str>)>| {
        let read = read_number(typed);
        let found = match &read {
            Some(TypedNumber::Number(number, after)) => Some((number.as_str(), after.as_deref())),
            Some(TypedNumber::Without) => Some(("none", None)),
            None => None,
        };
        assert_eq!(found, expected, "{typed}");
    };
    check("12", Some(("12", None)));
    for (typed, number, behind) in [
        ("12 bus 3", "12", "bus 3"),
        ("12, Bus3", "12", "Bus3"),
        ("12bus", "12", "bus"),
        ("12Abus 3", "12A", "bus 3"),
        ("12 bte 3", "12", "bte 3"),
        ("12 b 3", "12", "b 3"),
        ("12 box 3", "12", "box 3"),
        ("12 app. 3", "12", "app. 3"),
        ("12 verd. 2", "12", "verd. 2"),
        ("12 boîte 3", "12", "boîte 3"),
        ("12 b3", "12", "b3"),
        ("12 W1", "12", "W1"),
        ("15-23 A02", "15-23", "A02"),
        ("303, bus 100", "303", "bus 100"),
        ("255, box2", "255", "box2"),
        ("12 - bus 3", "12", "bus 3"),
        ("nr. 12 bus 3", "12", "bus 3"),
    ] {
        check(typed, Some((number, Some(behind))));
    }
    for typed in [
        "n° 12",
        "n°12",
        "nº 12",
        "Nr. 12",
        "nr 12",
        "no 12",
        "huisnr. 12",
    ] {
        check(typed, Some(("12", None)));
    }
    for without in [
        "z/n",
        "ZN",
        "z.n.",
        "z.n",
        "s/n",
        "Zonder nummer",
        "zonder",
        "geen",
    ] {
        check(without, Some(("none", None)));
    }
    assert!(matches!(read_box("geen"), Some(TypedBox::Without)));
    check("bus 3", None);
    check("n/z", None);
}

proptest! {
    #[test]
    fn shown_is_read_back(typed in "\\PC{0,12}", simple in "[1-9][0-9a-zA-Z/ -]{0,8}") {
        for text in [&typed, &simple] {
            if let Some(number) = HouseNumber::parse(text) {
                prop_assert_eq!(HouseNumber::parse(number.as_str()), Some(number));
            }
            if let Some(number) = BoxNumber::parse(text) {
                prop_assert_eq!(BoxNumber::parse(number.as_str()), Some(number), "{}", text);
            }
            let _ = read_number(text);
        }
    }
}

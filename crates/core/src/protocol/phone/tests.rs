use super::*;
use proptest::prelude::*;

#[test]
fn numbers_are_read_and_shown() {
    for (typed, e164, shown) in [
        ("0470/00.11.22", "+32470001122", "0470 00 11 22"),
        ("0470 00 11 22", "+32470001122", "0470 00 11 22"),
        ("+32 (0)470 00 11 22", "+32470001122", "0470 00 11 22"),
        ("(+32) 470-00-11-22", "+32470001122", "0470 00 11 22"),
        ("+320470001122", "+32470001122", "0470 00 11 22"),
        ("0032 483 00 11 22", "+32483001122", "0483 00 11 22"),
        ("0032 (0)483 00 11 22", "+32483001122", "0483 00 11 22"),
        ("32471000022", "+32471000022", "0471 00 00 22"),
        (
            "\u{202a}+32 470 00 11 22\u{202c}",
            "+32470001122",
            "0470 00 11 22",
        ),
        ("tel:+32470001122", "+32470001122", "0470 00 11 22"),
        ("013 66 00 11", "+3213660011", "013 66 00 11"),
        ("02/234.56.78", "+3222345678", "02 234 56 78"),
        ("04 222 33 44", "+3242223344", "04 222 33 44"),
        ("+380 50 123 4567", "+380501234567", "+380 501 234 567"),
        ("+90 532 123 45 67", "+905321234567", "+90 532 123 4567"),
        ("+31 (0)6 12345678", "+31612345678", "+31 612 345 678"),
        ("0033 6 12 34 56 78", "+33612345678", "+33 612 345 678"),
        ("+90 (0)532 123 45 67", "+905321234567", "+90 532 123 4567"),
        // In Italy the 0 belongs to the number.
        ("+39 06 1234 5678", "+390612345678", "+39 061 234 5678"),
        ("+39 (0)6 1234 5678", "+390612345678", "+39 061 234 5678"),
        ("+225 07 12 34 56 78", "+2250712345678", "+225 071 234 5678"),
        ("+421 0912 123 456", "+421912123456", "+421 912 123 456"),
        ("+36 06 20 123 4567", "+36201234567", "+36 201 234 567"),
        ("Tel: 0470 00 11 22", "+32470001122", "0470 00 11 22"),
        ("GSM 0470/00.11.22,", "+32470001122", "0470 00 11 22"),
        ("gsm: 0470 00 11 22;", "+32470001122", "0470 00 11 22"),
        ("T. 013 66 00 11", "+3213660011", "013 66 00 11"),
        ("Tél. : 013 66 00 11", "+3213660011", "013 66 00 11"),
        (
            "Mobile: +32 (0)470 00 11 22",
            "+32470001122",
            "0470 00 11 22",
        ),
        (
            "\u{2066}+32\u{2069} 470\u{ad} 00 11 22\u{200b}",
            "+32470001122",
            "0470 00 11 22",
        ),
        ("０４７０ ００ １１ ２２", "+32470001122", "0470 00 11 22"),
        ("＋３２４７０００１１２２", "+32470001122", "0470 00 11 22"),
        ("٠٤٧٠ ٠٠ ١١ ٢٢", "+32470001122", "0470 00 11 22"),
        ("0470–00‑11−22", "+32470001122", "0470 00 11 22"),
        ("+1 212 555 0100", "+12125550100", "+1 212 555 0100"),
    ] {
        let phone = Phone::parse(typed).unwrap_or_else(|fault| panic!("{typed}: {fault:?}"));
        assert_eq!(
            (phone.e164(), phone.to_string().as_str()),
            (e164, shown),
            "{typed}"
        );
    }
}

#[test]
fn faults_are_told_apart() {
    for (typed, expected) in [
        ("", PhoneFault::Text),
        ("geen", PhoneFault::Text),
        ("0470 00 11 22 (mama)", PhoneFault::Text),
        ("047000112", PhoneFault::MobileTooShort),
        ("04700011223", PhoneFault::MobileTooLong),
        ("+32 470 00 11", PhoneFault::MobileTooShort),
        ("013 66 00 1", PhoneFault::FixedTooShort),
        ("013 66 00 111", PhoneFault::FixedTooLong),
        ("112", PhoneFault::FixedTooShort),
        ("0800 12 345", PhoneFault::NoSuchArea),
        ("070 12 34 56", PhoneFault::NoSuchArea),
        ("470 00 11 22", PhoneFault::NoZero),
        ("13 66 00 11", PhoneFault::NoZero),
        ("06 12 34 56 78", PhoneFault::NoCountry),
        ("532 123 45 67 8", PhoneFault::NoCountry),
        ("+31 6 123", PhoneFault::Foreign),
        ("068 12 34 5", PhoneFault::FixedTooShort),
        ("+0 470 00 11 22", PhoneFault::Foreign),
        ("+999 470 00 11 22", PhoneFault::Foreign),
        ("+210 470 00 11 22", PhoneFault::Foreign),
        ("+380 00 50 123 4567", PhoneFault::Foreign),
        ("O470 00 11 22", PhoneFault::Text),
        ("mama 0470 00 11 22", PhoneFault::Text),
        ("Tel: 013 66 00 11 GSM: 0470 00 11 22", PhoneFault::Two),
        ("+380", PhoneFault::Foreign),
        ("+380 50 123 4567 8901 23", PhoneFault::Foreign),
        ("0470001122 / 013660011", PhoneFault::Two),
        ("0470001122/0471001122", PhoneFault::Two),
        ("0470 00 11 22 of 0471 00 11 22", PhoneFault::Two),
        ("0470 00 11 22, 0471 00 11 22", PhoneFault::Two),
        ("0470001122 0471001122", PhoneFault::Two),
        ("+32470001122+32471001122", PhoneFault::Two),
    ] {
        assert_eq!(Phone::parse(typed), Err(expected), "{typed}");
    }
}

#[test]
fn a_text_longer_than_two_numbers_is_not_looked_at() {
    let longest = format!("0470 00 11 22 of {:>63}", "0471 00 11 22");
    assert_eq!(Phone::parse(&longest), Err(PhoneFault::Two));
    for long in [
        "1".repeat(LONGEST_TEXT + 1),
        "1 ".repeat(30_000),
        "0470001122 ".repeat(6_000),
        "+".repeat(60_000),
    ] {
        assert_eq!(Phone::parse(&long), Err(PhoneFault::TooLong));
    }
}

proptest! {
    #[test]
    fn shown_is_read_back(typed in "[+0]{0,2}[0-9 ./()-]{6,18}") {
        if let Ok(phone) = Phone::parse(&typed) {
            prop_assert_eq!(Phone::parse(&phone.to_string()), Ok(phone.clone()));
            prop_assert_eq!(Phone::parse(phone.e164()), Ok(phone));
        }
    }

    #[test]
    fn any_text_is_read_or_refused(typed in any::<String>()) {
        let _ = Phone::parse(&typed);
    }
}

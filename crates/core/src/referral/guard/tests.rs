use super::*;
use proptest::prelude::*;

#[test]
fn what_may_not_go_out_is_seen() {
    use Identifier::{BankAccount, BirthDate, NamedDate, RegisterNumber, ShortDate};
    for (text, expected) in [
        ("85073003328", Some(RegisterNumber)),
        ("85.07.30-033.28", Some(RegisterNumber)),
        ("850730 033 28", Some(RegisterNumber)),
        ("85 07 30 033 28", Some(RegisterNumber)),
        ("rr85073003328x", Some(RegisterNumber)),
        ("８５０７３００３３２８", Some(RegisterNumber)),
        ("85073003329", None),
        ("BE68 5390 0754 7034", Some(BankAccount)),
        ("be68539007547034", Some(BankAccount)),
        ("rek BE68-5390-0754-7034 op naam", Some(BankAccount)),
        ("NL91 ABNA 0417 1643 00", Some(BankAccount)),
        ("539-0075470-34", Some(BankAccount)),
        ("BE68 5390 0754 7035", None),
        ("12/05/1990", Some(BirthDate)),
        ("12-5-1990", Some(BirthDate)),
        ("12.05.1990", Some(BirthDate)),
        ("1990-05-12", Some(BirthDate)),
        ("12051990", Some(BirthDate)),
        ("19900512", Some(BirthDate)),
        ("°1990", Some(BirthDate)),
        ("geb. 12/05", Some(BirthDate)),
        ("12 mei 1990", Some(NamedDate)),
        ("12mei90", Some(NamedDate)),
        ("3 août 1988", Some(NamedDate)),
        ("12/05/90", Some(ShortDate)),
        ("12 5 90", Some(ShortDate)),
        ("31/02/1990", None),
        ("12-14", None),
        ("Kerkstraat 12 bus 3, 3980 Tessenderlo", None),
        ("11 novemberstraat 12", None),
        ("0470/00.11.22", None),
        ("", None),
    ] {
        assert_eq!(scan(text), expected, "{text}");
    }
}

#[test]
fn births_from_2000_and_bis_numbers_count() {
    // Made by the rule: 97 − (2 and the first nine) mod 97; month + 20 and + 40.
    for body in ["050312123", "852730033", "854730033", "850000033"] {
        let number: u64 = body.parse().expect("digits");
        for century in [0, 2_000_000_000] {
            let check = 97 - (century + number) % 97;
            assert!(
                is_register_number(&format!("{body}{check:02}")),
                "{body}{check:02}"
            );
        }
    }
}

#[test]
fn eleven_digits_with_an_impossible_day_are_no_register_number() {
    let check = |body: &str, expected: bool| {
        let number: u64 = body.parse().expect("digits");
        let text = format!("{body}{:02}", 97 - number % 97);
        assert_eq!(is_register_number(&text), expected, "{text}");
    };
    for body in ["851230033", "853230033", "855231033", "850031033"] {
        check(body, true);
    }
    for body in [
        "851330033",
        "853330033",
        "855330033",
        "856030033",
        "850732033",
    ] {
        check(body, false);
    }
}

#[test]
fn digits_of_other_scripts_are_digits() {
    for text in ["٨٥٠٧٣٠٠٣٣٢٨", "۸۵۰۷۳۰۰۳۳۲۸", "12 85 07 30 033 28"] {
        assert_eq!(scan(text), Some(Identifier::RegisterNumber), "{text}");
    }
}

#[test]
fn only_the_groups_of_a_register_number_dress_it() {
    for (text, expected) in [
        ("85.07.30-033.28", true),
        ("85 07 30 033 28", true),
        ("850730-033.28", false),
        ("85073003328", false),
        ("85.07.30-033.29", false),
    ] {
        assert_eq!(has_register_format(text), expected, "{text}");
    }
}

#[test]
fn an_old_account_number_is_known_by_its_groups_and_its_check() {
    for (text, expected) in [
        ("539-0075470-34", true),
        ("539007547034", true),
        ("op 539 0075470 34 graag", true),
        ("539-0075470-35", false),
        // The rest of the division by 97 is 0: 97 stands for it.
        ("000-0000097-97", true),
        ("000-0000097-00", false),
        ("000-0000000-97", false),
        // The same twelve digits in other groups can be anything.
        ("5390 0754 7034", false),
        ("53-90075470-34", false),
    ] {
        let found = scan(text) == Some(Identifier::BankAccount);
        assert_eq!(found, expected, "{text}");
    }
}

#[test]
fn an_iban_is_known_by_its_length_and_its_check() {
    for (text, expected) in [
        ("rekeningBE68539007547034", true),
        ("DE89 3704 0044 0532 0130 00", true),
        ("GB29 NWBK 6016 1331 9268 19", true),
        ("NO93 8601 1117 947", true),
        ("BE68 5390 0754 7034 2", true),
        ("BE68 5390 0754 703", false),
        ("B E68539007547034", false),
        ("XX68 5390 0754 7034", false),
    ] {
        let found = scan(text) == Some(Identifier::BankAccount);
        assert_eq!(found, expected, "{text}");
    }
}

#[test]
fn a_date_of_birth_lies_in_a_life() {
    use Identifier::{BirthDate, NamedDate, ShortDate};
    for (text, expected) in [
        ("01/01/1900", Some(BirthDate)),
        ("31/12/2029", Some(BirthDate)),
        ("31/12/1899", None),
        ("01/01/2030", None),
        ("1/13/1990", None),
        ("123/5/1990", None),
        ("9 12/05/1990", Some(BirthDate)),
        ("120519901", None),
        ("31121990", Some(BirthDate)),
        ("19901231", Some(BirthDate)),
        ("12 september 1990", Some(NamedDate)),
        ("12 septemberst 1990", None),
        ("12 sept. '90", Some(NamedDate)),
        ("12 straat 1990", None),
        ("12 mei 199", None),
        ("straat 12/05/90", Some(ShortDate)),
        ("12/05/90/1", None),
        ("32/05/90", None),
        ("geboren te Ham 1990", Some(BirthDate)),
        ("geboren te Ham in 1990", Some(BirthDate)),
        ("geboren te Ham, in het jaar 1990", Some(BirthDate)),
        ("geboren te Ham", None),
        ("1990 geboren", None),
    ] {
        assert_eq!(scan(text), expected, "{text}");
    }
}

proptest! {
    #[test]
    fn any_text_is_scanned(text in any::<String>()) {
        let _ = (scan(&text), tells_situation(&text));
    }
}

#[test]
fn a_line_about_a_law_may_name_its_day_and_nothing_of_a_person() {
    for (line, expected) in [
        ("Decreet van 30 april 2004 over Opgroeien", None),
        ("Voorbeeld nv", None),
        ("Wet 30/04/2004", Some(LineFault::BirthDate)),
        ("Jan, geboren op 30 april 2004", Some(LineFault::BirthDate)),
        ("BE68 5390 0754 7034", Some(LineFault::BankAccount)),
        ("90.05.12-123.84", Some(LineFault::RegisterNumber)),
        ("hulp bij schulden", Some(LineFault::Situation)),
    ] {
        assert_eq!(refuses(line), expected, "{line}");
    }
}

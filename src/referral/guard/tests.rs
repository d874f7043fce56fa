use super::*;
use proptest::prelude::*;

#[test]
fn what_may_not_go_out_is_seen() {
    use Forbidden::{BankAccount, BirthDate, NamedDate, RegisterNumber, ShortDate};
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
        ("Wet 30/04/2004", Some(Unfit::BirthDate)),
        ("Jan, geboren op 30 april 2004", Some(Unfit::BirthDate)),
        ("BE68 5390 0754 7034", Some(Unfit::BankAccount)),
        ("90.05.12-123.84", Some(Unfit::RegisterNumber)),
        ("hulp bij schulden", Some(Unfit::Situation)),
    ] {
        assert_eq!(refuses(line), expected, "{line}");
    }
}

//! Our telephone rules against the data of libphonenumber.

use phonenumber::country::Id;
use proptest::prelude::*;
use sluis_core::protocol::{Phone, PhoneFault};

/// The E.164 form that libphonenumber gives, when it is a number of a person: mobile, fixed, or either.
fn oracle(typed: &str) -> Option<String> {
    use phonenumber::Type;
    let number = phonenumber::parse(Some(Id::BE), typed).ok()?;
    let kind = number.number_type(&phonenumber::metadata::DATABASE);
    let is_person = matches!(
        kind,
        Type::Mobile | Type::FixedLine | Type::FixedLineOrMobile
    );
    (number.is_valid() && is_person)
        .then(|| number.format().mode(phonenumber::Mode::E164).to_string())
}

fn ours(typed: &str) -> Option<String> {
    Phone::parse(typed)
        .ok()
        .map(|phone| phone.e164().to_owned())
}

/// A person writes the same number in many ways.
fn written(national: &str) -> Vec<String> {
    let (first, rest) = national.split_at(2);
    vec![
        format!("0{national}"),
        format!("+32{national}"),
        format!("0032{national}"),
        format!("+32 (0){first} {rest}"),
        format!("0{first}/{rest}"),
        format!("0{first}-{rest}"),
    ]
}

#[test]
fn every_belgian_block_is_judged_alike() {
    let mut differing = Vec::new();
    for block in 0..10_000 {
        for tail in ["1234", "12345"] {
            let national = format!("{block:04}{tail}");
            if national.starts_with('0') {
                continue;
            }
            let (theirs, mine) = (
                oracle(&format!("+32{national}")),
                ours(&format!("+32{national}")),
            );
            if theirs != mine {
                differing.push(national);
            }
        }
    }
    assert!(
        differing.is_empty(),
        "{} differ: {:?}",
        differing.len(),
        &differing[..differing.len().min(40)]
    );
}

#[test]
fn personas_abroad_are_judged_alike() {
    for typed in [
        "+380 50 123 4567",
        "+90 532 123 45 67",
        "+31 6 12345678",
        "+33 6 12 34 56 78",
        "+49 1512 3456789",
        "+48 512 345 678",
        "+40 712 034 567",
        "+212 650-123456",
        "+963 944 567 890",
        "+93 70 123 4567",
        "+252 7 1123456",
        "+44 7400 123456",
        "+1 201 555 0123",
        "+352 628 123 456",
        "+355 67 212 3456",
        "+359 43 012 345",
        "+90 0532 123 45 67",
        "+380 (0)50 123 4567",
        "+212 0650 123456",
        "+40 0712 034 567",
        "+963 0944 567 890",
        "+93 070 123 4567",
        "+243 0991 234 567",
        "+961 071 123 456",
        "+98 0912 345 6789",
        "+964 0791 234 5678",
        "+213 0551 23 45 67",
        "+381 060 123 4567",
    ] {
        assert!(ours(typed).is_some(), "{typed}");
        assert_eq!(ours(typed), oracle(typed), "{typed}");
    }
}

/// What people write before a number at home: nothing, a 0, or what the data say of that country.
fn prefixes(region: &phonenumber::Metadata) -> Vec<String> {
    let own = region.national_prefix().unwrap_or_default().to_owned();
    vec![String::new(), "0".to_owned(), "(0)".to_owned(), own]
}

#[test]
fn the_prefix_of_each_country_goes_or_stays_as_in_the_data() {
    let (mut seen, mut differing) = (0, Vec::new());
    for region in phonenumber::metadata::DATABASE.iter() {
        let kinds = region.descriptors();
        let examples = [kinds.fixed_line(), kinds.mobile()].into_iter().flatten();
        for national in examples.filter_map(phonenumber::metadata::Descriptor::example) {
            for prefix in prefixes(region) {
                let code = region.country_code();
                let typed = format!("+{code} {prefix} {national}");
                let whole = format!("+{code}{national}");
                // Numbers of Niue are so short that a slip would pass for one.
                if whole.len() < 9 {
                    continue;
                }
                // The crate loses the 0 of some numbers, its own examples among them: there only the example counts.
                let is_kept = oracle(&whole).as_ref() == Some(&whole);
                let expected = oracle(&typed.replace("(0)", "0")).filter(|_| is_kept);
                let mine = ours(&typed);
                let agrees = match (&expected, prefix.as_str()) {
                    (_, "") => mine.as_ref() == Some(&whole),
                    (Some(number), _) => mine.as_ref() == Some(number),
                    // Of no country: then it is refused, or what nobody writes there goes.
                    (None, _) => mine.is_none() || mine.as_ref() == Some(&whole),
                };
                if !agrees {
                    differing.push(format!("{typed}: {mine:?}, not {expected:?}"));
                }
                seen += 1;
            }
        }
    }
    assert_eq!(differing, Vec::<String>::new());
    assert!(seen > 1_500, "{seen}");
}

#[test]
fn only_codes_that_exist_are_read() {
    // Free, shared and dear numbers and those of the United Nations are of nobody.
    let services = [800, 808, 878, 888, 979];
    for code in (200..=999_u16).filter(|code| code / 100 != 7) {
        let known = |code: u16| phonenumber::metadata::DATABASE.by_code(&code).is_some();
        let exists = known(code / 10) || known(code);
        let is_person = exists && !services.contains(&code);
        for national in ["201555012", "712345678"] {
            let typed = format!("+{code}{national}");
            let is_read = Phone::parse(&typed) != Err(PhoneFault::Foreign);
            // Belgian and some other numbers have rules of their own.
            if !matches!(code / 10, 31..=33) {
                assert_eq!(is_read, is_person, "{typed}");
            }
        }
    }
}

#[test]
fn country_codes_are_as_long_as_in_the_data() {
    for code in 1..=999_u16 {
        let shown = Phone::parse(&format!("+{code}{}", &"201555012345"[..10]))
            .ok()
            .map(|phone| phone.to_string());
        let Some(shown) = shown else { continue };
        let is_country = phonenumber::metadata::DATABASE.by_code(&code).is_some();
        if is_country && code != 32 {
            let group = shown.split(' ').next().unwrap_or_default().to_owned();
            // +1, +7 and two-digit codes are also the start of longer numbers; those belong to the shorter code.
            let shorter = group.trim_start_matches('+').len() < code.to_string().len();
            assert!(
                group == format!("+{code}") || shorter && code.to_string().starts_with(&group[1..]),
                "{code}: {shown}"
            );
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn belgian_numbers_are_read_alike_however_written(national in "[1-9][0-9]{7,8}") {
        for typed in written(&national) {
            prop_assert_eq!(ours(&typed), oracle(&typed), "{}", typed);
        }
    }

    #[test]
    fn what_the_data_calls_valid_abroad_is_read(code in 1_u16..999, national in "[1-9][0-9]{5,11}") {
        let typed = format!("+{code}{national}");
        // Where the data take a 0 away, some countries do and some do not; those we know are tested above.
        if code != 32 && oracle(&typed).is_some_and(|number| number == typed) {
            match Phone::parse(&typed) {
                Ok(phone) => prop_assert_eq!(phone.e164(), typed),
                // Dutch and French numbers that are not of nine digits are not of persons.
                Err(fault) => prop_assert!(fault == PhoneFault::Foreign && typed.starts_with("+3"), "{}", typed),
            }
        }
    }
}

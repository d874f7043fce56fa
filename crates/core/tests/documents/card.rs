//! The vCard.

use serde_json::json;

use crate::case::{cases, fatima};
use crate::tools::{Written, ask, check_kept};

#[test]
fn another_program_reads_name_phone_mail_and_address() {
    let cases = cases();
    let written = Written::new(&cases);
    let found = ask("check_card.py", &written.paths(&cases, "vcf"));
    for case in &cases {
        let referral = &case.referral;
        let (name, address) = (referral.name(), referral.address());
        let (given, family) = if name.given().is_empty() || name.family().is_empty() {
            (String::new(), name.to_string())
        } else {
            (name.given().to_owned(), name.family().to_owned())
        };
        let mut fields = vec!["ADR", "FN", "N", "VERSION"];
        fields.extend(referral.phone().ok().map(|_| "TEL"));
        fields.extend(referral.email().ok().map(|_| "EMAIL"));
        fields.sort_unstable();
        let expected = json!({
            "fields": fields,
            "given": given,
            "family": family,
            "full": name.to_string(),
            "phone": referral.phone().ok().map(|phone| phone.e164()),
            "email": referral.email().ok().map(|email| email.as_str()),
            "street": address.street().map(ToString::to_string).unwrap_or_default(),
            "postcode": address.postcode().map(|postcode| postcode.to_string()).unwrap_or_default(),
            "municipality": address.municipality(),
            "country": "België",
        });
        assert_eq!(
            found[written.path(case, "vcf").to_str().unwrap()],
            expected,
            "{}",
            case.name
        );
    }
}

#[test]
fn lines_are_no_longer_than_phones_take_and_break_between_letters() {
    let cases = cases();
    let written = Written::new(&cases);
    for case in &cases {
        let card = std::fs::read_to_string(written.path(case, "vcf")).unwrap();
        assert!(card.ends_with("\r\n"));
        for line in card.split_terminator("\r\n") {
            assert!(
                line.len() <= 75 && !line.contains(['\r', '\n']),
                "{}: {line}",
                case.name
            );
        }
    }
}

#[test]
fn the_card_of_fatima() {
    let case = fatima();
    let written = Written::new(std::slice::from_ref(&case));
    check_kept(
        "fatima.vcf",
        &std::fs::read_to_string(written.path(&case, "vcf")).unwrap(),
    );
}

use super::*;
use crate::protocol::agreement::{Datum, NotInForce};
use crate::protocol::parse_date;
use proptest::prelude::*;

fn day(text: &str) -> time::Date {
    parse_date(text).expect("a day")
}

/// Returns the signed agreement, with some of its text replaced.
fn changed(changes: &[(&str, &str)]) -> Profile {
    let mut json = include_str!("../../../../../profiles/tessenderlo-ham.json").to_owned();
    for (from, to) in changes {
        assert!(json.contains(from), "{from}");
        json = json.replace(from, to);
    }
    Profile::parse(&json, day("2026-11-27")).unwrap_or_else(|problems| panic!("{problems:?}"))
}

#[test]
fn the_signed_agreement_is_read() {
    let profile = Profile::default();
    let agreement = profile.only().expect("one agreement");
    assert_eq!(agreement.sender().kbo().to_string(), "0886.886.638");
    assert_eq!(agreement.receiver().kbo().to_string(), "0216.772.234");
    assert_eq!(
        agreement.mailbox().as_str(),
        "socialedienst@tessenderlo-ham.be"
    );
    assert_eq!(agreement.sender().dpo().as_str(), "dpo@opgroeien.be");
    assert_eq!(
        agreement.receiver().dpo().as_str(),
        "privacy@tessenderlo-ham.be"
    );
    assert_eq!(
        agreement.receiver().seat().to_string(),
        "Markt 15 a, 3980 Tessenderlo-Ham"
    );
    assert!(
        agreement
            .justification(Datum::Name)
            .ends_with("identificeren")
    );
    assert!(
        agreement
            .justification(Datum::Email)
            .ends_with("contacteren")
    );
    // What the protocol does not say is not made up.
    assert_eq!((agreement.phone(), agreement.published()), (None, None));
    assert_eq!((agreement.confirmed(), agreement.end()), (None, None));
}

#[test]
fn what_the_profile_may_leave_out_is_read_where_it_is_there() {
    let signed = Profile::default();
    let [sender, receiver] = [signed.first().sender(), signed.first().receiver()];
    assert_eq!(signed.first().cooperation(), Some(day("2026-02-01")));
    assert_eq!(
        receiver.representatives(),
        ["burgemeester", "algemeen directeur"]
    );
    assert_eq!(
        (sender.representatives_email(), sender.contact_point()),
        (None, None)
    );
    assert_eq!(sender.legal_bases().len(), 4);
    let sheets = r#""sheets": [
        { "language": "fr-BE", "name": "Anne Dubois", "date": "2026-03-02", "text": "0a1B2c3D" },
        { "language": "tr", "name": "", "date": "" }
    ]"#;
    let profile = changed(&[
        (r#""sheets": []"#, sheets),
        (
            r#""representatives": ["leidend ambtenaar"],
        "representativesEmail": "","#,
            r#""representativesEmail": "bestuur@opgroeien.be","#,
        ),
    ]);
    let confirmed = profile.first().sheet("fr-BE").expect("it is confirmed");
    assert_eq!(
        (confirmed.name(), confirmed.date(), confirmed.code()),
        ("Anne Dubois", day("2026-03-02"), "0a1b2c3d")
    );
    assert_eq!(profile.first().sheet("tr"), None);
    let email = profile
        .first()
        .sender()
        .representatives_email()
        .map(Email::as_str);
    assert_eq!(email, Some("bestuur@opgroeien.be"));
    // An address more is another contact to check.
    assert_ne!(profile.first().contacts(), signed.first().contacts());
}

#[test]
fn an_agreement_holds_from_start_to_end_while_it_is_on() {
    let signed = Profile::default();
    assert_eq!(
        signed.first().check_in_force(day("2026-01-31")),
        Err(NotInForce::NotYet {
            start: day("2026-02-01"),
            today: day("2026-01-31")
        })
    );
    assert_eq!(signed.first().check_in_force(day("2026-02-01")), Ok(()));
    assert_eq!(signed.first().check_in_force(day("2050-01-01")), Ok(()));
    let ended = changed(&[(r#""end": """#, r#""end": "2027-06-30""#)]);
    assert_eq!(ended.first().check_in_force(day("2027-06-30")), Ok(()));
    assert_eq!(
        ended.first().check_in_force(day("2027-07-01")),
        Err(NotInForce::Ended {
            end: day("2027-06-30"),
            today: day("2027-07-01")
        })
    );
    let off = changed(&[(r#""on": true"#, r#""on": false"#)]);
    assert_eq!(
        off.first().check_in_force(day("2026-03-01")),
        Err(NotInForce::Off)
    );
}

#[test]
fn what_was_to_be_confirmed_can_be_filled_in() {
    let with_number = changed(&[(r#""phone": "","#, r#""phone": "013 66 00 11","#)]);
    let checked = format!(
        r#"{{ "name": "Els Maes", "date": "2026-03-01", "contacts": "{}" }}"#,
        with_number.first().contacts()
    );
    let profile = changed(&[
        (r#""phone": "","#, r#""phone": "013 66 00 11","#),
        (
            r#""published": """#,
            r#""published": "https://example.be/protocol""#,
        ),
        (r#"{ "name": "", "date": "", "contacts": "" }"#, &checked),
    ]);
    let agreement = profile.first();
    assert_eq!(
        agreement.phone().map(ToString::to_string).as_deref(),
        Some("013 66 00 11")
    );
    assert_eq!(agreement.published(), Some("https://example.be/protocol"));
    assert_eq!(
        agreement.confirmed().map(|who| (who.name(), who.date())),
        Some(("Els Maes", day("2026-03-01")))
    );
    assert_eq!(agreement.outdated(), None);
}

/// Any change of a contact takes the confirmation back, and a confirmation that does not say of what holds for nothing.
#[test]
fn contacts_that_change_afterwards_are_no_longer_confirmed() {
    const NOBODY: &str = r#"{ "name": "", "date": "", "contacts": "" }"#;
    let code = Profile::default().first().contacts().to_owned();
    let checked = |code: &str| {
        format!(r#"{{ "name": "Els Maes", "date": "2026-03-01", "contacts": "{code}" }}"#)
    };
    let (right, upper, none) = (
        checked(&code),
        checked(&format!(" {} ", code.to_uppercase())),
        checked(""),
    );
    assert!(changed(&[(NOBODY, &right)]).first().confirmed().is_some());
    assert!(changed(&[(NOBODY, &upper)]).first().confirmed().is_some());
    let unsaid = r#"{ "name": "Els Maes", "date": "2026-03-01" }"#;
    for unsaid in [&none, unsaid] {
        let profile = changed(&[(NOBODY, unsaid)]);
        let agreement = profile.first();
        assert!(agreement.confirmed().is_none() && agreement.outdated().is_some());
    }
    for (from, to) in [
        ("socialedienst@", "onthaal@"),
        (r#""phone": "","#, r#""phone": "013 66 00 11","#),
        (r#""phone": """#, r#""phone": "011 22 33 44""#),
        ("privacy@", "dpo@"),
        ("dpo@opgroeien", "privacy@opgroeien"),
        (r#""kindengezin.be""#, r#""kindengezin.vlaanderen""#),
        ("Markt 15 a", "Markt 15 b"),
        ("Hallepoortlaan 27", "Hallepoortlaan 28"),
    ] {
        let profile = changed(&[(NOBODY, &right), (from, to)]);
        let agreement = profile.first();
        assert!(agreement.confirmed().is_none(), "{from}");
        assert_eq!(
            agreement.outdated().map(|who| who.name()),
            Some("Els Maes"),
            "{from}"
        );
    }
    // What is no contact takes nothing back.
    let profile = changed(&[(NOBODY, &right), ("vraagverheldering", "hulp")]);
    assert!(profile.first().confirmed().is_some());
}

#[test]
fn the_senders_number_may_be_missing_empty_or_filled_in() {
    const EMPTY: &str = ",\n        \"phone\": \"\"";
    let phone = |to: &str| {
        let profile = changed(&[(EMPTY, to)]);
        profile.first().sender().phone().map(ToString::to_string)
    };
    assert_eq!(phone(""), None);
    assert_eq!(phone(EMPTY), None);
    assert_eq!(
        phone(",\"phone\": \"011 22 33 44\"").as_deref(),
        Some("011 22 33 44")
    );
}

/// A computer whose clock fell back to its first day must still open what it gets.
#[test]
fn a_clock_before_the_signing_refuses_no_profile() {
    let json = include_str!("../../../../../profiles/tessenderlo-ham.json").replace(
        r#"{ "name": "", "date": "", "contacts": "" }"#,
        r#"{ "name": "Els Maes", "date": "2026-03-01", "contacts": "" }"#,
    );
    assert!(Profile::parse(&json, day("1980-01-01")).is_ok());
    assert!(Profile::parse(&json, day("2026-02-28")).is_err());
    assert!(Profile::parse(&json, day("2026-03-01")).is_ok());
}

#[test]
fn places_are_known_by_postcode_and_old_names() {
    let profile = Profile::default();
    let agreement = profile.first();
    for (name, municipality) in [
        ("Tessenderlo", Some("Tessenderlo")),
        ("HAM", Some("Ham")),
        ("kwaadmechelen", Some("Ham")),
        ("Engsbergen", Some("Tessenderlo")),
        ("Tessenderlo-Ham", Some("Tessenderlo-Ham")),
        ("tessenderlo ham", Some("Tessenderlo-Ham")),
        ("Beringen", None),
        ("", None),
    ] {
        assert_eq!(agreement.municipality_called(name), municipality, "{name}");
    }
    let postcode = |text| Postcode::parse(text).expect("a postcode");
    assert_eq!(
        agreement
            .locality(postcode("3945"))
            .map(|place| place.municipality()),
        Some("Ham")
    );
    assert!(profile.for_postcode(postcode("3583")).is_none());
}

proptest! {
    #[test]
    fn any_text_is_read_or_refused(text in any::<String>()) {
        prop_assert!(Profile::parse(&text, day("2026-11-27")).is_err());
    }
}

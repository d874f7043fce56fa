//! Who it is about, and what was agreed.

use sluis_core::referral::{Draft, Field};

use super::{
    Kind::{A, R},
    tells,
};
use crate::form::{check, fill, said, whole};

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
        "Je hebt aangevinkt dat de cliënt maar één naam heeft, maar er staan er twee. Haal het vinkje weg of wis een naam.",
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

#[test]
fn two_persons() {
    let sentence = "Dit lijken twee personen. Verwijs één persoon per keer door: elke persoon geeft zelf toestemming. Is dit één persoon?";
    for text in [
        "Jan en Lies",
        "Jan & Lies",
        "Familie Peeters",
        "van Hoevel en van Zwindrecht",
    ] {
        tells(&[(Field::GivenName, text)], Field::GivenName, A, sentence);
        tells(&[(Field::FamilyName, text)], Field::FamilyName, A, sentence);
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
    for point in sluis_core::referral::Point::ALL {
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
    let sentence = "Kijk de datum na. De toestemming moet gegeven zijn tussen 1 februari 2026 en vandaag. \
        Volgens dit toestel is het vandaag 2 maart 2026. Klopt dat niet? Laat dan de klok van het toestel juist zetten.";
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
    use sluis_core::protocol::{Profile, parse_date};
    let early = parse_date("2026-01-31").expect("a day");
    let profile = Profile::default();
    let problems = whole().check(&profile, early).expect_err("too early");
    assert_eq!(problems[0].field(), Field::Agreement);
    let sentence = sluis_core::wording::problem(&problems[0], profile.first()).to_string();
    assert!(
        sentence.starts_with("Het protocol geldt pas vanaf 1 februari 2026."),
        "{sentence}"
    );
}

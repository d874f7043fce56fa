//! A report of defects, and an answer.

use sluis_core::protocol::Datum;
use sluis_core::referral::Field as Form;
use sluis_core::report::{Choice, Defect, Draft, Field, How, Kind};

use super::{check_said, said};
use crate::form::{AT_OPGROEIEN, check, find, report, rights, written_by};

/// A report with one good finding, so that only what is changed can be wrong.
fn good_report() -> Draft {
    let mut draft = report();
    find(
        &mut draft,
        Datum::Phone,
        Defect::Wrong,
        rights(Datum::Phone),
    );
    assert_eq!(said(&draft), []);
    draft
}

#[test]
fn a_report() {
    for (field, typed, expected) in [
        (
            Field::Reference,
            "",
            "Vul het kenmerk van de doorverwijzing in.",
        ),
        (
            Field::Reference,
            "7KQ3MX9O",
            "Dit is geen kenmerk. Een kenmerk heeft acht tekens, zonder 0, 1, I en O.",
        ),
        (
            Field::To,
            "",
            "Vul het e-mailadres van de doorverwijzer in.",
        ),
        (
            Field::To,
            "an@opgroeien",
            "Het e-mailadres is niet volledig. Na de punt ontbreekt een deel, zoals .be.",
        ),
        (
            Field::To,
            "an@example.com",
            "Dit adres eindigt niet op @opgroeien.be of @kindengezin.be. Is dit het werkadres van de doorverwijzer?",
        ),
        (
            Field::Referral(Form::SenderEmail),
            "els@opgroeien.be",
            "Dit adres eindigt niet op @tessenderlo-ham.be. Is dit je werkadres?",
        ),
        (Field::Referral(Form::SenderName), " ", "Vul je naam in."),
        (
            Field::Referral(Form::Phone),
            "047000112",
            "Dit gsm-nummer is te kort. Een Belgisch gsm-nummer heeft 10 cijfers.",
        ),
        (
            Field::Referral(Form::Phone),
            "90.05.12-123.84",
            "Dit lijkt een rijksregisternummer. Dat mag je niet doorgeven. Haal het weg.",
        ),
    ] {
        let mut draft = good_report();
        draft.form_mut().set_text(field, typed.to_owned());
        check_said(&draft, field, expected);
    }
    let nothing = report();
    check_said(
        &nothing,
        Field::Defect(Datum::Name),
        "Je hebt nog niets aangeduid dat niet klopt. Kies bij minstens één gegeven wat er is.",
    );
}

#[test]
fn a_right_value_is_looked_at_as_in_a_referral() {
    for (datum, typed, field, expected) in [
        (
            Datum::Name,
            &[(Form::GivenName, "Jan en Lies"), (Form::FamilyName, "Maes")][..],
            Form::GivenName,
            "Dit lijken twee personen. Verwijs één persoon per keer door: elke persoon geeft zelf toestemming. Is dit één persoon?",
        ),
        (
            Datum::Name,
            &[(Form::GivenName, "Fatima")],
            Form::FamilyName,
            "Heeft de cliënt maar één naam? Vink dat dan aan.",
        ),
        (
            Datum::Name,
            &[
                (Form::GivenName, "Fatima"),
                (Form::FamilyName, "BE68 5390 0754 7034"),
            ],
            Form::FamilyName,
            "Dit lijkt een rekeningnummer. Dat mag je niet doorgeven. Haal het weg.",
        ),
        (
            Datum::Address,
            &[
                (Form::Street, "Kerkstraat schulden"),
                (Form::HouseNumber, "1"),
                (Form::Postcode, "3980"),
                (Form::Municipality, "Tessenderlo"),
            ],
            Form::Street,
            "Dit lijkt op uitleg over de situatie. Die mag niet mee. Is dit echt de naam van de straat?",
        ),
        (
            Datum::Address,
            &[
                (Form::Street, "Kerkstraat"),
                (Form::HouseNumber, "1"),
                (Form::Postcode, "398"),
                (Form::Municipality, "Tessenderlo"),
            ],
            Form::Postcode,
            "Een postcode heeft 4 cijfers.",
        ),
        (
            Datum::Email,
            &[(Form::Email, "naam@gmial.com")],
            Form::Email,
            "Bedoel je gmail.com? Lees het adres na.",
        ),
        (
            Datum::Email,
            &[(Form::Email, "info@tessenderlo-ham.be")],
            Form::Email,
            "Vul het e-mailadres van de cliënt in, niet dat van een dienst.",
        ),
    ] {
        let mut draft = report();
        find(&mut draft, datum, Defect::Wrong, typed);
        check_said(&draft, Field::Referral(field), expected);
    }
}

#[test]
fn a_question_is_answered_with_a_tick() {
    let mut draft = good_report();
    draft
        .form_mut()
        .set_text(Field::To, "an@example.com".to_owned());
    let problems = check(&draft).unwrap_err();
    let question = problems[0].as_question().unwrap();
    draft.form_mut().confirm(Field::To, question, true);
    assert!(check(&draft).is_ok());
    draft
        .form_mut()
        .set_text(Field::To, "els@example.com".to_owned());
    assert!(check(&draft).is_err());
}

#[test]
fn an_answer() {
    let mut draft = written_by(Kind::Answer, AT_OPGROEIEN);
    draft
        .form_mut()
        .set_text(Field::Reference, "7KQ3MX9P".to_owned());
    check_said(&draft, Field::How, "Kies hoe je antwoordt.");
    draft.form_mut().choose(Field::How, Choice::How(How::Done));
    check_said(
        &draft,
        Field::Done(Datum::Name),
        "Je hebt nog niet aangeduid wat er is gedaan. Kies bij minstens één gegeven een antwoord.",
    );
}

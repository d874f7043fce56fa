//! Filled-in forms.

use sluis_core::passphrase::ReceiptCode;
use sluis_core::protocol::{Datum, Email, Phone, Postcode, Profile};
use sluis_core::referral::{
    Address, AddressKind, BoxNumber, Consent, ConsentForm, Facts, Field as Form, HouseNumber,
    Moment, Name, Reference, Referral, Sender, Street,
};
use sluis_core::report::{Choice, Defect, Draft, Field, Kind, Report, ReportProblem};

/// When all forms of these tests are checked.
pub fn now() -> Moment {
    Moment::parse("2026-03-10T11:00:00+01:00").unwrap()
}

/// The words by which the sender of any file hears that it was opened.
pub fn code() -> ReceiptCode {
    ReceiptCode::parse("appel-fiets").unwrap()
}

pub fn check(draft: &Draft) -> Result<Report, Vec<ReportProblem>> {
    draft.check(&Profile::default(), now())
}

/// Types into fields.
pub fn fill(draft: &mut Draft, texts: &[(Field, &str)]) {
    for (field, text) in texts {
        draft.form_mut().set_text(*field, (*text).to_owned());
    }
}

/// A form with who writes in it: someone of the OCMW or of Opgroeien.
pub fn written_by(kind: Kind, email: &str) -> Draft {
    let mut draft = Draft::new(kind);
    let writer = [
        (Field::Referral(Form::SenderName), "Els Maes"),
        (Field::Referral(Form::SenderEmail), email),
        (Field::Referral(Form::SenderPhone), "013 66 00 11"),
    ];
    fill(&mut draft, &writer);
    draft
}

pub const AT_OCMW: &str = "els.maes@tessenderlo-ham.be";
pub const AT_OPGROEIEN: &str = "els.maes@opgroeien.be";

/// A report form with its reference and address, and no finding yet.
pub fn report() -> Draft {
    let mut draft = written_by(Kind::Defects, AT_OCMW);
    let about = [
        (Field::Reference, "7kq3 mx9p"),
        (Field::To, "an.desmet@opgroeien.be"),
    ];
    fill(&mut draft, &about);
    draft
}

/// Finds a defect in a datum, and types what is right.
pub fn find(draft: &mut Draft, datum: Datum, defect: Defect, right: &[(Form, &str)]) {
    draft
        .form_mut()
        .choose(Field::Defect(datum), Choice::Defect(Some(defect)));
    for (field, text) in right {
        draft
            .form_mut()
            .set_text(Field::Referral(*field), (*text).to_owned());
    }
}

/// What is right, as typed, for each datum.
pub fn rights(datum: Datum) -> &'static [(Form, &'static str)] {
    match datum {
        Datum::Name => &[
            (Form::GivenName, "Fatima"),
            (Form::FamilyName, "El Amrani-Peeters"),
        ],
        Datum::Address => &[
            (Form::Street, "Molenweg"),
            (Form::HouseNumber, "1-3"),
            (Form::Postcode, "3945"),
            (Form::Municipality, "Ham"),
        ],
        Datum::Phone => &[(Form::Phone, "0483 00 11 22")],
        Datum::Email => &[(Form::Email, "fatima.elamrani@example.com")],
    }
}

/// The referral that reports are about.
pub fn referral() -> Referral {
    let profile = Profile::default();
    let agreement = profile.first();
    let day = agreement.start().next_day().unwrap();
    let email = |text| Email::parse(text).unwrap();
    let street = Street::new(
        "Kerkstraat",
        HouseNumber::parse("12"),
        BoxNumber::parse("3"),
    );
    let facts = Facts::new(
        agreement,
        Sender::new(
            "An De Smet",
            email("an.desmet@opgroeien.be"),
            Phone::parse("013660011").unwrap(),
        )
        .unwrap(),
        Consent::new(ConsentForm::Oral, day, agreement, day).unwrap(),
        Name::new("Fatima", "El Amrani").unwrap(),
        Address::new(
            AddressKind::Fixed,
            street,
            Postcode::parse("3980"),
            "Tessenderlo",
        )
        .unwrap(),
        Ok(Phone::parse("0470/00.11.22").unwrap()),
        Ok(email("fatima@example.com")),
    );
    facts.unwrap().refer(
        Reference::parse("7KQ3MX9P").unwrap(),
        Moment::parse("2026-03-02T10:05:00+01:00").unwrap(),
    )
}

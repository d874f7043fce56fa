//! Refer, report, correct: what goes around comes back as it was.

use sluis_core::document::{self, Read, read_any};
use sluis_core::protocol::{Datum, Profile};
use sluis_core::referral::{Field as Form, Value};
use sluis_core::report::{
    Answer, Choice, Defect, DefectReport, Done, Draft, Field, How, Kind, Outcome, Report, changes,
};

use crate::form::{AT_OPGROEIEN, check, code, find, referral, report, rights, written_by};

fn sent(draft: &Draft) -> Report {
    check(draft).unwrap_or_else(|problems| panic!("{problems:?}"))
}

fn as_report(draft: &Draft) -> DefectReport {
    match sent(draft) {
        Report::Defects(report) => report,
        other => panic!("{other:?}"),
    }
}

fn as_answer(draft: &Draft) -> Answer {
    match sent(draft) {
        Report::Answer(answer) => answer,
        other => panic!("{other:?}"),
    }
}

/// The report that the files of this one say.
fn over_the_wire(report: &DefectReport) -> DefectReport {
    let profile = Profile::default();
    let files = document::defect_files(report, profile.first(), &code());
    let json = files
        .iter()
        .find(|file| file.name.ends_with(".json"))
        .unwrap();
    match read_any(&json.content, profile.first()) {
        Ok(Read::Defects(report)) => report,
        other => panic!("{other:?}"),
    }
}

#[test]
fn six_defects_in_each_datum_arrive_as_they_were_found() {
    for datum in Datum::ALL {
        for defect in Defect::ALL {
            for known in [true, false] {
                let mut draft = report();
                find(
                    &mut draft,
                    datum,
                    defect,
                    if known { rights(datum) } else { &[] },
                );
                let report = as_report(&draft);
                let [finding] = report.findings() else {
                    panic!("{datum:?}")
                };
                assert_eq!((finding.datum(), finding.defect()), (datum, defect));
                // What is superfluous has no right value, whatever still stands in the fields.
                let has_right = known && defect.has_right_value();
                assert_eq!(
                    finding.right().map(Value::datum),
                    has_right.then_some(datum)
                );
                assert!(over_the_wire(&report) == report, "{datum:?} {defect:?}");
            }
        }
    }
}

#[test]
fn all_four_at_once_stand_in_the_order_of_the_protocol() {
    let mut draft = report();
    for datum in [Datum::Email, Datum::Phone, Datum::Address, Datum::Name] {
        find(&mut draft, datum, Defect::Outdated, rights(datum));
    }
    let report = as_report(&draft);
    let found: Vec<Datum> = report.findings().iter().map(|one| one.datum()).collect();
    assert_eq!(found, Datum::ALL);
    assert_eq!(report.reference().to_string(), "7KQ3MX9P");
    assert_eq!(report.to().as_str(), "an.desmet@opgroeien.be");
    assert!(over_the_wire(&report) == report);
}

#[test]
fn from_an_opened_referral_the_reference_and_the_sender_stand_filled_in() {
    let mut draft = Draft::about(Kind::Defects, &referral());
    assert_eq!(draft.form().text(Field::Reference), "7KQ3MX9P");
    assert_eq!(draft.form().text(Field::To), "an.desmet@opgroeien.be");
    // What the referral says is no right value.
    find(&mut draft, Datum::Phone, Defect::Wrong, &[]);
    assert_eq!(draft.form().text(Field::Referral(Form::Phone)), "");
}

#[test]
fn a_corrected_referral_keeps_the_reference_and_shows_what_changed() {
    let old = referral();
    let mut found = report();
    find(
        &mut found,
        Datum::Phone,
        Defect::Outdated,
        rights(Datum::Phone),
    );
    find(
        &mut found,
        Datum::Address,
        Defect::Wrong,
        rights(Datum::Address),
    );
    find(&mut found, Datum::Email, Defect::Superfluous, &[]);
    let report = over_the_wire(&as_report(&found));

    let mut draft = Draft::answering(&report, Some(old.facts()));
    draft
        .form_mut()
        .choose(Field::How, Choice::How(How::Corrected));
    draft
        .form_mut()
        .set_tick(Field::Referral(Form::Secrecy), true);
    draft
        .form_mut()
        .set_text(Field::Referral(Form::Email), String::new());
    draft
        .form_mut()
        .set_tick(Field::Referral(Form::EmailUnknown), true);
    let answer = as_answer(&draft);
    assert_eq!(answer.reference(), old.reference());
    let profile = Profile::default();
    let files = document::answer_files(&answer, profile.first(), &code());
    let Ok(Read::Answer(read)) = read_any(&files[1].content, profile.first()) else {
        panic!("not an answer")
    };
    assert!(read == answer);
    let Outcome::Corrected(new) = read.outcome() else {
        panic!("not a referral")
    };
    let changed = changes(&old, new);
    let data: Vec<Datum> = changed.iter().map(|change| change.datum).collect();
    assert_eq!(data, [Datum::Address, Datum::Phone, Datum::Email]);
    assert!(changed[1].before == old.value(Datum::Phone));
    assert!(changed[1].after == new.value(Datum::Phone));
    assert!(changed[2].before.is_ok() && changed[2].after.is_err());
    assert!(changes(&old, &old).is_empty());
    assert_eq!(new.consent(), old.consent());
}

#[test]
fn a_referral_put_back_in_the_form_comes_out_the_same() {
    let old = referral();
    let mut draft = Draft::about(Kind::Answer, &old);
    draft
        .form_mut()
        .choose(Field::How, Choice::How(How::Corrected));
    draft
        .form_mut()
        .set_tick(Field::Referral(Form::Secrecy), true);
    let answer = as_answer(&draft);
    let Outcome::Corrected(new) = answer.outcome() else {
        panic!("not a referral")
    };
    assert!(new.facts() == old.facts());
}

#[test]
fn what_was_done_is_told_datum_by_datum() {
    let mut draft = written_by(Kind::Answer, AT_OPGROEIEN);
    draft
        .form_mut()
        .set_text(Field::Reference, "7KQ3MX9P".to_owned());
    draft.form_mut().choose(Field::How, Choice::How(How::Done));
    draft
        .form_mut()
        .choose(Field::Done(Datum::Email), Choice::Done(Some(Done::Deleted)));
    draft
        .form_mut()
        .choose(Field::Done(Datum::Name), Choice::Done(Some(Done::Right)));
    let answer = as_answer(&draft);
    let told = Outcome::Done(vec![
        (Datum::Name, Done::Right),
        (Datum::Email, Done::Deleted),
    ]);
    assert_eq!(answer.outcome(), &told);
}

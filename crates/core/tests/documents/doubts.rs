//! What is odd about a message that can be read.

use sluis_core::document::{self, doubts, read_in};
use sluis_core::protocol::{Datum, Email, Phone, Profile};
use sluis_core::referral::{Moment, Sender};
use sluis_core::report::{Answer, Defect, DefectReport, Done, Doubt, Finding};

use crate::case::{agreement, code, fatima};

/// Checks the doubts about a document after these replacements in it, on a day long after it was made.
#[track_caller]
fn check(document: &str, changes: &[(&str, &str)], expected: &[Doubt]) {
    let profile = Profile::default();
    let text = changes
        .iter()
        .fold(document.to_owned(), |text, (old, new)| {
            assert!(text.contains(old), "{old} in {text}");
            text.replace(old, new)
        });
    let (read, agreement) = read_in(text.as_bytes(), &profile).unwrap();
    let now = Moment::parse("2026-11-27T10:00:00+01:00").unwrap();
    let found = doubts(text.as_bytes(), &read, &agreement, now);
    assert_eq!(found.unwrap(), expected, "{changes:?}");
}

/// Turns a part of a document, from this key to the end of its object, into that of the other party.
fn organisation(document: &str, key: &str) -> String {
    let from = document.find(&format!("\"{key}\": {{")).unwrap();
    let end = from + document[from..].find('}').unwrap();
    document[from..=end].to_owned()
}

fn text(document: &document::Document) -> String {
    String::from_utf8(document.content.to_vec()).unwrap()
}

fn worker(email: &str) -> Sender {
    let phone = Phone::parse("013 66 00 11").unwrap();
    Sender::new("Els Maes", Email::parse(email).unwrap(), phone).unwrap()
}

#[test]
fn a_referral_of_the_parties_themselves_raises_no_doubt_and_any_other_does() {
    let agreement = agreement();
    let referral = fatima().referral;
    let whole = text(&document::files(&referral, &agreement, &code())[1]);
    check(&whole, &[], &[]);
    let email = format!("\"{}\"", referral.sender().email());
    let made = referral.created().to_string();
    for (address, expected) in [
        ("an@opgroeien.be.evil.example", Doubt::Sender),
        ("an@xopgroeien.be", Doubt::Sender),
        ("an@gmail.com", Doubt::Sender),
        ("els@tessenderlo-ham.be", Doubt::Side),
    ] {
        check(&whole, &[(&email, &format!("\"{address}\""))], &[expected]);
    }
    check(&whole, &[(&email, "\"an@team.opgroeien.be\"")], &[]);
    for (moment, expected) in [
        ("2099-01-01T10:00:00+01:00", &[Doubt::Future][..]),
        ("2026-11-27T11:00:01+01:00", &[Doubt::Future]),
        ("2026-11-27T11:00:00+01:00", &[]),
    ] {
        check(&whole, &[(&made, moment)], expected);
    }
    let (from, to) = (
        organisation(&whole, "werktVoor"),
        organisation(&whole, "bestemdVoor"),
    );
    let swap = |part: &str| part.split_once(": ").unwrap().1.to_owned();
    check(&whole, &[(&swap(&to), &swap(&from))], &[Doubt::Side]);
    let kbo = agreement.receiver().kbo().to_string();
    check(&whole, &[(&kbo, "0123.456.749")], &[Doubt::Receiver]);
    let kbo = agreement.sender().kbo().to_string();
    check(
        &whole,
        &[(&kbo, "0123.456.749"), (&made, "2099-01-01T10:00:00+01:00")],
        &[Doubt::Sender, Doubt::Future],
    );
}

#[test]
fn a_report_and_an_answer_come_from_their_own_side() {
    let agreement = agreement();
    let referral = fatima().referral;
    let report = |email: &str| {
        DefectReport::new(
            &agreement,
            referral.reference(),
            Moment::parse("2026-03-09T09:30:00+01:00").unwrap(),
            worker(email),
            referral.sender().email().clone(),
            vec![Finding::new(Datum::Phone, Defect::Wrong, None).unwrap()],
        )
    };
    let answer = |email: &str| {
        Answer::done(
            &agreement,
            referral.reference(),
            Moment::parse("2026-03-09T09:30:00+01:00").unwrap(),
            worker(email),
            vec![(Datum::Phone, Done::Right)],
        )
    };
    for (email, of_report, of_answer) in [
        ("els@tessenderlo-ham.be", None, Some(Doubt::Side)),
        ("els@opgroeien.be", Some(Doubt::Side), None),
        ("els@evil.example", Some(Doubt::Sender), Some(Doubt::Sender)),
    ] {
        let files = document::defect_files(&report(email).unwrap(), &agreement, &code());
        let expected: Vec<Doubt> = of_report.into_iter().collect();
        check(&text(&files[1]), &[], &expected);
        let files = document::answer_files(&answer(email).unwrap(), &agreement, &code());
        let expected: Vec<Doubt> = of_answer.into_iter().collect();
        check(&text(&files[1]), &[], &expected);
    }
}

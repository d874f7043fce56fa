//! What the parties tell each other after a referral, read in the page.

use sluis_core::{
    document::{self, Document},
    passphrase::ReceiptCode,
    protocol::{Agreement, Datum, Email, Phone, Profile},
    referral::{
        Absence, Address, AddressKind, Consent, ConsentForm, Facts, Moment, Name, Reference,
        Referral, Sender, Value,
    },
    report::{Answer, Defect, DefectReport, Finding},
};

use super::{PICK, at_open, open_locked, wait_for};
use crate::{packed::Mailbox, site::Place};

/// The words by which the sender of any of these hears that it was opened.
pub fn code() -> ReceiptCode {
    ReceiptCode::parse("appel-fiets").expect("a code")
}

/// A referral under the first agreement, made at this hour with this telephone number.
pub fn referral(agreement: &Agreement, hour: u8, phone: &str) -> Referral {
    let day = time::Date::from_calendar_date(2026, time::Month::March, 2).expect("a day");
    let time = day.with_hms(hour, 0, 0).expect("an hour").assume_utc();
    let sender = Sender::new(
        "Noor Peeters",
        Email::parse("noor.peeters@opgroeien.be").expect("an address"),
        Phone::parse("013667788").expect("a number"),
    );
    let facts = Facts::new(
        agreement,
        sender.expect("a sender"),
        Consent::new(ConsentForm::Oral, day, agreement, day).expect("a consent"),
        Name::new("Fatima", "El Ouardi").expect("a name"),
        Address::new(AddressKind::None, None, None, "Ham").expect("an address"),
        Ok(Phone::parse(phone).expect("a number")),
        Err(Absence::Unknown),
    );
    let reference = Reference::parse("7KQ3MX9P").expect("a reference");
    facts.expect("facts").refer(reference, Moment::new(time))
}

#[test]
fn what_is_told_after_a_referral_is_a_card_too_with_what_changed() {
    let page = at_open(Place::File);
    let mail = Mailbox::new();
    let profile = Profile::default();
    let agreement = profile.first();
    let (old, new) = (
        referral(agreement, 9, "0470123456"),
        referral(agreement, 15, "0470123457"),
    );
    let pack = |name: &str, files: Vec<Document>| {
        let entries: Vec<(&str, &[u8])> = files
            .iter()
            .map(|file| (file.name.as_str(), file.content.as_slice()))
            .collect();
        mail.pack(name, &entries, &["-mhe=on", "-pgeheim"])
    };
    let right = Value::Phone(Phone::parse("0470123457").expect("a number"));
    let report = DefectReport::new(
        agreement,
        old.reference(),
        old.created(),
        Sender::new(
            "Els Claes",
            Email::parse("els.claes@tessenderlo-ham.be").expect("an address"),
            Phone::parse("013661122").expect("a number"),
        )
        .expect("a sender"),
        old.sender().email().clone(),
        vec![Finding::new(Datum::Phone, Defect::Wrong, Some(right)).expect("a finding")],
    );
    let report = report.expect("a report");
    open_locked(
        &page,
        PICK,
        &pack(
            "melding.7z",
            document::defect_files(&report, agreement, &code()),
        ),
        "geheim",
    );
    page.wait_for_heading("Melding 7KQ3MX9P");
    page.picture("open-10-melding");
    let text = page.text();
    for part in [
        "Telefoonnummer Fout",
        "Juist is: 0470 12 34 57",
        "Els Claes",
    ] {
        assert!(text.contains(part), "{part} is not on the card: {text}");
    }
    page.press("Wis alles");
    page.wait_for_heading("Openen");

    let answer = Answer::corrected(new);
    open_locked(
        &page,
        PICK,
        &pack(
            "antwoord.7z",
            document::answer_files(&answer, agreement, &code()),
        ),
        "geheim",
    );
    page.wait_for_heading("Verbeterde doorverwijzing 7KQ3MX9P");
    wait_for(&page, "Open ook het eerdere bestand");
    open_locked(
        &page,
        "Kies nog een bestand",
        &pack("eerst.7z", document::files(&old, agreement, &code())),
        "geheim",
    );
    wait_for(&page, "Was: 0470 12 34 56");
    wait_for(&page, "Is nu: 0470 12 34 57");
    assert_eq!(page.heading(), "Openen");
    page.picture("open-11-verbeterd");
}

#[test]
fn with_two_files_open_the_report_is_about_the_one_where_it_was_pressed() {
    let page = at_open(Place::File);
    let mail = Mailbox::new();
    let profile = Profile::default();
    let agreement = profile.first();
    let one = referral(agreement, 9, "0470123456");
    let other = Reference::parse("BWTCNK62").expect("a reference");
    let two = one.facts().clone().refer(other, one.created());
    for (number, referral) in [one, two].iter().enumerate() {
        let files = document::files(referral, agreement, &code());
        let entries: Vec<(&str, &[u8])> = files
            .iter()
            .map(|file| (file.name.as_str(), file.content.as_slice()))
            .collect();
        let packed = mail.pack(
            &format!("bericht-{number}.7z"),
            &entries,
            &["-mhe=on", "-pgeheim"],
        );
        let label = if number == 0 {
            PICK
        } else {
            "Kies nog een bestand"
        };
        open_locked(&page, label, &packed, "geheim");
        wait_for(&page, &referral.reference().to_string());
    }
    // The first such link is in the file that was opened first.
    let press = "named('link').find((it) => it.name === 'Meld een fout').element.click()";
    let () = page.ask(press, vec![]);
    page.wait_for_heading("Fout in de gegevens");
    assert_eq!(page.value("Kenmerk"), "7KQ3MX9P");
}

//! The reminder, read by Python.

use serde_json::json;
use sluis_core::message::reminder::{Reminded, name, write};
use sluis_core::message::{Private, guard};
use sluis_core::referral::Moment;
use sluis_core::report::MessageKind;

use super::PASSWORD;
use super::case::{cases, code, fatima};
use super::tools::{Folder, ask};

fn now() -> Moment {
    // An hour before the clock goes forward, and before midnight in Greenwich.
    Moment::parse("2026-03-15T00:30:00+01:00").unwrap()
}

#[test]
fn a_calendar_takes_one_appointment_with_an_alarm_after_two_weeks() {
    let folder = Folder::new();
    let reference = fatima().referral.reference();
    assert_eq!(name(reference), "herinnering-7KQ3MX9P.ics");
    for (kind, file) in [
        (MessageKind::Referral, "sluis-7KQ3MX9P"),
        (MessageKind::Defects, "sluis-7KQ3MX9P-melding"),
        (MessageKind::Answer, "sluis-7KQ3MX9P-antwoord"),
    ] {
        for (who, role, asks) in [
            (Reminded::Sender, "afzender", true),
            (Reminded::Receiver, "ontvanger", false),
        ] {
            let path = folder.path().join(name(reference)).display().to_string();
            std::fs::write(&path, write(kind, reference, who, now())).unwrap();
            let found = &ask("check_reminder.py", std::slice::from_ref(&path))[&path];
            let what = found["what"].as_str().unwrap();
            let asked =
                "Heeft de ontvanger het bestand geopend? Vraag het na als je het nog niet weet.\n";
            assert_eq!(what.starts_with(asked), asks, "{what}");
            assert!(what.ends_with(&format!(
                "Verwijder {file}.7z en de mail waar het bij zat, en maak de prullenbak leeg."
            )));
            assert!(found["longest"].as_u64().unwrap() <= 75, "{found}");
            let expected = json!({
                "events": 1,
                "alarms": 1,
                "method": "PUBLISH",
                "fields": ["CLASS", "DESCRIPTION", "DTEND", "DTSTAMP", "DTSTART", "SUMMARY", "TRANSP", "UID", "VALARM"],
                "uid": format!("{file}-{role}"),
                "stamp": "2026-03-14T23:30:00+00:00",
                "start": "2026-03-29T09:00:00",
                "end": "2026-03-29T09:15:00",
                "title": "Versleuteld bericht 7KQ3MX9P opruimen",
                "what": what,
                "alarm": -300.0,
                "bare": 0,
                "longest": found["longest"],
            });
            assert_eq!(found, &expected);
        }
    }
}

#[test]
fn a_reminder_holds_nothing_of_anybody() {
    for case in cases() {
        let private = Private::of(&case.referral, PASSWORD).and_code(&code());
        let text = |reference| {
            let all = write(MessageKind::Referral, reference, Reminded::Sender, now());
            String::from_utf8(all).unwrap().replace("\r\n ", "")
        };
        let blank = sluis_core::referral::Reference::from_entropy([0; 5]);
        let text = [text(case.referral.reference()), text(blank)];
        assert_eq!(guard(&text[0], &private, &text[1]), Ok(()), "{}", case.name);
        let client = case.referral.name().family();
        assert!(
            client.is_empty() || !text[0].contains(client),
            "{}",
            case.name
        );
    }
}

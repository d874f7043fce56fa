//! The files of a report of defects and of an answer (article 7).

use sluis_core::document::{self, Document, Read, Unreadable, read_any, receipt_code};
use sluis_core::protocol::{Datum, Email, Phone};
use sluis_core::referral::{Moment, Reference, Referral, Sender, Value};
use sluis_core::report::{Answer, Defect, DefectReport, Done, Finding};

use crate::case::{agreement, cases, code, fatima};
use crate::tools::{Written, ask, check_kept, run};

/// One message under the name of its files.
pub struct Sent {
    name: String,
    says: Read,
    files: Vec<Document>,
    is_shown: bool,
}

fn worker(name: &str, email: &str) -> Sender {
    let phone = Phone::parse("013 66 00 11").unwrap();
    Sender::new(name, Email::parse(email).unwrap(), phone).unwrap()
}

fn report(referral: &Referral, findings: Vec<Finding>) -> DefectReport {
    DefectReport::new(
        &agreement(),
        referral.reference(),
        Moment::parse("2026-03-09T09:30:00+01:00").unwrap(),
        worker("Els Maes", "els.maes@tessenderlo-ham.be"),
        referral.sender().email().clone(),
        findings,
    )
    .unwrap()
}

/// Every datum of a referral as a right value, all with one defect.
fn findings(referral: &Referral, defect: Defect) -> Vec<Finding> {
    let right = |datum| {
        referral
            .facts()
            .value(datum)
            .ok()
            .filter(|_| defect.has_right_value())
    };
    Datum::ALL
        .map(|datum| Finding::new(datum, defect, right(datum)).unwrap())
        .to_vec()
}

fn of_report(name: String, report: DefectReport, is_shown: bool) -> Sent {
    Sent {
        name,
        files: document::defect_files(&report, &agreement(), &code()),
        says: Read::Defects(report),
        is_shown,
    }
}

fn of_answer(name: String, answer: Answer, is_shown: bool) -> Sent {
    Sent {
        name,
        files: document::answer_files(&answer, &agreement(), &code()),
        says: Read::Answer(answer),
        is_shown,
    }
}

fn done(done: Vec<(Datum, Done)>) -> Answer {
    let writer = worker("An De Smet", "an.desmet@opgroeien.be");
    let reference = Reference::parse("7KQ3MX9P").unwrap();
    let created = Moment::parse("2026-03-10T11:00:00+01:00").unwrap();
    Answer::done(&agreement(), reference, created, writer, done).unwrap()
}

/// Reports with each defect and of each person, and answers of both kinds.
pub fn all() -> Vec<Sent> {
    let fatima = fatima().referral;
    let mut all: Vec<Sent> = Defect::ALL
        .into_iter()
        .map(|defect| {
            let report = report(&fatima, findings(&fatima, defect));
            of_report(format!("{defect:?}"), report, true)
        })
        .collect();
    for case in cases() {
        let report = report(&case.referral, findings(&case.referral, Defect::Wrong));
        all.push(of_report(
            format!("of-{}", case.name),
            report,
            case.is_shown,
        ));
        let corrected = Answer::corrected(case.referral);
        all.push(of_answer(
            format!("corrected-{}", case.name),
            corrected,
            case.is_shown,
        ));
    }
    for (index, what) in Done::ALL.into_iter().enumerate() {
        let data = Datum::ALL.into_iter().take(index % 4 + 1);
        let answer = done(data.map(|datum| (datum, what)).collect());
        all.push(of_answer(format!("{what:?}"), answer, true));
    }
    all
}

/// The files of these messages.
pub fn written(all: &[Sent]) -> Written {
    let copy = |file: &Document| Document {
        name: file.name.clone(),
        media_type: file.media_type,
        content: file.content.clone(),
    };
    Written::of(
        all.iter()
            .map(|sent| (sent.name.as_str(), sent.files.iter().map(copy).collect())),
    )
}

/// The PDF of each of these messages.
pub fn pdfs(all: &[Sent], written: &Written) -> Vec<String> {
    let path = |sent: &Sent| written.at(&sent.name, "pdf").display().to_string();
    all.iter().map(path).collect()
}

fn json(sent: &Sent) -> String {
    let file = sent.files.iter().find(|file| file.name.ends_with(".json"));
    String::from_utf8(file.unwrap().content.to_vec()).unwrap()
}

#[test]
fn a_message_is_read_back_as_the_same() {
    for sent in all() {
        let read = read_any(json(&sent).as_bytes(), &agreement());
        assert!(read == Ok(sent.says.clone()), "{}: {read:?}", sent.name);
        check_code(&json(&sent), &sent.says);
    }
    let case = fatima();
    let files = document::files(&case.referral, &agreement(), &code());
    let read = read_any(&files[1].content, &agreement());
    let says = Read::Referral(case.referral);
    assert!(read == Ok(says.clone()));
    let json = str::from_utf8(&files[1].content).unwrap();
    check_code(json, &says);
}

/// The words to read aloud stand in a document once; without them, as in an older one, it says the same; and what is no such
/// words makes it no document.
#[track_caller]
fn check_code(json: &str, says: &Read) {
    let line = "  \"ontvangstcode\": \"appel-fiets\",\n";
    assert_eq!(
        json.matches("ontvangstcode\": \"").count(),
        1 + json.matches("\"ontvangstcode\": \"sluis:").count()
    );
    let older = json.replacen(line, "", 1);
    let bad = json.replacen("appel-fiets", "bel 0900 12 34 56", 1);
    for (json, expected) in [(json, true), (&older, false)] {
        assert!(read_any(json.as_bytes(), &agreement()) == Ok(says.clone()));
        let read = receipt_code(json.as_bytes()).unwrap();
        assert!(read == expected.then(code), "{json}");
    }
    assert!(older != json && bad != json);
    assert_eq!(
        read_any(bad.as_bytes(), &agreement()),
        Err(Unreadable::Shape)
    );
    assert!(receipt_code(bad.as_bytes()).is_err());
}

#[test]
fn every_message_fits_its_schema_and_means_what_it_says() {
    let all = all();
    let written = written(&all);
    let schema = |name| {
        format!(
            "{}/../../profiles/{name}.schema.json",
            env!("CARGO_MANIFEST_DIR")
        )
    };
    for (name, is_of) in [
        (
            "report",
            (|sent| matches!(sent.says, Read::Defects(_))) as fn(&&Sent) -> bool,
        ),
        ("answer", |sent| matches!(sent.says, Read::Answer(_))),
    ] {
        let mut arguments = vec![schema(name), schema("referral")];
        let path = |sent: &Sent| written.at(&sent.name, "json").display().to_string();
        arguments.extend(all.iter().filter(is_of).map(path));
        let found = ask("check_json.py", &arguments);
        for sent in all.iter().filter(is_of) {
            let found = &found[path(sent)];
            assert_eq!(found["errors"], serde_json::json!([]), "{}", sent.name);
            let triples = found["triples"].as_str().unwrap();
            check_triples(sent, triples);
            if ["of-fatima", "corrected-fatima", "Right"].contains(&sent.name.as_str()) {
                check_kept(&format!("{}.nq", sent.name), triples);
            }
        }
    }
}

/// What is told stands under the terms of OSLO, and nothing under a term of nobody.
fn check_triples(sent: &Sent, triples: &str) {
    let term = |name: &str| format!("<https://data.vlaanderen.be/ns/melding#{name}>");
    let count = |text: &str| triples.matches(text).count();
    if let Read::Defects(report) = &sent.says {
        let rights = report.findings().iter().filter_map(Finding::right);
        assert_eq!(count(&term("voorgesteldeWaarde")), rights.clone().count());
        assert!(triples.contains(&format!("{} .", term("Terugmelding"))));
        for value in rights {
            let shown = match value {
                Value::Name(name) => name.to_string(),
                Value::Address(address) => address.municipality().to_owned(),
                Value::Phone(phone) => phone.e164().to_owned(),
                Value::Email(email) => email.to_string(),
            };
            assert!(triples.contains(&format!("\"{shown}\"")), "{shown}");
        }
    }
}

#[test]
fn what_is_no_message_is_refused() {
    let case = fatima();
    let right = findings(&case.referral, Defect::Outdated);
    let report = of_report("report".to_owned(), report(&case.referral, right), true);
    let corrected = of_answer(
        "corrected".to_owned(),
        Answer::corrected(case.referral),
        true,
    );
    let told = of_answer(
        "told".to_owned(),
        done(vec![(Datum::Phone, Done::Right)]),
        true,
    );
    for (sent, old, new, expected) in [
        (&report, "{", "", Unreadable::Shape),
        (&report, "\"verouderd\"", "\"raar\"", Unreadable::Shape),
        (
            &report,
            "\"verouderd\"",
            "\"overtollig\"",
            Unreadable::Value("voorgesteldeWaarde"),
        ),
        (
            &report,
            "\"gegeven\": \"naam\"",
            "\"gegeven\": \"adres\"",
            Unreadable::Value("voorgesteldeWaarde"),
        ),
        (
            &report,
            "\"gegeven\": \"naam\"",
            "\"gegeven\": \"geboortedatum\"",
            Unreadable::Shape,
        ),
        (&report, "+32470001122", "047000112", Unreadable::Shape),
        (
            &report,
            "\"voornaam\": \"Fatima\"",
            "\"voornaam\": \"Fatima\", \"opmerking\": \"x\"",
            Unreadable::Shape,
        ),
        (
            &report,
            "protocol:tessenderlo-ham",
            "protocol:elders",
            Unreadable::OtherAgreement,
        ),
        (
            &report,
            "\"volledigeNaam\": \"Els Maes\"",
            "\"volledigeNaam\": \"7\"",
            Unreadable::Value("gemeldDoor"),
        ),
        (
            &told,
            "\"kenmerk\": \"7KQ3MX9P\"",
            "\"kenmerk\": \"7KQ3MX91\"",
            Unreadable::Shape,
        ),
        (&told, "\"klopt\"", "\"bereikt\"", Unreadable::Shape),
        (
            &corrected,
            "\"kenmerk\": \"7KQ3MX9P\"",
            "\"kenmerk\": \"7KQ3MX9Q\"",
            Unreadable::Value("vervangt"),
        ),
        (
            &corrected,
            "\"opgemaakt\": \"2026-03-02T10:05:00+01:00\"",
            "\"opgemaakt\": \"2026-03-02T10:06:00+01:00\"",
            Unreadable::Value("doorverwijzing"),
        ),
        (
            &corrected,
            "\"@type\": \"Antwoord\"",
            "\"@type\": \"Brief\"",
            Unreadable::Shape,
        ),
    ] {
        let whole = json(sent);
        assert!(whole.contains(old), "{old} in {whole}");
        let changed = whole.replacen(old, new, 1);
        let read = read_any(changed.as_bytes(), &agreement());
        assert_eq!(read.err(), Some(expected), "{old} → {new}");
    }
}

#[test]
fn a_damaged_message_is_refused_or_read_and_never_more() {
    let agreement = agreement();
    for sent in all()
        .iter()
        .filter(|sent| ["of-fatima", "corrected-fatima", "Right"].contains(&sent.name.as_str()))
    {
        let whole = json(sent).into_bytes();
        for place in (0..whole.len()).step_by(3) {
            let _ = read_any(&whole[..place], &agreement);
            for character in [b'"', b'{', b'9', 0xFF] {
                let mut damaged = whole.clone();
                damaged[place] = character;
                let _ = read_any(&damaged, &agreement);
            }
        }
    }
}

#[test]
fn independent_checkers_find_pdf_a_2a_and_pdf_ua_1_on_one_page() {
    let all = all();
    let written = written(&all);
    let paths = pdfs(&all, &written);
    let found = ask("check_pdf.py", &paths);
    let found = found.as_object().unwrap();
    assert_eq!(found.len(), all.len() * 2);
    for (file, broken) in found {
        assert_eq!(broken, &serde_json::json!([]), "{file}");
    }
    for path in &paths {
        let checked = run("qpdf", &["--check", path]);
        assert!(
            checked.contains("No syntax or stream encoding errors found"),
            "{path}"
        );
        let info = run("pdfinfo", &[path]);
        assert!(info.contains("Pages:           1\n"), "{path}: {info}");
    }
}

#[test]
fn the_text_on_the_page_is_what_is_told() {
    let all = all();
    let written = written(&all);
    for sent in &all {
        let path = written.at(&sent.name, "pdf");
        let text = run("pdftotext", &["-raw", path.to_str().unwrap(), "-"]);
        assert!(text.contains("\nappel – fiets\n"), "{}: {text}", sent.name);
        let hides = text.contains(sluis_core::wording::document::NOT_SHOWN);
        assert_eq!(hides, !sent.is_shown, "{}: {text}", sent.name);
        if let (Read::Defects(report), true) = (&sent.says, sent.is_shown) {
            let unbroken: String = text.split_whitespace().collect();
            for finding in report.findings() {
                let rights = finding
                    .right()
                    .map(sluis_core::wording::report::document::value);
                for (_, value) in rights.unwrap_or_default() {
                    let value: String = value.split_whitespace().collect();
                    assert!(
                        unbroken.contains(&value),
                        "{}: {value} in {text}",
                        sent.name
                    );
                }
            }
        }
        if ["of-fatima", "corrected-fatima", "Right", "Superfluous"].contains(&sent.name.as_str()) {
            check_kept(&format!("{}.txt", sent.name), &text);
        }
    }
}

#[test]
fn no_file_name_and_no_answer_without_a_referral_tells_of_the_client() {
    for sent in all() {
        for file in &sent.files {
            assert!(file.name.contains("7KQ3MX9P"), "{}", file.name);
            assert!(
                file.name.is_ascii() && !file.name.contains(' '),
                "{}",
                file.name
            );
        }
    }
    let told = of_answer(
        "told".to_owned(),
        done(vec![(Datum::Phone, Done::Corrected)]),
        true,
    );
    let case = fatima();
    let name = case.referral.name();
    for secret in [name.given(), name.family(), "0470", "+32470001122"] {
        assert!(!json(&told).contains(secret), "{secret}");
    }
}

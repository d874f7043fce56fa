//! The PDF.

use std::path::Path;

use sluis_core::document;
use sluis_core::referral::Referral;
use sluis_core::wording::{document as say, exercise::not_real};

use crate::case::{Case, agreement, cases, code, fatima};
use crate::tools::{Folder, Written, ask, check_kept, run};

#[test]
fn an_independent_checker_finds_pdf_a_2a_and_pdf_ua_1() {
    let cases = cases();
    let found = ask("check_pdf.py", &Written::new(&cases).paths(&cases, "pdf"));
    let found = found.as_object().unwrap();
    assert_eq!(found.len(), cases.len() * 2);
    for (file, broken) in found {
        assert_eq!(broken, &serde_json::json!([]), "{file}");
    }
}

/// What is broken in a document on purpose: a part of its bytes, and what comes in its place.
const BROKEN: [(&str, &str); 4] = [
    ("/Marked true", "/Marked fals"),
    ("/ToUnicode", "/ToUnicodf"),
    ("/Lang", "/Lank"),
    ("/Lbl", "/Lbk"),
];

/// The PDF of a case in a file for each thing that is broken in it.
pub fn broken(case: &Case, folder: &Path) -> Vec<String> {
    let whole = &document::files(&case.referral, &agreement(), &code())[0].content;
    let file = |(good, bad): (&str, &str)| {
        let offset = whole
            .windows(good.len())
            .position(|part| part == good.as_bytes())
            .unwrap();
        let mut broken = whole.to_vec();
        broken[offset..offset + bad.len()].copy_from_slice(bad.as_bytes());
        let path = folder.join(format!("without-{}.pdf", &good[1..4]));
        std::fs::write(&path, broken).unwrap();
        path.display().to_string()
    };
    BROKEN.map(file).to_vec()
}

#[test]
fn the_checker_finds_what_is_broken() {
    let folder = Folder::new();
    let paths = broken(&fatima(), folder.path());
    let found = ask("check_pdf.py", &paths);
    for path in &paths {
        let is_found = |profile| found[format!("{path} {profile}")] != serde_json::json!([]);
        assert!(is_found("2a") || is_found("ua1"), "{path}");
    }
}

#[test]
fn other_programs_find_no_error_one_a4_page_and_embedded_fonts() {
    let cases = cases();
    let written = Written::new(&cases);
    for case in &cases {
        let path = written.path(case, "pdf");
        let path = path.to_str().unwrap();
        assert!(
            run("qpdf", &["--check", path]).contains("No syntax or stream encoding errors found"),
            "{}",
            case.name
        );
        let fonts = run("pdffonts", &[path]);
        let embedded: Vec<&str> = fonts.lines().skip(2).collect();
        assert_eq!(embedded.len(), 2, "{fonts}");
        assert!(
            embedded
                .iter()
                .all(|line| line.contains("CID TrueType      Identity-H       yes yes yes")),
            "{fonts}"
        );
        let info = run("pdfinfo", &[path]);
        for line in [
            "Pages:           1\n",
            "Tagged:          yes\n",
            "Page size:       595.276 x 841.89 pts (A4)\n",
        ] {
            assert!(info.contains(line), "{}: {line} in {info}", case.name);
        }
        let reference = case.referral.reference();
        let title = format!("Title:           Doorverwijzing met toestemming {reference}\n");
        assert!(info.starts_with(&title), "{info}");
    }
}

/// All that is on the page, in reading order.
fn reading(referral: &Referral) -> Vec<String> {
    let agreement = &agreement();
    let (name, address, sender) = (referral.name(), referral.address(), referral.sender());
    let reference = referral.reference();
    let exercise = reference.exercise();
    let mut all = Vec::new();
    // The word across the page lies under all that is on it.
    all.extend(exercise.map(|exercise| exercise.mark().to_owned()));
    all.push(say::TITLE.to_owned());
    all.extend(exercise.map(|exercise| not_real(exercise).to_owned()));
    all.push(say::route(agreement));
    all.push(say::REFERENCE.to_owned());
    all.push(reference.to_string());
    let mut add = |texts: &[&str]| all.extend(texts.iter().map(|text| (*text).to_owned()));
    add(&[
        &say::moment(referral.created().time()),
        say::RECEIPT_CODE,
        &say::receipt_code(&code()),
        say::RECEIPT_CODE_HINT,
        say::CLIENT,
    ]);
    for (label, part) in [
        (say::GIVEN_NAME, name.given()),
        (say::FAMILY_NAME, name.family()),
    ] {
        if !part.is_empty() {
            add(&[label, part]);
        }
    }
    let absent = |why| say::absence(why).to_owned();
    add(&[
        say::PHONE,
        &referral.phone().map_or_else(absent, ToString::to_string),
    ]);
    add(&[
        say::EMAIL,
        &referral.email().map_or_else(absent, ToString::to_string),
    ]);
    add(&[
        say::address_label(address.kind()),
        &say::address_lines(address).concat(),
    ]);
    add(&[say::CONSENT, &say::consent(referral.consent())]);
    for point in referral.consent().points() {
        add(&["•", say::point(point)]);
    }
    add(&[say::SENDER, sender.name(), &say::sender_team(agreement)]);
    add(&[&sender.phone().to_string(), sender.email().as_str()]);
    add(&[say::RECEIVER, &say::receiver_lines(agreement).concat()]);
    add(&[
        say::PURPOSE,
        &say::purpose(agreement),
        say::RETENTION,
        agreement.retention(),
    ]);
    add(&[say::RECIPIENTS, &say::recipients(agreement)]);
    for recipient in agreement.recipients() {
        add(&["•", recipient]);
    }
    add(&[
        say::ERROR,
        say::ERROR_TEXT,
        sender.email().as_str(),
        say::LEAK,
        say::LEAK_TEXT,
    ]);
    add(&[
        agreement.sender().dpo().as_str(),
        agreement.receiver().dpo().as_str(),
    ]);
    add(&[
        say::PROTOCOL,
        &say::protocol(agreement),
        say::LEGAL_BASES,
        &say::legal_bases(agreement),
    ]);
    let files = [
        format!("doorverwijzing-{reference}.json"),
        format!("contact-{reference}.vcf"),
    ];
    add(&[
        say::ORIGIN,
        say::ORIGIN_TEXT,
        say::OTHER_FILES,
        &say::other_files(&files[0], &files[1]),
    ]);
    all
}

/// A text without the breaks that a page puts in it.
fn unbroken(text: &str) -> String {
    text.chars()
        .filter(|character| !character.is_whitespace())
        .collect()
}

/// What `pdftotext` reads, in the order of the file.
fn text_of(written: &Written, case: &Case) -> String {
    run(
        "pdftotext",
        &[
            "-raw",
            "-enc",
            "UTF-8",
            written.path(case, "pdf").to_str().unwrap(),
            "-",
        ],
    )
}

#[test]
fn the_text_on_the_page_is_the_facts_in_order_and_nothing_else() {
    let cases = cases();
    let written = Written::new(&cases);
    for case in cases.iter().filter(|case| case.is_shown) {
        let text = unbroken(&text_of(&written, case));
        assert_eq!(
            text,
            unbroken(&reading(&case.referral).concat()),
            "{}",
            case.name
        );
    }
}

#[test]
fn letters_that_cannot_be_shown_are_told() {
    let cases = cases();
    let written = Written::new(&cases);
    for case in &cases {
        let text = text_of(&written, case);
        assert_eq!(
            text.contains(say::NOT_SHOWN),
            !case.is_shown,
            "{}: {text}",
            case.name
        );
        let told = say::not_shown("doorverwijzing-7KQ3MX9P.json", "contact-7KQ3MX9P.vcf");
        assert_eq!(
            unbroken(&text).contains(&unbroken(&told)),
            !case.is_shown,
            "{}: {text}",
            case.name
        );
        if case.name == "hidden" {
            assert!(
                text.contains("[…]\nNaam\nPeeters […] […]\n")
                    && text.contains("\n[…] straat […] 1\n"),
                "{text}"
            );
        }
    }
}

#[test]
fn nothing_about_a_person_is_outside_the_page() {
    let cases = cases();
    for case in &cases {
        let files = document::files(&case.referral, &agreement(), &code());
        let start = b"<?xpacket begin";
        let place = files[0]
            .content
            .windows(start.len())
            .position(|part| part == start)
            .unwrap();
        let end = files[0].content[place..]
            .windows(9)
            .position(|part| part == b"endstream")
            .unwrap();
        let metadata = String::from_utf8_lossy(&files[0].content[place..place + end]).into_owned();
        let name = case.referral.name();
        let (given, family) = (name.given(), name.family());
        for file in &files {
            let known = [metadata.as_str(), &file.name];
            for text in [given, family].into_iter().filter(|text| !text.is_empty()) {
                assert!(
                    known.iter().all(|known| !known.contains(text)),
                    "{}",
                    case.name
                );
            }
        }
    }
}

#[test]
fn the_same_referral_gives_the_same_bytes() {
    for case in cases() {
        let [once, twice] = [0, 1].map(|_| document::files(&case.referral, &agreement(), &code()));
        for (once, twice) in once.iter().zip(&twice) {
            assert!(
                once.content == twice.content && once.name == twice.name,
                "{} {}",
                case.name,
                once.name
            );
        }
    }
}

#[test]
fn the_tags_of_fatima() {
    let case = fatima();
    let written = Written::new(std::slice::from_ref(&case));
    check_kept(
        "fatima.tags",
        &run(
            "pdfinfo",
            &["-struct-text", written.path(&case, "pdf").to_str().unwrap()],
        ),
    );
}

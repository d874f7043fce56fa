//! The mail as a link and as a draft, read by Python.

use serde_json::{Value, json};
use sevenz::Fingerprint;
use sluis_core::message::{Attachment, LONGEST_LINK, Mail};
use sluis_core::protocol::{Email, Profile};
use sluis_core::referral::Reference;
use sluis_core::report::{Envelope, MessageKind};

use super::case::{agreement, cases, fatima};
use super::tools::{Folder, ask, check_kept};
use super::{archive, envelope};

const MEDIA_TYPE: &str = "application/x-7z-compressed";
const KINDS: [MessageKind; 3] = [
    MessageKind::Referral,
    MessageKind::Defects,
    MessageKind::Answer,
];

/// What Python finds in a link.
fn decoded(links: &[String]) -> Vec<Value> {
    let mut arguments = vec!["mailto".to_owned()];
    arguments.extend_from_slice(links);
    let Value::Array(found) = ask("check_mail.py", &arguments) else {
        panic!("a list of links")
    };
    found
}

/// What Python finds in a draft.
fn parsed(draft: &[u8]) -> Value {
    let folder = Folder::new();
    let file = folder.path().join("draft.eml");
    std::fs::write(&file, draft).unwrap();
    let path = file.to_str().unwrap().to_owned();
    ask("check_mail.py", &["draft".to_owned(), path])
}

#[test]
fn the_link_of_every_case_says_what_the_mail_says() {
    let agreement = agreement();
    let cases = cases();
    let mut mails: Vec<Mail> = cases
        .iter()
        .map(|case| envelope(case, &agreement).mail())
        .collect();
    mails.push(Mail {
        to: [
            "an+kg@example.be",
            "o'cruz@example.com",
            "олена@приклад.укр",
        ]
        .map(|to| Email::parse(to).unwrap())
        .to_vec(),
        subject: "Één & twee? = 100 % + 1 #3".to_owned(),
        body: "Dag,\r\n\n\"Ä\" <b> &amp; 😀\r\tlaatste".to_owned(),
    });
    let links: Vec<String> = mails.iter().map(Mail::mailto).collect();
    for (mail, found) in mails.iter().zip(decoded(&links)) {
        let to: Vec<&str> = mail.to.iter().map(Email::as_str).collect();
        let body = mail.body.replace("\r\n", "\n").replace('\r', "\n");
        assert_eq!(
            found,
            json!({ "to": to, "subject": mail.subject, "body": body.replace('\n', "\r\n") })
        );
    }
}

#[test]
fn a_link_is_never_too_long() {
    let agreement = agreement();
    let reference = Reference::parse("7KQ3MX9P").unwrap();
    let name = "Щ".repeat(300);
    let address = |character: &str| {
        let part = character.repeat(60 / character.len());
        let domain = [part.as_str(); 4].join(".");
        Email::parse(&format!(
            "{}@{domain}.be",
            character.repeat(64 / character.len())
        ))
        .unwrap()
    };
    let addresses = [agreement.mailbox().clone(), address("w"), address("щ")];
    for kind in KINDS {
        for to in &addresses {
            for worker in ["An De Smet", &"W".repeat(300), &name] {
                let envelope = Envelope::new(kind, reference, &agreement, to, worker);
                let mail = envelope.mail();
                let length = mail.mailto().len();
                assert!(length <= LONGEST_LINK, "{length}: {mail:?}");
                for word in ["7KQ3MX9P", &envelope.file_name(), "7-Zip", "wachtwoord"] {
                    assert!(mail.body.contains(word), "{word} in {}", mail.body);
                }
            }
        }
    }
}

#[test]
fn ordinary_mails_name_who_sends_and_who_gets() {
    let agreement = agreement();
    for case in cases().iter().take(12) {
        let mail = envelope(case, &agreement).mail();
        for word in [
            "An De Smet",
            "Kind en Gezin West-Limburg",
            "OCMW Tessenderlo-Ham",
        ] {
            assert!(mail.body.contains(word), "{word} in {}", mail.body);
        }
        // A number in a mail can be anybody's: nobody learns to call one.
        let sender = case.referral.sender().phone();
        for number in [sender.to_string(), sender.e164().to_owned()] {
            assert!(!mail.text().contains(&number), "{number} in {}", mail.body);
        }
        assert!(
            mail.body.contains("op een nummer dat je al kent"),
            "{}",
            mail.body
        );
        // Not even that there is a client, or what for.
        let said = mail.text().to_lowercase();
        for word in [
            "cliënt",
            "doorverwij",
            "hulp",
            "toestemming",
            "gezinsondersteuning",
        ] {
            assert!(!said.contains(word), "{word} in {said}");
        }
    }
}

#[test]
fn a_mail_says_for_each_system_how_to_open_the_file_and_where_the_page_is_if_that_is_known() {
    let without = agreement();
    let longest = format!("https://sluis.opgroeien.be/{}", "p".repeat(93));
    let pages = ["https://sluis.opgroeien.be/sluis.html", &longest];
    let with = pages.map(|page| {
        let json = include_str!("../../../../profiles/tessenderlo-ham.json");
        let json = json.replace("\"page\": \"\"", &format!("\"page\": \"{page}\""));
        Profile::parse(&json, time::Date::MAX)
            .unwrap()
            .first()
            .clone()
    });
    let case = fatima();
    for kind in KINDS {
        let mut mails = Vec::new();
        for agreement in with.iter().chain([&without]) {
            let envelope = Envelope {
                kind,
                ..envelope(&case, agreement)
            };
            let mail = envelope.mail();
            for part in [
                "- Windows: rechtsklik > 7-Zip > Openen. Dubbelklikken geeft een fout (0x8000FFFF, “Catastrophic failure”).",
                "- Mac: rechtsklik > Open met > Keka of The Unarchiver.",
                "Met vriendelijke groet,\nAn De Smet\n",
            ] {
                assert!(mail.body.contains(part), "{part} in {}", mail.body);
            }
            let page = agreement
                .page()
                .map(|page| format!("\n- Geen van beide: open {page}#openen\n"));
            match page {
                Some(line) => assert!(mail.body.contains(&line), "{}", mail.body),
                None => assert!(
                    !mail.body.contains("Geen van beide") && !mail.body.contains('#'),
                    "{}",
                    mail.body
                ),
            }
            mails.push(mail);
        }
        let links: Vec<String> = mails.iter().map(Mail::mailto).collect();
        for ((mail, link), found) in mails.iter().zip(&links).zip(decoded(&links)) {
            assert!(link.len() <= LONGEST_LINK);
            assert_eq!(found["body"], mail.body.replace('\n', "\r\n"));
        }
    }
}

#[test]
fn the_draft_of_every_case_is_whole() {
    let agreement = agreement();
    for case in cases() {
        let envelope = envelope(&case, &agreement);
        let mail = envelope.mail();
        let content = archive(&case);
        let draft = mail.eml(Some(Attachment {
            name: &envelope.file_name(),
            media_type: MEDIA_TYPE,
            content: &content,
        }));
        let found = parsed(&draft);
        let attachment = json!({
            "name": envelope.file_name(),
            "type": MEDIA_TYPE,
            "disposition": "attachment",
            "size": content.len(),
            "sha256": Fingerprint::of(&content).to_string(),
        });
        let expected = json!({
            "headers": ["content-type", "mime-version", "subject", "to", "x-unsent"],
            "unsent": "1",
            "to": [agreement.mailbox().as_str()],
            "subject": format!("Versleuteld bericht {}", case.referral.reference()),
            "type": "multipart/mixed",
            "body": mail.body,
            "attachments": [attachment],
            "longest": found["longest"],
            "bare": 0,
            "defects": [],
        });
        assert_eq!(found, expected, "{}", case.name);
        assert!(found["longest"].as_u64().unwrap() <= 78, "{found}");
    }
}

#[test]
fn nothing_breaks_out_of_a_header() {
    let evil = "x\r\nBcc: eve@example.be\r\n\r\n--=_sluis_=\r\n\"; é".repeat(9);
    let mail = Mail {
        to: vec![Email::parse("an@example.be").unwrap()],
        subject: evil.clone(),
        body: format!("{evil}\n.\n--=_sluis_=--\n"),
    };
    for name in [
        evil.as_str(),
        "a\"b\\c\r\nX: y.7z",
        "één.7z",
        "a\u{85}\u{2028}b.7z",
    ] {
        let draft = mail.eml(Some(Attachment {
            name,
            media_type: &evil,
            content: b"--=_sluis_=--",
        }));
        let found = parsed(&draft);
        let headers = json!(["content-type", "mime-version", "subject", "to", "x-unsent"]);
        assert_eq!(found["headers"], headers, "{found}");
        assert_eq!(found["defects"], json!([]), "{found}");
        assert_eq!(found["bare"], 0, "{found}");
        assert!(found["longest"].as_u64().unwrap() <= 998, "{found}");
        assert_eq!(
            found["attachments"].as_array().map(Vec::len),
            Some(1),
            "{found}"
        );
        assert_eq!(found["attachments"][0]["size"], 13, "{found}");
        let tidied = sluis_core::text::tidy(name);
        let kept = &tidied[..tidied.floor_char_boundary(200)];
        assert_eq!(found["attachments"][0]["name"], kept, "{found}");
        assert_eq!(found["subject"], sluis_core::text::tidy(&evil), "{found}");
        assert_eq!(found["body"], mail.body.replace("\r\n", "\n"), "{found}");
    }
}

#[test]
fn a_file_of_any_size_comes_out_as_it_went_in() {
    let mail = envelope(&fatima(), &agreement()).mail();
    for size in [0, 1, 2, 3, 56, 57, 58, 1000] {
        let content: Vec<u8> = (0..size).map(|place: u32| (place * 7) as u8).collect();
        let attachment = Attachment {
            name: "a.7z",
            media_type: MEDIA_TYPE,
            content: &content,
        };
        let found = parsed(&mail.eml(Some(attachment)));
        let sha256 = Fingerprint::of(&content).to_string();
        assert_eq!(found["attachments"][0]["sha256"], sha256, "{size}");
    }
}

#[test]
fn the_mail_of_fatima() {
    let (case, agreement) = (fatima(), agreement());
    for (name, kind) in [
        ("mail-referral.txt", MessageKind::Referral),
        ("mail-defects.txt", MessageKind::Defects),
        ("mail-answer.txt", MessageKind::Answer),
    ] {
        let envelope = Envelope {
            kind,
            ..envelope(&case, &agreement)
        };
        let mail = envelope.mail();
        check_kept(name, &mail.text());
    }
    let draft = envelope(&case, &agreement).mail().eml(Some(Attachment {
        name: "sluis-7KQ3MX9P.7z",
        media_type: MEDIA_TYPE,
        content: b"7z",
    }));
    check_kept(
        "draft.eml",
        &String::from_utf8(draft).unwrap().replace("\r\n", "\n"),
    );
}

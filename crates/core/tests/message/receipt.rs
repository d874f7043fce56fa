//! Receipts: as the schema says, read back as they were, and never a panic.

use proptest::prelude::*;
use sevenz::Fingerprint;
use sluis_core::message::{Derivation, Page, Receipt, ReceiptParts, Verified, lines};
use sluis_core::protocol::{Email, Phone};
use sluis_core::referral::{Consent, ConsentForm, Moment, Reference, Sender};
use sluis_core::report::{Envelope, MessageKind};
use sluis_core::text::tidy;

use super::case::{agreement, cases, fatima};
use super::receipt;
use super::tools::{Folder, ask, check_kept};

/// The JSON schema's complaints about each of these texts.
fn complaints(texts: &[String]) -> Vec<usize> {
    let folder = Folder::new();
    let path = |index: usize| folder.path().join(format!("{index}.json"));
    let mut arguments = vec![format!(
        "{}/../../profiles/receipt.schema.json",
        env!("CARGO_MANIFEST_DIR")
    )];
    for (index, text) in texts.iter().enumerate() {
        std::fs::write(path(index), text).unwrap();
        arguments.push(path(index).display().to_string());
    }
    let found = ask("check_receipt.py", &arguments);
    let complaints = |index| {
        found[path(index).to_str().unwrap()]
            .as_array()
            .unwrap()
            .len()
    };
    (0..texts.len()).map(complaints).collect()
}

fn json(receipt: &Receipt) -> String {
    String::from_utf8(receipt.to_json()).unwrap()
}

#[test]
fn every_receipt_fits_the_schema() {
    let texts: Vec<String> = cases()
        .iter()
        .map(|case| json(&receipt(case, b"7z")))
        .collect();
    assert_eq!(complaints(&texts), vec![0; texts.len()]);
}

#[test]
fn the_schema_refuses_what_the_page_refuses() {
    let whole = json(&receipt(&fatima(), b"7z"));
    let bad: Vec<String> = [
        ("\"kind\"", "\"client\": \"Fatima\", \"kind\""),
        ("\"kind\": \"referral\",", ""),
        ("receipt:1", "receipt:2"),
        ("7KQ3MX9P", "7kq3mx9p"),
        ("+01:00", "Z"),
        ("524288", "1"),
        ("\"after\"", "\"data\""),
        ("\"size\": 2", "\"size\": -2"),
        ("\"oral\"", "\"loud\""),
        ("true\n", "false\n"),
        ("\"An De Smet\"", "\"An\\nDe Smet\""),
        ("\"0.1.0\"", "\"\""),
        ("5555", "ABCD"),
        ("T11:20:00+01:00", "T11:20"),
    ]
    .map(|(old, new)| {
        assert!(whole.contains(old), "{old} in {whole}");
        whole.replacen(old, new, 1)
    })
    .to_vec();
    for (text, complaints) in bad.iter().zip(complaints(&bad)) {
        assert!(
            complaints > 0 && Receipt::read(text.as_bytes()).is_err(),
            "{text}"
        );
    }
}

#[test]
fn a_damaged_receipt_is_refused_or_read_and_never_more() {
    let whole = receipt(&fatima(), b"7z").to_json();
    for place in 0..whole.len() {
        let _ = Receipt::read(&whole[..place]);
        for character in [b'"', b'{', b'9', 0xFF] {
            let mut damaged = whole.clone();
            damaged[place] = character;
            let _ = Receipt::read(&damaged);
        }
    }
}

#[test]
fn the_receipt_of_fatima() {
    let receipt = receipt(&fatima(), b"7z");
    check_kept("receipt.json", &json(&receipt));
    check_kept("receipt.txt", &lines(&receipt.rows()));
}

proptest! {
    #[test]
    fn what_is_written_is_read_back(
        kind in prop::sample::select(vec![MessageKind::Referral, MessageKind::Defects, MessageKind::Answer]),
        entropy in any::<[u8; 5]>(),
        (seconds, offset) in (0i64..4_000_000_000, -900i32..900),
        worker in "\\PC{1,300}",
        consent in prop::option::of((any::<bool>(), 0i64..4000)),
        archive in prop::collection::vec(any::<u8>(), 0..100),
        (browser, entries) in (any::<bool>(), any::<u32>()),
        (version, page) in ("\\PC{0,20}", any::<bool>()),
        heard in prop::option::of(0i64..4_000_000_000),
    ) {
        let agreement = agreement();
        let email = Email::parse("an.desmet@opgroeien.be").unwrap();
        let phone = Phone::parse("013 66 00 11").unwrap();
        let Some(sender) = Sender::new(&worker, email, phone) else {
            return Ok(());
        };
        let consent = consent.map(|(oral, days)| {
            let day = agreement.start() + time::Duration::days(days);
            let form = if oral { ConsentForm::Oral } else { ConsentForm::Written };
            Consent::new(form, day, &agreement, day).unwrap()
        });
        let zone = time::UtcOffset::from_whole_seconds(offset * 60).unwrap();
        let made = time::OffsetDateTime::from_unix_timestamp(seconds).unwrap().to_offset(zone);
        let reference = Reference::from_entropy(entropy);
        let fingerprint = if page { Fingerprint::of(&archive).to_string() } else { String::new() };
        let receipt = Receipt::new(&ReceiptParts {
            envelope: Envelope::new(kind, reference, &agreement, agreement.mailbox(), sender.name()),
            made: Moment::new(made),
            agreement: &agreement,
            worker_email: sender.email(),
            consent: consent.as_ref(),
            archive: &archive,
            verified: Verified {
                derivation: if browser { Derivation::Browser } else { Derivation::Sluis },
                entries,
            },
            page: Page::new(&tidy(&version), &fingerprint),
        });
        let receipt = match heard {
            Some(seconds) => {
                let heard = time::OffsetDateTime::from_unix_timestamp(seconds).unwrap();
                receipt.opened(Moment::new(heard.to_offset(zone)))
            }
            None => receipt,
        };
        let json = receipt.to_json();
        prop_assert_eq!(&json, &receipt.to_json());
        prop_assert_eq!(Receipt::read(&json), Ok(receipt.clone()));
        prop_assert!(receipt.belongs_to(&archive));
    }

    #[test]
    fn any_bytes_are_read_or_refused(bytes in prop::collection::vec(any::<u8>(), 0..300)) {
        let _ = Receipt::read(&bytes);
    }
}

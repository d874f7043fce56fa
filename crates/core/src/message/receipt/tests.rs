use super::*;
use crate::protocol::Profile;

/// Returns the receipt of a file with these bytes.
fn receipt(archive: &[u8]) -> Receipt {
    let profile = Profile::default();
    let agreement = profile.first();
    let consent = Consent::new(
        ConsentForm::Oral,
        agreement.start(),
        agreement,
        agreement.start(),
    );
    Receipt::new(&ReceiptParts {
        envelope: Envelope::new(
            MessageKind::Referral,
            Reference::parse("7KQ3MX9P").unwrap(),
            agreement,
            agreement.mailbox(),
            "An De Smet",
        ),
        made: Moment::parse("2026-03-02T10:15:00+01:00").unwrap(),
        agreement,
        worker_email: &Email::parse("an.desmet@opgroeien.be").unwrap(),
        consent: consent.as_ref(),
        archive,
        verified: Verified {
            derivation: Derivation::Browser,
            entries: 3,
        },
        page: Page::new("0.1.0", &"0".repeat(64)),
    })
}

#[test]
fn a_file_belongs_or_does_not_and_it_is_told_why() {
    let receipt = receipt(b"abc");
    for (file, expected) in [
        (b"abc".as_slice(), Comparison::Same),
        (b"abd", Comparison::OtherContent),
        (
            b"abcd",
            Comparison::OtherSize {
                receipt: 3,
                file: 4,
            },
        ),
        (
            b"",
            Comparison::OtherSize {
                receipt: 3,
                file: 0,
            },
        ),
    ] {
        assert_eq!(receipt.compare(file), expected);
        assert_eq!(receipt.belongs_to(file), expected == Comparison::Same);
    }
}

#[test]
fn it_is_read_back() {
    let receipt = receipt(b"abc");
    let json = receipt.to_json();
    assert_eq!(Receipt::read(&json), Ok(receipt.clone()));
    assert_eq!(
        Receipt::read(&[b"\xEF\xBB\xBF", json.as_slice()].concat()),
        Ok(receipt)
    );
}

#[test]
fn an_older_receipt_says_nothing_of_arrival_and_a_newer_one_whether_it_was_heard() {
    let text = |receipt: &Receipt| lines(&receipt.rows());
    let new = receipt(b"abc");
    assert!(text(&new).contains("\nAankomst: nog niet bevestigd\n"));
    let json = String::from_utf8(new.to_json()).unwrap();
    let old = Receipt::read(json.replace(",\n  \"opened\": \"\"", "").as_bytes()).unwrap();
    assert!(old != new && !text(&old).contains("Aankomst"));
    assert_eq!(Receipt::read(&old.to_json()), Ok(old));
    let heard = json.replace(
        "\"opened\": \"\"",
        "\"opened\": \"2026-03-02T10:40:00+01:00\"",
    );
    let heard = text(&Receipt::read(heard.as_bytes()).unwrap());
    assert!(
        heard.contains(
            "geopend door de ontvanger, bevestigd met de ontvangstcode op 2 maart 2026 om 10.40 uur"
        ),
        "{heard}"
    );
}

#[test]
fn what_sluis_never_writes_is_refused() {
    let whole = String::from_utf8(receipt(b"abc").to_json()).unwrap();
    for (old, new, expected) in [
        ("schema\":", "schema\"", ReceiptError::Syntax),
        ("\"kind\": \"referral\",", "", ReceiptError::Shape),
        (
            "\"kind\"",
            "\"client\": \"Fatima\", \"kind\"",
            ReceiptError::Shape,
        ),
        (
            "\"kind\": \"referral\"",
            "\"kind\": \"referral\", \"kind\": \"answer\"",
            ReceiptError::Shape,
        ),
        ("\"referral\"", "\"other\"", ReceiptError::Value("kind")),
        ("receipt:1", "receipt:2", ReceiptError::OtherVersion),
        (
            "urn:sluis:receipt:1",
            "urn:sluis:profile:1",
            ReceiptError::Shape,
        ),
        ("7KQ3MX9P", "7kq3mx9p", ReceiptError::Value("reference")),
        ("10:15:00", "10:75:00", ReceiptError::Value("made")),
        (
            "\"opened\": \"\"",
            "\"opened\": \"ja\"",
            ReceiptError::Value("opened"),
        ),
        ("2026-02-01", "1/2/2026", ReceiptError::Value("date")),
        ("524288", "1", ReceiptError::Value("method")),
        ("\"after\"", "\"data\"", ReceiptError::Value("points")),
        ("\"size\": 3", "\"size\": -3", ReceiptError::Shape),
        ("ba7816bf", "BA7816BF", ReceiptError::Value("sha256")),
        (
            "\"An De Smet\"",
            "\"An\\nDe Smet\"",
            ReceiptError::Value("name"),
        ),
        ("\"0.1.0\"", "\"\"", ReceiptError::Value("version")),
        (
            "\"reopened\": true",
            "\"reopened\": false",
            ReceiptError::Value("reopened"),
        ),
        (
            "\"browser\"",
            "\"nobody\"",
            ReceiptError::Value("keyDerivedBy"),
        ),
        (
            "an.desmet@",
            "mailto:an.desmet@",
            ReceiptError::Value("email"),
        ),
    ] {
        assert!(whole.contains(old), "{old} in {whole}");
        let changed = whole.replacen(old, new, 1);
        assert_eq!(
            Receipt::read(changed.as_bytes()).err(),
            Some(expected),
            "{old} → {new}"
        );
    }
    assert_eq!(
        Receipt::read(&[b' '; 100_001]).err(),
        Some(ReceiptError::TooLong)
    );
}

#[test]
fn a_report_of_defects_goes_the_other_way() {
    let profile = Profile::default();
    let agreement = profile.first();
    let worker = Email::parse("an.desmet@opgroeien.be").unwrap();
    let receipt = Receipt::new(&ReceiptParts {
        envelope: Envelope::new(
            MessageKind::Defects,
            Reference::parse("7KQ3MX9P").unwrap(),
            agreement,
            &worker,
            "Jan Jansen",
        ),
        made: Moment::parse("2026-03-02T10:15:00+01:00").unwrap(),
        agreement,
        worker_email: agreement.mailbox(),
        consent: None,
        archive: b"abc",
        verified: Verified {
            derivation: Derivation::Sluis,
            entries: 1,
        },
        page: Page::new("", ""),
    });
    assert_eq!(receipt.sender.organisation, "OCMW Tessenderlo-Ham");
    assert_eq!(receipt.recipient.organisation, "Opgroeien regie");
    assert_eq!(receipt.name(), "verzendbewijs-7KQ3MX9P-melding.json");
    assert_eq!(Receipt::read(&receipt.to_json()), Ok(receipt));
}

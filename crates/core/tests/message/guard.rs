//! Nothing about anybody in mail, draft, file name or receipt; and no false alarm.

use sluis_core::message::{Attachment, Leak, Private, guard, lines};
use sluis_core::passphrase::Passphrase;
use sluis_core::protocol::Email;
use sluis_core::referral::{Absence, Facts, HouseNumber, Name, Reference};
use sluis_core::text::fold;

use super::case::{Case, agreement, cases, fatima};
use super::{PASSWORD, envelope, receipt};

/// Everything that may not go out, as a person would write it.
fn secrets(case: &Case) -> Vec<String> {
    let referral = &case.referral;
    let (name, address) = (referral.name(), referral.address());
    let mut secrets = vec![
        name.to_string(),
        name.to_string().to_uppercase(),
        PASSWORD.to_owned(),
    ];
    secrets.extend(PASSWORD.split('-').map(str::to_owned));
    secrets.push(PASSWORD.replace('-', " "));
    for part in [name.given(), name.family()] {
        secrets.extend((part.chars().count() >= 3).then(|| part.to_owned()));
    }
    if let Ok(phone) = referral.phone() {
        secrets.extend([
            phone.to_string(),
            phone.e164().to_owned(),
            phone.e164().replace('+', "00"),
        ]);
    }
    if let Ok(email) = referral.email() {
        secrets.extend([
            email.to_string(),
            email.local().to_owned(),
            email.as_str().to_uppercase(),
        ]);
    }
    if let Some(street) = address.street() {
        secrets.extend([street.to_string(), street.name().to_lowercase()]);
        secrets.extend(
            street
                .number()
                .map(HouseNumber::as_str)
                .map(|number| format!("{}, {number}", street.name())),
        );
    }
    secrets
}

#[test]
fn what_is_made_of_a_case_holds_nothing_of_it() {
    let agreement = agreement();
    for case in cases() {
        let private = Private::of(&case.referral, PASSWORD);
        let envelope = envelope(&case, &agreement);
        let mail = envelope.guarded(&private).unwrap();
        let receipt = receipt(&case, b"7z");
        assert_eq!(receipt.guard(&private), Ok(()), "{}", case.name);
        let draft = mail.eml(Some(Attachment {
            name: &envelope.file_name(),
            media_type: "application/x-7z-compressed",
            content: b"",
        }));
        let texts = [
            String::from_utf8(draft).unwrap(),
            String::from_utf8(receipt.to_json()).unwrap(),
            lines(&receipt.rows()),
            mail.text(),
            envelope.file_name(),
            receipt.name(),
        ];
        // By hand, without the guard: no secret stands there as it is, but for what the worker shares with the client.
        let sender = case.referral.sender();
        let own = format!("{} {} {}", sender.name(), sender.email(), sender.phone());
        for secret in secrets(&case) {
            for text in texts.iter().filter(|_| !own.contains(&secret)) {
                let held = format!(" {text} ").contains(&format!(" {secret} "));
                assert!(!held, "{}: {secret} in {text}", case.name);
            }
        }
    }
}

#[test]
fn whatever_slips_in_is_seen() {
    let agreement = agreement();
    for case in cases() {
        let private = Private::of(&case.referral, PASSWORD);
        let envelope = envelope(&case, &agreement);
        let open = envelope.mail().text();
        let shared = format!("{open} {}", envelope.worker);
        for secret in secrets(&case) {
            // The worker may have the telephone number or the name of the client.
            if fold(&shared).contains(&fold(&secret)) || secret.ends_with("3213660011") {
                continue;
            }
            for text in [
                format!("{open}\n{secret}"),
                format!("sluis-{secret}-7KQ3MX9P.7z {open}"),
                format!("{open} ({secret})."),
            ] {
                assert_eq!(
                    guard(&text, &private, &open),
                    Err(Leak),
                    "{}: {secret}",
                    case.name
                );
            }
        }
    }
}

/// The facts of a case, of a client with another name.
fn renamed(facts: &Facts, given: &str, family: &str) -> Option<Facts> {
    Facts::new(
        &agreement(),
        facts.sender().clone(),
        *facts.consent(),
        Name::new(given, family)?,
        facts.address().clone(),
        facts.phone().cloned(),
        Email::parse(&format!("{}@example.be", given.to_lowercase())).map_err(|_| Absence::Unknown),
    )
}

#[test]
fn a_client_may_be_called_as_any_word_of_the_mail_or_the_receipt() {
    let (case, agreement) = (fatima(), agreement());
    let envelope = envelope(&case, &agreement);
    let receipt = receipt(&case, b"7z");
    let text = format!("{} {}", envelope.mail().text(), lines(&receipt.rows()));
    let text = text.replace("7KQ3MX9P", "");
    let words: Vec<&str> = text
        .split(|character: char| !character.is_alphabetic())
        .filter(|word| !word.is_empty())
        .collect();
    let mut tried = 0;
    for pair in words.windows(2) {
        let Some(facts) = renamed(&case.referral, pair[0], pair[1]) else {
            continue;
        };
        let private = Private::of(&facts, PASSWORD);
        // Two words that only stand together in the other of the two texts are no leak either.
        assert!(envelope.guarded(&private).is_ok(), "{pair:?}");
        assert!(receipt.guard(&private).is_ok(), "{pair:?}");
        tried += 1;
    }
    assert!(tried > 150, "{tried}");
}

#[test]
fn no_reference_and_no_words_cry_wolf() {
    let (case, agreement) = (fatima(), agreement());
    let mut seed = 1_u64;
    let mut random = move || {
        // Xorshift: a different number each time, the same ones in each run.
        seed ^= seed << 13;
        seed ^= seed >> 7;
        seed ^= seed << 17;
        (seed >> 24) as u8
    };
    for _ in 0..300 {
        let words = Passphrase::draw(|bytes| bytes.fill_with(&mut random));
        let mut envelope = envelope(&case, &agreement);
        envelope.reference = Reference::from_entropy(std::array::from_fn(|_| random()));
        let private = Private::of(&case.referral, words.as_str());
        assert!(
            envelope.guarded(&private).is_ok(),
            "{} {}",
            words.as_str(),
            envelope.reference
        );
    }
}

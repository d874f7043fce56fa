//! What can and cannot be read from an archive without the password, and what is refused.

use super::*;
use crate::Timestamp;

const TEST_ROUNDS: Rounds = Rounds::from_power(4).unwrap();

fn entropy() -> Entropy {
    Entropy::from_bytes(std::array::from_fn(|index| index as u8))
}

fn entry(name: &str, len: usize) -> Entry {
    Entry::new(
        name,
        Timestamp::from_unix_seconds(1_790_000_000),
        vec![0x5A; len],
    )
}

fn sealing(entries: &[Entry]) -> Result<Sealing<'_>, SealError> {
    Sealing::with_rounds(entries, &Password::new("w"), entropy(), TEST_ROUNDS)
}

#[test]
fn every_archive_is_a_whole_number_of_steps() {
    for len in (0..40_000).step_by(997).chain([
        0, 1, 16, 12_000, 12_150, 12_160, 12_170, 12_176, 12_192, 12_208,
    ]) {
        let entries = [entry("a", len)];
        let archive = sealing(&entries).unwrap().finish();
        assert_eq!(
            archive.len() as u64 % SIZE_STEP,
            0,
            "{len} bytes of content"
        );
        assert!(
            archive.len() < len + 2 * SIZE_STEP as usize,
            "{len} bytes of content give {}",
            archive.len()
        );
    }
}

#[test]
fn nothing_that_is_readable_without_the_password_tells_how_much_there_is() {
    // Everything but checksums, vectors and ciphertext is equal for all content that falls in the same step.
    let visible = |entries: &[Entry]| {
        let archive = sealing(entries).unwrap().finish();
        let offset = u64::from_le_bytes(archive[12..20].try_into().unwrap());
        let clear = archive[START_HEADER_LEN + offset as usize..].to_vec();
        assert_eq!(clear[0], 0x17, "the encoded header starts here");
        (
            archive.len(),
            archive[12..28].to_vec(),
            clear[..clear.len() - 6].to_vec(),
        )
    };
    let nothing = visible(&[]);
    assert_eq!(nothing, visible(&[entry("a", 0)]));
    assert_eq!(nothing, visible(&[entry("a", 1), entry("b", 7000)]));
    assert_eq!(
        nothing,
        visible(&[entry("a letter about a family.pdf", 12_000)])
    );
}

#[test]
fn steps_advance_and_end() {
    let entries = [entry("a", 700_000), entry("b", 0), entry("c", 5)];
    let mut sealing = sealing(&entries).unwrap();
    let mut last = sealing.progress();
    let mut steps = 0;
    while !sealing.step().is_finished() {
        assert!(sealing.progress().done >= last.done);
        last = sealing.progress();
        steps += 1;
    }
    assert!(steps > 20, "{steps} steps");
    assert_eq!(sealing.progress().fraction(), 1.0);
}

#[test]
fn progress_counts_what_is_derived_copied_and_encrypted() {
    let entries = [entry("a", 300_000), entry("b", 64_000)];
    let mut sealing = sealing(&entries).unwrap();
    let encrypted = encrypted_len(&sealing.plan) as u64;
    assert_eq!(sealing.progress().done, 0);
    assert_eq!(
        sealing.progress().total,
        16 + 364_000 / 64 + encrypted / 8 + 1
    );
    let done: Vec<u64> = (0..4).map(|_| sealing.step().done).collect();
    // 16 rounds; 256 KiB; the rest of the content; 32 KiB of ciphertext.
    let gathered = 16 + 364_000 / 64;
    assert_eq!(done, [16, 16 + 4096, gathered, gathered + 4096]);
}

#[test]
fn a_key_that_comes_late_changes_nothing() {
    let entries = [entry("a", 70_000)];
    let expected = sealing(&entries).unwrap().finish();
    let mut late = sealing(&entries).unwrap();
    while !late.step().is_finished() {
        if late.derivation().is_none() {
            late.provide_key(DerivedKey::from_bytes([7; 32]));
        }
    }
    late.provide_key(DerivedKey::from_bytes([7; 32]));
    assert!(late.finish() == expected, "another key came in");
}

#[test]
fn what_is_written_to_a_stream_is_the_same_archive() {
    for sizes in [
        &[][..],
        &[0],
        &[1, 0, 31],
        &[BYTES_PER_STEP],
        &[70_001, 5, 33_000],
    ] {
        let entries: Vec<Entry> = sizes
            .iter()
            .enumerate()
            .map(|(at, &size)| entry(&at.to_string(), size))
            .collect();
        let expected = sealing(&entries).unwrap().finish();
        for steps in [0, 1, 2, 4, usize::MAX] {
            let mut sealing = sealing(&entries).unwrap();
            for _ in 0..steps {
                if sealing.step().is_finished() {
                    break;
                }
            }
            let mut written = Vec::new();
            sealing.write_to(&mut written).unwrap();
            assert!(written == expected, "{sizes:?} after {steps} steps");
        }
    }
}

#[test]
fn there_is_an_external_cipher_only_before_anything_is_encrypted() {
    let entries = [entry("a", 100_000)];
    let mut sealing = sealing(&entries).unwrap();
    let mut seen = Vec::new();
    while !sealing.step().is_finished() {
        seen.push(sealing.external_cipher().map(|job| job.data.len()));
    }
    let whole = encrypted_len(&sealing.plan);
    assert_eq!(seen[..3], [None, Some(whole), None]);
    assert!(seen[3..].iter().all(Option::is_none) && sealing.external_cipher().is_none());
}

#[test]
fn a_native_digest_and_cipher_make_the_same_archive() {
    let entries = [entry("a", 70_000), entry("b", 3)];
    let expected = sealing(&entries).unwrap().finish();

    let mut native = sealing(&entries).unwrap();
    let key = KeyDerivation::new(&Password::new("w"), &entropy().salt, TEST_ROUNDS).finish();
    assert!(native.derivation().is_some());
    native.provide_key(key);
    assert!(native.derivation().is_none());
    while native.external_cipher().is_none() {
        native.step();
    }
    let job = native.external_cipher().unwrap();
    let key = DerivedKey::from_bytes(*job.key);
    Encryption::new(&key, job.iv).apply(job.data);
    native.external_cipher_done();
    assert!(native.progress().is_finished());
    assert!(native.finish() == expected, "the two archives differ");
}

#[test]
fn names_that_would_harm_are_refused() {
    let entries = [entry("a", 1), entry("../b", 1)];
    let problem = NameProblem::Traversal;
    assert_eq!(
        sealing(&entries).err(),
        Some(SealError::Name { index: 1, problem })
    );
    let entries = [entry("a", 1), entry("a", 1)];
    let problem = NameProblem::Duplicate;
    assert_eq!(
        sealing(&entries).err(),
        Some(SealError::Name { index: 1, problem })
    );
}

#[test]
fn a_random_source_that_does_not_work_is_refused() {
    for broken in [
        Entropy {
            salt: [0; 16],
            ..entropy()
        },
        Entropy {
            content_iv: [7; 16],
            ..entropy()
        },
        Entropy {
            header_iv: [9; 16],
            ..entropy()
        },
        Entropy {
            header_iv: entropy().content_iv,
            ..entropy()
        },
    ] {
        let sealed = Sealing::new(&[], &Password::new("w"), broken);
        assert_eq!(sealed.err(), Some(SealError::Entropy));
    }
}

/// Compares the whole archive byte for byte. Five other readers open this one. After an intended change, `SEVENZ_BLESS=1` writes it anew.
#[test]
fn the_known_archive_is_made_again() {
    let entries = [
        entry("a.txt", 20),
        entry("map/leeg", 0),
        entry("b.bin", 5000),
    ];
    let archive = seal(&entries, &Password::new("ge\u{301}heim"), entropy()).unwrap();
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/vectors/sealed.7z");
    if std::env::var_os("SEVENZ_BLESS").is_some() {
        std::fs::write(path, &archive).unwrap();
    }
    assert!(
        std::fs::read(path).unwrap() == archive,
        "the archive is not the known one"
    );
}

//! Archives of this crate, opened, and the errors where they cannot be.

use crate::{
    DamagedPart, DerivedKey, Entropy, Entry, EntryKind, KeyDerivation, LimitKind, Limits,
    OpenError, OpenedEntry, Opening, Password, Rounds, Sealing, Timestamp, open,
};

const WHEN: Timestamp = Timestamp::from_unix_seconds(1_790_000_000);

fn password() -> Password {
    Password::new("horse power")
}

pub(super) fn entropy() -> Entropy {
    Entropy::from_bytes(std::array::from_fn(|index| index as u8))
}

/// Seals with 4 rounds, so that tests can open the archive a hundred thousand times.
fn sealed(entries: &[Entry]) -> Vec<u8> {
    let rounds = Rounds::from_power(2).unwrap();
    Sealing::with_rounds(entries, &password(), entropy(), rounds)
        .unwrap()
        .finish()
}

fn entries() -> Vec<Entry> {
    vec![
        Entry::new("letter.txt", WHEN, b"Hi Jane".to_vec()),
        Entry::new("dir/empty", WHEN, Vec::new()),
        Entry::new(
            "dir/large.bin",
            WHEN,
            (0..70_000_u32)
                .map(|number| (number.wrapping_mul(number) >> 7) as u8)
                .collect(),
        ),
    ]
}

fn reopen(archive: &[u8]) -> Result<Vec<OpenedEntry>, OpenError> {
    open(archive, Some(&password()), &Limits::default())
}

fn assert_same(opened: &[OpenedEntry], entries: &[Entry]) {
    assert_eq!(opened.len(), entries.len());
    for (opened, entry) in opened.iter().zip(entries) {
        assert_eq!(*opened.name, entry.name);
        assert_eq!(opened.modified, Some(entry.modified));
        assert_eq!(opened.kind, EntryKind::File);
        assert!(
            *opened.content == *entry.content,
            "{} has other bytes",
            entry.name
        );
    }
}

#[test]
fn what_was_sealed_opens() {
    for count in 0..=3 {
        let entries: Vec<Entry> = entries().into_iter().take(count).collect();
        assert_same(&reopen(&sealed(&entries)).unwrap(), &entries);
    }
}

#[test]
fn a_password_is_asked_for_and_must_be_right() {
    let archive = sealed(&entries());
    let opened = |password: Option<&Password>| open(&archive, password, &Limits::default()).err();
    assert_eq!(opened(None), Some(OpenError::NeedsPassword));
    assert_eq!(
        opened(Some(&Password::new("zes woordem"))),
        Some(OpenError::WrongPasswordOrDamaged)
    );
    assert_eq!(
        opened(Some(&Password::new(""))),
        Some(OpenError::WrongPasswordOrDamaged)
    );
}

#[test]
fn it_can_be_followed_and_repeats_its_error() {
    let (archive, password) = (sealed(&entries()), password());
    let mut opening = Opening::new(&archive, Some(&password), &Limits::default()).unwrap();
    let mut last = opening.progress();
    let mut steps = 0;
    while !last.is_finished() {
        let progress = opening.step().unwrap();
        assert!(progress.done >= last.done && progress.done <= progress.total);
        (last, steps) = (progress, steps + 1);
    }
    assert!(steps > 6, "{steps} steps");
    assert_same(&opening.finish().unwrap(), &entries());

    let wrong = Password::new("wrong");
    let mut opening = Opening::new(&archive, Some(&wrong), &Limits::default()).unwrap();
    let error = loop {
        if let Err(error) = opening.step() {
            break error;
        }
    };
    assert_eq!(opening.step(), Err(error.clone()));
    assert_eq!(opening.finish().err(), Some(error));
}

#[test]
fn a_native_digest_and_cipher_open_the_same() {
    let (archive, password) = (sealed(&entries()), password());
    let mut opening = Opening::new(&archive, Some(&password), &Limits::default()).unwrap();
    let (mut keys, mut jobs) = (0, 0);
    loop {
        if opening.derivation().is_some() {
            opening.provide_key(
                KeyDerivation::new(&password, entropy().salt(), Rounds::from_power(2).unwrap())
                    .finish(),
            );
            keys += 1;
        }
        let len = opening.external_cipher_len();
        if let Some(job) = opening.external_cipher() {
            assert_eq!(len, Some(job.data.len()));
            let key = DerivedKey::from_bytes(*job.key);
            crate::cipher::Decryption::new(&key, job.iv).apply(job.data);
            opening.external_cipher_done();
            assert_eq!(opening.external_cipher_len(), None);
            jobs += 1;
        } else {
            assert_eq!(len, None);
        }
        if opening.step().unwrap().is_finished() {
            break;
        }
    }
    assert_eq!((keys, jobs), (1, 2), "one key serves both streams");
    assert_same(&opening.finish().unwrap(), &entries());
}

#[test]
fn an_external_key_or_cipher_that_is_wrong_opens_nothing() {
    let (archive, password) = (sealed(&entries()), password());
    let wrong = |key: bool| {
        let mut opening = Opening::new(&archive, Some(&password), &Limits::default()).unwrap();
        loop {
            if key && opening.derivation().is_some() {
                opening.provide_key(DerivedKey::from_bytes([7; 32]));
                assert!(opening.derivation().is_none());
            }
            if !key && opening.external_cipher().is_some() {
                opening.external_cipher_done();
                assert!(opening.external_cipher().is_none());
            }
            match opening.step() {
                Ok(progress) => assert!(!progress.is_finished()),
                Err(error) => return error,
            }
        }
    };
    assert_eq!(wrong(true), OpenError::WrongPasswordOrDamaged);
    assert_eq!(wrong(false), OpenError::WrongPasswordOrDamaged);
}

#[test]
fn its_progress_counts_rounds_and_bytes() {
    let (archive, password) = (sealed(&entries()), password());
    let mut opening = Opening::new(&archive, Some(&password), &Limits::default()).unwrap();
    let mut seen = vec![opening.progress()];
    loop {
        let progress = opening.step().unwrap();
        if seen.last() != Some(&progress) {
            seen.push(progress);
        }
        if progress.is_finished() {
            break;
        }
    }
    let seen: Vec<_> = seen.iter().map(|it| (it.done, it.total)).collect();
    // 4 rounds and a list of 4,096 bytes, 16 of which weigh as much as a round; then 70,007 bytes of content as well.
    let (list, all) = (4 + 4096 / 16 + 1, 4 + (4096 + 70_007) / 16 + 1);
    let mut expected = vec![(0, list), (4, list), (list - 1, list), (list - 1, all)];
    expected.extend((1..=8).map(|step| (260 + step * 8192 / 16, all)));
    expected.extend([(all - 1, all), (all, all)]);
    assert_eq!(seen, expected);
}

#[test]
fn ciphertext_that_the_caller_leaves_is_decrypted_by_the_next_step() {
    let (archive, password) = (sealed(&entries()), password());
    let mut opening = Opening::new(&archive, Some(&password), &Limits::default()).unwrap();
    let mut jobs = 0;
    while !opening.step().unwrap().is_finished() {
        jobs += usize::from(opening.external_cipher().is_some());
    }
    assert_eq!(jobs, 2);
    assert_same(&opening.finish().unwrap(), &entries());
}

#[test]
fn each_limit_holds() {
    let archive = sealed(&entries());
    let refused = |limits: &Limits| open(&archive, Some(&password()), limits).err();
    let content: u64 = entries()
        .iter()
        .map(|entry| entry.content.len() as u64)
        .sum();
    let exact = Limits {
        unpacked: content,
        entries: 3,
        rounds: 4,
        ..Limits::default()
    };
    assert_eq!(refused(&exact), None);
    for (limits, expected) in [
        (
            Limits {
                unpacked: content - 1,
                ..exact
            },
            (LimitKind::Unpacked, content, content - 1),
        ),
        (
            Limits {
                entries: 2,
                ..exact
            },
            (LimitKind::Entries, 3, 2),
        ),
        (Limits { rounds: 3, ..exact }, (LimitKind::Rounds, 4, 3)),
    ] {
        let (limit, requested, allowed) = expected;
        assert_eq!(
            refused(&limits),
            Some(OpenError::TooLarge {
                limit,
                requested,
                allowed
            })
        );
    }
    assert!(matches!(
        refused(&Limits { memory: 1, ..exact }),
        Some(OpenError::TooLarge {
            limit: LimitKind::Memory,
            ..
        })
    ));
}

#[test]
fn damage_is_told_apart() {
    let archive = sealed(&entries());
    let flipped = |at: usize| {
        let mut archive = archive.clone();
        archive[at] ^= 1;
        reopen(&archive).err()
    };
    assert_eq!(flipped(0), Some(OpenError::NotSevenZip));
    assert_eq!(
        flipped(20),
        Some(OpenError::Damaged(DamagedPart::StartHeader))
    );
    assert_eq!(
        flipped(archive.len() - 1),
        Some(OpenError::Damaged(DamagedPart::Header))
    );
    // The header opened, so it is not the password.
    assert_eq!(flipped(40), Some(OpenError::Damaged(DamagedPart::Content)));
    let offset = u64::from_le_bytes(archive[12..20].try_into().unwrap()) as usize;
    assert_eq!(
        flipped(32 + offset - 100),
        Some(OpenError::WrongPasswordOrDamaged)
    );
}

/// Every flip of one bit is noticed, but those of the minor version, which no reader minds, and of the padding between content and file
/// list, which is filled up with zeros that nobody reads.
#[test]
fn every_flipped_bit_is_noticed_or_of_no_effect() {
    let entries = [
        Entry::new("a", WHEN, b"twintig bytes inhoud".to_vec()),
        Entry::new("b", WHEN, Vec::new()),
    ];
    let mut archive = sealed(&entries);
    let list = u64::from_le_bytes(archive[12..20].try_into().unwrap()) as usize + 32 - 4096;
    let padding = 32 + 32..list;
    for at in 0..archive.len() {
        let free = at == 7 || padding.contains(&at);
        // Of the room, one bit in each byte is enough.
        let bits = if padding.contains(&at) {
            at % 8..at % 8 + 1
        } else {
            0..8
        };
        for bit in bits {
            archive[at] ^= 1 << bit;
            match reopen(&archive) {
                Ok(opened) => {
                    assert!(free, "bit {bit} of byte {at} was not noticed");
                    assert_same(&opened, &entries);
                }
                Err(error) => assert!(!free, "bit {bit} of byte {at}: {error}"),
            }
            archive[at] ^= 1 << bit;
        }
    }
}

#[test]
fn every_shorter_archive_is_refused() {
    let archive = sealed(&entries()[..1]);
    for len in 0..archive.len() {
        let error = reopen(&archive[..len]).err();
        let expected = match len {
            0..6 => OpenError::NotSevenZip,
            6..32 => OpenError::Damaged(DamagedPart::StartHeader),
            _ => OpenError::Damaged(DamagedPart::Header),
        };
        assert_eq!(error, Some(expected), "{len} bytes");
    }
}

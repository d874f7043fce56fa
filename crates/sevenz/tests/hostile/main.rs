//! Hostile archives: whatever the bytes are, opening ends with entries or an error, in time and within its limits.

#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

mod large;
mod limits;
mod made;

use sevenz::{
    DamagedPart, Feature, LimitKind, Limits, OpenError, OpenedEntry, Password, open, safe_names,
};
use std::{
    fs,
    io::Write,
    path::Path,
    time::{Duration, Instant},
};

/// For headers the default limits; for content and keys smaller ones, so that many archives can be tried.
fn limits() -> Limits {
    let mut limits = Limits::default();
    limits.memory = 32 << 20;
    limits.unpacked = 4 << 20;
    limits.rounds = 64;
    limits
}
/// How many archives of random bytes are tried.
const ROUNDS: usize = 2000;
/// How long archives are mutated.
const MUTATING: Duration = Duration::from_secs(8);
/// The longest that an archive of a few kilobytes may take, even on a busy machine without optimization.
const LONGEST: Duration = Duration::from_secs(2);

/// Returns the small archives that 7-Zip made, one for each method, as names and bytes in a fixed order.
fn vectors(folder: &str) -> Vec<(String, Vec<u8>)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("tests/vectors")
        .join(folder);
    let files = fs::read_dir(folder)
        .unwrap()
        .map(|file| file.unwrap().path());
    let name = |path: &Path| path.file_stem().unwrap().to_string_lossy().into_owned();
    let mut vectors: Vec<_> = files
        .map(|path| (name(&path), fs::read(&path).unwrap()))
        .collect();
    vectors.sort();
    vectors
}

/// Opens with small limits, and checks what must hold however it ends.
fn check(archive: &[u8]) -> Result<Vec<OpenedEntry>, OpenError> {
    let password = Password::new("geheim");
    let timed = || {
        let started = Instant::now();
        (open(archive, Some(&password), &limits()), started.elapsed())
    };
    let (opened, mut took) = timed();
    // On a busy machine a process can stand still for seconds; an archive that is slow is slow every time.
    for _ in 0..3 {
        if took > LONGEST {
            took = timed().1;
        }
    }
    assert!(took <= LONGEST, "it took {took:?}");
    if let Ok(entries) = &opened {
        let size: usize = entries.iter().map(|entry| entry.content.len()).sum();
        assert!(size as u64 <= limits().unpacked && entries.len() as u64 <= limits().entries);
        for name in safe_names(entries, "x").into_iter().flatten() {
            assert!(
                !name.starts_with('/')
                    && name.split('/').all(|part| !matches!(part, "" | "." | "..")),
                "{name:?}"
            );
        }
    }
    opened
}

/// Makes the start header agree with an archive whose header goes from its offset to the end, so that damage is found further in.
fn mend(archive: &mut [u8]) {
    if archive.len() < 32 {
        return;
    }
    let rest = (archive.len() - 32) as u64;
    let offset = u64::from_le_bytes(archive[12..20].try_into().unwrap()).min(rest);
    let checksum = crc32fast::hash(&archive[32 + offset as usize..]);
    archive[12..20].copy_from_slice(&offset.to_le_bytes());
    archive[20..28].copy_from_slice(&(rest - offset).to_le_bytes());
    archive[28..32].copy_from_slice(&checksum.to_le_bytes());
    let checksum = crc32fast::hash(&archive[12..32]);
    archive[8..12].copy_from_slice(&checksum.to_le_bytes());
}

/// Returns an archive of these packed bytes and this header, with a start header that is right.
fn archive_of(packed: &[u8], header: &[u8]) -> Vec<u8> {
    let mut archive = b"7z\xBC\xAF\x27\x1C\0\x04".to_vec();
    archive.resize(32, 0);
    archive[12..20].copy_from_slice(&(packed.len() as u64).to_le_bytes());
    archive.extend_from_slice(packed);
    archive.extend_from_slice(header);
    mend(&mut archive);
    archive
}

#[test]
fn the_vectors_open() {
    for (name, archive) in vectors("methods") {
        let opened = open(&archive, Some(&Password::new("geheim")), &Limits::default());
        match (name.as_str(), opened) {
            ("deflate64", Err(error)) => assert!(
                matches!(error, OpenError::Unsupported(Feature::Method(_))),
                "{error}"
            ),
            (_, Ok(entries)) => assert!(
                entries
                    .iter()
                    .any(|entry| entry.content.starts_with(b"Verwijzing van een gezin")),
                "{name}"
            ),
            (_, Err(error)) => panic!("{name}: {error}"),
        }
    }
}

#[test]
fn a_single_flipped_bit_never_gives_other_content() {
    for (name, mut archive) in vectors("methods")
        .into_iter()
        .filter(|(name, _)| !name.starts_with("aes"))
    {
        let Ok(original) = check(&archive) else {
            continue;
        };
        for at in 0..archive.len() {
            archive[at] ^= 1 << (at % 8);
            if let Ok(opened) = check(&archive) {
                let same = opened.len() == original.len()
                    && opened
                        .iter()
                        .zip(&original)
                        .all(|(a, b)| a.content == b.content);
                assert!(same, "{name}: byte {at}");
            }
            archive[at] ^= 1 << (at % 8);
        }
    }
}

#[test]
fn mutations_end_in_time() {
    let seeds = vectors("methods");
    let started = Instant::now();
    let mut next = numbers();
    let (mut tried, mut opened) = (0_u32, 0_u32);
    while started.elapsed() < MUTATING {
        let mut archive = seeds[next(seeds.len())].1.clone();
        for _ in 0..=next(4) {
            let at = next(archive.len());
            match next(6) {
                0 => archive[at] = next(256) as u8,
                1 => archive[at] ^= 1 << next(8),
                2 => archive.insert(at, [0, 0xFF, 0x80, 1][next(4)]),
                3 => drop(archive.remove(at)),
                4 => archive.truncate(at.max(33)),
                _ => {
                    let from = next(archive.len());
                    let copied = archive[from..(from + next(16)).min(archive.len())].to_vec();
                    archive.splice(at..at, copied);
                }
            }
        }
        mend(&mut archive);
        opened += u32::from(check(&archive).is_ok());
        tried += 1;
    }
    // Past the capture of the test harness.
    let _ = writeln!(
        std::io::stderr(),
        "mutations: {tried} archives, {opened} of them opened"
    );
    assert!(tried > 1000);
}

/// Numbers below a bound, the same ones in every run (xorshift, Marsaglia 2003).
fn numbers() -> impl FnMut(usize) -> usize {
    let mut random = 0x2545_F491_4F6C_DD1D_u64;
    move |below| {
        random ^= random << 13;
        random ^= random >> 7;
        random ^= random << 17;
        random as usize % below
    }
}

/// Each few bytes come thousands of times, for headers of up to a megabyte.
#[test]
fn any_header_of_repeated_bytes_ends_in_time() {
    let mut next = numbers();
    for _ in 0..ROUNDS {
        let mut header = Vec::new();
        for _ in 0..=next(19) {
            let bytes: Vec<u8> = (0..=next(3)).map(|_| next(0x20) as u8).collect();
            header.extend(bytes.repeat(1 + next(4999)));
        }
        for start in [&[1, 4][..], &[1, 5], &[1, 2], &[0x17]] {
            let _ = check(&archive_of(b"x", &[start, &header].concat()));
        }
    }
}

#[test]
fn any_bytes_end_in_time() {
    let mut next = numbers();
    let mut bytes = |most| -> Vec<u8> { (0..next(most)).map(|_| next(256) as u8).collect() };
    for _ in 0..ROUNDS {
        let _ = check(&bytes(600));
        let (packed, header) = (bytes(64), bytes(200));
        let _ = check(&archive_of(&packed, &header));
    }
}

/// Returns an archive with one folder, of this coder and unpacked size, and one nameless file.
fn one_folder(packed: &[u8], coder: &[u8], size: &[u8]) -> Vec<u8> {
    let header = [
        &[1, 4, 6, 0, 1, 9, packed.len() as u8, 0, 7, 0x0B, 1, 0][..],
        coder,
        &[0x0C],
        size,
        &[0, 0, 5, 1, 0, 0],
    ]
    .concat();
    archive_of(packed, &header)
}

#[test]
fn an_archive_that_claims_much_gets_nothing() {
    // 2^40 bytes from one.
    let copy = [1, 1, 0];
    let huge = [0xFF, 0, 0, 0, 0, 0, 1, 0, 0];
    let bound = |error: Result<Vec<OpenedEntry>, OpenError>| match error {
        Err(OpenError::TooLarge { limit, .. }) => Some(limit),
        _ => None,
    };
    assert_eq!(
        bound(check(&one_folder(b"x", &copy, &huge))),
        Some(LimitKind::Unpacked)
    );
    // As much as is allowed, from one byte.
    assert_eq!(
        check(&one_folder(b"x", &copy, &[0xE0, 0, 0, 0x40])).err(),
        Some(OpenError::Damaged(DamagedPart::Content))
    );
    // A dictionary of 4 GB counts as what is unpacked, so it is no reason to refuse.
    let lzma = [1, 0x23, 3, 1, 1, 5, 0x5D, 0xFF, 0xFF, 0xFF, 0xFF];
    assert_eq!(
        check(&one_folder(&[0; 20], &lzma, &[1])).err(),
        None,
        "a zero is a literal zero"
    );
    // Memory of 2 GB for PPMd.
    let ppmd = [1, 0x23, 3, 4, 1, 5, 6, 0, 0, 0, 0x80];
    assert_eq!(
        bound(check(&one_folder(&[0; 20], &ppmd, &[1]))),
        Some(LimitKind::Memory)
    );
    // 2^24 rounds where 64 are allowed, and 2^30, which are never allowed.
    for power in [24, 30] {
        let aes = [1, 0x24, 6, 0xF1, 7, 1, 2, power, 0];
        assert_eq!(
            bound(check(&one_folder(&[0; 16], &aes, &[1]))),
            Some(LimitKind::Rounds)
        );
    }
    // 2^56 files, and 2^56 substreams of a folder.
    let files = [1, 5, 0xFF, 0, 0, 0, 0, 0, 0, 0, 1];
    assert_eq!(
        bound(check(&archive_of(&[], &files))),
        Some(LimitKind::Entries)
    );
    let sub_streams = [
        &[1, 4, 6, 0, 1, 9, 1, 0, 7, 0x0B, 1, 0][..],
        &copy,
        &[0x0C, 1, 0, 8, 0x0D, 0xFF, 0, 0, 0, 0, 0, 0, 0, 1],
    ]
    .concat();
    assert_eq!(
        bound(check(&archive_of(b"x", &sub_streams))),
        Some(LimitKind::Entries)
    );
    // More folders than there are bytes to describe them.
    let folders = [
        1, 4, 6, 0, 1, 9, 1, 0, 7, 0x0B, 0xFF, 0, 0, 0, 0, 0, 0, 0, 1, 0,
    ];
    assert_eq!(
        check(&archive_of(b"x", &folders)).err(),
        Some(OpenError::Damaged(DamagedPart::Header))
    );
}

#[test]
fn coders_that_feed_themselves_are_refused() {
    // Two copies in a ring, and one that nobody reads.
    let ring = [3, 1, 0, 1, 0, 1, 0, 0, 1, 1, 0];
    let header = [
        &[1, 4, 6, 0, 1, 9, 1, 0, 7, 0x0B, 1, 0][..],
        &ring,
        &[0x0C, 1, 1, 1, 0, 0, 5, 1, 0, 0],
    ]
    .concat();
    assert_eq!(
        check(&archive_of(b"x", &header)).err(),
        Some(OpenError::Damaged(DamagedPart::Header))
    );
}

#[test]
fn a_header_within_a_header_within_a_header_ends() {
    // A packed header that is, byte for byte, the header that describes it.
    let header = [
        0x17, 6, 0, 1, 9, 22, 0, 7, 0x0B, 1, 0, 1, 1, 0, 0x0C, 22, 0, 0,
    ];
    let mut packed = header.to_vec();
    packed.resize(22, 0);
    assert_eq!(
        check(&archive_of(&packed, &header)).err(),
        Some(OpenError::Damaged(DamagedPart::Header))
    );
}

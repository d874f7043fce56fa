//! What the fuzz targets share: opening with small limits, and archives whose checksums are right however wrong the rest is.

use sevenz::{Limits, OpenError, Opening, Password, safe_names};

/// Small enough that whatever goes beyond them is seen.
pub const LIMITS: Limits = Limits { memory: 32 << 20, unpacked: 4 << 20, entries: 1000, rounds: 64 };

/// Opens, checks what must hold whatever the bytes are, and says whether it opened.
pub fn check(archive: &[u8]) -> bool {
    let password = Password::new("geheim");
    let Ok(mut opening) = Opening::new(archive, Some(&password), &LIMITS) else {
        return false;
    };
    let mut last = opening.progress();
    while !last.is_finished() {
        match opening.step() {
            Ok(progress) => {
                assert!(progress.done <= progress.total);
                last = progress;
            }
            Err(error) => {
                assert_ne!(error, OpenError::NeedsPassword, "there was a password");
                assert!(!error.to_string().is_empty());
                return false;
            }
        }
    }
    let entries = opening.finish().expect("it was finished");
    assert!(entries.len() as u64 <= LIMITS.entries);
    assert!(entries.iter().map(|entry| entry.content.len() as u64).sum::<u64>() <= LIMITS.unpacked);
    for name in safe_names(&entries, "x").into_iter().flatten() {
        assert!(!name.starts_with('/') && name.split('/').all(|part| !matches!(part, "" | "." | "..")), "{name:?}");
    }
    true
}

/// An archive of these packed bytes and this header.
pub fn archive_of(packed: &[u8], header: &[u8]) -> Vec<u8> {
    let mut archive = vec![0; 32];
    archive[..8].copy_from_slice(b"7z\xBC\xAF\x27\x1C\0\x04");
    archive[12..20].copy_from_slice(&(packed.len() as u64).to_le_bytes());
    archive.extend_from_slice(packed);
    archive.extend_from_slice(header);
    mend(&mut archive);
    archive
}

/// Makes the start header agree with an archive of which the header runs from its offset to the end.
pub fn mend(archive: &mut [u8]) {
    if archive.len() < 32 {
        return;
    }
    let rest = (archive.len() - 32) as u64;
    let offset = u64::from_le_bytes(archive[12..20].try_into().expect("eight bytes")).min(rest);
    let checksum = crc32fast::hash(&archive[32 + offset as usize..]);
    archive[12..20].copy_from_slice(&offset.to_le_bytes());
    archive[20..28].copy_from_slice(&(rest - offset).to_le_bytes());
    archive[28..32].copy_from_slice(&checksum.to_le_bytes());
    let checksum = crc32fast::hash(&archive[12..32]);
    archive[8..12].copy_from_slice(&checksum.to_le_bytes());
}

//! What the fuzz targets share: opening with small limits, and archives whose checksums are right whatever the rest is.

use sevenz::{Limits, OpenError, Opening, Password, safe_names};

/// For headers the default limits; for content and keys smaller ones, so that many archives can be tried.
pub fn limits() -> Limits {
    let mut limits = Limits::default();
    limits.memory = 32 << 20;
    limits.unpacked = 4 << 20;
    limits.rounds = 64;
    limits
}

/// A long header out of a few bytes: each byte comes as many times as the two behind it say, up to a megabyte in all.
pub fn expand(bytes: &[u8]) -> Vec<u8> {
    let mut header = Vec::new();
    for run in bytes.chunks_exact(3) {
        let times = usize::from(u16::from_le_bytes([run[1], run[2]]));
        header.resize(header.len() + times.min((1 << 20) - header.len()), run[0]);
    }
    header
}

/// Opens, checks what must hold whatever the bytes are, and says whether it opened.
pub fn check(archive: &[u8]) -> bool {
    let password = Password::new("geheim");
    let Ok(mut opening) = Opening::new(archive, Some(&password), &limits()) else {
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
    let list_encrypted = opening.header_encrypted();
    let entries = opening.finish().expect("it was finished");
    let of_list = |entry: &sevenz::OpenedEntry| !entry.content.is_empty() || (entry.encrypted && entry.checked) == list_encrypted;
    assert!(entries.iter().all(of_list), "an empty entry is as its list is");
    assert!(entries.len() as u64 <= limits().entries);
    assert!(entries.iter().map(|entry| entry.content.len() as u64).sum::<u64>() <= limits().unpacked);
    for name in safe_names(&entries, "x").into_iter().flatten() {
        assert!(!name.starts_with('/') && name.split('/').all(|part| !matches!(part, "" | "." | "..")), "{name:?}");
    }
    true
}

/// Returns an archive of these packed bytes and this header.
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

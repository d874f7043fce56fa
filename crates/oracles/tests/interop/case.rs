//! The archives of the matrix, and the comparison of what a reader made of them.

use super::reader::Reader;
use sevenz::{Entropy, Entry, Password, Timestamp, seal};
use std::{
    collections::BTreeMap,
    fs,
    path::Path,
    time::{Duration, UNIX_EPOCH},
};

/// 21 September 2026, an odd second, so that a reader that halves the precision is found out.
const MODIFIED: u64 = 1_789_999_999;

pub struct Case {
    pub title: &'static str,
    pub password: String,
    pub entries: Vec<Entry>,
}

impl Case {
    pub fn new(title: &'static str, password: &str, entries: Vec<Entry>) -> Self {
        Self {
            title,
            password: password.into(),
            entries,
        }
    }

    pub fn seal(&self) -> Vec<u8> {
        let mut random = [0; Entropy::LEN];
        getrandom::fill(&mut random).unwrap();
        seal(
            &self.entries,
            &Password::new(&self.password),
            Entropy::from_bytes(random),
        )
        .unwrap()
    }

    /// Unpacks with a reader and compares every name, byte and time.
    pub fn compare(&self, reader: &Reader, archive: &Path) -> Result<(), String> {
        let folder = tempfile::tempdir().unwrap();
        (reader.extract)(archive, &self.password, folder.path())?;
        let mut found = BTreeMap::new();
        walk(folder.path(), folder.path(), &mut found);
        for entry in &self.entries {
            let (bytes, seconds) = found
                .remove(&entry.name)
                .ok_or_else(|| format!("no {:?}", entry.name))?;
            if bytes != *entry.content {
                return Err(format!("{:?} has other bytes", entry.name));
            }
            if seconds != entry.modified.unix_seconds() as u64 {
                return Err(format!("{:?} is of {seconds}", entry.name));
            }
        }
        match found.keys().next() {
            None => Ok(()),
            Some(name) => Err(format!("{name:?} too many")),
        }
    }
}

fn walk(root: &Path, folder: &Path, found: &mut BTreeMap<String, (Vec<u8>, u64)>) {
    for item in fs::read_dir(folder).unwrap() {
        let path = item.unwrap().path();
        if path.is_dir() {
            walk(root, &path, found);
        } else {
            let name = path
                .strip_prefix(root)
                .unwrap()
                .to_str()
                .unwrap()
                .to_owned();
            let modified = fs::metadata(&path).unwrap().modified().unwrap();
            let seconds = modified
                .duration_since(UNIX_EPOCH)
                .unwrap_or(Duration::ZERO)
                .as_secs();
            found.insert(name, (fs::read(&path).unwrap(), seconds));
        }
    }
}

/// An entry with bytes that differ from file to file and do not repeat.
pub fn entry(name: &str, len: usize) -> Entry {
    let mut state = name.bytes().fold(0x9E37_79B9_7F4A_7C15, |state, byte| {
        (state ^ u64::from(byte)).rotate_left(9)
    });
    let mut content = Vec::with_capacity(len + 8);
    while content.len() < len {
        state = state
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        content.extend_from_slice(&(state >> 16).to_le_bytes());
    }
    content.truncate(len);
    let age = name.len() as u64 * 86_400;
    Entry::new(
        name,
        Timestamp::from_unix_seconds((MODIFIED - age) as i64),
        content,
    )
}

fn many(count: usize, len: usize) -> Vec<Entry> {
    (0..count)
        .map(|number| entry(&format!("map/bestand-{number:04}.bin"), len + number % 17))
        .collect()
}

pub fn cases() -> Vec<Case> {
    let two = || {
        vec![
            entry("verwijzing.txt", 3000),
            entry("map/verwijzing.pdf", 40_000),
        ]
    };
    vec![
        Case::new("password: plain", "appel-boom-fiets-lamp-zon-brug", two()),
        Case::new("password: spaces", "  zes woorden  met ruimte ", two()),
        Case::new("password: emoji", "wacht😀woord👩‍👧 ü", two()),
        Case::new(
            "password: 200 characters",
            &"Langé wachtwoord ".repeat(12)[..205],
            two(),
        ),
        Case::new(
            "names: accents, emoji, 200",
            "a",
            vec![
                entry("Zoë Çelik – naïef.txt", 10),
                entry("😀.bin", 20),
                entry("Ελένη/Ольга.txt", 30),
                entry("  voor en na .txt", 40),
                entry(&"n".repeat(200), 50),
            ],
        ),
        Case::new("0 files", "leeg", vec![]),
        Case::new("1 file of 0 B", "leeg", vec![entry("leeg.txt", 0)]),
        Case::new("1 file of 1 B", "een", vec![entry("een.txt", 1)]),
        Case::new("1 file of 16 B", "een", vec![entry("een.txt", 16)]),
        Case::new(
            "empty among full",
            "x",
            vec![
                entry("a", 0),
                entry("b", 17),
                entry("c", 0),
                entry("d", 15),
                entry("e", 0),
            ],
        ),
        Case::new("50 files", "vijftig", many(50, 500)),
        Case::new("1,000 files", "duizend", many(1000, 60)),
        Case::new("10 files of 5 MB", "groot", many(10, 5_000_000)),
        Case::new(
            "1 file of 100 MB",
            "zeer groot",
            vec![entry("groot.bin", 100_000_000)],
        ),
    ]
}

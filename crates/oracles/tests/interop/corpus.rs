//! Archives of other projects, each with what is expected of it: every row of the manifest, or a line that there is no corpus.

use super::tell;
use sevenz::{EntryKind, Limits, OpenError, OpenedEntry, Password, open};
use sha2::{Digest, Sha256};
use std::{
    collections::BTreeMap,
    path::{Path, PathBuf},
};

/// The methods that the reader leaves out although 7-Zip has them.
const LEFT_OUT: &[&str] = &["Deflate64"];

struct Row<'a> {
    path: &'a str,
    password: Option<&'a str>,
    expected: &'a str,
    files: serde_json::Map<String, serde_json::Value>,
    methods: &'a str,
}

impl<'a> Row<'a> {
    fn parse(line: &'a str) -> Self {
        let mut columns = line.split('\t');
        let mut column = || columns.next().expect("the manifest has all its columns");
        Self {
            path: column(),
            password: Some(column()).filter(|&password| password != "-"),
            expected: column(),
            files: serde_json::from_str(column()).expect("the files are JSON"),
            methods: column(),
        }
    }

    fn left_out(&self) -> Option<&'static str> {
        let mut methods = self.methods.split([' ', ',']);
        methods.find_map(|method| LEFT_OUT.iter().copied().find(|&out| out == method))
    }

    /// What the reader made of it, in a word, or what is wrong with that.
    fn judge(&self, opened: Result<Vec<OpenedEntry>, OpenError>) -> Result<String, String> {
        match (self.expected, opened) {
            ("opens", Ok(entries)) => self.compare(&entries),
            ("opens", Err(OpenError::Unsupported(feature))) if self.left_out().is_some() => Ok(
                format!("out, as it should be: {}", OpenError::Unsupported(feature)),
            ),
            ("wrong-password", Err(OpenError::WrongPasswordOrDamaged))
            | ("corrupt", Err(OpenError::Damaged(_) | OpenError::NotSevenZip))
            | ("unsupported", Err(OpenError::Unsupported(_))) => Ok(self.expected.to_owned()),
            (expected, Ok(entries)) => Err(format!(
                "expected {expected}, opened {} entries",
                entries.len()
            )),
            (expected, Err(error)) => Err(format!("expected {expected}, got {error}")),
        }
    }

    fn compare(&self, entries: &[OpenedEntry]) -> Result<String, String> {
        if let Some(count) = self.files.get("…") {
            let files = entries
                .iter()
                .filter(|entry| entry.kind == EntryKind::File)
                .count();
            return if *count == format!("{files} files") {
                Ok(format!("{files} files"))
            } else {
                Err(format!("{files} files, not {count}"))
            };
        }
        let stem = Path::new(self.path)
            .file_stem()
            .expect("a name")
            .to_string_lossy();
        // 7-Zip, with which the manifest was made, drops the root from names, calls a nameless file as its archive, writes one of two
        // files of the same name over the other, and cannot write a name that is too long for the disk.
        let mut found: BTreeMap<&str, Vec<String>> = BTreeMap::new();
        for entry in entries {
            let name = match entry.name.trim_start_matches('/') {
                "" => &stem,
                given => given,
            };
            let digest = match entry.kind {
                EntryKind::Directory => "dir".to_owned(),
                EntryKind::Link => continue,
                EntryKind::File => Sha256::digest(&*entry.content)
                    .iter()
                    .map(|byte| format!("{byte:02x}"))
                    .collect(),
            };
            found.entry(name).or_default().push(digest);
        }
        for (name, digest) in &self.files {
            let digests = found
                .remove(name.trim_end_matches('/'))
                .ok_or_else(|| format!("no {name:?}"))?;
            if !digests.iter().any(|found| digest == found) {
                return Err(format!("{name:?} is {digests:?}"));
            }
        }
        found.retain(|name, digests| {
            digests != &["dir"] && name.split('/').all(|part| part.len() <= 255)
        });
        match found.keys().next() {
            None => Ok(format!("{} files", self.files.len())),
            Some(name) => Err(format!("{name:?} was not expected")),
        }
    }
}

#[test]
fn every_archive_of_the_corpus_behaves_as_its_manifest_says() {
    let beside = || Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared/corpus");
    let corpus = std::env::var_os("SLUIS_CORPUS").map_or_else(beside, PathBuf::from);
    let Ok(manifest) = std::fs::read_to_string(corpus.join("MANIFEST.tsv")) else {
        tell(&format!("no corpus at {}", corpus.display()));
        return;
    };
    let mut failures = Vec::new();
    let mut rows = 0;
    for row in manifest.lines().skip(1).map(Row::parse) {
        let archive = std::fs::read(corpus.join(row.path)).unwrap();
        let password = row.password.map(Password::new);
        rows += 1;
        match row.judge(open(&archive, password.as_ref(), &Limits::default())) {
            Ok(verdict) if verdict.starts_with("out") => tell(&format!("{}: {verdict}", row.path)),
            Ok(_) => {}
            Err(why) => failures.push(format!("{}: {why}", row.path)),
        }
    }
    tell(&format!(
        "corpus: {rows} rows, {} not as expected",
        failures.len()
    ));
    assert!(failures.is_empty(), "{}", failures.join("\n"));
}

//! Opens an archive: `cargo run --release --example open -- ARCHIVE [PASSWORD]`
//!
//! Prints one line of JSON for each entry (`name`, `size`, `sha256`; a directory has a `/` behind its name and no checksum) and exits with 0.
//! On failure it prints one line `{"error": …, "detail": …}`, where the error is the [`kind`](sevenz::OpenError::kind), and exits
//! with 2.

use serde_json::json;
use sevenz::{EntryKind, Limits, OpenError, OpenedEntry, Password, open};
use sha2::{Digest, Sha256};
use std::{path::Path, process::ExitCode};

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let (path, password) = match &arguments[..] {
        [path] => (path, None),
        [path, password] => (path, Some(password.as_str())),
        _ => {
            eprintln!("usage: open ARCHIVE [PASSWORD]");
            return ExitCode::FAILURE;
        }
    };
    let archive = match std::fs::read(path) {
        Ok(archive) => archive,
        Err(error) => {
            eprintln!("open: {path}: {error}");
            return ExitCode::FAILURE;
        }
    };
    match unlock(&archive, password) {
        Ok(entries) => {
            let stem = Path::new(path)
                .file_stem()
                .unwrap_or_default()
                .to_string_lossy();
            for entry in &entries {
                println!("{}", line(entry, &stem));
            }
            ExitCode::SUCCESS
        }
        Err(error) => {
            println!(
                "{}",
                json!({ "error": error.kind(), "detail": error.to_string() })
            );
            ExitCode::from(2)
        }
    }
}

/// Tries the password in normal form C first, as this crate seals, and then exactly as typed, as other programs do.
fn unlock(archive: &[u8], password: Option<&str>) -> Result<Vec<OpenedEntry>, OpenError> {
    let normalized = password.map(Password::new);
    let opened = open(archive, normalized.as_ref(), &Limits::default());
    match (&opened, password) {
        (Err(OpenError::WrongPasswordOrDamaged), Some(text)) if !text.is_ascii() => {
            open(archive, Some(&Password::as_typed(text)), &Limits::default()).or(opened)
        }
        _ => opened,
    }
}

/// Returns a line of JSON. A file without a name gets that of the archive, as in 7-Zip.
fn line(entry: &OpenedEntry, archive: &str) -> serde_json::Value {
    let name = if entry.name.is_empty() {
        archive
    } else {
        &entry.name
    };
    match entry.kind {
        EntryKind::Directory => {
            json!({ "name": format!("{}/", name.trim_end_matches('/')), "size": 0, "sha256": null })
        }
        EntryKind::File | EntryKind::Link => {
            let digest: String = Sha256::digest(&*entry.content)
                .iter()
                .map(|byte| format!("{byte:02x}"))
                .collect();
            json!({ "name": name, "size": entry.content.len(), "sha256": digest })
        }
    }
}

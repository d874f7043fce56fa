//! The saved file, as the receiver opens it: with 7-Zip.

use std::{
    collections::BTreeMap,
    fs,
    path::{Path, PathBuf},
    process::Command,
};

use tempfile::TempDir;

use crate::process::run;

/// Lists the names in an archive; nothing when the password is not right.
#[track_caller]
pub fn list(archive: &Path, password: &str) -> Option<String> {
    let (opened, said) = run(seven_zip("l", password).arg("-slt").arg(archive));
    opened.then_some(said)
}

/// Takes everything out of an archive: each name with its content; nothing when the password is
/// not right.
#[track_caller]
pub fn extract(archive: &Path, password: &str) -> Option<BTreeMap<String, String>> {
    let folder = tempfile::tempdir().expect("the temporary folder can be written");
    let mut into = std::ffi::OsString::from("-o");
    into.push(folder.path());
    let (opened, _) = run(seven_zip("x", password).arg("-y").arg(into).arg(archive));
    opened.then(|| contents(&folder))
}

/// Without `-p` the program would ask for a password and wait.
fn seven_zip(command: &str, password: &str) -> Command {
    let mut program = Command::new("7zz");
    program.arg(command).arg(format!("-p{password}"));
    program
}

fn contents(folder: &TempDir) -> BTreeMap<String, String> {
    let mut waiting = vec![folder.path().to_owned()];
    let mut contents = BTreeMap::new();
    while let Some(path) = waiting.pop() {
        if path.is_dir() {
            let entries = path.read_dir().expect("what was extracted can be read");
            waiting.extend(entries.flatten().map(|entry| entry.path()));
        } else {
            contents.insert(name_in(folder, &path), text(&path));
        }
    }
    contents
}

fn name_in(folder: &TempDir, path: &Path) -> String {
    let inside = path
        .strip_prefix(folder.path())
        .expect("it was found in the folder");
    inside.to_string_lossy().into_owned()
}

/// The text of a file; of a PDF, what is to be read on its page.
fn text(path: &PathBuf) -> String {
    if path.extension().is_some_and(|ending| ending == "pdf") {
        let (read, text) = run(Command::new("pdftotext")
            .args(["-raw", "-enc", "UTF-8"])
            .arg(path)
            .arg("-"));
        assert!(read, "pdftotext reads {}", path.display());
        return text;
    }
    let bytes = fs::read(path).expect("what was extracted can be read");
    String::from_utf8(bytes).unwrap_or_else(|_| panic!("{} is UTF-8", path.display()))
}

//! Other people's programs that read what we write.

use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::atomic::{AtomicUsize, Ordering};

use serde_json::Value;
use sluis_core::document::{self, Document};

use crate::case::{Case, agreement, code};

/// A folder that nobody else uses, and that goes when it is no longer needed.
pub struct Folder(PathBuf);

impl Folder {
    pub fn new() -> Self {
        static COUNT: AtomicUsize = AtomicUsize::new(0);
        let count = COUNT.fetch_add(1, Ordering::Relaxed);
        let name = format!(
            "{}-{}-{count}",
            env!("CARGO_CRATE_NAME"),
            std::process::id()
        );
        let path = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
        std::fs::create_dir_all(&path).unwrap();
        Self(path)
    }

    pub fn path(&self) -> &Path {
        &self.0
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        // What stays behind lies in the folder of the build.
        let _ = std::fs::remove_dir_all(&self.0);
    }
}

/// The files of some cases in a folder of their own.
pub struct Written {
    folder: Folder,
}

impl Written {
    pub fn new(cases: &[Case]) -> Self {
        let files = |case: &Case| {
            (
                case.name,
                document::files(&case.referral, &agreement(), &code()),
            )
        };
        Self::of(cases.iter().map(files))
    }

    /// Some files, each set under a name.
    pub fn of<'name>(sets: impl IntoIterator<Item = (&'name str, Vec<Document>)>) -> Self {
        let folder = Folder::new();
        for (name, files) in sets {
            for file in files {
                let path = folder.path().join(format!("{name}.{}", ending(&file)));
                std::fs::write(path, &*file.content).unwrap();
            }
        }
        Self { folder }
    }

    /// The file of a set with this ending.
    pub fn at(&self, name: &str, ending: &str) -> PathBuf {
        self.folder.path().join(format!("{name}.{ending}"))
    }

    /// The file of a case with this ending.
    pub fn path(&self, case: &Case, ending: &str) -> PathBuf {
        self.at(case.name, ending)
    }

    /// The files of all these cases with this ending.
    pub fn paths(&self, cases: &[Case], ending: &str) -> Vec<String> {
        cases
            .iter()
            .map(|case| self.path(case, ending).display().to_string())
            .collect()
    }
}

/// How the name of a file ends.
pub fn ending(file: &Document) -> &str {
    file.name.rsplit('.').next().unwrap()
}

/// Runs a program and gives what it wrote. A program that is not there is a failure that names the remedy.
#[track_caller]
pub fn run(program: impl AsRef<Path>, arguments: &[&str]) -> String {
    let program = program.as_ref();
    let output = Command::new(program)
        .args(arguments)
        .env("LC_ALL", "C.UTF-8")
        .output();
    let output = output.unwrap_or_else(|error| {
        panic!(
            "{} does not run ({error}): run `make setup`",
            program.display()
        )
    });
    let said = String::from_utf8_lossy(&output.stderr);
    assert!(
        output.status.success(),
        "{} {arguments:?}: {said}",
        program.display()
    );
    String::from_utf8(output.stdout).unwrap()
}

/// Runs one of the Python scripts of these tests, and gives the JSON that it prints.
#[track_caller]
pub fn ask(script: &str, arguments: &[String]) -> Value {
    let python = python_file("bin/python");
    assert!(
        python.exists(),
        "{} is missing: run `make setup`",
        python.display()
    );
    let script = here(script);
    let mut all = vec![script.to_str().unwrap()];
    all.extend(arguments.iter().map(String::as_str));
    serde_json::from_str(&run(python, &all)).unwrap()
}

/// A file of the Python packages that `tools/setup test` installs.
pub fn python_file(path: &str) -> PathBuf {
    let packages = std::env::var_os("SLUIS_PYTHON");
    Path::new(&packages.expect("SLUIS_PYTHON, which tools/env.sh sets")).join(path)
}

/// A file of these tests.
pub fn here(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("tests")
        .join(env!("CARGO_CRATE_NAME"))
        .join(name)
}

/// Compares with what is kept; with `SLUIS_KEEP=1` in the environment it is kept anew, for a person to look at.
#[track_caller]
pub fn check_kept(name: &str, now: &str) {
    let path = here("snapshots").join(name);
    if is_keeping() {
        std::fs::write(&path, now).unwrap();
    }
    let kept = std::fs::read_to_string(&path).unwrap();
    assert!(
        kept == now,
        "{name} differs from what is kept; it is now:\n{now}"
    );
}

/// Whether what is made now is kept as the example.
pub fn is_keeping() -> bool {
    std::env::var_os("SLUIS_KEEP").is_some()
}

//! The other programs, each as: unpack this archive with this password into this folder.

use oracles::package;
use std::{
    fs::File,
    io::{Read, Write},
    path::Path,
    process::Command,
};

pub const SEVEN_ZIP: &str = "7zz";

pub struct Reader {
    pub name: &'static str,
    pub extract: fn(archive: &Path, password: &str, into: &Path) -> Result<(), String>,
}

pub const ALL: &[Reader] = &[
    Reader {
        name: "sevenz",
        extract: with_sevenz,
    },
    Reader {
        name: "7zz",
        extract: with_7zz,
    },
    Reader {
        name: "unar",
        extract: with_unar,
    },
    Reader {
        name: "py7zr",
        extract: with_py7zr,
    },
    Reader {
        name: "7z-wasm",
        extract: with_7z_wasm,
    },
    Reader {
        name: "sevenz-rust2",
        extract: with_sevenz_rust2,
    },
];

/// Runs a program and gives whether it was content, and all it said. A program that is not there is a failure that names the remedy.
pub fn run(program: impl AsRef<Path>, arguments: &[String]) -> (bool, String) {
    let program = program.as_ref();
    let output = Command::new(program)
        .args(arguments)
        .env("LC_ALL", "C.UTF-8")
        .env("TZ", "UTC")
        .stdin(std::process::Stdio::null())
        .output()
        .unwrap_or_else(|error| {
            panic!(
                "{} does not run ({error}): run `make setup`",
                program.display()
            )
        });
    let said = String::from_utf8_lossy(&output.stdout) + String::from_utf8_lossy(&output.stderr);
    (output.status.success(), said.into_owned())
}

fn extract(program: impl AsRef<Path>, arguments: &[&dyn AsRef<Path>]) -> Result<(), String> {
    let arguments: Vec<String> = arguments
        .iter()
        .map(|argument| argument.as_ref().display().to_string())
        .collect();
    match run(program, &arguments) {
        (true, _) => Ok(()),
        (false, said) => Err(said),
    }
}

fn with_sevenz(archive: &Path, password: &str, into: &Path) -> Result<(), String> {
    let archive = std::fs::read(archive).unwrap();
    let password = sevenz::Password::new(password);
    let entries = sevenz::open(&archive, Some(&password), &Default::default())
        .map_err(|error| error.to_string())?;
    for entry in &entries {
        let path = into.join(&*entry.name);
        std::fs::create_dir_all(path.parent().expect("below the folder")).unwrap();
        let mut file = File::create(path).unwrap();
        file.write_all(&entry.content).unwrap();
        let seconds = entry
            .modified
            .expect("sealed entries have times")
            .unix_seconds() as u64;
        file.set_modified(std::time::UNIX_EPOCH + std::time::Duration::from_secs(seconds))
            .unwrap();
    }
    Ok(())
}

fn with_7zz(archive: &Path, password: &str, into: &Path) -> Result<(), String> {
    let into = format!("-o{}", into.display());
    extract(
        SEVEN_ZIP,
        &[&"x", &"-y", &format!("-p{password}"), &into, &archive],
    )
}

fn with_unar(archive: &Path, password: &str, into: &Path) -> Result<(), String> {
    extract(
        "unar",
        &[
            &"-q", &"-f", &"-D", &"-p", &password, &"-o", &into, &archive,
        ],
    )
}

fn with_py7zr(archive: &Path, password: &str, into: &Path) -> Result<(), String> {
    const SCRIPT: &str = "import sys, py7zr\n\
        with py7zr.SevenZipFile(sys.argv[1], password=sys.argv[2]) as archive: archive.extractall(sys.argv[3])";
    extract(
        package("SLUIS_PYTHON", "bin/python"),
        &[&"-c", &SCRIPT, &archive, &password, &into],
    )
}

fn with_7z_wasm(archive: &Path, password: &str, into: &Path) -> Result<(), String> {
    let script = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/interop/7z-wasm.mjs");
    let package = package("SLUIS_NODE_TEST", "node_modules/7z-wasm");
    extract(
        "node",
        &[&script, &package, &"x", &archive, &password, &into],
    )
}

/// By its entries, because its own unpacking leaves the times of empty files out.
fn with_sevenz_rust2(archive: &Path, password: &str, into: &Path) -> Result<(), String> {
    let mut reader = sevenz_rust2::ArchiveReader::open(archive, password.into())
        .map_err(|error| error.to_string())?;
    let write = |entry: &sevenz_rust2::ArchiveEntry, content: &mut dyn Read| {
        let path = into.join(&entry.name);
        std::fs::create_dir_all(path.parent().expect("below the folder"))?;
        let mut file = File::create(path)?;
        std::io::copy(content, &mut file)?;
        file.set_modified(entry.last_modified_date().into())?;
        Ok(true)
    };
    reader
        .for_each_entries(write)
        .map_err(|error| error.to_string())
}

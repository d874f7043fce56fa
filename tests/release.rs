//! What is handed out: the page in both forms, its sums, its parts and their licences, and that it stays small.
//!
//! The page is built first (`make dist`); `SLUIS_DIST` names another folder than `dist`.

use std::{
    fs,
    io::Read,
    path::{Path, PathBuf},
    process::{Command, Output},
};

use serde_json::Value;
use sha2::{Digest, Sha256};
use sluis_core::minisign::{PublicKey, Signature};
use tempfile::TempDir;

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn dist() -> PathBuf {
    std::env::var_os("SLUIS_DIST").map_or_else(|| root().join("dist"), PathBuf::from)
}

#[track_caller]
fn node(script: &str, change: impl FnOnce(&mut Command) -> &mut Command) -> Output {
    let mut command = Command::new("node");
    command.current_dir(root()).arg(script);
    let output = change(&mut command).output();
    output.expect("Missing: node. Install it with `make setup`.")
}

/// A release of the built page.
#[track_caller]
fn release() -> TempDir {
    let folder = TempDir::new().expect("the temporary folder can be written");
    let output = node("tools/release.mjs", |it| {
        it.arg(dist())
            .arg(folder.path())
            .env_remove("SLUIS_SIGNING_KEY")
    });
    assert!(
        output.status.success(),
        "{}",
        String::from_utf8_lossy(&output.stderr)
    );
    folder
}

#[track_caller]
fn read(folder: &TempDir, name: &str) -> String {
    fs::read_to_string(folder.path().join(name)).unwrap_or_else(|_| panic!("{name} is text"))
}

/// All files in a folder, as paths from there.
fn files(folder: &Path) -> Vec<String> {
    let mut found = Vec::new();
    let mut waiting = vec![folder.to_owned()];
    while let Some(path) = waiting.pop() {
        if path.is_dir() {
            let entries = path.read_dir().expect("the folder can be read");
            waiting.extend(entries.flatten().map(|entry| entry.path()));
        } else {
            let inside = path.strip_prefix(folder).expect("it was found there");
            found.push(inside.to_string_lossy().into_owned());
        }
    }
    found.sort();
    found
}

#[test]
fn every_file_has_its_sum() {
    let release = release();
    let check = Command::new("sha256sum")
        .args(["--check", "--strict", "--quiet", "SHA256SUMS"])
        .current_dir(release.path())
        .output()
        .expect("sha256sum is part of every Debian machine");
    assert!(
        check.status.success(),
        "{}",
        String::from_utf8_lossy(&check.stderr)
    );
    let sums = read(&release, "SHA256SUMS");
    for file in files(release.path()) {
        let listed = sums
            .lines()
            .any(|line| line.ends_with(&format!("  {file}")));
        assert!(listed || file == "SHA256SUMS", "{file} has no sum");
    }
}

#[test]
fn both_forms_carry_the_program_of_the_fingerprint() {
    let release = release();
    let between = |text: &str, start: &str, end: &str| {
        let (_, rest) = text.split_once(start).expect("the program stands in it");
        rest.split_once(end).expect("it ends").0.to_owned()
    };
    let single = between(
        &read(&release, "sluis.html"),
        "id=\"program\">",
        "</script>",
    );
    let script = files(release.path())
        .into_iter()
        .find(|it| it.ends_with(".js"));
    let script = read(&release, &script.expect("the folder has a script"));
    assert!(single.len() > 100_000);
    assert!(
        between(&script, ".append('", "')") == single,
        "the forms carry the same program"
    );
    let digest: String = Sha256::digest(single)
        .iter()
        .map(|byte| format!("{byte:02x}"))
        .collect();
    assert_eq!(read(&release, "FINGERPRINT").trim(), digest);
}

#[test]
fn the_parts_are_those_in_the_program_each_with_its_licence() {
    let release = release();
    let list: Value = serde_json::from_str(&read(&release, "sluis.cdx.json")).expect("it is JSON");
    assert_eq!(list["bomFormat"], "CycloneDX");
    let licences = read(&release, "LICENSES.txt");
    let parts = list["components"].as_array().expect("a list of parts");
    let mut names = Vec::new();
    for part in parts {
        let [name, version] = ["name", "version"].map(|key| part[key].as_str().expect("a text"));
        let licence = part["licenses"][0]["expression"]
            .as_str()
            .unwrap_or_default();
        assert!(!licence.is_empty(), "{name} has no licence");
        assert!(
            licences.contains(&format!("{name} {version}: {licence}")),
            "{name}"
        );
        // Once in the overview, and once above a text.
        assert!(
            licences.matches(&format!("{name} {version}")).count() > 1,
            "{name} has no text"
        );
        names.push(name);
    }
    for inside in [
        "aes",
        "leptos",
        "pdf-writer",
        "rust-std",
        "Noto Sans",
        "words.txt",
    ] {
        assert!(names.contains(&inside), "{inside} is not listed");
    }
    for outside in [
        "sluis",
        "proptest",
        "thirtyfour",
        "serde_derive",
        "leptos_macro",
    ] {
        assert!(!names.contains(&outside), "{outside} is not in the program");
    }
}

#[test]
fn a_release_of_the_same_page_is_the_same() {
    let (first, second) = (release(), release());
    assert_eq!(read(&first, "SHA256SUMS"), read(&second, "SHA256SUMS"));
}

/// Runs minisign.
#[track_caller]
fn minisign(folder: &TempDir, arguments: &[&str]) -> Output {
    let output = Command::new("minisign")
        .args(arguments)
        .current_dir(folder.path())
        .output();
    output.expect("Missing: minisign. Install it with `make setup`.")
}

/// Keys of minisign, without a password.
fn keys() -> TempDir {
    let keys = TempDir::new().expect("the temporary folder can be written");
    let made = minisign(&keys, &["-G", "-W", "-p", "sluis.pub", "-s", "sluis.key"]);
    assert!(made.status.success());
    keys
}

/// Makes a release in this folder, signed with one key; the page knows another, perhaps the same.
fn signed(folder: &TempDir, signing: &TempDir, known: &TempDir) -> Output {
    node("tools/release.mjs", |it| {
        it.arg(dist())
            .arg(folder.path())
            .arg(known.path().join("sluis.pub"))
            .env("SLUIS_SIGNING_KEY", signing.path().join("sluis.key"))
    })
}

#[test]
fn minisign_takes_the_signatures_of_a_release_and_nothing_that_was_changed() {
    let (keys, others) = (keys(), keys());
    let folder = TempDir::new().expect("the temporary folder can be written");
    let made = signed(&folder, &keys, &keys);
    let said = String::from_utf8_lossy(&made.stdout).into_owned();
    assert!(
        made.status.success() && said.contains("It is signed"),
        "{said}"
    );
    let is_right = |file: &str, key: &TempDir| {
        let key = key.path().join("sluis.pub");
        let key = key.to_str().expect("a path in letters");
        minisign(&folder, &["-V", "-p", key, "-m", file])
            .status
            .success()
    };
    for file in ["sluis.html", "SHA256SUMS"] {
        assert!(is_right(file, &keys), "{file}");
        assert!(!is_right(file, &others), "{file} with another key");
    }
    let text = read(&folder, "sluis.html.minisig");
    let signature = Signature::parse(&text).expect("the page reads it");
    let key = PublicKey::parse(&read(&folder, "sluis.pub")).expect("the page reads the key");
    assert!(signature.names(&key));
    assert_eq!(
        signature.program(),
        Some(read(&folder, "FINGERPRINT").trim())
    );
    // A letter of the comment, and a byte of the page.
    let path = |name: &str| folder.path().join(name);
    let changed = text.replace("sluis.html 0", "sluis.html 9");
    fs::write(path("sluis.html.minisig"), &changed).expect("the folder can be written");
    assert!(!is_right("sluis.html", &keys), "another comment");
    fs::write(path("sluis.html.minisig"), &text).expect("the folder can be written");
    let page = read(&folder, "sluis.html").replacen("OCMW", "OCMV", 1);
    fs::write(path("sluis.html"), page).expect("the folder can be written");
    assert!(!is_right("sluis.html", &keys), "another page");
}

#[test]
fn a_key_that_the_page_does_not_know_signs_nothing() {
    let folder = TempDir::new().expect("the temporary folder can be written");
    let refused = signed(&folder, &keys(), &keys());
    let said = String::from_utf8_lossy(&refused.stderr);
    assert!(
        !refused.status.success() && said.contains("another key"),
        "{said}"
    );
    assert!(files(folder.path()).is_empty());
}

#[test]
fn the_readme_names_the_key_that_the_page_knows() {
    let readme = fs::read_to_string(root().join("README.md")).expect("it is text");
    match PublicKey::of_releases() {
        Some(key) => assert!(readme.contains(&key.text())),
        None => assert!(readme.contains("Nobody signs releases yet")),
    }
}

/// Puts a page together around this program.
fn pack(program: &[u8]) -> (TempDir, Output) {
    let staging = TempDir::new().expect("the temporary folder can be written");
    for (name, content) in [
        ("sluis_bg.wasm", program),
        ("sluis.js", &b"let wasm_bindgen;"[..]),
    ] {
        fs::write(staging.path().join(name), content).expect("the temporary folder can be written");
    }
    let output = node("tools/pack.mjs", |it| {
        it.env("TRUNK_SOURCE_DIR", root())
            .env("TRUNK_STAGING_DIR", staging.path())
    });
    (staging, output)
}

#[test]
fn the_same_program_gives_the_same_page() {
    let [first, second] = [(); 2].map(|()| {
        let (folder, output) = pack(b"program");
        assert!(output.status.success());
        files(folder.path())
            .into_iter()
            .map(|name| read(&folder, &name))
            .collect::<String>()
    });
    assert!(first == second);
}

/// The bytes of a text in which each letter is seven bits, or fourteen, as `src/boot.js` reads it.
fn from_letters(text: &str) -> Vec<u8> {
    const NO_LETTER: [u32; 12] = [0, 9, 10, 11, 12, 13, 26, 27, 39, 60, 92, 127];
    let mut bits = Vec::new();
    let mut push = |number: u32| bits.extend((0..7).rev().map(|at| (number >> at) & 1));
    for letter in text.chars().map(u32::from) {
        if letter < 128 {
            push(letter);
        } else {
            push(NO_LETTER[(letter as usize - 160) / 128]);
            push((letter - 160) % 128);
        }
    }
    let byte = |bits: &[u32]| bits.iter().fold(0, |byte, bit| byte << 1 | *bit as u8);
    bits.chunks_exact(8).map(byte).collect()
}

#[test]
fn a_program_of_any_length_comes_out_as_it_went_in() {
    for length in 1..=40 {
        let program = vec![255; length * length];
        let (folder, output) = pack(&program);
        assert!(output.status.success());
        let page = read(&folder, "sluis.html");
        let (_, rest) = page.split_once("id=\"program\">").expect("a program");
        let (text, _) = rest.split_once("</script>").expect("its end");
        let mut unpacked = Vec::new();
        flate2::read::GzDecoder::new(&*from_letters(text))
            .read_to_end(&mut unpacked)
            .expect("it is gzip");
        assert!(unpacked.starts_with(&program), "{length}");
        assert!(unpacked.ends_with(b"}"), "the style travels behind it");
    }
}

#[test]
fn a_page_over_its_budget_is_refused() {
    let mut large = vec![0; 1_000_000];
    getrandom::fill(&mut large).expect("this machine has a random source");
    let (_, output) = pack(&large);
    assert!(!output.status.success());
    let said = String::from_utf8_lossy(&output.stderr);
    assert!(said.contains("over its budget"), "{said}");
}

//! Other programs open what `sevenz` seals, and `sevenz` opens what they seal.

#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

mod case;
mod corpus;
mod foreign;
mod reader;

use case::{Case, cases, entry};
use reader::{SEVEN_ZIP, run};

use std::{io::Write, path::Path};
use tempfile::TempDir;

/// A folder of its own with one sealed archive in it.
fn sealed(case: &Case) -> (TempDir, std::path::PathBuf) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("sluis.7z");
    std::fs::write(&path, case.seal()).unwrap();
    (folder, path)
}

/// What 7-Zip says, and whether it was content.
fn seven_zip(command: &str, password: Option<&str>, archive: &Path) -> (bool, String) {
    let mut arguments = vec![
        command.to_owned(),
        "-slt".into(),
        "-sccUTF-8".into(),
        "-y".into(),
    ];
    arguments.extend(password.map(|password| format!("-p{password}")));
    arguments.push(archive.display().to_string());
    run(SEVEN_ZIP, &arguments)
}

#[test]
fn seven_zip_lists_nothing_without_the_password() {
    let case = Case::new(
        "list",
        "zes gewone woorden",
        vec![entry("cliënt Janssens.txt", 10)],
    );
    let (_folder, archive) = sealed(&case);
    for password in [Some("zes gewone woordem"), Some(""), None] {
        let (content, said) = seven_zip("l", password, &archive);
        assert!(!content, "{said}");
        assert!(!said.contains("Janssens"), "{said}");
    }
    let (content, said) = seven_zip("l", Some(&case.password), &archive);
    assert!(content, "{said}");
    for expected in [
        "cliënt Janssens.txt",
        "Size = 10",
        "Method = 7zAES:19",
        "Modified = 2026-09-01 ",
    ] {
        assert!(said.contains(expected), "no {expected:?} in {said}");
    }
}

#[test]
fn seven_zip_unpacks_nothing_with_a_wrong_password() {
    let case = Case::new("wrong", "goed", vec![entry("a", 100)]);
    let (_folder, archive) = sealed(&case);
    let (content, said) = seven_zip("t", Some("fout"), &archive);
    assert!(!content && said.contains("Wrong password"), "{said}");
    assert!(seven_zip("t", Some("goed"), &archive).0);
}

#[test]
fn a_name_of_300_characters_comes_through() {
    let name = "ö".repeat(300);
    let case = Case::new("long", "goed", vec![entry(&name, 1000)]);
    let (_folder, archive) = sealed(&case);
    let (content, said) = seven_zip("l", Some("goed"), &archive);
    assert!(content && said.contains(&name), "{said}");
    // No file system here takes such a name, so it is tested, not unpacked.
    assert!(seven_zip("t", Some("goed"), &archive).0);
}

#[test]
fn a_password_typed_with_loose_accents_is_the_same() {
    let loose = "ge\u{301}heim cafe\u{301}";
    let case = Case::new("nfd", loose, vec![entry("a", 100)]);
    let (_folder, archive) = sealed(&case);
    assert!(seven_zip("t", Some("g\u{e9}heim caf\u{e9}"), &archive).0);
}

#[test]
fn every_reader_opens_every_archive_of_ours() {
    let cases = cases();
    let mut table = String::new();
    let mut failures = Vec::new();
    for case in &cases {
        let (_folder, archive) = sealed(case);
        let mut row = format!("{:<28}", case.title);
        for reader in reader::ALL {
            let started = std::time::Instant::now();
            match case.compare(reader, &archive) {
                Ok(()) => row += &format!(" {:>11.2} s", started.elapsed().as_secs_f64()),
                Err(why) => {
                    row += "        FAIL";
                    failures.push(format!("{} with {}: {why}", case.title, reader.name));
                }
            }
        }
        table += &(row + "\n");
    }
    let head: String = reader::ALL
        .iter()
        .map(|reader| format!(" {:>13}", reader.name))
        .collect();
    tell(&format!(
        "\nOur archives, opened by others: identical bytes, names and times\n{:<28}{head}\n{table}",
        ""
    ));
    assert!(failures.is_empty(), "{}", failures.join("\n"));
}

/// Prints past the capture of the test harness, so that what was found shows when all is well too.
fn tell(what: &str) {
    let _ = writeln!(std::io::stderr(), "{what}");
}

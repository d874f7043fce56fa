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

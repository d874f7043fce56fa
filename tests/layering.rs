//! Imports go one way: each module uses only what the map in `src/lib.rs` lets it use.

use std::{
    fs,
    path::{Path, PathBuf},
};

/// What each module may import of ours. `pages` stand last and may use everything.
const LAYERS: &[(&str, &[&str])] = &[
    ("archive", &[]),
    ("passphrase", &[]),
    ("protocol", &[]),
    ("referral", &["protocol"]),
    ("report", &["protocol", "referral"]),
    (
        "wording",
        &["archive", "passphrase", "protocol", "referral", "report"],
    ),
    ("document", &["protocol", "referral", "report", "wording"]),
    (
        "message",
        &["archive", "protocol", "referral", "report", "wording"],
    ),
    ("browser", &["archive"]),
    ("ui", &[]),
    (
        "pages",
        &[
            "archive",
            "browser",
            "document",
            "message",
            "passphrase",
            "protocol",
            "referral",
            "report",
            "ui",
            "wording",
        ],
    ),
];

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

/// The modules of ours that a text names after `crate::`, one by one or in a list.
fn imports(text: &str) -> Vec<String> {
    let code: String = text
        .lines()
        .filter(|line| !line.trim_start().starts_with("//"))
        .flat_map(|line| [line, "\n"])
        .collect();
    let mut found = Vec::new();
    for (start, _) in code.match_indices("crate::") {
        let rest = &code[start + "crate::".len()..];
        if let Some(list) = rest.strip_prefix('{') {
            let mut depth = 0;
            let mut name = String::new();
            for letter in list.chars() {
                match letter {
                    '{' => depth += 1,
                    '}' if depth == 0 => break,
                    '}' => depth -= 1,
                    ',' if depth == 0 => found.push(std::mem::take(&mut name)),
                    _ if depth == 0 => name.push(letter),
                    _ => {}
                }
            }
            found.push(name);
        } else {
            found.push(rest.to_owned());
        }
    }
    let first = |name: String| {
        let end = |letter: char| !letter.is_ascii_lowercase() && letter != '_';
        name.trim().split(end).next().unwrap_or("").to_owned()
    };
    found
        .into_iter()
        .map(first)
        .filter(|name| !name.is_empty())
        .collect()
}

#[test]
fn a_list_of_imports_is_read_whole() {
    let text = "use crate::{archive::{Entry, seal}, protocol::Profile,\n    referral};\nuse crate::ui::Tick;";
    assert_eq!(imports(text), ["archive", "protocol", "referral", "ui"]);
}

#[test]
fn imports_go_one_way() {
    let mut wrong = Vec::new();
    for (module, allowed) in LAYERS {
        for path in sources(&root().join(module)) {
            for name in imports(&fs::read_to_string(&path).unwrap()) {
                if name != *module && !allowed.contains(&name.as_str()) {
                    wrong.push(format!("{} imports {name}", path.display()));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn every_module_stands_in_the_map() {
    let map = fs::read_to_string(root().join("lib.rs")).unwrap();
    for entry in fs::read_dir(root()).unwrap() {
        let path = entry.expect("the folder can be read").path();
        if path.is_dir() {
            let name = path.file_name().unwrap().to_string_lossy().into_owned();
            assert!(
                LAYERS.iter().any(|(module, _)| *module == name),
                "{name} has no layer"
            );
            assert!(
                map.contains(&format!("[`{name}`]")),
                "{name} is not on the map"
            );
        }
    }
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
    for path in sources(&root()) {
        let lines = fs::read_to_string(&path).unwrap().lines().count();
        assert!(
            lines <= LONGEST_FILE,
            "{} has {lines} lines",
            path.display()
        );
    }
}

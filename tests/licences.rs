//! The list of licences in the page is what cargo says of the crates that are in it.

use std::{
    collections::{BTreeMap, BTreeSet},
    path::Path,
    process::Command,
};

use serde_json::Value;

/// Where the list stands; with `SLUIS_KEEP=1` in the environment it is written anew.
const LIST: &str = "crates/core/src/wording/about/licences.txt";

/// What cargo knows of the crates for the page.
fn metadata() -> Value {
    let output = Command::new(env!("CARGO"))
        .args(["metadata", "--locked", "--offline", "--format-version=1"])
        .args(["--filter-platform", "wasm32-unknown-unknown"])
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .output()
        .expect("cargo runs");
    let said = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{said}");
    serde_json::from_slice(&output.stdout).expect("cargo writes JSON")
}

/// Everything under `key`, by its id.
fn by_id(list: &Value) -> BTreeMap<&str, &Value> {
    let each = list.as_array().expect("a list").iter();
    each.map(|it| (it["id"].as_str().expect("an id"), it))
        .collect()
}

/// Whether the crate only works while another is compiled: nothing of it is in the page.
fn is_macro(package: &Value) -> bool {
    let targets = package["targets"].as_array().expect("targets");
    targets
        .iter()
        .any(|target| target["kind"][0] == "proc-macro")
}

/// A licence in one way of writing: alternatives in order, with `OR` between.
fn licence(package: &Value) -> String {
    let written = package["license"].as_str();
    let name = &package["name"];
    let written = written.unwrap_or_else(|| panic!("{name} names no licence"));
    if written.contains('(') {
        return written.to_owned();
    }
    let spaced = written.replace('/', " OR ");
    let alternatives: BTreeSet<&str> = spaced.split(" OR ").collect();
    alternatives.into_iter().collect::<Vec<_>>().join(" OR ")
}

/// The list: a licence and its crates on a line.
fn list() -> String {
    let metadata = metadata();
    let packages = by_id(&metadata["packages"]);
    let nodes = by_id(&metadata["resolve"]["nodes"]);
    let root = metadata["resolve"]["root"].as_str().expect("a root");
    let (mut inside, mut waiting) = (BTreeSet::new(), vec![root]);
    while let Some(id) = waiting.pop() {
        let uses = nodes[id]["deps"].as_array().expect("dependencies");
        for used in uses {
            let kinds = used["dep_kinds"].as_array().expect("kinds");
            let used = used["pkg"].as_str().expect("an id");
            let is_normal = kinds.iter().any(|kind| kind["kind"].is_null());
            if is_normal && !is_macro(packages[used]) && inside.insert(used) {
                waiting.push(used);
            }
        }
    }
    let mut by_licence = BTreeMap::<_, BTreeSet<_>>::new();
    let others = inside
        .into_iter()
        .filter(|id| !packages[id]["source"].is_null());
    for id in others {
        let name = packages[id]["name"].as_str().expect("a name");
        by_licence
            .entry(licence(packages[id]))
            .or_default()
            .insert(name);
    }
    by_licence
        .into_iter()
        .map(|(licence, names)| {
            format!(
                "{licence}: {}\n",
                names.into_iter().collect::<Vec<_>>().join(", ")
            )
        })
        .collect()
}

#[test]
fn the_list_of_licences_is_what_cargo_says() {
    let (path, now) = (Path::new(env!("CARGO_MANIFEST_DIR")).join(LIST), list());
    if std::env::var_os("SLUIS_KEEP").is_some() {
        std::fs::write(&path, &now).expect("the list can be written");
    }
    let kept = std::fs::read_to_string(&path).expect("the list is there");
    assert!(kept == now, "{LIST} differs; it is now:\n{now}");
    for allowed in ["GPL", "SSPL", "BUSL"] {
        assert!(
            !kept.contains(allowed),
            "{allowed} does not go with EUPL-1.2 here"
        );
    }
}

//! Archives of other projects, opened in the page.

use std::path::{Path, PathBuf};

use super::{OPEN, PASSWORD, PICK, at_open};
use crate::{page::Kind, site::Place};

/// The corpus of archives of other projects: path, password, what is expected and how many files are in it.
fn corpus() -> Option<Vec<(PathBuf, String, String, usize)>> {
    let beside = || Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared/corpus");
    let folder = std::env::var_os("SLUIS_CORPUS").map_or_else(beside, PathBuf::from);
    // The browser takes no path with `..` in it.
    let folder = folder.canonicalize().ok()?;
    let manifest = std::fs::read_to_string(folder.join("MANIFEST.tsv")).ok()?;
    let row = |line: &str| {
        let columns: Vec<&str> = line.split('\t').collect();
        let files: serde_json::Map<String, serde_json::Value> =
            serde_json::from_str(columns[3]).expect("the files are JSON");
        let files = files.values().filter(|digest| *digest != "dir").count();
        (
            folder.join(columns[0]),
            columns[1].to_owned(),
            columns[2].to_owned(),
            files,
        )
    };
    Some(manifest.lines().skip(1).map(row).collect())
}

#[test]
fn archives_of_other_projects_open_in_the_page_as_their_manifest_says() {
    let Some(rows) = corpus() else {
        println!("no corpus to open in the page: set SLUIS_CORPUS");
        return;
    };
    let page = at_open(Place::File);
    let (mut opened, mut refused) = (0, 0);
    for (path, password, expected, files) in rows.iter().step_by(3) {
        page.pick(PICK, &[path]);
        let is_settled = || page.heading() != "Openen" || page.title().starts_with("Fout: ");
        let is_asked = || page.focused() == PASSWORD;
        page.wait(&format!("{path:?} to be read"), || {
            is_asked() || is_settled()
        });
        if is_asked() {
            assert_ne!(password, "-", "{path:?} asks no password");
            page.fill(PASSWORD, password);
            page.press(OPEN);
        }
        page.wait(&format!("{path:?} to be open or refused"), is_settled);
        let (heading, text) = (page.heading(), page.text());
        if heading == "Openen" {
            let sentence = match expected.as_str() {
                "wrong-password" => "gaat het bestand niet open",
                "corrupt" => "beschadigd",
                _ => "met een methode die Sluis niet kent",
            };
            assert!(text.contains(sentence), "{path:?} is {expected}: {text}");
            refused += 1;
        } else {
            assert_eq!(expected, "opens", "{path:?}");
            let saves = page.names(Kind::Button).into_iter();
            let saves = saves.filter(|name| name.starts_with("Bewaar ") && name != "Bewaar alles");
            let listed = saves.count();
            // Of two files with one name, 7-Zip keeps one; of the longest lists, the page shows a part.
            assert!(
                listed >= *files.min(&100) || text.contains("koppeling"),
                "{path:?}: {listed} of {files}"
            );
            opened += 1;
        }
        page.press("Wis alles");
        page.wait("the place to pick", || {
            page.names(Kind::Field).contains(&PICK.to_owned())
        });
    }
    println!("corpus in the page: {opened} opened, {refused} refused as expected");
    assert!(
        opened + refused >= 20 && opened > 10,
        "{opened} and {refused}"
    );
}

//! Saving where the user chooses: it is known that the file is there, and at the end it is deleted again.

use std::{fs, path::PathBuf};

use crate::{
    archive, journey,
    page::{Kind, Page},
    site::Place,
};

/// The browser's own window that asks where to save, as a user answers it: with a real file of the browser's, under the name
/// that `window.answer` gives, or with none.
const PICKER: &str = "
    window.answer = (name) => name;
    window.showSaveFilePicker = async ({ suggestedName, types }) => {
        window.asked = { suggestedName, types };
        const name = window.answer(suggestedName);
        if (!name) throw new DOMException('closed', 'AbortError');
        const folder = await navigator.storage.getDirectory();
        return folder.getFileHandle(name, { create: true });
    };";

/// The files that were saved so, by name, as Base64.
const SAVED: &str = "
    const done = arguments[0];
    (async () => {
        const folder = await navigator.storage.getDirectory();
        const found = [];
        for await (const [name, handle] of folder.entries()) {
            const bytes = new Uint8Array(await (await handle.getFile()).arrayBuffer());
            found.push([name, btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''))]);
        }
        done(found);
    })()";

#[track_caller]
fn saved(page: &Page) -> Vec<(String, Vec<u8>)> {
    use base64::Engine;
    let files: Vec<(String, String)> = page.ask_later(SAVED, vec![]);
    let decode = |text: &str| {
        base64::prelude::BASE64_STANDARD
            .decode(text)
            .expect("Base64")
    };
    files
        .into_iter()
        .map(|(name, text)| (name, decode(&text)))
        .collect()
}

#[track_caller]
fn open() -> Page {
    // Files of the browser's own are there for pages of a server.
    let page = Page::open_with(Place::Server, PICKER);
    journey::review(&page);
    journey::make(&page);
    page
}

#[test]
fn a_file_that_is_saved_where_the_user_chose_is_known_and_deleted_at_the_end() {
    const DELETE: &str = "Verwijder het bestand van dit toestel";
    let page = open();
    page.press("Bewaar het bestand");
    page.wait("the mail", || page.focused() == "Mail het bestand");
    assert!(page.saved().is_empty(), "nothing is downloaded");
    let files = saved(&page);
    let [(name, bytes)] = files.as_slice() else {
        panic!("{} files", files.len());
    };
    let suggested: String = page.ask("return window.asked.suggestedName", vec![]);
    assert_eq!(*name, suggested);
    assert!(
        name.starts_with("sluis-") && name.ends_with(".7z"),
        "{name}"
    );
    let text = page.text();
    assert!(text.contains(&format!("Het bestand is bewaard als {name}")));
    page.picture("5-mail-bewaard");
    journey::mail(&page);
    let password = journey::password(&page);
    let folder = tempfile::tempdir().expect("the temporary folder can be written");
    let file: PathBuf = folder.path().join(name);
    fs::write(&file, bytes).expect("the temporary folder can be written");
    assert!(archive::list(&file, &password).is_some(), "7-Zip opens it");

    journey::hand_over(&page);
    page.press(DELETE);
    page.wait("the safe answer", || page.focused() == "Nee, houd het");
    page.key(thirtyfour::Key::Enter);
    page.wait("the focus where it was", || page.focused() == DELETE);
    assert_eq!(saved(&page).len(), 1, "it is still there");
    page.press(DELETE);
    page.picture("7-klaar-verwijderen");
    page.press("Ja, verwijder het");
    page.wait("that it is gone", || {
        page.text()
            .contains(&format!("{name} is verwijderd van dit toestel"))
    });
    assert_eq!(saved(&page), [], "it is gone");
    assert!(!page.names(Kind::Button).contains(&DELETE.to_owned()));

    // The receipt goes the same way, and is kept then.
    page.press("Bewaar het verzendbewijs (.json)");
    page.press("Nog een doorverwijzing");
    page.wait_for_heading("Gesprek");
    assert!(saved(&page)[0].0.ends_with(".json"));
}

#[test]
fn who_closes_the_window_without_a_place_has_saved_nothing() {
    let page = open();
    let () = page.ask("window.answer = () => ''", vec![]);
    page.press("Bewaar het bestand");
    page.wait("what is known", || {
        page.text().contains("Het bestand is nog niet bewaard")
    });
    page.picture("5-bewaren-gesloten");
    assert!(!page.text().contains("Open de mail"), "the task stays open");
    assert_eq!(saved(&page), []);
    assert!(page.saved().is_empty());
    // Where the window cannot be used, it comes as a download.
    page.press("Lukt dat niet? Bewaar het als download");
    page.downloaded(".7z");
    page.press("Ja, ik zie het");
    page.wait("the mail", || page.focused() == "Mail het bestand");
}

#[test]
fn a_file_that_cannot_be_written_is_not_claimed() {
    let page = open();
    let () = page.ask(
        "FileSystemFileHandle.prototype.createWritable = async () => { throw new DOMException('full', 'QuotaExceededError'); }",
        vec![],
    );
    page.press("Bewaar het bestand");
    page.wait("what is known", || {
        page.text()
            .contains("Je browser kon het bestand niet bewaren")
    });
    assert!(!page.text().contains("Open de mail"), "the task stays open");
    assert_eq!(saved(&page), [], "no empty file stays");
}

#[test]
fn a_window_that_may_not_be_asked_for_gives_a_download() {
    let page = open();
    let () = page.ask(
        "window.showSaveFilePicker = async () => { throw new DOMException('no', 'SecurityError'); }",
        vec![],
    );
    journey::keep(&page);
}

#[test]
fn a_file_under_another_name_is_mailed_under_that_and_its_name_is_asked_after() {
    let page = open();
    let () = page.ask("window.answer = () => 'fatima.7z'", vec![]);
    page.press("Bewaar het bestand");
    page.wait("the mail", || page.focused() == "Mail het bestand");
    let text = page.text();
    assert!(text.contains("voeg het bestand fatima.7z toe"), "{text}");
    assert!(text.contains("mag niets over de cliënt staan"), "{text}");
    // What goes out of the page by itself does not say that name.
    assert!(!page.leads_to("Open de mail").contains("fatima"));
}

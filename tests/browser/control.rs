//! The instruments themselves: on a page that does what Sluis never does, each of them notices.

use std::fs;

use crate::{page::Page, site::Site};

/// A page that asks, keeps and complains as much as it can.
const TALKATIVE: &str = r#"<!DOCTYPE html><html lang="nl"><meta charset="utf-8"><title>Proef</title>
<h1>Proef</h1><p id="at"></p><script>
localStorage.setItem('a', '1');
sessionStorage.setItem('b', '1');
document.cookie = 'c=1';
window.name = 'd';
console.error('fout');
new Image().src = '/beeld.png';
Promise.all([
    fetch('/vraag?naam=Fatima').catch(() => {}),
    caches.open('e'),
    new Promise((done) => { indexedDB.open('f').onsuccess = done; }),
]).then(() => { document.getElementById('at').textContent = 'Klaar'; });
</script></html>"#;

#[test]
fn a_page_that_talks_and_keeps_is_noticed() {
    let folder = tempfile::tempdir().expect("the temporary folder can be written");
    fs::write(folder.path().join("index.html"), TALKATIVE).expect("the page can be written");
    let page = Page::visit(Site::served(folder.path(), ""));
    page.wait("the requests", || page.text().contains("Klaar"));

    let requests = page.requests().join(" ");
    assert!(
        requests.contains("/vraag?naam=Fatima"),
        "the browser saw {requests}"
    );
    assert!(
        requests.contains("/beeld.png"),
        "the browser saw {requests}"
    );
    let answered = page.site().requests().join(" ");
    assert!(
        answered.contains("GET /vraag?naam=Fatima"),
        "the server saw {answered}"
    );
    assert!(page.complaints().join(" ").contains("fout"));
    let kept = page.kept();
    for place in [
        "localStorage",
        "sessionStorage",
        "cookies",
        "databases",
        "caches",
        "window name",
    ] {
        assert!(kept.contains_key(place), "{place} was not seen in {kept:?}");
    }
}

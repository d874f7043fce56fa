//! The page's policy: even a script that got in could send nothing out and run nothing new.

use std::{collections::BTreeMap, fs, thread, time::Duration};

use serde_json::json;

use crate::{
    browser::Browser,
    page::Page,
    site::{Place, Site},
};

/// What the script tries, see there.
const HOSTILE: &str = include_str!("hostile.js");

/// Each attempt with the rule against it. For some, browsers differ in which of two they invoke first.
const RULES: [(&str, &str); 25] = [
    ("fetch", "connect-src"),
    ("XMLHttpRequest", "connect-src"),
    ("beacon", "connect-src"),
    ("WebSocket", "connect-src"),
    ("EventSource", "connect-src"),
    ("image", "img-src"),
    ("background", "img-src"),
    ("media", "media-src"),
    ("font", "font-src"),
    ("frame", "frame-src"),
    ("object", "object-src require-trusted-types-for"),
    ("embed", "object-src require-trusted-types-for"),
    ("prefetch", "default-src"),
    ("preload", "img-src"),
    ("style sheet", "style-src-elem"),
    ("style in the page", "style-src-elem"),
    ("script", "require-trusted-types-for"),
    ("script in the page", "require-trusted-types-for"),
    ("module", "script-src-elem"),
    ("worker", "require-trusted-types-for"),
    ("handler", "require-trusted-types-for"),
    ("HTML", "require-trusted-types-for"),
    ("eval", "require-trusted-types-for"),
    ("timer", "require-trusted-types-for"),
    ("form", "form-action"),
];

/// What arrives elsewhere from a page without a policy.
const ARRIVES: [&str; 16] = [
    "fetch",
    "xhr",
    "beacon",
    "socket",
    "events",
    "image",
    "background",
    "media",
    "font",
    "frame",
    "object",
    "embed",
    "preload",
    "style",
    "script",
    "module",
];

/// What a browser refuses, or in WebKit never does, without a word to the page.
fn quiet(browser: Browser) -> &'static [&'static str] {
    match browser {
        Browser::Chromium => &["new window"],
        Browser::Firefox => &["new window", "prefetch", "preload"],
        Browser::WebKit => &["new window", "prefetch"],
    }
}

/// The script with its aim filled in.
fn hostile(elsewhere: &Site, quiet: &[&str]) -> String {
    let script = HOSTILE.replace("ELSEWHERE", &elsewhere.address);
    script.replace("QUIET", &json!(quiet).to_string())
}

/// Waits for all attempts; gives the rule that the browser invoked against each.
#[track_caller]
fn tried(page: &Page) -> BTreeMap<String, String> {
    let found =
        || -> Option<String> { page.ask("return document.documentElement.dataset.found", vec![]) };
    page.wait("all attempts", || found().is_some());
    serde_json::from_str(&found().expect("it was waited for")).expect("the script writes JSON")
}

/// Has a script leave the page for an address with a secret in it.
#[track_caller]
fn leave(page: &Page, elsewhere: &Site) {
    let script = "setTimeout((address) => { location.href = address; }, 0, arguments[0])";
    let () = page.ask(script, vec![json!(format!("{}leave", elsewhere.address))]);
}

/// Whether something was asked for elsewhere.
fn arrived(elsewhere: &Site, part: &str) -> bool {
    let mut requests = elsewhere.requests().into_iter();
    requests.any(|request| request.ends_with(&format!("/{part}")))
}

#[track_caller]
fn check(browser: Browser, place: Place) {
    let empty = tempfile::tempdir().expect("the temporary folder can be written");
    let elsewhere = Site::served(empty.path(), "");
    let script = hostile(&elsewhere, quiet(browser));
    let page = Page::visit_in(browser, Site::infected(place, &script));
    let tried = tried(&page);
    for (name, rules) in RULES {
        let told = !quiet(browser).contains(&name);
        let rule = tried[name].as_str();
        assert!(
            !told || rules.split(' ').any(|it| it == rule),
            "the rule against “{name}”: {rule:?}"
        );
    }
    if browser != Browser::WebKit {
        // WebKit 2.50 has no way to keep a page where it is.
        leave(&page, &elsewhere);
        thread::sleep(Duration::from_millis(300));
    }
    assert_eq!(elsewhere.requests(), [""; 0], "what arrived elsewhere");
    assert_ne!(page.title(), "ran", "text ran as a script");
    let address = page.address();
    assert_eq!(address, page.site().address, "the page is where it was");
}

#[test]
fn from_the_disk_nothing_gets_out_and_nothing_new_runs() {
    check(Browser::Chromium, Place::File);
}

#[test]
fn from_a_server_nothing_gets_out_and_nothing_new_runs() {
    check(Browser::Chromium, Place::Server);
}

#[test]
fn in_firefox_nothing_gets_out_and_nothing_new_runs() {
    check(Browser::Firefox, Place::File);
    check(Browser::Firefox, Place::Server);
}

#[test]
fn in_webkit_nothing_gets_out_and_nothing_new_runs() {
    check(Browser::WebKit, Place::File);
    check(Browser::WebKit, Place::Server);
}

/// What the policy itself has no rule against, and boot.js takes out: a new window whose address changes after it was looked at,
/// a page in memory that leads elsewhere, and what an empty frame brings anew.
const BEYOND: &str = "(async () => {
    const pause = (time) => new Promise((done) => { setTimeout(done, time); });
    while (!document.querySelector('h1')) await pause(10);
    let asked = 0;
    self.open({ toString: () => (asked++ ? 'ELSEWHEREtwice' : `blob:${self.origin}/x`) });
    self.open('ELSEWHEREagain', '_blank', 'noopener');
    const frame = document.body.appendChild(document.createElement('iframe'));
    const found = { own: typeof RTCPeerConnection };
    found.inside = typeof frame.contentWindow.RTCPeerConnection;
    found.document = typeof frame.contentDocument.defaultView.RTCPeerConnection;
    found.listed = typeof self[0].RTCPeerConnection;
    frame.contentWindow.open('ELSEWHEREframe');
    const away = new Blob(['<meta http-equiv=refresh content=0;url=ELSEWHEREblob>'], { type: 'text/html' });
    document.documentElement.dataset.found = JSON.stringify(found);
    setTimeout(() => { location.href = URL.createObjectURL(away); }, 2000);
})()";

#[test]
fn what_the_policy_does_not_reach_is_taken_out() {
    for browser in [Browser::Chromium, Browser::Firefox] {
        let empty = tempfile::tempdir().expect("the temporary folder can be written");
        let elsewhere = Site::served(empty.path(), "");
        let script = BEYOND.replace("ELSEWHERE", &elsewhere.address);
        let page = Page::visit_in(browser, Site::infected(Place::Server, &script));
        let found = tried(&page);
        let talks: Vec<_> = found
            .iter()
            .filter(|(_, kind)| *kind != "undefined")
            .collect();
        assert!(
            found.len() == 4 && talks.is_empty(),
            "{browser:?}: {talks:?}"
        );
        thread::sleep(Duration::from_millis(3500));
        assert_eq!(elsewhere.requests(), [""; 0], "{browser:?}: what arrived");
        assert_eq!(page.address(), page.site().address, "{browser:?}");

        // On a page without any of it, all of them work.
        let folder = tempfile::tempdir().expect("the temporary folder can be written");
        let elsewhere = Site::served(folder.path(), "");
        let script = BEYOND.replace("ELSEWHERE", &elsewhere.address);
        let html = format!("<!DOCTYPE html><body><h1>Proef</h1><script>{script}</script>");
        fs::write(folder.path().join("index.html"), html).expect("the page can be written");
        let page = Page::visit_in(browser, Site::served(folder.path(), ""));
        let found = tried(&page);
        assert!(
            found.values().all(|kind| kind == "function"),
            "{browser:?}: {found:?}"
        );
        for part in ["again", "frame", "blob"] {
            page.wait(&format!("{part} to arrive elsewhere"), || {
                arrived(&elsewhere, part)
            });
        }
    }
}

/// The same attempts on a page without a policy: each of them would have been noticed.
#[track_caller]
fn check_without(browser: Browser) {
    let folder = tempfile::tempdir().expect("the temporary folder can be written");
    let elsewhere = Site::served(folder.path(), "");
    // Nothing is to be waited for here.
    let script = hostile(&elsewhere, &[]).replace("TIME = 3000", "TIME = 20");
    let page =
        format!("<!DOCTYPE html><title>Proef</title><body><h1>Proef</h1><script>{script}</script>");
    fs::write(folder.path().join("index.html"), page).expect("the page can be written");
    let page = Page::visit_in(browser, Site::served(folder.path(), ""));
    let invoked: String = tried(&page).into_values().collect();
    assert_eq!(invoked, "", "rules that were invoked");
    assert_eq!(page.title(), "ran", "text runs as a script");
    let windows: &[_] = match browser {
        Browser::WebKit => &[],
        _ => &["prefetch", "form", "window"],
    };
    for part in ARRIVES.iter().chain(windows) {
        page.wait(&format!("{part} to arrive elsewhere"), || {
            arrived(&elsewhere, part)
        });
    }
    leave(&page, &elsewhere);
    page.wait("leaving to arrive elsewhere", || {
        arrived(&elsewhere, "leave")
    });
}

#[test]
fn on_a_page_without_a_policy_the_same_attempts_arrive() {
    for browser in [Browser::Chromium, Browser::Firefox, Browser::WebKit] {
        check_without(browser);
    }
}

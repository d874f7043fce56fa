//! The page on a real web server, set up with the lines that an administrator gets.

use std::{
    io::{Read, Write},
    net::TcpStream,
    path::Path,
    process::Command,
};

use crate::{
    journey,
    page::Page,
    process::run,
    site::{Place, Site},
};

/// What every answer says.
const HEADERS: [(&str, &str); 8] = [
    ("Strict-Transport-Security", "max-age=31536000"),
    ("Content-Security-Policy", "frame-ancestors 'none'"),
    ("X-Frame-Options", "DENY"),
    ("X-Content-Type-Options", "nosniff"),
    ("Referrer-Policy", "no-referrer"),
    ("Cross-Origin-Opener-Policy", "same-origin"),
    ("Cross-Origin-Resource-Policy", "same-origin"),
    (
        "Permissions-Policy",
        "camera=(), microphone=(), geolocation=(), display-capture=(), usb=(), serial=(), hid=(), midi=(), payment=()",
    ),
];

/// The status line and the headers of an answer.
#[track_caller]
fn asked(site: &Site, path: &str) -> Vec<String> {
    let host = site
        .address
        .trim_start_matches("http://")
        .trim_end_matches('/');
    let mut server = TcpStream::connect(host).expect("the server listens");
    write!(
        server,
        "GET {path} HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n\r\n"
    )
    .expect("the server listens");
    let mut answer = Vec::new();
    server.read_to_end(&mut answer).expect("the server answers");
    let answer = String::from_utf8_lossy(&answer);
    let (head, _) = answer.split_once("\r\n\r\n").expect("a head, and a body");
    head.lines().map(str::to_owned).collect()
}

#[track_caller]
fn check(site: &Site, path: &str, status: &str, more: &[(&str, &str)]) {
    let answer = asked(site, path);
    assert!(answer[0].contains(status), "{path}: {answer:?}");
    for (name, value) in HEADERS.iter().chain(more) {
        let header = format!("{name}: {value}");
        assert!(
            answer.contains(&header),
            "{path} without {header}: {answer:#?}"
        );
    }
}

#[test]
fn nginx_says_what_only_a_server_can_say() {
    says_what_only_a_server_can_say(Place::Nginx);
}

#[test]
fn apache_says_what_only_a_server_can_say() {
    says_what_only_a_server_can_say(Place::Apache);
}

#[track_caller]
fn says_what_only_a_server_can_say(place: Place) {
    let site = Site::at(place);
    let html = [
        ("Content-Type", "text/html; charset=utf-8"),
        ("Cache-Control", "no-cache"),
    ];
    check(&site, "/", "200", &html);
    check(&site, "/sluis.html", "200", &html);
    let script = Site::program();
    let kept = [
        ("Content-Type", "text/javascript; charset=utf-8"),
        ("Cache-Control", "public, max-age=31536000, immutable"),
    ];
    check(&site, &format!("/{script}"), "200", &kept);
    check(&site, "/sluis-0123456789ab.js", "404", &[]);
    let refused = asked(&site, "/sluis-0123456789ab.js").concat();
    assert!(
        !refused.contains("Cache-Control"),
        "a refusal is kept: {refused}"
    );
}

#[test]
fn from_nginx_a_client_is_referred() {
    a_client_is_referred(Place::Nginx);
}

#[test]
fn from_apache_a_client_is_referred() {
    a_client_is_referred(Place::Apache);
}

#[track_caller]
fn a_client_is_referred(place: Place) {
    let page = Page::open(place);
    journey::whole(&page);
    let asked = page.site().requests();
    assert_eq!(
        asked,
        ["GET /".to_owned(), format!("GET /{}", Site::program())]
    );
    assert_eq!(
        page.complaints(),
        [""; 0],
        "errors and warnings in the console"
    );
}

#[test]
fn from_nginx_nobody_can_frame_the_page() {
    let sluis = Site::at(Place::Nginx);
    let folder = tempfile::tempdir().expect("the temporary folder can be written");
    let frame = format!(
        "<!DOCTYPE html><title>Proef</title><iframe src=\"{}\"></iframe>",
        sluis.address
    );
    std::fs::write(folder.path().join("index.html"), frame).expect("the page can be written");
    let page = Page::visit(Site::served(folder.path(), ""));
    page.wait("the refusal", || {
        page.complaints().concat().contains("frame-ancestors")
    });
}

#[test]
fn iis_is_told_the_same() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tools/server");
    let iis = std::fs::read_to_string(folder.join("web.config")).expect("it is there");
    for (name, value) in HEADERS {
        assert!(
            iis.contains(&format!("<add name=\"{name}\" value=\"{value}\" />")),
            "{name}"
        );
    }
    let (well_formed, said) = run(Command::new("python3")
        .args([
            "-c",
            "import sys, xml.dom.minidom as xml; xml.parse(sys.argv[1])",
        ])
        .arg(folder.join("web.config")));
    assert!(well_formed, "{said}");
}

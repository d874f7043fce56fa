//! The page in Chromium, beside a page with npm's `7z-wasm` and `7zz` itself: `make bench`, after `make dist`
//!
//! One client is referred and the file opened again, as a worker does it. "Click to verified file" is all that lies between the
//! click and the next step: the documents, a key with a salt, the encryption, and opening the result with a key of another
//! implementation. The 7-Zips pack the same files without compressing (`-mx0`) and with hidden names (`-mhe=on`), but write no salt and
//! check nothing afterwards. Medians; nothing here fails because of a time.

#![allow(
    dead_code,
    reason = "the bench drives browsers with what the tests are made of, and needs less of it"
)]

#[path = "../tests/browser/browser.rs"]
mod browser;
#[path = "../tests/browser/journey.rs"]
mod journey;
#[path = "../tests/browser/page/mod.rs"]
mod page;
#[path = "../tests/browser/process.rs"]
mod process;
#[path = "../tests/browser/site.rs"]
mod site;
#[path = "../tests/browser/web_server.rs"]
mod web_server;

use std::{fs, path::Path, path::PathBuf, process::Command, time::Instant};

use base64::prelude::{BASE64_STANDARD, Engine};
use serde::Deserialize;
use serde_json::{Value, json};
use sevenz::{Limits, Password, open};

use crate::{
    page::Page,
    site::{Place, Site},
};

const RUNS: usize = 7;
const WATCH: &str = include_str!("page/watch.js");
const SEVEN_ZIP: &str = include_str!("page/seven-zip.html");

/// Milliseconds from beginning to end, and of the longest task in between.
#[derive(Deserialize, Clone, Copy)]
struct Timed {
    took: f64,
    longest: f64,
}

/// One run of one page; memory and program in bytes.
struct Run {
    start: Timed,
    seal: Timed,
    open: Timed,
    memory: f64,
    program: f64,
}

/// What came out of the page, as the others get it.
struct Sealed {
    file: PathBuf,
    password: String,
    files: Vec<(String, Vec<u8>)>,
    _page: Page,
}

fn main() {
    let mut ours = Vec::new();
    let mut theirs = Vec::new();
    let mut native = Vec::new();
    for _ in 0..RUNS {
        let (run, sealed) = ourselves();
        ours.push(run);
        theirs.push(seven_zip_wasm(&sealed));
        native.push(seven_zip(&sealed));
    }
    let [seal, unlock] = [0, 1].map(|at| median(native.iter().map(|times: &[f64; 2]| times[at])));

    println!(
        "{:<34} {:>9} {:>9} {:>6} {:>9} {:>6}",
        "", "Sluis", "7z-wasm", "ratio", "7zz", "ratio"
    );
    let row = |title: &str, value: fn(&Run) -> f64, native: Option<f64>| {
        let [ours, theirs] = [&ours, &theirs].map(|runs| median(runs.iter().map(value)));
        print_row(title, ours, theirs, native);
    };
    row("cold open to usable, ms", |run| run.start.took, None);
    row(
        "click to verified file, ms",
        |run| run.seal.took,
        Some(seal),
    );
    row("opening, ms", |run| run.open.took, Some(unlock));
    row("longest task, start, ms", |run| run.start.longest, None);
    row("longest task, sealing, ms", |run| run.seal.longest, None);
    row("longest task, opening, ms", |run| run.open.longest, None);
    row("memory after sealing, MB", |run| run.memory / 1e6, None);
    let page = our_weight();
    let program = median(ours.iter().map(|run| run.program)) / 1e3;
    let [their_page, their_program] = their_weight();
    print_row("all that is loaded, kB", page, their_page, None);
    print_row("WebAssembly, kB", program, their_program, None);
    let load = fs::read_to_string("/proc/loadavg").unwrap_or_default();
    println!(
        "ratio: ours over theirs, below 1 we are better; medians of {RUNS}; no task shorter than 50 ms is seen; load {}",
        load.split(' ').next().unwrap_or_default()
    );
}

fn print_row(title: &str, ours: f64, theirs: f64, native: Option<f64>) {
    let ratio = |other: f64| match other {
        0.0 => "–".to_owned(),
        other => format!("{:.2}", ours / other),
    };
    let native_text = native.map_or(String::new(), |it| format!("{it:.0}"));
    println!(
        "{title:<34} {ours:>9.0} {theirs:>9.0} {:>6} {native_text:>9} {:>6}",
        ratio(theirs),
        native.map_or(String::new(), ratio),
    );
}

fn median(values: impl Iterator<Item = f64>) -> f64 {
    let mut values: Vec<f64> = values.collect();
    values.sort_by(f64::total_cmp);
    values[values.len() / 2]
}

/// Gives what a promise in the page comes to.
fn ask<T: serde::de::DeserializeOwned>(page: &Page, promise: &str, arguments: Vec<Value>) -> T {
    page.ask_later(
        &format!("({promise}).then(arguments[arguments.length - 1])"),
        arguments,
    )
}

/// JavaScript's heap and WebAssembly's memory together.
fn memory(page: &Page) -> f64 {
    page.devtools("Performance.enable", json!({}));
    page.devtools("HeapProfiler.collectGarbage", json!({}));
    let metrics: Value = page.drive(async |window| {
        let devtools = window.cdp();
        devtools.send_raw("Performance.getMetrics", json!({})).await
    });
    let heap = metrics["metrics"].as_array().and_then(|all| {
        let heap = all.iter().find(|it| it["name"] == "JSHeapUsedSize")?;
        heap["value"].as_f64()
    });
    let program: f64 = page.ask("return bench.memory()", vec![]);
    heap.expect("Chromium tells its heap") + program
}

/// The main job in the page, and the file opened in a page of its own.
fn ourselves() -> (Run, Sealed) {
    let page = Page::visit_after(WATCH, Site::at(Place::File));
    let start = ask(&page, "bench.start", vec![]);
    journey::review(&page);
    let seal = "bench.measure(() => bench.press('Maak het beveiligde bestand'), 'Versturen')";
    let seal = ask(&page, seal, vec![]);
    let memory = memory(&page);
    let journey::Sealed { file, password } = journey::save(&page);

    let reader = Page::visit_after(WATCH, Site::at(Place::File));
    reader.follow("Openen");
    reader.wait_for_heading("Openen");
    reader.pick("Kies het bestand", &[&file]);
    reader.wait("the password to be asked", || {
        reader.focused() == "Wachtwoord"
    });
    reader.fill("Wachtwoord", &password);
    let unlock = "bench.measure(() => bench.press('Open het bestand'), 'Doorverwijzing')";
    let open = ask(&reader, unlock, vec![]);

    let run = Run {
        start,
        seal,
        open,
        memory,
        program: page.ask("return bench.program()", vec![]),
    };
    let files = contents(&file, &password);
    let sealed = Sealed {
        file,
        password,
        files,
        _page: page,
    };
    (run, sealed)
}

fn contents(file: &Path, password: &str) -> Vec<(String, Vec<u8>)> {
    let archive = fs::read(file).expect("it was saved");
    let opened = open(&archive, Some(&Password::new(password)), &Limits::default());
    let entries = opened.expect("it opens with its password").into_iter();
    entries
        .map(|entry| (entry.name.to_string(), entry.content.to_vec()))
        .collect()
}

/// The same files in a page with 7z-wasm, and our archive opened there.
fn seven_zip_wasm(sealed: &Sealed) -> Run {
    let folder = tempfile::tempdir().expect("the temporary folder can be written");
    for name in ["7zz.umd.js", "7zz.wasm"] {
        fs::copy(package().join(name), folder.path().join(name)).expect("see `make setup`");
    }
    fs::write(folder.path().join("index.html"), SEVEN_ZIP).expect("it can be written");
    let page = Page::visit_after(WATCH, Site::served(folder.path(), ""));
    let start = ask(&page, "bench.start", vec![]);

    let coded = |bytes: &[u8]| BASE64_STANDARD.encode(bytes);
    let files = sealed.files.iter();
    let given: Vec<Value> = files
        .map(|(name, content)| json!([name, coded(content)]))
        .collect();
    let password = format!("-p{}", sealed.password);
    let mut options = vec![json!("a"), json!("-mx0"), json!("-mhe=on"), json!(password)];
    options.push(json!("theirs.7z"));
    options.extend(sealed.files.iter().map(|(name, _)| json!(name)));
    let run = "run(arguments[0], arguments[1])";
    let seal = ask(&page, run, vec![json!(given), json!(options)]);
    let memory = memory(&page);

    let archive = fs::read(&sealed.file).expect("it was saved");
    let options = json!(["x", "-y", password, "-oout", "ours.7z"]);
    let given = json!([["ours.7z", coded(&archive)]]);
    let open = ask(&page, run, vec![given, options]);
    Run {
        start,
        seal,
        open,
        memory,
        program: page.ask("return bench.program()", vec![]),
    }
}

/// 7-Zip as a process of its own, with the same files: milliseconds for packing and for unpacking ours.
fn seven_zip(sealed: &Sealed) -> [f64; 2] {
    let folder = tempfile::tempdir().expect("the temporary folder can be written");
    for (name, content) in &sealed.files {
        fs::write(folder.path().join(name), content).expect("it can be written");
    }
    let run = |command: &mut Command| {
        let password = format!("-p{}", sealed.password);
        let command = command.args(["-bso0", "-bsp0", &password]);
        let start = Instant::now();
        let status = command.current_dir(folder.path()).status();
        assert!(status.expect("see `make setup`").success());
        start.elapsed().as_secs_f64() * 1e3
    };
    let names = sealed.files.iter().map(|(name, _)| name);
    let seal = run(Command::new("7zz")
        .args(["a", "-mx0", "-mhe=on", "theirs.7z"])
        .args(names));
    let unlock = run(Command::new("7zz")
        .args(["x", "-y", "-oout"])
        .arg(&sealed.file));
    [seal, unlock]
}

/// The single file, in kB.
fn our_weight() -> f64 {
    let [(_, single), _] = Site::forms();
    single.len() as f64 / 1e3
}

fn their_weight() -> [f64; 2] {
    let weight = |name: &str| {
        let file = fs::metadata(package().join(name)).expect("see `make setup`");
        file.len() as f64 / 1e3
    };
    [
        weight("7zz.wasm") + weight("7zz.umd.js"),
        weight("7zz.wasm"),
    ]
}

/// Where `tools/setup test` puts the npm package.
fn package() -> PathBuf {
    let packages = std::env::var_os("SLUIS_NODE_TEST");
    Path::new(&packages.expect("SLUIS_NODE_TEST, which tools/env.sh sets"))
        .join("node_modules/7z-wasm")
}

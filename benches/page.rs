//! The page in Chromium, beside a page with npm's `7z-wasm` and `7zz` itself: `make bench`, after `make dist`
//!
//! One client is referred and the file opened again, as a worker does it. "Click to verified file" is all that lies between the
//! click and the next step; the keys were begun when the form was touched. "Button to card" begins when the six words have stood
//! there for a moment. A row with "20 times slower" throttles the processor of the page from just before the click. The 7-Zips pack
//! the same files without compressing (`-mx0`) and with hidden names (`-mhe=on`), but write no salt and check nothing afterwards.
//! "Floor" is a page with one heading. Nothing here fails because of a time.

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

/// How much slower the processor is in the rows that say so.
const SLOWER: u32 = 20;

/// Milliseconds from beginning to end, and of the longest task in between.
#[derive(Deserialize, Clone, Copy, Default)]
struct Timed {
    took: f64,
    longest: f64,
}

/// One run of one page; memory in bytes. What a page does not do has no time.
#[derive(Clone, Copy, Default)]
struct Run {
    start: Timed,
    seal: Timed,
    slow_seal: Timed,
    open: Timed,
    unpack: Timed,
    memory: f64,
}

/// One turn of everything.
struct Turn {
    ours: Run,
    theirs: Run,
    native: [f64; 2],
    floor: f64,
}

/// What came out of the page, as the others get it.
struct Sealed {
    file: PathBuf,
    password: String,
    files: Vec<(String, Vec<u8>)>,
    _page: Page,
}

fn main() {
    let packed = Packed::new();
    let turns: Vec<Turn> = std::iter::repeat_with(|| {
        let (ours, sealed) = ourselves(&packed);
        Turn {
            ours,
            theirs: seven_zip_wasm(&sealed, &packed),
            native: seven_zip(&sealed),
            floor: floor(),
        }
    })
    .take(RUNS)
    .collect();
    println!(
        "{:<44} {:>20} {:>20} {:>7}  beside",
        "", "Sluis", "the other", "ratio"
    );
    let row = |title: &str, beside: &str, ours: fn(&Turn) -> f64, other: fn(&Turn) -> f64| {
        let ratios = turns
            .iter()
            .filter(|turn| other(turn) > 0.0)
            .map(|turn| ours(turn) / other(turn));
        let ratio =
            quartiles(ratios).map_or("–".to_owned(), |[_, middle, _]| format!("{middle:.2}"));
        let [ours, other] = [ours, other].map(|value| print(quartiles(turns.iter().map(value))));
        println!("{title:<44} {ours:>20} {other:>20} {ratio:>7}  {beside}");
    };
    let wasm = "7z-wasm";
    row(
        "cold open to usable, ms",
        wasm,
        |it| it.ours.start.took,
        |it| it.theirs.start.took,
    );
    row(
        "cold open to usable, ms",
        "the floor",
        |it| it.ours.start.took,
        |it| it.floor,
    );
    row(
        "click to verified file, ms",
        wasm,
        |it| it.ours.seal.took,
        |it| it.theirs.seal.took,
    );
    row(
        "click to verified file, ms",
        "7zz",
        |it| it.ours.seal.took,
        |it| it.native[0],
    );
    row(
        "the same, 20 times slower, ms",
        wasm,
        |it| it.ours.slow_seal.took,
        |it| it.theirs.slow_seal.took,
    );
    row(
        "button to card, ms",
        wasm,
        |it| it.ours.open.took,
        |it| it.theirs.open.took,
    );
    row(
        "button to card, ms",
        "7zz",
        |it| it.ours.open.took,
        |it| it.native[1],
    );
    row(
        "opening 10 MB of LZMA2, ms",
        wasm,
        |it| it.ours.unpack.took,
        |it| it.theirs.unpack.took,
    );
    row(
        "longest task, start, ms",
        wasm,
        |it| it.ours.start.longest,
        |it| it.theirs.start.longest,
    );
    row(
        "longest task, sealing, ms",
        wasm,
        |it| it.ours.seal.longest,
        |it| it.theirs.seal.longest,
    );
    row(
        "longest task, opening, ms",
        wasm,
        |it| it.ours.open.longest,
        |it| it.theirs.open.longest,
    );
    row(
        "longest task, opening 10 MB, ms",
        wasm,
        |it| it.ours.unpack.longest,
        |it| it.theirs.unpack.longest,
    );
    row(
        "memory after sealing, MB",
        wasm,
        |it| it.ours.memory / 1e6,
        |it| it.theirs.memory / 1e6,
    );
    row(
        "all that is loaded, kB",
        wasm,
        |_| our_weight(),
        |_| their_weight(),
    );
    let load = fs::read_to_string("/proc/loadavg").unwrap_or_default();
    println!(
        "medians of {RUNS} and, in brackets, quartiles; ratio: the median of ours over theirs turn by turn, below 1 we are better; no task\n\
         shorter than 50 ms is seen; load {}",
        load.split(' ').next().unwrap_or_default()
    );
    large();
}

/// What hundreds of megabytes and as many files as an archive may have ask of the page, once each.
fn large() {
    for (title, archive, content) in [
        (
            "opening 200 MB in one file",
            packed(&["-mx0"], &[200_000_000]),
            200e6,
        ),
        (
            "opening 100,000 files of 10 bytes",
            packed(&["-mx0"], &[10; 100_000]),
            1e6,
        ),
    ] {
        let page = Page::visit_after(WATCH, Site::at(Place::File));
        let opened = unpack(&page, &archive);
        let memory = memory(&page);
        println!(
            "{title}: {:.1} s, longest task {:.0} ms, memory {:.0} MB ({:.1} times what is in it)",
            opened.took / 1e3,
            opened.longest,
            memory / 1e6,
            memory / content
        );
    }
}

/// The quarters of these values; nothing of none.
fn quartiles(values: impl Iterator<Item = f64>) -> Option<[f64; 3]> {
    let mut values: Vec<f64> = values.collect();
    values.sort_by(f64::total_cmp);
    (!values.is_empty()).then(|| [1, 2, 3].map(|quarter| values[(values.len() - 1) * quarter / 4]))
}

fn print(quarters: Option<[f64; 3]>) -> String {
    match quarters {
        Some([low, middle, high]) if middle > 0.0 => format!("{middle:.0} ({low:.0}–{high:.0})"),
        _ => "–".to_owned(),
    }
}

/// An archive that 7zz packed, with the password in `PASSWORD`.
struct Packed {
    folder: tempfile::TempDir,
}

const PASSWORD: &str = "appel-boom";

impl Packed {
    /// Ten million letters, compressed as 7-Zip does by itself.
    fn new() -> Self {
        packed(&["-mx5"], &[10_000_000])
    }

    fn file(&self) -> PathBuf {
        self.folder.path().join("packed.7z")
    }
}

/// Has 7zz pack files of these lengths.
fn packed(options: &[&str], lengths: &[usize]) -> Packed {
    let folder = tempfile::tempdir().expect("the temporary folder can be written");
    let inside = folder.path().join("in");
    fs::create_dir(&inside).expect("a new folder");
    for (number, length) in lengths.iter().enumerate() {
        let mut state = number as u32 + 1;
        // As many different letters as text has, so that there is something to compress.
        let letter = |()| {
            state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            b"etaoin shrdlu"[(state >> 24) as usize % 13]
        };
        let content: Vec<u8> = std::iter::repeat_n((), *length).map(letter).collect();
        fs::write(inside.join(format!("{number}.txt")), content).expect("it can be written");
    }
    let status = Command::new("7zz")
        .args(["a", "-bso0", "-bsp0", "-mhe=on"])
        .args(options)
        .arg(format!("-p{PASSWORD}"))
        .arg(folder.path().join("packed.7z"))
        .arg(".")
        .current_dir(&inside)
        .status();
    assert!(status.expect("see `make setup`").success());
    Packed { folder }
}

/// A page with one heading that a script writes.
fn floor() -> f64 {
    let folder = tempfile::tempdir().expect("the temporary folder can be written");
    let page = "<!DOCTYPE html><meta charset=utf-8><script>document.documentElement.append(document.createElement('h1'))</script>";
    fs::write(folder.path().join("index.html"), page).expect("it can be written");
    let page = Page::visit_after(WATCH, Site::served(folder.path(), ""));
    let start: Timed = ask(&page, "bench.start", vec![]);
    start.took
}

fn slow_down(page: &Page, rate: u32) {
    page.devtools("Emulation.setCPUThrottlingRate", json!({ "rate": rate }));
}

/// Opens what 7zz packed, in our page.
fn unpack(page: &Page, packed: &Packed) -> Timed {
    to_open(page);
    page.pick("Kies het bestand", &[&packed.file()]);
    page.wait("the password to be asked", || {
        page.focused() == "Wachtwoord"
    });
    page.fill("Wachtwoord", PASSWORD);
    ask(
        page,
        "bench.measure(() => bench.press('Open het bestand'), 'Geopend')",
        vec![],
    )
}

fn to_open(page: &Page) {
    page.follow("Openen");
    page.wait_for_heading("Openen");
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

/// Goes as far as the click that makes the file, and makes it.
fn make(page: &Page, slower: u32) -> Timed {
    journey::review(page);
    // The keys are there long before a worker has read what they typed.
    std::thread::sleep(std::time::Duration::from_secs(2));
    slow_down(page, slower);
    let seal = "bench.measure(() => bench.press('Maak het beveiligde bestand'), 'Versturen')";
    let made = ask(page, seal, vec![]);
    slow_down(page, 1);
    made
}

/// The main job in the page, and the file opened in a page of its own.
fn ourselves(packed: &Packed) -> (Run, Sealed) {
    let page = Page::visit_after(WATCH, Site::at(Place::File));
    let start = ask(&page, "bench.start", vec![]);
    let seal = make(&page, 1);
    let memory = memory(&page);
    let journey::Sealed { file, password } = journey::save(&page);
    let slow_seal = make(&Page::visit_after(WATCH, Site::at(Place::File)), SLOWER);

    let reader = Page::visit_after(WATCH, Site::at(Place::File));
    to_open(&reader);
    reader.pick("Kies het bestand", &[&file]);
    reader.wait("the password to be asked", || {
        reader.focused() == "Wachtwoord"
    });
    reader.fill("Wachtwoord", &password);
    std::thread::sleep(std::time::Duration::from_secs(1));
    let unlock = "bench.measure(() => bench.press('Open het bestand'), 'Doorverwijzing')";
    let open = ask(&reader, unlock, vec![]);
    let unpack = unpack(&Page::visit_after(WATCH, Site::at(Place::File)), packed);

    let run = Run {
        start,
        seal,
        slow_seal,
        open,
        unpack,
        memory,
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
fn seven_zip_wasm(sealed: &Sealed, packed: &Packed) -> Run {
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
    let mut options = vec![
        json!("a"),
        json!("-mx0"),
        json!("-mhe=on"),
        json!(&password),
    ];
    options.push(json!("theirs.7z"));
    options.extend(sealed.files.iter().map(|(name, _)| json!(name)));
    let run = |given: Value, options: Value| -> Timed {
        ask(
            &page,
            "run(arguments[0], arguments[1])",
            vec![given, options],
        )
    };
    let seal = run(json!(given), json!(options));
    let memory = memory(&page);
    slow_down(&page, SLOWER);
    let slow_seal = run(json!(given), json!(options));
    slow_down(&page, 1);

    let unpack = |archive: &Path, password: &str| {
        let archive = fs::read(archive).expect("it was saved");
        let options = json!(["x", "-y", password, "-oout", "ours.7z"]);
        run(json!([["ours.7z", coded(&archive)]]), options)
    };
    Run {
        start,
        seal,
        slow_seal,
        open: unpack(&sealed.file, &password),
        unpack: unpack(&packed.file(), &format!("-p{PASSWORD}")),
        memory,
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

fn their_weight() -> f64 {
    let weight = |name: &str| {
        let file = fs::metadata(package().join(name)).expect("see `make setup`");
        file.len() as f64 / 1e3
    };
    weight("7zz.wasm") + weight("7zz.umd.js")
}

/// Where `tools/setup test` puts the npm package.
fn package() -> PathBuf {
    let packages = std::env::var_os("SLUIS_NODE_TEST");
    Path::new(&packages.expect("SLUIS_NODE_TEST, which tools/env.sh sets"))
        .join("node_modules/7z-wasm")
}

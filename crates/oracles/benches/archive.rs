//! Sealing and opening beside `7zz` and the npm package `7z-wasm`, in one run: `cargo bench --bench archive`
//!
//! Each program runs as a process of its own that reads the files, works and writes the result; the best of three counts. The 7-Zips
//! store without compressing (`-mx0`) and encrypt names too (`-mhe=on`), as we do, but write no salt. 7z-wasm is timed inside Node, without
//! the start of Node and of its own module. "work" is our time without reading and writing files.

use sevenz::{Entropy, Entry, Limits, Password, Timestamp, open, seal};
use std::{
    fs,
    path::{Path, PathBuf},
    process::{Command, Stdio},
    time::{Duration, Instant},
};

const PASSWORD: &str = "appel-boom-fiets-lamp-zon-brug";
const RUNS: usize = 3;

/// What is packed: so many files of so many bytes.
const CASES: &[(&str, usize, usize)] = &[
    ("60 kB", 1, 60_000),
    ("10 MB", 1, 10_000_000),
    ("100 MB", 1, 100_000_000),
    ("1,000 files", 1000, 6000),
];

struct Measured {
    seconds: f64,
    /// Peak of resident memory, in MB.
    peak: f64,
    /// What the program printed: its own idea of the time, in seconds.
    own: Option<f64>,
}

fn main() {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    match &arguments[..] {
        [command, archive, folder] if command == "--seal" => {
            child_seal(Path::new(archive), Path::new(folder))
        }
        [command, archive, folder] if command == "--open" => {
            child_open(Path::new(archive), Path::new(folder))
        }
        _ => compare(),
    }
}

fn compare() {
    println!(
        "{:<12} {:<5} {:>8} {:>8} {:>7} {:>6} │ {:>8} {:>6} {:>6} │ {:>8} {:>6} {:>6}",
        "",
        "",
        "ours s",
        "work s",
        "MB/s",
        "peak",
        "7zz s",
        "ratio",
        "peak",
        "wasm s",
        "ratio",
        "peak"
    );
    for &(title, count, len) in CASES {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let (input, ours, theirs) = (
            folder.path().join("in"),
            folder.path().join("ours.7z"),
            folder.path().join("theirs.7z"),
        );
        fs::create_dir(&input).expect("a new folder");
        for number in 0..count {
            let noise: Vec<u8> = (0..len).map(|at| ((at * at + number) >> 5) as u8).collect();
            fs::write(input.join(format!("bestand-{number:04}.bin")), noise).expect("room on disk");
        }
        let megabytes = (count * len) as f64 / 1e6;
        let row = |action: &str, ours: &Measured, native: &Measured, wasm: &Measured| {
            let work = ours.own.unwrap_or(ours.seconds);
            let wasm_seconds = wasm.own.unwrap_or(wasm.seconds);
            println!(
                "{title:<12} {action:<5} {:>8.3} {work:>8.3} {:>7.0} {:>6.0} │ {:>8.3} {:>6.2} {:>6.0} │ {wasm_seconds:>8.3} {:>6.2} {:>6.0}",
                ours.seconds,
                megabytes / work,
                ours.peak,
                native.seconds,
                ours.seconds / native.seconds,
                native.peak,
                work / wasm_seconds,
                wasm.peak
            );
        };
        let seal_native = || seven_zip("a", &theirs, &input);
        let seal_wasm = || seven_zip_wasm("a", &folder.path().join("wasm.7z"), &input);
        row(
            "seal",
            &best(|| ourselves("--seal", &ours, &input)),
            &best(seal_native),
            &best(seal_wasm),
        );
        let out = |name: &str| folder.path().join(name);
        row(
            "open",
            &best(|| ourselves("--open", &ours, &out("out"))),
            &best(|| seven_zip("x", &ours, &out("out-7zz"))),
            &best(|| seven_zip_wasm("x", &ours, &out("out-wasm"))),
        );
    }
    println!(
        "ratio: our time over theirs, below 1 we are faster; peak: resident memory of the process in MB"
    );
}

fn best(mut command: impl FnMut() -> Command) -> Measured {
    let mut runs: Vec<Measured> = (0..RUNS).map(|_| measure(command())).collect();
    runs.sort_by(|a, b| {
        a.own
            .unwrap_or(a.seconds)
            .total_cmp(&b.own.unwrap_or(b.seconds))
    });
    runs.remove(0)
}

/// Runs a program to its end, and looks now and then how much memory it has had.
fn measure(mut command: Command) -> Measured {
    let started = Instant::now();
    let mut child = command
        .stdout(Stdio::piped())
        .spawn()
        .expect("the program runs: see `make setup`");
    let status = format!("/proc/{}/status", child.id());
    let mut peak = 0.0_f64;
    let exit = loop {
        if let Some(exit) = child.try_wait().expect("a child to wait for") {
            break exit;
        }
        let text = fs::read_to_string(&status).unwrap_or_default();
        let line = text.lines().find_map(|line| line.strip_prefix("VmHWM:"));
        let kilobytes = line.and_then(|line| line.split_whitespace().next()?.parse::<f64>().ok());
        peak = peak.max(kilobytes.unwrap_or(0.0) / 1024.0);
        std::thread::sleep(Duration::from_millis(1));
    };
    let seconds = started.elapsed().as_secs_f64();
    assert!(exit.success(), "{command:?} failed");
    let said = std::io::read_to_string(child.stdout.take().expect("piped")).unwrap_or_default();
    Measured {
        seconds,
        peak,
        own: said.trim().parse().ok(),
    }
}

fn ourselves(action: &str, archive: &Path, folder: &Path) -> Command {
    let mut command = Command::new(std::env::current_exe().expect("a path of our own"));
    command.arg(action).arg(archive).arg(folder);
    command
}

fn seven_zip(action: &str, archive: &Path, folder: &Path) -> Command {
    let mut command = Command::new("7zz");
    command
        .args([action, "-y", "-mx0", "-mhe=on", "-bso0", "-bsp0"])
        .arg(format!("-p{PASSWORD}"));
    match action {
        "a" => {
            let _ = fs::remove_file(archive);
            command.arg(archive).arg(folder.join("."));
        }
        _ => {
            command.arg(format!("-o{}", folder.display())).arg(archive);
        }
    }
    command
}

fn seven_zip_wasm(action: &str, archive: &Path, folder: &Path) -> Command {
    let script = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/interop/7z-wasm.mjs");
    let _ = if action == "a" {
        fs::remove_file(archive)
    } else {
        fs::create_dir_all(folder)
    };
    let mut command = Command::new("node");
    command
        .arg(script)
        .arg(oracles::package("SLUIS_NODE_TEST", "node_modules/7z-wasm"))
        .arg(action)
        .arg(archive)
        .arg(PASSWORD)
        .arg(folder);
    command
}

fn child_seal(archive: &Path, folder: &Path) {
    let files = fs::read_dir(folder)
        .expect("the folder was made")
        .map(|file| file.expect("readable").path());
    let entry = |path: PathBuf| {
        let name = path
            .file_name()
            .expect("a name")
            .to_string_lossy()
            .into_owned();
        Entry::new(
            name,
            Timestamp::from_unix_seconds(1_790_000_000),
            fs::read(path).expect("readable"),
        )
    };
    let entries: Vec<Entry> = files.map(entry).collect();
    let mut random = [0; Entropy::LEN];
    getrandom::fill(&mut random).expect("random bytes");
    let started = Instant::now();
    let sealed = seal(
        &entries,
        &Password::new(PASSWORD),
        Entropy::from_bytes(random),
    )
    .expect("sound names");
    println!("{}", started.elapsed().as_secs_f64());
    fs::write(archive, sealed).expect("room on disk");
}

fn child_open(archive: &Path, folder: &Path) {
    let archive = fs::read(archive).expect("it was sealed");
    let started = Instant::now();
    let entries =
        open(&archive, Some(&Password::new(PASSWORD)), &Limits::default()).expect("it opens");
    println!("{}", started.elapsed().as_secs_f64());
    fs::create_dir_all(folder).expect("room on disk");
    for entry in &entries {
        fs::write(folder.join(&*entry.name), &*entry.content).expect("room on disk");
    }
}

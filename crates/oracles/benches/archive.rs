//! Sealing and opening beside `7zz` and the npm package `7z-wasm`, in one run: `cargo bench --bench archive`
//!
//! Each program runs as a process of its own that reads the files, works and writes the result; they take turns, and a ratio is that of
//! two runs that followed one another. The 7-Zips store without compressing (`-mx0`) and encrypt names too (`-mhe=on`), as we do, but
//! write no salt; what is opened is ours, but for LZMA2, which 7zz packed. 7z-wasm is timed inside Node, without the start of Node and of
//! its own module. "work" is our time without reading the files, and without writing them where we open: they lie in memory, as in the page,
//! while 7zz works through a buffer and never holds them.

use sevenz::{Entropy, Entry, Limits, Password, Sealing, Timestamp, open};
use std::{
    fs,
    io::Write,
    path::{Path, PathBuf},
    process::{Command, Stdio},
    time::{Duration, Instant},
};

const PASSWORD: &str = "appel-boom-fiets-lamp-zon-brug";
const RUNS: usize = 9;
/// Bytes written at a time: the system takes up to ten times as long for a hundred megabytes in one call.
const PART: usize = 1024 * 1024;

/// What is packed: so many files of so many bytes, and whether 7zz compresses them.
const CASES: &[(&str, usize, usize, bool)] = &[
    ("60 kB", 1, 60_000, false),
    ("10 MB", 1, 10_000_000, false),
    ("100 MB", 1, 100_000_000, false),
    ("1,000 files", 1000, 6000, false),
    ("10 MB, LZMA2", 1, 10_000_000, true),
];

struct Measured {
    seconds: f64,
    /// Peak of resident memory, in bytes.
    peak: f64,
    /// What the program printed: its own idea of the time, in seconds.
    own: Option<f64>,
}

/// A turn of each program.
struct Turn {
    ours: Measured,
    native: Measured,
    wasm: Measured,
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
    println!("{}", machine());
    println!(
        "{:<12} {:<5}│ {:>23} {:>6} {:>11} │ {:>23} {:>16} {:>16} │ {:>16}",
        "", "", "ours, ms", "work", "peak, MB", "7zz, ms", "ratio", "ratio of work", "to 7z-wasm"
    );
    for &(title, count, len, compressed) in CASES {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let path = |name: &str| folder.path().join(name);
        let (input, ours, theirs) = (path("in"), path("ours.7z"), path("theirs.7z"));
        fs::create_dir(&input).expect("a new folder");
        for number in 0..count {
            let name = format!("bestand-{number:04}.txt");
            fs::write(input.join(name), words(len, number)).expect("room on disk");
        }
        let content = (count * len) as f64;
        let mut opened = &ours;
        if compressed {
            measure(seven_zip("a", &["-mx5"], &theirs, &input));
            opened = &theirs;
        } else {
            let turns = turns(|| Turn {
                ours: measure(ourselves("--seal", &ours, &input)),
                native: measure(seven_zip("a", &["-mx0"], &theirs, &input)),
                wasm: measure(seven_zip_wasm("a", &path("wasm.7z"), &input)),
            });
            print_row(title, "seal", &turns, content);
        }
        let turns = turns(|| Turn {
            ours: measure(ourselves("--open", opened, &path("out"))),
            native: measure(seven_zip("x", &[], opened, &path("out-7zz"))),
            wasm: measure(seven_zip_wasm("x", opened, &path("out-wasm"))),
        });
        print_row(title, "open", &turns, content);
    }
    println!(
        "medians of {RUNS} and, in brackets, quartiles; ratio: our time over theirs, below 1 we are faster; work: without the files that lie in memory; peak: resident\n\
         memory of our process, in brackets beside the content"
    );
}

fn turns(turn: impl Fn() -> Turn) -> Vec<Turn> {
    std::iter::repeat_with(turn).take(RUNS).collect()
}

fn print_row(title: &str, action: &str, turns: &[Turn], content: f64) {
    let of = |value: &dyn Fn(&Turn) -> f64, digits: usize| {
        let mut values: Vec<f64> = turns.iter().map(value).collect();
        values.sort_by(f64::total_cmp);
        let [low, median, high] = [1, 2, 3].map(|quarter| values[(values.len() - 1) * quarter / 4]);
        format!("{median:.digits$} ({low:.digits$}–{high:.digits$})")
    };
    let work = |turn: &Turn| turn.ours.own.expect("our time");
    let peak = turns.iter().map(|turn| turn.ours.peak).fold(0.0, f64::max);
    let mut works: Vec<f64> = turns.iter().map(work).collect();
    works.sort_by(f64::total_cmp);
    println!(
        "{title:<12} {action:<5}│ {:>23} {:>6.0} {:>11} │ {:>23} {:>16} {:>16} │ {:>16}",
        of(&|turn| turn.ours.seconds * 1e3, 0),
        works[works.len() / 2] * 1e3,
        format!("{:.0} ({:.1})", peak / 1e6, peak / content),
        of(&|turn| turn.native.seconds * 1e3, 0),
        of(&|turn| turn.ours.seconds / turn.native.seconds, 2),
        of(&|turn| work(turn) / turn.native.seconds, 2),
        of(&|turn| work(turn) / turn.wasm.own.expect("its time"), 2),
    );
}

/// Returns the processor, its cores and how busy they are.
fn machine() -> String {
    let text = |path| fs::read_to_string(path).unwrap_or_default();
    let cpus = text("/proc/cpuinfo");
    let model = cpus.lines().find(|line| line.starts_with("model name"));
    let model = model.and_then(|line| line.split(": ").nth(1));
    let cores = std::thread::available_parallelism().map_or(1, usize::from);
    let load = text("/proc/loadavg");
    let load: Vec<&str> = load.split(' ').take(3).collect();
    let model = model.unwrap_or("unknown processor");
    format!("{model}, {cores} cores, load {}", load.join(" "))
}

/// Returns lines of words, drawn by a xorshift: LZMA2 packs them about fourfold.
fn words(len: usize, seed: usize) -> Vec<u8> {
    let list = sluis_core::passphrase::list();
    let mut number = 0x9E37_79B9 ^ seed as u32;
    let mut text = Vec::with_capacity(len + 64);
    while text.len() < len {
        number ^= number << 13;
        number ^= number >> 17;
        number ^= number << 5;
        text.extend_from_slice(list[number as usize % list.len()].as_bytes());
        text.push(if number >> 28 == 0 { b'\n' } else { b' ' });
    }
    text.truncate(len);
    text
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
        peak = peak.max(kilobytes.unwrap_or(0.0) * 1024.0);
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
    clear(action, archive, folder);
    let mut command = Command::new(std::env::current_exe().expect("a path of our own"));
    command.arg(action).arg(archive).arg(folder);
    command
}

fn seven_zip(action: &str, switches: &[&str], archive: &Path, folder: &Path) -> Command {
    clear(action, archive, folder);
    let mut command = Command::new("7zz");
    command
        .args([action, "-y", "-mhe=on", "-bso0", "-bsp0"])
        .args(switches)
        .arg(format!("-p{PASSWORD}"));
    match action {
        "a" => command.arg(archive).arg(folder.join(".")),
        _ => command.arg(format!("-o{}", folder.display())).arg(archive),
    };
    command
}

fn seven_zip_wasm(action: &str, archive: &Path, folder: &Path) -> Command {
    let script = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/interop/7z-wasm.mjs");
    clear(action, archive, folder);
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

/// Removes what an earlier run made, so that each writes new files.
fn clear(action: &str, archive: &Path, folder: &Path) {
    if matches!(action, "a" | "--seal") {
        let _ = fs::remove_file(archive);
    } else {
        let _ = fs::remove_dir_all(folder);
        fs::create_dir(folder).expect("room on disk");
    }
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
    let file = fs::File::create(archive).expect("a new file");
    let started = Instant::now();
    let password = Password::new(PASSWORD);
    let sealing = Sealing::new(&entries, &password, Entropy::from_bytes(random));
    let written = sealing.expect("sound names").write_to(file);
    written.expect("room on disk");
    println!("{}", started.elapsed().as_secs_f64());
}

fn child_open(archive: &Path, folder: &Path) {
    let archive = fs::read(archive).expect("it was sealed");
    let started = Instant::now();
    let entries =
        open(&archive, Some(&Password::new(PASSWORD)), &Limits::default()).expect("it opens");
    println!("{}", started.elapsed().as_secs_f64());
    fs::create_dir_all(folder).expect("room on disk");
    for entry in &entries {
        write(&folder.join(&*entry.name), &entry.content);
    }
}

fn write(path: &Path, content: &[u8]) {
    let mut file = fs::File::create(path).expect("a new file");
    for part in content.chunks(PART) {
        file.write_all(part).expect("room on disk");
    }
}

//! What a few kilobytes can ask for, with the default limits: each is refused at once, or read in many small steps.

use super::{
    archive_of,
    made::{Folders, aes, deflated, empty, encoded, files, header, named, names, number, property},
};
use sevenz::{DamagedPart, Feature, LimitKind, Limits, OpenError, Opening, Password, safe_names};
use std::{
    fs,
    process::Command,
    time::{Duration, Instant},
};

/// Entries or coders that one step reads at most.
const PER_STEP: usize = 1024;
/// Files, and folders, that the default limits allow.
const MOST: usize = 100_000;
/// How long it may take to read a header. Without optimisation only what grows with the square shows.
const LONGEST: Duration = Duration::from_secs(if cfg!(debug_assertions) { 60 } else { 2 });

/// How opening ended, in how many steps, and how long the longest of them took.
struct Outcome {
    entries: Result<usize, OpenError>,
    steps: usize,
    longest: Duration,
}

/// Opens step by step with the default limits, and chooses safe names for the entries.
fn open(archive: &[u8]) -> Outcome {
    let password = Password::new("geheim");
    let (mut steps, mut longest) = (1, Duration::ZERO);
    let mut opened = || {
        let mut opening = Opening::new(archive, Some(&password), &Limits::default())?;
        loop {
            let start = Instant::now();
            let progress = opening.step();
            longest = longest.max(start.elapsed());
            if progress?.is_finished() {
                return opening.finish();
            }
            steps += 1;
        }
    };
    let entries = opened().map(|entries| {
        let named = safe_names(&entries, "unnamed");
        assert_eq!(named.len(), entries.len());
        entries.len()
    });
    Outcome {
        entries,
        steps,
        longest,
    }
}

/// The same header in the clear and packed.
fn both(header: &[u8]) -> [Vec<u8>; 2] {
    let (packed, outer) = deflated(0, header);
    let archive = archive_of(&packed, &outer);
    assert!(archive.len() < 1 << 20, "{} bytes", archive.len());
    [archive_of(&[], header), archive]
}

/// Checks that so many things are read in as many steps as they need, and in time.
#[track_caller]
fn check_read(what: &str, header: &[u8], items: usize, expected: usize) {
    for archive in both(header) {
        let start = Instant::now();
        let Outcome { entries, steps, .. } = open(&archive);
        assert_eq!(entries, Ok(expected), "{what}");
        assert!(steps >= items / PER_STEP, "{what}: {steps} steps");
        assert!(start.elapsed() < LONGEST, "{what}: {:?}", start.elapsed());
    }
}

/// Checks that an archive is refused, and in time.
#[track_caller]
fn check_refused(what: &str, header: &[u8], expected: &OpenError) {
    for archive in both(header) {
        let start = Instant::now();
        assert_eq!(open(&archive).entries.as_ref(), Err(expected), "{what}");
        assert!(start.elapsed() < LONGEST, "{what}: {:?}", start.elapsed());
    }
}

fn too_large(limit: LimitKind, requested: usize, allowed: usize) -> OpenError {
    OpenError::TooLarge {
        limit,
        requested: requested as u64,
        allowed: allowed as u64,
    }
}

#[test]
fn a_hundred_thousand_names_are_read_and_made_safe_in_time() {
    let long = "é".repeat(150);
    for called in [
        &["a"][..],
        &[""],
        &["a", "A", "a (2)", "a (3)", "a (2) (2)"],
        &["a.b", "a (2).b", "a.b (2)"],
        &["../a", "C:\\a", "/", "con", "a//b"],
        &[&long],
        &["a\u{301}\u{323}\u{301}\u{323}", "ﬃ", "İ", "ß", "ς"],
    ] {
        check_read(&format!("{called:.9?}"), &named(MOST, called), MOST, MOST);
    }
    let one_more = too_large(LimitKind::Entries, MOST + 1, MOST);
    check_refused("names", &named(MOST + 1, &["a"]), &one_more);
}

#[test]
fn names_that_are_numbered_already_are_not_tried_again_and_again() {
    // a, a (2), a (3) … and then as many times a.
    let half = MOST / 2;
    let numbered: Vec<String> = (2..=half).map(|number| format!("a ({number})")).collect();
    let mut called: Vec<&str> = numbered.iter().map(String::as_str).collect();
    called.resize(MOST, "a");
    check_read("numbered", &named(MOST, &called), MOST, MOST);
}

#[test]
fn a_hundred_thousand_folders_are_read_and_no_more() {
    let with = |folders: Folders| header(&folders.streams(), &[]);
    check_read("folders", &with(Folders::copies(MOST)), MOST, 0);
    let fourfold = with(Folders::chains(MOST, 4));
    check_read("coders", &fourfold, 4 * MOST, 0);
    let deep = with(Folders::chains(4 * MOST / 32, 32));
    check_read("chains of 32", &deep, 4 * MOST, 0);
    let more = with(Folders::copies(MOST + 1));
    check_refused(
        "one more",
        &more,
        &too_large(LimitKind::Folders, MOST + 1, MOST),
    );
    let millions = with(Folders::copies(5_000_000));
    check_refused(
        "millions",
        &millions,
        &too_large(LimitKind::Coders, 5_000_000, 4 * MOST),
    );
    let fivefold = with(Folders::chains(MOST, 5));
    let coders = too_large(LimitKind::Coders, 4 * MOST + 5, 4 * MOST);
    check_refused("coders", &fivefold, &coders);
    let damaged = OpenError::Damaged(DamagedPart::Header);
    for count in [0, 33] {
        check_refused("33", &with(Folders::chains(1, count)), &damaged);
    }
}

#[test]
fn a_thousand_keys_are_derived_and_no_more() {
    let keys = |count: u32, power: u8, salt: fn(u32) -> u32| {
        let folders = Folders {
            count: count as usize,
            coders: Vec::new(),
            sizes: 1,
            packed: 1,
        };
        let described: Vec<u8> = (0..count).flat_map(|it| aes(power, salt(it))).collect();
        header(&folders.streams_of(&described), &[])
    };
    check_read("keys", &keys(1000, 0, |it| it), 1000, 0);
    check_read("one key", &keys(50_000, 19, |_| 7), 50_000, 0);
    for power in [0, 0x3F] {
        let refused = too_large(LimitKind::Keys, 1001, 1000);
        check_refused("keys", &keys(50_000, power, |it| it), &refused);
    }
    let rounds = too_large(LimitKind::Rounds, 1 << 19, 0);
    check_refused("rounds", &keys(1000, 19, |it| it), &rounds);
}

#[test]
fn coders_that_form_a_tree_of_many_inputs_are_read() {
    // Ten times BCJ2, each in the first input of the one before: 31 packed streams.
    let bcj2 = [0x14, 3, 3, 1, 0x1B, 4, 1];
    let mut tree = [&[10], &bcj2.repeat(10)[..]].concat();
    tree.extend((1..10).flat_map(|coder| [4 * (coder - 1), coder]));
    let fed: Vec<u8> = (0..40)
        .filter(|input| input % 4 != 0 || *input == 36)
        .collect();
    tree.extend(&fed);
    let folders = Folders {
        count: 10_000,
        coders: tree,
        sizes: 10,
        packed: fed.len(),
    };
    check_read("trees", &header(&folders.streams(), &[]), 100_000, 0);
}

#[test]
fn a_folder_is_cut_into_a_hundred_thousand_files_and_no_more() {
    let cut = |counts: &[u64], files_in_all: usize| {
        let folders = Folders::copies(counts.len());
        let mut streams = folders.streams();
        streams.truncate(streams.len() - counts.len() - 2);
        streams.extend(counts.iter().flat_map(|&count| number(count)));
        let sizes: u64 = counts
            .iter()
            .map(|count| (count - (*count).min(1)).min(1 << 40))
            .sum();
        if sizes < 1_000_000 {
            streams.push(9);
            streams.resize(streams.len() + sizes as usize, 0);
        }
        streams.extend([0, 0]);
        header(&streams, &files(files_in_all, &[]))
    };
    check_read("one folder", &cut(&[MOST as u64], MOST), MOST, MOST);
    check_read("many", &cut(&[1; MOST], MOST), MOST, MOST);
    let bound = too_large(LimitKind::Entries, MOST + 1, MOST);
    check_refused("one more", &cut(&[1, MOST as u64], MOST), &bound);
    let sum = OpenError::TooLarge {
        limit: LimitKind::Entries,
        requested: u64::MAX,
        allowed: MOST as u64,
    };
    check_refused("a sum", &cut(&[1 << 63, 1 << 63, 1 << 63], 1), &sum);
    check_refused(
        "none",
        &cut(&[0; 9], 9),
        &OpenError::Damaged(DamagedPart::Header),
    );
}

#[test]
fn times_and_attributes_and_what_is_passed_over_take_their_steps() {
    let all = |id: u8, each: usize| {
        let data = [&[1, 0][..], &vec![7; each * MOST]].concat();
        property(id, &data)
    };
    let [streams, empties] = empty(MOST);
    let listed = [streams, empties, all(0x14, 8), all(0x15, 4)];
    check_read("times", &header(&[], &files(MOST, &listed)), 2 * MOST, MOST);
    // Millions of properties without meaning, of the list and of the archive.
    let nothing: Vec<Vec<u8>> = vec![vec![0x19, 0]; 1 << 20];
    let padded = header(&[], &files(0, &nothing));
    check_read("padding", &padded, 1 << 20, 0);
    let archive = [&[2][..], &[0x40, 0].repeat(1 << 20), &[0]].concat();
    check_read("of the archive", &header(&archive, &[]), 1 << 20, 0);
    let comment = files(0, &[property(0x16, &vec![1; 30 << 20])]);
    check_read("a comment", &header(&[], &comment), 0, 0);
    // What is said twice is said nowhere else.
    let layout = OpenError::Unsupported(Feature::Layout);
    for id in [0x0E, 0x0F, 0x11, 0x14, 0x15] {
        let twice = vec![property(id, &[0; 2]); 2];
        check_refused("twice", &header(&[], &files(0, &twice)), &layout);
    }
}

#[test]
fn long_names_take_steps_as_they_are_long() {
    // As many as there is room for.
    let long = "\u{4E00}".repeat(4096);
    let count = (31 << 20) / 8194;
    let names = names(std::iter::repeat_n(&*long, count));
    let listed = files(count, &[&empty(count)[..], &[names]].concat());
    check_read("long names", &header(&[], &listed), (31 << 20) / 64, count);
    let one_more = named(1, &[&"a".repeat(4097)]);
    let long = OpenError::Unsupported(Feature::LongName);
    check_refused("4,097", &one_more, &long);
}

#[test]
fn packed_streams_are_four_hundred_thousand_at_most() {
    let packed = |count: usize, end: &[u8]| {
        let start = [&[4, 6, 0], &number(count as u64)[..], &[9]].concat();
        header(&[&start, &vec![0; count][..], end, &[0]].concat(), &[])
    };
    check_read("streams", &packed(4 * MOST, &[0]), 4 * MOST / 8, 0);
    let refused = too_large(LimitKind::Coders, 4 * MOST + 1, 4 * MOST);
    check_refused("streams", &packed(4 * MOST + 1, &[0]), &refused);
    let damaged = OpenError::Damaged(DamagedPart::Header);
    let sums = [0x0A].repeat(1 << 20);
    check_refused("checksums", &packed(0, &sums), &damaged);
    check_refused("sizes", &packed(0, &[9].repeat(1 << 20)), &damaged);
}

#[test]
fn properties_of_a_coder_that_are_too_long_are_refused() {
    for (id, expected) in [(0x00, "settings"), (0x7F, "method")] {
        let coder = [&[1, 0x21, id], &number(1 << 20)[..], &vec![0; 1 << 20]].concat();
        let folders = Folders {
            count: 1,
            coders: coder,
            sizes: 1,
            packed: 1,
        };
        for archive in both(&header(&folders.streams(), &[])) {
            let error = open(&archive).entries.unwrap_err();
            assert_eq!(error.kind(), "unsupported");
            assert!(error.to_string().contains(expected), "{error}");
        }
    }
}

#[test]
fn all_headers_together_are_32_mib_at_most() {
    const HEADER: usize = 32 << 20;
    // One in the clear.
    let mut clear = header(&[], &files(0, &[]));
    clear.resize(HEADER + 1, 0);
    let refused = too_large(LimitKind::Header, HEADER + 1, HEADER);
    assert_eq!(open(&archive_of(&[], &clear)).entries, Err(refused));
    // One that is packed, by what it claims.
    let claimed = encoded(0, 9, &[1, 1, 0], HEADER as u64);
    let archive = archive_of(&[0; 9], &claimed);
    let left = HEADER - claimed.len();
    let refused = too_large(LimitKind::Header, HEADER, left);
    assert_eq!(open(&archive).entries, Err(refused));
    // One within another, each within the limit.
    let inner = header(&[], &files(0, &[property(0x19, &vec![0; 20 << 20])]));
    let (first, middle) = deflated(0, &inner);
    let middle = [middle, vec![0; 20 << 20]].concat();
    let (second, outer) = deflated(first.len(), &middle);
    let error = open(&archive_of(&[first, second].concat(), &outer)).entries;
    assert!(
        matches!(
            error,
            Err(OpenError::TooLarge {
                limit: LimitKind::Header,
                ..
            })
        ),
        "{error:?}"
    );
    // Memory for one: 65 MiB of PPMd.
    let ppmd = [&[1, 0x23, 3, 4, 1, 5, 6][..], &(65_u32 << 20).to_le_bytes()].concat();
    let error = open(&archive_of(&[0; 9], &encoded(0, 9, &ppmd, 1000))).entries;
    assert!(
        matches!(
            error,
            Err(OpenError::TooLarge {
                limit: LimitKind::Memory,
                ..
            })
        ),
        "{error:?}"
    );
}

/// The archives of which reading takes most memory.
fn heavy() -> Vec<(&'static str, Vec<u8>)> {
    let long = "\u{4E00}".repeat(4096);
    let count = (31 << 20) / 8194;
    let names = names(std::iter::repeat_n(&*long, count));
    let listed = files(count, &[&empty(count)[..], &[names]].concat());
    let coders = Folders::chains(MOST, 4).streams();
    let short = "\u{4E00}".repeat(100);
    let [streams, empties] = empty(MOST);
    let hundred = [
        streams,
        empties,
        self::names(std::iter::repeat_n(&*short, MOST)),
    ];
    [
        ("long names", header(&[], &listed)),
        ("coders", header(&coders, &[])),
        ("both", header(&coders, &files(MOST, &hundred))),
    ]
    .into_iter()
    .map(|(what, header)| {
        let [_, packed] = both(&header);
        (what, packed)
    })
    .collect()
}

/// Opens the archive that the environment names, in a process of its own, and prints what that took.
///
/// By hand: `SEVENZ_ARCHIVE=… cargo test --release -p sevenz --test hostile measure -- --ignored --nocapture`
#[test]
#[ignore = "is started by the test below, or by hand"]
fn measure() {
    let path = std::env::var("SEVENZ_ARCHIVE").unwrap();
    let archive = fs::read(path).unwrap();
    let start = Instant::now();
    let Outcome {
        entries,
        steps,
        longest,
    } = open(&archive);
    let took = start.elapsed();
    let size = archive.len();
    println!("{size} bytes: {entries:?} in {took:?}, {steps} steps of at most {longest:?}");
    let status = fs::read_to_string("/proc/self/status").unwrap();
    let peak = status
        .lines()
        .find_map(|line| line.strip_prefix("VmHWM:"))
        .unwrap();
    println!("peak:{}", peak.trim().trim_end_matches(" kB"));
}

#[test]
#[cfg(target_os = "linux")]
fn no_header_of_a_small_archive_takes_256_mib() {
    let path = std::path::Path::new(env!("CARGO_TARGET_TMPDIR")).join("heavy.7z");
    for (what, archive) in heavy() {
        fs::write(&path, archive).unwrap();
        let output = Command::new(std::env::current_exe().unwrap())
            .args(["--exact", "limits::measure", "--ignored", "--nocapture"])
            .env("SEVENZ_ARCHIVE", &path)
            .output()
            .unwrap();
        let said = String::from_utf8_lossy(&output.stdout);
        assert!(said.contains("Ok("), "{what}: {said}");
        let peak = said.lines().find_map(|line| {
            let (_, peak) = line.split_once("peak:")?;
            peak.trim().parse::<u64>().ok()
        });
        let peak = peak.unwrap_or_else(|| panic!("{what}: {said}"));
        assert!(peak < 256 * 1024, "{what}: {peak} kB");
    }
}

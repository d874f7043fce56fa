//! Much content, and many files: one step after the other does little, and there are no more steps than that takes. All of it is counted,
//! so that the page between two steps stays alive on a slow machine as on a fast one.

use super::{
    archive_of,
    made::{deflated, files, header, number},
};
use sevenz::{Limits, Opening};

/// Bytes of content that one step unpacks at most.
const PER_STEP: u64 = 32 * 1024;
/// Bytes that are one unit of progress.
const PER_UNIT: u64 = 16;

/// Opens step by step. Returns how many steps that took, and how many bytes came out of the largest of them; checks what comes out.
fn open(archive: &[u8], count: usize, size: usize) -> (usize, u64) {
    let mut opening = Opening::new(archive, None, &Limits::default()).unwrap();
    let (mut steps, mut most, mut before) = (1, 0, 0);
    loop {
        let progress = opening.step().unwrap();
        steps += 1;
        if progress.is_finished() {
            break;
        }
        most = most.max((progress.done - before) * PER_UNIT);
        before = progress.done;
    }
    let entries = opening.finish().unwrap();
    assert_eq!(entries.len(), count);
    assert!(entries.iter().all(|entry| entry.content.len() == size));
    (steps, most)
}

/// Returns the streams of a header with `folders` alike, each unpacked by this coder from `packed` bytes to `files` files of `size` bytes.
fn streams(folders: usize, coder: &[u8], packed: usize, files: usize, size: usize) -> Vec<u8> {
    let numbers = |value: usize, count: usize| number(value as u64).repeat(count);
    [
        &[4, 6, 0][..],
        &number(folders as u64),
        &[9],
        &numbers(packed, folders),
        &[0, 7, 0x0B],
        &number(folders as u64),
        &[0],
        &coder.repeat(folders),
        &[0x0C],
        &numbers(files * size, folders),
        &[0, 8, 0x0D],
        &numbers(files, folders),
        &[9],
        &numbers(size, folders * (files - 1)),
        &[0, 0],
    ]
    .concat()
}

#[test]
fn a_step_of_two_hundred_megabytes_unpacks_a_small_part() {
    let size = 200_000_000;
    let (packed, _) = deflated(0, &vec![7; size]);
    let deflate = streams(1, &[1, 3, 4, 1, 8], packed.len(), 1, size);
    let archive = archive_of(&packed, &header(&deflate, &files(1, &[])));
    let (steps, most) = open(&archive, 1, size);
    assert!(most <= PER_STEP + PER_UNIT, "{most} bytes in one step");
    let least = size / PER_STEP as usize;
    assert!((least..2 * least).contains(&steps), "{steps} steps");
}

#[test]
fn a_hundred_thousand_files_take_a_few_steps_each() {
    let (count, size) = (100_000, 64);
    for (folders, files_of_each) in [(1, count), (1000, count / 1000), (count, 1)] {
        let steps_of = |folders: usize, files_of_each: usize| {
            let packed = files_of_each * size;
            let copied = streams(folders, &[1, 1, 0], packed, files_of_each, size);
            let count = folders * files_of_each;
            let header = header(&copied, &files(count, &[]));
            let archive = archive_of(&vec![7; count * size], &header);
            let (steps, most) = open(&archive, count, size);
            assert!(most <= PER_STEP + PER_UNIT, "{most} bytes in one step");
            steps
        };
        let steps = steps_of(folders, files_of_each);
        assert!(steps < 8 * count, "{steps} steps for {folders} folders");
        // Ten times as much takes ten times as many steps.
        let (folders, files_of_each) = match folders {
            1 => (1, files_of_each / 10),
            _ => (folders / 10, files_of_each),
        };
        let tenth = steps_of(folders, files_of_each);
        assert!(steps <= 10 * tenth, "{steps} steps, {tenth} for a tenth");
    }
}

//! Archives laid out by hand: what the writer of this crate never makes, and other programs could.

use crate::{
    DamagedPart, Entry, Limits, OpenError, OpenedEntry, Opening, Password, Rounds, Sealing,
    Timestamp, layout::id, open,
};

use super::tests::entropy;

/// A Copy coder, and an AES coder with one round and neither salt nor vector.
pub(super) const COPY: [u8; 2] = [1, 0];
pub(super) const AES: [u8; 7] = [0x24, 0x06, 0xF1, 0x07, 0x01, 1, 0];

/// Returns an archive of these packed bytes and this header, with a start header that is right.
pub(super) fn archive(packed: &[u8], header: &[u8]) -> Vec<u8> {
    let pointer = [
        &(packed.len() as u64).to_le_bytes()[..],
        &(header.len() as u64).to_le_bytes(),
        &crc32fast::hash(header).to_le_bytes(),
    ]
    .concat();
    let checksum = crc32fast::hash(&pointer).to_le_bytes();
    [
        b"7z\xBC\xAF\x27\x1C\0\x04",
        &checksum[..],
        &pointer,
        packed,
        header,
    ]
    .concat()
}

/// Returns the streams of folders of one coder each: coder, packed size, unpacked size and checksum.
pub(super) fn streams(position: u8, folders: &[(&[u8], u8, u8, Option<u32>)]) -> Vec<u8> {
    let count = folders.len() as u8;
    let mut out = vec![id::PACK_INFO, position, count, id::SIZE];
    out.extend(folders.iter().map(|it| it.1));
    out.extend([id::END, id::UNPACK_INFO, id::FOLDER, count, 0]);
    for (coder, ..) in folders {
        out.push(1);
        out.extend_from_slice(coder);
    }
    out.push(id::CODERS_UNPACK_SIZE);
    out.extend(folders.iter().map(|it| it.2));
    out.extend([id::CRC, 0]);
    let bits = folders.iter().enumerate();
    out.push(bits.fold(0, |bits, (at, it)| {
        bits | u8::from(it.3.is_some()) << (7 - at)
    }));
    out.extend(
        folders
            .iter()
            .filter_map(|it| it.3)
            .flat_map(u32::to_le_bytes),
    );
    out.push(id::END);
    out
}

/// Returns a list of this many files without names.
pub(super) fn files(count: u8) -> [u8; 3] {
    [id::FILES, count, id::END]
}

fn reopen(archive: &[u8]) -> Result<Vec<OpenedEntry>, OpenError> {
    open(archive, Some(&Password::new("geheim")), &Limits::default())
}

fn contents(archive: &[u8]) -> Result<Vec<Vec<u8>>, OpenError> {
    let entries = reopen(archive)?;
    Ok(entries.iter().map(|it| it.content.to_vec()).collect())
}

#[test]
fn a_folder_without_files_is_passed_over() {
    let main = streams(0, &[(&COPY, 1, 1, None), (&COPY, 1, 1, None)]);
    let sub = [
        id::SUB_STREAMS,
        id::NUM_UNPACK_STREAM,
        0,
        1,
        id::END,
        id::END,
    ];
    let header = [
        &[id::HEADER, id::MAIN_STREAMS],
        &main[..],
        &sub,
        &files(1),
        &[id::END],
    ];
    let archive = archive(b"xy", &header.concat());
    assert_eq!(contents(&archive), Ok(vec![b"y".to_vec()]));
}

#[test]
fn a_right_checksum_over_unencrypted_bytes_does_not_confirm_the_password() {
    let folders: [(&[u8], u8, u8, Option<u32>); 2] = [
        (&COPY, 1, 1, Some(crc32fast::hash(b"x"))),
        (&AES, 16, 16, Some(0)),
    ];
    let main = streams(0, &folders);
    let header = [
        &[id::HEADER, id::MAIN_STREAMS],
        &main[..],
        &[id::END],
        &files(2),
        &[id::END],
    ];
    let archive = archive(&[&b"x"[..], &[7; 16]].concat(), &header.concat());
    assert_eq!(contents(&archive), Err(OpenError::WrongPasswordOrDamaged));
}

#[test]
fn a_list_that_decrypts_to_nonsense_is_a_wrong_password() {
    let list = streams(0, &[(&AES, 16, 16, None)]);
    let header = [&[id::ENCODED_HEADER], &list[..], &[id::END]].concat();
    let archive = archive(&[7; 16], &header);
    assert_eq!(contents(&archive), Err(OpenError::WrongPasswordOrDamaged));
    let nobody = open(&archive, None, &Limits::default());
    assert_eq!(nobody.err(), Some(OpenError::NeedsPassword));
}

#[test]
fn a_list_may_be_packed_four_times_and_no_more() {
    let nested = |times: usize| {
        let mut packed = Vec::new();
        let mut header = [&[id::HEADER], &files(0)[..], &[id::END]].concat();
        for _ in 0..times {
            let (position, length) = (packed.len() as u8, header.len() as u8);
            packed.extend_from_slice(&header);
            let list = streams(position, &[(&COPY, length, length, None)]);
            header = [&[id::ENCODED_HEADER], &list[..], &[id::END]].concat();
        }
        contents(&archive(&packed, &header))
    };
    for times in 0..=4 {
        assert_eq!(nested(times), Ok(vec![]), "{times}");
    }
    assert_eq!(nested(5), Err(OpenError::Damaged(DamagedPart::Header)));
}

#[test]
fn a_packed_list_that_is_not_there_is_an_empty_one() {
    let header = [id::ENCODED_HEADER, id::END];
    assert_eq!(contents(&archive(&[], &header)), Ok(vec![]));
}

#[test]
fn properties_of_the_archive_are_passed_over() {
    let properties = [
        id::HEADER,
        id::ARCHIVE_PROPERTIES,
        0x40,
        2,
        7,
        7,
        0x41,
        0,
        id::END,
    ];
    let header = [&properties, &files(0)[..], &[id::END]].concat();
    assert_eq!(contents(&archive(&[], &header)), Ok(vec![]));
}

#[test]
fn ciphertext_that_is_no_whole_blocks_is_not_for_an_external_cipher() {
    for length in [0, 15, 17] {
        let main = streams(0, &[(&AES, length, length.max(1), None)]);
        let header = [
            &[id::HEADER, id::MAIN_STREAMS],
            &main[..],
            &[id::END],
            &files(1),
            &[id::END],
        ];
        let archive = archive(&vec![7; length.into()], &header.concat());
        let password = Password::new("geheim");
        let mut opening = Opening::new(&archive, Some(&password), &Limits::default()).unwrap();
        let error = loop {
            assert!(opening.external_cipher().is_none(), "{length}");
            if let Err(error) = opening.step() {
                break error;
            }
        };
        assert_eq!(error, OpenError::WrongPasswordOrDamaged);
    }
}

#[test]
fn a_list_of_thousands_of_long_names_is_read() {
    let when = Timestamp::from_unix_seconds(0);
    let name = |number: u32| format!("{number:0>250}.txt");
    let entries: Vec<_> = (0..3000)
        .map(|number| Entry::new(&*name(number), when, b"x".to_vec()))
        .collect();
    let (password, rounds) = (Password::new("geheim"), Rounds::from_power(0).unwrap());
    let sealing = Sealing::with_rounds(&entries, &password, entropy(), rounds).unwrap();
    let opened = reopen(&sealing.finish()).unwrap();
    assert_eq!(opened.len(), 3000);
    assert_eq!(*opened[2999].name, name(2999));
}

#[test]
fn progress_counts_rounds_while_a_key_is_derived() {
    let (password, rounds) = (Password::new("geheim"), Rounds::from_power(12).unwrap());
    let archive = Sealing::with_rounds(&[], &password, entropy(), rounds)
        .unwrap()
        .finish();
    let mut opening = Opening::new(&archive, Some(&password), &Limits::default()).unwrap();
    let mut done = Vec::new();
    loop {
        let progress = opening.step().unwrap();
        if opening.derivation().is_none() && !done.is_empty() {
            break;
        }
        done.push(progress.done);
    }
    assert_eq!(done, [0, 1024, 2048, 3072]);
}

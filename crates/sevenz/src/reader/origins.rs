//! The flags of each entry: whether it was encrypted with this password, and whether a checksum was right.

use super::{
    layouts::{AES, COPY, archive, files, streams},
    tests::entropy,
};
use crate::{
    Entry, Limits, OpenError, Opening, Password, Rounds, Sealing, Timestamp,
    cipher::{BLOCK, Encryption},
    kdf::KeyDerivation,
    layout::id,
};

/// Encrypts sixteen bytes with [`AES`] and the password of [`origins`].
fn encrypted(plain: &[u8; BLOCK]) -> [u8; BLOCK] {
    let rounds = Rounds::from_power(0).unwrap();
    let key = KeyDerivation::new(&Password::new("geheim"), &[], rounds).finish();
    let mut block = *plain;
    Encryption::new(&key, &[0; BLOCK]).apply(&mut block);
    block
}

/// For each entry whether it is encrypted and whether it is checked; and whether the list is encrypted.
type Origins = (Vec<(bool, bool)>, bool);

fn origins_with(archive: &[u8], password: &str) -> Result<Origins, OpenError> {
    let password = Password::new(password);
    let mut opening = Opening::new(archive, Some(&password), &Limits::default())?;
    while !opening.step()?.is_finished() {}
    let header = opening.header_encrypted();
    let entries = opening.finish()?;
    let origins = entries.iter().map(|it| (it.encrypted, it.checked));
    Ok((origins.collect(), header))
}

fn origins(archive: &[u8]) -> Result<Origins, OpenError> {
    origins_with(archive, "geheim")
}

const PLAIN: &[u8; BLOCK] = b"twaalf en vier..";

/// Returns a plain header with these streams and this many files.
fn listed(packed: &[u8], streams: &[u8], sub: &[u8], count: u8) -> Vec<u8> {
    let header = [
        &[id::HEADER, id::MAIN_STREAMS][..],
        streams,
        sub,
        &[id::END],
        &files(count),
        &[id::END],
    ];
    archive(packed, &header.concat())
}

/// Returns an archive whose header is packed with this coder.
fn packed_header(coder: &[u8], inner: &[u8], sum: Option<u32>) -> Vec<u8> {
    let list = streams(0, &[(coder, 16, inner.len() as u8, sum)]);
    let header = [&[id::ENCODED_HEADER], &list[..], &[id::END]].concat();
    let mut block = [0; BLOCK];
    block[..inner.len()].copy_from_slice(inner);
    let packed = if coder == AES {
        encrypted(&block)
    } else {
        block
    };
    archive(&packed, &header)
}

#[test]
fn what_was_sealed_is_encrypted_and_checked_and_so_is_its_list() {
    let when = Timestamp::from_unix_seconds(0);
    let entries = [
        Entry::new("one", when, b"content".to_vec()),
        Entry::new("leeg", when, Vec::new()),
    ];
    let (password, rounds) = (Password::new("geheim"), Rounds::from_power(0).unwrap());
    let sealed = Sealing::with_rounds(&entries, &password, entropy(), rounds)
        .unwrap()
        .finish();
    assert_eq!(origins(&sealed), Ok((vec![(true, true); 2], true)));
    let empty = Sealing::with_rounds(&entries[1..], &password, entropy(), rounds).unwrap();
    assert_eq!(origins(&empty.finish()), Ok((vec![(true, true)], true)));
}

#[test]
fn each_entry_of_a_mixed_archive_has_its_own_flags() {
    let sum = Some(crc32fast::hash(PLAIN));
    let packed = [*PLAIN, encrypted(PLAIN), encrypted(PLAIN), *PLAIN].concat();
    let folders: [(&[u8], u8, u8, Option<u32>); 4] = [
        (&COPY, 16, 16, sum),
        (&AES, 16, 16, sum),
        (&AES, 16, 16, None),
        (&COPY, 16, 16, None),
    ];
    let mixed = listed(&packed, &streams(0, &folders), &[], 4);
    let expected = vec![(false, true), (true, true), (true, false), (false, false)];
    assert_eq!(origins(&mixed), Ok((expected, false)));
}

#[test]
fn without_a_checksum_any_password_opens_and_nothing_is_proved() {
    let main = streams(0, &[(&AES, 16, 16, None)]);
    let archive = listed(&encrypted(PLAIN), &main, &[], 1);
    for password in ["geheim", "wrong", ""] {
        let unproved = Ok((vec![(true, false)], false));
        assert_eq!(origins_with(&archive, password), unproved, "{password}");
    }
}

#[test]
fn one_checksum_over_a_folder_checks_all_files_in_it() {
    let two = [
        id::SUB_STREAMS,
        id::NUM_UNPACK_STREAM,
        2,
        id::SIZE,
        7,
        id::END,
    ];
    let with = |sum| {
        let main = streams(0, &[(&AES, 16, 16, sum)]);
        origins(&listed(&encrypted(PLAIN), &main, &two, 2))
    };
    let right = Some(crc32fast::hash(PLAIN));
    assert_eq!(with(right), Ok((vec![(true, true); 2], false)));
    assert_eq!(with(None), Ok((vec![(true, false); 2], false)));
    assert_eq!(with(Some(0)), Err(OpenError::WrongPasswordOrDamaged));
}

#[test]
fn no_bytes_confirm_no_password() {
    // An encrypted substream without bytes, whose checksum is right, before one that is wrong: the password is not confirmed.
    let folders: [(&[u8], u8, u8, Option<u32>); 2] =
        [(&AES, 16, 0, Some(0)), (&AES, 16, 16, Some(1))];
    let packed = [encrypted(PLAIN); 2].concat();
    let archive = listed(&packed, &streams(0, &folders), &[], 2);
    assert_eq!(origins(&archive), Err(OpenError::WrongPasswordOrDamaged));
    // Alone it has the flags of the list: not encrypted, and checked.
    let main = streams(0, &folders[..1]);
    let archive = listed(&packed, &main, &[], 1);
    assert_eq!(origins(&archive), Ok((vec![(false, true)], false)));
}

#[test]
fn an_entry_without_bytes_has_the_flags_of_the_list() {
    // One file that is an empty stream.
    let inner = [
        id::HEADER,
        id::FILES,
        1,
        id::EMPTY_STREAM,
        1,
        0x80,
        id::END,
        id::END,
    ];
    let sum = Some(crc32fast::hash(&inner));
    let found = |archive: &[u8]| origins(archive).unwrap();
    assert_eq!(found(&archive(&[], &inner)), (vec![(false, true)], false));
    for (coder, sum, expected) in [
        (&COPY[..], sum, (vec![(false, true)], false)),
        (&COPY, None, (vec![(false, false)], false)),
        (&AES, sum, (vec![(true, true)], true)),
        (&AES, None, (vec![(true, false)], false)),
    ] {
        assert_eq!(found(&packed_header(coder, &inner, sum)), expected);
    }
}

#[test]
fn a_list_in_the_clear_behind_an_encrypted_one_is_not_encrypted() {
    // The encrypted header says where the list really is: unencrypted, behind it.
    let list = [&[id::HEADER], &files(0)[..], &[id::END]].concat();
    let len = list.len() as u8;
    let described = streams(32, &[(&COPY, len, len, Some(crc32fast::hash(&list)))]);
    let inner = [&[id::ENCODED_HEADER], &described[..], &[id::END]].concat();
    let mut blocks = inner.clone();
    blocks.resize(2 * BLOCK, 0);
    let rounds = Rounds::from_power(0).unwrap();
    let key = KeyDerivation::new(&Password::new("geheim"), &[], rounds).finish();
    Encryption::new(&key, &[0; BLOCK]).apply(&mut blocks);
    let outer = streams(
        0,
        &[(&AES, 32, inner.len() as u8, Some(crc32fast::hash(&inner)))],
    );
    let header = [&[id::ENCODED_HEADER], &outer[..], &[id::END]].concat();
    let archive = archive(&[blocks, list].concat(), &header);
    assert_eq!(origins(&archive), Ok((vec![], false)));
}

#[test]
fn a_folder_of_which_a_part_is_in_the_clear_is_not_encrypted() {
    use super::folder::{Coder, Folder, Source};
    use super::method::{Method, MethodId};
    let coder = |method, inputs: &[Source]| Coder {
        id: MethodId(0),
        method,
        properties: Vec::new(),
        inputs: inputs.to_vec(),
        size: 0,
    };
    use Source::{Coder as From, Packed};
    let folder = |coders: Vec<Coder>| Folder {
        coders,
        main: 0,
        packed: 4,
        first_packed: 0,
        checksum: None,
    };
    let aes = |packed| coder(Method::Aes, &[Packed(packed)]);
    let four = [From(1), From(2), From(3), From(4)];
    let whole = folder(vec![
        coder(Method::Bcj2, &four),
        aes(0),
        aes(1),
        aes(2),
        aes(3),
    ]);
    assert!(whole.is_encrypted() && whole.needs_password());
    // Each of the four streams unencrypted, one after the other.
    for clear in 0..4 {
        let mut inputs = four;
        inputs[clear] = Packed(clear);
        let part = folder(vec![
            coder(Method::Bcj2, &inputs),
            aes(0),
            aes(1),
            aes(2),
            aes(3),
        ]);
        assert!(!part.is_encrypted() && part.needs_password(), "{clear}");
    }
    // Compressed before or after encryption, it is encrypted all the same.
    let within = folder(vec![coder(Method::Lzma, &[From(1)]), aes(0)]);
    let around = folder(vec![
        coder(Method::Aes, &[From(1)]),
        coder(Method::Lzma, &[Packed(0)]),
    ]);
    assert!(within.is_encrypted() && around.is_encrypted());
    let clear = folder(vec![coder(Method::Copy, &[Packed(0)])]);
    assert!(!clear.is_encrypted() && !clear.needs_password());
}

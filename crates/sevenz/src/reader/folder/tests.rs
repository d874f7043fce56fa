//! Which coders form a folder, and which do not.

use super::*;

/// A coder without properties, with an id of one byte, one input and one output.
const COPY: [u8; 2] = [1, 0];
/// An AES coder, with properties that are not looked at here.
const AES: [u8; 7] = [0x24, 0x06, 0xF1, 0x07, 0x01, 1, 0];

fn parse(bytes: &[u8]) -> Result<Folder, OpenError> {
    let mut rest = Bytes(bytes);
    let folder = Folder::parse(&mut rest)?;
    assert!(rest.0.is_empty(), "all of it is read");
    Ok(folder)
}

fn refusal(bytes: &[u8]) -> Option<OpenError> {
    parse(bytes).err()
}

/// Returns a chain of coders: each reads the output of the next one.
fn row(count: u8) -> Vec<u8> {
    let bonds = (1..count).flat_map(|coder| [coder - 1, coder]);
    let coders = (0..count).flat_map(|_| COPY);
    [count].into_iter().chain(coders).chain(bonds).collect()
}

#[test]
fn up_to_32_coders_make_a_folder() {
    for count in [1, 2, 31, 32] {
        let folder = parse(&row(count)).unwrap();
        assert_eq!(folder.coders.len(), usize::from(count));
        assert_eq!((folder.main, folder.packed), (0, 1));
        let last = folder.coders.last().unwrap();
        assert_eq!(last.inputs, [Source::Packed(0)]);
    }
    assert_eq!(refusal(&row(33)), Some(DAMAGED));
    assert_eq!(refusal(&[0]), Some(DAMAGED));
}

#[test]
fn a_coder_is_read_with_its_id_and_properties() {
    let folder = parse(&[1, 0x23, 0x03, 0x01, 0x01, 5, 93, 0, 0, 1, 0]).unwrap();
    let coder = &folder.coders[0];
    assert_eq!(
        (coder.id, coder.method),
        (MethodId(0x03_0101), Method::Lzma)
    );
    assert_eq!(coder.properties, [93, 0, 0, 1, 0]);
    assert!(!folder.is_encrypted());
    assert!(parse(&[&[1][..], &AES].concat()).unwrap().is_encrypted());
}

#[test]
fn ids_have_up_to_eight_bytes() {
    let unknown = |id| OpenError::Unsupported(Feature::Method(MethodId(id)));
    let eight = [1, 8, 1, 2, 3, 4, 5, 6, 7, 8];
    assert_eq!(refusal(&eight), Some(unknown(0x0102_0304_0506_0708)));
    let nine = [1, 9, 1, 2, 3, 4, 5, 6, 7, 8, 9];
    assert_eq!(refusal(&nine), Some(DAMAGED));
    for flags in [0x41, 0x81] {
        let layout = OpenError::Unsupported(Feature::Layout);
        assert_eq!(refusal(&[1, flags, 0]), Some(layout));
    }
}

#[test]
fn a_coder_has_as_many_inputs_as_its_method() {
    let settings = |id| OpenError::Unsupported(Feature::Settings(MethodId(id)));
    // Four inputs and one output: right for BCJ2, wrong for a copy.
    let four = |id: &[u8]| {
        let flags = 0x10 | id.len() as u8;
        [&[1, flags], id, &[4, 1, 0, 1, 2, 3]].concat()
    };
    let bcj2 = parse(&four(&[3, 3, 1, 0x1B])).unwrap();
    assert_eq!(bcj2.packed, 4);
    assert_eq!(bcj2.coders[0].inputs, [0, 1, 2, 3].map(Source::Packed));
    assert_eq!(refusal(&four(&[0])), Some(settings(0)));
    // Two outputs.
    let two = [1, 0x11, 0, 1, 2];
    assert_eq!(refusal(&two), Some(settings(0)));
    // No input, and more than there may be.
    assert_eq!(refusal(&[1, 0x11, 0, 0, 1]), Some(DAMAGED));
    let with = |inputs: u8| -> Vec<u8> {
        let coder = [1, 0x11, 0, inputs, 1];
        coder.into_iter().chain(0..inputs).collect()
    };
    assert_eq!(refusal(&with(33)), Some(DAMAGED));
    assert_eq!(refusal(&with(32)), Some(settings(0)));
}

#[test]
fn nothing_feeds_two_or_itself() {
    let bonds = |bonds: &[u8]| [&[3], &COPY.repeat(3)[..], bonds].concat();
    assert!(parse(&bonds(&[0, 1, 1, 2])).is_ok());
    // One input twice, one output twice, a ring beside the main coder, and one that is not there.
    for wrong in [[0, 1, 0, 2], [0, 1, 2, 1], [1, 2, 2, 1], [0, 3, 1, 2]] {
        assert_eq!(refusal(&bonds(&wrong)), Some(DAMAGED), "{wrong:?}");
    }
    let bcj2 = |packed: &[u8]| [&[1, 0x14, 3, 3, 1, 0x1B, 4, 1], packed].concat();
    assert_eq!(refusal(&bcj2(&[0, 1, 2, 2])), Some(DAMAGED));
}

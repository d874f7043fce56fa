//! The properties of each method, and the memory of its decoder.

use super::*;
use crate::reader::method::MethodId;

const SIZE: u64 = 1 << 40;

fn coder(method: Method, properties: &[u8], size: u64) -> Coder {
    Coder {
        id: MethodId(0),
        method,
        properties: properties.to_vec(),
        inputs: vec![Source::Packed(0)],
        size,
    }
}

/// Returns the parsed properties in one line, or `None` where they are refused.
fn read(method: Method, properties: &[u8], size: u64) -> Option<String> {
    Some(
        match Settings::parse(&coder(method, properties, size)).ok()? {
            Settings::None => "none".to_owned(),
            Settings::Lzma {
                properties,
                dictionary,
            } => format!("lzma {properties} {dictionary}"),
            Settings::Lzma2 { dictionary } => format!("lzma2 {dictionary}"),
            Settings::Ppmd { order, memory } => format!("ppmd {order} {memory}"),
            Settings::Deflate => "deflate".to_owned(),
            Settings::Bzip2 => "bzip2".to_owned(),
            Settings::Delta { distance } => format!("delta {distance}"),
            Settings::Branch { branch, start } => format!("{branch:?} {start}"),
            Settings::Aes(_) => "aes".to_owned(),
        },
    )
}

#[test]
fn the_properties_of_each_method_are_read() {
    let x86 = Method::Branch(Branch::X86);
    let memory = |bytes: u32| [&[6], &bytes.to_le_bytes()[..]].concat();
    let cases: [(Method, &[u8], &str); 22] = [
        (Method::Copy, &[], "none"),
        (Method::Bcj2, &[], "none"),
        (Method::Deflate, &[], "deflate"),
        (Method::Bzip2, &[9], "bzip2"),
        (Method::Lzma, &[93, 0, 0, 1, 0], "lzma 93 65536"),
        (Method::Lzma, &[224, 0, 0, 1, 0], "lzma 224 65536"),
        (Method::Lzma, &[225, 0, 0, 1, 0], ""),
        (Method::Lzma, &[93, 0, 0, 1], ""),
        (Method::Lzma2, &[24], "lzma2 16777216"),
        (Method::Lzma2, &[25], "lzma2 25165824"),
        (Method::Lzma2, &[40], "lzma2 4294967295"),
        (Method::Lzma2, &[41], ""),
        (Method::Ppmd, &memory(1 << 11), "ppmd 6 2048"),
        (Method::Ppmd, &memory((1 << 11) - 1), ""),
        (Method::Ppmd, &memory(u32::MAX - 36), "ppmd 6 4294967259"),
        (Method::Ppmd, &memory(u32::MAX - 35), ""),
        (Method::Delta, &[0], "delta 1"),
        (Method::Delta, &[255], "delta 256"),
        (Method::Delta, &[], ""),
        (x86, &[], "X86 0"),
        (x86, &[1, 1, 0, 0], "X86 257"),
        (x86, &[1], ""),
    ];
    for (method, properties, expected) in cases {
        let read = read(method, properties, SIZE).unwrap_or_default();
        assert_eq!(read, expected, "{method:?} {properties:?}");
    }
}

#[test]
fn an_order_of_ppmd_is_2_to_64_and_bytes_without_meaning_are_ignored() {
    let with = |order: u8, more: &[u8]| {
        read(Method::Ppmd, &[&[order, 0, 0, 1, 0], more].concat(), SIZE).unwrap_or_default()
    };
    assert_eq!(with(1, &[]), "");
    assert_eq!(with(2, &[]), "ppmd 2 65536");
    assert_eq!(with(64, &[0, 0]), "ppmd 64 65536");
    assert_eq!(with(65, &[]), "");
}

#[test]
fn no_dictionary_is_larger_than_what_comes_out() {
    let of = |size| read(Method::Lzma2, &[40], size).unwrap();
    assert_eq!(of(1), "lzma2 4096");
    assert_eq!(of(4097), "lzma2 4097");
    let lzma = read(Method::Lzma, &[93, 0, 0, 1, 0], 5000).unwrap();
    assert_eq!(lzma, "lzma 93 5000");
}

#[test]
fn the_dictionaries_of_lzma2_are_those_of_its_table() {
    for (bits, expected) in [
        (0, 4096),
        (1, 6144),
        (2, 8192),
        (3, 12288),
        (38, 2 << 30),
        (39, 3 << 30),
        (40, u32::MAX),
    ] {
        assert_eq!(lzma2_dictionary(bits), expected, "{bits}");
    }
}

#[test]
fn memory_is_what_the_decoder_takes() {
    let memory = |settings: Settings| settings.memory() - 262_144;
    // Two bytes for each of 0x300 probabilities, 2^(context + position) times: 93 is 3 and 0, 10 is 1 and 1.
    for (properties, probabilities) in [(93, 0x600 << 3), (10, 0x600 << 2), (0, 0x600)] {
        let settings = Settings::Lzma {
            properties,
            dictionary: 65536,
        };
        assert_eq!(memory(settings), 65536 + probabilities);
    }
    assert_eq!(memory(Settings::Lzma2 { dictionary: 4096 }), 4096);
    let ppmd = Settings::Ppmd {
        order: 6,
        memory: 2048,
    };
    assert_eq!(memory(ppmd), 2048);
    assert_eq!(memory(Settings::Bzip2), 4_194_304);
    assert_eq!(memory(Settings::Deflate), 0);
}

//! Codecs: a header that is right, for one method with any properties, in front of any packed bytes.
#![no_main]

/// Method ids, in the order of `Methods.txt`.
const METHODS: &[&[u8]] = &[
    &[0x21],
    &[3, 1, 1],
    &[3, 4, 1],
    &[4, 1, 8],
    &[4, 2, 2],
    &[3],
    &[4],
    &[5],
    &[6],
    &[7],
    &[8],
    &[9],
    &[10],
    &[11],
    &[3, 3, 1, 0x1B],
    &[6, 0xF1, 7, 1],
];

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| {
    let [method, properties_len, size_low, size_high, rest @ ..] = bytes else {
        return;
    };
    let Some((properties, packed)) = rest.split_at_checked(usize::from(properties_len % 36)) else {
        return;
    };
    if packed.len() > 0x3FFF {
        return;
    }
    let id = METHODS[usize::from(*method) % METHODS.len()];
    let bcj2 = id.len() == 4 && id[3] == 0x1B;
    let long = |number: usize| [0xC0, number as u8, (number >> 8) as u8];
    let mut header = vec![1, 4, 6, 0];
    // Four equal streams for the one method that wants four.
    let streams = if bcj2 { 4 } else { 1 };
    header.extend([streams as u8, 9]);
    for _ in 0..streams {
        header.extend(long(packed.len() / streams));
    }
    header.extend([0, 7, 0x0B, 1, 0, 1, id.len() as u8 | 0x20 | if bcj2 { 0x10 } else { 0 }]);
    header.extend(id);
    if bcj2 {
        header.extend([4, 1]);
    }
    header.push(properties.len() as u8);
    header.extend(properties);
    if bcj2 {
        header.extend([0, 1, 2, 3]);
    }
    header.push(0x0C);
    header.extend(long(usize::from(*size_low) | usize::from(*size_high) << 8));
    header.extend([0, 0, 5, 1, 0, 0]);
    sevenz_fuzz::check(&sevenz_fuzz::archive_of(packed, &header));
});

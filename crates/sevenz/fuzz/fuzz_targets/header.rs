//! Headers: all but the first byte is the header, in front of as many packed bytes as that byte says.
#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| {
    if let Some((&len, header)) = bytes.split_first() {
        let packed: Vec<u8> = (0..len).map(|number| number.wrapping_mul(37)).collect();
        sevenz_fuzz::check(&sevenz_fuzz::archive_of(&packed, header));
        sevenz_fuzz::check(&sevenz_fuzz::archive_of(&packed, &sevenz_fuzz::expand(header)));
    }
});

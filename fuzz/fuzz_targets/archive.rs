//! Whole archives: as they are, and with the checksums of the start mended so that the header is read too.
#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| {
    sluis_fuzz::check(bytes);
    let mut mended = bytes.to_vec();
    sluis_fuzz::mend(&mut mended);
    sluis_fuzz::check(&mended);
});

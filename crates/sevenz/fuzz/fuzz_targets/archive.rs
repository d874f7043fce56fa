//! Whole archives: as they are, and with the checksums of the start mended so that the header is read too.
#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| {
    sevenz_fuzz::check(bytes);
    let mut mended = bytes.to_vec();
    sevenz_fuzz::mend(&mut mended);
    sevenz_fuzz::check(&mended);
});

//! The browser's cryptographic random source.

/// Fills `bytes` from `crypto.getRandomValues`, which is there in every context, also on plain http.
///
/// # Panics
///
/// Where the browser has no random source: nothing safe can be made there.
pub fn random(bytes: &mut [u8]) {
    web_sys::window()
        .and_then(|window| window.crypto().ok())
        .and_then(|crypto| crypto.get_random_values_with_u8_array(bytes).ok())
        .expect("every browser that runs WebAssembly has a random source");
}

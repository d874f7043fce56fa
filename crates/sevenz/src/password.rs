//! The password, in the one form in which the key derivation reads it.

use icu_normalizer::ComposingNormalizerBorrowed;
use zeroize::Zeroizing;

/// A password as UTF-16LE bytes, wiped when dropped; it cannot be printed or copied out.
pub struct Password(Zeroizing<Vec<u8>>);

impl Password {
    /// The password in Unicode normal form C, so that é typed as one sign or as e with an accent is the same key.
    ///
    /// 7-Zip does not normalise; keyboards give form C, so what is read from the screen and typed there matches.
    pub fn new(text: &str) -> Self {
        Self(utf16(|| {
            ComposingNormalizerBorrowed::new_nfc().normalize_iter(text.chars())
        }))
    }

    /// The password exactly as given: for archives of others, made with a password in another form than C.
    pub fn as_typed(text: &str) -> Self {
        Self(utf16(|| text.chars()))
    }

    pub(super) fn bytes(&self) -> &[u8] {
        &self.0
    }
}

/// UTF-16LE without byte-order mark or end sign. Counted before it is written, so that no outgrown buffer stays behind.
fn utf16<C: Iterator<Item = char>>(chars: impl Fn() -> C) -> Zeroizing<Vec<u8>> {
    let units: usize = chars().map(char::len_utf16).sum();
    let mut bytes = Zeroizing::new(Vec::with_capacity(2 * units));
    for sign in chars() {
        for unit in sign.encode_utf16(&mut [0; 2]) {
            bytes.extend_from_slice(&unit.to_le_bytes());
        }
    }
    bytes
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_ways_to_write_an_accent_are_one_password() {
        assert_eq!(
            Password::new("caf\u{e9}").bytes(),
            Password::new("cafe\u{301}").bytes()
        );
        assert_ne!(
            Password::as_typed("caf\u{e9}").bytes(),
            Password::as_typed("cafe\u{301}").bytes()
        );
    }

    #[test]
    fn signs_beyond_the_basic_plane_are_surrogate_pairs() {
        assert_eq!(
            Password::new("a\u{1F600}").bytes(),
            [0x61, 0, 0x3D, 0xD8, 0x00, 0xDE]
        );
    }
}

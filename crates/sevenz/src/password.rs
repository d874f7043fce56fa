//! The password, in the one form that the key derivation reads.

use crate::unicode::Form;
use zeroize::Zeroizing;

/// A password as UTF-16LE. It is wiped when dropped, and can be neither printed nor copied out.
pub struct Password(Zeroizing<Vec<u8>>);

impl Password {
    /// Normalizes the password to Unicode form C, so that é gives the same key whether it was typed as one character or as e with an
    /// accent.
    ///
    /// 7-Zip does not normalize. Keyboards give form C, so whoever reads the password and types it into 7-Zip gets the same key.
    #[must_use]
    pub fn new(text: &str) -> Self {
        let composed = Zeroizing::new(Form::Nfc.of(text));
        Self::as_typed(&composed)
    }

    /// Takes the password without normalization, for archives of other programs whose password is not in form C.
    #[must_use]
    pub fn as_typed(text: &str) -> Self {
        Self(utf16(|| text.chars()))
    }

    pub(crate) fn bytes(&self) -> &[u8] {
        &self.0
    }
}

/// Encodes as UTF-16LE, without byte-order mark or final NUL. Counts before it writes, so that no outgrown buffer is left unwiped.
fn utf16<C: Iterator<Item = char>>(chars: impl Fn() -> C) -> Zeroizing<Vec<u8>> {
    let units: usize = chars().map(char::len_utf16).sum();
    let mut bytes = Zeroizing::new(Vec::with_capacity(2 * units));
    for character in chars() {
        for unit in character.encode_utf16(&mut [0; 2]) {
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
    fn characters_beyond_the_basic_plane_are_surrogate_pairs() {
        assert_eq!(
            Password::new("a\u{1F600}").bytes(),
            [0x61, 0, 0x3D, 0xD8, 0x00, 0xDE]
        );
    }
}

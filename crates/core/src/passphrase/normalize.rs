//! A password as another hand types it over.

use sevenz::unicode::Form;
use zeroize::Zeroizing;

use crate::text::takes_no_room;

/// Returns a password composed (NFC), without blanks around it and without characters that cannot be seen, but for those
/// inside an emoji or a script that needs them.
pub(super) fn normalize(text: &str) -> Zeroizing<String> {
    let is_kept = |character: &char| {
        !takes_no_room(*character)
            || matches!(
                character,
                '\u{200C}' | '\u{200D}' | '\u{FE0F}' | '\u{1F3FB}'..='\u{1F3FF}'
            )
    };
    let mut kept = Zeroizing::new(String::with_capacity(text.len()));
    kept.extend(text.trim().chars().filter(is_kept));
    let seen = Zeroizing::new(Form::Nfc.of(&kept));
    Zeroizing::new(seen.trim().to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_password_is_normalized_as_another_hand_types_it() {
        let check = |input: &str, expected: &str| assert!(*normalize(input) == expected, "{input}");
        check("kT9+xQ2vLm/8", "kT9+xQ2vLm/8");
        check("  kT9+x Q2vLm/8\n", "kT9+x Q2vLm/8");
        check("\u{FEFF}kT9+xQ\u{200B}2vLm/8 \u{200B}", "kT9+xQ2vLm/8");
        check("ke\u{301}T9+xQ2vLm/8", "kéT9+xQ2vLm/8");
        check("👍🏽", "👍🏽");
    }
}

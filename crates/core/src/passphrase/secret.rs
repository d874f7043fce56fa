//! What locks a file: six drawn words, or a password of the user's own.

use icu_normalizer::ComposingNormalizerBorrowed;
use zeroize::Zeroizing;

use super::{
    Passphrase,
    known::holds_known,
    strength::{ENOUGH, bits, is_invisible},
};

/// A password that was accepted for a file. It cannot be printed, and its memory is wiped when it goes.
pub enum Secret {
    /// Six words that were drawn.
    Words(Passphrase),
    /// A password that sender and receiver agreed on, hard enough to guess.
    Own(OwnPassword),
}

/// A password of the user's own that is hard enough to guess.
pub struct OwnPassword(Zeroizing<String>);

/// Why a password is refused.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Weak {
    /// It is easier to guess than [`ENOUGH`] says.
    Guessable,
    /// It holds something that is known about the client or the sender.
    Known,
}

impl OwnPassword {
    /// Takes a password. `known` is what stands in the form, which may not be in it.
    ///
    /// Blanks around it and signs that cannot be seen are left out: who types it over by hand would miss them.
    ///
    /// # Errors
    /// Says why it is too weak.
    pub fn new(text: &str, known: &[&str]) -> Result<Self, Weak> {
        let text = tidy(text);
        if holds_known(&text, known) {
            Err(Weak::Known)
        } else if bits(&text) < ENOUGH {
            Err(Weak::Guessable)
        } else {
            Ok(Self(text))
        }
    }
}

/// A password as another hand types it over: composed (NFC), without blanks around it and without signs that cannot be
/// seen, but for those inside an emoji or a script that needs them.
pub(super) fn tidy(text: &str) -> Zeroizing<String> {
    let is_kept = |sign: &char| {
        !is_invisible(*sign)
            || matches!(
                sign,
                '\u{200C}' | '\u{200D}' | '\u{FE0F}' | '\u{1F3FB}'..='\u{1F3FF}'
            )
    };
    let mut seen = Zeroizing::new(String::with_capacity(2 * text.len()));
    seen.extend(
        ComposingNormalizerBorrowed::new_nfc().normalize_iter(text.trim().chars().filter(is_kept)),
    );
    Zeroizing::new(seen.trim().to_owned())
}

impl Secret {
    /// The password as the receiver types it.
    #[must_use]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Words(words) => words.as_str(),
            Self::Own(own) => &own.0,
        }
    }

    /// The words, where they were drawn.
    #[must_use]
    pub fn drawn(&self) -> Option<&Passphrase> {
        match self {
            Self::Words(words) => Some(words),
            Self::Own(_) => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const KNOWN: [&str; 3] = ["Fatima El Amrani", "Kerkstraat", "0470 00 11 22"];

    fn check(text: &str, expected: Result<&str, Weak>) {
        let found = OwnPassword::new(text, &KNOWN);
        assert!(
            found
                .as_ref()
                .map(|own| own.0.as_str())
                .map_err(|weak| *weak)
                == expected,
            "{text}"
        );
    }

    #[test]
    fn a_hard_password_is_taken_as_it_is_typed() {
        check("kT9+xQ2vLm/8", Ok("kT9+xQ2vLm/8"));
        check("  kT9+x Q2vLm/8\n", Ok("kT9+x Q2vLm/8"));
        check("\u{FEFF}kT9+xQ\u{200B}2vLm/8 \u{200B}", Ok("kT9+xQ2vLm/8"));
        check(
            "adelaar-boom-fiets-zomer-winter-lente",
            Ok("adelaar-boom-fiets-zomer-winter-lente"),
        );
        check("ke\u{301}T9+xQ2vLm/8", Ok("kéT9+xQ2vLm/8"));
    }

    #[test]
    fn an_easy_password_is_refused() {
        for text in [
            "",
            " ",
            "Welkom2026!",
            "adelaar-boom-fiets-zomer-winter",
            "aaaaaaaaaaaaaaaaaaaaaaaa",
        ] {
            check(text, Err(Weak::Guessable));
        }
    }

    #[test]
    fn a_password_with_a_fact_of_the_form_is_refused_however_hard() {
        for text in [
            "kT9+xQ2vLm/8-fatima",
            "adelaar-boom-kerkstraat-fiets-zomer-winter",
            "Xk00.11.22qhxvbtrkwzm",
        ] {
            check(text, Err(Weak::Known));
        }
    }

    #[test]
    fn six_drawn_words_are_far_above_the_bar() {
        let drawn = Passphrase::draw(|bytes| bytes.fill(7));
        let secret = Secret::Words(drawn);
        assert!(secret.drawn().is_some());
        let own = OwnPassword::new("adelaar-boom-fiets-zomer-winter-lente", &[])
            .ok()
            .unwrap();
        let own = Secret::Own(own);
        assert!(own.drawn().is_none());
        assert!(bits(own.as_str()) >= 66.0);
    }
}

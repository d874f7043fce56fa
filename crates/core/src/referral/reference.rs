//! The reference: how two people talk about a referral without a name.

use std::fmt;

use serde::{Deserialize, Serialize};

/// 32 characters, so that five random bits choose each without bias. Without 0, 1, I and O nothing looks alike in uppercase.
const ALPHABET: &[u8; 32] = b"23456789ABCDEFGHJKLMNPQRSTUVWXYZ";
const LENGTH: usize = 8;
const BITS: usize = 5;

/// Eight random characters: 40 bits, so that two of a million referrals share one with a chance of less than a half.
///
/// One of an exercise says so in front. It stands in every file, name, mail and receipt, and so all of them say it.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Reference {
    exercise: Option<Exercise>,
    code: [u8; LENGTH],
}

/// Why something is made that is about nobody.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum Exercise {
    /// A worker practises, and gets the mail.
    Practice,
    /// Both parties try whether it arrives and can be opened.
    Trial,
}

impl Exercise {
    /// All exercises.
    pub const ALL: [Self; 2] = [Self::Practice, Self::Trial];

    /// Returns what stands before the reference. Each has an O, which no reference has.
    #[must_use]
    pub fn mark(self) -> &'static str {
        match self {
            Self::Practice => "OEFENING",
            Self::Trial => "PROEF",
        }
    }
}

impl Reference {
    /// The bytes of entropy that a reference takes.
    pub const ENTROPY: usize = LENGTH * BITS / 8;

    /// Makes a reference from random bytes; each reference is as likely as any other.
    #[must_use]
    pub fn from_entropy(entropy: [u8; Self::ENTROPY]) -> Self {
        let bits = entropy
            .iter()
            .fold(0_u64, |bits, byte| bits << 8 | u64::from(*byte));
        Self {
            exercise: None,
            code: std::array::from_fn(|index| {
                ALPHABET[(bits >> (index * BITS)) as usize % ALPHABET.len()]
            }),
        }
    }

    /// Makes it one of an exercise, if it is for one.
    #[must_use]
    pub fn of(self, exercise: Option<Exercise>) -> Self {
        Self { exercise, ..self }
    }

    /// Returns the exercise that it is for.
    #[must_use]
    pub fn exercise(self) -> Option<Exercise> {
        self.exercise
    }

    /// Returns one of no file, of the same exercise: to see what a text says by itself.
    pub(crate) fn blank(self) -> Self {
        Self::from_entropy([0; Self::ENTROPY]).of(self.exercise)
    }

    /// Reads a reference, also in lowercase and with spaces or hyphens between.
    #[must_use]
    pub fn parse(typed: &str) -> Option<Self> {
        let characters = typed
            .bytes()
            .filter(|character| !matches!(character, b' ' | b'-'));
        let characters: Vec<u8> = characters
            .map(|character| character.to_ascii_uppercase())
            .collect();
        let marked = Exercise::ALL.into_iter().find_map(|exercise| {
            let code = characters.strip_prefix(exercise.mark().as_bytes())?;
            Some((Some(exercise), code))
        });
        let (exercise, code) = marked.unwrap_or((None, &characters));
        let code = <[u8; LENGTH]>::try_from(code).ok()?;
        code.iter()
            .all(|character| ALPHABET.contains(character))
            .then_some(Self { exercise, code })
    }
}

impl fmt::Display for Reference {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some(exercise) = self.exercise {
            write!(out, "{}-", exercise.mark())?;
        }
        self.code
            .iter()
            .try_for_each(|character| write!(out, "{}", char::from(*character)))
    }
}

impl From<Reference> for String {
    fn from(reference: Reference) -> Self {
        reference.to_string()
    }
}

impl TryFrom<String> for Reference {
    type Error = &'static str;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        Self::parse(&text).ok_or("not a reference")
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn signs_come_from_the_entropy() {
        assert_eq!(Reference::from_entropy([0; 5]).to_string(), "22222222");
        assert_eq!(Reference::from_entropy([255; 5]).to_string(), "ZZZZZZZZ");
        assert_eq!(
            Reference::from_entropy([0, 0, 0, 0, 33]).to_string(),
            "33222222"
        );
        assert_eq!(
            Reference::from_entropy([0x01, 0x23, 0x45, 0x67, 0x89]).to_string(),
            "BWTCNK62"
        );
        let known = Reference::parse("7kq3-mx9p").map(|reference| reference.to_string());
        assert_eq!(known.as_deref(), Some("7KQ3MX9P"));
        for wrong in [
            "7KQ3MX9",
            "7KQ3MX9PP",
            "7KQ3MX90",
            "7KQ3MXI9",
            "é7KQ3MX",
            "",
        ] {
            assert!(Reference::parse(wrong).is_none(), "{wrong}");
        }
    }

    #[test]
    fn one_of_an_exercise_says_so() {
        let real = Reference::parse("7KQ3MX9P").unwrap();
        for (typed, exercise) in [
            ("OEFENING-7KQ3MX9P", Exercise::Practice),
            ("oefening 7kq3 mx9p", Exercise::Practice),
            ("Proef-7KQ3MX9P", Exercise::Trial),
        ] {
            let reference = Reference::parse(typed).unwrap();
            assert_eq!(reference.exercise(), Some(exercise));
            assert_eq!(reference, real.of(Some(exercise)));
            assert_ne!(reference, real);
        }
        for wrong in ["OEFENING", "OEFENING-PROEF-7KQ3MX9P", "PROEFEN-7KQ3MX9P"] {
            assert!(Reference::parse(wrong).is_none(), "{wrong}");
        }
    }

    proptest! {
        #[test]
        fn shown_is_read_back(entropy in any::<[u8; 5]>(), exercise in 0..3_usize) {
            let exercise = Exercise::ALL.get(exercise).copied();
            let reference = Reference::from_entropy(entropy).of(exercise);
            prop_assert_eq!(Reference::parse(&reference.to_string()), Some(reference));
        }
    }
}

//! Why an archive could not be made.

use crate::name::NameProblem;

/// Why an archive could not be made.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum SealError {
    /// The name of an entry may not be used.
    Name {
        /// The index of the entry.
        index: usize,
        /// What is wrong with its name.
        problem: NameProblem,
    },
    /// The content is larger than memory.
    TooLarge,
    /// The bytes of [`Entropy`](crate::Entropy) do not come from a working random source: all bytes of a part are equal, or both
    /// initialization vectors are.
    Entropy,
}

impl std::fmt::Display for SealError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Name { index, problem } => {
                write!(f, "the name of entry {index} cannot be used: {problem}")
            }
            Self::TooLarge => write!(f, "the content is larger than memory"),
            Self::Entropy => write!(f, "the random bytes are not random"),
        }
    }
}

impl std::error::Error for SealError {}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_error_has_a_sentence_for_developers() {
        let name = SealError::Name {
            index: 7,
            problem: NameProblem::Empty,
        };
        assert!(name.to_string().contains("entry 7"));
        assert!(SealError::TooLarge.to_string().contains("memory"));
        assert!(SealError::Entropy.to_string().contains("random"));
    }
}

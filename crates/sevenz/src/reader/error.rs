//! Why an archive could not be opened.

use super::method::MethodId;
use crate::limits::LimitKind;

/// Why an archive could not be opened. A user can do something different about each variant.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum OpenError {
    /// Something in the archive is encrypted, and no password was given.
    NeedsPassword,
    /// What was decrypted makes no sense, and no checksum has shown yet that the password is right. 7z cannot tell a wrong password
    /// from damage.
    WrongPasswordOrDamaged,
    /// The archive is a 7z, but this part of it is not as it was written.
    Damaged(DamagedPart),
    /// The bytes do not start with the signature of 7z.
    NotSevenZip,
    /// The archive uses something that this crate does not support.
    Unsupported(Feature),
    /// The archive asks for more than the [`Limits`](crate::Limits) allow.
    TooLarge {
        /// The limit that it goes beyond.
        limit: LimitKind,
        /// How much it asks for, in the unit of that limit.
        requested: u64,
        /// How much is allowed, or is left of it.
        allowed: u64,
    },
}

/// The part of an archive that is damaged.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum DamagedPart {
    /// The first 32 bytes, which say where the header is.
    StartHeader,
    /// The header, which lists the files and where their bytes are. Also where the archive is cut short.
    Header,
    /// The content of a file.
    Content,
    /// The content of a file that was encrypted separately from another one, which opened. The file may also have been added with
    /// another password: 7z cannot tell that from damage.
    SeparateContent,
}

/// Something that a 7z archive can have and this crate does not support.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Feature {
    /// A compression, filter or encryption method.
    Method(MethodId),
    /// Properties of a method that its specification does not allow, or that no program writes.
    Settings(MethodId),
    /// This major version of the format, where only 0 is supported.
    Version(u8),
    /// A header with parts in other streams, with a property that comes twice, or with substreams but no folder. No program writes that.
    Layout,
    /// A name of more than 4,096 UTF-16 code units.
    LongName,
}

impl OpenError {
    /// Returns a stable word for programs: `needs-password`, `wrong-password-or-damaged`, `damaged`, `not-7z`, `unsupported` or
    /// `too-large`.
    #[must_use]
    pub const fn kind(&self) -> &'static str {
        match self {
            Self::NeedsPassword => "needs-password",
            Self::WrongPasswordOrDamaged => "wrong-password-or-damaged",
            Self::Damaged(_) => "damaged",
            Self::NotSevenZip => "not-7z",
            Self::Unsupported(_) => "unsupported",
            Self::TooLarge { .. } => "too-large",
        }
    }

    /// Returns the error to report where the cause may also be a wrong password.
    pub(super) fn or_password(self, password_unconfirmed: bool) -> Self {
        if password_unconfirmed {
            Self::WrongPasswordOrDamaged
        } else {
            self
        }
    }

    /// Returns [`TooLarge`](Self::TooLarge) unless `requested` is within `allowed`.
    pub(super) fn check_limit(limit: LimitKind, requested: u64, allowed: u64) -> Result<(), Self> {
        if requested <= allowed {
            Ok(())
        } else {
            Err(Self::TooLarge {
                limit,
                requested,
                allowed,
            })
        }
    }
}

impl std::fmt::Display for OpenError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::NeedsPassword => write!(f, "the archive is encrypted and no password was given"),
            Self::WrongPasswordOrDamaged => {
                write!(f, "the password is wrong or the archive is damaged")
            }
            Self::Damaged(DamagedPart::StartHeader) => write!(f, "the first 32 bytes are damaged"),
            Self::Damaged(DamagedPart::Header) => write!(f, "the header is damaged or cut off"),
            Self::Damaged(DamagedPart::Content) => write!(f, "the content is damaged"),
            Self::Damaged(DamagedPart::SeparateContent) => {
                write!(f, "some of the content is damaged or has another password")
            }
            Self::NotSevenZip => write!(f, "not a 7z archive"),
            Self::Unsupported(feature) => write!(f, "not supported: {feature}"),
            Self::TooLarge {
                limit,
                requested,
                allowed,
            } => write!(f, "{limit:?}: {requested} where {allowed} is allowed"),
        }
    }
}

impl std::fmt::Display for Feature {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Method(id) => write!(f, "method {id}"),
            Self::Settings(id) => write!(f, "settings of method {id}"),
            Self::Version(major) => write!(f, "format version {major}"),
            Self::Layout => write!(f, "a header layout that no program writes"),
            Self::LongName => write!(f, "a name of more than 4,096 characters"),
        }
    }
}

impl std::error::Error for OpenError {}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_error_has_a_word_for_programs_and_a_sentence_for_developers() {
        let id = MethodId(0x21);
        let large = OpenError::TooLarge {
            limit: LimitKind::Rounds,
            requested: 30,
            allowed: 24,
        };
        for (error, kind, sentence) in [
            (OpenError::NeedsPassword, "needs-password", "no password"),
            (
                OpenError::WrongPasswordOrDamaged,
                "wrong-password-or-damaged",
                "wrong",
            ),
            (
                OpenError::Damaged(DamagedPart::StartHeader),
                "damaged",
                "32 bytes",
            ),
            (OpenError::Damaged(DamagedPart::Header), "damaged", "header"),
            (
                OpenError::Damaged(DamagedPart::Content),
                "damaged",
                "content",
            ),
            (
                OpenError::Damaged(DamagedPart::SeparateContent),
                "damaged",
                "another",
            ),
            (OpenError::NotSevenZip, "not-7z", "not a 7z"),
            (
                OpenError::Unsupported(Feature::Method(id)),
                "unsupported",
                "LZMA2",
            ),
            (
                OpenError::Unsupported(Feature::Version(9)),
                "unsupported",
                "version 9",
            ),
            (large, "too-large", "30 where 24 is allowed"),
        ] {
            assert_eq!(error.kind(), kind);
            assert!(error.to_string().contains(sentence), "{error}");
        }
    }
}

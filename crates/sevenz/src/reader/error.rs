//! Why an archive could not be opened.

use super::method::MethodId;

/// Why an archive could not be opened: six kinds, of which a person can do something different about each.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum OpenError {
    /// Something in it is encrypted and no password was given.
    NeedsPassword,
    /// What was decrypted makes no sense, and nothing has shown yet that the password is right: 7z cannot tell a wrong password from damage.
    WrongPasswordOrDamaged,
    /// It is a 7z, but a part of it is not as it was written.
    Damaged(DamagedPart),
    /// It does not start as a 7z does.
    NotSevenZip,
    /// It uses something that this reader leaves out.
    Unsupported(Feature),
    /// It asks for more than the limits given allow.
    TooLarge {
        /// Which limit.
        limit: LimitKind,
        /// What it asks for, in the unit of the limit.
        requested: u64,
        /// What the limit allows.
        allowed: u64,
    },
}

/// A part of an archive.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum DamagedPart {
    /// The first 32 bytes, which tell where the header lies.
    StartHeader,
    /// The header: the list of files and where their bytes lie. Also where the archive is cut short.
    Header,
    /// The bytes of a file.
    Content,
    /// The bytes of a file that stands encrypted apart from others, of which one opened: a file can also have been added with another
    /// password, and 7z cannot tell that from damage.
    SeparateContent,
}

/// Something that a 7z archive can have and this reader leaves out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Feature {
    /// A compression, filter or encryption method.
    Method(MethodId),
    /// Settings of a method that are outside its specification, or that nobody writes.
    Settings(MethodId),
    /// A version of the format other than 0.x: the major version.
    Version(u8),
    /// Parts of the header kept elsewhere, described twice or without what they are parts of: no program writes that.
    Layout,
    /// A name of more than 4,096 signs.
    LongName,
}

/// A limit of [`Limits`](super::Limits).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum LimitKind {
    /// Memory for decompression, in bytes.
    Memory,
    /// Everything unpacked, in bytes.
    Unpacked,
    /// Files and folders.
    Entries,
    /// Rounds of key derivation.
    Rounds,
    /// Keys that differ.
    Keys,
    /// All headers together, in bytes.
    Header,
    /// Runs of content that were packed together.
    Folders,
    /// Coders of all folders together, or packed streams.
    Coders,
}

impl OpenError {
    /// One word for the kind of error, stable for programs: `needs-password`, `wrong-password-or-damaged`, `damaged`, `not-7z`,
    /// `unsupported` or `too-large`.
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

    /// Returns what this means where it may be the password that is wrong.
    pub(super) fn or_password(self, doubtful: bool) -> Self {
        if doubtful {
            Self::WrongPasswordOrDamaged
        } else {
            self
        }
    }

    /// Nothing if `requested` is within `allowed`.
    pub(super) fn unless(limit: LimitKind, requested: u64, allowed: u64) -> Result<(), Self> {
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
            Self::Unsupported(Feature::Method(id)) => write!(f, "method {id}"),
            Self::Unsupported(Feature::Settings(id)) => write!(f, "settings of method {id}"),
            Self::Unsupported(Feature::Version(major)) => write!(f, "format version {major}"),
            Self::Unsupported(Feature::Layout) => {
                write!(f, "a header layout that no program writes")
            }
            Self::Unsupported(Feature::LongName) => write!(f, "a name of more than 4,096 signs"),
            Self::TooLarge {
                limit,
                requested,
                allowed,
            } => write!(f, "{limit:?}: {requested} where {allowed} is allowed"),
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

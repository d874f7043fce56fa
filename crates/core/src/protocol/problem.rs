//! What can be wrong with a profile.

/// One thing that is wrong, and where.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct ProfileProblem {
    pub(super) place: String,
    pub(super) kind: ProfileProblemKind,
}

/// In what way a profile is wrong.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum ProfileProblemKind {
    /// The text is not JSON; it stops making sense here.
    Syntax {
        /// The line, from 1.
        line: usize,
        /// The character on that line, from 1.
        column: usize,
    },
    /// A key that no profile has.
    UnknownKey,
    /// The same key stands twice in one object.
    DoubleKey,
    /// A key that every profile must have is not there.
    MissingKey,
    /// The value is of another kind.
    Kind(Expected),
    /// A text or list that must hold something is empty.
    Empty,
    /// An e-mail address that is not one.
    Email,
    /// A mail domain that is not one.
    Domain,
    /// A KBO number with wrong check digits.
    Kbo,
    /// A day that is not one.
    Date,
    /// A postcode that is not one.
    Postcode,
    /// A telephone number that is not one.
    Phone,
    /// A link that does not start with `https://`.
    Link,
    /// An id with other signs than small letters, digits and hyphens.
    Id,
    /// An id that an earlier agreement has.
    DoubleId,
    /// A postcode that stands elsewhere too, at that place.
    DoublePostcode(String),
    /// A name of a municipality that the agreement at this index has too.
    DoubleName(usize),
    /// The end lies before the start.
    EndBeforeStart,
    /// Only one of the name and the date of who checked is filled in.
    HalfConfirmed,
    /// Checked before the agreement was signed.
    ConfirmedBeforeSigned,
    /// The two parties are one and the same organisation.
    SameParty,
}

/// The kind of value that a key asks for.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Expected {
    /// A text between quotes.
    Text,
    /// `true` or `false`.
    Switch,
    /// A list between square brackets.
    List,
    /// An object between braces.
    Object,
}

impl ProfileProblem {
    /// Where it is, as a JSON pointer (RFC 6901); empty for the whole.
    #[must_use]
    pub fn place(&self) -> &str {
        &self.place
    }

    /// What it is.
    #[must_use]
    pub fn kind(&self) -> &ProfileProblemKind {
        &self.kind
    }
}

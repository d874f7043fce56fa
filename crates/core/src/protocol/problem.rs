//! What can be wrong with a profile.

use time::Date;

/// One thing that is wrong, and where.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct ProfileProblem {
    pub(super) pointer: String,
    pub(super) line: usize,
    pub(super) kind: ProfileProblemKind,
}

/// In what way a profile is wrong.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum ProfileProblemKind {
    /// The text is not JSON; it stops making sense here.
    Syntax {
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
    /// An e-mail address outside these domains, which are those of the party.
    Outside(Vec<String>),
    /// A domain that is not one, or not in plain letters.
    Domain,
    /// A domain where anybody can have an address.
    PublicDomain,
    /// A KBO number with wrong check digits.
    Kbo,
    /// A day that is not one.
    Date,
    /// A postcode that is not one.
    Postcode,
    /// A telephone number that is not a Belgian one.
    Phone,
    /// A domain that looks like this name or domain, and is not it.
    Lookalike(String),
    /// A link that does not start with `https://` and a plain domain.
    Link,
    /// An address of the page that is no such link, or has more than a path.
    Page,
    /// An id with other characters than lowercase letters, digits and hyphens.
    Id,
    /// An id that an earlier agreement has.
    DoubleId,
    /// A team that stands in its party twice.
    DoubleTeam,
    /// A postcode that stands elsewhere too, at that pointer.
    DoublePostcode(String),
    /// A name of a municipality that the agreement at this index has too.
    DoubleName(usize),
    /// The end lies before the start.
    EndBeforeStart,
    /// Only one of the name and the date of whoever checked is filled in.
    HalfConfirmed,
    /// Checked before the agreement was signed.
    ConfirmedBeforeSigned,
    /// Checked on a day that is still to come; today is this day.
    ConfirmedLater(Date),
    /// A text that was saved in another encoding than UTF-8.
    Unreadable,
    /// A character that nobody sees, or that steers the direction of the text.
    Hidden(char),
    /// A letter of another alphabet.
    Alphabet(char),
    /// A `<` or a `>`: a text of a profile is no markup.
    Markup,
    /// A profile of more bytes than this.
    TooLarge(usize),
    /// A text of more characters than this.
    TooLong(usize),
    /// A list of more items than this.
    TooMany(usize),
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
    /// Returns where it is, as a JSON pointer (RFC 6901); empty for the whole.
    #[must_use]
    pub fn pointer(&self) -> &str {
        &self.pointer
    }

    /// Returns the line of the text on which it stands, from 1; of a missing key that of the object without it.
    #[must_use]
    pub fn line(&self) -> usize {
        self.line
    }

    /// Returns the way in which it is wrong.
    #[must_use]
    pub fn kind(&self) -> &ProfileProblemKind {
        &self.kind
    }
}

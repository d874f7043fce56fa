//! Why a contact detail of the client is not there.

use serde::{Deserialize, Serialize};

/// Why there is no telephone number or e-mail address. Both are answers: nothing is missing then.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Absence {
    /// The worker does not know it, or the client has none.
    Unknown,
    /// The client does not want it to be passed on.
    Withheld,
}

impl Absence {
    /// All of them.
    pub const ALL: [Self; 2] = [Self::Unknown, Self::Withheld];
}

/// A detail in the JSON of facts: the detail itself, or the word for why it is not there.
#[derive(Clone, Serialize, Deserialize)]
#[serde(untagged)]
pub(super) enum Told<T> {
    Given(T),
    Absent(Absence),
}

impl<T> Default for Told<T> {
    fn default() -> Self {
        Self::Absent(Absence::Unknown)
    }
}

impl<T> Told<T> {
    pub(super) fn is_unknown(&self) -> bool {
        matches!(self, Self::Absent(Absence::Unknown))
    }
}

impl<T> From<Result<T, Absence>> for Told<T> {
    fn from(told: Result<T, Absence>) -> Self {
        told.map_or_else(Self::Absent, Self::Given)
    }
}

impl<T> From<Told<T>> for Result<T, Absence> {
    fn from(told: Told<T>) -> Self {
        match told {
            Told::Given(detail) => Ok(detail),
            Told::Absent(why) => Err(why),
        }
    }
}

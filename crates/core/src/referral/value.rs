//! One datum about a client, by itself.

use std::fmt;

use super::absence::Absence;
use super::address::Address;
use super::facts::Facts;
use super::name::Name;
use crate::protocol::{Datum, Email, Phone};

/// What article 3 lets be communicated, one at a time.
#[derive(Clone, PartialEq, Eq)]
pub enum Value {
    /// Given name and family name.
    Name(Name),
    /// Where the client stays.
    Address(Address),
    /// The telephone number.
    Phone(Phone),
    /// The e-mail address.
    Email(Email),
}

impl Value {
    /// Returns what article 3 calls it.
    #[must_use]
    pub fn datum(&self) -> Datum {
        match self {
            Self::Name(_) => Datum::Name,
            Self::Address(_) => Datum::Address,
            Self::Phone(_) => Datum::Phone,
            Self::Email(_) => Datum::Email,
        }
    }
}

impl Facts {
    /// Returns what they say of one datum.
    ///
    /// # Errors
    /// Says why there is no such telephone number or e-mail address.
    pub fn value(&self, datum: Datum) -> Result<Value, Absence> {
        match datum {
            Datum::Name => Ok(Value::Name(self.name().clone())),
            Datum::Address => Ok(Value::Address(self.address().clone())),
            Datum::Phone => self.phone().cloned().map(Value::Phone),
            Datum::Email => self.email().cloned().map(Value::Email),
        }
    }
}

impl fmt::Debug for Value {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "Value({:?}, …)", self.datum())
    }
}

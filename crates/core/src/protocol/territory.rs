//! The places for which an agreement holds.

use super::postcode::Postcode;
use crate::text::fold;

/// A postcode with the municipality it belongs to and the older names people still use.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Locality {
    pub(super) postcode: Postcode,
    pub(super) municipality: String,
    pub(super) old_names: Vec<String>,
}

impl Locality {
    /// The postcode.
    #[must_use]
    pub fn postcode(&self) -> Postcode {
        self.postcode
    }

    /// The name that goes with the postcode.
    #[must_use]
    pub fn municipality(&self) -> &str {
        &self.municipality
    }

    /// Names of former municipalities and villages with the same postcode.
    #[must_use]
    pub fn old_names(&self) -> &[String] {
        &self.old_names
    }

    /// Whether people call the place so, whatever the case and diacritics.
    #[must_use]
    pub fn is_called(&self, name: &str) -> bool {
        let name = fold(name);
        fold(&self.municipality) == name || self.old_names.iter().any(|old| fold(old) == name)
    }
}

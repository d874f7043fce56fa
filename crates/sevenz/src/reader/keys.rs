//! The keys that an archive needs. Each is derived once.

use super::{aes::Parameters, error::OpenError};
use crate::{
    kdf::DerivedKey,
    limits::{LimitKind, Limits},
    password::Password,
};
use std::{
    collections::{BTreeMap, BTreeSet},
    rc::Rc,
};

/// The most rounds of one key that 7-Zip reads.
const MAX_ROUNDS: u64 = 1 << 24;

/// What makes one key differ from another: the exponent of its rounds, and its salt.
type Recipe = (u8, Vec<u8>);

/// The password and the keys that were derived from it so far.
pub(super) struct Keys<'a> {
    pub password: Option<&'a Password>,
    derived: BTreeMap<Recipe, Rc<DerivedKey>>,
}

impl<'a> Keys<'a> {
    pub fn new(password: Option<&'a Password>) -> Self {
        Self {
            password,
            derived: BTreeMap::new(),
        }
    }

    pub fn get(&self, parameters: &Parameters) -> Option<Rc<DerivedKey>> {
        self.derived.get(&parameters.recipe()).map(Rc::clone)
    }

    pub fn put(&mut self, parameters: &Parameters, key: DerivedKey) {
        self.derived.insert(parameters.recipe(), Rc::new(key));
    }
}

/// The rounds and keys that an archive may still use.
#[derive(Clone)]
pub(super) struct KeyBudget {
    max_keys: u64,
    rounds_left: u64,
    /// The keys that were charged, whether derived by now or not.
    charged: BTreeSet<Recipe>,
}

impl KeyBudget {
    pub fn new(limits: &Limits) -> Self {
        Self {
            max_keys: limits.keys,
            rounds_left: limits.rounds,
            charged: BTreeSet::new(),
        }
    }

    /// Charges a key. Returns its rounds, which are 0 for a key that was charged before.
    pub fn charge(&mut self, parameters: &Parameters) -> Result<u64, OpenError> {
        let recipe = parameters.recipe();
        if self.charged.contains(&recipe) {
            return Ok(0);
        }
        let rounds = parameters.rounds.count();
        OpenError::check_limit(LimitKind::Rounds, rounds, self.rounds_left.min(MAX_ROUNDS))?;
        OpenError::check_limit(
            LimitKind::Keys,
            self.charged.len() as u64 + 1,
            self.max_keys,
        )?;
        self.rounds_left -= rounds;
        self.charged.insert(recipe);
        Ok(rounds)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::kdf::Rounds;

    fn parameters(power: u8, salt: &[u8]) -> Parameters {
        Parameters {
            rounds: Rounds::from_power(power).unwrap(),
            salt: salt.to_vec(),
            iv: [0; 16],
        }
    }

    #[test]
    fn all_keys_together_have_the_rounds_that_are_allowed() {
        let limits = Limits {
            rounds: 24,
            ..Limits::default()
        };
        let mut keys = KeyBudget::new(&limits);
        assert_eq!(keys.charge(&parameters(4, b"one")), Ok(16));
        assert_eq!(keys.charge(&parameters(4, b"one")), Ok(0), "the same key");
        let too_many = OpenError::TooLarge {
            limit: LimitKind::Rounds,
            requested: 16,
            allowed: 8,
        };
        assert_eq!(keys.charge(&parameters(4, b"two")), Err(too_many));
        assert_eq!(keys.charge(&parameters(3, b"two")), Ok(8));
        assert!(keys.charge(&parameters(0, b"three")).is_err());
    }

    #[test]
    fn there_are_only_so_many_keys() {
        let limits = Limits {
            keys: 2,
            ..Limits::default()
        };
        let mut keys = KeyBudget::new(&limits);
        for salt in ["one", "two", "one"] {
            assert!(keys.charge(&parameters(0x3F, salt.as_bytes())).is_ok());
        }
        let too_many = OpenError::TooLarge {
            limit: LimitKind::Keys,
            requested: 3,
            allowed: 2,
        };
        assert_eq!(keys.charge(&parameters(0x3F, b"three")), Err(too_many));
    }

    #[test]
    fn a_key_is_found_by_rounds_and_salt() {
        let mut keys = Keys::new(None);
        for (salt, byte) in [(b"one", 1), (b"two", 2)] {
            keys.put(&parameters(4, salt), DerivedKey::from_bytes([byte; 32]));
        }
        let found = |power, salt| keys.get(&parameters(power, salt)).map(|key| key.bytes()[0]);
        assert_eq!(found(4, b"two"), Some(2));
        assert_eq!(found(4, b"one"), Some(1));
        assert_eq!(found(5, b"one"), None);
    }
}

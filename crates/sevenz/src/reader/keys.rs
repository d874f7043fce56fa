//! The keys that an archive needs, each derived once.

use super::{
    super::{kdf::DerivedKey, password::Password},
    Limits,
    aes::Parameters,
    error::{LimitKind, OpenError},
};
use std::{
    collections::{BTreeMap, BTreeSet},
    rc::Rc,
};

/// The most rounds 7-Zip reads in one derivation.
const MAX_ROUNDS: u64 = 1 << 24;

/// What makes one key differ from another: rounds and salt.
type Recipe = (u8, Vec<u8>);

/// The password, and what was derived from it so far.
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

/// What may still be derived.
#[derive(Clone)]
pub(super) struct Allowance {
    keys: u64,
    /// Rounds allowed and not yet admitted.
    rounds_left: u64,
    /// What was admitted, derived or not.
    admitted: BTreeSet<Recipe>,
}

impl Allowance {
    pub fn new(limits: &Limits) -> Self {
        Self {
            keys: limits.keys,
            rounds_left: limits.rounds,
            admitted: BTreeSet::new(),
        }
    }

    /// Checks that the rounds may be spent; gives how many they are, 0 for a key that is shared.
    pub fn admit(&mut self, parameters: &Parameters) -> Result<u64, OpenError> {
        let recipe = parameters.recipe();
        if self.admitted.contains(&recipe) {
            return Ok(0);
        }
        let rounds = parameters.rounds.count();
        OpenError::unless(LimitKind::Rounds, rounds, self.rounds_left.min(MAX_ROUNDS))?;
        OpenError::unless(LimitKind::Keys, self.admitted.len() as u64 + 1, self.keys)?;
        self.rounds_left -= rounds;
        self.admitted.insert(recipe);
        Ok(rounds)
    }
}

#[cfg(test)]
mod tests {
    use super::super::super::kdf::Rounds;
    use super::*;

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
        let mut keys = Allowance::new(&limits);
        assert_eq!(keys.admit(&parameters(4, b"een")), Ok(16));
        assert_eq!(keys.admit(&parameters(4, b"een")), Ok(0), "the same key");
        let too_many = OpenError::TooLarge {
            limit: LimitKind::Rounds,
            requested: 16,
            allowed: 8,
        };
        assert_eq!(keys.admit(&parameters(4, b"twee")), Err(too_many));
        assert_eq!(keys.admit(&parameters(3, b"twee")), Ok(8));
        assert!(keys.admit(&parameters(0, b"drie")).is_err());
    }

    #[test]
    fn there_are_only_so_many_keys() {
        let limits = Limits {
            keys: 2,
            ..Limits::default()
        };
        let mut keys = Allowance::new(&limits);
        for salt in ["een", "twee", "een"] {
            assert!(keys.admit(&parameters(0x3F, salt.as_bytes())).is_ok());
        }
        let too_many = OpenError::TooLarge {
            limit: LimitKind::Keys,
            requested: 3,
            allowed: 2,
        };
        assert_eq!(keys.admit(&parameters(0x3F, b"drie")), Err(too_many));
    }

    #[test]
    fn a_key_is_found_by_rounds_and_salt() {
        let mut keys = Keys::new(None);
        for (salt, byte) in [(b"een", 1), (b"twe", 2)] {
            keys.put(&parameters(4, salt), DerivedKey::from_bytes([byte; 32]));
        }
        let found = |power, salt| keys.get(&parameters(power, salt)).map(|key| key.bytes()[0]);
        assert_eq!(found(4, b"twe"), Some(2));
        assert_eq!(found(4, b"een"), Some(1));
        assert_eq!(found(5, b"een"), None);
    }
}

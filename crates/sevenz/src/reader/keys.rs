//! The keys that an archive needs, each derived once.

use super::{
    super::{kdf::DerivedKey, password::Password},
    Limits,
    aes::Parameters,
    error::{Bound, OpenError},
};
use std::rc::Rc;

/// The most rounds 7-Zip reads in one derivation.
const MAX_ROUNDS: u64 = 1 << 24;

/// The password, and what was derived from it so far.
pub(super) struct Keys<'a> {
    pub password: Option<&'a Password>,
    derived: Vec<(Parameters, Rc<DerivedKey>)>,
    /// Rounds allowed and not yet admitted.
    rounds_left: u64,
    /// What was admitted, derived or not.
    admitted: Vec<Parameters>,
}

impl<'a> Keys<'a> {
    pub fn new(password: Option<&'a Password>, limits: &Limits) -> Self {
        Self {
            password,
            derived: Vec::new(),
            rounds_left: limits.rounds,
            admitted: Vec::new(),
        }
    }

    /// Checks that there is a password and that the rounds may be spent; gives how many they are, 0 for a key that is shared.
    pub fn admit(&mut self, parameters: &Parameters) -> Result<u64, OpenError> {
        let rounds = parameters.rounds.count();
        let allowed = self.rounds_left.min(MAX_ROUNDS);
        if self
            .admitted
            .iter()
            .any(|admitted| admitted.same_key(parameters))
        {
            return Ok(0);
        }
        OpenError::unless(Bound::Rounds, rounds, allowed)?;
        self.rounds_left -= rounds;
        self.admitted.push(parameters.clone());
        Ok(rounds)
    }

    pub fn get(&self, parameters: &Parameters) -> Option<Rc<DerivedKey>> {
        let mut derived = self
            .derived
            .iter()
            .filter(|(known, _)| known.same_key(parameters));
        derived.next().map(|(_, key)| Rc::clone(key))
    }

    pub fn put(&mut self, parameters: Parameters, key: DerivedKey) {
        self.derived.push((parameters, Rc::new(key)));
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
        let mut keys = Keys::new(None, &limits);
        assert_eq!(keys.admit(&parameters(4, b"een")), Ok(16));
        assert_eq!(keys.admit(&parameters(4, b"een")), Ok(0), "the same key");
        let too_many = OpenError::TooLarge {
            bound: Bound::Rounds,
            asked: 16,
            allowed: 8,
        };
        assert_eq!(keys.admit(&parameters(4, b"twee")), Err(too_many));
        assert_eq!(keys.admit(&parameters(3, b"twee")), Ok(8));
        assert!(keys.admit(&parameters(0, b"drie")).is_err());
    }

    #[test]
    fn a_key_is_found_by_rounds_and_salt() {
        let mut keys = Keys::new(None, &Limits::default());
        for (salt, byte) in [(b"een", 1), (b"twe", 2)] {
            keys.put(parameters(4, salt), DerivedKey::from_bytes([byte; 32]));
        }
        let found = |power, salt| keys.get(&parameters(power, salt)).map(|key| key.bytes()[0]);
        assert_eq!(found(4, b"twe"), Some(2));
        assert_eq!(found(4, b"een"), Some(1));
        assert_eq!(found(5, b"een"), None);
    }
}

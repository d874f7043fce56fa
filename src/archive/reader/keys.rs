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

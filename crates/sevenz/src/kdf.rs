//! The key derivation of 7zAES (`7zAes.cpp` of 7-Zip): one SHA-256 (FIPS 180-4) over 2^power rounds.
//!
//! Round *i* hashes `salt ‖ password ‖ i`, the password as UTF-16LE and *i* as eight little-endian bytes. It runs in
//! slices, so that a user interface stays responsive. It can also run outside this crate: [`KeyDerivation::message_len`] and
//! [`KeyDerivation::write_message`] give the bytes for a native digest, and [`DerivedKey::from_bytes`] takes the result.

use crate::{password::Password, progress::Progress};
use sha2::{Digest, Sha256};
use zeroize::{Zeroize, Zeroizing};

/// Rounds hashed in one step: under a millisecond in WebAssembly.
const ROUNDS_PER_STEP: u64 = 1 << 10;
/// Rounds hashed in one call of the digest. Any multiple of 64 makes whole blocks of SHA-256, whatever the length of a round.
const ROUNDS_PER_BATCH: usize = 64;
/// The power that stands for no hashing: the key is `salt ‖ password`, cut or padded with zeros to 32 bytes.
const UNHASHED: u8 = 0x3F;

/// The number of rounds of a key derivation: 2^power, or none at all.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Rounds(u8);

impl Rounds {
    /// 2^19 rounds: what 7-Zip writes, and [`seal`](crate::seal) too.
    pub const STANDARD: Self = Self(19);

    /// Takes the exponent: 0 to 62, or 63 for no hashing at all. Returns `None` above that.
    #[must_use]
    pub const fn from_power(power: u8) -> Option<Self> {
        if power <= UNHASHED {
            Some(Self(power))
        } else {
            None
        }
    }

    /// Returns the exponent, from 0 to 63.
    #[must_use]
    pub const fn power(self) -> u8 {
        self.0
    }

    /// Returns the number of rounds, which is 0 where nothing is hashed.
    #[must_use]
    pub const fn count(self) -> u64 {
        if self.0 == UNHASHED { 0 } else { 1 << self.0 }
    }
}

/// A derived AES-256 key, wiped when dropped.
pub struct DerivedKey(Zeroizing<[u8; 32]>);

impl DerivedKey {
    /// Takes a key that was derived outside this crate, for instance by Web Crypto over [`KeyDerivation::write_message`].
    #[must_use]
    pub fn from_bytes(bytes: [u8; 32]) -> Self {
        Self(Zeroizing::new(bytes))
    }

    /// Returns the 32 bytes, for a cipher outside this crate. Wipe every copy.
    #[must_use]
    pub fn bytes(&self) -> &[u8; 32] {
        &self.0
    }
}

/// A key derivation in progress. Dropping it stops the work and wipes what it held; a copy goes on by itself.
#[derive(Clone)]
pub struct KeyDerivation {
    hasher: Sha256,
    /// [`ROUNDS_PER_BATCH`] times `salt ‖ password ‖ counter`, of which only the counters change.
    batch: Zeroizing<Vec<u8>>,
    round_len: usize,
    done: u64,
    rounds: Rounds,
}

impl KeyDerivation {
    /// Prepares the derivation for a password, a salt of any length and a number of rounds.
    #[must_use]
    pub fn new(password: &Password, salt: &[u8], rounds: Rounds) -> Self {
        let round_len = salt.len() + password.bytes().len() + size_of::<u64>();
        let mut batch = Zeroizing::new(Vec::with_capacity(round_len * ROUNDS_PER_BATCH));
        for _ in 0..ROUNDS_PER_BATCH {
            batch.extend_from_slice(salt);
            batch.extend_from_slice(password.bytes());
            batch.extend_from_slice(&[0; size_of::<u64>()]);
        }
        Self {
            hasher: Sha256::new(),
            batch,
            round_len,
            done: 0,
            rounds,
        }
    }

    /// Hashes some rounds, for about a millisecond, and returns how far it is.
    pub fn step(&mut self) -> Progress {
        let end = self.rounds.count().min(self.done + ROUNDS_PER_STEP);
        while self.done < end {
            let count = ROUNDS_PER_BATCH.min((end - self.done) as usize);
            self.count_from(self.done, count);
            self.hasher.update(&self.batch[..count * self.round_len]);
            self.done += count as u64;
        }
        self.progress()
    }

    /// Returns how far it is. A round is one unit.
    #[must_use]
    pub fn progress(&self) -> Progress {
        Progress {
            done: self.done,
            total: self.rounds.count(),
        }
    }

    /// Does the rounds that are left and returns the key.
    #[must_use]
    pub fn finish(mut self) -> DerivedKey {
        let mut key = Zeroizing::new([0; 32]);
        if self.rounds.power() == UNHASHED {
            let kept = (self.round_len - size_of::<u64>()).min(key.len());
            key[..kept].copy_from_slice(&self.batch[..kept]);
        } else {
            while !self.step().is_finished() {}
            let mut digest = std::mem::take(&mut self.hasher).finalize();
            key.copy_from_slice(&digest);
            digest.zeroize();
        }
        DerivedKey(key)
    }

    /// Returns whether the other derivation, however far it is, comes to the same key: from the same password, salt and rounds.
    #[must_use]
    pub fn has_same_key_as(&self, other: &Self) -> bool {
        self.rounds == other.rounds && self.salt_and_password() == other.salt_and_password()
    }

    /// Returns the length in bytes of the whole message that is hashed, which is 0 where nothing is hashed.
    #[must_use]
    pub fn message_len(&self) -> u64 {
        self.rounds.count().saturating_mul(self.round_len as u64)
    }

    /// Fills `out` with as many whole rounds of the message as fit, from round `first` on. Returns how many rounds were written.
    ///
    /// The key is the SHA-256 of all rounds. It returns 0 after the last one, and also where not even one round fits in `out`.
    pub fn write_message(&mut self, first: u64, out: &mut [u8]) -> u64 {
        let mut next = first;
        for chunk in out.chunks_mut(self.batch.len()) {
            let left = self.rounds.count().saturating_sub(next);
            let count = left.min((chunk.len() / self.round_len) as u64) as usize;
            self.count_from(next, count);
            let len = count * self.round_len;
            chunk[..len].copy_from_slice(&self.batch[..len]);
            next += count as u64;
        }
        next.saturating_sub(first)
    }

    fn salt_and_password(&self) -> &[u8] {
        &self.batch[..self.round_len - size_of::<u64>()]
    }

    /// Writes the counters of `count` rounds, from `first` on, into the batch.
    fn count_from(&mut self, first: u64, count: usize) {
        let rounds = self.batch.chunks_exact_mut(self.round_len).take(count);
        for (round, number) in rounds.zip(first..) {
            let counter = round.len() - size_of::<u64>();
            round[counter..].copy_from_slice(&number.to_le_bytes());
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn derive(password: &str, salt: &[u8], power: u8) -> DerivedKey {
        let rounds = Rounds::from_power(power).unwrap();
        KeyDerivation::new(&Password::new(password), salt, rounds).finish()
    }

    /// The definition, with the whole message in memory.
    fn plain(password: &str, salt: &[u8], power: u8) -> [u8; 32] {
        let mut message = Vec::new();
        for round in 0..1_u64 << power {
            message.extend_from_slice(salt);
            message.extend(password.encode_utf16().flat_map(u16::to_le_bytes));
            message.extend_from_slice(&round.to_le_bytes());
        }
        Sha256::digest(&message).into()
    }

    #[test]
    fn it_is_the_digest_of_the_whole_message() {
        for (password, salt, power) in [
            ("", "", 0),
            ("a", "", 6),
            ("é😀", "salt", 7),
            ("x", "0123456789abcdef", 15),
        ] {
            assert_eq!(
                derive(password, salt.as_bytes(), power).bytes(),
                &plain(password, salt.as_bytes(), power)
            );
        }
    }

    #[test]
    fn the_message_for_a_native_digest_is_the_same() {
        let rounds = Rounds::from_power(8).unwrap();
        let mut derivation = KeyDerivation::new(&Password::new("horse power"), b"salt", rounds);
        let mut message = Vec::new();
        let mut first = 0;
        loop {
            let mut part = [0; 5000];
            let written = derivation.write_message(first, &mut part);
            if written == 0 {
                break;
            }
            message.extend_from_slice(&part[..written as usize * (4 + 22 + 8)]);
            first += written;
        }
        assert_eq!(message.len() as u64, derivation.message_len());
        let digest: [u8; 32] = Sha256::digest(&message).into();
        assert_eq!(derivation.finish().bytes(), &digest);
    }

    #[test]
    fn the_same_key_comes_of_the_same_password_salt_and_rounds() {
        let of = |password: &str, salt: &[u8], power| {
            let rounds = Rounds::from_power(power).unwrap();
            KeyDerivation::new(&Password::new(password), salt, rounds)
        };
        let mut ahead = of("ab", b"zo", 12);
        ahead.step();
        assert!(of("ab", b"zo", 12).has_same_key_as(&ahead));
        for other in [
            of("ac", b"zo", 12),
            of("ab", b"za", 12),
            of("ab", b"zo", 13),
        ] {
            assert!(!other.has_same_key_as(&ahead));
        }
    }

    #[test]
    fn without_hashing_the_key_is_salt_and_password() {
        let mut expected = [0; 32];
        expected[..6].copy_from_slice(b"zoa\0b\0");
        assert_eq!(derive("ab", b"zo", 0x3F).bytes(), &expected);
        assert_eq!(derive(&"a".repeat(40), b"", 0x3F).bytes()[30..], *b"a\0");
    }

    #[test]
    fn sha256_answers_as_fips_180_4_says() {
        let digest = |bytes: &[u8]| -> String {
            Sha256::digest(bytes)
                .iter()
                .map(|byte| format!("{byte:02x}"))
                .collect()
        };
        assert_eq!(
            digest(b"abc"),
            "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
        );
        assert_eq!(
            digest(b"abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq"),
            "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
        );
    }

    /// Of the archive `tests/vectors/methods/aes-names.7z` that 7-Zip made: the key decrypts its header, whose checksum 7-Zip wrote.
    #[test]
    fn seven_zip_derives_the_same_key() {
        let archive = include_bytes!("../tests/vectors/methods/aes-names.7z");
        let opened = crate::open(
            archive,
            Some(&Password::new("geheim")),
            &crate::Limits::default(),
        );
        assert_eq!(opened.map(|entries| entries.len()), Ok(1));
    }
}

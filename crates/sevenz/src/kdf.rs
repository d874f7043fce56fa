//! The key derivation of 7zAES (`7zAes.cpp` of 7-Zip): one SHA-256 (FIPS 180-4) over 2^power rounds.
//!
//! Round *i* hashes `salt ‖ password ‖ i`, the password as UTF-16LE and *i* as eight little-endian bytes. It goes in slices, so
//! that a page stays alive meanwhile, and it can be done elsewhere: [`Rounds::message_len`] and [`KeyDerivation::write_message`] give the
//! bytes for a native digest, and [`DerivedKey::from_bytes`] takes its answer.

use super::{password::Password, progress::Progress};
use sha2::{Digest, Sha256};
use zeroize::{Zeroize, Zeroizing};

/// Rounds hashed in one step: under a millisecond in WebAssembly, and so small a part of the whole that the first slice tells
/// how fast a machine is.
const ROUNDS_PER_STEP: u64 = 1 << 10;
/// Rounds hashed in one call of the digest; any multiple of 64 makes whole blocks, whatever the length of a round.
const ROUNDS_PER_BATCH: usize = 64;
/// The power that means: no hashing, the key is `salt ‖ password` cut or padded with zeros to 32 bytes.
const UNHASHED: u8 = 0x3F;

/// How often the key derivation hashes: 2^power times.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Rounds(u8);

impl Rounds {
    /// What 7-Zip writes and we write: 2^19 rounds.
    pub const STANDARD: Self = Self(19);

    /// Rounds from the exponent: 0 to 62, or 63 for no hashing at all; `None` above that.
    pub const fn from_power(power: u8) -> Option<Self> {
        if power <= UNHASHED {
            Some(Self(power))
        } else {
            None
        }
    }

    /// The exponent.
    pub const fn power(self) -> u8 {
        self.0
    }

    /// The number of rounds; 0 where nothing is hashed.
    pub const fn count(self) -> u64 {
        if self.0 == UNHASHED { 0 } else { 1 << self.0 }
    }
}

/// A derived AES-256 key, wiped when dropped.
pub struct DerivedKey(Zeroizing<[u8; 32]>);

impl DerivedKey {
    /// A key that was derived elsewhere, such as by the browser's own digest over [`KeyDerivation::write_message`].
    pub fn from_bytes(bytes: [u8; 32]) -> Self {
        Self(Zeroizing::new(bytes))
    }

    /// The 32 bytes, for a cipher elsewhere. Wipe every copy.
    pub fn bytes(&self) -> &[u8; 32] {
        &self.0
    }
}

/// A key derivation under way. Dropping it stops the work and wipes what it held.
pub struct KeyDerivation {
    hasher: Sha256,
    /// A batch of rounds: `salt ‖ password ‖ counter`, of which only the counters change.
    batch: Zeroizing<Vec<u8>>,
    round_len: usize,
    done: u64,
    rounds: Rounds,
}

impl KeyDerivation {
    /// Prepares the derivation for a password, a salt of any length and a number of rounds.
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

    /// Hashes some rounds (about 1 ms of work) and tells how far it is.
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

    /// How far it is: one unit a round.
    pub fn progress(&self) -> Progress {
        Progress {
            done: self.done,
            total: self.rounds.count(),
        }
    }

    /// The key, after whatever rounds are still to do.
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

    /// Length in bytes of the whole message that is hashed, for a digest elsewhere; 0 where nothing is hashed.
    pub fn message_len(&self) -> u64 {
        self.rounds.count().saturating_mul(self.round_len as u64)
    }

    /// Fills `out` with the bytes of as many whole rounds as fit, from round `first` on; returns how many rounds were written.
    ///
    /// Called until it returns 0, it gives the message of which the SHA-256 is the key.
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

    /// Writes the counters of `count` rounds from `first` on into the batch.
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

    /// The definition, written out: the whole message in one piece.
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
            ("é😀", "zout", 7),
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
        let mut derivation = KeyDerivation::new(&Password::new("zes woorden"), b"zout", rounds);
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

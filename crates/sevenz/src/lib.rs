//! Named bytes and a password become a 7z archive that nobody opens without the password, and back.
//!
//! ```
//! use sevenz::{Entropy, Entry, Limits, Password, Timestamp, open, seal};
//!
//! let entries = [Entry::new("verwijzing.txt", Timestamp::from_unix_seconds(1_790_000_000), b"Dag".to_vec())];
//! let entropy = Entropy::from_bytes(std::array::from_fn(|i| i as u8)); // from a random source in earnest
//! let archive = seal(&entries, &Password::new("zes woorden"), entropy)?;
//! assert_eq!(archive.len() % (16 * 1024), 0, "every archive is a whole number of 16 KiB");
//!
//! let opened = open(&archive, Some(&Password::new("zes woorden")), &Limits::default())?;
//! assert_eq!(*opened[0].content, b"Dag");
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! This folder owns the container: numbers, headers, key derivation, cipher, layout and the safety of names. `FORMAT.md` beside
//! it says clause by clause what is enforced, what is not supported and what the caller must see to.
//!
//! It does not own passwords (which words, how strong), the documents inside, files, clocks or random sources: time and
//! entropy come in as arguments, so that an archive can be made again bit for bit in a test. It imports nothing else of the crate.

#![forbid(unsafe_code)]

mod cipher;
mod entry;
mod fingerprint;
mod kdf;
mod layout;
mod name;
mod number;
mod password;
mod progress;
mod reader;
mod safe_name;
mod time;
mod writer;

pub use cipher::ExternalCipher;
pub use entry::Entry;
pub use fingerprint::{Fingerprint, Fingerprinting};
pub use kdf::{DerivedKey, KeyDerivation, Rounds};
pub use name::NameProblem;
pub use password::Password;
pub use progress::Progress;
pub use reader::{
    DamagedPart, EntryKind, Feature, LimitKind, Limits, MethodId, OpenError, OpenedEntry, Opening,
    open,
};
pub use safe_name::{SafeNames, safe_names};
pub use time::Timestamp;
pub use writer::{Entropy, SIZE_STEP, SealError, Sealing, seal};

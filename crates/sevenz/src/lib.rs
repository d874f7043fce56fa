//! Reads 7z archives, and writes them encrypted with AES-256, in small steps and within limits, without unsafe code.
//!
//! It works on bytes in memory: it touches no files, reads no clock and has no random source, so that time and randomness come in as
//! arguments. It does not compress, append to archives, or judge passwords.
//!
//! ```
//! use sevenz::{Entropy, Entry, Limits, Password, Timestamp, open, seal};
//!
//! # let mut random = [0; Entropy::LEN];
//! # random.iter_mut().zip(0..).for_each(|(byte, index)| *byte = index);
//! let password = Password::new("correct horse battery staple");
//! let entries = [Entry::new("notes/hello.txt", Timestamp::from_unix_seconds(1_790_000_000), b"Hello".to_vec())];
//! let archive = seal(&entries, &password, Entropy::from_bytes(random))?; // 48 bytes of a cryptographic source
//! let opened = open(&archive, Some(&password), &Limits::default())?;
//! assert_eq!(*opened[0].content, b"Hello");
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! | Method | Read | Written |
//! | --- | --- | --- |
//! | AES-256 with SHA-256 (7zAES), of content and of headers | yes | yes |
//! | Copy | yes | yes |
//! | LZMA, LZMA2, PPMd, Deflate, BZip2 | yes | no |
//! | BCJ (x86), BCJ2, ARM, ARMT, ARM64, PPC, SPARC, IA64, RISC-V, Delta | yes | no |
//! | Deflate64, Swap, Zstandard, Brotli, LZ4, LZ5, Lizard | no | no |
//!
//! Archives of several volumes and self-extracting ones are not supported. `FORMAT.md` says clause by clause what is enforced, what is not
//! supported, and what is left to the caller.
//!
//! # In steps
//!
//! [`seal`] and [`open`] do everything in one call. A program that must stay responsive on a single thread uses [`Sealing`] and
//! [`Opening`], which do about a millisecond of work a step:
//!
//! ```
//! # use sevenz::{Limits, Opening, OpenedEntry, OpenError, Password};
//! fn open_in_steps(archive: &[u8], password: &Password) -> Result<Vec<OpenedEntry>, OpenError> {
//!     let mut opening = Opening::new(archive, Some(password), &Limits::default())?;
//!     loop {
//!         let progress = opening.step()?;
//!         if progress.is_finished() {
//!             return opening.finish();
//!         }
//!         // Show progress.fraction(), handle events, or stop by dropping `opening`.
//!     }
//! }
//! ```
//!
//! Key derivation and bulk encryption, the slow parts, can run outside this crate, for instance in Web Crypto: see [`KeyDerivation`] and
//! [`ExternalCipher`].
//!
//! # Hostile archives
//!
//! What an archive asks for is compared with [`Limits`] before it gets any of it, so that it can exhaust neither memory nor time. Whatever
//! the bytes are, opening ends with entries or an [`OpenError`]. Names are returned as the archive has them: save files only under names
//! of [`SafeNames`], and never follow an [`EntryKind::Link`].
//!
//! # What is not authenticated
//!
//! Nothing in a 7z is. AES-256 in CBC mode hides content, and CRC-32 finds accidents; neither stops whoever changes an archive on purpose.
//! [`OpenedEntry::encrypted`], [`OpenedEntry::checked`] and [`Opening::header_encrypted`] say what was decrypted and which checksums were
//! right. Whoever must be sure compares the [`Fingerprint`] of the archive over another channel.

#![forbid(unsafe_code)]

mod cipher;
mod entry;
mod fingerprint;
mod kdf;
mod layout;
mod limits;
mod name;
mod number;
mod password;
mod progress;
mod reader;
mod safe_name;
mod time;
mod writer;

pub mod unicode;

pub use cipher::ExternalCipher;
pub use entry::{Entry, EntryKind, OpenedEntry};
pub use fingerprint::{Fingerprint, Fingerprinting};
pub use kdf::{DerivedKey, KeyDerivation, Rounds};
pub use limits::{LimitKind, Limits};
pub use name::NameProblem;
pub use password::Password;
pub use progress::Progress;
pub use reader::{DamagedPart, Feature, MethodId, OpenError, Opening, open};
pub use safe_name::{SafeNames, safe_names};
pub use time::Timestamp;
pub use writer::{Entropy, SIZE_STEP, SealError, Sealing, seal};

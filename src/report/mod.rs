//! What the parties tell each other after a referral: defects in the data and what was done about them (article 7),
//! leaks and changes (article 9), proofs (article 6) and the end (article 11).
//!
//! Owns what such a message can say, in types; no sentence (see `wording`), no file (see `document`) and no mail (see `message`).

mod carried;

pub use carried::Carried;

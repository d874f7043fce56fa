//! What Sluis sends, and why it may: pure rules and texts, without a screen, a clock or a random source.
//!
//! ```text
//! referral::Draft ──check──▶ referral::Referral ──▶ document ──▶ sevenz ──▶ the file ──▶ message: mail, receipt
//! report::Draft ──check──▶ report::Report ──▶ document (defects, answers) or message (letters)
//! ```
//!
//! - [`text`] is the bottom: text as characters, and nothing about what it says.
//! - [`protocol`] and [`passphrase`] import only that; [`referral`] imports [`protocol`] too.
//! - [`report`] imports those: what the parties tell each other after a referral, and the outside of an encrypted file.
//! - [`wording`] imports their types and holds every Dutch sentence.
//! - [`document`] makes files of them, [`message`] mails, receipts and letters.
//! - [`minisign`] stands apart: it reads what a release of Sluis is signed with.
//!
//! Time and entropy come in as arguments, so that a test can repeat every result.

#![forbid(unsafe_code)]

pub mod document;
pub mod message;
pub mod minisign;
pub mod passphrase;
pub mod protocol;
pub mod referral;
pub mod report;
pub mod text;
pub mod wording;

#[cfg(doctest)]
#[doc = include_str!("../README.md")]
struct Readme;

//! What Sluis sends, and why it may: pure rules and texts, without a screen, a clock or a random source.
//!
//! ```text
//! referral::Draft ──check──▶ referral::Referral ──▶ document ──▶ sevenz ──▶ the file ──▶ message: mail, receipt
//! report::Draft ──check──▶ report::Report ──▶ document (defects, answers) or message (letters)
//! ```
//!
//! - [`protocol`] and [`passphrase`] import nothing of this crate; [`referral`] imports [`protocol`].
//! - [`report`] imports those two: what the parties tell each other after a referral.
//! - [`wording`] imports their types and holds every Dutch sentence.
//! - [`document`] makes files of them, [`message`] mails, receipts and letters.

#![forbid(unsafe_code)]

pub mod document;
pub mod message;
pub mod passphrase;
pub mod protocol;
pub mod referral;
pub mod report;
pub mod text;
pub mod wording;

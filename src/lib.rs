//! Sluis refers a client, with consent, to the OCMW as the signed protocol prescribes.
//!
//! The way through, and the only direction in which modules import one another:
//!
//! ```text
//! referral::Draft ──check──▶ referral::Referral ──▶ document ──▶ archive::seal ──▶ the file
//!        ▲                         ▲                                  ▲               │
//!   pages/send               protocol (profile)              passphrase (words)       ├──▶ message: mail, receipt
//!                                                                                     ▼
//! report::Draft ──check──▶ report::Report ◀── pages/report ◀── document::read_any ◀── archive::open (pages/open)
//!                                 ├──▶ document ──▶ archive::seal: defects and answers
//!                                 └──▶ message: letters in the open
//! ```
//!
//! `pages/handover` brings a file from its making, opened again and compared, to a receiver who has it; `pages/desk` wipes
//! everything that any page holds.
//!
//! - [`protocol`], [`archive`] and [`passphrase`] import nothing of ours; [`referral`] imports [`protocol`].
//! - [`report`] imports those two: what the parties tell each other after a referral.
//! - [`document`] makes files of them, [`message`] mails, receipts and letters.
//! - [`wording`] imports their types and holds every Dutch sentence.
//! - [`browser`] is the only user of `web-sys`; the core knows no clock, screen or random source.
//! - [`ui`] draws plain components; [`pages`] put all of it on the screen.

pub mod archive;
pub mod browser;
pub mod document;
pub mod message;
pub mod pages;
pub mod passphrase;
pub mod protocol;
pub mod referral;
pub mod report;
pub mod ui;
pub mod wording;

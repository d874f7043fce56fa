//! The page of Sluis: it refers a client, with consent, to the social service as the signed protocol prescribes.
//!
//! Three crates, which import one another in one direction only:
//!
//! ```text
//! sluis (this page) ──▶ sluis_core (what is sent, and why it may be) ──▶ sevenz (the encrypted archive)
//!
//! referral::Draft ──check──▶ referral::Referral ──▶ document ──▶ sevenz::seal ──▶ the file
//!        ▲                         ▲                                  ▲               │
//!   pages/refer               protocol (profile)              passphrase (words)       ├──▶ message: mail, receipt
//!                                                                                     ▼
//! report::Draft ──check──▶ report::Report ◀── pages/report ◀── document::read_any ◀── sevenz::open (pages/open)
//!                                 ├──▶ document ──▶ sevenz::seal: defects and answers
//!                                 └──▶ message: letters in the open
//! ```
//!
//! `pages/deliver` brings a file from its making, opened again and compared, to a receiver who has it; `pages/session` wipes
//! everything that any page holds.
//!
//! - [`browser`] is the only user of `web-sys`.
//! - [`ui`] draws plain components; [`pages`] put all of it on the screen.

#![forbid(unsafe_code)]

pub mod browser;
pub mod pages;
pub mod ui;

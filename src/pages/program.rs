//! Which program this is: its version, and the fingerprint that a release lists.

use crate::browser;
use sevenz::Fingerprint;
use sluis_core::message::Page;

/// The id of the block that holds the program.
const PROGRAM: &str = "program";

/// The version of Sluis.
pub const VERSION: &str = env!("CARGO_PKG_VERSION");

/// The SHA-256 of the text of the block that holds the program; nothing where the block is gone.
pub fn fingerprint() -> Option<Fingerprint> {
    let block = browser::block(PROGRAM).filter(|text| !text.is_empty())?;
    Some(Fingerprint::of(block.as_bytes()))
}

/// The page as a receipt names it.
pub fn page() -> Page {
    let fingerprint = fingerprint().map(|fingerprint| fingerprint.to_string());
    Page::new(VERSION, &fingerprint.unwrap_or_default())
}

//! Which program this is: its version, and the fingerprint that a release lists.

use std::cell::OnceCell;

use crate::browser::{self, Slices};
use sevenz::{Fingerprint, Fingerprinting};
use sluis_core::message::Page;

/// The id of the block that holds the program.
const PROGRAM: &str = "program";

/// The version of Sluis.
pub const VERSION: &str = env!("CARGO_PKG_VERSION");

/// How much of the program is hashed at a time, in bytes: a part of a millisecond.
const PART: usize = 64 * 1024;

thread_local! {
    static FINGERPRINT: OnceCell<Fingerprint> = const { OnceCell::new() };
}

/// The SHA-256 of the text of the block that holds the program; nothing where the block is gone.
pub fn fingerprint() -> Option<Fingerprint> {
    if let Some(known) = FINGERPRINT.with(|it| it.get().copied()) {
        return Some(known);
    }
    let found = Fingerprint::of(block()?.as_bytes());
    Some(FINGERPRINT.with(|it| *it.get_or_init(|| found)))
}

/// Finds the fingerprint while nobody waits for it.
pub fn prepare_fingerprint() {
    if FINGERPRINT.with(|it| it.get().is_some()) {
        return;
    }
    leptos::task::spawn_local(async {
        browser::pause().await;
        let (mut slices, mut hashing) = (Slices::short(), Fingerprinting::default());
        let Some(block) = block() else { return };
        for part in block.as_bytes().chunks(PART) {
            hashing.update(part);
            if slices.is_over() {
                slices.pause().await;
            }
        }
        FINGERPRINT.with(|it| _ = it.set(hashing.finish()));
    });
}

fn block() -> Option<String> {
    browser::block(PROGRAM).filter(|text| !text.is_empty())
}

/// The page as a receipt names it.
pub fn page() -> Page {
    let fingerprint = fingerprint().map(|fingerprint| fingerprint.to_string());
    Page::new(VERSION, &fingerprint.unwrap_or_default())
}

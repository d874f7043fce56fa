//! The document to read and to keep: one A4 page that is PDF/A-2a (ISO 19005-2) and PDF/UA-1 (ISO 14289-1).
//!
//! `PDF_UA.md` beside this file lists each clause: enforced here, not supported, or the duty of the caller.
//!
//! ```text
//! sheet, client (the design) ──▶ column (flow) ──▶ page (places, tags) ──▶ file (objects)
//!                                  line, face             tags, subset        metadata
//! ```
//!
//! Owns the page and the file. It owns no sentence (see `wording::document`).

mod client;
mod column;
mod face;
mod file;
mod line;
mod metadata;
mod page;
mod sheet;
mod subset;
mod tags;
mod uri;

use crate::protocol::Agreement;
use crate::referral::Referral;
use sheet::Sheet;

/// Each scale that is tried is this share of the one before.
const STEP: f32 = 0.95;
/// The most scales that are tried. The longest texts that a referral takes need ten; the rest is for longer agreements.
const MOST_STEPS: i32 = 40;
/// The extra room above each part of a page that has room, in points.
const AIR: f32 = 11.0;

/// The PDF of a referral. The same referral gives the same bytes.
pub(super) fn write(referral: &Referral, agreement: &Agreement) -> Vec<u8> {
    let draw = |scale, air| {
        Sheet {
            referral,
            agreement,
            scale,
            air,
        }
        .draw()
    };
    let dense = (0..MOST_STEPS).map(|step| (STEP.powi(step), 0.0));
    let mut tried = [(1.0, AIR)]
        .into_iter()
        .chain(dense)
        .map(|(scale, air)| draw(scale, air));
    let fits = tried
        .find(|(_, left)| *left >= 0.0)
        .unwrap_or_else(|| draw(STEP.powi(MOST_STEPS), 0.0));
    let id = format!("sluis-{}", referral.reference());
    file::write(
        fits.0,
        &id,
        &metadata::title(referral),
        &metadata::packet(referral),
    )
}

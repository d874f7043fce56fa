//! The document to read and to keep: one A4 page that is PDF/A-2a (ISO 19005-2) and PDF/UA-1 (ISO 14289-1).
//!
//! `PDF_UA.md` beside this file lists each clause: enforced here, not supported, or the duty of the caller.
//!
//! ```text
//! sheet (the design) ──▶ column (flow) ──▶ page (places, tags) ──▶ file (objects)
//!                          line, face             tags, subset        metadata
//! ```
//!
//! Owns the page and the file. It owns no sentence (see `wording::document`).

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
use sheet::{PARTS, Sheet};

/// Each scale that is tried is this share of the one before.
const STEP: f32 = 0.95;
/// The most scales that are tried. The longest texts that a referral takes need ten; the rest is for longer agreements.
const MOST_STEPS: i32 = 40;
/// The most extra room above a part of the page, in points.
const MOST_AIR: f32 = 16.0;

/// The PDF of a referral. The same referral gives the same bytes.
pub(super) fn write(referral: &Referral, agreement: &Agreement) -> Vec<u8> {
    let sheet = |scale, air| Sheet {
        referral,
        agreement,
        scale,
        air,
    };
    let scales = (0..MOST_STEPS).map(|step| STEP.powi(step));
    let mut tried = scales.map(|scale| (scale, sheet(scale, 0.0).draw().1));
    let (scale, left) = tried
        .find(|(_, left)| *left >= 0.0)
        .unwrap_or((STEP.powi(MOST_STEPS), 0.0));
    let (page, _) = sheet(scale, (left / PARTS).min(MOST_AIR)).draw();
    let id = format!("sluis-{}", referral.reference());
    file::write(
        page,
        &id,
        &metadata::title(referral),
        &metadata::packet(referral),
    )
}

//! The document to read and to keep: one A4 page that is PDF/A-2a (ISO 19005-2) and PDF/UA-1 (ISO 14289-1).
//!
//! `PDF_UA.md` beside this file lists each clause: enforced here, not supported, or the duty of the caller.
//!
//! ```text
//! sheet, client, notice (the design) ──▶ layout, column (flow) ──▶ page (coordinates, tags) ──▶ file (objects)
//!                                        line, face                tags, subset         metadata
//! ```
//!
//! Owns the page and the file. It owns no sentence (see `wording::document`).

mod client;
mod column;
mod face;
mod file;
mod layout;
mod line;
mod metadata;
mod notice;
mod page;
mod sheet;
mod subset;
mod tags;

use crate::document::{answer_name, json_name, report_name};
use crate::passphrase::ReceiptCode;
use crate::protocol::Agreement;
use crate::referral::Referral;
use crate::report::{Answer, DefectReport, Outcome};
use crate::wording::document as say;
use crate::wording::report::{self as labels, document as words};
use layout::{Header, Layout};
use notice::{Item, Notice};
use page::Page;
use sheet::ReferralPage;

/// Each scale that is tried is this share of the one before.
const STEP: f32 = 0.95;
/// The most scales that are tried. The longest texts that a referral takes need ten; the rest is for longer agreements.
const MOST_STEPS: i32 = 40;
/// The extra room above each part of a page that has room, in points.
const AIR: f32 = 11.0;

/// Writes the PDF of a referral. The same referral and code give the same bytes.
pub(super) fn write(referral: &Referral, agreement: &Agreement, code: &ReceiptCode) -> Vec<u8> {
    referral_page(
        referral,
        agreement,
        code,
        say::TITLE,
        &[],
        &json_name(referral.reference()),
    )
}

/// Writes the PDF of a report of defects.
pub(super) fn write_report(
    report: &DefectReport,
    agreement: &Agreement,
    code: &ReceiptCode,
) -> Vec<u8> {
    let items = report.findings().iter().map(|finding| Item {
        label: labels::datum(finding.datum()),
        text: words::finding(finding.datum(), finding.defect()),
        right: finding.right().cloned(),
    });
    let (from, to) = (agreement.receiver(), agreement.sender());
    write_notice(&Notice {
        agreement,
        header: Header {
            title: words::REPORT_TITLE,
            lines: vec![words::route(from, to)],
            reference: report.reference(),
            created: report.created(),
            code: code.clone(),
        },
        heading: words::FOUND,
        items: items.collect(),
        by: words::REPORTED_BY,
        writer: report.reporter(),
        team: words::party(from),
        receiver: words::party(to),
        address: report.to(),
        next: words::REPORT_NEXT,
        json: report_name(report.reference()),
    })
}

/// Writes the PDF of an answer: the corrected referral, or what was done.
pub(super) fn write_answer(answer: &Answer, agreement: &Agreement, code: &ReceiptCode) -> Vec<u8> {
    let json = answer_name(answer.reference());
    let (from, to) = (agreement.sender(), agreement.receiver());
    let done = match answer.outcome() {
        Outcome::Done(done) => done,
        Outcome::Corrected(referral) => {
            let replaces = words::replaces(answer.reference());
            return referral_page(
                referral,
                agreement,
                code,
                words::CORRECTED_TITLE,
                &[replaces],
                &json,
            );
        }
    };
    let items = done.iter().map(|(datum, done)| Item {
        label: labels::datum(*datum),
        text: labels::done(*done).to_owned(),
        right: None,
    });
    write_notice(&Notice {
        agreement,
        header: Header {
            title: words::ANSWER_TITLE,
            lines: vec![words::route(from, to)],
            reference: answer.reference(),
            created: answer.created(),
            code: code.clone(),
        },
        heading: words::DONE,
        items: items.collect(),
        by: words::ANSWERED_BY,
        writer: answer.writer(),
        team: words::party(from),
        receiver: words::party(to),
        address: agreement.mailbox(),
        next: words::ANSWER_NEXT,
        json,
    })
}

fn referral_page(
    referral: &Referral,
    agreement: &Agreement,
    code: &ReceiptCode,
    title: &'static str,
    more: &[String],
    json: &str,
) -> Vec<u8> {
    let header = || Header {
        title,
        lines: [&[say::route(agreement)], more].concat(),
        reference: referral.reference(),
        created: referral.created(),
        code: code.clone(),
    };
    let draw = |layout| {
        ReferralPage {
            referral,
            agreement,
            header: header(),
            json: json.to_owned(),
            layout,
        }
        .draw()
    };
    file(fit(draw), &header())
}

fn write_notice(notice: &Notice<'_>) -> Vec<u8> {
    file(fit(|layout| notice.draw(layout)), &notice.header)
}

/// Returns the page at the largest scale at which it is one page.
fn fit(draw: impl Fn(Layout) -> (Page, f32)) -> Page {
    let dense = (0..MOST_STEPS).map(|step| (STEP.powi(step), 0.0));
    let mut tried = [(1.0, AIR)]
        .into_iter()
        .chain(dense)
        .map(|(scale, air)| draw(Layout { scale, air }));
    let last = || {
        draw(Layout {
            scale: STEP.powi(MOST_STEPS),
            air: 0.0,
        })
    };
    let fits = tried.find(|(_, left)| *left >= 0.0);
    fits.unwrap_or_else(last).0
}

fn file(page: Page, header: &Header) -> Vec<u8> {
    let id = format!("sluis-{}", header.reference);
    let title = metadata::title(header);
    file::write(page, &id, &title, &metadata::packet(header))
}

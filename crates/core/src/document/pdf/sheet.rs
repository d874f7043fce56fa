//! The design of the page: who and how to reach them large and first, then what was agreed, then the small print.

use pdf_writer::types::StructRole;

use super::column::{Column, INK};
use super::face::Weight;
use super::layout::{BODY, BOTTOM, Header, Layout, divide, mail, worker};
use super::page::{PAGE_HEIGHT, Page};
use crate::document::card_name;
use crate::protocol::{Agreement, Email};
use crate::referral::Referral;
use crate::wording::document as say;

/// One composition of the page.
pub(super) struct ReferralPage<'facts> {
    pub(super) referral: &'facts Referral,
    pub(super) agreement: &'facts Agreement,
    /// What it is, and from which party to which.
    pub(super) header: Header,
    /// The file in which the same facts stand for machines.
    pub(super) json: String,
    pub(super) layout: Layout,
}

impl ReferralPage<'_> {
    /// Draws the page, and says how many points are left under it; fewer than none when it does not fit.
    pub(super) fn draw(&self) -> (Page, f32) {
        let mut page = Page::new();
        let mut y = self.layout.header(&mut page, &self.header);
        y = self.client(&mut page, y + 16.0 + self.layout.air);
        y = self.agreed(&mut page, y + 20.0 + self.layout.air);
        y = self.reports(&mut page, y + 12.0 + self.layout.air);
        y = self.small_print(&mut page, y + 10.0 + self.layout.air);
        (page, PAGE_HEIGHT - BOTTOM - y)
    }

    fn agreed(&self, page: &mut Page, y: f32) -> f32 {
        let agreement = self.agreement;
        let left = |column: &mut Column<'_>| {
            let style = column.style(Weight::Regular, BODY, INK);
            column.heading(say::CONSENT, BODY);
            let consent = self.referral.consent();
            column.paragraph(&say::consent(consent), style);
            column.dots(&consent.points().map(say::point), style);
            column.gap(13.0);
            column.heading(say::SENDER, BODY);
            worker(column, self.referral.sender(), &say::sender_team(agreement));
            column.gap(13.0);
            column.heading(say::RECEIVER, BODY);
            for line in say::receiver_lines(agreement) {
                column.paragraph(&line, style);
            }
        };
        let right = |column: &mut Column<'_>| {
            let style = column.style(Weight::Regular, BODY, INK);
            column.heading(say::PURPOSE, BODY);
            column.paragraph(&say::purpose(agreement), style);
            column.gap(13.0);
            column.heading(say::RETENTION, BODY);
            column.paragraph(agreement.retention(), style);
            column.gap(13.0);
            column.heading(say::RECIPIENTS, BODY);
            column.paragraph(&say::recipients(agreement), style);
            let recipients: Vec<&str> = agreement.recipients().iter().map(String::as_str).collect();
            column.dots(&recipients, style);
        };
        self.layout.columns(page, y, 0.0, [&left, &right])
    }

    fn reports(&self, page: &mut Page, y: f32) -> f32 {
        divide(page, y);
        let report = |column: &mut Column<'_>, title, text, to: &[&Email]| {
            let style = column.style(Weight::Regular, BODY, INK);
            column.heading(title, BODY);
            column.paragraph(text, style);
            for email in to {
                column.page.tags.open(StructRole::P);
                column.link(&mail(email), style);
                column.page.tags.close();
            }
        };
        let (sender, officers) = (
            self.referral.sender().email(),
            [
                self.agreement.sender().dpo(),
                self.agreement.receiver().dpo(),
            ],
        );
        let error =
            |column: &mut Column<'_>| report(column, say::ERROR, say::ERROR_TEXT, &[sender]);
        let leak = |column: &mut Column<'_>| report(column, say::LEAK, say::LEAK_TEXT, &officers);
        self.layout
            .columns(page, y + 12.0 * self.layout.scale, 0.0, [&error, &leak])
    }

    fn small_print(&self, page: &mut Page, y: f32) -> f32 {
        let card = card_name(self.referral.reference());
        let notes = [
            (say::PROTOCOL, say::protocol(self.agreement)),
            (say::LEGAL_BASES, say::legal_bases(self.agreement)),
            (say::ORIGIN, say::ORIGIN_TEXT.to_owned()),
            (say::OTHER_FILES, say::other_files(&self.json, &card)),
        ];
        self.layout.notes(page, y, &notes)
    }
}

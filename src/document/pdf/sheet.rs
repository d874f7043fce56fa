//! The design of the page: who and how to reach them large and first, then what was agreed, then the small print.

use pdf_writer::types::StructRole;

use super::column::{ACCENT, Column, INK, QUIET, Target};
use super::face::Weight;
use super::line::width;
use super::page::{Colour, PAGE_HEIGHT, PAGE_WIDTH, Page};
use super::uri::{mail_uri, phone_uri};
use crate::document::{card_name, json_name};
use crate::protocol::{Agreement, Email, Phone};
use crate::referral::Referral;
use crate::wording::document as say;

/// The margins of the page, in points.
pub(super) const SIDE: f32 = 58.0;
const TOP: f32 = 50.0;
const BOTTOM: f32 = 44.0;
/// Between the two columns.
const GUTTER: f32 = 34.0;
/// Sizes of text.
pub(super) const BODY: f32 = 9.5;
const SMALL: f32 = 8.0;

/// The line that goes with the tint of the panel.
const HAIRLINE: Colour = [0.78, 0.85, 0.855];
const WHITE: Colour = [1.0, 1.0, 1.0];

/// One composition of the page.
pub(super) struct Sheet<'facts> {
    pub(super) referral: &'facts Referral,
    pub(super) agreement: &'facts Agreement,
    /// All sizes are multiplied with this.
    pub(super) scale: f32,
    /// Extra room above each of the parts, in points.
    pub(super) air: f32,
}

impl Sheet<'_> {
    /// Draws the page, and says how many points are left under it; fewer than none when it does not fit.
    pub(super) fn draw(&self) -> (Page, f32) {
        let mut page = Page::new();
        let mut y = self.header(&mut page);
        y = self.client(&mut page, y + 16.0 + self.air);
        y = self.agreed(&mut page, y + 20.0 + self.air);
        y = self.reports(&mut page, y + 12.0 + self.air);
        y = self.small_print(&mut page, y + 10.0 + self.air);
        (page, PAGE_HEIGHT - BOTTOM - y)
    }

    pub(super) fn column<'page>(
        &self,
        page: &'page mut Page,
        x: f32,
        width: f32,
        y: f32,
    ) -> Column<'page> {
        Column {
            page,
            x,
            width,
            y,
            scale: self.scale,
        }
    }

    /// Draws two columns beside one another, and gives the place under both.
    pub(super) fn columns(
        &self,
        page: &mut Page,
        y: f32,
        inset: f32,
        draw: [&dyn Fn(&mut Column<'_>); 2],
    ) -> f32 {
        let half = (PAGE_WIDTH - 2.0 * (SIDE + inset) - GUTTER) / 2.0;
        let mut under = y;
        for (index, draw) in draw.into_iter().enumerate() {
            let x = SIDE + inset + (half + GUTTER) * index as f32;
            let mut column = self.column(page, x, half, y);
            draw(&mut column);
            under = under.max(column.y);
        }
        under
    }

    fn header(&self, page: &mut Page) -> f32 {
        draw_mark(page, SIDE, TOP);
        let reference = format!("{} {}", say::REFERENCE, self.referral.reference());
        let made = say::moment(self.referral.created().time());
        let mut right = self.column(page, PAGE_WIDTH - SIDE, 0.0, TOP);
        let (strong, quiet) = (
            right.style(Weight::Heading, 11.0, INK),
            right.style(Weight::Regular, 8.5, QUIET),
        );
        let room = PAGE_WIDTH - 2.0 * SIDE - 42.0;
        let widest = width(right.page.face(strong), &reference, strong.size);
        let widest = widest.max(width(right.page.face(quiet), &made, quiet.size));

        let mut left = self.column(right.page, SIDE + 42.0, room - widest - 20.0, TOP - 3.0);
        let title = left.style(Weight::Heading, 15.0, INK);
        left.element(StructRole::H1, say::TITLE, title);
        left.paragraph(&say::route(self.agreement), quiet);
        let under = left.y;

        right = self.column(
            left.page,
            PAGE_WIDTH - SIDE - widest,
            widest + 1.0,
            TOP + 1.0,
        );
        right.paragraph(&reference, strong);
        right.gap(2.0);
        right.paragraph(&made, quiet);
        under.max(right.y).max(TOP + 30.0)
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
            let sender = self.referral.sender();
            column.paragraph(sender.name(), style);
            column.paragraph(&say::sender_team(agreement), style);
            for target in [call(sender.phone()), mail(sender.email())] {
                column.page.tags.open(StructRole::P);
                column.link(&target, style);
                column.page.tags.close();
            }
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
        self.columns(page, y, 0.0, [&left, &right])
    }

    fn reports(&self, page: &mut Page, y: f32) -> f32 {
        page.stroke(&[(SIDE, y), (PAGE_WIDTH - SIDE, y)], 0.6, HAIRLINE);
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
        self.columns(page, y + 12.0 * self.scale, 0.0, [&error, &leak])
    }

    fn small_print(&self, page: &mut Page, y: f32) -> f32 {
        page.stroke(&[(SIDE, y), (PAGE_WIDTH - SIDE, y)], 0.6, HAIRLINE);
        let (agreement, reference) = (self.agreement, self.referral.reference());
        let mut column = self.column(page, SIDE, PAGE_WIDTH - 2.0 * SIDE, y + 10.0 * self.scale);
        let style = column.style(Weight::Regular, SMALL, QUIET);
        column.page.tags.open(StructRole::L);
        for (label, text) in [
            (say::PROTOCOL, say::protocol(agreement)),
            (say::LEGAL_BASES, say::legal_bases(agreement)),
            (say::ORIGIN, say::ORIGIN_TEXT.to_owned()),
            (
                say::OTHER_FILES,
                say::other_files(&json_name(reference), &card_name(reference)),
            ),
        ] {
            column.note(label, &text, 66.0 * self.scale, style);
        }
        column.page.tags.close();
        column.y
    }
}

/// The mark of Sluis: two lock gates.
fn draw_mark(page: &mut Page, x: f32, y: f32) {
    let at = |(right, down): (f32, f32)| (x + right, y + down);
    page.band(x, y, 30.0, 30.0, ACCENT);
    for gate in [
        [(6.0, 7.0), (12.6, 15.0), (6.0, 23.0)],
        [(24.0, 7.0), (17.4, 15.0), (24.0, 23.0)],
    ] {
        page.stroke(&gate.map(at), 3.0, WHITE);
    }
}

pub(super) fn call(phone: &Phone) -> Target {
    let shown = phone.to_string();
    Target {
        says: say::call(&shown),
        uri: phone_uri(phone),
        shown,
    }
}

pub(super) fn mail(email: &Email) -> Target {
    Target {
        shown: email.to_string(),
        uri: mail_uri(email),
        says: say::mail(email),
    }
}

//! The design of a page about an error: what was found or done large and first, then who and what next, then the small print.

use pdf_writer::types::StructRole;

use super::client::{FACT_LINES, FACT_SIZES};
use super::column::{Column, INK, Target, hides};
use super::face::Weight;
use super::layout::{BODY, BOTTOM, Header, Layout, PADDING, SIDE, call, mail, panel, worker};
use super::page::{PAGE_HEIGHT, PAGE_WIDTH, Page};
use crate::protocol::{Agreement, Email};
use crate::referral::{Sender, Value};
use crate::wording::document as say;
use crate::wording::report::document as words;

/// One line of what was found or done.
pub(super) struct Item {
    /// The datum.
    pub(super) label: &'static str,
    /// What is the matter with it, or what was done.
    pub(super) text: String,
    /// What it should be.
    pub(super) right: Option<Value>,
}

/// One composition of the page.
pub(super) struct Notice<'facts> {
    pub(super) agreement: &'facts Agreement,
    pub(super) header: Header,
    /// Above what was found or done.
    pub(super) heading: &'static str,
    pub(super) items: Vec<Item>,
    /// The heading above the writer, the name of the writer, and the organisation the writer works for.
    pub(super) by: &'static str,
    pub(super) writer: &'facts Sender,
    pub(super) team: String,
    /// The addressee, and the mailbox.
    pub(super) receiver: String,
    pub(super) address: &'facts Email,
    /// What the reader has to do.
    pub(super) next: &'static str,
    /// The file in which the same facts stand for machines.
    pub(super) json: String,
}

impl Notice<'_> {
    /// Draws the page, and says how many points are left under it; fewer than none when it does not fit.
    pub(super) fn draw(&self, layout: Layout) -> (Page, f32) {
        let mut page = Page::new();
        let mut y = layout.header(&mut page, &self.header);
        y = self.panel(&mut page, layout, y + 16.0 + layout.air);
        y = self.people(&mut page, layout, y + 20.0 + layout.air);
        let notes = [
            (say::PROTOCOL, say::protocol(self.agreement)),
            (say::OTHER_FILES, words::other_file(&self.json)),
        ];
        y = layout.notes(&mut page, y + 14.0 + layout.air, &notes);
        (page, PAGE_HEIGHT - BOTTOM - y)
    }

    fn panel(&self, page: &mut Page, layout: Layout, top: f32) -> f32 {
        let inner = PAGE_WIDTH - 2.0 * (SIDE + PADDING);
        let mut column = layout.column(page, SIDE + PADDING, inner, top + PADDING * 0.8);
        column.heading(self.heading, BODY);
        let plain = column.style(Weight::Regular, BODY, INK);
        column.paragraph(words::ABOUT_WHOM, plain);
        if self.is_hiding(column.page) {
            column.gap(3.0);
            column.paragraph(&words::not_shown(&self.json), plain);
        }
        column.gap(8.0);
        let mut y = column.y;
        page.tags.open(StructRole::L);
        for item in &self.items {
            let what = |column: &mut Column<'_>| {
                column.fact(item.label, |column| {
                    let style = column.fitting(&item.text, &FACT_SIZES, FACT_LINES);
                    column.text(&item.text, style);
                });
            };
            let right = |column: &mut Column<'_>| right_value(column, item.right.as_ref());
            y = layout.columns(page, y, PADDING, [&what, &right]) + 8.0 * layout.scale;
        }
        page.tags.close();
        let bottom = y + PADDING * 0.5;
        panel(page, top, bottom);
        bottom
    }

    fn people(&self, page: &mut Page, layout: Layout, y: f32) -> f32 {
        let left = |column: &mut Column<'_>| {
            column.heading(self.by, BODY);
            worker(column, self.writer, &self.team);
        };
        let right = |column: &mut Column<'_>| {
            let style = column.style(Weight::Regular, BODY, INK);
            column.heading(say::RECEIVER, BODY);
            column.paragraph(&self.receiver, style);
            column.page.tags.open(StructRole::P);
            column.link(&mail(self.address), style);
            column.page.tags.close();
            column.gap(13.0);
            column.heading(words::NEXT, BODY);
            column.paragraph(self.next, style);
        };
        layout.columns(page, y, 0.0, [&left, &right])
    }

    /// Returns whether the font lacks letters that a person typed.
    fn is_hiding(&self, page: &Page) -> bool {
        let rights = self.items.iter().filter_map(|item| item.right.as_ref());
        let mut texts: Vec<String> = rights
            .flat_map(words::value)
            .map(|(_, text)| text)
            .collect();
        texts.extend([
            self.writer.name().to_owned(),
            self.writer.email().to_string(),
            self.address.to_string(),
        ]);
        texts.iter().any(|text| hides(page, text))
    }
}

/// The right value, each part under what it is.
fn right_value(column: &mut Column<'_>, value: Option<&Value>) {
    let target: Option<Target> = match value {
        Some(Value::Phone(phone)) => Some(call(phone)),
        Some(Value::Email(email)) => Some(mail(email)),
        _ => None,
    };
    for (label, text) in value.map(words::value).unwrap_or_default() {
        column.fact(&words::right(label), |column| {
            let style = column.fitting(&text, &FACT_SIZES, FACT_LINES);
            match &target {
                Some(target) => column.link(target, style),
                None => column.text(&text, style),
            }
        });
    }
}

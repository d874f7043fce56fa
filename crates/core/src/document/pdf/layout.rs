//! What all pages share: the header with the mark, the panel that stands out, columns, and the small print.

use pdf_writer::types::StructRole;

use super::column::{ACCENT, Column, INK, QUIET, Target};
use super::face::Weight;
use super::line::width;
use super::page::{Colour, PAGE_WIDTH, Page};
use crate::passphrase::ReceiptCode;
use crate::protocol::{Email, Phone, link};
use crate::referral::{Moment, Reference, Sender};
use crate::wording::{document as say, exercise};

/// The margins of the page, in points.
pub(super) const SIDE: f32 = 58.0;
const TOP: f32 = 50.0;
pub(super) const BOTTOM: f32 = 44.0;
/// Between the two columns, in points.
const GUTTER: f32 = 34.0;
/// The inside of the panel, in points.
pub(super) const PADDING: f32 = 20.0;
/// Sizes of text, in points.
pub(super) const BODY: f32 = 9.5;
const SMALL: f32 = 8.5;

/// How wide the labels of the small print are, as a share of its size.
const LABEL: f32 = 8.0;

/// A light tint of the accent.
const TINT: Colour = [0.937, 0.965, 0.965];
/// The line that goes with the tint of the panel.
const HAIRLINE: Colour = [0.78, 0.85, 0.855];
const WHITE: Colour = [1.0, 1.0, 1.0];

/// How densely a page is set.
#[derive(Clone, Copy)]
pub(super) struct Layout {
    /// All sizes are multiplied with this.
    pub(super) scale: f32,
    /// Extra room above each of the parts, in points.
    pub(super) air: f32,
}

/// What a document is.
pub(super) struct Header {
    pub(super) title: &'static str,
    /// From which party to which, and what more stands there.
    pub(super) lines: Vec<String>,
    pub(super) reference: Reference,
    pub(super) created: Moment,
    /// The words by which the sender hears that it was opened.
    pub(super) code: ReceiptCode,
}

impl Layout {
    pub(super) fn column<'page>(
        self,
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

    /// Draws two columns beside one another, and returns the height under both.
    pub(super) fn columns(
        self,
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

    /// Draws the mark, the title, the reference, the time and the words to read aloud, and returns the height under them.
    pub(super) fn header(self, page: &mut Page, header: &Header) -> f32 {
        if let Some(exercise) = header.reference.exercise() {
            page.across(exercise.mark(), HAIRLINE);
        }
        draw_mark(page, SIDE, TOP);
        let reference = format!("{} {}", say::REFERENCE, header.reference);
        let made = say::moment(header.created.time());
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
        left.element(StructRole::H1, header.title, title);
        if let Some(exercise) = header.reference.exercise() {
            let style = left.style(Weight::Regular, 11.0, ACCENT);
            left.paragraph(exercise::not_real(exercise), style);
        }
        for line in &header.lines {
            left.paragraph(line, quiet);
        }
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
        let under = under.max(right.y).max(TOP + 30.0);
        self.code(right.page, under + 10.0 * self.scale, &header.code)
    }

    /// Draws the words to read aloud on the telephone, with what they are for beside them.
    fn code(self, page: &mut Page, y: f32, code: &ReceiptCode) -> f32 {
        let words = |column: &mut Column<'_>| {
            let style = column.style(Weight::Heading, 13.0, INK);
            column.element(StructRole::P, say::RECEIPT_CODE, column.label_style());
            column.element(StructRole::P, &say::receipt_code(code), style);
        };
        let hint = |column: &mut Column<'_>| {
            let style = column.style(Weight::Regular, BODY, INK);
            column.paragraph(say::RECEIPT_CODE_HINT, style);
        };
        self.columns(page, y, 0.0, [&words, &hint])
    }

    /// Draws the small print under a line, and returns the height under it.
    pub(super) fn notes(self, page: &mut Page, y: f32, notes: &[(&str, String)]) -> f32 {
        divide(page, y);
        let mut column = self.column(page, SIDE, PAGE_WIDTH - 2.0 * SIDE, y + 10.0 * self.scale);
        let style = column.style(Weight::Regular, SMALL, QUIET);
        column.page.tags.open(StructRole::L);
        for (label, text) in notes {
            column.note(label, text, style.size * LABEL, style);
        }
        column.page.tags.close();
        column.y
    }
}

/// Draws a thin line over the page.
pub(super) fn divide(page: &mut Page, y: f32) {
    page.stroke(&[(SIDE, y), (PAGE_WIDTH - SIDE, y)], 0.6, HAIRLINE);
}

/// Draws the panel that stands out, under what is in it.
pub(super) fn panel(page: &mut Page, top: f32, bottom: f32) {
    page.band(SIDE, top, PAGE_WIDTH - 2.0 * SIDE, bottom - top, TINT);
    page.band(SIDE, top, 3.0, bottom - top, ACCENT);
}

/// Writes the name of a person, the organisation, and how to reach them.
pub(super) fn worker(column: &mut Column<'_>, who: &Sender, team: &str) {
    let style = column.style(Weight::Regular, BODY, INK);
    column.paragraph(who.name(), style);
    column.paragraph(team, style);
    for target in [call(who.phone()), mail(who.email())] {
        column.page.tags.open(StructRole::P);
        column.link(&target, style);
        column.page.tags.close();
    }
}

/// How large the mark is, in points.
const MARK: f32 = 30.0;

/// Draws the mark of Sluis, the same as `style/icon.svg`: a tile of 32 units with the two gates of a lock.
fn draw_mark(page: &mut Page, x: f32, y: f32) {
    let unit = MARK / 32.0;
    page.tile(x, y, MARK, 6.0 * unit, ACCENT);
    for line in GATES {
        let line: Vec<_> = line
            .iter()
            .map(|(right, down)| (x + right * unit, y + down * unit))
            .collect();
        page.stroke(&line, 2.0 * unit, WHITE);
    }
}

/// The lines of the two gates, each from point to point.
const GATES: [&[(f32, f32)]; 4] = [
    &[
        (5.5, 8.0),
        (14.0, 8.0),
        (14.0, 24.0),
        (5.5, 24.0),
        (5.5, 8.0),
    ],
    &[
        (26.5, 8.0),
        (18.0, 8.0),
        (18.0, 24.0),
        (26.5, 24.0),
        (26.5, 8.0),
    ],
    &[(14.0, 10.0), (5.5, 22.0)],
    &[(18.0, 10.0), (26.5, 22.0)],
];

pub(super) fn call(phone: &Phone) -> Target {
    let shown = phone.to_string();
    Target {
        says: say::call(&shown),
        uri: link::call(phone),
        shown,
    }
}

pub(super) fn mail(email: &Email) -> Target {
    Target {
        shown: email.to_string(),
        uri: link::mail(email),
        says: say::mail(email),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Follows a path of SVG, of the few commands that the mark has.
    fn follow(path: &str) -> Vec<Vec<(f32, f32)>> {
        let mut lines: Vec<Vec<(f32, f32)>> = Vec::new();
        let mut rest = path;
        while let Some(command) = rest.chars().next() {
            let end = rest[1..].find(|it: char| it.is_ascii_alphabetic());
            let (part, after) = rest.split_at(end.map_or(rest.len(), |end| end + 1));
            let spaced = part[1..].replace('-', " -");
            let numbers: Vec<f32> = spaced
                .split_whitespace()
                .map(|number| number.parse().expect("a number"))
                .collect();
            let last = lines.last().and_then(|line| line.last().copied());
            let (x, y) = last.unwrap_or_default();
            let next = match (command, &numbers[..]) {
                ('M', [x, y]) => {
                    lines.push(Vec::new());
                    (*x, *y)
                }
                ('H', [to]) => (*to, y),
                ('h', [by]) => (x + by, y),
                ('v', [by]) => (x, y + by),
                ('l', [right, down]) => (x + right, y + down),
                ('z', []) => lines.last().expect("a line")[0],
                _ => panic!("{part}"),
            };
            lines.last_mut().expect("a line").push(next);
            rest = after;
        }
        lines
    }

    #[test]
    fn the_mark_is_that_of_the_page() {
        let icon = concat!(env!("CARGO_MANIFEST_DIR"), "/../../style/icon.svg");
        let icon = std::fs::read_to_string(icon).expect("the icon can be read");
        let (_, path) = icon.split_once("<path d=\"").expect("it has a path");
        let (path, _) = path.split_once('"').expect("the path ends");
        assert_eq!(follow(path), GATES.map(<[_]>::to_vec));
        assert!(icon.contains("fill=\"#0b5d66\"") && icon.contains("rx=\"6\""));
    }
}

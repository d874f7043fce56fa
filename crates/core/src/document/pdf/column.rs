//! Sets text from top to bottom in a column, each piece with its tag.

use pdf_writer::types::StructRole;

use super::face::Weight;
use super::line::{is_stacked, wrap};
use super::page::{Colour, Page, Style};
use crate::wording::document as say;

/// Near black, for what matters.
pub(super) const INK: Colour = [0.11, 0.133, 0.141];
/// Grey that passes 7:1 on white, for labels.
pub(super) const QUIET: Colour = [0.314, 0.349, 0.361];
/// The teal of the canal, #0b5d66.
pub(super) const ACCENT: Colour = [0.043, 0.365, 0.4];

/// How far under the top of a line its baseline lies, as a share of the size.
const ASCENT: f32 = 0.95;
/// Between a label and what stands beside it, and before a list, as a share of the size.
const INDENT: f32 = 1.1;

/// The size that text keeps as long as it can, in points: smaller print is hard to read.
const SMALLEST: f32 = 8.5;
/// The scale from which on all text shrinks, also what has that size.
const FIRST_TO_SHRINK: f32 = 0.8;

/// A part of the page with a left side, a width and the height at which the next line goes.
pub(super) struct Column<'page> {
    pub(super) page: &'page mut Page,
    pub(super) x: f32,
    pub(super) width: f32,
    pub(super) y: f32,
    /// All sizes are multiplied with this, to fit more on the page.
    pub(super) scale: f32,
}

/// Something that a link leads to.
pub(super) struct Target {
    pub(super) shown: String,
    pub(super) uri: String,
    pub(super) says: String,
}

impl Column<'_> {
    /// Returns a style at this scale.
    pub(super) fn style(&self, weight: Weight, size: f32, colour: Colour) -> Style {
        // Where a page must hold much, its large text gives way before the small print does.
        let least = SMALLEST * (self.scale / FIRST_TO_SHRINK).min(1.0);
        let size = (size * self.scale).max(size.min(least));
        Style {
            weight,
            size,
            leading: size * 1.38,
            colour,
        }
    }

    /// Returns the style of a label above a fact.
    pub(super) fn label_style(&self) -> Style {
        self.style(Weight::Regular, 8.5, QUIET)
    }

    /// Returns the style with the first of these sizes at which a text takes few lines; else with the last.
    pub(super) fn fitting(&self, text: &str, sizes: &[f32], lines: usize) -> Style {
        let mut styles = sizes
            .iter()
            .map(|size| self.style(Weight::Regular, *size, INK));
        let fits = |style: &Style| {
            wrap(self.page.face(*style), text, style.size, self.width).len() <= lines
        };
        let last = styles.clone().next_back().expect("the caller gives sizes");
        styles.find(fits).unwrap_or(last)
    }

    /// Leaves room, in points.
    pub(super) fn gap(&mut self, points: f32) {
        self.y += points * self.scale;
    }

    /// Writes a text in the open element and goes on under it.
    pub(super) fn text(&mut self, text: &str, style: Style) {
        let lines = wrap(
            self.page.face(style),
            &shown(self.page, text),
            style.size,
            self.width,
        );
        self.page
            .write(&lines, self.x, self.y + style.size * ASCENT, style);
        self.y += style.leading * lines.len() as f32;
    }

    /// Writes a text as a whole element.
    pub(super) fn element(&mut self, role: StructRole, text: &str, style: Style) {
        self.page.tags.open(role);
        self.text(text, style);
        self.page.tags.close();
    }

    /// Writes a link in the open element and goes on under it.
    pub(super) fn link(&mut self, target: &Target, style: Style) {
        let style = Style {
            colour: ACCENT,
            ..style
        };
        let lines = wrap(
            self.page.face(style),
            &shown(self.page, &target.shown),
            style.size,
            self.width,
        );
        let baseline = self.y + style.size * ASCENT;
        self.page.write_link(
            &lines,
            self.x,
            baseline,
            style,
            target.uri.clone(),
            target.says.clone(),
        );
        self.y += style.leading * lines.len() as f32;
    }

    /// Writes a heading.
    pub(super) fn heading(&mut self, text: &str, size: f32) {
        let style = self.style(Weight::Heading, size, ACCENT);
        self.element(StructRole::H2, text, style);
        self.gap(1.5);
    }

    /// Writes a paragraph.
    pub(super) fn paragraph(&mut self, text: &str, style: Style) {
        self.element(StructRole::P, text, style);
    }

    /// Writes a list with a dot before each item.
    pub(super) fn dots(&mut self, items: &[&str], style: Style) {
        self.page.tags.open(StructRole::L);
        for item in items {
            self.page.tags.open(StructRole::LI);
            let baseline = self.y + style.size * ASCENT;
            self.page.tags.open(StructRole::Lbl);
            self.page.write(
                &["•".to_owned()],
                self.x,
                baseline,
                Style {
                    colour: ACCENT,
                    ..style
                },
            );
            self.page.tags.close();
            let indent = style.size * INDENT;
            self.within(indent, |column| {
                column.element(StructRole::LBody, item, style)
            });
            self.page.tags.close();
        }
        self.page.tags.close();
    }

    /// Writes one item of a list: a label above what it is the label of.
    pub(super) fn fact(&mut self, label: &str, write: impl FnOnce(&mut Self)) {
        self.page.tags.open(StructRole::LI);
        self.element(StructRole::Lbl, label, self.label_style());
        self.page.tags.open(StructRole::LBody);
        write(self);
        self.page.tags.close();
        self.page.tags.close();
    }

    /// Writes one item of a list: a label beside what it is the label of.
    pub(super) fn note(&mut self, label: &str, text: &str, indent: f32, style: Style) {
        let top = self.y;
        self.page.tags.open(StructRole::LI);
        self.element(
            StructRole::Lbl,
            label,
            Style {
                weight: Weight::Heading,
                ..style
            },
        );
        self.y = top;
        self.within(indent, |column| {
            column.element(StructRole::LBody, text, style)
        });
        self.page.tags.close();
        self.gap(2.0);
    }

    /// Draws with the left side moved to the right.
    fn within(&mut self, indent: f32, draw: impl FnOnce(&mut Self)) {
        self.x += indent;
        self.width -= indent;
        draw(self);
        self.x -= indent;
        self.width += indent;
    }
}

/// Returns the text with a character instead of letters that the font does not have. See [`hides`].
pub(super) fn shown(page: &Page, text: &str) -> String {
    let face = &page.faces[Weight::Regular as usize];
    let mut shown = String::with_capacity(text.len());
    let mut hidden = false;
    for character in text.chars() {
        if face.glyph(character).is_some() && !(hidden && is_stacked(character)) {
            hidden = false;
            shown.push(character);
        } else if !hidden {
            hidden = true;
            shown.push_str(say::NOT_SHOWN);
        }
    }
    shown
}

/// Returns whether a text has letters that the font does not have.
pub(super) fn hides(page: &Page, text: &str) -> bool {
    text.chars().any(|character| {
        page.faces[Weight::Regular as usize]
            .glyph(character)
            .is_none()
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn small_print_is_the_last_to_shrink() {
        let mut page = Page::new();
        let mut size = |size: f32, scale| {
            let (x, width, y) = (0.0, 100.0, 0.0);
            let page = &mut page;
            let column = Column {
                page,
                x,
                width,
                y,
                scale,
            };
            column.style(Weight::Regular, size, INK).size
        };
        for scale in [1.0, 0.95, FIRST_TO_SHRINK] {
            assert_eq!(size(SMALLEST, scale), SMALLEST);
            assert!(size(9.5, scale) >= SMALLEST);
            assert!(size(27.0, scale) <= 27.0 * scale);
        }
        assert!(size(SMALLEST, 0.4) < SMALLEST);
    }
}

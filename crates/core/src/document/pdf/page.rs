//! One page: text and shapes at their coordinates, each tagged or marked as decoration.

use pdf_writer::types::{LineCapStyle, LineJoinStyle, StructRole};
use pdf_writer::{Content, Name, Rect, Str};

use super::face::{Face, Weight};
use super::line::{Placed, place, width};
use super::subset::Subset;
use super::tags::Tags;

/// A4 in points.
pub(super) const PAGE_WIDTH: f32 = 595.276;
pub(super) const PAGE_HEIGHT: f32 = 841.89;
/// The names of the resources of the page.
pub(super) const COLOURS: Name<'static> = Name(b"rgb");
pub(super) const FONTS: [Name<'static>; Weight::ALL.len()] = [Name(b"regular"), Name(b"heading")];

/// Red, green and blue in sRGB, from 0 to 1.
pub(super) type Colour = [f32; 3];

/// How text looks.
#[derive(Clone, Copy)]
pub(super) struct Style {
    pub(super) weight: Weight,
    pub(super) size: f32,
    pub(super) leading: f32,
    pub(super) colour: Colour,
}

/// Where a link goes, and what it says it does.
pub(super) struct Link {
    pub(super) target: String,
    pub(super) says: String,
    /// One box for each line of its text.
    pub(super) boxes: Vec<Rect>,
    /// Its element in the structure tree.
    pub(super) node: usize,
}

/// The page as it grows. Coordinates are measured from the top left corner.
pub(super) struct Page {
    /// What lies under the text.
    under: Content,
    content: Content,
    pub(super) tags: Tags,
    pub(super) faces: [Face; Weight::ALL.len()],
    pub(super) subsets: [Subset; Weight::ALL.len()],
    pub(super) links: Vec<Link>,
}

impl Page {
    /// Returns an empty page.
    pub(super) fn new() -> Self {
        let mut under = Content::new();
        under
            .set_fill_color_space(COLOURS)
            .set_stroke_color_space(COLOURS);
        Self {
            under,
            content: Content::new(),
            tags: Tags::new(),
            faces: Weight::ALL.map(Weight::face),
            subsets: Default::default(),
            links: Vec::new(),
        }
    }

    /// Returns the operators that draw the page.
    pub(super) fn operators(self) -> Vec<u8> {
        [self.under.finish().to_vec(), self.content.finish().to_vec()].join(&b'\n')
    }

    /// Draws inside an element of the structure tree.
    pub(super) fn inside<T>(&mut self, role: StructRole, draw: impl FnOnce(&mut Self) -> T) -> T {
        self.tags.open(role);
        let drawn = draw(self);
        self.tags.close();
        drawn
    }

    /// Returns the font of a style.
    pub(super) fn face(&self, style: Style) -> &Face {
        &self.faces[style.weight as usize]
    }

    /// Writes lines in the open element; `y` is the first baseline.
    pub(super) fn write(&mut self, lines: &[String], x: f32, y: f32, style: Style) {
        let number = self.tags.content() as i32;
        self.content
            .begin_marked_content_with_properties(Name(b"Span"))
            .properties()
            .identify(number);
        self.content.set_fill_color(style.colour).begin_text();
        self.content
            .set_font(FONTS[style.weight as usize], style.size);
        for (index, line) in lines.iter().enumerate() {
            let baseline = PAGE_HEIGHT - y - style.leading * index as f32;
            self.content
                .set_text_matrix([1.0, 0.0, 0.0, 1.0, x, baseline]);
            let placed = place(self.face(style), line);
            self.show(&placed, style);
        }
        self.content.end_text().end_marked_content();
    }

    /// Writes lines as a link with `target`.
    pub(super) fn write_link(
        &mut self,
        lines: &[String],
        x: f32,
        y: f32,
        style: Style,
        target: String,
        says: String,
    ) {
        self.inside(StructRole::Link, |page| {
            page.write(lines, x, y, style);
            let face = page.face(style);
            let one = |(index, line): (usize, &String)| {
                let baseline = PAGE_HEIGHT - y - style.leading * index as f32;
                let right = x + width(face, line.trim_end(), style.size);
                Rect::new(
                    x,
                    baseline - style.size * 0.25,
                    right,
                    baseline + style.size * 0.85,
                )
            };
            let boxes = lines.iter().enumerate().map(one).collect();
            let node = page.tags.link(page.links.len());
            page.links.push(Link {
                target,
                says,
                boxes,
                node,
            });
        });
    }

    /// Shows characters; marks are moved onto their letters without moving what follows.
    fn show(&mut self, placed: &[Placed], style: Style) {
        let weight = style.weight as usize;
        for run in placed.chunk_by(|before, after| before.up == after.up) {
            let lift = run[0].up;
            if lift != 0 {
                self.content.set_rise(f32::from(lift) * style.size / 1000.0);
            }
            let mut show = self.content.show_positioned();
            let mut items = show.items();
            for part in run.chunk_by(|before, after| before.right == 0 && after.right == 0) {
                let (face, subset) = (&self.faces[weight], &mut self.subsets[weight]);
                let numbers = part
                    .iter()
                    .filter_map(|placed| subset.number(face, placed.character));
                let bytes: Vec<u8> = numbers.flat_map(u16::to_be_bytes).collect();
                let right = f32::from(part[0].right);
                if right != 0.0 {
                    items.adjust(-right);
                }
                items.show(Str(&bytes));
                if right != 0.0 {
                    items.adjust(right);
                }
            }
            drop(items);
            drop(show);
            if lift != 0 {
                self.content.set_rise(0.0);
            }
        }
    }

    /// Writes a word large across the page, under all that stands on it, as decoration.
    pub(super) fn across(&mut self, word: &str, colour: Colour) {
        const LONG: f32 = 640.0;
        const TALLEST: f32 = 150.0;
        let weight = Weight::Regular as usize;
        let (face, subset) = (&self.faces[weight], &mut self.subsets[weight]);
        let size = (LONG / width(face, word, 1.0)).min(TALLEST);
        let (half_long, half_high) = (width(face, word, size) / 2.0, size * 0.36);
        let numbers = word
            .chars()
            .filter_map(|letter| subset.number(face, letter));
        let bytes: Vec<u8> = numbers.flat_map(u16::to_be_bytes).collect();
        let (sine, cosine) = PAGE_HEIGHT.atan2(PAGE_WIDTH).sin_cos();
        self.under.begin_marked_content(Name(b"Artifact"));
        self.under.set_fill_color(colour).begin_text();
        self.under.set_font(FONTS[weight], size).set_text_matrix([
            cosine,
            sine,
            -sine,
            cosine,
            PAGE_WIDTH / 2.0 - cosine * half_long + sine * half_high,
            PAGE_HEIGHT / 2.0 - sine * half_long - cosine * half_high,
        ]);
        self.under.show(Str(&bytes)).end_text().end_marked_content();
    }

    /// Draws a filled rectangle as decoration.
    pub(super) fn band(&mut self, x: f32, y: f32, wide: f32, high: f32, colour: Colour) {
        self.under.begin_marked_content(Name(b"Artifact"));
        self.under
            .set_fill_color(colour)
            .rect(x, PAGE_HEIGHT - y - high, wide, high)
            .fill_nonzero();
        self.under.end_marked_content();
    }

    /// Draws a filled square with round corners as decoration.
    pub(super) fn tile(&mut self, x: f32, y: f32, size: f32, radius: f32, colour: Colour) {
        /// How far the handles of a curve lie from its ends to make a quarter of a circle, as a share of the radius.
        const HANDLE: f32 = 0.5523;
        let (left, right, top, bottom) = (x, x + size, PAGE_HEIGHT - y, PAGE_HEIGHT - y - size);
        let bend = radius * (1.0 - HANDLE);
        self.under.begin_marked_content(Name(b"Artifact"));
        self.under
            .set_fill_color(colour)
            .move_to(left + radius, top)
            .line_to(right - radius, top)
            .cubic_to(right - bend, top, right, top - bend, right, top - radius)
            .line_to(right, bottom + radius)
            .cubic_to(
                right,
                bottom + bend,
                right - bend,
                bottom,
                right - radius,
                bottom,
            )
            .line_to(left + radius, bottom)
            .cubic_to(
                left + bend,
                bottom,
                left,
                bottom + bend,
                left,
                bottom + radius,
            )
            .line_to(left, top - radius)
            .cubic_to(left, top - bend, left + bend, top, left + radius, top)
            .fill_nonzero();
        self.under.end_marked_content();
    }

    /// Draws a line through points as decoration.
    pub(super) fn stroke(&mut self, points: &[(f32, f32)], thick: f32, colour: Colour) {
        self.under.begin_marked_content(Name(b"Artifact"));
        self.under.set_stroke_color(colour).set_line_width(thick);
        self.under
            .set_line_cap(LineCapStyle::RoundCap)
            .set_line_join(LineJoinStyle::RoundJoin);
        for (index, (x, y)) in points.iter().enumerate() {
            if index == 0 {
                self.under.move_to(*x, PAGE_HEIGHT - y);
            } else {
                self.under.line_to(*x, PAGE_HEIGHT - y);
            }
        }
        self.under.stroke().end_marked_content();
    }
}

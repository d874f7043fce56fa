//! The panel that stands out: who, and how to reach them.

use pdf_writer::types::StructRole;

use super::column::{Column, INK, QUIET, Target, hides, shown};
use super::face::Weight;
use super::layout::{BODY, PADDING, SIDE, call, mail, panel};
use super::line::width;
use super::page::{PAGE_WIDTH, Page};
use super::sheet::ReferralPage;
use crate::document::card_name;
use crate::referral::Absence;
use crate::wording::document as say;

/// The sizes that a name may have, the first that keeps it in few lines; at the last it takes the lines that it needs.
pub(super) const NAME_SIZES: [f32; 4] = [27.0, 21.0, 16.0, 12.0];
const NAME_LINES: usize = 2;
/// Between the parts of a name that stand beside one another, in points: they are told apart at a glance.
const BETWEEN_NAMES: f32 = 28.0;
/// The sizes that a number or an address may have.
pub(super) const FACT_SIZES: [f32; 3] = [13.0, 11.0, 9.0];
pub(super) const FACT_LINES: usize = 2;

impl ReferralPage<'_> {
    /// Draws the panel under `top`, and returns the height under it.
    pub(super) fn client(&self, page: &mut Page, top: f32) -> f32 {
        let referral = self.referral;
        let inner = PAGE_WIDTH - 2.0 * (SIDE + PADDING);
        let mut column = self
            .layout
            .column(page, SIDE + PADDING, inner, top + PADDING * 0.8);
        column.heading(say::CLIENT, BODY);
        column.gap(3.0);
        self.name(&mut column);
        if self.all_texts().iter().any(|text| hides(column.page, text)) {
            let reference = referral.reference();
            let plain = column.style(Weight::Regular, BODY, INK);
            column.gap(3.0);
            column.paragraph(&say::not_shown(&self.json, &card_name(reference)), plain);
        }
        let y = column.y + 11.0 * self.layout.scale;

        page.tags.open(StructRole::L);
        let under = self.layout.columns(
            page,
            y,
            PADDING,
            [&|column| self.reach(column), &|column| self.live(column)],
        );
        page.tags.close();
        let bottom = under + PADDING * 0.9;
        panel(page, top, bottom);
        bottom
    }

    /// The name, each part under its label: beside one another where that fits, else one under the other.
    fn name(&self, column: &mut Column<'_>) {
        let name = self.referral.name();
        let parts = [
            (say::GIVEN_NAME, name.given()),
            (say::FAMILY_NAME, name.family()),
        ];
        let parts = parts.map(|(label, part)| (label, shown(column.page, part)));
        let parts = parts.iter().filter(|(_, part)| !part.is_empty());
        let label = |column: &Column<'_>, text: &str| {
            let style = column.label_style();
            width(column.page.face(style), text, style.size)
        };
        column.page.tags.open(StructRole::L);
        let (left, whole, top) = (column.x, column.width, column.y);
        let largest = column.style(Weight::Regular, NAME_SIZES[0], INK);
        let wide = |column: &Column<'_>, (text, part): &(&str, String)| {
            width(column.page.face(largest), part, largest.size).max(label(column, text))
                + BETWEEN_NAMES * column.scale
        };
        let is_beside = parts.clone().map(|part| wide(column, part)).sum::<f32>() <= whole;
        for named @ (text, part) in parts {
            let step = wide(column, named);
            let mut style = if is_beside {
                largest
            } else {
                column.fitting(part, &NAME_SIZES, NAME_LINES)
            };
            style.leading = style.size * 1.2;
            if is_beside {
                (column.y, column.width) = (top, step);
            } else if column.y > top {
                column.gap(4.0);
            }
            column.fact(text, |column| column.text(part, style));
            if is_beside {
                column.x += step;
            }
        }
        (column.x, column.width) = (left, whole);
        column.page.tags.close();
    }

    fn reach(&self, column: &mut Column<'_>) {
        let known = |column: &mut Column<'_>, target: Result<Target, Absence>| match target {
            Ok(target) => {
                let style = column.fitting(&target.shown, &FACT_SIZES, FACT_LINES);
                column.link(&target, style);
            }
            Err(why) => {
                let style = column.style(Weight::Regular, FACT_SIZES[0], QUIET);
                column.text(say::absence(why), style);
            }
        };
        column.fact(say::PHONE, |column| {
            known(column, self.referral.phone().map(call))
        });
        column.gap(6.0);
        column.fact(say::EMAIL, |column| {
            known(column, self.referral.email().map(mail))
        });
    }

    fn live(&self, column: &mut Column<'_>) {
        let address = self.referral.address();
        column.fact(say::address_label(address.kind()), |column| {
            for line in say::address_lines(address) {
                let style = column.fitting(&line, &FACT_SIZES, FACT_LINES);
                column.text(&line, style);
            }
        });
    }

    /// Returns every text that a person typed.
    fn all_texts(&self) -> Vec<String> {
        let (referral, sender) = (self.referral, self.referral.sender());
        let mut texts = say::address_lines(referral.address());
        texts.extend([
            referral.name().to_string(),
            sender.name().to_owned(),
            sender.email().to_string(),
        ]);
        texts.extend(referral.email().ok().map(ToString::to_string));
        texts
    }
}

//! How the page fits: on a small screen nothing has to be moved sideways.

use crate::{journey, page::Page, site::Place};

/// The width of a small telephone, and of a wide screen at 400 %, in pixels.
const NARROW: u32 = 320;

#[test]
fn on_a_narrow_screen_every_step_fits() {
    let page = Page::open(Place::File);
    page.wait_for_heading("Jij");
    fits(&page);
    journey::conditions(&page);
    page.tick("Een andere dag");
    fits(&page);
    page.tick(&journey::today(&page));
    page.press("Volgende");
    page.wait_for_heading("Cliënt");
    fits(&page);
    journey::client(&page);
    page.press("Volgende");
    page.wait_for_heading("Nakijken");
    fits(&page);
    journey::make(&page);
    fits(&page);
}

#[track_caller]
fn fits(page: &Page) {
    let wide = page.too_wide(NARROW, 100);
    assert!(wide.is_empty(), "“{}”: {wide:#?}", page.heading());
}

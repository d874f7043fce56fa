//! The page as its users meet it: a real browser, driven by what is visible.
//!
//! The tests speak in labels, buttons and headings, never in ids or classes:
//!
//! ```text
//! let page = Page::open(Place::File);
//! page.fill("Voornaam", "Fatima");
//! page.press("Volgende");
//! page.wait_for_heading("Nakijken");
//! ```
//!
//! - [`aims`], [`send`], [`steps`], [`making`], [`handover`], [`saving`], [`veil`], [`leaving`], [`translated`], [`desk`], [`open`], [`report`], [`agreement`], [`manage`], [`compare`], [`sheet`], [`about`], [`device`], [`errors`], [`wipe`], [`keyboard`], [`look`], [`paper`], [`profile`],
//!   [`privacy`], [`places`], [`policy`], [`typed`], [`everywhere`], [`exercise`], [`server`], [`service`], [`teams`], [`scale`], [`signed`], [`start`] and [`access`] hold the tests, [`control`] those
//!   of the instruments themselves;
//! - [`journey`] is the main job as one worker does it, [`archive`] what comes out of it, [`packed`] what others send;
//! - [`page`] is what a user can do and see, [`witness`] what the browser saw the page do, [`axe`] what checkers say of it;
//! - [`browser`], [`site`] and [`process`] start and stop what all of this needs.
//!
//! The page is built first (`make dist`); `SLUIS_DIST` names another folder than `dist`.
//! `SLUIS_SCREENSHOTS=FOLDER` keeps pictures of every step, see [`picture`].

mod about;
mod access;
mod agreement;
mod aims;
mod archive;
mod arrival;
mod axe;
mod browser;
mod compare;
mod control;
mod desk;
mod device;
mod errors;
mod everywhere;
mod exercise;
mod handover;
mod journey;
mod keyboard;
mod leaving;
mod look;
mod making;
mod manage;
mod media;
mod open;
mod packed;
mod page;
mod paper;
mod picture;
mod places;
mod policy;
mod privacy;
mod process;
mod profile;
mod report;
mod saving;
mod scale;
mod send;
mod server;
mod service;
mod sheet;
mod signed;
mod site;
mod start;
mod steps;
mod teams;
mod translated;
mod typed;
mod veil;
mod web_server;
mod wipe;
mod witness;

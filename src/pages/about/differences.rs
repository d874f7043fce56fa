//! What differs between two profiles, drawn as lists.

use leptos::prelude::*;

use sluis_core::{
    protocol::manage::{Difference, DifferenceKind, PageFile},
    wording::manage as words,
};

use crate::browser;

/// The largest file that is read as a page or as a profile, in bytes.
pub const LONGEST: u64 = 4 * 1024 * 1024;

/// The file of this page, where it is one file.
pub fn own_page() -> Option<PageFile> {
    PageFile::read(browser::own_page()?.into_bytes()).ok()
}

/// Each agreement that differs, with each of its values.
pub fn differences(found: &[Difference]) -> AnyView {
    let one = |difference: &Difference| {
        let lines = difference.fields.iter();
        let lines = lines.map(|change| view! { <li>{words::change(change)}</li> });
        view! {
            <details class="difference" open=difference.kind == DifferenceKind::Changed>
                <summary>{words::difference(difference)}</summary>
                <ul>{lines.collect_view()}</ul>
            </details>
        }
    };
    found.iter().map(one).collect_view().into_any()
}

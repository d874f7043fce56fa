//! A line drawing for each of the five points, so that a family that reads little can follow with a finger.

use leptos::prelude::*;

use sluis_core::{referral::Point, wording::sheet::drawing};

/// The drawing of a point: two and a half units of line on a field of 48.
#[component]
pub fn Pictogram(point: Point) -> impl IntoView {
    view! {
        <svg
            class="pictogram"
            viewBox="0 0 48 48"
            fill="none"
            stroke="currentColor"
            stroke-width="2.5"
            stroke-linecap="round"
            stroke-linejoin="round"
            role="img"
            aria-label=drawing(point)
        >
            <path d=path(point)></path>
        </svg>
    }
}

fn path(point: Point) -> &'static str {
    match point {
        // A card: a head with shoulders, and two lines of writing.
        Point::Data => {
            "M4 10h40v28H4zM15 17a4 4 0 1 0 0 8 4 4 0 1 0 0-8M8 33c0-4 3-6 7-6s7 2 7 6M28 20h10M28 27h10"
        }
        // Two people beside each other.
        Point::Recipient => {
            "M14 8a5.5 5.5 0 1 0 0 11 5.5 5.5 0 1 0 0-11M4 40v-5c0-6 4-10 10-10s10 4 10 10v5M34 8a5.5 5.5 0 1 0 0 11 5.5 5.5 0 1 \
             0 0-11M28 27c2-1.300 4-2 6-2 6 0 10 4 10 10v5"
        }
        // A hand that holds a heart up.
        Point::Purpose => {
            "M25 22c-7-5-10-8-10-12a5 5 0 0 1 10-2 5 5 0 0 1 10 2c0 4-3 7-10 12zM4 31h9l7 4h7a3 3 0 0 1 0 6h-8M29 39l10-6a3 3 0 0 1 \
             3 5l-12 7H14l-10-3"
        }
        // An envelope with a padlock.
        Point::Handling => {
            "M22 34H4V9h36v13M4 10l18 14 18-14M28 31h16v12H28zM32 31v-4a4 4 0 0 1 8 0v4"
        }
        // A telephone that rings.
        Point::After => {
            "M14 6l6 10-4 4c2 5 6 9 11 11l4-4 10 6c0 5-3 8-8 8C18 40 8 29 6 15 6 9 9 6 14 6zM28 7c7 1 11 5 12 12M28 14c3 1 5 3 6 6"
        }
    }
}

//! What can be printed on the way: the card for the telephone, the receipt.

use leptos::prelude::*;

pub use super::state::Paper;
use super::{
    call::{CallCard, rows_view},
    state::{DeliverState, Work},
};
use crate::{browser, pages::paper::PaperSheet};
use sluis_core::wording::{call, deliver as words, page};

/// The id of the button that opens the receipt, where the focus returns to.
pub const RECEIPT_OPENER: &str = "verzendbewijs";

/// A sheet in the place of the step.
#[component]
pub fn PaperView(state: DeliverState, paper: Paper) -> impl IntoView {
    let (Work::Done(made), Some(delivery)) = (state.work().get_untracked(), state.delivery())
    else {
        return ().into_any();
    };
    let back = move |()| state.show_paper(None);
    match paper {
        Paper::PhoneCard => view! {
            <PaperSheet title=call::TITLE back back_to=page::BACK_TO_STEP>
                <CallCard delivery made/>
            </PaperSheet>
        }
        .into_any(),
        Paper::Receipt => {
            let rows = state.receipt(&made).map(|receipt| receipt.rows());
            let back = move |()| {
                back(());
                browser::focus_soon(RECEIPT_OPENER);
            };
            view! {
                <PaperSheet title=words::RECEIPT back back_to=page::BACK_TO_STEP printed=move |()| state.keep_receipt()>
                    {rows.map(rows_view)}
                </PaperSheet>
            }
            .into_any()
        }
    }
}

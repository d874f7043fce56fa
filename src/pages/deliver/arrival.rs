//! Whether the receiver opened the file: what they read aloud stands in it and nowhere else.

use std::sync::Arc;

use leptos::prelude::*;

use super::{parcel::Parcel, state::DeliverState};
use crate::{
    browser,
    ui::{Icon, Message, Picture, TextField, Tone, fresh, heard},
};
use sluis_core::{
    message::Receipt,
    passphrase::{ReceiptCode, Typed},
    referral::Moment,
    wording::call as words,
};

/// What is known of it; a copy is the same.
#[derive(Clone, Copy)]
pub struct Arrival {
    typed: RwSignal<String>,
    problem: RwSignal<Option<String>>,
    opened: RwSignal<Option<Moment>>,
}

impl Arrival {
    /// Nothing was heard yet.
    #[allow(
        clippy::new_without_default,
        reason = "signals are made at a moment and belong to an owner"
    )]
    pub fn new() -> Self {
        Self {
            typed: RwSignal::new(String::new()),
            problem: RwSignal::new(None),
            opened: RwSignal::new(None),
        }
    }

    /// When the right words were heard, if they were.
    pub fn opened(self) -> Option<Moment> {
        self.opened.get()
    }

    /// The proof of what was done so far; none where something private would stand in it.
    pub fn receipt(self, parcel: &Parcel) -> Option<Receipt> {
        let receipt = parcel.receipt.clone().ok()?;
        Some(match self.opened() {
            Some(heard) => receipt.opened(heard),
            None => receipt,
        })
    }

    /// Compares what was typed with the code of the file.
    fn check(self, code: &ReceiptCode, reference: &str) {
        let typed = self.typed.with_untracked(|typed| Typed::read(typed));
        let problem = if typed.is_empty() {
            Some(words::CODE_EMPTY.to_owned())
        } else if code.is(&typed) {
            None
        } else if typed.count() == ReceiptCode::WORDS {
            Some(words::code_wrong(reference))
        } else {
            Some(words::CODE_COUNT.to_owned())
        };
        if problem.is_none() {
            self.opened.set(Some(Moment::new(browser::now())));
            self.typed.set(String::new());
        }
        self.problem.set(problem);
    }

    /// Forgets it: another file is another code.
    pub fn forget(self) {
        self.typed.set(String::new());
        self.problem.set(None);
        self.opened.set(None);
    }
}

/// The id of the field, and of what stands in its place once the words were right.
const FIELD: &str = "ontvangstcode";

/// Asks what the receiver reads aloud, and says whether it is in the file.
#[component]
pub fn ReadBack(state: DeliverState, parcel: Arc<Parcel>) -> impl IntoView {
    let arrival = state.arrival();
    let message = Signal::derive(move || {
        let text = arrival.problem.get()?;
        let tone = Tone::Error;
        Some(Message {
            tone,
            text,
            said_at: None,
        })
    });
    let check = Callback::new(move |()| {
        arrival.check(&parcel.code, &parcel.reference.to_string());
        browser::focus_soon(FIELD);
    });
    let is_open = Memo::new(move |_| arrival.opened().is_none());
    let type_in = move |text: String| {
        arrival.typed.set(text);
        arrival.problem.set(None);
    };
    view! {
        <div class="read-back">
            {fresh(move || if is_open.get() {
                view! {
                    <TextField
                        id=FIELD
                        label=words::CODE
                        value=arrival.typed
                        message
                        on_input=type_in
                        on_leave=|_| ()
                        on_enter=check
                    >
                        <div class="actions">
                            <button type="button" class="button button-second" on:click=move |_| heard(check, ())>
                                {words::CODE_CHECK}
                            </button>
                        </div>
                    </TextField>
                }
                .into_any()
            } else {
                view! {
                    <p class="ready" tabindex="-1" id=FIELD>
                        <Icon picture=Picture::Check/>
                        <span>{words::CODE_FITS}</span>
                    </p>
                }
                .into_any()
            })}
        </div>
    }
}

//! A button that saves a reminder to tidy, for a calendar.

use leptos::prelude::*;

use crate::{
    browser,
    ui::{Icon, Picture},
};
use sluis_core::{
    message::reminder::{self, Reminded},
    referral::{Moment, Reference},
    report::MessageKind,
    wording::reminder as words,
};

/// What a reminder is.
const MEDIA_TYPE: &str = "text/calendar";

/// Saves the reminder of a file, in two weeks from when it is pressed.
#[component]
pub fn ReminderButton(kind: MessageKind, reference: Reference, who: Reminded) -> impl IntoView {
    let failed = RwSignal::new(false);
    let save = move |_| {
        let content = reminder::write(kind, reference, who, Moment::new(browser::now()));
        let saved = browser::save(&reminder::name(reference), MEDIA_TYPE, &content);
        failed.set(saved.is_err());
    };
    view! {
        <p>
            <button type="button" class="link" on:click=save>
                <Icon picture=Picture::Save/>
                {words::SAVE}
            </button>
        </p>
        <p class="quiet small">{words::HINT}</p>
        <div role="alert">
            {move || failed.get().then(|| view! { <p class="notice" data-kind="error">{words::NOT_SAVED}</p> })}
        </div>
    }
}

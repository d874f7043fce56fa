//! The second task: a mail with the file attached.

use std::sync::Arc;

use leptos::prelude::*;

use super::{
    copy::CopyButton,
    parcel::Parcel,
    seal::MEDIA_TYPE,
    state::{DeliverState, Task},
};
use crate::{
    browser,
    ui::{Icon, Picture, Tick},
};
use sluis_core::{
    message::{Attachment, Mail},
    wording::deliver as words,
};

/// What a mail program is told a draft is.
pub const DRAFT_TYPE: &str = "message/rfc822";

/// The mail, in three ways: the mail program, by hand, as a draft.
#[component]
pub fn MailTask(state: DeliverState, parcel: Arc<Parcel>) -> impl IntoView {
    let Ok(mail) = parcel.mail.clone() else {
        return view! { <p class="notice" data-kind="error" role="alert">{words::LEAK}</p> }
            .into_any();
    };
    let name = parcel.file_name();
    // The user looks for it under the name that it was given.
    let kept = untrack(|| state.kept()).map(|file| file.name().to_owned());
    let given = kept.unwrap_or_else(|| name.clone());
    let renamed = (given != name).then(|| words::renamed(&name));
    let draft_name = format!("{}.eml", name.trim_end_matches(".7z"));
    let to = parcel.mailbox.to_string();
    let draft = mail.clone();
    let save_draft = move |_| {
        let attachment = Attachment {
            name: &name,
            media_type: MEDIA_TYPE,
            content: &parcel.archive,
        };
        // What cannot be saved leaves the other two ways.
        let _ = browser::save(&draft_name, DRAFT_TYPE, &draft.eml(Some(attachment)));
    };
    view! {
            <p>{words::attach(&given, &to)}</p>
            {renamed.map(|text| view! { <p class="notice" data-kind="ask">{text}</p> })}
            <p class="actions">
                <a class="button" href=mail.mailto()>
                    <Icon picture=Picture::Mail/>
                    {words::OPEN_MAIL}
                </a>
            </p>
            <details class="why">
                <summary>{words::MAIL_BY_HAND}</summary>
                <ByHand mail to/>
            </details>
            <details class="why">
                <summary>{words::DRAFT_MAIL}</summary>
                <p>{words::DRAFT_WHERE}</p>
                <button type="button" class="link" on:click=save_draft>{words::SAVE_DRAFT}</button>
            </details>
            <details class="why">
                <summary>{words::REFUSED}</summary>
                <p>{words::REFUSED_HINT}</p>
            </details>
            <Tick
                id="mail-verstuurd"
                label=words::MAIL_SENT
                value=Signal::derive(move || state.is_done(Task::Mail))
                on_change=move |on| state.set_done(Task::Mail, on)
            />
    }
    .into_any()
}

/// Address, subject and text, each to copy.
#[component]
fn ByHand(mail: Mail, to: String) -> impl IntoView {
    let row = |(label, text): (&'static str, String)| {
        let copied = text.clone();
        view! {
            <div>
                <dt>{label}</dt>
                <dd>{text}</dd>
                <dd><CopyButton text=Arc::new(move || copied.clone()) label=words::COPY what=label/></dd>
            </div>
        }
    };
    let rows = [
        (words::MAIL_TO, to),
        (words::MAIL_SUBJECT, mail.subject),
        (words::MAIL_BODY, mail.body),
    ];
    view! { <dl class="answers">{rows.map(row).collect_view()}</dl> }
}

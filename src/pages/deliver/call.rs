//! The third task: a telephone call, what is said in it and read back, and what can be printed on the way.

use std::sync::Arc;

use leptos::prelude::*;

use super::{
    arrival::ReadBack,
    copy::CopyButton,
    parcel::Parcel,
    state::{DeliverState, Paper, Task},
};
use crate::{
    browser,
    pages::paper::PaperSheet,
    ui::{Icon, Picture, Private, Tick, unbroken},
};
use sluis_core::{
    message::LabelledText,
    passphrase::{SEPARATOR, Secret, WORDS},
    wording::{call, deliver as words, mail, page, password, spelling::spell},
};

/// The id of the button that opens the card, where the focus returns to.
const CARD_OPENER: &str = "belkaart";

/// The id of the button that opens the receipt, where the focus returns to.
pub const RECEIPT_OPENER: &str = "verzendbewijs";

/// Whom to call, what to say, and that it was said: all of it in one window.
#[component]
pub fn Call(state: DeliverState, parcel: Arc<Parcel>) -> impl IntoView {
    let secret = Arc::clone(&parcel);
    let text = Arc::new(move || secret.secret.as_str().to_owned());
    view! {
        <Script password=secret_view(&parcel.secret) parcel=Arc::clone(&parcel)/>
        <ReadBack state parcel=Arc::clone(&parcel)/>
        <Tick
            id="wachtwoord-doorgegeven"
            label=if parcel.secret.is_drawn() { words::TOLD } else { words::TOLD_OWN }
            value=Signal::derive(move || state.is_done(Task::Call))
            on_change=move |on| state.set_done(Task::Call, on)
        />
        {ways(&parcel)}
        <details class="why">
            <summary>{call::NOBODY}</summary>
            <ul class="tidy">
                {call::nobody(&parcel.reference.to_string(), parcel.secret.is_drawn())
                    .map(|line| view! { <li>{line}</li> })
                    .collect_view()}
            </ul>
        </details>
        {spelling_view(&parcel.secret)}
        <div class="tools">
            <button
                type="button"
                class="link"
                id=CARD_OPENER
                on:click=move |_| state.show_paper(Some(Paper::PhoneCard))
            >
                <Icon picture=Picture::Print/>
                {words::PHONE_CARD}
            </button>
            <CopyButton text label=words::COPY_PASSWORD said=words::COPIED_PASSWORD/>
        </div>
    }
}

/// How the receiver opens it, system by system.
fn ways(parcel: &Parcel) -> impl IntoView + use<> {
    let way = |(system, way): (&str, String)| view! { <li>{format!("{system}: {way}")}</li> };
    let ways: Vec<_> = mail::ways(parcel.page.as_deref()).map(way).collect();
    view! {
        <details class="why">
            <summary>{call::STUCK}</summary>
            <p>{call::CODE_HINT}</p>
            <ul class="tidy">{ways}</ul>
        </details>
    }
}

/// Whom to call, and what to say, with `password` where it is told. Nothing of the client is in it.
#[component]
fn Script(parcel: Arc<Parcel>, password: AnyView) -> impl IntoView {
    let script = parcel.script.clone();
    view! {
        <div class="call">
            <p><strong>{call::WHOM}": "</strong>{parcel.whom.clone()}</p>
            <p class="quiet small">{call::NOT_FROM_A_MAIL}</p>
            <h3 class="visually-hidden">{call::SAY}</h3>
            <ol class="script">
                <li>{script.hello}</li>
                <li>{script.mailed}</li>
                <li>{script.password} {password}</li>
                <li>{script.read_back}</li>
                <li>{script.afterwards}</li>
            </ol>
        </div>
    }
}

/// What opens the file: six words to read aloud, or the agreed password, which both know.
fn secret_view(secret: &Secret) -> AnyView {
    if !secret.is_drawn() {
        let text = secret.as_str().to_owned();
        return view! {
            <p class="quiet">{call::AGREED} " " <span class="typed"><Private text/></span></p>
        }
        .into_any();
    }
    numbered(secret.words().words())
}

/// The words of a password, large and numbered.
fn numbered<'a>(words: impl Iterator<Item = &'a str>) -> AnyView {
    let word = |(position, word): (usize, &str)| {
        view! {
            <li>
                <span aria-hidden="true">{position + 1}</span>
                <Private text=word/>
            </li>
        }
    };
    let words: Vec<_> = words.enumerate().map(word).collect();
    view! { <ol class="words" aria-label=call::WORDS>{words}</ol> }.into_any()
}

/// Each word, letter by letter, for whoever does not hear it well.
fn spelling_view(secret: &Secret) -> impl IntoView + use<> {
    let line = |word: &str| {
        let spelled: Vec<_> = spell(word).map(|(_, name)| name).collect();
        view! {
            <div>
                <dt><Private text=word/></dt>
                <dd><Private text=spelled.join(", ")/></dd>
            </div>
        }
    };
    let lines: Vec<_> = secret.words().words().map(line).collect();
    view! {
        <details class="why">
            <summary>{words::SPELL}</summary>
            <dl class="spelling">{lines}</dl>
        </details>
    }
}

/// Room to write six words by hand: they are never printed.
fn blanks(secret: &Secret) -> AnyView {
    if !secret.is_drawn() {
        return ().into_any();
    }
    let lines = [(); WORDS].map(|()| view! { <li></li> });
    view! { <ol class="blanks" aria-label=call::BLANKS>{lines.collect_view()}</ol> }.into_any()
}

/// A sheet in the place of the step.
#[component]
pub fn PaperView(state: DeliverState, paper: Paper) -> impl IntoView {
    let Some(parcel) = untrack(|| state.parcel()) else {
        return ().into_any();
    };
    let back_to = move |opener: &'static str| {
        move |()| {
            state.show_paper(None);
            browser::focus_soon(opener);
        }
    };
    match paper {
        Paper::PhoneCard => view! {
            <PaperSheet title=call::TITLE back=back_to(CARD_OPENER) back_to=page::BACK_TO_STEP>
                <Script password=blanks(&parcel.secret) parcel/>
            </PaperSheet>
        }
        .into_any(),
        Paper::Agreed => {
            let words = untrack(|| state.own().get());
            let services = state.delivery().map(|delivery| {
                let agreement = &delivery.agreement;
                [
                    agreement.sender().team().to_owned(),
                    agreement.receiver().name().to_owned(),
                ]
            });
            view! {
                <PaperSheet
                    title=password::AGREED_TITLE
                    back=move |()| state.show_paper(None)
                    back_to=page::BACK_TO_STEP
                >
                    {services.into_iter().flatten().map(|name| agreed(&name, &words)).collect_view()}
                </PaperSheet>
            }
            .into_any()
        }
        Paper::Receipt => {
            let receipt = untrack(|| state.arrival().receipt(&parcel));
            let rows = receipt.map(|receipt| receipt.rows());
            view! {
                <PaperSheet
                    title=words::RECEIPT
                    back=back_to(RECEIPT_OPENER)
                    back_to=page::BACK_TO_STEP
                    printed=move |()| state.keep_receipt()
                >
                    {rows.map(rows_view)}
                </PaperSheet>
            }
            .into_any()
        }
    }
}

/// The half of the sheet that one service keeps: the words, until when, and who keeps them.
fn agreed(service: &str, words: &str) -> impl IntoView + use<> {
    view! {
        <section class="agreed">
            <h2>{service.to_owned()}</h2>
            {numbered(words.split(SEPARATOR))}
            <p>{password::agreed_dates(browser::today())}</p>
            <p>{password::AGREED_KEPT_BY} " ______________________________"</p>
            <p>{password::AGREED_RISK}</p>
        </section>
    }
}

/// Labels and texts, as a list.
pub fn rows_view(rows: Vec<LabelledText>) -> impl IntoView {
    let row = |LabelledText { label, text }: LabelledText| {
        view! {
            <div>
                <dt>{label}</dt>
                <dd>{unbroken(text)}</dd>
            </div>
        }
    };
    view! { <dl class="answers plain">{rows.into_iter().map(row).collect_view()}</dl> }
}

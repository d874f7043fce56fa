//! A message as a card, with what one can do with each row.

use std::sync::Arc;

use leptos::prelude::*;

use super::{
    contents::{Message, Opened},
    duties::{Duties, SubHeading},
    facts::{self, Line, Part, Row},
    state::OpenState,
    tools::Tools,
};
use crate::{
    pages::{deliver::CopyButton, part::ANSWER_REPORT},
    ui::Private,
};
use sluis_core::{
    document::Read,
    passphrase::ReceiptCode,
    protocol::link,
    report::Doubt,
    wording::{document as say, exercise, open as words, report::document as told},
};

/// What a message says.
#[component]
pub fn Card(state: OpenState, opened: Arc<Opened>, alone: bool) -> impl IntoView {
    let message = opened.message.as_ref()?;
    // What is odd may be of someone else: whoever reads it calls or writes to an address known before.
    // A date in the future says nothing of that: it may be the clock.
    let mut doubts = message.doubts.iter();
    let is_plain = doubts.any(|doubt| *doubt != Doubt::Future);
    let part = move |part: Part| view! { <PartView part alone is_plain/> };
    let doubt = |doubt: &Doubt| {
        let text = words::doubt(*doubt, message.writer(), &message.agreement);
        view! {
            <div class="notice" data-kind="ask">
                <p><strong>{text.cause}</strong></p>
                <p>{text.remedy}</p>
            </div>
        }
    };
    let corrected = message
        .referral()
        .filter(|_| !matches!(message.read, Read::Referral(_)));
    let changes = corrected
        .cloned()
        .map(|referral| move || part(facts::changes(state.before(&referral).as_ref(), &referral)));
    let duties = message.referral().map(|_| {
        let agreement = message.agreement.clone();
        view! { <Duties agreement alone/> }
    });
    let answer = (matches!(message.read, Read::Defects(_))).then(|| {
        view! { <p><a href=format!("#{ANSWER_REPORT}")>{words::ANSWER_REPORT}</a></p> }
    });
    let exercise = message.reference().exercise().map(|exercise| {
        view! {
            <p class="notice" data-kind="ask">
                <strong>{exercise::not_real(exercise)}</strong> " " {exercise::DO_NOTHING}
            </p>
        }
    });
    Some(
        view! {
            {exercise}
            {message.doubts.iter().map(doubt).collect_view()}
            {message.code.as_ref().map(code)}
            <p class="quiet">{made(message)}</p>
            <Tools state opened=Arc::clone(&opened) alone/>
            {changes}
            {facts::message(message).into_iter().map(part).collect_view()}
            {answer}
            {duties}
        }
        .into_any(),
    )
}

/// The words to read aloud on the telephone.
fn code(code: &ReceiptCode) -> impl IntoView + use<> {
    view! {
        <section class="receipt-code" aria-label=say::RECEIPT_CODE>
            <p class="quiet small">{say::RECEIPT_CODE}</p>
            <p class="code"><Private text=say::receipt_code(code).as_str()/></p>
            <p>{words::READ_ALOUD}</p>
        </section>
    }
}

/// From whom to whom, and when.
fn made(message: &Message) -> String {
    let agreement = &message.agreement;
    let (sender, receiver) = (agreement.sender(), agreement.receiver());
    let (route, created) = match &message.read {
        Read::Referral(referral) => (say::route(agreement), referral.created()),
        Read::Defects(report) => (told::route(receiver, sender), report.created()),
        Read::Answer(answer) => (told::route(sender, receiver), answer.created()),
    };
    words::made(&route, created.time())
}

#[component]
fn PartView(
    part: Part,
    alone: bool,
    /// Whether addresses and numbers are words only, not links.
    is_plain: bool,
) -> impl IntoView {
    let Part {
        title,
        note,
        rows,
        leads,
    } = part;
    let row = |row: Row| {
        let copy = row.copied.then(|| {
            let text = row.to_text();
            let what = row.label;
            view! { <dd class="tool"><CopyButton text=Arc::new(move || text.clone()) label=words::COPY what/></dd> }
        });
        view! {
            <div>
                <dt>{row.label}</dt>
                <dd>{row.lines.into_iter().map(|line| line_view(line, is_plain)).collect_view()}</dd>
                {copy}
            </div>
        }
        .into_any()
    };
    let rows = (!rows.is_empty()).then(|| {
        view! { <dl class="answers facts" class:leads=leads>{rows.into_iter().map(row).collect_view()}</dl> }
    });
    view! {
        <section class="part">
            <SubHeading alone text=title/>
            {note.map(|note| view! { <p>{note}</p> })}
            {rows}
        </section>
    }
    .into_any()
}

fn line_view(line: Line, is_plain: bool) -> impl IntoView {
    let text = line.to_text();
    match line {
        _ if is_plain => view! { <p><Private text/></p> }.into_any(),
        Line::Text(_) => view! { <p><Private text/></p> }.into_any(),
        Line::Call(phone) => {
            // A number stays on one line.
            let text = text.replace(' ', "\u{A0}");
            view! { <p><Private text address=link::call(&phone)/></p> }.into_any()
        }
        Line::Mail(email) => view! { <p><Private text address=link::mail(&email)/></p> }.into_any(),
    }
}

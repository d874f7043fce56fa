//! A message as a card: on the page, with what one can do with each row, and on paper.

use std::sync::Arc;

use leptos::prelude::*;

use super::{
    contents::{Message, Opened},
    duties::Duties,
    facts::{self, Line, Part, Row},
    state::OpenState,
};
use crate::{
    browser,
    pages::{handover::CopyButton, paper::PaperSheet},
    wording::{document as say, open as words, page},
};

/// The id of the button that opens the card to print, where the focus returns to.
pub const PAPER_OPENER: &str = "kaart-afdrukken";

/// A heading below that of the file: of the second rank where the file is alone, else of the third.
#[component]
pub fn Below(alone: bool, #[prop(into)] text: String) -> impl IntoView {
    if alone {
        view! { <h2>{text}</h2> }.into_any()
    } else {
        view! { <h3>{text}</h3> }.into_any()
    }
}

/// What a message says.
#[component]
pub fn Card(
    opened: Arc<Opened>,
    alone: bool,
    /// Whether it is printed: then there is nothing to press.
    #[prop(optional)]
    paper: bool,
) -> impl IntoView {
    let message = opened.message.as_ref()?;
    let Message::Referral(referral) = message;
    let (referral, agreement) = &**referral;
    let made = words::made(&say::route(agreement), referral.created().time());
    let parts = facts::referral(referral, agreement);
    let part = |part: Part| view! { <PartView part alone paper/> };
    Some(view! {
        <p class="quiet">{made}</p>
        {parts.into_iter().map(part).collect_view()}
        <Duties agreement=agreement.clone() alone paper/>
    })
}

#[component]
fn PartView(part: Part, alone: bool, paper: bool) -> impl IntoView {
    let Part { title, rows } = part;
    let row = |row: Row| {
        let copy = (row.copied && !paper).then(|| {
            let text = row.to_text();
            let what = row.label;
            view! { <dd><CopyButton text=Arc::new(move || text.clone()) label=words::COPY what/></dd> }
        });
        view! {
            <div>
                <dt>{row.label}</dt>
                <dd>{row.lines.into_iter().map(line_view).collect_view()}</dd>
                {copy}
            </div>
        }
    };
    view! {
        <section class="part">
            <Below alone text=title/>
            <dl class="answers">{rows.into_iter().map(row).collect_view()}</dl>
        </section>
    }
}

fn line_view(line: Line) -> impl IntoView {
    let text = line.to_text();
    match line {
        Line::Text(_) => view! { <p>{text}</p> }.into_any(),
        Line::Call(phone) => {
            view! { <p><a href=format!("tel:{}", phone.e164())>{text}</a></p> }.into_any()
        }
        Line::Mail(email) => {
            view! { <p><a href=format!("mailto:{email}")>{text}</a></p> }.into_any()
        }
    }
}

/// The card alone, to print.
#[component]
pub fn CardPaper(state: OpenState, opened: Arc<Opened>) -> impl IntoView {
    let back = move |()| {
        state.show_paper(None);
        browser::focus_soon(PAPER_OPENER);
    };
    let title = opened.title();
    view! {
        <PaperSheet title back back_to=page::BACK_TO_STEP>
            <Card opened alone=true paper=true/>
        </PaperSheet>
    }
}

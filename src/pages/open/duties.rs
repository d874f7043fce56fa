//! What whoever reads a message owes: articles 3, 4 and 7.

use leptos::prelude::*;

use crate::pages::part::REPORT_DEFECTS;
use sluis_core::{
    protocol::Agreement,
    wording::{document as say, open as words},
};

/// How long the data may be kept, to whom they may go, and what to do when something is wrong.
#[component]
pub fn Duties(agreement: Agreement, alone: bool) -> impl IntoView {
    let recipient = |recipient: &String| view! { <li>{recipient.clone()}</li> };
    view! {
        <section class="part duties">
            <SubHeading alone text=words::DUTIES/>
            <dl class="answers facts">
                <div>
                    <dt>{words::KEEP}</dt>
                    <dd><p>{agreement.retention().to_owned()}</p></dd>
                </div>
                <div>
                    <dt>{words::PASS_ON}</dt>
                    <dd>
                        <p>{say::recipients(&agreement)}</p>
                        <ul>{agreement.recipients().iter().map(recipient).collect_view()}</ul>
                    </dd>
                </div>
                <div>
                    <dt>{words::USE}</dt>
                    <dd><p>{words::USE_HINT}</p></dd>
                </div>
                <div>
                    <dt>{say::ERROR}</dt>
                    <dd>
                        <p>{words::REPORT_HINT} " " <a href=format!("#{REPORT_DEFECTS}")>{words::REPORT}</a></p>
                    </dd>
                </div>
            </dl>
        </section>
    }
    .into_any()
}

/// A heading below that of the file: of the second rank where the file is alone, else of the third.
#[component]
pub fn SubHeading(alone: bool, #[prop(into)] text: String) -> impl IntoView {
    if alone {
        view! { <h2>{text}</h2> }.into_any()
    } else {
        view! { <h3>{text}</h3> }.into_any()
    }
}

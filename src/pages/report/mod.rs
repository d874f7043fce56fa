//! `Melden`: what the parties tell each other after a referral.
//!
//! It owns where the user is and what was filled in. It does not own what can be said (see `report`), the letters
//! (see `message`) nor the way of an encrypted file (see `deliver`).

mod form;
mod letter;
mod state;

use leptos::{html, prelude::*};

use form::Parts;
use letter::LetterView;
pub use state::ReportState;
use state::Stage;

use crate::{
    browser,
    pages::{
        deliver::{self, Making, PaperView, Tasks, Work},
        form::Problems,
        session::ClearButton,
    },
    ui::fresh,
};
use sluis_core::{
    report::{Kind, Side},
    wording::{page, report as words},
};

/// The part, one stage at a time.
#[component]
pub fn ReportPart(
    /// What the user has done so far.
    state: ReportState,
) -> impl IntoView {
    let paper = state.deliver().paper();
    let stage = state.stage();
    // The end is another page than the tasks.
    let finished = Memo::new(move |_| state.deliver().is_finished());
    let entered = StoredValue::new(false);
    fresh(move || {
        let (stage, paper) = (stage.get(), paper.get());
        let _ = finished.get();
        let first = !entered.get_value();
        entered.set_value(true);
        untrack(|| match (stage, paper) {
            (_, Some(paper)) => view! { <PaperView state=state.deliver() paper/> }.into_any(),
            (Stage::Choose, _) => view! { <Choose state first/> }.into_any(),
            (Stage::Fill, _) => view! { <Fill state/> }.into_any(),
            (Stage::Deliver, _) => view! { <Deliver state/> }.into_any(),
            (Stage::Letter, _) => {
                let letter = state.letter();
                letter
                    .map(|letter| view! { <LetterView state letter/> })
                    .into_any()
            }
        })
    })
}

/// The main heading of a stage, which takes the focus unless the page opens with it.
#[component]
fn Heading(title: &'static str, #[prop(optional)] first: bool) -> impl IntoView {
    let heading = NodeRef::<html::H1>::new();
    heading.on_load(move |element| {
        browser::set_title(&page::title(title));
        if !first {
            browser::scroll_to_top();
            element.focus().unwrap_or_default();
        }
    });
    view! { <h1 tabindex="-1" node_ref=heading>{title}</h1> }
}

/// What there is to tell, by who can tell it.
#[component]
fn Choose(state: ReportState, first: bool) -> impl IntoView {
    let group = move |side: Option<Side>| {
        let kinds = Kind::ALL
            .iter()
            .copied()
            .filter(move |kind| kind.side() == side);
        let item = move |kind: Kind| {
            view! {
                <li>
                    <button type="button" class="link" on:click=move |_| state.choose(kind)>
                        {words::kind(kind)}
                    </button>
                    <p class="hint quiet small">{state.hint(kind)}</p>
                </li>
            }
        };
        let title = match side {
            Some(side) => state.of_party(side),
            None => words::OF_BOTH.to_owned(),
        };
        view! {
            <section class="part">
                <h2>{title}</h2>
                <ul class="kinds">{kinds.map(item).collect_view()}</ul>
            </section>
        }
    };
    view! {
        <div class="sheet wide choose">
            <Heading title=words::TAB first/>
            <p class="lead">{words::WHAT}</p>
            {[Some(Side::Receiver), Some(Side::Sender), None].map(group).collect_view()}
        </div>
    }
}

#[component]
fn Fill(state: ReportState) -> impl IntoView {
    let kind = state.kind();
    let work = state.deliver().work();
    let busy = move || matches!(work.get(), Work::Busy(_));
    let make = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        state.make();
    };
    let action = if kind.is_sealed() {
        page::MAKE
    } else {
        words::MAKE_LETTER
    };
    view! {
        <form class="sheet" novalidate=true autocomplete="off" on:submit=make>
            <Problems form=state.form() title=words::kind(kind)/>
            <Heading title=words::kind(kind)/>
            <p class="hint quiet">{state.hint(kind)}</p>
            <Parts state/>
            <Making state=state.deliver()/>
            <div class="actions">
                <button type="submit" class="button" aria-disabled=move || busy().then_some("true")>{action}</button>
                <button type="button" class="button button-second" on:click=move |_| state.back()>
                    {page::BACK}
                </button>
            </div>
            <ClearButton session=state.session()/>
        </form>
    }
}

#[component]
fn Deliver(state: ReportState) -> impl IntoView {
    let finished = state.deliver().is_finished();
    view! {
        <div class="sheet">
            <Heading title=deliver::heading(state.deliver())/>
            <Tasks state=state.deliver() next=move |()| state.another() session=state.session()/>
            {(!finished).then(|| view! { <ClearButton session=state.session()/> })}
        </div>
    }
}

//! What stands around every page: the header, and the promise that all of it stays here.

use leptos::prelude::*;

use super::send;
use crate::{
    browser,
    protocol::{Profile, ProfileProblem},
    ui::{Icon, Mark, Picture},
    wording::{self, page as words},
};

/// The id of the part that the skip link goes to.
const CONTENT: &str = "inhoud";

/// The id of the block in the page that holds the agreements.
const PROFILE: &str = "profile";

/// The whole page.
#[component]
pub fn App() -> impl IntoView {
    let skip = |event: leptos::ev::MouseEvent| {
        event.prevent_default();
        browser::focus(CONTENT);
    };
    let profile = Profile::parse(&browser::block(PROFILE).unwrap_or_default());
    let route = profile.as_ref().ok().map(|profile| {
        let agreement = profile.first();
        words::route(agreement.sender().team(), agreement.receiver().name())
    });
    view! {
        <a class="skip" href=format!("#{CONTENT}") on:click=skip>{words::SKIP}</a>
        <div class="shell">
            <header class="masthead">
                <div class="brand">
                    <Mark/>
                    <p>
                        <strong>{words::NAME}</strong>
                        <span>{route}</span>
                    </p>
                </div>
                <p class="stays">
                    <Icon picture=Picture::Lock/>
                    {words::STAYS}
                </p>
            </header>
            <main id=CONTENT tabindex="-1">
                {match profile {
                    Ok(profile) => view! { <send::Send profile/> }.into_any(),
                    Err(problems) => view! { <BrokenProfile problems/> }.into_any(),
                }}
            </main>
        </div>
    }
}

/// What the page says instead of a form when the agreements in it are not right.
#[component]
fn BrokenProfile(problems: Vec<ProfileProblem>) -> impl IntoView {
    let line = |problem: &ProfileProblem| view! { <li>{wording::profile_problem(problem)}</li> };
    view! {
        <div class="sheet">
            <h1>{words::BROKEN_PROFILE}</h1>
            <p>{words::BROKEN_PROFILE_HINT}</p>
            <ul class="notice" data-kind="error">{problems.iter().map(line).collect_view()}</ul>
        </div>
    }
}

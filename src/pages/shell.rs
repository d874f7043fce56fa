//! What stands around every page: the header, and the promise that all of it stays here.

use leptos::prelude::*;

use super::{
    about, open,
    part::Part,
    refer, report,
    session::{Session, SessionNotices, Veil},
};
use crate::{
    browser,
    ui::{Icon, Mark, Picture, fresh},
};
use sluis_core::{
    protocol::{Profile, ProfileProblem},
    referral::{Exercise, Worker},
    wording::{self, page as words},
};

/// The id of the part that the skip link goes to.
const CONTENT: &str = "inhoud";

/// The id of the block in the page that holds the agreements.
pub const PROFILE: &str = "profile";

/// The whole page.
#[component]
pub fn App() -> impl IntoView {
    let skip = |event: leptos::ev::MouseEvent| {
        event.prevent_default();
        browser::focus(CONTENT);
    };
    let rewritten = RwSignal::new(false);
    browser::on_rewritten(move || rewritten.set(true));
    browser::fold_on_escape();
    let profile = Profile::parse(
        &browser::block(PROFILE).unwrap_or_default(),
        browser::today(),
    );
    let route = profile.as_ref().ok().map(|profile| {
        let worker = Worker::from_fragment(&browser::fragment()).unwrap_or_default();
        let agreement = profile.first().by_team(&worker.team);
        let is_known = agreement.sender().teams().next().is_none() || !worker.team.is_empty();
        let sender = agreement.sender();
        let from = if is_known {
            sender.team()
        } else {
            sender.name()
        };
        words::route(from, agreement.receiver().name())
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
                    <Icon picture=Picture::SealingKey/>
                    {words::STAYS}
                </p>
            </header>
            <div role="alert">
                {fresh(move || rewritten.get().then(|| view! {
                    <div class="notice" data-kind="error">
                        <h2>{words::REWRITTEN}</h2>
                        <p>{words::REWRITTEN_MEANS}</p>
                        <p>{words::REWRITTEN_DO}</p>
                    </div>
                }))}
            </div>
            {match profile {
                Ok(profile) => view! { <Parts profile/> }.into_any(),
                Err(problems) => view! {
                    <main id=CONTENT tabindex="-1"><BrokenProfile problems/></main>
                }.into_any(),
            }}
        </div>
    }
}

/// The parts of the page, one at a time. What was done in one stays there while another is looked at.
#[component]
fn Parts(profile: Profile) -> impl IntoView {
    let session = Session::new();
    let place = RwSignal::new(browser::fragment());
    let worker = Worker::from_fragment(&place.get_untracked());
    let refer = refer::ReferState::new(profile.clone(), session, worker.clone(), Part::Send);
    let exercises = Exercises::new(profile.clone(), session, worker.clone());
    // A file that is dropped anywhere is shown at once, not only when the browser tells of the new address.
    let show_open = move || {
        browser::go_to(Part::Open.fragment());
        place.set(Part::Open.fragment().to_owned());
    };
    let open = open::OpenState::new(profile.clone(), session, show_open);
    let report = report::ReportState::new(profile.clone(), session, open, worker);
    report.begin_at(&place.get_untracked());
    let manage = about::ManageState::new(session);
    browser::on_fragment(move || {
        let (before, now) = (place.get_untracked(), browser::fragment());
        report.begin_at(&now);
        place.set(now.clone());
        if Part::at(&before) != Part::at(&now) {
            browser::focus_heading_soon();
        }
    });
    let current = Memo::new(move |_| Part::at(&place.get()));
    // What is wiped without a veil does not draw the part anew.
    let veil = Memo::new(move |_| session.veil().get());
    let link = move |each: Part| {
        view! {
            <li>
                <a
                    href=format!("#{}", each.fragment())
                    aria-current=move || (current.get() == each).then_some("page")
                >
                    {each.title()}
                </a>
            </li>
        }
    };
    let profile = StoredValue::new(profile);
    view! {
        <nav class="tabs" aria-label=words::PARTS>
            <ul>{Part::ALL.map(link).collect_view()}</ul>
        </nav>
        <SessionNotices session content=CONTENT/>
        <main id=CONTENT tabindex="-1">
            {move || {
                let (veil, part) = (veil.get(), current.get());
                untrack(|| match (veil, part) {
                    (Some(awaited), _) => view! { <Veil session awaited/> }.into_any(),
                    (None, Part::Send) => view! { <refer::Refer state=refer/> }.into_any(),
                    (None, Part::Exercise(exercise)) => {
                        view! { <refer::Refer state=exercises.state(exercise)/> }.into_any()
                    }
                    (None, Part::Open) => view! { <open::Open state=open/> }.into_any(),
                    (None, Part::Report) => view! { <report::ReportPart state=report/> }.into_any(),
                    (None, Part::About) => view! { <about::About profile session manage place/> }.into_any(),
                })
            }}
        </main>
    }
}

/// The exercises, each from the moment that somebody goes there. A copy is the same.
#[derive(Clone, Copy)]
struct Exercises {
    owner: StoredValue<Owner>,
    profile: StoredValue<Profile>,
    session: Session,
    worker: StoredValue<Option<Worker>>,
    states: StoredValue<[Option<refer::ReferState>; Exercise::ALL.len()]>,
}

impl Exercises {
    fn new(profile: Profile, session: Session, worker: Option<Worker>) -> Self {
        Self {
            // What is made later lives as long as all else in the page.
            owner: StoredValue::new(Owner::current().unwrap_or_default()),
            profile: StoredValue::new(profile),
            session,
            worker: StoredValue::new(worker),
            states: StoredValue::new([None; Exercise::ALL.len()]),
        }
    }

    fn state(self, exercise: Exercise) -> refer::ReferState {
        let known = self.states.with_value(|states| states[exercise as usize]);
        known.unwrap_or_else(|| {
            let (profile, worker) = (self.profile.get_value(), self.worker.get_value());
            let part = Part::Exercise(exercise);
            let new = || refer::ReferState::new(profile, self.session, worker, part);
            let state = self.owner.get_value().with(new);
            self.states
                .update_value(|states| states[exercise as usize] = Some(state));
            state
        })
    }
}

/// What the page says instead of a form when the agreements in it are not right.
#[component]
fn BrokenProfile(problems: Vec<ProfileProblem>) -> impl IntoView {
    let first = browser::block_line(PROFILE);
    let line =
        |problem: &ProfileProblem| view! { <li>{wording::profile_problem(problem, first)}</li> };
    view! {
        <div class="sheet">
            <h1>{words::BROKEN_PROFILE}</h1>
            <p>{words::BROKEN_PROFILE_HINT}</p>
            <ul class="notice" data-kind="error">{problems.iter().map(line).collect_view()}</ul>
        </div>
    }
}

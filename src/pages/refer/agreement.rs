//! The agreement under which one sends, for who wants to read it.

use leptos::prelude::*;

use super::state::ReferState;
use crate::ui::fresh;
use sluis_core::{
    protocol::{Agreement, Party, Profile, link},
    wording::{self, page as words},
};

/// Parties, purpose, legal bases, dates, retention and recipients, one click away.
#[component]
pub fn AgreementView(state: ReferState) -> impl IntoView {
    let rows = Memo::new(move |_| state.agreement(rows));
    let row = |(label, text): (&'static str, String)| {
        view! {
            <div>
                <dt>{label}</dt>
                <dd>{text}</dd>
            </div>
        }
    };
    let published = move || state.agreement(|agreement| agreement.published().and_then(link::web));
    view! {
        <footer class="colophon">
            <details>
                <summary>{words::AGREEMENT}</summary>
                <dl class="answers">
                    {fresh(move || rows.get().into_iter().map(row).collect_view())}
                </dl>
                <p>
                    {fresh(move || match published() {
                        Some(address) => {
                            view! {
                                <a href=address target="_blank" rel="noopener noreferrer">{words::PUBLISHED}</a>
                            }
                                .into_any()
                        }
                        None => words::NOT_PUBLISHED.into_any(),
                    })}
                </p>
            </details>
        </footer>
    }
}

/// The id of the agreement under which it goes, once that is known: of several, the client's place chooses one.
pub fn known(state: ReferState) -> Option<String> {
    let form = state.form();
    let id = |profile: &Profile| {
        form.draft(|draft| Some(draft.known_agreement(profile)?.id().to_owned()))
    };
    form.profile(id)
}

/// What the agreement says, by label.
pub fn rows(agreement: &Agreement) -> Vec<(&'static str, String)> {
    let dates = words::dates(
        &wording::day(agreement.start()),
        agreement.end().map(wording::day).as_deref(),
    );
    vec![
        (words::PROTOCOL, agreement.title().to_owned()),
        (words::GIVES, party(agreement.sender())),
        (words::GETS, party(agreement.receiver())),
        (words::PURPOSE, agreement.purpose().to_owned()),
        (words::BASES, agreement.legal_bases().join("\n")),
        (words::IN_FORCE, dates),
        (words::RETENTION, agreement.retention().to_owned()),
        (words::RECIPIENTS, agreement.recipients().join("\n")),
    ]
}

/// A party as the protocol names it: name, number in the register of enterprises, address.
fn party(party: &Party) -> String {
    let seat = party.seat();
    let teams: Vec<&str> = party.teams().collect();
    let team = match &teams[..] {
        [] => party.team().to_owned(),
        teams => teams.join(", "),
    };
    words::party(
        party.name(),
        &team,
        &party.kbo().to_string(),
        &seat.to_string(),
    )
}

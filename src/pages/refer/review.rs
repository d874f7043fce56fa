//! Step `Nakijken`: all answers once more, and what will be in the file.

use leptos::prelude::*;

use super::state::ReferState;
use crate::{
    pages::deliver::Making,
    ui::{Private, unbroken},
};
use sluis_core::{
    protocol::Agreement,
    referral::{Address, Facts, Field},
    wording::{self, labels, page as words},
};

/// One answer: what it is called, what it says, and where it was given.
struct Answer {
    field: Field,
    label: &'static str,
    text: String,
}

/// The answers, in two groups, and the button that makes the file.
#[component]
pub fn Review(state: ReferState) -> impl IntoView {
    let facts = state.facts();
    let receiver = state.agreement(|agreement| agreement.receiver().name().to_owned());
    let why = facts.as_ref().ok().map(|facts| {
        let place = facts.address().place_line();
        let inside = state.agreement(|agreement| covers(agreement, facts.address()));
        if inside {
            words::because(&place, &receiver)
        } else {
            state.agreement(|agreement| words::although(&place, agreement))
        }
    });
    view! {
        {match facts {
            Ok(facts) => {
                let team = state.form().answers(|form| form.text(Field::SenderTeam).to_owned());
                let mailbox = state.agreement(|agreement| state.mailbox(agreement, &facts));
                view! {
                    <div class="review">
                    <Answers state title=words::CLIENT answers=client(&facts)/>
                    <Answers state title=words::CONSENT answers=consent(&facts)/>
                    <Answers state title=words::YOU answers=sender(&facts, team)/>
                    <section class="part">
                        <h2>{words::TO_WHOM}</h2>
                        <p>{unbroken(words::destination(&receiver, mailbox.as_str()))}</p>
                        {why.map(|text| view! { <p><Private text/></p> })}
                    </section>
                    <section class="part">
                        <h2>{words::IN_THE_FILE}</h2>
                        <p>{words::CONTENT}</p>
                    </section>
                    </div>
                }
                    .into_any()
            }
            Err(problems) => {
                let back = problems.first().map(|problem| problem.field());
                view! {
                    <p>{words::NOT_RIGHT}</p>
                    <button
                        type="button"
                        class="button button-second"
                        on:click=move |_| back.into_iter().for_each(|field| state.change(field))
                    >
                        {words::CHANGE}
                    </button>
                }
                    .into_any()
            }
        }}
        <Making state=state.deliver()/>
    }
}

#[component]
fn Answers(state: ReferState, title: &'static str, answers: Vec<Answer>) -> impl IntoView {
    let row = move |Answer { field, label, text }: Answer| {
        let name = format!("{} {label}", words::CHANGE);
        view! {
            <div>
                <dt>{label}</dt>
                <dd><Private text/></dd>
                <dd>
                    <button type="button" class="link" aria-label=name on:click=move |_| state.change(field)>
                        {words::CHANGE}
                    </button>
                </dd>
            </div>
        }
    };
    view! {
        <section class="part">
            <h2>{title}</h2>
            <dl class="answers">{answers.into_iter().map(row).collect_view()}</dl>
        </section>
    }
}

/// Whether an address lies in the territory of an agreement.
fn covers(agreement: &Agreement, address: &Address) -> bool {
    match address.postcode() {
        Some(postcode) => agreement.locality(postcode).is_some(),
        None => agreement
            .municipality_called(address.municipality())
            .is_some(),
    }
}

fn answer(field: Field, text: impl Into<String>) -> Answer {
    Answer {
        field,
        label: labels::label(field),
        text: text.into(),
    }
}

fn client(facts: &Facts) -> Vec<Answer> {
    let address = facts.address();
    let names = [
        (Field::GivenName, facts.name().given()),
        (Field::FamilyName, facts.name().family()),
    ];
    let given = names.into_iter().filter(|(_, name)| !name.is_empty());
    let mut answers: Vec<_> = given.map(|(field, name)| answer(field, name)).collect();
    answers.push(answer(
        Field::AddressKind,
        labels::address_kind(address.kind()),
    ));
    if let Some(street) = address.street() {
        answers.push(answer(Field::Street, street.to_string()));
    }
    answers.push(answer(Field::Municipality, address.place_line()));
    let absent = |why| wording::document::absence(why).to_owned();
    let phone = facts.phone().map(ToString::to_string);
    answers.push(answer(Field::Phone, phone.unwrap_or_else(absent)));
    let email = facts.email().map(ToString::to_string);
    answers.push(answer(Field::Email, email.unwrap_or_else(absent)));
    answers
}

fn consent(facts: &Facts) -> Vec<Answer> {
    let consent = facts.consent();
    vec![
        answer(Field::ConsentForm, labels::consent_form(consent.form())),
        answer(Field::ConsentDate, wording::day(consent.date())),
    ]
}

fn sender(facts: &Facts, team: String) -> Vec<Answer> {
    let sender = facts.sender();
    let mut answers = vec![
        answer(Field::SenderName, sender.name()),
        answer(Field::SenderEmail, sender.email().to_string()),
        answer(Field::SenderPhone, sender.phone().to_string()),
    ];
    if !team.is_empty() {
        answers.push(answer(Field::SenderTeam, team));
    }
    answers
}

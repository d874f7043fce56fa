//! Step `Cliënt`: who the client is and how to reach them.

use leptos::prelude::*;

use super::{form::Why, state::SendState};
use crate::{
    pages::form::{Asked, FormState, Ticked},
    ui::{Entry, RadioGroup, Width},
};
use sluis_core::{
    protocol::Datum,
    referral::{AddressKind, Field},
    wording::{labels, page as words},
};

const KINDS: [AddressKind; 4] = [
    AddressKind::Fixed,
    AddressKind::None,
    AddressKind::Reference,
    AddressKind::NotShared,
];

/// The questions of the step.
#[component]
pub fn Client(state: SendState) -> impl IntoView {
    let option = |kind| {
        (
            kind,
            labels::address_kind(kind),
            labels::address_kind_hint(kind).unwrap_or_default(),
        )
    };
    let has_street = Memo::new(move |_| state.draft(|draft| draft.asks(Field::Street)));
    view! {
        <section class="part">
            <h2>{words::WHO}</h2>
            <Why state datum=Datum::Name/>
            <Asked state field=Field::GivenName/>
            <Asked state field=Field::FamilyName/>
            <Ticked state field=Field::OneName/>
        </section>
        <section class="part">
            <h2>{words::WHERE}</h2>
            <Why state datum=Datum::Address/>
            <RadioGroup
                id=Field::AddressKind.id()
                legend=labels::label(Field::AddressKind)
                options=KINDS.map(option).to_vec()
                value=Signal::derive(move || Some(state.draft(|draft| draft.address_kind())))
                message=state.message(Field::AddressKind)
                on_choose=move |kind| state.edit(|draft| draft.set_address_kind(kind))
            />
            <Show when=move || has_street.get()>
                <Asked state field=Field::Street/>
                <div class="field-row">
                    <Asked state field=Field::HouseNumber width=Width::Four/>
                    <Asked state field=Field::Box width=Width::Four/>
                </div>
                <Ticked state field=Field::NoHouseNumber/>
            </Show>
            <div class="field-row">
                <Show when=move || has_street.get()>
                    <Asked state field=Field::Postcode width=Width::Four entry=Entry::Digits/>
                </Show>
                <Asked state field=Field::Municipality/>
            </div>
        </section>
        <section class="part">
            <h2>{words::REACH}</h2>
            <Asked state field=Field::Phone entry=Entry::Phone width=Width::Twenty/>
            <Ticked state field=Field::PhoneUnknown/>
            <Why state datum=Datum::Phone/>
            <Asked state field=Field::Email entry=Entry::Email/>
            <Ticked state field=Field::EmailUnknown/>
            <Why state datum=Datum::Email/>
        </section>
    }
}

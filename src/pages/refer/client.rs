//! Step `Cliënt`: who the client is and how to reach them.

use leptos::prelude::*;

use super::state::ReferState;
use crate::{
    pages::form::{Checkbox, ChoiceField, TextQuestion},
    ui::{Width, fresh},
};
use sluis_core::{
    protocol::Datum,
    referral::{AddressKind, Choice, Field},
    wording::{client as words, labels, page},
};

/// The questions of the step.
#[component]
pub fn Client(state: ReferState) -> impl IntoView {
    let form = state.form();
    let kind = |kind| {
        let hint = labels::address_kind_hint(kind).unwrap_or_default();
        (
            Choice::Address(kind),
            labels::address_kind(kind).to_owned(),
            hint,
        )
    };
    let has_street = Memo::new(move |_| form.draft(|draft| draft.asks(Field::Street)));
    // Text of more than one line is looked at before the field makes one line of it.
    let paste = move |event: leptos::ev::ClipboardEvent| {
        let text = crate::browser::pasted_text(&event);
        if text.is_some_and(|text| state.paste(&text)) {
            event.prevent_default();
        }
    };
    view! {
        <div on:paste=paste>
            <p class="hint quiet">{words::PASTE}</p>
            <div role="status">
                {fresh(move || state.pasted().get().map(|pasted| view! {
                    <p class="notice" data-kind="ask">{words::pasted(pasted.dropped)}</p>
                }))}
            </div>
            <section class="part">
                <h2>{words::WHO}</h2>
                <div class="field-row">
                    <TextQuestion form field=Field::GivenName/>
                    <TextQuestion form field=Field::FamilyName/>
                </div>
                <Checkbox form field=Field::OneName/>
                <Why state data=&[Datum::Name]/>
            </section>
            <section class="part">
                <h2>{words::WHERE}</h2>
                <div class="choices-row">
                    <ChoiceField form field=Field::AddressKind options=AddressKind::ALL.map(kind).to_vec()/>
                </div>
                <Show when=move || has_street.get()>
                    <div class="field-row">
                        <TextQuestion form field=Field::Street/>
                        <TextQuestion form field=Field::HouseNumber width=Width::Four/>
                        <TextQuestion form field=Field::Box width=Width::Four/>
                    </div>
                    <Checkbox form field=Field::NoHouseNumber/>
                </Show>
                <div class="field-row">
                    <Show when=move || has_street.get()>
                        <TextQuestion form field=Field::Postcode width=Width::Four/>
                    </Show>
                    <TextQuestion form field=Field::Municipality/>
                </div>
                {without_agreement(state)}
                <Why state data=&[Datum::Address]/>
            </section>
            <section class="part">
                <h2>{words::REACH}</h2>
                <div class="field-columns">
                    <div>
                        <TextQuestion form field=Field::Phone width=Width::Twenty/>
                        <Checkbox form field=Field::PhoneUnknown/>
                        <Checkbox form field=Field::PhoneWithheld/>
                    </div>
                    <div>
                        <TextQuestion form field=Field::Email/>
                        <Checkbox form field=Field::EmailUnknown/>
                        <Checkbox form field=Field::EmailWithheld/>
                    </div>
                </div>
                <Why state data=&[Datum::Phone, Datum::Email]/>
            </section>
        </div>
    }
}

/// That no agreement holds where the client stays.
pub fn without_agreement(state: ReferState) -> AnyView {
    let form = state.form();
    let without = Memo::new(move |_| {
        form.profile(|profile| form.draft(|draft| draft.place_without_agreement(profile)))
    });
    view! {
        <div role="status">
            {fresh(move || without.get().map(|place| view! {
                <p class="notice" data-kind="ask">{words::no_agreement(place)}</p>
            }))}
        </div>
    }
    .into_any()
}

/// Why article 3 lets these data be asked, one click away.
#[component]
fn Why(state: ReferState, data: &'static [Datum]) -> impl IntoView {
    let reason = move |datum: &Datum| {
        let justification =
            state.agreement(|agreement| page::justified(agreement.justification(*datum)));
        view! { <p>{justification}</p> }
    };
    view! {
        <details class="why">
            <summary>{words::why(data[0])}</summary>
            {data.iter().map(reason).collect_view()}
        </details>
    }
}

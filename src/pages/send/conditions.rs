//! Step `Voorwaarden`: who sends, and what the client was told and agreed to.

use leptos::prelude::*;

use super::{sheet::SheetOpener, state::SendState};
use crate::{
    pages::form::{Asked, FormState, Ticked},
    ui::{Entry, RadioGroup, Width},
};
use sluis_core::{
    referral::{ConsentForm, Field, Point},
    wording::{labels, page as words, points},
};

/// The questions of the step.
#[component]
pub fn Conditions(state: SendState) -> impl IntoView {
    let told = Point::ALL.map(|point| {
        let hint = state.agreement(|agreement| points::explanation(point, agreement).to_string());
        view! { <Ticked state field=Field::Told(point) hint/> }
    });
    let secrecy = state.agreement(points::secrecy);
    let forms = [ConsentForm::Oral, ConsentForm::Written];
    view! {
        <section class="part">
            <h2>{words::YOU}</h2>
            <p class="hint quiet">{words::YOU_HINT}</p>
            <Asked state field=Field::SenderName/>
            <Asked state field=Field::SenderEmail entry=Entry::Email width=Width::Twenty/>
            <Asked state field=Field::SenderPhone entry=Entry::Phone width=Width::Ten/>
            <Ticked state field=Field::Secrecy hint=secrecy/>
        </section>
        <section class="part">
            <h2>{words::CONSENT}</h2>
            <SheetOpener state/>
            <fieldset class="group">
                <legend>{points::POINTS_TITLE}</legend>
                {told.collect_view()}
            </fieldset>
            <Ticked state field=Field::ConsentGiven/>
            <p class="hint quiet">{points::REFUSING}</p>
            <p class="hint quiet">{points::CONSENT_IS}</p>
            <RadioGroup
                id=Field::ConsentForm.id()
                legend=labels::label(Field::ConsentForm)
                options=forms.map(|form| (form, labels::consent_form(form), "")).to_vec()
                value=Signal::derive(move || state.draft(|draft| draft.consent_form()))
                message=state.message(Field::ConsentForm)
                on_choose=move |form| state.edit(|draft| draft.set_consent_form(form))
            />
            <Asked state field=Field::ConsentDate entry=Entry::Day width=Width::Ten/>
        </section>
    }
}

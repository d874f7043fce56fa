//! Step `Gesprek`: the five points, read together and ticked one by one, and then the consent.

use leptos::prelude::*;

use super::{
    sheet::{LanguageChoice, SheetOpener},
    state::ReferState,
    worker::WorkerLine,
};
use crate::{
    pages::form::{Checkbox, DayQuestion, FormState},
    ui::{RadioGroup, fresh},
};
use sluis_core::{
    referral::{Choice, ConsentForm, Draft, Field, Point},
    wording::{
        conversation as words, labels, points,
        sheet::{Language, sheet},
    },
};

/// The questions of the step.
#[component]
pub fn Conversation(state: ReferState) -> impl IntoView {
    let form = state.form();
    let secrecy = state.agreement(points::secrecy);
    view! {
        <WorkerLine state/>
        <fieldset class="group points">
            <legend>{points::POINTS_TITLE}</legend>
            <div class="tools">
                <LanguageChoice state/>
                <SheetOpener state/>
            </div>
            {Point::ALL.map(|point| view! { <PointView state point/> }).collect_view()}
        </fieldset>
        <section class="part">
            <Checkbox form field=Field::ConsentGiven hint=points::REFUSING/>
            <div class="field-columns">
                <HowConsented form/>
                <DayQuestion form field=Field::ConsentDate is_soon=true/>
            </div>
            <Checkbox form field=Field::Secrecy hint=secrecy/>
            <details class="why">
                <summary>{words::LAW}</summary>
                <p>{points::CONSENT_IS}</p>
            </details>
        </section>
    }
}

/// One point as the family hears it, in Dutch and in its own language, with its tick.
#[component]
fn PointView(state: ReferState, point: Point) -> impl IntoView {
    let said = move |language| {
        let sheet = state.agreement(|agreement| sheet(language, agreement));
        sheet.points[point as usize].answer.join(" ")
    };
    let other = move || {
        let language = state.language().get();
        (language != Language::Dutch).then(|| {
            view! { <p class="translation" lang=language.tag() dir="auto">{said(language)}</p> }
        })
    };
    view! {
        <div class="point">
            <Checkbox form=state.form() field=Field::Told(point) hint=said(Language::Dutch)/>
                {fresh(other)}
        </div>
    }
    .into_any()
}

/// How the client consented. Whoever says how, says that they did.
#[component]
fn HowConsented(form: FormState<Draft>) -> impl IntoView {
    let field = Field::ConsentForm;
    let forms = [ConsentForm::Oral, ConsentForm::Written];
    let choose = move |chosen| {
        form.answer(|answers| {
            answers.choose(field, Choice::Consent(chosen));
            answers.set_tick(Field::ConsentGiven, true);
        });
    };
    view! {
        <RadioGroup
            id=field.id()
            legend=labels::label(field)
            options=forms.map(|form| (form, labels::consent_form(form).to_owned(), "")).to_vec()
            value=Signal::derive(move || form.draft(Draft::consent_form))
            message=form.message_at(field)
            on_choose=choose
        />
    }
}

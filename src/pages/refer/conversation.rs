//! Step `Gesprek`: the five points, read together and ticked one by one, and then the consent.

use leptos::prelude::*;

use super::{
    agreement,
    client::without_agreement,
    pictogram::Pictogram,
    sheet::{Beside, LanguageChoice, SheetOpener, Unconfirmed},
    state::ReferState,
    worker::WorkerLine,
};
use crate::{
    pages::form::{Checkbox, DayQuestion, FormState, TextQuestion},
    ui::{RadioGroup, fresh},
};
use sluis_core::{
    referral::{Choice, ConsentForm, Draft, Field, Point},
    wording::{
        conversation as words, labels, points,
        sheet::{KEEP_SIGNED, Language, sheet},
    },
};

/// The questions of the step. Of several agreements the place chooses one first: the client is told of no other service.
#[component]
pub fn Conversation(state: ReferState) -> impl IntoView {
    let is_one = state.form().profile(|profile| profile.only().is_some());
    let place = (!is_one).then(|| {
        view! {
            <section class="part">
                <h2>{words::WHERE}</h2>
                <p class="hint quiet">{words::WHERE_HINT}</p>
                <TextQuestion form=state.form() field=Field::Municipality/>
                {without_agreement(state)}
            </section>
        }
    });
    let known = Memo::new(move |_| agreement::known(state));
    view! {
        <WorkerLine state/>
        {place}
        {match is_one {
            true => told(state),
            false => fresh(move || known.get().map(|_| told(state))).into_any(),
        }}
    }
}

/// What the client was told, and agreed to, under the agreement that is known.
fn told(state: ReferState) -> AnyView {
    let form = state.form();
    let secrecy = state.agreement(points::secrecy);
    let signed = move || form.draft(Draft::consent_form) == Some(ConsentForm::Written);
    view! {
        <fieldset class="group points">
            <legend>{points::POINTS_TITLE}</legend>
            <div class="tools">
                <LanguageChoice state/>
                <SheetOpener state/>
            </div>
            {fresh(move || view! { <Unconfirmed state language=state.language().get()/> })}
            {Point::ALL.map(|point| view! { <PointView state point/> }).collect_view()}
        </fieldset>
        <section class="part">
            <Checkbox form field=Field::ConsentGiven hint=points::REFUSING/>
            <div class="field-columns">
                <HowConsented form/>
                <DayQuestion form field=Field::ConsentDate is_soon=true/>
            </div>
            {fresh(move || signed().then(|| view! { <p class="hint">{KEEP_SIGNED}</p> }))}
            <Checkbox form field=Field::Secrecy hint=secrecy/>
            <details class="why">
                <summary>{words::LAW}</summary>
                <p>{points::CONSENT_IS}</p>
            </details>
        </section>
    }
    .into_any()
}

/// One point as the family hears it, with its tick: in Dutch, and line by line in their own language beside it.
#[component]
fn PointView(state: ReferState, point: Point) -> impl IntoView {
    let (form, field) = (state.form(), Field::Told(point));
    let said = move |language| {
        let mut sheet = state.agreement(|agreement| sheet(language, agreement));
        std::mem::take(&mut sheet.points[point as usize].lines)
    };
    let told = move || {
        let (language, dutch) = (state.language().get(), said(Language::DUTCH));
        if language == Language::DUTCH {
            return view! { <Checkbox form field hint=dutch.join(" ")/> }.into_any();
        }
        let beside = Beside {
            language: Some(language),
        };
        let pairs = dutch.into_iter().zip(said(language));
        let pair = |(dutch, other): (String, String)| beside.line(&dutch, Some(&other));
        view! {
            <Checkbox form field/>
            <div class="lines">{pairs.map(pair).collect_view()}</div>
        }
        .into_any()
    };
    view! {
        <div class="point">
            <Pictogram point/>
            <div>{fresh(told)}</div>
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

//! The sheet that informs the client, to read together or to print: in Dutch, with the language of the family beside it line by
//! line.

use leptos::prelude::*;

use super::{pictogram::Pictogram, state::ReferState};
use crate::{browser, pages::paper::PaperSheet, ui::Select};
use sluis_core::{
    protocol::Agreement,
    referral::{Field, Point},
    wording::{
        conversation, page as words,
        sheet::{Language, NO_CONTACTS, Section, Sheet, parties, sheet, unconfirmed},
    },
};

/// The id of the button that opens the sheet, where the focus returns to.
const OPENER: &str = "informatieblad";

/// Opens the sheet from the conditions.
#[component]
pub fn SheetOpener(state: ReferState) -> impl IntoView {
    view! {
        <p>
            <button
                type="button"
                class="link"
                id=OPENER
                on:click=move |_| state.show_sheet(Some(state.language().get_untracked()))
            >
                {words::SHEET}
            </button>
        </p>
    }
}

/// Chooses the language in which the family reads beside Dutch.
#[component]
pub fn LanguageChoice(
    state: ReferState,
    /// Hears the language that was chosen.
    #[prop(optional, into)]
    on_choose: Option<Callback<Language>>,
) -> impl IntoView {
    let language = state.language();
    let option = |each: Language| {
        let name = if each == Language::DUTCH {
            each.name().to_owned()
        } else {
            format!("{} ({})", each.name(), each.dutch_name())
        };
        (each, name)
    };
    view! {
        <Select
            id="taal"
            label=conversation::LANGUAGE
            options=Language::all().map(option).collect()
            value=Signal::derive(move || Some(language.get()))
            message=Signal::derive(|| None)
            on_choose=move |chosen| {
                language.set(chosen);
                if let Some(on_choose) = on_choose {
                    crate::ui::heard(on_choose, chosen);
                }
            }
        />
    }
}

/// Says to the worker that nobody confirmed the translation, where nobody did.
#[component]
pub fn Unconfirmed(state: ReferState, language: Language) -> impl IntoView {
    let confirmed = state.agreement(|agreement| language.is_confirmed(agreement));
    (!confirmed)
        .then(|| view! { <p class="notice no-print" data-kind="ask">{unconfirmed(language)}</p> })
}

/// The sheet, with what one can do with it.
#[component]
pub fn SheetView(state: ReferState, language: Language) -> impl IntoView {
    let others = move || {
        let show = move |chosen| state.show_sheet(Some(chosen));
        view! { <LanguageChoice state on_choose=show/> }.into_any()
    };
    let back = move |()| {
        state.show_sheet(None);
        browser::focus_soon(OPENER);
    };
    let (dutch, has_contacts) = state.agreement(|agreement| {
        let dutch = sheet(Language::DUTCH, agreement);
        (dutch, agreement.confirmed().is_some())
    });
    view! {
        <Unconfirmed state language/>
        {(!has_contacts).then(|| view! { <p class="notice no-print" data-kind="ask">{NO_CONTACTS}</p> })}
        <PaperSheet title=dutch.title.clone() back more=others>
            {state.agreement(|agreement| body(state, &dutch, language, agreement))}
        </PaperSheet>
    }
}

fn body(state: ReferState, dutch: &Sheet, language: Language, agreement: &Agreement) -> AnyView {
    let other = (language != Language::DUTCH).then(|| sheet(language, agreement));
    let other = other.as_ref();
    let beside = Beside {
        language: other.map(|sheet| sheet.language),
    };
    let line = |dutch: &str, read: fn(&Sheet) -> &str| beside.line(dutch, other.map(read));
    let section = |read: fn(&Sheet) -> &Section, point: Option<Point>| {
        beside.section(read(dutch), other.map(read), point)
    };
    let points = Point::ALL.map(|point| {
        let other = other.map(|sheet| &sheet.points[point as usize]);
        beside.section(&dutch.points[point as usize], other, Some(point))
    });
    let label = |place: usize, read: fn(&Sheet) -> &[&'static str]| {
        beside.label(read(dutch)[place], other.map(|sheet| read(sheet)[place]))
    };
    let ticks = (0..dutch.ticks.len()).map(|place| label(place, |sheet| &sheet.ticks));
    let tick =
        |label: AnyView| view! { <li><span class="box" aria-hidden="true"></span> {label}</li> };
    let blanks = (0..dutch.blanks.len()).map(|place| label(place, |sheet| &sheet.blanks));
    let typed = |field| state.form().text(field).get_untracked().trim().to_owned();
    let worker = [Field::SenderName, Field::SenderPhone].into_iter().enumerate().map(|(place, field)| {
        view! { <li>{label(place, |sheet| &sheet.worker)} ": " <strong>{typed(field)}</strong></li> }
    });
    let heading = other.map(|sheet| {
        view! {
            <section class="beside-title">
                <p data-side="other" class="title" lang=language.tag() dir=language.direction().attribute()>
                    {sheet.title.clone()}
                </p>
                {sheet.unconfirmed.map(|note| beside.other("small", note))}
            </section>
        }
    });
    view! {
        <div class="informed" data-languages=if other.is_some() { "2" } else { "1" }>
            {heading}
            <section>{line(&dutch.opening, |sheet| &sheet.opening)}</section>
            {points.into_iter().collect_view()}
            {section(|sheet| &sheet.rights, None)}
            {section(|sheet| &sheet.who, None)}
            <ul class="parties">
                {parties(agreement).map(|party| view! { <li class="party">{party}</li> }).collect_view()}
                {worker.collect_view()}
            </ul>
            <div class="sign">
                <section>{line(&dutch.consent, |sheet| &sheet.consent)}</section>
                <ul class="ticks">
                    {ticks.map(tick).collect_view()}
                    {tick(beside.label(dutch.interpreter, other.map(|sheet| sheet.interpreter)))}
                </ul>
                <ul class="blanks">{blanks.map(|label| view! { <li>{label} ": "</li> }).collect_view()}</ul>
                <section class="kept">{line(&dutch.kept, |sheet| &sheet.kept)}</section>
            </div>
        </div>
    }
    .into_any()
}

/// Draws what is said in Dutch with what says the same in another language, where one was chosen.
#[derive(Clone, Copy)]
pub struct Beside {
    /// The other language.
    pub language: Option<Language>,
}

impl Beside {
    /// A question with its lines.
    pub fn section(
        self,
        dutch: &Section,
        other: Option<&Section>,
        point: Option<Point>,
    ) -> AnyView {
        let others = other
            .into_iter()
            .flat_map(Section::all)
            .map(|(_, line)| Some(line));
        let lines = dutch.all().zip(others.chain(std::iter::repeat(None)));
        let line = |((is_question, dutch), other): ((bool, String), Option<String>)| {
            if is_question {
                let other = other.map(|other| self.other("question", &other));
                view! { <h2 data-side="nl">{dutch}</h2> {other} }.into_any()
            } else {
                self.line(&dutch, other.as_deref())
            }
        };
        view! {
            <section>
                {point.map(|point| view! { <Pictogram point/> })}
                {lines.map(line).collect_view()}
            </section>
        }
        .into_any()
    }

    /// A line, and the same line.
    pub fn line(self, dutch: &str, other: Option<&str>) -> AnyView {
        let other = other.map(|other| self.other("", other));
        view! { <p data-side="nl">{dutch.to_owned()}</p> {other} }.into_any()
    }

    /// A line in the other language only.
    fn other(self, class: &'static str, text: &str) -> AnyView {
        let language = self.language.unwrap_or(Language::DUTCH);
        view! {
            <p data-side="other" class=class lang=language.tag() dir=language.direction().attribute()>
                {text.to_owned()}
            </p>
        }
        .into_any()
    }

    /// A word or two in both languages on one line.
    fn label(self, dutch: &'static str, other: Option<&'static str>) -> AnyView {
        let other = self.language.zip(other).map(|(language, other)| {
            view! { " / " <bdi lang=language.tag() dir=language.direction().attribute()>{other}</bdi> }
        });
        view! { {dutch} {other} }.into_any()
    }
}

//! A form under way: what stands in its fields, what is told at them, and how each field is drawn.

use leptos::prelude::*;

use super::{
    draft::{Draft, ProblemOf},
    places::places,
};
use crate::{
    browser,
    ui::{
        DateField, Entry, ErrorSummary, Message, RadioGroup, TextField, Tick, Tone, Width, fresh,
        heard,
    },
};
use sluis_core::{
    protocol::{Agreement, Profile},
    referral::{self, AnswerBy, Form, FormField, Input, Problem, Question},
    wording::{date, labels, page as words},
};

/// The signals of a form; a copy is the same form.
pub struct FormState<D: Draft> {
    profile: StoredValue<Profile>,
    draft: RwSignal<D>,
    problems: RwSignal<Vec<ProblemOf<D>>>,
    /// Counts the times that the form was refused, so that each time its summary takes the focus.
    refused: RwSignal<u32>,
    /// Hears of every change, before it is made.
    changing: Callback<()>,
}

impl<D: Draft> Clone for FormState<D> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<D: Draft> Copy for FormState<D> {}

impl<D: Draft> FormState<D> {
    /// A form with these answers. `changing` hears of every change before it is made.
    pub fn new(profile: Profile, draft: D, changing: impl Fn() + Send + Sync + 'static) -> Self {
        Self {
            profile: StoredValue::new(profile),
            draft: RwSignal::new(draft),
            problems: RwSignal::new(Vec::new()),
            refused: RwSignal::new(0),
            changing: Callback::new(move |()| changing()),
        }
    }

    /// Reads something from the draft.
    pub fn draft<T>(self, read: impl FnOnce(&D) -> T) -> T {
        self.draft.with(read)
    }

    /// Reads something from the draft without following it.
    pub fn draft_untracked<T>(self, read: impl FnOnce(&D) -> T) -> T {
        self.draft.with_untracked(read)
    }

    /// Reads something from the answers.
    pub fn answers<T>(self, read: impl FnOnce(&Form<D::Field>) -> T) -> T {
        self.draft.with(|draft| read(draft.form()))
    }

    /// Reads something from the agreements.
    pub fn profile<T>(self, read: impl FnOnce(&Profile) -> T) -> T {
        self.profile.with_value(read)
    }

    /// Reads something from the agreement under which it goes.
    pub fn agreement<T>(self, read: impl FnOnce(&Agreement) -> T) -> T {
        self.profile
            .with_value(|profile| self.draft.with(|draft| read(&draft.agreement(profile))))
    }

    /// Changes the draft.
    pub fn edit(self, change: impl FnOnce(&mut D)) {
        heard(self.changing, ());
        self.draft.update(change);
    }

    /// Changes an answer.
    pub fn answer(self, change: impl FnOnce(&mut Form<D::Field>)) {
        self.edit(|draft| change(draft.form_mut()));
    }

    /// Shows these problems, and counts a refusal where there are any; whether there are none.
    pub fn refuse(self, problems: Vec<ProblemOf<D>>) -> bool {
        let is_right = problems.is_empty();
        self.problems.set(problems);
        if !is_right {
            self.refused.update(|count| *count += 1);
        }
        is_right
    }

    /// All problems that are shown, in page order; followed together with the count of refusals.
    fn problems(self) -> Vec<ProblemOf<D>> {
        self.refused.get();
        self.problems.get()
    }

    /// The sentence of a problem, and how it is meant.
    fn message_of(self, problem: &ProblemOf<D>) -> Message {
        let tone = match problem.as_question() {
            Some(_) => Tone::Ask,
            None => Tone::Error,
        };
        let text = self.draft.with_untracked(|draft| {
            self.profile
                .with_value(|profile| draft.sentence(problem, &draft.agreement(profile)))
        });
        Message {
            tone,
            text,
            said_at: None,
        }
    }

    /// What is told at a field: what is wrong first, then what is asked.
    pub fn message_at(self, field: D::Field) -> Signal<Option<Message>> {
        Memo::new(move |_| {
            self.problems.with(|problems| {
                let here = problems.iter().filter(|problem| problem.field() == field);
                let first = here.min_by_key(|problem| problem.as_question().is_some());
                first.map(|problem| self.message_of(problem))
            })
        })
        .into()
    }

    /// The same for a tick. What one sentence says of several ticks stands at the first of them.
    fn message_at_tick(self, field: D::Field) -> Signal<Option<Message>> {
        let message = self.message_at(field);
        Memo::new(move |_| {
            let mut message = message.get()?;
            self.problems.with(|problems| {
                let mut before = problems.iter().take_while(|it| it.field() != field);
                let first = before.find(|it| self.message_of(it).text == message.text);
                message.said_at = first.map(|problem| D::id(problem.field()));
            });
            Some(message)
        })
        .into()
    }

    /// The questions at a field that a tick answers: those that were answered and those that are open.
    fn questions_at(self, field: D::Field) -> Vec<Question> {
        let mut questions: Vec<_> = self.answers(|form| {
            let here = form.confirmations().filter(|(asked, _)| *asked == field);
            here.map(|(_, question)| question).collect()
        });
        self.problems.with(|problems| {
            let here = problems.iter().filter(|problem| problem.field() == field);
            for question in here.filter_map(Problem::as_question) {
                if question.answer() == AnswerBy::Confirm && !questions.contains(&question) {
                    questions.push(question);
                }
            }
        });
        questions
    }

    /// The text of a field.
    pub fn text(self, field: D::Field) -> Signal<String> {
        Signal::derive(move || self.answers(|form| form.text(field).to_owned()))
    }

    /// Puts a text in a field.
    pub fn type_in(self, field: D::Field, text: String) {
        self.edit(|draft| {
            self.profile
                .with_value(|profile| draft.type_in(field, text, profile));
        });
    }

    /// Looks at a field that was left.
    fn leave(self, field: D::Field, text: &str) {
        let spread = self.profile.with_value(|profile| {
            let mut draft = self.draft.with_untracked(Clone::clone);
            draft.leave(field, text, profile).then_some(draft)
        });
        if let Some(spread) = spread {
            self.edit(|draft| *draft = spread);
        }
    }

    /// What stands above a field.
    pub fn label(self, field: D::Field) -> &'static str {
        self.draft.with_untracked(|draft| draft.label(field))
    }

    /// What stands under its label; empty when nothing does.
    pub fn hint(self, field: D::Field) -> &'static str {
        self.draft.with_untracked(|draft| draft.hint(field))
    }
}

/// One line of text, with the questions about it below.
#[component]
pub fn TextQuestion<D: Draft>(
    form: FormState<D>,
    field: D::Field,
    #[prop(optional)] width: Width,
) -> impl IntoView {
    let is_municipality = D::as_referral(field) == Some(referral::Field::Municipality);
    let suggestions = is_municipality.then(|| places(form, field));
    view! {
        <TextField
            suggestions
            id=D::id(field)
            label=form.label(field)
            hint=form.hint(field)
            entry=entry_of(field.input())
            width
            autocomplete=autofill(D::as_referral(field))
            value=form.text(field)
            message=form.message_at(field)
            on_input=move |text| form.type_in(field, text)
            on_leave=move |text: String| form.leave(field, &text)
        >
            <Questions form field/>
        </TextField>
    }
    .into_any()
}

/// The keyboard that goes with how a field is filled in.
fn entry_of(input: Input) -> Entry {
    match input {
        Input::Number => Entry::Digits,
        Input::Phone => Entry::Phone,
        Input::Email => Entry::Email,
        _ => Entry::Text,
    }
}

/// What the browser may fill in, as HTML names it: who works here (WCAG 1.3.5), never anything about a client. The fields of
/// the worker are a section of their own, so that a browser that fills in all of it keeps off the others.
fn autofill(field: Option<referral::Field>) -> &'static str {
    match field {
        Some(referral::Field::SenderName) => "section-work name",
        Some(referral::Field::SenderEmail) => "section-work email",
        Some(referral::Field::SenderPhone) => "section-work tel",
        _ => "off",
    }
}

/// A day. Where `is_soon`, today is likely, and one of the answers.
#[component]
pub fn DayQuestion<D: Draft>(
    form: FormState<D>,
    field: D::Field,
    #[prop(optional)] is_soon: bool,
) -> impl IntoView {
    let today = browser::today();
    view! {
        <DateField
            id=D::id(field)
            legend=form.label(field)
            hint=form.hint(field)
            today=is_soon.then(|| (today.to_string(), date::today(today)))
            value=form.text(field)
            message=form.message_at(field)
            on_input=move |text| form.type_in(field, text)
        />
    }
    .into_any()
}

/// How wide a field is that is filled in so.
pub fn width_of(input: Input) -> Width {
    match input {
        Input::Number => Width::Four,
        Input::Code | Input::Time => Width::Ten,
        Input::Phone => Width::Twenty,
        _ => Width::Full,
    }
}

/// A tick of the form.
#[component]
pub fn Checkbox<D: Draft>(
    form: FormState<D>,
    field: D::Field,
    #[prop(optional, into)] hint: String,
) -> impl IntoView {
    view! {
        <Tick
            id=D::id(field)
            label=form.label(field)
            hint
            value=Signal::derive(move || form.answers(|answers| answers.is_ticked(field)))
            message=form.message_at_tick(field)
            on_change=move |on| form.answer(|answers| answers.set_tick(field, on))
        />
    }
    .into_any()
}

/// An answer, its label, and what more there is to say about it.
pub type Answered<D> = (
    <<D as Draft>::Field as FormField>::Choice,
    String,
    &'static str,
);

/// A choice of one out of a few.
#[component]
pub fn ChoiceField<D: Draft>(
    form: FormState<D>,
    field: D::Field,
    options: Vec<Answered<D>>,
) -> impl IntoView {
    view! {
        <RadioGroup
            id=D::id(field)
            legend=form.label(field)
            hint=form.hint(field)
            options
            value=Signal::derive(move || form.answers(|answers| answers.chosen(field)))
            message=form.message_at(field)
            on_choose=move |choice| form.answer(|answers| answers.choose(field, choice))
        />
    }
    .into_any()
}

/// "Ja, dit klopt", for each question at a field that a tick answers.
#[component]
fn Questions<D: Draft>(form: FormState<D>, field: D::Field) -> impl IntoView {
    let questions = Memo::new(move |_| form.questions_at(field));
    let tick = move |(index, question): (usize, Question)| {
        view! {
            <Tick
                id=format!("{}-klopt-{index}", D::id(field))
                label=labels::CONFIRM
                value=Signal::derive(move || {
                    form.answers(|answers| answers.is_confirmed(field, question))
                })
                on_change=move |on| form.answer(|answers| answers.confirm(field, question, on))
            />
        }
    };
    fresh(move || {
        let questions = questions.get().into_iter().enumerate();
        questions.map(tick).collect_view()
    })
}

/// Everything that is not right yet, on top of the form. `title` is what the page is called.
#[component]
pub fn Problems<D: Draft>(form: FormState<D>, title: &'static str) -> impl IntoView {
    fresh(move || {
        let problems = form.problems();
        if problems.is_empty() {
            return None;
        }
        browser::set_title(&words::error_title(title));
        let is_wrong = problems
            .iter()
            .any(|problem| problem.as_question().is_none());
        let (tone, heading) = if is_wrong {
            (Tone::Error, words::ERRORS)
        } else {
            (Tone::Ask, words::QUESTIONS)
        };
        // A sentence that stands at several fields is said once, with a link to the first.
        let mut told: Vec<(&str, String)> = Vec::new();
        for problem in &problems {
            let text = form.message_of(problem).text;
            if told.iter().all(|(_, said)| *said != text) {
                told.push((D::id(problem.field()), text));
            }
        }
        Some(view! { <ErrorSummary tone title=heading problems=told go=browser::focus/> })
    })
}

//! What the user has done so far to tell the other party something.

use leptos::prelude::*;
use zeroize::Zeroizing;

use crate::{
    browser,
    pages::{
        desk::Desk,
        handover::{HandoverState, Parcel, Receiver},
        open::OpenState,
    },
    ui::{Message, Tone},
};
use sluis_core::{
    document,
    message::PrintedLetter,
    protocol::{Agreement, Profile},
    referral::{Answer as Way, Field as Form, Moment, Question},
    report::{
        Answer, DefectReport, Draft, Field, Kind, MessageKind, Outcome, Report, ReportProblem,
    },
    wording::report as words,
};

/// Where the user is.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Stage {
    /// Choosing what to tell.
    Choose,
    /// Filling it in.
    Fill,
    /// Handing an encrypted file over.
    Deliver,
    /// Looking at a letter.
    Letter,
}

/// The signals of the part; a copy is the same part.
#[derive(Clone, Copy)]
pub struct ReportState {
    profile: StoredValue<Profile>,
    /// The id of the agreement that the opened referral came under; the first otherwise.
    agreement: StoredValue<Option<String>>,
    stage: RwSignal<Stage>,
    draft: RwSignal<Draft>,
    problems: RwSignal<Vec<ReportProblem>>,
    /// Counts the times that the form was refused, so that each time its summary takes the focus.
    refused: RwSignal<u32>,
    letter: RwSignal<Option<PrintedLetter>>,
    desk: Desk,
    /// What is open in `Openen`, to report about it.
    open: OpenState,
    handover: HandoverState,
}

impl ReportState {
    /// Nothing chosen yet.
    pub fn new(profile: Profile, desk: Desk, open: OpenState) -> Self {
        let state = Self {
            profile: StoredValue::new(profile),
            agreement: StoredValue::new(None),
            stage: RwSignal::new(Stage::Choose),
            draft: RwSignal::new(Draft::new(Kind::Defects)),
            problems: RwSignal::new(Vec::new()),
            refused: RwSignal::new(0),
            letter: RwSignal::new(None),
            desk,
            open,
            handover: HandoverState::new(),
        };
        let handover = state.handover;
        let typed = move || state.draft.with(Draft::has_work);
        let kept = move || state.letter.with(Option::is_some);
        desk.hold(
            Signal::derive(move || typed() || kept() || handover.holds()),
            Signal::derive(move || {
                handover.is_unsent() || (typed() && !handover.is_finished() && !kept())
            }),
            move || state.wipe(),
        );
        state
    }

    /// Where the user is.
    pub fn stage(self) -> Signal<Stage> {
        self.stage.into()
    }

    /// How far an encrypted file is on its way.
    pub fn handover(self) -> HandoverState {
        self.handover
    }

    /// What lies on the desk, here and in the other parts of the page.
    pub fn desk(self) -> Desk {
        self.desk
    }

    /// The letter, once it is made.
    pub fn letter(self) -> Option<PrintedLetter> {
        self.letter.get_untracked()
    }

    /// What kind of message it becomes.
    pub fn kind(self) -> Kind {
        self.draft.with_untracked(Draft::kind)
    }

    /// Reads something from the draft.
    pub fn draft<T>(self, read: impl FnOnce(&Draft) -> T) -> T {
        self.draft.with(read)
    }

    /// Changes the draft. A file that is being made of it would hold what was there before: its making stops.
    pub fn edit(self, change: impl FnOnce(&mut Draft)) {
        self.handover.stop();
        self.draft.update(change);
    }

    /// Puts a text in a field. A postcode brings its municipality.
    pub fn type_in(self, field: Field, text: String) {
        self.edit(|draft| match field {
            Field::Form(Form::Postcode) => self
                .profile
                .with_value(|profile| draft.type_postcode(text, profile)),
            _ => draft.set_text(field, text),
        });
    }

    /// Begins a form of this kind: about what is open in `Openen`, where that fits. Who writes stays.
    pub fn choose(self, kind: Kind) {
        let mut draft = self.about_opened(kind).unwrap_or_else(|| {
            self.agreement.set_value(None);
            Draft::new(kind)
        });
        self.draft.with_untracked(|old| {
            for field in [Form::SenderName, Form::SenderEmail, Form::SenderPhone] {
                let field = Field::Form(field);
                draft.set_text(field, old.text(field).to_owned());
            }
        });
        self.fill(draft);
    }

    /// The form of a report about the opened referral, or of an answer to the opened report.
    fn about_opened(self, kind: Kind) -> Option<Draft> {
        let referral = self.open.opened_referral();
        let (draft, agreement) = match kind {
            Kind::Defects => {
                let (referral, agreement) = referral?;
                (Draft::about(kind, &referral), agreement)
            }
            Kind::Answer => match self.open.opened_report() {
                Some((report, agreement)) => {
                    let same = referral.filter(|(it, _)| it.reference() == report.reference());
                    let facts = same.as_ref().map(|(referral, _)| referral.facts());
                    (Draft::answering(&report, facts), agreement)
                }
                None => {
                    let (referral, agreement) = referral?;
                    (Draft::about(kind, &referral), agreement)
                }
            },
            _ => return None,
        };
        self.agreement.set_value(Some(agreement.id().to_owned()));
        Some(draft)
    }

    fn fill(self, mut draft: Draft) {
        let today = browser::today().to_string();
        if draft.kind() == Kind::Answer {
            draft.set_text(Field::Form(Form::ConsentDate), today.clone());
        }
        self.draft.set(draft);
        self.handover.clear();
        self.letter.set(None);
        self.go(Stage::Fill);
    }

    /// Goes back to the choice; what was typed about who writes stays.
    pub fn back(self) {
        self.go(match self.stage.get_untracked() {
            Stage::Letter => Stage::Fill,
            _ => Stage::Choose,
        });
    }

    /// Reads something from the agreement under which this goes.
    pub fn agreement<T>(self, read: impl FnOnce(&Agreement) -> T) -> T {
        self.profile.with_value(|profile| {
            let id = self.agreement.get_value();
            let known = id.and_then(|id| profile.with_id(&id));
            read(known.unwrap_or_else(|| profile.first()))
        })
    }

    /// What is told at a field: what is wrong first, then what is asked.
    pub fn told_at(self, field: Field) -> Signal<Option<Message>> {
        Memo::new(move |_| {
            self.problems.with(|problems| {
                let here = problems.iter().filter(|problem| problem.field() == field);
                let first = here.min_by_key(|problem| problem.as_question().is_some());
                first.map(|problem| self.told(problem))
            })
        })
        .into()
    }

    /// The sentence of a problem, and how it is meant.
    pub fn told(self, problem: &ReportProblem) -> Message {
        let side = self.draft.with_untracked(Draft::side);
        let text = self.agreement(|agreement| words::problem(problem, side, agreement).to_string());
        let tone = if problem.as_question().is_some() {
            Tone::Ask
        } else {
            Tone::Error
        };
        Message { tone, text }
    }

    /// The questions at a field that a tick answers: those that were answered and those that are open.
    pub fn asked_at(self, field: Field) -> Vec<Question> {
        let answered = self.draft.with(|draft| {
            let here = draft.confirmations().filter(|(place, _)| *place == field);
            here.map(|(_, question)| question).collect::<Vec<_>>()
        });
        let open = self.problems.with(|problems| {
            let here = problems.iter().filter(|problem| problem.field() == field);
            let asked = here.filter_map(ReportProblem::as_question);
            let new = asked.filter(|question| {
                question.answer() == Way::Confirm && !answered.contains(question)
            });
            new.collect::<Vec<_>>()
        });
        answered.into_iter().chain(open).collect()
    }

    /// All problems, in page order; counted, so that the summary takes the focus at each refusal.
    pub fn problems(self) -> Vec<ReportProblem> {
        self.refused.get();
        self.problems.get()
    }

    /// Makes what the form says: an encrypted file, or a letter.
    pub fn make(self) {
        if self.handover.is_busy() {
            return;
        }
        let now = Moment::new(browser::now());
        let checked = self.agreement(|agreement| {
            self.profile.with_value(|profile| {
                let draft = self.draft.with_untracked(Clone::clone);
                draft.check(agreement, profile, now)
            })
        });
        match checked {
            Err(problems) => {
                self.problems.set(problems);
                self.refused.update(|count| *count += 1);
            }
            Ok(Report::Letter(letter)) => {
                self.problems.set(Vec::new());
                self.letter.set(Some(
                    self.agreement(|agreement| PrintedLetter::new(&letter, agreement)),
                ));
                self.go(Stage::Letter);
            }
            Ok(Report::Defects(report)) => self.seal(self.defects(&report)),
            Ok(Report::Answer(answer)) => self.seal(self.answer(&answer)),
        }
    }

    fn seal(self, parcel: Parcel) {
        self.problems.set(Vec::new());
        leptos::task::spawn_local(async move {
            if self.handover.start(move || parcel).await {
                self.go(Stage::Deliver);
            }
        });
    }

    fn defects(self, report: &DefectReport) -> Parcel {
        let agreement = self.agreement(Clone::clone);
        Parcel {
            kind: MessageKind::Defects,
            reference: report.reference(),
            created: report.created(),
            files: document::defect_files(report, &agreement),
            sender: report.reporter().clone(),
            receiver: Receiver {
                name: agreement.sender().team().to_owned(),
                mailbox: report.to().clone(),
            },
            consent: None,
            facts: None,
            typed: self.typed(),
            agreement,
        }
    }

    fn answer(self, answer: &Answer) -> Parcel {
        let agreement = self.agreement(Clone::clone);
        let corrected = match answer.outcome() {
            Outcome::Corrected(referral) => Some(referral),
            Outcome::Done(_) => None,
        };
        Parcel {
            kind: MessageKind::Answer,
            reference: answer.reference(),
            created: answer.created(),
            files: document::answer_files(answer, &agreement),
            sender: answer.writer().clone(),
            receiver: Receiver {
                name: agreement.receiver().name().to_owned(),
                mailbox: agreement.mailbox().clone(),
            },
            consent: corrected.map(|referral| *referral.consent()),
            facts: corrected.map(|referral| referral.facts().clone()),
            typed: self.typed(),
            agreement,
        }
    }

    fn typed(self) -> Vec<Zeroizing<String>> {
        self.draft.with_untracked(|draft| {
            let secrets = draft.secrets();
            secrets
                .map(|text| Zeroizing::new(text.to_owned()))
                .collect()
        })
    }

    /// Begins anew with another message; who writes stays.
    pub fn another(self) {
        self.choose(self.draft.with_untracked(Draft::kind));
        browser::forget_all();
        self.go(Stage::Choose);
    }

    fn wipe(self) {
        self.draft.update(Draft::wipe);
        self.letter.set(None);
        self.handover.clear();
        self.agreement.set_value(None);
        self.go(Stage::Choose);
    }

    /// Goes to a stage. Whoever goes elsewhere while the file is being made has something to change first.
    fn go(self, stage: Stage) {
        self.handover.stop();
        self.problems.set(Vec::new());
        self.stage.set(stage);
    }
}

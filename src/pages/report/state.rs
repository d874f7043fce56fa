//! What the user has done so far to tell the other party something.

use leptos::prelude::*;
use zeroize::Zeroizing;

use crate::{
    browser,
    pages::{
        deliver::{DeliverState, Delivery, Receiver},
        form::FormState,
        open::OpenState,
        part::{ANSWER_REPORT, Part, REPORT_DEFECTS},
        session::{FileOut, Session},
    },
};
use sluis_core::{
    document,
    message::PrintedLetter,
    protocol::{Agreement, Profile},
    referral::{Field as Form, Moment, Worker},
    report::{self, Answer, DefectReport, Draft, Field, Kind, MessageKind, Outcome, Report, Side},
    wording::{report as words, service},
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
    form: FormState<Draft>,
    /// The worker whose own link opened the page.
    worker: StoredValue<Option<Worker>>,
    stage: RwSignal<Stage>,
    letter: RwSignal<Option<PrintedLetter>>,
    /// The form as it was begun, to know whether anything was done in it.
    begun: StoredValue<Draft>,
    session: Session,
    /// What is open in `Openen`, to report about it.
    open: OpenState,
    deliver: DeliverState,
}

impl ReportState {
    /// Nothing chosen yet.
    pub fn new(
        profile: Profile,
        session: Session,
        open: OpenState,
        worker: Option<Worker>,
    ) -> Self {
        let deliver = DeliverState::new();
        let state = Self {
            // A file that is being made of the answers would hold what was there before.
            form: FormState::new(profile, Draft::new(Kind::Defects), move || deliver.touch()),
            worker: StoredValue::new(worker),
            stage: RwSignal::new(Stage::Choose),
            letter: RwSignal::new(None),
            begun: StoredValue::new(Draft::new(Kind::Defects)),
            session,
            open,
            deliver,
        };
        let typed = move || state.form.draft(Draft::has_work);
        let kept = move || state.letter.with(Option::is_some);
        session.hold_with_file(
            Signal::derive(move || typed() || kept() || deliver.holds()),
            Signal::derive(move || {
                deliver.is_unsent() || (typed() && !deliver.is_finished() && !kept())
            }),
            move || state.wipe(),
            FileOut {
                awaited: Signal::derive(move || deliver.awaited(Part::Report)),
                wipe_rest: Callback::new(move |()| state.wipe_client()),
                uncover: Callback::new(move |()| deliver.enter_task()),
            },
        );
        state
    }

    /// Where the user is.
    pub fn stage(self) -> Signal<Stage> {
        self.stage.into()
    }

    /// How far an encrypted file is on its way.
    pub fn deliver(self) -> DeliverState {
        self.deliver
    }

    /// What lies on the session, here and in the other parts of the page.
    pub fn session(self) -> Session {
        self.session
    }

    /// The letter, once it is made.
    pub fn letter(self) -> Option<PrintedLetter> {
        self.letter.get_untracked()
    }

    /// What was filled in.
    pub fn form(self) -> FormState<Draft> {
        self.form
    }

    /// Which party tells the other what with a kind of message.
    pub fn hint(self, kind: Kind) -> String {
        self.agreement(|agreement| service::fill(words::kind_hint(kind), agreement))
    }

    /// The heading above what a party can tell, in which none of several receivers is named.
    pub fn of_party(self, side: Side) -> String {
        let is_one = self.form.profile(|profile| profile.only().is_some());
        self.agreement(|agreement| match side {
            Side::Receiver if !is_one => service::fill(words::OF_RECEIVER, agreement),
            _ => words::of_party(side.party(agreement).name()),
        })
    }

    /// The parts of the form, with the choices made so far.
    pub fn parts(self) -> Vec<(report::Part, Vec<Field>)> {
        self.form
            .profile(|profile| self.form.draft(|draft| draft.parts(profile)))
    }

    /// What kind of message it becomes.
    pub fn kind(self) -> Kind {
        self.form.draft_untracked(Draft::kind)
    }

    /// Begins a form of this kind: about what is open in `Openen`, where that fits. Who writes stays.
    pub fn choose(self, kind: Kind) {
        let mut draft = self.about_opened(kind).unwrap_or_else(|| Draft::new(kind));
        if let Some(worker) = self.worker.get_value() {
            draft.set_worker(&worker);
        }
        self.form.draft_untracked(|old| {
            for field in [
                Form::SenderName,
                Form::SenderEmail,
                Form::SenderPhone,
                Form::SenderTeam,
            ] {
                let field = Field::Referral(field);
                let text = old.form().text(field).to_owned();
                if !text.is_empty() {
                    draft.form_mut().set_text(field, text);
                }
            }
        });
        self.begun.set_value(draft.clone());
        self.form.edit(|old| *old = draft);
        self.deliver.clear();
        self.letter.set(None);
        self.go(Stage::Fill);
    }

    /// Begins the form that an address leads straight to. What is under way already stays, and is shown.
    pub fn begin_at(self, fragment: &str) {
        let kind = match fragment {
            REPORT_DEFECTS => Kind::Defects,
            ANSWER_REPORT => Kind::Answer,
            _ => return,
        };
        let is_free = match self.stage.get_untracked() {
            Stage::Choose => true,
            Stage::Fill => self
                .begun
                .with_value(|begun| self.form.draft_untracked(|draft| draft == begun)),
            Stage::Letter | Stage::Deliver => untrack(|| self.deliver.is_finished()),
        };
        if is_free {
            self.choose(kind);
        }
    }

    /// The form of a report about the opened referral, or of an answer to the opened report.
    fn about_opened(self, kind: Kind) -> Option<Draft> {
        let referral = self.open.opened_referral();
        let (mut draft, agreement) = match kind {
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
        draft.set_agreement(&agreement);
        Some(draft)
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
        self.form.agreement(read)
    }

    /// Makes what the form says: an encrypted file, or a letter.
    pub fn make(self) {
        if self.deliver.is_busy() {
            return;
        }
        let now = Moment::new(browser::now());
        let checked = self
            .form
            .profile(|profile| self.form.draft_untracked(|draft| draft.check(profile, now)));
        match checked {
            Err(problems) => drop(self.form.refuse(problems)),
            Ok(Report::Letter(letter)) => {
                self.letter.set(Some(
                    self.agreement(|agreement| PrintedLetter::new(&letter, agreement)),
                ));
                self.go(Stage::Letter);
            }
            Ok(Report::Defects(report)) => self.seal(self.defects(&report)),
            Ok(Report::Answer(answer)) => self.seal(self.answer(&answer)),
        }
    }

    fn seal(self, delivery: Delivery) {
        self.form.refuse(Vec::new());
        leptos::task::spawn_local(async move {
            if self.deliver.start(move || delivery).await {
                self.go(Stage::Deliver);
            }
        });
    }

    fn defects(self, report: &DefectReport) -> Delivery {
        let agreement = self.agreement(Clone::clone);
        Delivery {
            kind: MessageKind::Defects,
            reference: report.reference(),
            created: report.created(),
            files: {
                let (report, agreement) = (report.clone(), agreement.clone());
                Box::new(move |code| document::defect_files(&report, &agreement, code))
            },
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

    fn answer(self, answer: &Answer) -> Delivery {
        let agreement = self.agreement(Clone::clone);
        let corrected = match answer.outcome() {
            Outcome::Corrected(referral) => Some(referral),
            Outcome::Done(_) => None,
        };
        Delivery {
            kind: MessageKind::Answer,
            reference: answer.reference(),
            created: answer.created(),
            files: {
                let (answer, agreement) = (answer.clone(), agreement.clone());
                Box::new(move |code| document::answer_files(&answer, &agreement, code))
            },
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
        self.form.draft_untracked(|draft| {
            let secrets = draft.secrets();
            secrets
                .map(|text| Zeroizing::new(text.to_owned()))
                .collect()
        })
    }

    /// Begins anew with another message; who writes stays.
    pub fn another(self) {
        self.choose(self.kind());
        browser::forget_all();
        self.go(Stage::Choose);
    }

    /// Wipes everything that lies on the session, here and in the other parts of the page.
    pub fn clear(self) {
        self.session.clear();
    }

    fn wipe(self) {
        self.form.edit(Draft::wipe);
        self.letter.set(None);
        self.deliver.clear();
        self.go(Stage::Choose);
    }

    /// Forgets what was typed and the documents, but not what the call about the file needs that is out.
    fn wipe_client(self) {
        self.form.edit(Draft::wipe);
        self.letter.set(None);
        self.deliver.forget_delivery();
    }

    /// Goes to a stage. Whoever goes elsewhere while the file is being made has something to change first.
    fn go(self, stage: Stage) {
        self.deliver.stop();
        self.form.refuse(Vec::new());
        self.stage.set(stage);
    }
}

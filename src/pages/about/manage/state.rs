//! The agreements while an administrator fills them in.

use leptos::prelude::*;

use super::super::{
    differences::{LONGEST, own_page},
    pick::{self, Said, Slot},
};
use crate::{
    browser::{self, Picked},
    pages::{session::Session, shell::PROFILE},
    ui::{Message, Tone},
};
use sluis_core::{
    protocol::{
        ProfileProblemKind,
        manage::{Blank, Difference, Editing, PageFile, PageFileError, Part, PlacedProblem},
    },
    wording::{Text, about, manage as words},
};

/// Where what is saved goes on from.
#[derive(Clone)]
struct Begun {
    /// The agreements as they were.
    before: Editing,
    /// The page that they come from, where it is another one than this: what is saved where this one cannot give itself out.
    page: Option<PageFile>,
}

/// The signals of the form; a copy is the same form.
#[derive(Clone, Copy)]
pub struct ManageState {
    begun: StoredValue<Option<Begun>>,
    now: RwSignal<Option<Editing>>,
    chosen: RwSignal<usize>,
    picked: RwSignal<Slot<()>>,
    /// The name of who checks the contacts.
    checker: RwSignal<String>,
    /// Whether somebody wanted to save: then what is still empty is told too.
    asked: RwSignal<bool>,
    /// What came of saving.
    saved: RwSignal<&'static str>,
    problems: Memo<Vec<PlacedProblem>>,
    /// What differs from how it was.
    differences: Memo<Vec<Difference>>,
}

impl ManageState {
    /// A form that begins with the agreements of this page, once it is shown.
    pub fn new(session: Session) -> Self {
        let now = RwSignal::new(None::<Editing>);
        let begun = StoredValue::new(None::<Begun>);
        let state = Self {
            begun,
            now,
            chosen: RwSignal::new(0),
            picked: RwSignal::new(Slot::Empty),
            checker: RwSignal::new(String::new()),
            asked: RwSignal::new(false),
            saved: RwSignal::new(""),
            problems: Memo::new(move |_| {
                let problems = |now: &Editing| now.problems(browser::today());
                now.with(|now| now.as_ref().map(problems).unwrap_or_default())
            }),
            differences: Memo::new(move |_| {
                now.with(|now| {
                    begun
                        .with_value(|begun| {
                            let found = now.as_ref()?.differences(&begun.as_ref()?.before);
                            Some(found)
                        })
                        .unwrap_or_default()
                })
            }),
        };
        let unsaved = Signal::derive(move || state.differences.with(|found| !found.is_empty()));
        session.hold(false.into(), unsaved, move || {
            state.begun.set_value(None);
            state.picked.set(Slot::Empty);
            state.begin();
        });
        state
    }

    /// Begins with this page, unless something is under way.
    pub fn begin(self) {
        if self.begun.with_value(Option::is_none) {
            let own = browser::block(PROFILE).unwrap_or_default();
            if let Ok(own) = Editing::read(&own, browser::today()) {
                self.begin_with(own, None);
            }
        }
    }

    fn begin_with(self, before: Editing, page: Option<PageFile>) {
        let now = before.clone();
        self.begun.set_value(Some(Begun { before, page }));
        self.now.set(Some(now));
        self.choose(0);
    }

    /// Reads a page or a profile, and begins with what is in it.
    pub fn take(self, file: Picked) {
        let begin = move |bytes| {
            let (editing, page) = taken_in(bytes)?;
            self.begin_with(editing, page);
            Ok(())
        };
        let taken = pick::take(file, self.picked, LONGEST, words::too_large, begin);
        leptos::task::spawn_local(taken);
    }

    /// What is said of the file that was picked.
    pub fn said(self) -> Said {
        self.picked.with(Slot::said)
    }

    /// Reads something from the agreements.
    pub fn read<T: Default>(self, read: impl FnOnce(&Editing) -> T) -> T {
        self.now
            .with(|now| now.as_ref().map(read).unwrap_or_default())
    }

    fn change(self, change: impl FnOnce(&mut Editing)) {
        self.saved.set("");
        self.now.update(|now| {
            if let Some(now) = now {
                change(now);
            }
        });
    }

    /// The agreement that is shown.
    pub fn chosen(self) -> usize {
        self.chosen.get()
    }

    /// Shows another agreement.
    pub fn choose(self, agreement: usize) {
        self.asked.set(false);
        self.saved.set("");
        self.chosen.set(agreement);
    }

    /// The name of each agreement.
    pub fn names(self) -> Vec<String> {
        self.read(|now| (0..now.count()).map(|index| named(now, index)).collect())
    }

    /// Makes an agreement like the one that is shown.
    pub fn add(self, keeps: bool) {
        let like = self.chosen.get_untracked();
        self.change(|now| {
            now.add(like, keeps);
        });
        self.choose(self.names().len().saturating_sub(1));
    }

    /// Takes the agreement out that is shown.
    pub fn remove(self) {
        let gone = self.chosen.get_untracked();
        // The view of the agreement goes before what it shows.
        self.choose(0);
        self.change(|now| now.remove(gone));
    }

    /// Fills in a blank.
    pub fn set(self, agreement: usize, blank: Blank, text: &str) {
        if self.read(|now| now.typed(agreement, blank) != text) {
            self.change(|now| now.set(agreement, blank, text));
        }
    }

    /// The name of who checks the contacts.
    pub fn checker(self) -> RwSignal<String> {
        self.checker
    }

    /// Writes down who checks the contacts of the agreement that is shown.
    pub fn confirm(self) {
        let (agreement, name) = (self.chosen.get_untracked(), self.checker.get_untracked());
        let mut confirmed = false;
        self.change(|now| confirmed = now.confirm(agreement, &name, browser::today()));
        // What is still empty keeps the rest from being checked.
        self.asked.set(!confirmed);
    }

    /// Who checked the contacts of an agreement.
    pub fn confirmed(self, agreement: usize) -> String {
        let checked = self.read(|now| now.checked(agreement, browser::today()));
        checked.map_or_else(|| words::NOT_YET.to_owned(), |it| about::confirmed(&it))
    }

    /// What is wrong at a blank. What is still empty is wrong once somebody wants to save.
    pub fn message(self, agreement: usize, blank: Blank) -> Option<Message> {
        let asked = self.asked.get();
        let is_shared = self.read(|now| now.is_shared(agreement, blank));
        let is_here = |placed: &&PlacedProblem| {
            placed.blank == Some(blank)
                && placed
                    .agreement
                    .map_or(is_shared, |index| index == agreement)
                && (asked || *placed.problem.kind() != ProfileProblemKind::Empty)
        };
        self.problems.with(|problems| {
            let placed = problems.iter().find(is_here)?;
            Some(Message {
                tone: Tone::Error,
                text: self.sentence(placed),
                said_at: None,
            })
        })
    }

    /// Whether something is wrong in a part of the form, once somebody wants to save.
    pub fn is_wrong(self, agreement: usize, part: Part) -> bool {
        let is_here = |placed: &PlacedProblem| {
            placed.agreement.is_none_or(|index| index == agreement)
                && placed.blank.is_some_and(|blank| blank.part() == part)
        };
        self.asked.get() && self.problems.with(|problems| problems.iter().any(is_here))
    }

    fn sentence(self, placed: &PlacedProblem) -> String {
        words::problem(placed, |index| self.read(|now| named(now, index)))
    }

    /// All that is wrong, once somebody wants to save: the blank and the sentence.
    pub fn wrong(self) -> Vec<(&'static str, String)> {
        if !self.asked.get() {
            return Vec::new();
        }
        let line = |placed: &PlacedProblem| {
            let label = placed.blank.map_or("", |blank| words::label(blank).0);
            let names = self.names();
            let other = placed.agreement.filter(|index| *index != self.chosen.get());
            let whose = other
                .and_then(|index| names.get(index))
                .map(|name| format!("{name}, "));
            let sentence = format!(
                "{}{label}: {}",
                whose.unwrap_or_default(),
                self.sentence(placed)
            );
            (placed.blank.map_or("", Blank::id), sentence)
        };
        self.problems
            .with(|problems| problems.iter().map(line).collect())
    }

    /// What differs from how it was.
    pub fn differences(self) -> Vec<Difference> {
        self.differences.get()
    }

    /// What came of saving.
    pub fn saved(self) -> &'static str {
        self.saved.get()
    }

    /// Saves the page with these agreements in it, or the agreements alone; tells what is wrong instead where something is.
    pub fn save(self, whole: bool) {
        let problems = self.problems.get_untracked();
        if let Some(first) = problems.first() {
            let here = Some(self.chosen.get_untracked());
            let is_here = problems.iter().any(|placed| placed.agreement == here);
            if let Some(agreement) = first.agreement.filter(|_| !is_here) {
                self.choose(agreement);
            }
            self.asked.set(true);
            return;
        }
        let json = self.read(Editing::json);
        // The program of this page goes on; that of another file may be older, or not what it seems.
        let page =
            own_page().or_else(|| self.begun.with_value(|begun| begun.as_ref()?.page.clone()));
        let saved = match (whole, page) {
            (false, _) => browser::save("protocollen.json", "application/json", json.as_bytes()),
            (true, Some(page)) => browser::save(
                "sluis.html",
                "text/html",
                page.with_profile(&json).as_bytes(),
            ),
            (true, None) => return self.saved.set(words::NO_PAGE),
        };
        self.saved.set(match saved {
            Ok(()) => words::SAVED,
            Err(_) => words::NOT_SAVED,
        });
    }
}

fn named(now: &Editing, agreement: usize) -> String {
    let name = now.name(agreement);
    match name.is_empty() {
        true => words::UNNAMED.to_owned(),
        false => name,
    }
}

/// Reads the agreements of a page or of a profile alone.
fn taken_in(bytes: Vec<u8>) -> Result<(Editing, Option<PageFile>), Text> {
    let is_json = bytes.iter().find(|byte| !byte.is_ascii_whitespace()) == Some(&b'{');
    let (page, json) = if is_json {
        let json = String::from_utf8(bytes).map_err(|_| words::no_page(PageFileError::NotUtf8))?;
        (None, json)
    } else {
        let page = PageFile::read(bytes).map_err(words::no_page)?;
        let json = page.profile().to_owned();
        (Some(page), json)
    };
    let first = page.as_ref().map_or(1, PageFile::profile_line);
    let editing = Editing::read(&json, browser::today());
    let editing = editing.map_err(|problems| words::refused(&problems, first))?;
    Ok((editing, page))
}

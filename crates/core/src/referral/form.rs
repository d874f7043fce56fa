//! What was typed, ticked, chosen and confirmed: one store behind every form of the page.

use std::collections::{BTreeMap, BTreeSet};

use zeroize::Zeroizing;

use super::problem::{AnswerBy, Question};

/// How a field is filled in.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Input {
    /// One line.
    Text,
    /// One short line, as a reference.
    Code,
    /// A telephone number.
    Phone,
    /// An e-mail address.
    Email,
    /// A count or a postcode.
    Number,
    /// A day.
    Day,
    /// An hour and minutes.
    Time,
    /// A tick.
    Tick,
    /// One of a few answers.
    Choice,
    /// Nothing: a problem can be told here, but there is nothing to fill in.
    Nothing,
}

/// Something that a form asks.
pub trait FormField: Copy + Ord + Send + Sync + 'static {
    /// An answer to a field that is a choice.
    type Choice: Copy + PartialEq + Send + Sync + 'static;

    /// How it is filled in.
    fn input(self) -> Input;

    /// What is chosen before anything was; `None` where the user has to choose.
    fn first_choice(self) -> Option<Self::Choice>;

    /// Whether an answer belongs to this field.
    fn accepts(self, choice: Self::Choice) -> bool;

    /// The tick that this one takes away, because only one of the two can be true.
    fn rival(self) -> Option<Self> {
        None
    }

    /// Whether a change of `changed` takes back what was confirmed here.
    fn depends_on(self, changed: Self) -> bool {
        self == changed
    }
}

/// The raw answers to the fields of one form. Changing a field takes back what was confirmed about it.
///
/// Texts are overwritten in memory when they are replaced or dropped.
#[derive(Clone, PartialEq)]
pub struct Form<Field: FormField> {
    texts: BTreeMap<Field, Zeroizing<String>>,
    /// The fields of which the text came along with that of another field, which may replace it.
    filled: BTreeSet<Field>,
    ticks: BTreeSet<Field>,
    choices: BTreeMap<Field, Field::Choice>,
    confirmed: Vec<(Field, Question)>,
}

impl<Field: FormField> Default for Form<Field> {
    fn default() -> Self {
        Self {
            texts: BTreeMap::new(),
            filled: BTreeSet::new(),
            ticks: BTreeSet::new(),
            choices: BTreeMap::new(),
            confirmed: Vec::new(),
        }
    }
}

impl<Field: FormField> Form<Field> {
    /// The text of a field; empty for a field that has none.
    #[must_use]
    pub fn text(&self, field: Field) -> &str {
        self.texts.get(&field).map_or("", |text| text.as_str())
    }

    /// Puts a text in a field, and takes back what was confirmed about the old one.
    pub fn set_text(&mut self, field: Field, text: String) {
        if matches!(field.input(), Input::Tick | Input::Choice | Input::Nothing) {
            return;
        }
        self.filled.remove(&field);
        if self.text(field) == text {
            return;
        }
        if text.is_empty() {
            self.texts.remove(&field);
        } else {
            self.texts.insert(field, Zeroizing::new(text));
        }
        self.take_back(field);
    }

    /// Puts a text in a field that follows from another field, unless the user typed one there.
    pub(crate) fn fill(&mut self, field: Field, text: &str) {
        if self.text(field).is_empty() || self.filled.contains(&field) {
            self.set_text(field, text.to_owned());
            self.filled.insert(field);
        }
    }

    /// Whether a tick is set; `false` for a field that is no tick.
    #[must_use]
    pub fn is_ticked(&self, field: Field) -> bool {
        self.ticks.contains(&field)
    }

    /// Sets or clears a tick.
    pub fn set_tick(&mut self, field: Field, on: bool) {
        if on && field.input() == Input::Tick {
            self.ticks.insert(field);
            if let Some(rival) = field.rival() {
                self.ticks.remove(&rival);
            }
        } else {
            self.ticks.remove(&field);
        }
    }

    /// What is chosen at a field; `None` when nothing is, or when it is no choice.
    #[must_use]
    pub fn chosen(&self, field: Field) -> Option<Field::Choice> {
        let chosen = self.choices.get(&field).copied();
        chosen.or_else(|| field.first_choice())
    }

    /// Chooses at a field. A choice that is not of that field does nothing.
    pub fn choose(&mut self, field: Field, choice: Field::Choice) {
        if !field.accepts(choice) {
            return;
        }
        if field.first_choice() == Some(choice) {
            self.choices.remove(&field);
        } else {
            self.choices.insert(field, choice);
        }
        self.take_back(field);
    }

    /// Whether "Ja, dit klopt" is ticked for a question at a field.
    #[must_use]
    pub fn is_confirmed(&self, field: Field, question: Question) -> bool {
        self.confirmed.contains(&(field, question))
    }

    /// Ticks or clears "Ja, dit klopt" for a question at a field; a question with another answer stays.
    pub fn confirm(&mut self, field: Field, question: Question, on: bool) {
        self.confirmed.retain(|known| *known != (field, question));
        if on && question.answer() == AnswerBy::Confirm {
            self.confirmed.push((field, question));
        }
    }

    /// The questions answered with "Ja, dit klopt", so that the page can go on showing them.
    pub fn confirmations(&self) -> impl Iterator<Item = (Field, Question)> + '_ {
        self.confirmed.iter().copied()
    }

    /// Whether anything is filled in at one of these fields, so that leaving would lose work.
    #[must_use]
    pub fn has_work_at(&self, is_counted: impl Fn(Field) -> bool) -> bool {
        let typed = self.texts.iter();
        let typed = typed.filter_map(|(field, text)| (!text.trim().is_empty()).then_some(field));
        let ticked = self.ticks.iter();
        let chosen = self.choices.keys();
        typed
            .chain(ticked)
            .chain(chosen)
            .any(|field| is_counted(*field))
    }

    /// Forgets everything and overwrites the memory it stood in.
    pub fn wipe(&mut self) {
        *self = Self::default();
    }

    /// Forgets everything but the texts of these fields.
    pub fn keep_texts(&mut self, kept: &[Field]) {
        let mut texts = std::mem::take(&mut self.texts);
        texts.retain(|field, _| kept.contains(field));
        *self = Self {
            texts,
            ..Self::default()
        };
    }

    /// The answers at those fields that are also fields of another form, as that form.
    pub(crate) fn part<Other: FormField>(
        &self,
        field: impl Fn(Field) -> Option<Other>,
        choice: impl Fn(Field::Choice) -> Option<Other::Choice>,
    ) -> Form<Other> {
        let mapped = |fields: &BTreeSet<Field>| fields.iter().filter_map(|it| field(*it)).collect();
        let texts = self.texts.iter();
        let choices = self.choices.iter();
        let confirmed = self.confirmed.iter();
        Form {
            texts: texts
                .filter_map(|(it, text)| Some((field(*it)?, text.clone())))
                .collect(),
            filled: mapped(&self.filled),
            ticks: mapped(&self.ticks),
            choices: choices
                .filter_map(|(it, chosen)| Some((field(*it)?, choice(*chosen)?)))
                .collect(),
            confirmed: confirmed
                .filter_map(|(it, question)| Some((field(*it)?, *question)))
                .collect(),
        }
    }

    /// Puts the answers of another form in the place of those at the fields of that form.
    pub(crate) fn put_part<Other: FormField>(
        &mut self,
        part: Form<Other>,
        is_of: impl Fn(Field) -> bool,
        field: impl Fn(Other) -> Field,
        choice: impl Fn(Other::Choice) -> Field::Choice,
    ) {
        self.texts.retain(|it, _| !is_of(*it));
        self.filled.retain(|it| !is_of(*it));
        self.ticks.retain(|it| !is_of(*it));
        self.choices.retain(|it, _| !is_of(*it));
        self.confirmed.retain(|(it, _)| !is_of(*it));
        let Form {
            texts,
            filled,
            ticks,
            choices,
            confirmed,
        } = part;
        self.texts
            .extend(texts.into_iter().map(|(it, text)| (field(it), text)));
        self.filled.extend(filled.into_iter().map(&field));
        self.ticks.extend(ticks.into_iter().map(&field));
        self.choices.extend(
            choices
                .into_iter()
                .map(|(it, chosen)| (field(it), choice(chosen))),
        );
        self.confirmed.extend(
            confirmed
                .into_iter()
                .map(|(it, question)| (field(it), question)),
        );
    }

    fn take_back(&mut self, changed: Field) {
        self.confirmed
            .retain(|(field, _)| !field.depends_on(changed));
    }
}

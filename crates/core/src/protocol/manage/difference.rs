//! What two profiles say differently, agreement by agreement and value by value.

use super::blank::Blank;
use super::editing::Editing;
use super::value::{get, in_words, leaves};
use crate::protocol::json::Json;

/// An agreement that two profiles do not have alike.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Difference {
    /// Who receives under it.
    pub name: String,
    /// In what way it differs.
    pub kind: DifferenceKind,
    /// Its values that differ.
    pub fields: Vec<FieldChange>,
}

/// In what way an agreement differs.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum DifferenceKind {
    /// Only the later profile has it.
    Added,
    /// Only the earlier profile has it.
    Gone,
    /// Both have it, with other values.
    Changed,
}

/// A value that differs, in words; what is not there is empty.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct FieldChange {
    /// Where it stands in the agreement.
    pub pointer: String,
    /// What stood there.
    pub before: String,
    /// What stands there now.
    pub after: String,
}

impl FieldChange {
    /// Returns the blank in which it is filled in, where it is that of a form.
    #[must_use]
    pub fn blank(&self) -> Option<Blank> {
        Blank::at(&self.pointer).filter(|blank| blank.pointer() == self.pointer)
    }
}

impl Editing {
    /// Returns what differs from an earlier profile. Agreements are the same by their id, and compared with what they share.
    #[must_use]
    pub fn differences(&self, before: &Self) -> Vec<Difference> {
        let earlier: Vec<Json> = before.whole().collect();
        let later: Vec<Json> = self.whole().collect();
        let same =
            |all: &[Json], one: &Json| all.iter().position(|it| said(it, "id") == said(one, "id"));
        let mut found = Vec::new();
        for after in &later {
            let known = same(&earlier, after).map(|place| &earlier[place]);
            let fields = changes(known, after);
            let kind = match known {
                Some(_) => DifferenceKind::Changed,
                None => DifferenceKind::Added,
            };
            if !fields.is_empty() {
                found.push(difference(after, kind, fields));
            }
        }
        let gone = earlier.iter().filter(|one| same(&later, one).is_none());
        found.extend(gone.map(|one| difference(one, DifferenceKind::Gone, Vec::new())));
        found
    }
}

fn difference(agreement: &Json, kind: DifferenceKind, fields: Vec<FieldChange>) -> Difference {
    let name = get(agreement, ["receiver", "name"]).map(in_words);
    let name = name.filter(|name| !name.is_empty());
    Difference {
        name: name.unwrap_or_else(|| said(agreement, "municipality")),
        kind,
        fields,
    }
}

fn said(agreement: &Json, key: &'static str) -> String {
    get(agreement, [key]).map(in_words).unwrap_or_default()
}

fn changes(before: Option<&Json>, after: &Json) -> Vec<FieldChange> {
    let all = |json: &Json| {
        let mut found = Vec::new();
        leaves(json, "", &mut found);
        found
    };
    let (earlier, later) = (before.map(all).unwrap_or_default(), all(after));
    let at = |values: &[(String, Json)], pointer: &str| {
        let value = values.iter().find(|(known, _)| known == pointer);
        value.map(|(_, value)| value.clone())
    };
    let gone = earlier
        .iter()
        .filter(|(pointer, _)| at(&later, pointer).is_none());
    let pointers = later.iter().chain(gone).map(|(pointer, _)| pointer);
    pointers
        .filter_map(|pointer| {
            let (before, after) = (at(&earlier, pointer), at(&later, pointer));
            let words = |value: &Option<Json>| value.as_ref().map(in_words).unwrap_or_default();
            let change = FieldChange {
                pointer: pointer.clone(),
                before: words(&before),
                after: words(&after),
            };
            // A key that is left out says no more than an empty one.
            let says_nothing = change.before.is_empty() && change.after.is_empty();
            (before != after && !says_nothing).then_some(change)
        })
        .collect()
}

//! A profile of which the blanks are filled in anew.

use time::Date;

use super::blank::{Blank, BlankKind};
use super::print::print;
use super::value::{get, put, read, resolved, typed, typed_localities};
use crate::protocol::agreement::Agreement;
use crate::protocol::json::Json;
use crate::protocol::place::Places;
use crate::protocol::problem::ProfileProblem;
use crate::protocol::profile::Profile;
use crate::text::fold;

/// A profile under way. It was right when it was read; what became of it since, [`Editing::problems`] says.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Editing {
    /// All of the profile but its agreements.
    rest: Json,
    agreements: Vec<Json>,
}

/// A problem, and the blank at which it is told.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct PlacedProblem {
    /// The agreement; `None` for what agreements share.
    pub agreement: Option<usize>,
    /// The blank; `None` for what is no blank.
    pub blank: Option<Blank>,
    /// Which line of a list, from 1.
    pub line: Option<usize>,
    /// What is wrong.
    pub problem: ProfileProblem,
}

impl Editing {
    /// Reads a profile, which must be right.
    ///
    /// # Errors
    /// Gives everything that is wrong with it.
    pub fn read(json: &str, today: Date) -> Result<Self, Vec<ProfileProblem>> {
        Profile::parse(json, today)?;
        let mut rest = serde_json::from_str(json).unwrap_or(Json::Other);
        let agreements = match get(&rest, ["agreements"]) {
            Some(Json::List(agreements)) => agreements.clone(),
            _ => Vec::new(),
        };
        put(&mut rest, &["agreements"], Some(Json::List(Vec::new())));
        Ok(Self { rest, agreements })
    }

    /// Returns how many agreements there are.
    #[must_use]
    pub fn count(&self) -> usize {
        self.agreements.len()
    }

    /// Returns the profile as it is written in a file.
    #[must_use]
    pub fn json(&self) -> String {
        let mut whole = self.rest.clone();
        put(
            &mut whole,
            &["agreements"],
            Some(Json::List(self.agreements.clone())),
        );
        print(&whole)
    }

    /// Returns what stands in a blank, as it is typed: what the agreement says itself, what it shares, or what follows from both.
    #[must_use]
    pub fn typed(&self, agreement: usize, blank: Blank) -> String {
        match self.own(agreement, blank).or_else(|| self.shared(blank)) {
            Some(value) => typed(value),
            None => self.derived(agreement, blank).unwrap_or_default(),
        }
    }

    /// Returns whether a blank takes what agreements share.
    #[must_use]
    pub fn is_shared(&self, agreement: usize, blank: Blank) -> bool {
        self.own(agreement, blank).is_none() && self.shared(blank).is_some()
    }

    /// Fills in a blank. What agreements share, or what follows from the municipality, is not written once more.
    pub fn set(&mut self, agreement: usize, blank: Blank, text: &str) {
        let value = read(blank.kind(), text);
        let text = typed(&value);
        if text == self.typed(agreement, blank) {
            return;
        }
        let is_known = match self.shared(blank) {
            Some(shared) => typed(shared) == text,
            None => self
                .derived(agreement, blank)
                .is_some_and(|it| it == text || text.is_empty()),
        };
        let is_optional = matches!(blank.kind(), BlankKind::Optional | BlankKind::Teams);
        let leaves_out = is_known || is_optional && text.is_empty() && self.shared(blank).is_none();
        self.put(agreement, blank, (!leaves_out).then_some(value));
        if blank.kind() == BlankKind::Municipality && !text.is_empty() {
            self.settle(agreement, &text);
        }
    }

    /// Makes an agreement after this one and behind all: with what they have in common, or with all that may stand in two.
    pub fn add(&mut self, like: usize, keeps: bool) -> usize {
        let index = self.agreements.len();
        let Some(model) = self.agreements.get(like).cloned() else {
            return like;
        };
        self.agreements.push(model);
        let [name, team] =
            ["/receiver/name", "/sender/team"].map(|pointer| self.said(like, pointer));
        for blank in Blank::ALL {
            let stands_once =
                ["/municipality", "/territory", "/id"].contains(&blank.pointer().as_str());
            if !(blank.is_own() && (stands_once || !keeps)) || self.own(index, blank).is_none() {
                continue;
            }
            self.put(index, blank, Some(read(blank.kind(), "")));
        }
        if let Some(title) = Blank::at("/title").filter(|_| !name.is_empty() && !team.is_empty()) {
            let text = self.typed(index, title);
            self.set(
                index,
                title,
                &text.replace(&name, "{receiver}").replace(&team, "{team}"),
            );
        }
        self.put_confirmed(index, ["", "", ""]);
        index
    }

    /// Takes an agreement out; the last one stays.
    pub fn remove(&mut self, agreement: usize) {
        if self.count() > 1 && agreement < self.count() {
            self.agreements.remove(agreement);
        }
    }

    /// Writes down who checks the contacts today, with the code of what they are. Returns whether the agreement is right in all else.
    pub fn confirm(&mut self, agreement: usize, name: &str, today: Date) -> bool {
        let mut bare = self.clone();
        bare.put_confirmed(agreement, ["", "", ""]);
        let Some(code) = bare
            .checked(agreement, today)
            .map(|it| it.contacts().to_owned())
        else {
            return false;
        };
        self.put_confirmed(agreement, [name.trim(), &today.to_string(), &code]);
        true
    }

    /// Returns one agreement, where all of it is right.
    #[must_use]
    pub fn checked(&self, agreement: usize, today: Date) -> Option<Agreement> {
        let one = Self {
            rest: self.rest.clone(),
            agreements: self
                .agreements
                .get(agreement)
                .cloned()
                .into_iter()
                .collect(),
        };
        let profile = Profile::parse(&one.json(), today).ok()?;
        Some(profile.first().clone())
    }

    /// Returns all that is wrong, each problem at its blank, in the order of the form.
    #[must_use]
    pub fn problems(&self, today: Date) -> Vec<PlacedProblem> {
        let problems = Profile::parse(&self.json(), today)
            .err()
            .unwrap_or_default();
        let mut problems: Vec<_> = problems.into_iter().map(place).collect();
        let order = |blank| Blank::ALL.iter().position(|known| Some(*known) == blank);
        problems.sort_by_key(|placed| (placed.agreement, order(placed.blank)));
        problems
    }

    /// Returns what a pointer of an agreement says, for its name.
    pub(super) fn said(&self, agreement: usize, pointer: &'static str) -> String {
        Blank::at(pointer).map_or_else(String::new, |blank| self.typed(agreement, blank))
    }

    /// Returns by what people know an agreement; empty while nothing is filled in.
    #[must_use]
    pub fn name(&self, agreement: usize) -> String {
        let name = self.said(agreement, "/receiver/name");
        match name.is_empty() {
            true => self.said(agreement, "/municipality"),
            false => name,
        }
    }

    /// Returns each agreement with its id, as all it says.
    pub(super) fn whole(&self) -> impl Iterator<Item = Json> {
        let common = get(&self.rest, ["common"]);
        self.agreements.iter().map(move |own| resolved(own, common))
    }

    fn own(&self, agreement: usize, blank: Blank) -> Option<&Json> {
        get(self.agreements.get(agreement)?, blank.path())
    }

    fn shared(&self, blank: Blank) -> Option<&Json> {
        get(get(&self.rest, ["common"])?, blank.path())
    }

    fn derived(&self, agreement: usize, blank: Blank) -> Option<String> {
        if blank.kind() != BlankKind::Territory {
            return None;
        }
        let whole = Places::new().territory(&self.said(agreement, "/municipality"))?;
        Some(typed_localities(&whole))
    }

    fn put(&mut self, agreement: usize, blank: Blank, value: Option<Json>) {
        if let Some(own) = self.agreements.get_mut(agreement) {
            put(own, &blank.path().collect::<Vec<_>>(), value);
        }
    }

    fn put_confirmed(&mut self, agreement: usize, by: [&str; 3]) {
        let common = get(&self.rest, ["common"]);
        let Some(own) = self.agreements.get_mut(agreement) else {
            return;
        };
        for (key, text) in ["name", "date", "contacts"].into_iter().zip(by) {
            let (path, text) = (["confirmed", key], Json::Text(text.to_owned()));
            let known = get(own, path).or_else(|| get(common?, path));
            if known != Some(&text) {
                put(own, &path, Some(text));
            }
        }
    }

    /// Fills in what follows from another municipality: its territory, and what is still empty.
    fn settle(&mut self, agreement: usize, name: &str) {
        let words = name.split(|sign: char| !sign.is_alphanumeric()).map(fold);
        let id = words.collect::<Vec<_>>().join("-");
        let service = format!("OCMW {name}");
        for (pointer, text) in [
            ("/id", id.as_str()),
            ("/receiver/name", &service),
            ("/receiver/address/municipality", name),
        ] {
            if let Some(blank) = Blank::at(pointer)
                && self.typed(agreement, blank).is_empty()
            {
                self.set(agreement, blank, text);
            }
        }
        if let Some(territory) = Blank::at("/territory")
            && Places::new().territory(name).is_some()
        {
            self.put(agreement, territory, None);
        }
    }
}

/// Puts a problem at the blank at which its pointer leads.
fn place(problem: ProfileProblem) -> PlacedProblem {
    let pointer = problem.pointer();
    let (agreement, rest) = match pointer.strip_prefix("/agreements/") {
        Some(rest) => {
            let (index, rest) = rest.split_at(rest.find('/').unwrap_or(rest.len()));
            (index.parse().ok(), rest)
        }
        None => (None, pointer.strip_prefix("/common").unwrap_or(pointer)),
    };
    let blank = Blank::at(rest).filter(|_| !rest.is_empty());
    let item = blank.and_then(|blank| rest.split('/').nth(blank.path().count() + 1));
    let line = item
        .and_then(|item| item.parse::<usize>().ok())
        .map(|index| index + 1);
    PlacedProblem {
        agreement,
        blank,
        line,
        problem,
    }
}

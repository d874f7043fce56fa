//! The blanks of the model agreement: where each stands in an agreement of the profile, and how it is filled in.

/// A blank of the model agreement.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Blank {
    pointer: &'static str,
    kind: BlankKind,
    part: Part,
    /// Whether each agreement has its own, so that a new one starts without.
    own: bool,
}

/// What goes in a blank.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum BlankKind {
    /// A line.
    Line,
    /// A line, without which the key is left out.
    Optional,
    /// A text of several lines.
    Text,
    /// A day.
    Day,
    /// The name of a municipality.
    Municipality,
    /// A list of texts, one a line.
    List,
    /// Localities, one a line: postcode, name, and old names behind a colon.
    Territory,
    /// Yes or no.
    Switch,
}

/// A part of the form.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Part {
    /// Where and when it holds.
    Agreement,
    /// Who gets the data.
    Receiver,
    /// Who gives them.
    Sender,
    /// Why, and for how long.
    Content,
    /// Who checked the contacts, which is not typed as the rest is.
    Checked,
}

impl Part {
    /// The parts that are typed, in order.
    pub const TYPED: [Self; 4] = [Self::Agreement, Self::Receiver, Self::Sender, Self::Content];
}

impl Blank {
    /// All of them, in the order of the form.
    pub const ALL: [Self; 49] = {
        use BlankKind::{Day, Line, List, Municipality, Optional, Switch, Territory, Text};
        use Part::{Agreement, Checked, Content, Receiver, Sender};
        const fn blank(pointer: &'static str, kind: BlankKind, part: Part, own: bool) -> Blank {
            Blank {
                pointer,
                kind,
                part,
                own,
            }
        }
        [
            blank("/municipality", Municipality, Agreement, true),
            blank("/territory", Territory, Agreement, true),
            blank("/on", Switch, Agreement, false),
            blank("/id", Line, Agreement, true),
            blank("/title", Text, Agreement, false),
            blank("/version", Line, Agreement, true),
            blank("/signed", Day, Agreement, true),
            blank("/start", Day, Agreement, true),
            blank("/end", Day, Agreement, true),
            blank("/cooperation", Day, Agreement, true),
            blank("/published", Line, Agreement, true),
            blank("/page", Line, Agreement, false),
            blank("/mailbox", Line, Receiver, true),
            blank("/phone", Line, Receiver, true),
            blank("/receiver/kind", Optional, Receiver, false),
            blank("/receiver/name", Line, Receiver, true),
            blank("/receiver/team", Line, Receiver, false),
            blank("/receiver/kbo", Line, Receiver, true),
            blank("/receiver/address/street", Line, Receiver, true),
            blank("/receiver/address/postcode", Line, Receiver, true),
            blank("/receiver/address/municipality", Line, Receiver, true),
            blank("/receiver/domains", List, Receiver, true),
            blank("/receiver/dpo", Line, Receiver, true),
            blank("/receiver/representatives", List, Receiver, false),
            blank("/receiver/representativesEmail", Line, Receiver, true),
            blank("/receiver/contactPoint", Line, Receiver, true),
            blank("/receiver/legalBases", List, Receiver, false),
            blank("/sender/name", Line, Sender, false),
            blank("/sender/team", Line, Sender, false),
            blank("/sender/phone", Line, Sender, false),
            blank("/sender/kbo", Line, Sender, false),
            blank("/sender/address/street", Line, Sender, false),
            blank("/sender/address/postcode", Line, Sender, false),
            blank("/sender/address/municipality", Line, Sender, false),
            blank("/sender/domains", List, Sender, false),
            blank("/sender/dpo", Line, Sender, false),
            blank("/sender/representatives", List, Sender, false),
            blank("/sender/representativesEmail", Line, Sender, false),
            blank("/sender/contactPoint", Line, Sender, false),
            blank("/sender/legalBases", List, Sender, false),
            blank("/purpose", Text, Content, false),
            blank("/legalBases", List, Content, false),
            blank("/fields/name", Text, Content, false),
            blank("/fields/address", Text, Content, false),
            blank("/fields/phone", Text, Content, false),
            blank("/fields/email", Text, Content, false),
            blank("/retention", Text, Content, false),
            blank("/recipients", List, Content, false),
            blank("/confirmed/name", Line, Checked, true),
        ]
    };

    /// Returns the blank at a pointer within an agreement: the one that it leads to or into, or the first below it.
    #[must_use]
    pub fn at(pointer: &str) -> Option<Self> {
        let leads = |longer: &str, shorter: &str| {
            let rest = longer.strip_prefix(shorter);
            rest.is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
        };
        let into = |blank: &Self| leads(pointer, blank.pointer);
        let above = |blank: &Self| leads(blank.pointer, pointer);
        let mut all = Self::ALL.into_iter();
        all.clone().find(into).or_else(|| all.find(above))
    }

    /// Returns where it stands in an agreement, as a JSON pointer; the page uses it as an id too.
    #[must_use]
    pub fn pointer(self) -> &'static str {
        self.pointer
    }

    /// Returns what goes in it.
    #[must_use]
    pub fn kind(self) -> BlankKind {
        self.kind
    }

    /// Returns in which part of the form it stands.
    #[must_use]
    pub fn part(self) -> Part {
        self.part
    }

    pub(super) fn is_own(self) -> bool {
        self.own
    }

    pub(super) fn path(self) -> impl Iterator<Item = &'static str> {
        self.pointer[1..].split('/')
    }
}

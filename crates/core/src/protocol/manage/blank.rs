//! The blanks of the model agreement: where each stands in an agreement of the profile, and how it is filled in.

/// What the id of a field begins with.
const PREFIX: &str = "blank-";

/// A blank of the model agreement.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Blank {
    /// The keys that lead to it, behind a word of its own: what an id in HTML can be.
    id: &'static str,
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
    /// Other teams, one a line: name, and number behind a colon; without any the key is left out.
    Teams,
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
    pub const ALL: [Self; 50] = {
        use BlankKind::{Day, Line, List, Municipality, Optional, Switch, Teams, Territory, Text};
        use Part::{Agreement, Checked, Content, Receiver, Sender};
        const fn blank(id: &'static str, kind: BlankKind, part: Part, own: bool) -> Blank {
            Blank {
                id,
                kind,
                part,
                own,
            }
        }
        [
            blank("blank-municipality", Municipality, Agreement, true),
            blank("blank-territory", Territory, Agreement, true),
            blank("blank-on", Switch, Agreement, false),
            blank("blank-id", Line, Agreement, true),
            blank("blank-title", Text, Agreement, false),
            blank("blank-version", Line, Agreement, true),
            blank("blank-signed", Day, Agreement, true),
            blank("blank-start", Day, Agreement, true),
            blank("blank-end", Day, Agreement, true),
            blank("blank-cooperation", Day, Agreement, true),
            blank("blank-published", Line, Agreement, true),
            blank("blank-page", Line, Agreement, false),
            blank("blank-mailbox", Line, Receiver, true),
            blank("blank-phone", Line, Receiver, true),
            blank("blank-receiver-kind", Optional, Receiver, false),
            blank("blank-receiver-name", Line, Receiver, true),
            blank("blank-receiver-team", Line, Receiver, false),
            blank("blank-receiver-kbo", Line, Receiver, true),
            blank("blank-receiver-address-street", Line, Receiver, true),
            blank("blank-receiver-address-postcode", Line, Receiver, true),
            blank("blank-receiver-address-municipality", Line, Receiver, true),
            blank("blank-receiver-domains", List, Receiver, true),
            blank("blank-receiver-dpo", Line, Receiver, true),
            blank("blank-receiver-representatives", List, Receiver, false),
            blank("blank-receiver-representativesEmail", Line, Receiver, true),
            blank("blank-receiver-contactPoint", Line, Receiver, true),
            blank("blank-receiver-legalBases", List, Receiver, false),
            blank("blank-sender-name", Line, Sender, false),
            blank("blank-sender-team", Line, Sender, false),
            blank("blank-sender-phone", Line, Sender, false),
            blank("blank-sender-teams", Teams, Sender, false),
            blank("blank-sender-kbo", Line, Sender, false),
            blank("blank-sender-address-street", Line, Sender, false),
            blank("blank-sender-address-postcode", Line, Sender, false),
            blank("blank-sender-address-municipality", Line, Sender, false),
            blank("blank-sender-domains", List, Sender, false),
            blank("blank-sender-dpo", Line, Sender, false),
            blank("blank-sender-representatives", List, Sender, false),
            blank("blank-sender-representativesEmail", Line, Sender, false),
            blank("blank-sender-contactPoint", Line, Sender, false),
            blank("blank-sender-legalBases", List, Sender, false),
            blank("blank-purpose", Text, Content, false),
            blank("blank-legalBases", List, Content, false),
            blank("blank-fields-name", Text, Content, false),
            blank("blank-fields-address", Text, Content, false),
            blank("blank-fields-phone", Text, Content, false),
            blank("blank-fields-email", Text, Content, false),
            blank("blank-retention", Text, Content, false),
            blank("blank-recipients", List, Content, false),
            blank("blank-confirmed-name", Line, Checked, true),
        ]
    };

    /// Returns the blank at a pointer within an agreement: the one that it leads to or into, or the first below it.
    #[must_use]
    pub fn at(pointer: &str) -> Option<Self> {
        let parts: Vec<&str> = pointer.split('/').skip(1).collect();
        let common = |blank: &Self| blank.path().zip(&parts).all(|(key, part)| key == *part);
        let into = |blank: &Self| blank.path().count() <= parts.len() && common(blank);
        let mut all = Self::ALL.into_iter();
        all.clone().find(into).or_else(|| all.find(common))
    }

    /// Returns where it stands in an agreement, as a JSON pointer.
    #[must_use]
    pub fn pointer(self) -> String {
        format!("/{}", self.path().collect::<Vec<_>>().join("/"))
    }

    /// Returns the id of its field.
    #[must_use]
    pub fn id(self) -> &'static str {
        self.id
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
        self.id[PREFIX.len()..].split('-')
    }
}

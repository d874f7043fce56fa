//! What the parties tell each other in the open: nothing in it is about a client.

use std::num::NonZeroU32;

use time::{Date, OffsetDateTime};

use super::choices::{Aspect, Ground, Happened, Kind, Measure, ProcessorEvent, Proof, Risk, Side};
use super::days::{LEAK_TERM, NOTICE_MONTHS, by_belgian_clock, months_after};
use crate::protocol::{Agreement, Datum};
use crate::referral::{Moment, Reference, Sender};
use crate::text::tidy;

/// The longest short line about an organisation or a law, in characters.
pub const LONGEST_LINE: usize = 120;

/// A letter from one party to the other.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Letter {
    /// Who writes.
    pub side: Side,
    /// The person who writes and can be reached about it.
    pub writer: Sender,
    /// When it was made.
    pub created: Moment,
    /// What it says.
    pub content: Content,
}

/// What a letter says.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Content {
    /// A client takes the consent back.
    Withdrawal(Withdrawal),
    /// A leak of personal data.
    Leak(Leak),
    /// A law changes.
    Law(LawChange),
    /// A processor starts, changes or stops.
    Processor(ProcessorChange),
    /// Asks for proof of these measures, at least one.
    AskProof(Vec<Proof>),
    /// Gives proof of these measures, at least one, each with the day since when it holds.
    GiveProof(Vec<(Proof, Date)>),
    /// All processors; none when the list is empty.
    Processors(Vec<Processor>),
    /// The protocol ends.
    End(End),
}

/// A client takes back the consent for a referral.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Withdrawal {
    /// The reference of the referral.
    pub reference: Reference,
    /// The day on which the client said so.
    pub day: Date,
}

/// A leak, in what article 33 (3) of the GDPR asks: nature, kinds and numbers, consequences, measures.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Leak {
    pub(super) found: OffsetDateTime,
    pub(super) happened: Vec<Happened>,
    pub(super) data: Vec<Datum>,
    pub(super) persons: Option<NonZeroU32>,
    pub(super) risks: Vec<Risk>,
    pub(super) taken: Vec<Measure>,
    pub(super) planned: Vec<Measure>,
}

/// A law with impact on the protocol changes.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct LawChange {
    /// How the law is called.
    pub title: Line,
    /// From when it holds.
    pub day: Date,
    /// What in the protocol it touches, at least one.
    pub aspects: Vec<Aspect>,
}

/// Something happens with a processor.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct ProcessorChange {
    /// What happens.
    pub turn: ProcessorEvent,
    /// The processor.
    pub name: Line,
    /// What it does with the data.
    pub task: Line,
    /// From when.
    pub day: Date,
}

/// A processor in the list, bound by an agreement under article 28 of the GDPR.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Processor {
    /// How it is called.
    pub name: Line,
    /// What it does with the data.
    pub task: Line,
    /// The day of the agreement.
    pub agreed: Date,
}

/// The end of the protocol.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct End {
    /// Why.
    pub ground: Ground,
    /// The last day on which it holds.
    pub last: Date,
}

/// A short line about an organisation or a law; the guard against data of persons looked at it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Line(String);

impl Line {
    /// Makes a line of at least one letter and at most [`LONGEST_LINE`] characters. The guard is the duty of the caller, who
    /// can ask about what it sees (see `referral::refuses`).
    pub(super) fn new(typed: &str) -> Option<Self> {
        let line = tidy(typed);
        let fits = line.chars().any(char::is_alphabetic) && line.chars().count() <= LONGEST_LINE;
        fits.then_some(Self(line))
    }

    /// Returns the line.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl Letter {
    /// Returns what kind of message it is.
    #[must_use]
    pub fn kind(&self) -> Kind {
        match self.content {
            Content::Withdrawal(_) => Kind::Withdrawal,
            Content::Leak(_) => Kind::Leak,
            Content::Law(_) | Content::Processor(_) => Kind::Change,
            Content::AskProof(_) => Kind::AskProof,
            Content::GiveProof(_) => Kind::GiveProof,
            Content::Processors(_) => Kind::Processors,
            Content::End(_) => Kind::End,
        }
    }
}

impl Leak {
    /// Returns when it was found, by the clock of Belgium.
    #[must_use]
    pub fn found(&self) -> OffsetDateTime {
        self.found
    }

    /// Returns until when the authority can be told without giving reasons for delay (article 33 (1) of the GDPR), by the clock
    /// of Belgium.
    #[must_use]
    pub fn deadline(&self) -> OffsetDateTime {
        by_belgian_clock(self.found + LEAK_TERM)
    }

    /// Returns what happened, at least one.
    #[must_use]
    pub fn happened(&self) -> &[Happened] {
        &self.happened
    }

    /// Returns the kinds of data, at least one.
    #[must_use]
    pub fn data(&self) -> &[Datum] {
        &self.data
    }

    /// Returns the approximate number of persons; `None` when that is not known yet.
    #[must_use]
    pub fn persons(&self) -> Option<NonZeroU32> {
        self.persons
    }

    /// Returns what it can lead to, at least one.
    #[must_use]
    pub fn risks(&self) -> &[Risk] {
        &self.risks
    }

    /// Returns what was done already; with [`planned`](Self::planned) at least one.
    #[must_use]
    pub fn taken(&self) -> &[Measure] {
        &self.taken
    }

    /// Returns what will be done.
    #[must_use]
    pub fn planned(&self) -> &[Measure] {
        &self.planned
    }
}

impl End {
    /// Makes the end of an agreement of which notice is given today; `None` after the last year that there is.
    ///
    /// Notice takes six months. A breach ends it at once, and so does the loss of the legal ground.
    #[must_use]
    pub fn new(ground: Ground, today: Date) -> Option<Self> {
        let last = match ground {
            Ground::Notice => months_after(today, NOTICE_MONTHS)?,
            Ground::Breach | Ground::Law => today,
        };
        Some(Self { ground, last })
    }

    /// Returns whether the agreement ends by itself before the notice does.
    #[must_use]
    pub fn is_late(&self, agreement: &Agreement) -> bool {
        agreement.end().is_some_and(|end| end < self.last)
    }
}

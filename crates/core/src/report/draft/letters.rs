//! Checks the letters.

use std::num::NonZeroU32;

use time::{OffsetDateTime, Time};

use super::Draft;
use super::check::Check;
use crate::protocol::{Datum, parse_date};
use crate::report::choices::{
    Aspect, Ground, Happened, Kind, Measure, ProcessorIndex, Proof, Risk, Side, Subject,
};
use crate::report::days::from_belgian_clock;
use crate::report::field::Field;
use crate::report::letter::{
    Content, End, LawChange, Leak, Letter, Processor, ProcessorChange, Withdrawal,
};
use crate::report::problem::ReportRefusal as Refusal;

impl Draft {
    /// When a leak was found, once day and hour are filled in: the page shows the end of the term of it at once.
    #[must_use]
    pub fn found(&self) -> Option<OffsetDateTime> {
        let day = parse_date(self.form.text(Field::FoundDay))?;
        let time = parse_time(self.form.text(Field::FoundTime))?;
        Some(from_belgian_clock(day.with_time(time)))
    }
}

impl Check<'_> {
    pub(super) fn letter(&mut self) -> Option<Letter> {
        let side = self.side();
        let content = match self.draft.kind {
            Kind::Withdrawal => self.withdrawal().map(Content::Withdrawal),
            Kind::Leak => self.leak().map(Content::Leak),
            Kind::Change => self.change(),
            Kind::AskProof => self.ticked(Proof::ALL, Field::Proof).map(Content::AskProof),
            Kind::GiveProof => self.proofs().map(Content::GiveProof),
            Kind::Processors => self.processors().map(Content::Processors),
            Kind::End => self.end(side).map(Content::End),
            Kind::Defects | Kind::Answer => None,
        };
        let writer = self.writer(side);
        Some(Letter {
            side: side?,
            writer: writer?,
            created: self.now,
            content: content?,
        })
    }

    fn side(&mut self) -> Option<Side> {
        let side = self.draft.side();
        if side.is_none() {
            self.refuse(Field::Side, Refusal::Missing);
        }
        side
    }

    fn withdrawal(&mut self) -> Option<Withdrawal> {
        let reference = self.reference();
        let day = self.past_day(Field::Day, self.agreement.start());
        Some(Withdrawal {
            reference: reference?,
            day: day?,
        })
    }

    fn leak(&mut self) -> Option<Leak> {
        let found = self.found();
        let happened = self.ticked(Happened::ALL, Field::Happened);
        let data = self.ticked(&Datum::ALL, Field::Leaked);
        let persons = self.persons();
        let risks = self.ticked(Risk::ALL, Field::Risk);
        if risks
            .as_ref()
            .is_some_and(|risks| risks.len() > 1 && risks.contains(&Risk::None))
        {
            self.refuse(Field::Risk(Risk::None), Refusal::NoneAndOthers);
        }
        let taken = self.ticks(Measure::ALL, Field::Taken);
        let mut planned = self.ticks(Measure::ALL, Field::Planned);
        if taken.is_empty() && planned.is_empty() {
            self.refuse(Field::Taken(Measure::ALL[0]), Refusal::NothingTicked);
        }
        // What was done already need not be announced.
        planned.retain(|measure| !taken.contains(measure));
        Some(Leak {
            found: found?,
            happened: happened?,
            data: data?,
            persons: persons?,
            risks: risks?,
            taken,
            planned,
        })
    }

    fn found(&mut self) -> Option<OffsetDateTime> {
        let day = self.past_day(Field::FoundDay, self.agreement.start());
        let time = self.found_time();
        day.and(time)?;
        let found = self.draft.found()?;
        if found > self.now.time() {
            let today = self.now.time().date();
            self.refuse(Field::FoundTime, Refusal::Future(today));
            return None;
        }
        Some(found)
    }

    fn found_time(&mut self) -> Option<Time> {
        let field = Field::FoundTime;
        if self.is_empty(field) {
            self.refuse(field, Refusal::Missing);
            return None;
        }
        let time = parse_time(self.draft.form.text(field));
        if time.is_none() {
            self.refuse(field, Refusal::Time);
        }
        time
    }

    /// About how many persons; `Some(None)` when that is not known yet.
    fn persons(&mut self) -> Option<Option<NonZeroU32>> {
        let field = Field::Persons;
        let is_unknown = self.draft.form.is_ticked(Field::PersonsUnknown);
        match (self.is_empty(field), is_unknown) {
            (true, true) => return Some(None),
            (false, true) => {
                self.refuse(Field::PersonsUnknown, Refusal::CountAndUnknown);
                return None;
            }
            (true, false) => {
                self.refuse(field, Refusal::Missing);
                return None;
            }
            (false, false) => {}
        }
        // Not more than six digits, so that no number of a person fits.
        let typed = self.draft.form.text(field).trim();
        let is_count = typed.len() <= 6 && typed.bytes().all(|byte| byte.is_ascii_digit());
        let count = is_count.then(|| typed.parse().ok()).flatten();
        if count.is_none() {
            self.refuse(field, Refusal::Count);
        }
        count.map(Some)
    }

    fn change(&mut self) -> Option<Content> {
        match self.draft.form.subject() {
            None => {
                self.refuse(Field::Subject, Refusal::Missing);
                None
            }
            Some(Subject::Law) => {
                let title = self.line(Field::LawTitle);
                let day = self.day(Field::Day);
                let aspects = self.ticked(Aspect::ALL, Field::Aspect);
                Some(Content::Law(LawChange {
                    title: title?,
                    day: day?,
                    aspects: aspects?,
                }))
            }
            Some(Subject::Processor) => {
                let turn = self.draft.form.turn();
                if turn.is_none() {
                    self.refuse(Field::ProcessorEvent, Refusal::Missing);
                }
                let name = self.line(Field::ProcessorName(ProcessorIndex::First));
                let task = self.line(Field::ProcessorTask(ProcessorIndex::First));
                let day = self.day(Field::Day);
                Some(Content::Processor(ProcessorChange {
                    turn: turn?,
                    name: name?,
                    task: task?,
                    day: day?,
                }))
            }
        }
    }

    fn proofs(&mut self) -> Option<Vec<(Proof, time::Date)>> {
        let ticked = self.ticked(Proof::ALL, Field::Proof)?;
        // A plan can be older than the protocol, but not than a life.
        let first = time::Date::from_calendar_date(1990, time::Month::January, 1)
            .expect("the year has its first day");
        let proofs: Vec<_> = ticked
            .into_iter()
            .map(|proof| Some((proof, self.past_day(Field::ProofDay(proof), first)?)))
            .collect();
        proofs.into_iter().collect()
    }

    fn processors(&mut self) -> Option<Vec<Processor>> {
        let rows: Vec<ProcessorIndex> = ProcessorIndex::ALL
            .iter()
            .copied()
            .filter(|row| self.draft.has_row(*row))
            .collect();
        match (
            rows.is_empty(),
            self.draft.form.is_ticked(Field::NoProcessors),
        ) {
            (true, true) => return Some(Vec::new()),
            (false, true) => {
                self.refuse(Field::NoProcessors, Refusal::ProcessorsAndNone);
                return None;
            }
            (true, false) => {
                self.refuse(
                    Field::ProcessorName(ProcessorIndex::First),
                    Refusal::Missing,
                );
                return None;
            }
            (false, false) => {}
        }
        let read: Vec<_> = rows.into_iter().map(|row| self.processor(row)).collect();
        read.into_iter().collect()
    }

    fn processor(&mut self, row: ProcessorIndex) -> Option<Processor> {
        let name = self.line(Field::ProcessorName(row));
        let task = self.line(Field::ProcessorTask(row));
        let agreed = self.day(Field::ProcessorDay(row));
        Some(Processor {
            name: name?,
            task: task?,
            agreed: agreed?,
        })
    }

    fn end(&mut self, side: Option<Side>) -> Option<End> {
        let Some(ground) = self.draft.form.ground() else {
            self.refuse(Field::Ground, Refusal::Missing);
            return None;
        };
        if ground == Ground::Breach && side == Some(Side::Receiver) {
            self.refuse(Field::Ground, Refusal::BreachBySender);
        }
        End::new(ground, self.now.time().date())
    }
}

/// Reads `14:30`, as a time field gives it, and `14.30`, `14u30` or `14 uur`, as people type it.
fn parse_time(typed: &str) -> Option<Time> {
    let typed = typed.trim().to_lowercase();
    let typed = typed.trim_end_matches("uur").trim_end();
    let (hour, minute) = typed
        .split_once([':', '.', 'u', 'h'])
        .unwrap_or((typed, ""));
    let number = |part: &str| {
        let is_number =
            (1..=2).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_digit());
        is_number.then(|| part.parse::<u8>().ok())?
    };
    let minute = if minute.is_empty() { "00" } else { minute };
    Time::from_hms(number(hour)?, number(minute)?, 0).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_are_read() {
        for (typed, expected) in [
            ("14:30", Some((14, 30))),
            ("9.05", Some((9, 5))),
            ("14u30", Some((14, 30))),
            ("14 uur", Some((14, 0))),
            ("0:00", Some((0, 0))),
            ("24:00", None),
            ("12:60", None),
            ("straks", None),
            ("12:30:15", None),
            ("", None),
        ] {
            let read = parse_time(typed).map(|time| (time.hour(), time.minute()));
            assert_eq!(read, expected, "{typed}");
        }
    }
}

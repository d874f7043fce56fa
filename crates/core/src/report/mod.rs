//! What the parties tell each other after a referral: defects in the data and what was done about them (article 7),
//! leaks and changes (article 9), proofs (article 6) and the end (article 11).
//!
//! ```
//! use sluis_core::protocol::Profile;
//! use sluis_core::referral::Moment;
//! use sluis_core::report::{Draft, Field, Kind};
//! let profile = Profile::default();
//! let mut draft = Draft::new(Kind::Defects);
//! draft.form_mut().set_text(Field::Reference, "7KQ3-MX9P".to_owned());
//! let now = Moment::parse("2026-03-02T10:15:00+01:00").expect("a time");
//! let problems = draft.check(&profile, now).expect_err("the rest is missing");
//! assert_eq!(problems[0].field(), Field::To);
//! ```
//!
//! Owns what such a message can say, in types; no sentence (see `wording`), no file (see `document`) and no mail (see
//! `message`). A [`Draft`] is the raw form of all kinds; [`Draft::check`] makes a [`Report`] of it, or gives all
//! problems. It asks no flow back about whether the client was reached: the protocol names none.

mod answer;
mod choices;
mod days;
mod defect;
mod draft;
mod envelope;
mod field;
mod letter;
mod problem;

pub use crate::referral::Input;
pub use answer::{Answer, Change, Done, Outcome, changes};
pub use choices::{
    Aspect, Ground, Happened, How, Kind, Measure, ProcessorEvent, ProcessorIndex, Proof, Risk,
    Side, Subject,
};
pub use days::{LEAK_TERM, NOTICE_MONTHS, by_belgian_clock, from_belgian_clock, months_after};
pub use defect::{Defect, DefectReport, Finding};
pub use draft::{Draft, Report};
pub use envelope::{Doubt, Envelope, MessageKind};
pub use field::{Choice, Field, Part};
pub use letter::{
    Content, End, LONGEST_LINE, LawChange, Leak, Letter, Line, Processor, ProcessorChange,
    Withdrawal,
};
pub use problem::{ReportProblem, ReportProblemKind, ReportRefusal};

//! What is communicated: a raw [`Draft`] becomes [`Facts`], or all its [`Problem`]s; stamped they are a [`Referral`].
//!
//! ```
//! use sluis_core::protocol::Profile;
//! use sluis_core::referral::{Draft, Field};
//! let mut draft = Draft::default();
//! draft.set_text(Field::GivenName, "Fatima".to_owned());
//! let today = time::Date::from_calendar_date(2026, time::Month::March, 2).expect("a day");
//! let problems = draft.check(&Profile::default(), today).expect_err("the rest is missing");
//! assert_eq!(problems[0].field(), Field::SenderName);
//! ```
//!
//! Owns every rule about what article 3 lets through: names, ways to reach someone, consent, and the guard against
//! everything else. It owns no sentence (see `wording`) and no agreement (see `protocol`, its only import of ours).
//! Neither problems nor types show what was typed when they are printed for debugging.

mod absence;
mod address;
mod check;
mod consent;
mod contact;
mod draft;
mod facts;
mod field;
mod form;
mod guard;
mod house_number;
mod moment;
mod name;
mod paste;
mod problem;
mod reference;
mod refill;
mod value;
mod worker;

pub use crate::protocol::{Email, EmailFault, Phone, PhoneFault, Postcode};
pub use absence::Absence;
pub use address::{Address, AddressKind, Street};
pub use consent::{Consent, ConsentForm, Point};
pub use contact::PastedContact;
pub use draft::Draft;
pub use facts::{Facts, Referral, Sender};
pub use field::{Choice, Field, Step};
pub use form::{Form, FormField, Input};
pub use guard::{LineFault, is_register_number, refuses};
pub use house_number::{BoxNumber, HouseNumber};
pub use moment::Moment;
pub use name::Name;
pub use paste::SplitAddress;
pub use problem::{AnswerBy, Problem, ProblemKind, Question, Refusal};
pub use reference::{Exercise, Reference};
pub use value::Value;
pub use worker::Worker;

//! The agreement as data: parties, fields with their justification, territory, contacts, validity.
//!
//! ```
//! use sluis_core::protocol::Profile;
//! let profile = Profile::default();
//! let agreement = profile.first();
//! assert_eq!(agreement.receiver().name(), "OCMW Tessenderlo-Ham");
//! ```
//!
//! Owns the reading and checking of `profiles/*.json`, and the three small types that both the agreement and the
//! client have: [`Email`], [`Phone`] and [`Postcode`], with the links that lead to them ([`link`]). It does not own any Dutch
//! sentence (see `wording`), nor what is asked of a client (see `referral`). It imports nothing of ours but `text` and the digest
//! of `sevenz`.

mod agreement;
mod date;
mod email;
mod json;
mod kbo;
pub mod link;
mod locate;
pub mod manage;
mod party;
mod phone;
mod place;
mod plain;
mod postcode;
mod problem;
mod profile;
mod read;
mod service;

pub use agreement::{Agreement, Confirmed, Datum, NotInForce};
pub use date::{is_no_date, parse_date};
pub use email::{Email, EmailFault};
pub use kbo::KboNumber;
pub use party::{Party, Seat, Side};
pub use phone::{Phone, PhoneFault};
pub use place::{FoundPlace, Place, find_places};
pub use postcode::{Locality, Postcode};
pub use problem::{Expected, ProfileProblem, ProfileProblemKind};
pub use profile::Profile;
pub use service::{Article, Service};

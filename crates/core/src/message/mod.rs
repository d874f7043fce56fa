//! What goes beside an encrypted file: the mail, the receipt, the text for the register; and the letters without a file.
//!
//! ```
//! use sluis_core::message::Envelope;
//! use sluis_core::protocol::Profile;
//! use sluis_core::referral::Reference;
//! use sluis_core::report::MessageKind;
//! let profile = Profile::default();
//! let reference = Reference::parse("7KQ3MX9P").unwrap();
//! let envelope = Envelope::referral(profile.first(), reference, "An De Smet");
//! assert!(envelope.mail().mailto().starts_with("mailto:socialedienst@tessenderlo-ham.be?subject=Beveiligd%20bericht"));
//! assert_eq!(envelope.file_name, MessageKind::Referral.file_name(reference));
//! ```
//!
//! Owns their form; no sentence (see `wording`) and no encryption (see `archive`). Nothing it makes says anything about
//! the client: what it makes them from has no place for one, and [`Private`] looks once more before a text is offered.

mod eml;
mod envelope;
mod guard;
mod letter;
mod mail;
mod receipt;
pub mod register;
mod row;

pub use envelope::Envelope;
pub use guard::{Leak, Private, guard};
pub use letter::PrintedLetter;
pub use mail::{Attachment, LONGEST_LINK, Mail};
pub use receipt::{
    Comparison, Consented, Derivation, Page, Parts, Receipt, ReceiptError, Verified,
};
pub use row::{LabelledText, lines};

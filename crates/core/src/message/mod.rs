//! What goes beside an encrypted file: the mail, the receipt, a reminder, the text for the register; and the letters without a file.
//!
//! ```
//! use sluis_core::protocol::Profile;
//! use sluis_core::referral::Reference;
//! use sluis_core::report::{Envelope, MessageKind};
//! let profile = Profile::default();
//! let reference = Reference::parse("7KQ3MX9P").unwrap();
//! let agreement = profile.first();
//! let envelope = Envelope::new(MessageKind::Referral, reference, agreement, agreement.mailbox(), "An De Smet");
//! assert!(envelope.mail().mailto().starts_with("mailto:socialedienst@tessenderlo-ham.be?subject=Versleuteld%20bericht"));
//! assert_eq!(envelope.file_name(), MessageKind::Referral.file_name(reference));
//! ```
//!
//! Owns their form; no sentence (see `wording`) and no encryption (see `sevenz`). Nothing it makes says anything about
//! the client: what it makes them from cannot hold one, and [`Private`] looks once more before a text is offered.

mod eml;
mod envelope;
mod guard;
mod letter;
mod mail;
mod receipt;
pub mod register;
pub mod reminder;
mod row;

pub use eml::Attachment;
pub use guard::{Leak, Private, guard};
pub use letter::PrintedLetter;
pub use mail::{LONGEST_LINK, Mail};
pub use receipt::{
    Comparison, Consented, Derivation, Page, Receipt, ReceiptError, ReceiptParts, Verified,
};
pub use row::{LabelledText, lines};

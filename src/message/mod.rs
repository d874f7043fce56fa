//! What goes beside an encrypted file: the mail, the receipt, the text for the register; and the letters without a file.
//!
//! Owns their form; no sentence (see `wording`) and no encryption (see `archive`). Nothing it makes says anything about
//! the client, and [`guard`] proves it for each text.

mod guard;
mod letter;
mod mail;

pub use guard::{Leak, guard};
pub use letter::Paper;
pub use mail::{Attachment, Mail};

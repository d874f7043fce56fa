//! Plain components: button, field, choice, notice, icon. They know no page and no referral.
//!
//! A component takes its texts and its values as arguments and says by a callback what the user
//! did; where an answer is not right, it shows the [`Message`] it was given.

mod choice;
mod date;
mod escape;
mod field;
mod fresh;
mod heard;
mod icon;
mod message;
mod private;
mod select;
mod suggestions;
mod summary;
mod sure;
mod unbroken;

pub use choice::{RadioGroup, Tick};
pub use date::DateField;
pub use escape::on_escape;
pub use field::{Entry, TextArea, TextField, Width};
pub use fresh::{fresh, fresh_text};
pub use heard::heard;
pub use icon::{Icon, Mark, Picture};
pub use message::{Message, Tone};
pub use private::Private;
pub use select::Select;
pub use suggestions::{Suggestion, Suggestions};
pub use summary::ErrorSummary;
pub use sure::Sure;
pub use unbroken::unbroken;

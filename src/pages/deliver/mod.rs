//! From files that are ready to a receiver who has them: the password, the mail, the telephone call, the proof.
//!
//! It owns the order of the tasks and what was done of them. It does not own what is handed over (see `refer` and `report`),
//! the texts that go out (see `message`) nor the sentences (see `wording`).

mod arrival;
mod call;
mod copy;
mod delivery;
mod end;
mod mail;
mod parcel;
mod password;
mod reminder;
mod save;
mod seal;
mod sealing;
mod state;
mod tasks;
mod trial;

pub use call::{PaperView, rows_view};
pub use copy::CopyButton;
pub use delivery::{Delivery, Receiver};
pub use mail::DRAFT_TYPE;
pub use reminder::ReminderButton;
pub use state::{DeliverState, Work};
pub use tasks::{Making, Tasks, heading};

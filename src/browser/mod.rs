//! The only user of `web-sys`: what the page asks of the browser, and nothing else.
//!
//! It owns picking and saving files, the clock, the random source, focus and the title, the clipboard, whether the user is still
//! there, and whether something rewrites the page. Every call that the browser answers later ends by itself, see `answer.rs`. It
//! stores nothing and asks nothing of the network.

mod answer;
mod clipboard;
mod clock;
mod device;
mod entropy;
mod file;
mod history;
mod native;
mod own_page;
mod pause;
mod pick_place;
mod place;
mod presence;
mod rewritten;
mod save;
mod screen;
mod shade;
mod signed;
mod worker_key;

pub use clipboard::{copy, pasted_text};
pub use clock::{elapsed, now, today};
pub use device::{Device, derivation_time, second_opinion};
pub use entropy::random;
pub use file::{Picked, dropped, on_drop, picked};
pub use history::{on_step, push_step, replace_step};
pub use native::Native;
pub use own_page::{keep_page, own_page};
pub use pause::{Slices, give_way, pause, wait};
pub use pick_place::{Saved, SavedFile, save_where_chosen};
pub use place::{address_with, fragment, go_to, may_hold_back, on_fragment};
pub use presence::{
    Moment, ask_before_leaving, every_second, moment, on_leave, on_presence, on_return,
};
pub use rewritten::{is_rewritten, on_rewritten};
pub use save::{SaveError, address, forget, forget_all, save};
pub use screen::{
    block, block_line, bring_soon, focus, focus_heading_soon, focus_soon, fold_on_escape, print,
    print_frame, scroll_to_top, set_title, show_in_list, title,
};
pub use shade::shade;
pub use signed::worth;
pub use worker_key::{WorkerKey, side_by_side};

//! The only user of `web-sys`: what the page asks of the browser, and nothing else.
//!
//! It owns picking and saving files, the clock, the random source, focus and the title, the clipboard, whether the user is still
//! there, and whether something rewrites the page. It stores nothing and asks nothing of the network.

mod clipboard;
mod clock;
mod device;
mod elsewhere;
mod entropy;
mod file;
mod native;
mod pause;
mod place;
mod presence;
mod rewritten;
mod save;
mod screen;

pub use clipboard::copy;
pub use clock::{elapsed, now, today};
pub use device::{Device, derivation_time, second_opinion};
pub use elsewhere::ElsewhereKey;
pub use entropy::random;
pub use file::{Picked, on_drop, picked};
pub use native::Native;
pub use pause::{Slices, give_way, pause, wait};
pub use place::{fragment, may_hold_back, on_fragment};
pub use presence::{ask_before_leaving, every_second, on_presence, wall_clock};
pub use rewritten::{is_rewritten, on_rewritten};
pub use save::{SaveError, address, forget, forget_all, save};
pub use screen::{block, focus, focus_soon, print, scroll_to_top, set_title};

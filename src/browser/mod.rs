//! The only user of `web-sys`: what the page asks of the browser, and nothing else.
//!
//! It owns saving a file, the clock, the random source, focus and the title. It stores nothing and
//! asks nothing of the network.

mod clock;
mod entropy;
mod native;
mod pause;
mod save;
mod screen;

pub use clock::{elapsed, now, today};
pub use entropy::random;
pub use native::Native;
pub use pause::{Slices, pause};
pub use save::{SaveError, save};
pub use screen::{block, focus, focus_soon, print, scroll_to_top, set_title};

//! Opening: an archive of any program becomes entries.
//!
//! [`open`] does it in one call, [`Opening`] in steps. Whatever the bytes are, it ends within the [`Limits`] and with entries or an
//! [`OpenError`]. Names are returned as the archive has them; [`SafeNames`](crate::SafeNames) makes them fit to save.
//!
//! The layers, from the bottom: `bytes` and `pace` read numbers in slices; `folder`, `streams` and `files` parse; `codec` undoes what a
//! folder describes, with `aes`, `keys`, `meter` and `method`; `header` checks a parsed header against the limits before anything is
//! unpacked; `unpacking` and `external` work on one folder, `entries` collects what comes out; and `opening` drives them all.

mod aes;
mod bytes;
mod codec;
mod entries;
mod error;
mod external;
mod files;
mod folder;
mod header;
mod keys;
mod meter;
mod method;
mod opening;
mod pace;
mod start;
mod streams;
mod unpacking;

pub use error::{DamagedPart, Feature, OpenError};
pub use method::MethodId;
pub use opening::Opening;

use crate::{entry::OpenedEntry, limits::Limits, password::Password};

/// Opens an archive in one call. For steps with progress, see [`Opening`].
///
/// A password that turns out not to be needed is not used.
///
/// # Errors
/// See each variant of [`OpenError`].
pub fn open(
    archive: &[u8],
    password: Option<&Password>,
    limits: &Limits,
) -> Result<Vec<OpenedEntry>, OpenError> {
    Opening::new(archive, password, limits)?.finish()
}

#[cfg(test)]
mod layouts;
#[cfg(test)]
mod origins;
#[cfg(test)]
mod tests;

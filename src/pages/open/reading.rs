//! From a picked file to its bytes, with their fingerprint.

use super::archive::{Failure, Sealed};
use crate::{
    browser::{self, Picked},
    pages::work::Halted,
};
use sevenz::Fingerprinting;

/// The longest file that is read: more than all that an archive may hold, in bytes.
const LONGEST: u64 = 640 * 1024 * 1024;

/// Reads a file. `busy` hears which part is done, from 0 to 1, and says whether to go on.
///
/// # Errors
/// [`Halted::Stopped`] when `busy` says so, and a [`Failure`] when it is too long or the device does not give it.
pub async fn read(file: &Picked, busy: impl Fn(f64) -> bool) -> Result<Sealed, Halted<Failure>> {
    let size = file.size();
    if size > LONGEST {
        return Err(Halted::Failed(Failure::TooLong));
    }
    let mut bytes = Vec::new();
    // All room at once, so that nothing is copied while it grows.
    let room = bytes.try_reserve_exact(size as usize);
    room.map_err(|_| Halted::Failed(Failure::TooLong))?;
    let mut fingerprint = Fingerprinting::default();
    while (bytes.len() as u64) < size {
        let from = bytes.len();
        let going = || busy(from as f64 / size as f64);
        if file.read_on(&mut bytes, going).await.is_none() {
            return Err(if going() {
                Halted::Failed(Failure::Unreadable)
            } else {
                Halted::Stopped
            });
        }
        fingerprint.update(&bytes[from..]);
        browser::pause().await;
    }
    Ok(Sealed {
        bytes,
        fingerprint: fingerprint.finish(),
    })
}

//! Nothing about the client in a text that goes out in the open.

/// A text holds something that must stay secret.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Leak;

/// Looks for each of `secrets` (what was typed about the client, and the password) in `text`.
///
/// # Errors
/// [`Leak`] when one of them is in it.
pub fn guard(text: &str, secrets: &[&str]) -> Result<(), Leak> {
    let held = |secret: &&str| !secret.is_empty() && text.contains(*secret);
    if secrets.iter().any(held) {
        Err(Leak)
    } else {
        Ok(())
    }
}

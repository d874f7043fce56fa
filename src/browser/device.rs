//! What this browser can do, and how fast: the facts behind the check of the device.

use js_sys::Reflect;
use wasm_bindgen::JsCast;
use web_sys::HtmlDocument;

use super::{WorkerKey, elapsed, is_rewritten, pause};
use sevenz::{KeyDerivation, Password, Rounds};

/// How long one measurement works before it looks at the clock, in milliseconds. A coarse clock still sees it.
const MEASUREMENT: f64 = 20.0;
/// How often is measured. The fastest counts: what else the device does meanwhile is not what we want to know.
const MEASUREMENTS: usize = 5;
/// The rounds of the key that the browser derives as a proof.
const PROOF: u8 = 12;

/// What can be asked at once.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Device {
    /// Whether the page came over https, from this machine or from a file.
    pub is_secure: bool,
    /// Whether the browser gives random bytes, other ones each time.
    pub gives_random: bool,
    /// Whether a text can be put on the clipboard.
    pub copies: bool,
    /// Whether there is a window for printing.
    pub prints: bool,
    /// Whether something rewrote the text of the page, as a translator does.
    pub is_rewritten: bool,
}

impl Device {
    /// Asks the browser.
    pub fn look() -> Self {
        let window = web_sys::window();
        Self {
            is_secure: window
                .as_ref()
                .is_some_and(web_sys::Window::is_secure_context),
            gives_random: draw()
                .zip(draw())
                .is_some_and(|(one, other)| is_random(&one, &other)),
            copies: copies().unwrap_or(false),
            prints: window.is_some_and(|window| Reflect::has(&window, &"print".into()) == Ok(true)),
            is_rewritten: is_rewritten(),
        }
    }
}

fn draw() -> Option<[u8; 32]> {
    let mut bytes = [0; 32];
    let crypto = web_sys::window()?.crypto().ok()?;
    crypto.get_random_values_with_u8_array(&mut bytes).ok()?;
    Some(bytes)
}

/// Whether two draws look as draws do. It cannot be seen how good they are; it can be seen when they are no draws at all.
fn is_random(one: &[u8; 32], other: &[u8; 32]) -> bool {
    let varies = |bytes: &[u8; 32]| bytes.iter().any(|byte| *byte != bytes[0]);
    one != other && varies(one) && varies(other)
}

/// Whether one of the two ways to copy is there.
fn copies() -> Option<bool> {
    let window = web_sys::window()?;
    if window.is_secure_context() && Reflect::has(&window.navigator(), &"clipboard".into()).ok()? {
        return Some(true);
    }
    let document: HtmlDocument = window.document()?.dyn_into().ok()?;
    Some(document.query_command_supported("copy"))
}

/// How long this page takes for the key of an archive, in milliseconds: measured on a slice of one.
pub async fn derivation_time() -> f64 {
    let mut derivation = sample(Rounds::STANDARD);
    let mut fastest = f64::INFINITY;
    for _ in 0..MEASUREMENTS {
        let (start, done) = (elapsed(), derivation.progress().done);
        let mut took = 0.0;
        while took < MEASUREMENT && !derivation.step().is_finished() {
            took = elapsed() - start;
        }
        let rounds = derivation.progress().done - done;
        if took >= MEASUREMENT && rounds > 0 {
            fastest = fastest.min(took / rounds as f64);
        }
        if derivation.progress().is_finished() {
            derivation = sample(Rounds::STANDARD);
        }
        pause().await;
    }
    if fastest.is_finite() {
        fastest * Rounds::STANDARD.count() as f64
    } else {
        0.0
    }
}

/// Whether the browser, with its own digest in a worker, comes to the same key as this page; nothing where it does not do it.
pub async fn second_opinion() -> Option<bool> {
    let rounds = Rounds::from_power(PROOF)?;
    let theirs = WorkerKey::start(&mut sample(rounds))?.key().await?;
    Some(theirs.bytes() == sample(rounds).finish().bytes())
}

/// A derivation as any other, of a password that is no secret.
fn sample(rounds: Rounds) -> KeyDerivation {
    KeyDerivation::new(
        &Password::new("appel-brood-citroen-duif-eiland-fiets"),
        b"0123456789abcdef",
        rounds,
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn draws_that_are_none_are_seen() {
        let check = |one: [u8; 32], other: [u8; 32], expected| {
            assert_eq!(is_random(&one, &other), expected);
        };
        let up = std::array::from_fn(|at| at as u8);
        let down = std::array::from_fn(|at| 255 - at as u8);
        check(up, down, true);
        check(up, up, false);
        check([0; 32], [1; 32], false);
        check(up, [0; 32], false);
    }
}

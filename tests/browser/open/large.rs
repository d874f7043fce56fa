//! A large archive: the page stays alive, and the work can be stopped.

use serde_json::json;

use super::{OPEN, PASSWORD, PICK, at_open};
use crate::{
    packed::Mailbox,
    page::{Kind, Page},
    site::Place,
};

/// How large an archive may be without freezing the page, in bytes.
const LARGE: u64 = 200_000_000;

/// The most milliseconds of work for each frame that is drawn, on average: far more than a slice of work takes, even where the machine
/// has other work, and far less than all of it.
const WORK_PER_FRAME: f64 = 250.0;

/// Keeps the longest time between two frames, in milliseconds, in `window.longest`, and counts them in `window.frames`.
const WATCH_FRAMES: &str = "
    let last = performance.now();
    window.longest = 0;
    window.frames = 0;
    const frame = (now) => {
        window.longest = Math.max(window.longest, now - last);
        last = now;
        window.frames += 1;
        requestAnimationFrame(frame);
    };
    requestAnimationFrame(frame);";

/// Presses `Stop` as soon as it is there with this text.
const PRESS_STOP: &str = "
    const until = arguments[0];
    const watch = new MutationObserver(() => {
        const stop = [...document.querySelectorAll('button')].find((it) => it.textContent === 'Stop');
        if (!stop || !document.body.textContent.includes(until)) return;
        watch.disconnect();
        window.stopped = true;
        stop.click();
    });
    watch.observe(document.body, { childList: true, subtree: true, characterData: true });";

#[test]
fn a_large_archive_opens_without_freezing_the_page_and_can_be_stopped() {
    let page = at_open(Place::File);
    let mail = Mailbox::new();
    let archive = mail.pack_zeros("groot.7z", LARGE, "appel-boom");
    let () = page.ask(PRESS_STOP, vec![json!("Bestand lezen…")]);
    page.pick(PICK, &[&archive]);
    stopped(&page);
    assert!(page.names(Kind::Field).contains(&PICK.to_owned()));

    let () = page.ask(WATCH_FRAMES, vec![]);
    page.pick(PICK, &[&archive]);
    page.wait("the password to be asked", || page.focused() == PASSWORD);
    let (reading, _) = frames(&page);
    page.fill(PASSWORD, "appel-boom");
    let () = page.ask(PRESS_STOP, vec![json!("Bestand openen…")]);
    page.press(OPEN);
    stopped(&page);
    assert_eq!(page.value(PASSWORD), "appel-boom");
    assert_eq!(page.heading(), "Openen");

    frames(&page);
    let start = std::time::Instant::now();
    page.press(OPEN);
    page.wait_for_heading("Geopend: 1 bestand");
    let took = start.elapsed();
    let (opening, drawn) = frames(&page);
    let millis = took.as_secs_f64() * 1000.0;
    println!(
        "{drawn} frames; {} MB opened in {:.1} s, longest time between two frames {reading:.0} ms while it was read and {opening:.0} ms while it opened",
        LARGE / 1_000_000,
        took.as_secs_f64()
    );
    assert!(
        drawn * WORK_PER_FRAME > millis,
        "{drawn} frames in {millis:.0} ms"
    );
    assert!(
        opening < millis / 3.0,
        "{opening:.0} of {millis:.0} ms without a frame"
    );
    page.press("Wis alles");
    page.wait_for_heading("Openen");
}

/// The longest time between two frames since this was last asked, in milliseconds, and how many there were.
#[track_caller]
fn frames(page: &Page) -> (f64, f64) {
    page.ask(
        "const seen = [window.longest, window.frames]; window.longest = 0; window.frames = 0; return seen",
        vec![],
    )
}

/// Waits until `Stop` was pressed and the work ended.
#[track_caller]
fn stopped(page: &Page) {
    page.wait("it to stop", || {
        page.ask("return window.stopped === true", vec![])
    });
    page.wait("the work to end", || {
        !page.names(Kind::Button).contains(&"Stop".to_owned())
    });
    let () = page.ask("window.stopped = false", vec![]);
}

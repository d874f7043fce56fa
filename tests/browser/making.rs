//! Making the file: what the browser does not do is done otherwise, and what changes meanwhile stops it.

use std::{thread::sleep, time::Duration};

use crate::{
    archive,
    journey::{self, CLIENT, SENDER},
    page::Page,
    site::Place,
};

/// The button that makes the file.
const MAKE: &str = "Maak het beveiligde bestand";

/// What the page says once something was changed while the file was being made.
const CHANGED: &str = "Je hebt iets veranderd";

/// A worker that starts and never answers: the file waits for it, some seconds long.
const SILENT_WORKER: &str = "self.Worker = class { postMessage() {} terminate() {} };";

/// Holds up every pause of the page's work until the test says `goesOn`: however slow or fast this machine is, the file waits.
pub const WAITING: &str = "
    self.MessageChannel = class extends MessageChannel {
        constructor() {
            super();
            const post = this.port2.postMessage.bind(this.port2);
            this.port2.postMessage = (message) => {
                const go = () => { if (window.goesOn) post(message); else setTimeout(go, 50); };
                go();
            };
        }
    };";

/// Long enough to see that nothing comes of what was stopped.
const PATIENCE: Duration = Duration::from_secs(7);

/// Has the page make a file in a browser that this script changed, and 7-Zip open it.
#[track_caller]
fn makes_it_all_the_same(script: &str) {
    let page = Page::open_with(Place::File, script);
    let sealed = journey::whole(&page);
    assert!(
        archive::list(&sealed.file, &sealed.password).is_some(),
        "7-Zip opens what was made after {script}"
    );
}

/// A script that runs in every worker before its own.
fn in_workers(script: &str) -> String {
    format!(
        "const Plain = Blob;
        self.Blob = class extends Plain {{
            constructor(parts, options) {{
                super(options?.type === 'text/javascript' ? [{script:?}, ...parts] : parts, options);
            }}
        }};"
    )
}

#[test]
fn a_worker_that_does_not_start_answer_or_work_is_done_without() {
    for script in [
        "self.Worker = class { constructor() { throw new Error('no workers here'); } };",
        SILENT_WORKER,
        // It fails before anything is asked of it, as in a frame that may not start it.
        "self.Worker = class {
            constructor() { queueMicrotask(() => this.onerror?.(new Event('error'))); }
            postMessage() {} terminate() {}
        };",
        "self.Worker = class {
            postMessage() { setTimeout(() => this.onmessageerror?.(new MessageEvent('messageerror'))); }
            terminate() {}
        };",
        "self.Worker = class {
            postMessage() { setTimeout(() => this.onmessage?.(new MessageEvent('message', { data: 'ja' }))); }
            terminate() {}
        };",
        "self.Worker = class { postMessage() { throw new Error('no messages'); } terminate() {} };",
    ] {
        makes_it_all_the_same(script);
    }
}

#[test]
fn a_worker_without_memory_or_digest_is_done_without() {
    for script in [
        "Uint8Array = class { constructor() { throw new RangeError('no memory'); } };",
        "SubtleCrypto.prototype.digest = async () => { throw new Error('no digest'); };",
        "SubtleCrypto.prototype.digest = () => new Promise(() => {});",
        "throw new Error('not at all');",
    ] {
        makes_it_all_the_same(&in_workers(script));
    }
}

#[test]
fn a_cipher_that_fails_or_does_not_answer_is_done_without() {
    for script in [
        "SubtleCrypto.prototype.encrypt = () => new Promise(() => {});",
        "SubtleCrypto.prototype.decrypt = async () => { throw new Error('no cipher'); };",
        "SubtleCrypto.prototype.importKey = () => { throw new Error('no keys'); };",
        "SubtleCrypto.prototype.importKey = () => new Promise(() => {});",
        "Object.defineProperty(Crypto.prototype, 'subtle', { get: () => undefined });",
    ] {
        makes_it_all_the_same(script);
    }
}

#[test]
fn where_webassembly_is_slow_a_digest_that_does_not_answer_is_done_without() {
    // A clock that jumps makes the first slice of work look slow.
    let slow = "let now = 0; performance.now = () => { now += 40; return now; };";
    for digest in [
        "SubtleCrypto.prototype.digest = () => new Promise(() => {});",
        "SubtleCrypto.prototype.digest = async () => { throw new Error('no digest'); };",
    ] {
        makes_it_all_the_same(&format!("{slow}{digest}"));
    }
}

/// Counts the workers and the pauses that the page takes, on a clock by which each step of work takes long: a key that Sluis derives
/// itself takes some 170 pauses then.
const COUNTED: &str = "
    let now = 0;
    performance.now = () => { now += 3; return now; };
    self.count = { workers: 0, pauses: 0 };
    const [Plain, Channel] = [Worker, MessageChannel];
    self.Worker = class extends Plain { constructor(...given) { super(...given); self.count.workers += 1; } };
    self.MessageChannel = class extends Channel { constructor() { super(); self.count.pauses += 1; } };";

/// The workers and the pauses so far.
fn counted(page: &Page) -> (u32, u32) {
    page.ask("return [self.count.workers, self.count.pauses]", vec![])
}

#[test]
fn both_keys_are_there_before_the_file_is_asked_for() {
    let page = Page::open_with(Place::File, COUNTED);
    let counted = || counted(&page);
    journey::review(&page);
    page.wait("the key of Sluis", || counted().1 >= 170);
    // The worker is done long before that.
    let before = counted();
    assert!(
        before.0 >= 1,
        "the browser derives a key of its own: {before:?}"
    );
    journey::make(&page);
    let after = counted();
    assert_eq!(after.0, before.0, "no key is begun after the click");
    let pauses = after.1 - before.1;
    assert!(
        pauses < 60,
        "{pauses} pauses between the click and the file"
    );
    let sealed = journey::save(&page);
    assert!(archive::list(&sealed.file, &sealed.password).is_some());
}

#[test]
fn the_key_is_there_before_a_file_is_opened() {
    let sender = Page::open(Place::File);
    let sealed = journey::whole(&sender);
    let page = Page::open_with(Place::File, COUNTED);
    let counted = || counted(&page);
    page.follow("Openen");
    page.wait_for_heading("Openen");
    page.pick("Kies het bestand", &[&sealed.file]);
    page.wait("the password to be asked", || {
        page.focused() == "Wachtwoord"
    });
    let (five, last) = sealed.password.rsplit_once('-').expect("six words");
    page.fill("Wachtwoord", five);
    assert_eq!(counted().0, 0, "five words are no password");
    page.type_here(&format!("-{last}"));
    assert_eq!(counted().0, 1, "the key is begun before the button");
    page.type_here(" ");
    assert_eq!(counted().0, 1, "the same words keep their key");
    let before = counted();
    page.press("Open het bestand");
    page.wait("the card", || page.heading().starts_with("Doorverwijzing"));
    let after = counted();
    assert_eq!(after.0, before.0, "no other key is begun");
    let pauses = after.1 - before.1;
    assert!(
        pauses < 60,
        "{pauses} pauses between the click and the card"
    );
}

#[test]
fn an_answer_that_is_changed_while_the_file_is_made_is_not_lost() {
    let page = Page::open_with(Place::File, WAITING);
    journey::review(&page);
    start(&page);
    page.press("Wijzig Telefoonnummer");
    page.wait_for_heading("Cliënt");
    page.fill("Telefoonnummer", "0499 88 77 66");
    let () = page.ask("window.goesOn = true", vec![]);
    sleep(PATIENCE);
    let () = page.ask("window.goesOn = false", vec![]);
    assert_eq!(page.heading(), "Cliënt", "the page stays where the user is");
    assert_eq!(page.value("Telefoonnummer"), "0499 88 77 66");
    page.press("Volgende");
    page.wait_for_heading("Nakijken");
    assert!(page.text().contains(CHANGED), "{}", page.text());
    page.picture("3-nakijken-veranderd");

    start(&page);
    page.press("Vorige");
    page.wait_for_heading("Cliënt");
    let () = page.ask("window.goesOn = true", vec![]);
    sleep(PATIENCE);
    let () = page.ask("window.goesOn = false", vec![]);
    assert_eq!(page.heading(), "Cliënt", "the page stays where the user is");
    for (label, text) in CLIENT {
        if label != "Telefoonnummer" {
            assert_eq!(page.value(label), text, "{label}");
        }
    }
    page.press("Volgende");
    page.wait_for_heading("Nakijken");

    // Another part of the page is no change.
    start(&page);
    page.follow("Over");
    page.wait_for_heading("Over Sluis");
    let () = page.ask("window.goesOn = true", vec![]);
    page.follow("Doorverwijzen");
    page.wait_for_heading("Versturen");
    let sealed = journey::save(&page);
    let files = archive::extract(&sealed.file, &sealed.password).expect("7-Zip opens it");
    let json = files.iter().find(|(name, _)| name.ends_with(".json"));
    let (_, json) = json.expect("there is JSON in it");
    assert!(
        json.contains("+32499887766") && !json.contains("+32470123456"),
        "{json}"
    );
}

#[test]
fn a_report_that_is_changed_while_it_is_made_is_not_lost() {
    let page = Page::open_with(Place::File, WAITING);
    page.follow("Melden");
    page.press("Fout in de gegevens");
    page.wait_for_heading("Fout in de gegevens");
    page.fill("Kenmerk", "7KQ3MX9P");
    page.select(
        "Wat is er met het telefoonnummer?",
        "Verouderd: vroeger was het juist",
    );
    page.fill("Telefoonnummer", "0471 65 43 21");
    for (label, text) in [
        (
            "E-mailadres van de doorverwijzer",
            "noor.peeters@opgroeien.be",
        ),
        ("Jouw naam", "Tom Claes"),
        ("Jouw e-mailadres", "tom.claes@tessenderlo-ham.be"),
        ("Jouw telefoonnummer", "013 12 34 56"),
    ] {
        page.fill(label, text);
    }
    start(&page);
    page.fill("Telefoonnummer", "0499 88 77 66");
    page.wait("that it stopped", || page.text().contains(CHANGED));
    let () = page.ask("window.goesOn = true", vec![]);
    sleep(PATIENCE);
    let () = page.ask("window.goesOn = false", vec![]);
    assert_eq!(page.heading(), "Fout in de gegevens");
    assert_eq!(page.value("Telefoonnummer"), "0499 88 77 66");
    start(&page);
    page.press("Vorige");
    let () = page.ask("window.goesOn = true", vec![]);
    sleep(PATIENCE);
    assert_eq!(page.heading(), "Melden", "the page stays where the user is");
}

/// Starts the making, and waits until it is under way.
#[track_caller]
fn start(page: &Page) {
    page.press(MAKE);
    page.wait("that it is being made", || {
        let text = page.text();
        text.contains("afleiden en versleutelen") || text.contains("openen en vergelijken")
    });
}

/// A cipher that changes one byte of what it encrypts, from the moment that the test says so.
const FALSE_CIPHER: &str = "
    const encrypt = SubtleCrypto.prototype.encrypt;
    SubtleCrypto.prototype.encrypt = async function (...given) {
        const sealed = await encrypt.apply(this, given);
        if (window.isFalse) new Uint8Array(sealed)[100] ^= 1;
        window.encrypted = (window.encrypted ?? 0) + 1;
        return sealed;
    };";

#[test]
fn a_making_that_fails_leaves_the_file_that_was_there_and_what_was_typed() {
    const OWN: &str = "adelaar-boom-fiets-zomer-winter-lente";
    let page = Page::open_with(Place::File, FALSE_CIPHER);
    journey::review(&page);
    journey::make(&page);
    const OTHERWISE: &str = "Andere woorden of een eigen wachtwoord";
    let () = page.ask("window.isFalse = true", vec![]);
    let fails = |button: &str| {
        let () = page.ask("window.encrypted = 0", vec![]);
        page.press(button);
        page.wait("the reason", || {
            let tried: bool = page.ask("return window.encrypted > 0", vec![]);
            tried && page.text().contains("en het klopt niet")
        });
        page.wait("the focus", || page.focused() == "Bewaar het bestand");
        assert!(!page.text().contains("Nieuwe woorden"), "{button}");
    };
    page.unfold(OTHERWISE);
    fails("Andere woorden");
    page.unfold(OTHERWISE);
    page.fill("Jullie wachtwoord", OWN);
    fails("Gebruik dit wachtwoord");
    page.unfold(OTHERWISE);
    assert_eq!(page.value("Jullie wachtwoord"), OWN, "what was typed stays");
    let sealed = journey::save(&page);
    assert!(archive::list(&sealed.file, &sealed.password).is_some());
    page.press("Opnieuw bekijken: Het bestand staat bij je downloads");
    page.unfold(OTHERWISE);
    page.press("Toch een nieuw bestand met andere woorden");
    fails("Ja, maak een nieuw bestand");
    page.press("Terug naar waar je was");
    page.wait("the call", || page.focused() == "Bel het wachtwoord door");
    assert_eq!(journey::password(&page), sealed.password);
}

#[test]
fn a_password_longer_than_anyone_types_is_refused_at_once() {
    let long = "appel-".repeat(1_000);
    let page = Page::open(Place::File);
    journey::review(&page);
    journey::make(&page);
    page.unfold("Andere woorden of een eigen wachtwoord");
    page.put("Jullie wachtwoord", &long);
    page.press("Gebruik dit wachtwoord");
    page.wait("the refusal", || page.text().contains("256 tekens"));
    assert_eq!(
        page.value("Jullie wachtwoord"),
        long,
        "what was typed stays"
    );
    let sealed = journey::save(&page);

    page.follow("Openen");
    page.pick("Kies het bestand", &[&sealed.file]);
    page.wait("the question for the words", || {
        page.focused() == "Wachtwoord"
    });
    page.put("Wachtwoord", &long);
    page.press("Open het bestand");
    page.wait("the refusal", || {
        page.text().contains("te lang voor een wachtwoord")
    });
    assert_eq!(page.value("Wachtwoord"), long, "what was typed stays");
    page.put("Wachtwoord", &sealed.password);
    page.press("Open het bestand");
    page.wait("what is in it", || page.text().contains(SENDER[0].1));
}

#[test]
fn a_clipboard_that_is_not_there_or_does_not_answer_is_done_without() {
    for script in [
        "Object.defineProperty(Navigator.prototype, 'clipboard', { get: () => undefined });",
        "Clipboard.prototype.writeText = () => { throw new Error('no clipboard'); };",
        "Clipboard.prototype.writeText = async () => { throw new Error('no clipboard'); };",
        "Clipboard.prototype.writeText = () => new Promise(() => {});",
    ] {
        let page = Page::open_with(Place::File, script);
        journey::review(&page);
        journey::make(&page);
        journey::save(&page);
        page.press("Kopieer het wachtwoord");
        page.wait(&format!("an answer after {script}"), || {
            let text = page.text();
            text.contains("Windows + V") || text.contains("Kopiëren lukt niet")
        });
    }
}

//! Openen: our own files, those of others, and those that mean harm.

use std::path::{Path, PathBuf};

use serde_json::json;

use crate::{
    journey::{self, CLIENT, SENDER},
    packed::Mailbox,
    page::{Kind, Page},
    site::Place,
    witness::Kept,
};

const PICK: &str = "Kies het bestand";
const OPEN: &str = "Open het bestand";
const PASSWORD: &str = "Wachtwoord";

/// Opens the page at the part where files are opened.
#[track_caller]
fn at_open(place: Place) -> Page {
    let page = Page::open(place);
    page.follow("Openen");
    page.wait_for_heading("Openen");
    page
}

/// Waits until this stands on the page.
#[track_caller]
fn wait_for(page: &Page, text: &str) {
    page.wait(&format!("“{text}”"), || page.text().contains(text));
}

#[test]
fn a_client_who_was_referred_is_read_in_the_same_page() {
    let page = Page::open(Place::File);
    let sealed = journey::whole(&page);
    let name = sealed.file.file_name().expect("a file has a name");
    let name = name.to_string_lossy().into_owned();
    let reference = name
        .trim_start_matches("sluis-")
        .trim_end_matches(".7z")
        .to_owned();
    page.follow("Openen");
    page.wait_for_heading("Openen");
    page.picture("open-1-kies");
    page.pick(PICK, &[&sealed.file]);
    page.wait("the password to be asked", || page.focused() == PASSWORD);
    page.picture("open-2-wachtwoord");

    // As someone writes down what they hear.
    let heard = sealed.password.replace('-', ", ").to_uppercase();
    page.fill(PASSWORD, &heard);
    page.press(OPEN);
    let title = format!("Doorverwijzing {reference}");
    page.wait_for_heading(&title);
    page.wait("the heading to have the focus", || page.focused() == title);
    page.picture("open-3-kaart");
    let text = page.text();
    for (label, typed) in journey::typed() {
        assert!(text.contains(typed), "{label} is not on the card: {text}");
    }
    for part in [
        "mondeling",
        "tot er contact is geweest",
        "geïntegreerd breed onthaal",
    ] {
        assert!(text.contains(part), "{part} is not on the card: {text}");
    }
    let links: Vec<String> = page.ask(
        "return all('main a[href^=\"tel:\"], main a[href^=\"mailto:\"]').map((it) => it.getAttribute('href'))",
        vec![],
    );
    assert_eq!(
        links,
        [
            "tel:+32470123456",
            "mailto:fatima.elouardi@voorbeeld.be",
            "tel:+3213667788",
            "mailto:noor.peeters@opgroeien.be",
        ]
    );

    page.press(&format!("Toon doorverwijzing-{reference}.json"));
    wait_for(&page, "\"volledigeNaam\": \"Fatima El Ouardi-Çelik\"");
    page.press(&format!("Toon contact-{reference}.vcf"));
    wait_for(&page, "BEGIN:VCARD");
    page.press(&format!("Toon doorverwijzing-{reference}.pdf"));
    page.picture("open-4-getoond");
    page.press("Kaart om af te drukken");
    page.wait("the sheet", || {
        page.names(Kind::Button).contains(&"Druk af".to_owned())
    });
    page.picture("open-5-papier");
    page.press("Terug");
    page.wait_for_heading(&title);
    page.press("Bewaar alles");
    for ending in [".pdf", ".json", ".vcf"] {
        page.downloaded(ending);
    }
    assert_eq!(
        page.complaints(),
        [""; 0],
        "errors and warnings in the console"
    );

    page.press("Wis alles");
    page.press("Ja, wis alles");
    page.wait_for_heading("Openen");
    let left: String = page.ask("return document.title + document.body.innerHTML", vec![]);
    let left = left.split("<script").next().unwrap_or_default();
    for (label, typed) in SENDER.into_iter().chain(CLIENT) {
        assert!(
            typed.len() < 5 || !left.contains(typed),
            "{label} is still there"
        );
    }
    assert!(!left.contains(&reference) && !left.contains(&heard));
    assert_eq!(page.kept(), Kept::new(), "what the browser keeps");
}

#[test]
fn a_letter_that_is_wrong_is_pointed_out_and_put_right() {
    let page = at_open(Place::Server);
    let mail = Mailbox::new();
    let words = "appel-boom-fiets-zomer-winter-regen";
    let switch = format!("-p{words}");
    let archive = mail.pack(
        "brief.7z",
        &[("brief.txt", b"Dag Noor")],
        &["-mhe=on", &switch],
    );
    page.pick(PICK, &[&archive]);
    page.wait("the password to be asked", || page.focused() == PASSWORD);
    page.press(OPEN);
    wait_for(&page, "Typ het wachtwoord.");
    assert!(page.title().starts_with("Fout: "), "{}", page.title());
    page.fill(PASSWORD, "appel boom feits zomer winter regen");
    wait_for(&page, "“feits” staat niet in de lijst.");
    page.press(OPEN);
    wait_for(&page, "Met deze woorden gaat het bestand niet open.");
    page.wait("the field to have the focus", || page.focused() == PASSWORD);
    let asked = page.asked();
    assert!(
        asked.wrong && asked.described.contains("Met deze woorden"),
        "{asked:?}"
    );
    page.picture("open-6-fout");
    page.press("Neem “fiets”");
    assert_eq!(page.value(PASSWORD), words);
    page.press(OPEN);
    page.wait_for_heading("Geopend: 1 bestand");
    page.press("Toon brief.txt");
    wait_for(&page, "Dag Noor");
}

#[test]
fn several_files_of_others_open_beside_each_other() {
    let page = at_open(Place::PlainHttp);
    let mail = Mailbox::new();
    let png = png();
    let accents = mail.pack(
        "een.7z",
        &[("Zoë.txt", "Zoë".as_bytes())],
        &["-mhe=on", "-pge\u{301}heim 😀"],
    );
    let open = mail.pack(
        "twee.7z",
        &[("foto.png", &png), ("leeg.txt", b"")],
        &["-m0=ppmd"],
    );
    page.pick(PICK, &[&accents, &open]);
    wait_for(&page, "Geopend: 2 bestanden");
    page.fill(PASSWORD, "ge\u{301}heim 😀");
    page.press(OPEN);
    wait_for(&page, "Geopend: 1 bestand");
    assert_eq!(page.heading(), "Openen");
    page.press("Toon foto.png");
    let seen = "return all('main img').some((it) => it.complete && it.naturalWidth > 0)";
    page.wait("the picture", || page.ask(seen, vec![]));
    page.picture("open-7-meer");
    assert_eq!(
        page.complaints(),
        [""; 0],
        "errors and warnings in the console"
    );
}

#[test]
fn a_file_that_is_dropped_anywhere_opens() {
    let page = at_open(Place::File);
    let mail = Mailbox::new();
    let archive = mail.pack("brief.7z", &[("brief.txt", b"Dag Noor")], &[]);
    let bytes = std::fs::read(archive).expect("it was packed");
    let drop = "
        const carried = new DataTransfer();
        carried.items.add(new File([new Uint8Array(arguments[0])], 'brief.7z'));
        const given = { dataTransfer: carried, bubbles: true, cancelable: true };
        return document.body.dispatchEvent(new DragEvent('drop', given))";
    let went_on: bool = page.ask(drop, vec![json!(bytes)]);
    assert!(
        !went_on,
        "the browser would have left the page for the file"
    );
    page.wait_for_heading("Geopend: 1 bestand");
}

#[test]
fn each_thing_that_is_wrong_has_its_own_sentence() {
    let page = at_open(Place::File);
    let mail = Mailbox::new();
    let good = mail.pack(
        "goed.7z",
        &[("a.txt", &b"Dag Noor. ".repeat(100))],
        &["-mx0"],
    );
    let bytes = std::fs::read(&good).expect("it was packed");
    let mut broken = bytes.clone();
    broken[40] ^= 1;
    let half = &bytes[..bytes.len() / 2];
    for (file, sentence) in [
        (
            mail.file("brief.7z", b"Dit is een brief."),
            "Dit is geen 7z-bestand.",
        ),
        (mail.file("niets.7z", b""), "Dit is geen 7z-bestand."),
        (
            mail.file("half.7z", half),
            "Het bestand is beschadigd of niet volledig.",
        ),
        (
            mail.file("stuk.7z", &broken),
            "De inhoud van het bestand is beschadigd.",
        ),
        (
            mail.file("deel.7z.001", half),
            "Dit is één deel van een archief",
        ),
        (
            mail.pack(
                "vreemd.7z",
                &[("a.txt", &b"Dag Noor. ".repeat(100))],
                &["-m0=deflate64"],
            ),
            "met een methode die Sluis niet kent",
        ),
    ] {
        page.pick(PICK, &[&file]);
        wait_for(&page, sentence);
        assert!(page.title().starts_with("Fout: "), "{}", page.title());
        page.picture(&format!(
            "open-8-{}",
            file.file_stem().unwrap_or_default().to_string_lossy()
        ));
        page.press("Ander bestand");
        page.wait("the place to pick", || {
            page.names(Kind::Field).contains(&PICK.to_owned())
        });
    }
    let locked = mail.pack("dicht.7z", &[("a.txt", b"Dag")], &["-pjuist"]);
    page.pick(PICK, &[&locked]);
    page.wait("the password to be asked", || page.focused() == PASSWORD);
    page.fill(PASSWORD, "fout");
    page.press(OPEN);
    wait_for(&page, "Met dit wachtwoord gaat het bestand niet open.");
}

/// What a hostile sender would put in an archive: names and contents that want to be more than text.
fn hostile() -> Vec<(&'static str, &'static [u8])> {
    const SCRIPT: &[u8] = b"<script>window.ran = 1</script><img src=x onerror='window.ran = 1'>";
    const DRAWING: &[u8] =
        b"<svg xmlns='http://www.w3.org/2000/svg' onload='window.ran = 1'><script>window.ran = 1</script></svg>";
    vec![
        ("<img src=x onerror='window.ran=1'>.txt", SCRIPT),
        ("\"><script>window.ran=1</script>.html", SCRIPT),
        ("../../../start.html", SCRIPT),
        ("C:\\Windows\\start.lnk", b"L\0\0\0"),
        ("factuur\u{202E}fdp.exe", b"MZ\x90\0"),
        ("tekening.svg", DRAWING),
        ("foto.png", DRAWING),
        ("brief.pdf", SCRIPT),
        (
            "doorverwijzing-7KQ3MX9P.json",
            b"{\"@type\": \"Doorverwijzing\", \"naam\": \"<b onclick=x>\"}",
        ),
        ("javascript:window.ran=1", b"window.ran = 1"),
    ]
}

#[test]
fn names_and_contents_that_mean_harm_are_text() {
    let page = at_open(Place::Server);
    let mail = Mailbox::new();
    let archive = mail.forge("<b>vals<b>.7z", &hostile());
    let count = "return document.querySelectorAll('script, img, iframe, object, embed, link, base, b, form').length";
    page.requests();
    page.pick(PICK, &[&archive]);
    page.wait_for_heading(&format!("Geopend: {} bestanden", hostile().len()));
    let before: u32 = page.ask(count, vec![]);
    let shown: Vec<String> = page
        .names(Kind::Button)
        .into_iter()
        .filter(|name| name.starts_with("Toon "))
        .collect();
    assert!(shown.len() > 5, "{shown:?}");
    for button in &shown {
        page.press(button);
    }
    page.picture("open-9-vijandig");
    let text = page.text();
    assert!(
        text.contains("onerror='window.ran = 1'"),
        "it is shown as text: {text}"
    );
    assert!(!text.contains("../"), "{text}");
    assert!(!text.contains('\u{202E}'), "{text}");
    let after: u32 = page.ask(count, vec![]);
    assert_eq!(after, before, "elements that came out of an entry");
    let ran: bool = page.ask("return 'ran' in window", vec![]);
    assert!(!ran, "text ran as a script");
    assert_eq!(page.title(), "Openen · Sluis");
    assert_eq!(page.requests(), [""; 0], "what the page asked for");
    assert_eq!(
        page.complaints(),
        [""; 0],
        "errors and warnings in the console"
    );
    assert!(page.address().ends_with("#openen"), "{}", page.address());
}

/// The corpus of archives of other projects: path, password, what is expected and how many files are in it.
fn corpus() -> Option<Vec<(PathBuf, String, String, usize)>> {
    let beside = || Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared/corpus");
    let folder = std::env::var_os("SLUIS_CORPUS").map_or_else(beside, PathBuf::from);
    let manifest = std::fs::read_to_string(folder.join("MANIFEST.tsv")).ok()?;
    let row = |line: &str| {
        let columns: Vec<&str> = line.split('\t').collect();
        let files: serde_json::Map<String, serde_json::Value> =
            serde_json::from_str(columns[3]).expect("the files are JSON");
        let files = files.values().filter(|digest| *digest != "dir").count();
        (
            folder.join(columns[0]),
            columns[1].to_owned(),
            columns[2].to_owned(),
            files,
        )
    };
    Some(manifest.lines().skip(1).map(row).collect())
}

#[test]
fn archives_of_other_projects_open_in_the_page_as_their_manifest_says() {
    let Some(rows) = corpus() else {
        println!("no corpus to open in the page");
        return;
    };
    let page = at_open(Place::File);
    let (mut opened, mut refused) = (0, 0);
    for (path, password, expected, files) in rows.iter().step_by(3) {
        page.pick(PICK, &[path]);
        if password != "-" {
            page.wait(&format!("the password of {path:?}"), || {
                page.focused() == PASSWORD
            });
            page.fill(PASSWORD, password);
            page.press(OPEN);
        }
        let settled =
            |page: &Page| page.heading() != "Openen" || page.title().starts_with("Fout: ");
        page.wait(&format!("{path:?} to be open or refused"), || {
            settled(&page)
        });
        let (heading, text) = (page.heading(), page.text());
        if heading == "Openen" {
            let sentence = match expected.as_str() {
                "wrong-password" => "gaat het bestand niet open",
                "corrupt" => "beschadigd",
                _ => "met een methode die Sluis niet kent",
            };
            assert!(text.contains(sentence), "{path:?} is {expected}: {text}");
            refused += 1;
        } else {
            assert_eq!(expected, "opens", "{path:?}");
            let saves = page.names(Kind::Button).into_iter();
            let saves = saves.filter(|name| name.starts_with("Bewaar ") && name != "Bewaar alles");
            let listed = saves.count();
            // Of two files with one name, 7-Zip keeps one; of the longest lists, the page shows a part.
            assert!(
                listed >= *files.min(&100) || text.contains("koppeling"),
                "{path:?}: {listed} of {files}"
            );
            opened += 1;
        }
        page.press("Wis alles");
        page.wait("the place to pick", || {
            page.names(Kind::Field).contains(&PICK.to_owned())
        });
    }
    println!("corpus in the page: {opened} opened, {refused} refused as expected");
    assert!(
        opened + refused >= 20 && opened > 10,
        "{opened} and {refused}"
    );
}

/// How large an archive may be without freezing the page, in bytes.
const LARGE: u64 = 200_000_000;

/// Keeps the longest time between two frames, in milliseconds, in `window.longest`.
const WATCH_FRAMES: &str = "
    let last = performance.now();
    window.longest = 0;
    const frame = (now) => {
        window.longest = Math.max(window.longest, now - last);
        last = now;
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

    page.pick(PICK, &[&archive]);
    page.wait("the password to be asked", || page.focused() == PASSWORD);
    page.fill(PASSWORD, "appel-boom");
    let () = page.ask(PRESS_STOP, vec![json!("Bestand openen…")]);
    page.press(OPEN);
    stopped(&page);
    assert_eq!(page.value(PASSWORD), "appel-boom");
    assert_eq!(page.heading(), "Openen");

    let () = page.ask(WATCH_FRAMES, vec![]);
    let start = std::time::Instant::now();
    page.press(OPEN);
    page.wait_for_heading("Geopend: 1 bestand");
    let took = start.elapsed();
    let longest: f64 = page.ask("return window.longest", vec![]);
    println!(
        "{} MB opened in {:.1} s, longest time between two frames {longest:.0} ms",
        LARGE / 1_000_000,
        took.as_secs_f64()
    );
    page.press("Wis alles");
    page.wait_for_heading("Openen");
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

/// A picture of one dot.
fn png() -> Vec<u8> {
    let mut bytes = Vec::new();
    let mut encoder = png::Encoder::new(&mut bytes, 1, 1);
    encoder.set_color(png::ColorType::Rgb);
    let writer = encoder.write_header();
    let written = writer.and_then(|mut writer| writer.write_image_data(&[11, 93, 102]));
    written.expect("a picture can be written into memory");
    bytes
}

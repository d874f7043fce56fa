//! The signature of a page, in `Kijk een andere Sluis na`: with the key that `SLUIS_SIGNING_KEY` names, where the page knows one.

use std::{fs, path::Path, process::Command};

use sluis_core::minisign::PublicKey;

use crate::{
    about::{go, wait_for},
    browser::Browser,
    page::Page,
    site::{Place, Site},
};

const OTHER: &str = "Kies de andere sluis.html";
const SIGNATURE: &str = "Kies de handtekening";
const GOOD: &str = "Goed, voor elke letter van het bestand: sluis.html ";

/// Signs a file as a release is, beside it.
#[track_caller]
fn sign(file: &Path, comment: &str) {
    let key = std::env::var("SLUIS_SIGNING_KEY");
    let made = Command::new("minisign")
        .args(["-S", "-l", "-s"])
        .arg(key.expect("the page knows a key: SLUIS_SIGNING_KEY names the secret one"))
        .args(["-t", comment, "-m"])
        .arg(file)
        .status();
    assert!(made.expect("minisign").success());
}

#[test]
fn the_signature_of_another_page_is_good_absent_or_bad() {
    if PublicKey::of_releases().is_none() {
        let page = Page::open(Place::File);
        go(&page, "Kijk een andere Sluis na");
        let [(_, built), _] = Site::forms();
        let folder = tempfile::tempdir().expect("a folder can be made");
        let file = folder.path().join("sluis.html");
        fs::write(&file, built).expect("the folder can be written");
        page.pick(OTHER, &[&file]);
        wait_for(&page, "Deze Sluis kent geen sleutel");
        println!("the page knows no key yet, so that no signature is checked");
        return;
    }
    for browser in [Browser::Chromium, Browser::Firefox] {
        check(&Page::open_in(browser, Place::File), browser);
    }
}

#[track_caller]
fn check(page: &Page, browser: Browser) {
    go(page, "Kijk een andere Sluis na");
    let folder = tempfile::tempdir().expect("a folder can be made");
    let [(_, built), _] = Site::forms();
    let file = folder.path().join("sluis.html");
    let signature = folder.path().join("sluis.html.minisig");
    let picture = |name: &str| {
        if browser == Browser::Chromium {
            page.picture(name);
        }
    };
    let write = |content: &str| fs::write(&file, content).expect("the folder can be written");
    write(&built);
    page.pick(OTHER, &[&file]);
    wait_for(page, "Geen handtekening gekozen.");
    picture("handtekening-ontbreekt");

    let (_, program) = built.split_once(" id=\"program\">").expect("a program");
    let (program, _) = program.split_once("</script>").expect("its end");
    let fingerprint = sevenz::Fingerprint::of(program.as_bytes());
    let comment = format!("sluis.html 0.1.0, program {fingerprint}");
    sign(&file, &comment);
    page.pick(SIGNATURE, &[&signature]);
    wait_for(page, GOOD);
    picture("handtekening-goed");

    // A letter of the agreement, then of the program, under the same signature.
    write(&built.replacen("socialedienst@", "sociaaldienst@", 1));
    page.pick(OTHER, &[&file]);
    wait_for(page, "Het programma is zoals het ondertekend is.");
    let letter = if program.contains('k') { 'k' } else { 'a' };
    let changed = program.replacen(letter, "h", 1);
    write(&built.replacen(program, &changed, 1));
    page.pick(OTHER, &[&file]);
    wait_for(page, "Fout: deze handtekening hoort niet bij dit bestand.");
    picture("handtekening-fout");
    if browser == Browser::Chromium {
        let wide = page.too_wide(320, 100);
        assert!(wide.is_empty(), "{wide:#?}");
    }

    // A letter of the comment; and what is no signature.
    write(&built);
    page.pick(OTHER, &[&file]);
    wait_for(page, GOOD);
    let text = fs::read_to_string(&signature).expect("it is text");
    fs::write(&signature, text.replace("0.1.0", "9.1.0")).expect("it can be written");
    page.pick(SIGNATURE, &[&signature]);
    wait_for(page, "Fout: deze handtekening hoort niet bij dit bestand.");
    fs::write(&signature, "niets").expect("it can be written");
    page.pick(SIGNATURE, &[&signature]);
    wait_for(page, "Dit is geen handtekening die Sluis kan lezen.");
}

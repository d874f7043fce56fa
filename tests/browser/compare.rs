//! Another page beside this one: what differs is shown, and nothing of it runs.

use crate::{
    about::{go, wait_for},
    browser::Browser,
    manage::built,
    page::{Kind, Page},
    site::{Place, Site},
};

const OTHER: &str = "Kies de andere sluis.html";

/// Drops a file of this content on the page.
fn drop_on(page: &Page, content: &str) {
    let drop = "
        const carried = new DataTransfer();
        carried.items.add(new File([arguments[0]], 'andere.html'));
        const given = { dataTransfer: carried, bubbles: true, cancelable: true };
        document.querySelector('article h1').dispatchEvent(new DragEvent('drop', given))";
    let () = page.ask(drop, vec![content.into()]);
}

const SAME: [&str; 3] = [
    "Hetzelfde programma als deze pagina.",
    "Letter voor letter zoals deze pagina.",
    "Alle protocollen zijn dezelfde.",
];

#[track_caller]
fn compare(page: &Page, content: &str) -> String {
    drop_on(page, "");
    wait_for(page, "Dit bestand is geen sluis.html.");
    drop_on(page, content);
    page.wait("an answer", || {
        !page.text().contains("Dit bestand is geen sluis.html.")
    });
    page.wait("all of it", || {
        let text = page.text();
        text.contains("Programma") || text.contains("Kies sluis.html.") || text.contains("UTF-8")
    });
    page.text()
}

/// One letter at a time, over the whole page: most of them in the program, and some in each other part.
#[test]
fn a_page_of_which_one_letter_changed_is_caught() {
    let page = Page::open(Place::File);
    go(&page, "Kijk een andere Sluis na");
    let built = built();
    let text = compare(&page, &built);
    assert!(SAME.iter().all(|part| text.contains(part)), "{text}");
    page.picture("andere-sluis-dezelfde");
    let start = |part: &str| built.find(part).expect("it is in the page");
    let script = built.rfind("<script>").expect("a script") + 8;
    let program = start(" id=\"program\">") + 14;
    let areas = [
        (program, program + crate::manage::program(&built).len()),
        (script, built.len() - 30),
        (start("default-src"), start("trusted-types default")),
        (start("socialedienst@"), start("socialedienst@") + 32),
        (start("\"agreements\""), start("\"recipients\"")),
    ];
    let mut seed = 20_261_127_u64;
    let mut changed = 0;
    while changed < 50 {
        seed = seed
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        let (from, to) = areas[changed % areas.len()];
        let at = from + (seed >> 33) as usize % (to - from);
        if !built.as_bytes()[at].is_ascii_alphanumeric() {
            continue;
        }
        let letter = if &built[at..=at] == "k" { "h" } else { "k" };
        let other = [&built[..at], letter, &built[at + 1..]].concat();
        let text = compare(&page, &other);
        let is_caught = SAME.iter().any(|part| !text.contains(part));
        assert!(
            is_caught,
            "letter {at}: {}",
            &built[at.saturating_sub(40)..at]
        );
        changed += 1;
    }
}

#[test]
fn each_difference_of_another_page_is_shown() {
    let page = Page::open(Place::File);
    go(&page, "Kijk een andere Sluis na");
    let mailbox = built().replace("socialedienst@", "sociaLedienst@");
    let text = compare(&page, &mailbox);
    for part in [
        SAME[0],
        SAME[1],
        "De protocollen verschillen van deze pagina.",
        "OCMW Tessenderlo-Ham: verandert",
        "Mailbox: socialedienst@tessenderlo-ham.be wordt sociaLedienst@tessenderlo-ham.be",
    ] {
        assert!(text.contains(part), "{part}: {text}");
    }
    page.picture("andere-sluis-mailbox");
    let policy = built().replace("default-src 'none'", "default-src *");
    let text = compare(&page, &policy);
    assert!(
        text.contains("Verschilt van deze pagina vanaf regel "),
        "{text}"
    );
    let hostile = built().replace("Markt 15 a", "<b id='fout'>x</b>\u{202e}");
    let text = compare(&page, &hostile);
    assert!(
        text.contains("De protocollen in dit bestand kloppen niet."),
        "{text}"
    );
    assert!(page.ask::<bool>("return !document.getElementById('fout')", vec![]));
    let [_, (_, index)] = Site::forms();
    let text = compare(&page, &index);
    assert!(
        text.contains("daar zit het programma niet in. Kies sluis.html."),
        "{text}"
    );
    let wide = page.too_wide(320, 100);
    assert!(wide.is_empty(), "{wide:#?}");
    assert!(page.names(Kind::Field).contains(&OTHER.to_owned()));
}

#[test]
fn in_firefox_and_webkit_a_page_is_compared_too() {
    for browser in [Browser::Firefox, Browser::WebKit] {
        let page = Page::open_in(browser, Place::File);
        go(&page, "Kijk een andere Sluis na");
        let text = compare(&page, &built());
        assert!(
            SAME.iter().all(|part| text.contains(part)),
            "{browser:?}: {text}"
        );
        let text = compare(&page, &built().replace("socialedienst@", "sociaaldienst@"));
        assert!(
            text.contains("wordt sociaaldienst@tessenderlo-ham.be"),
            "{browser:?}: {text}"
        );
    }
}

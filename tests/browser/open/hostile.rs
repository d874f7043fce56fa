//! Archives that mean harm: whatever their names and contents are, they are text.

use super::{PICK, at_open};
use crate::{packed::Mailbox, page::Kind, site::Place};

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

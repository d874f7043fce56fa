//! What is printed: whole sheets of A4, each on one, from both kinds of browser.

use std::{path::PathBuf, process::Command};

use thirtyfour::common::print::{PrintPage, PrintParameters};

use crate::{
    browser::Browser,
    journey,
    page::{Kind, Page},
    process::run,
    site::Place,
};

/// How far the size of a sheet may be from A4, in points.
const NEAR: f64 = 2.0;

impl Page {
    /// Prints the page as it is now to A4, and returns the text of each sheet; keeps a picture of each if pictures are asked for.
    #[track_caller]
    pub fn sheets(&self, name: &str) -> Vec<String> {
        // In centimetres. The margins are those of the style, or one centimetre where a browser asks its dialogue.
        let paper = PrintParameters {
            page: PrintPage {
                width: 21.0,
                height: 29.7,
            },
            shrink_to_fit: false,
            ..PrintParameters::default()
        };
        // Nobody prints in the middle of a fade.
        let () = self.ask(
            "document.getAnimations().forEach((it) => it.finish())",
            vec![],
        );
        let bytes = self.drive(async |window| window.print_page(paper).await);
        let folder = tempfile::tempdir().expect("the temporary folder can be written");
        let file = folder.path().join("print.pdf");
        std::fs::write(&file, bytes).expect("the temporary folder can be written");
        if let Some(kept) = std::env::var_os("SLUIS_SCREENSHOTS").map(PathBuf::from) {
            let (drawn, said) = run(Command::new("pdftoppm")
                .args(["-png", "-r", "60"])
                .arg(&file)
                .arg(kept.join(format!("papier-{name}"))));
            assert!(drawn, "{said}");
        }
        let (read, info) = run(Command::new("pdfinfo").arg(&file));
        assert!(read, "{info}");
        let line = |label: &str| {
            let line = info.lines().find_map(|line| line.strip_prefix(label));
            line.unwrap_or_else(|| panic!("{label} is not in {info}"))
                .trim()
                .to_owned()
        };
        let size = line("Page size:");
        let sides: Vec<f64> = size
            .split(' ')
            .filter_map(|part| part.parse().ok())
            .collect();
        for (side, expected) in sides.iter().zip([595.28, 841.89]) {
            assert!((side - expected).abs() < NEAR, "{name}: {size}");
        }
        let pages = line("Pages:").parse().expect("a count");
        let text = |page: u32| {
            let page = page.to_string();
            let (read, text) = run(Command::new("pdftotext")
                .args(["-f", &page, "-l", &page, "-layout"])
                .arg(&file)
                .arg("-"));
            assert!(read, "{text}");
            text
        };
        (1..=pages).map(text).collect()
    }
}

#[test]
fn in_chromium_every_sheet_is_one_page_of_a4() {
    every_sheet(Browser::Chromium);
}

#[test]
fn in_firefox_every_sheet_is_one_page_of_a4() {
    every_sheet(Browser::Firefox);
}

#[track_caller]
fn every_sheet(browser: Browser) {
    let page = Page::open_in(browser, Place::File);
    letters(&page, &|name| page.sheets(&format!("{browser:?}-{name}")));
    let one = |name: &str| {
        let printed = page.sheets(&format!("{browser:?}-{name}"));
        assert_eq!(printed.len(), 1, "{name}: {:?}", printed);
        printed.concat()
    };

    page.follow("Doorverwijzen");
    journey::whole(&page);
    page.press("Belkaart om af te drukken");
    page.wait_for_heading("Bel het wachtwoord door");
    one("belkaart");
    page.press("Terug");
    journey::hand_over(&page);
    page.press("Toon het verzendbewijs");
    page.wait_for_heading("Verzendbewijs");
    let receipt = one("bewijs");
    assert!(
        receipt.contains("socialedienst@tessenderlo-ham.be"),
        "{receipt}"
    );

    crate::about::go(&page, "Voor de informatieveiligheid");
    one("veiligheid");
}

/// A letter with much in it is one sheet; of one with all that can be, the signature stays with its text.
#[track_caller]
fn letters(page: &Page, one: &dyn Fn(&str) -> Vec<String>) {
    page.follow("Melden");
    page.press("Gegevenslek");
    page.wait_for_heading("Gegevenslek");
    let all = page.names(Kind::Box);
    let is_other = |tick: &str| {
        let others = ["Opgroeien", "Een andere dag", "Voor zover", "Aantal"];
        others.iter().any(|start| tick.starts_with(start))
    };
    let all: Vec<_> = all.iter().filter(|tick| !is_other(tick)).collect();
    let (some, rest): (Vec<_>, Vec<_>) = all.iter().enumerate().partition(|(at, _)| at % 3 == 0);
    for (_, tick) in &some {
        page.tick(tick);
    }
    page.tick("Het OCMW");
    page.tick(&journey::today(page));
    page.fill("Hoe laat?", "0.00");
    page.fill("Aantal personen, ongeveer", "12");
    for (label, text) in crate::report::REPORTER {
        page.fill(label, text);
    }
    page.press("Maak de brief");
    page.wait("the letter", || page.text().contains("72 uur"));
    let letter = one("lek");
    assert_eq!(letter.len(), 1, "{:?}", letter);
    assert!(letter[0].contains("Tom Claes"), "{:?}", letter);
    page.press("Terug");
    page.wait_for_heading("Gegevenslek");
    for (_, tick) in &rest {
        page.tick(tick);
    }
    page.press("Maak de brief");
    page.wait("the letter", || page.text().contains("72 uur"));
    let last = one("lek-alles").pop().expect("a page");
    for part in ["Protocol tussen", "Met vriendelijke groet", "Tom Claes"] {
        assert!(last.contains(part), "{part} is not in {last}");
    }
    page.press("Nog iets melden");
    page.wait_for_heading("Melden");
}

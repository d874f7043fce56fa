//! A receiver that is no OCMW: in Brussels the CAW gets the data, and every sentence says so.

use sluis_core::{
    report::{Kind as Report, Side},
    wording::{report as words, sheet::Language},
};

use crate::{
    about, archive, journey,
    page::{Kind, Page},
    report::REPORTER,
    sheet,
    site::Site,
};

/// The names that a page has for another receiver.
const OTHERS: [&str; 2] = ["OCMW", "CPAS"];

/// The page under an agreement with the CAW.
fn with_a_caw() -> Site {
    Site::with_profile(|profile| {
        profile
            .replace("OCMW Tessenderlo-Ham", "CAW Brussel")
            .replace("OCMW", "CAW")
            .replace("\"receiver\": {", "\"receiver\": { \"kind\": \"CAW\",")
    })
}

/// Nothing on the page, shown or not, names another kind of service.
#[track_caller]
fn check(page: &Page) {
    let text = page.everything();
    for other in OTHERS {
        let at = text.find(other);
        let around = at.map(|at| text[..at + 80].chars().rev().take(240).collect::<String>());
        let around = around.map(|it| it.chars().rev().collect::<String>());
        assert!(around.is_none(), "“{}”: {around:?}", page.heading());
    }
}

#[test]
fn under_an_agreement_with_a_caw_nothing_says_ocmw() {
    let page = Page::visit(with_a_caw());
    page.wait_for_heading("Jij");
    check(&page);
    sheet::at_the_conversation(&page);
    let secrecy = "alleen aan het CAW";
    assert!(page.text().contains(secrecy), "{}", page.text());
    for language in Language::all() {
        page.select(sheet::LANGUAGE, &sheet::option(language));
        page.wait("the language", || {
            page.everything()
                .contains(&format!("lang=\"{}\"", language.tag()))
                || language == Language::DUTCH
        });
        check(&page);
        sheet::open_sheet(&page);
        assert!(page.text().contains("CAW"), "{}", page.text());
        check(&page);
        page.press("Terug naar het formulier");
    }
    journey::conversation(&page);
    page.press("Volgende");
    page.wait_for_heading("Cliënt");
    page.press("Volgende");
    page.wait("what is missing", || !page.errors().is_empty());
    check(&page);
    journey::client(&page);
    page.fill("Postcode", "9000");
    page.fill("Gemeente", "Gent");
    page.press("Volgende");
    page.wait("the question", || {
        page.text().contains("mag je dit CAW niet gebruiken")
    });
    page.fill("Postcode", "3980");
    page.fill("Gemeente", "Tessenderlo");
    page.press("Volgende");
    page.wait_for_heading("Nakijken");
    check(&page);
    journey::make(&page);
    check(&page);
    let file = journey::keep(&page);
    let mail = page.leads_to("Open de mail");
    journey::mail(&page);
    let password = journey::password(&page);
    let sealed = journey::Sealed { file, password };
    check(&page);
    journey::hand_over(&page);
    page.press("Toon het verzendbewijs");
    page.wait_for_heading("Verzendbewijs");
    check(&page);
    page.press("Terug");
    let files = archive::extract(&sealed.file, &sealed.password).expect("it opens");
    for (name, text) in files
        .iter()
        .map(|(name, text)| (name.as_str(), text))
        .chain([("mail", &mail)])
    {
        assert!(
            text.contains("CAW") || name.ends_with(".vcf"),
            "{name}: {text}"
        );
        assert!(
            !OTHERS.iter().any(|other| text.contains(other)),
            "{name}: {text}"
        );
    }
    journey::open(&page, &sealed);
    check(&page);
    page.follow("Melden");
    page.wait_for_heading("Melden");
    check(&page);
    for kind in Report::ALL {
        page.press(words::kind(*kind));
        page.wait_for_heading(words::kind(*kind));
        check(&page);
        if !kind.is_sealed() {
            answer_all(&page, *kind);
            page.press("Maak de brief");
            page.wait("the letter", || {
                page.text().contains("Met vriendelijke groet")
            });
            assert!(page.text().contains("CAW Brussel"), "{}", page.text());
            check(&page);
            page.press("Nog iets melden");
        } else {
            page.press("Vorige");
        }
        page.wait_for_heading("Melden");
    }
    // The form of an agreement has to name every kind of service.
    for topic in about::TOPICS.into_iter().filter(|it| *it != "Beheer") {
        about::go(&page, topic);
        check(&page);
    }
}

/// Fills in all of a form, whatever it asks.
#[track_caller]
fn answer_all(page: &Page, kind: Report) {
    let sender = kind.side() == Some(Side::Sender) || kind == Report::Withdrawal;
    let writer = if sender { journey::SENDER } else { REPORTER };
    let skipped = [
        "Opgroeien regie",
        "Aantal nog",
        "Een andere dag",
        "Inbreuk",
        "Voor zover",
    ];
    let is_skipped = |name: &String| skipped.iter().any(|start| name.starts_with(start));
    // Each proof asks a day of its own: one is enough.
    let most = if kind == Report::GiveProof {
        1
    } else {
        usize::MAX
    };
    // An answer can ask more.
    for _ in 0..2 {
        let ticks = page.names(Kind::Box);
        for tick in ticks.iter().filter(|name| !is_skipped(name)).take(most) {
            page.tick(tick);
        }
    }
    for label in page.names(Kind::Field) {
        let text = match label.as_str() {
            "Kenmerk" => "7KQ3MX9P",
            "Hoe laat?" => "0.00",
            "Aantal personen, ongeveer" => "12",
            "Jouw naam" | "Jouw e-mailadres" | "Jouw telefoonnummer" => continue,
            _ if label.starts_with("Naam") || label.starts_with("Taak") => "hosting",
            "Maand" => "3",
            "Jaar" => "2026",
            _ => "1",
        };
        page.fill(&label, text);
    }
    for (label, text) in writer {
        page.fill(label, text);
    }
}

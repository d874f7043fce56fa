//! A made-up Flanders in one page: an agreement for each of 285 municipalities and for Brussels.

#[path = "../../crates/oracles/tests/profile/made.rs"]
mod made;

use crate::{
    archive, journey,
    page::Page,
    places, report, sheet,
    site::{Place, Site},
};

/// The most bytes that all of Flanders adds to the page.
const MOST: usize = 120_000;
/// How often each page is started, to compare their times.
const STARTS: usize = 5;
/// Keeps in `window.usable` when the first step stood there, in milliseconds.
const WATCH: &str = "new MutationObserver((_, watch) => {
    if (!document.querySelector('h1')) return;
    watch.disconnect();
    window.usable = performance.now();
}).observe(document, { childList: true, subtree: true })";

fn with_all_of_flanders() -> Site {
    Site::changed(|page| {
        let start = page.find("id=\"profile\"").expect("a profile");
        let start = start + page[start..].find('>').expect("its start") + 1;
        let (own, after) = page[start..].split_once("</script>").expect("its end");
        let all = made::flanders().to_string();
        assert!(all.len() - own.len() < MOST, "{} bytes", all.len());
        println!(
            "the page: {} bytes with one agreement, {:.3} of that with 286",
            page.len(),
            (page.len() + all.len() - own.len()) as f64 / page.len() as f64
        );
        [&page[..start], &all, "</script>", after].concat()
    })
}

#[test]
fn with_all_of_flanders_a_client_is_referred_to_their_own_municipality() {
    let page = Page::visit(with_all_of_flanders());
    let names_nobody = |part: &str| {
        let text = page.text();
        let first = text.find("Aalst").map(|at| &text[at..]);
        assert!(first.is_none(), "{part} names the first of all: {first:?}");
    };
    page.wait_for_heading("Jij");
    names_nobody("Jij");
    page.follow("Over");
    page.wait_for_heading("Over Sluis");
    names_nobody("Over");
    page.follow("Proefbericht");
    page.wait_for_heading("Proefbericht");
    names_nobody("Proefbericht");
    page.follow("Doorverwijzen");
    sheet::at_the_conversation(&page);
    names_nobody("Gesprek");
    places::choose(&page, "genk");
    sheet::open_sheet(&page);
    assert!(page.text().contains("OCMW Genk"), "{}", page.text());
    page.press("Terug naar het formulier");
    journey::conversation(&page);
    names_nobody("Gesprek");
    page.press("Volgende");
    page.wait_for_heading("Cliënt");
    let place = ["Postcode", "Gemeente"];
    for (label, text) in journey::CLIENT {
        if !place.contains(&label) {
            page.fill(label, text);
        }
    }
    assert_eq!(place.map(|label| page.value(label)), ["3600", "Genk"]);
    names_nobody("Cliënt");
    page.press("Volgende");
    page.wait_for_heading("Nakijken");
    assert!(page.text().contains("OCMW Genk"), "{}", page.text());
    journey::make(&page);
    let sealed = journey::save(&page);
    let contents = archive::extract(&sealed.file, &sealed.password).expect("7-Zip opens it");
    for (name, text) in contents {
        let has = text.contains("OCMW Genk") || name.ends_with(".vcf");
        assert!(has && !text.contains("Tessenderlo"), "{name}: {text}");
    }
    journey::hand_over(&page);
    journey::next(&page, "Nog een doorverwijzing");
    page.wait_for_heading("Gesprek");

    report::open(&page, &sealed);
    page.wait("the card", || page.heading().starts_with("Doorverwijzing "));
    assert!(page.text().contains("OCMW Genk"), "{}", page.text());
    let all = made::flanders();
    let mut all = all["agreements"].as_array().into_iter().flatten();
    let genk = all.find(|it| it["municipality"] == "Genk").expect("Genk");
    let domain = genk["receiver"]["domains"][0].as_str().expect("a domain");
    let report = report::report(&page, &format!("tom.claes@{domain}"));
    report::open(&page, &report);
    page.wait("the report", || page.text().contains("0471 65 43 21"));
}

/// Prints how long both pages take to start, one after the other, and holds none of them to it: this machine may be busy.
#[test]
fn with_all_of_flanders_the_page_starts_as_ever() {
    let started = |site: Site| -> f64 {
        let page = Page::visit_after(WATCH, site);
        page.wait_for_heading("Jij");
        page.ask("return window.usable", vec![])
    };
    let mut ratios: Vec<f64> = (0..STARTS)
        .map(|_| {
            let one = started(Site::at(Place::File));
            let all = started(with_all_of_flanders());
            println!("usable after {one:.0} ms with one agreement, {all:.0} ms with 286");
            all / one
        })
        .collect();
    ratios.sort_by(f64::total_cmp);
    println!(
        "286 agreements beside one: {:.2} of the time, median of {STARTS}",
        ratios[STARTS / 2]
    );
}

//! Everyone can use it: every step and every state of the main job is looked at by a checker of
//! accessibility (axe) and one of HTML.

use std::{collections::BTreeMap, fs};

use crate::{
    axe::invalid,
    journey,
    page::Page,
    site::{Place, Site},
};

/// What was seen so far: the HTML of each state.
struct Looked(BTreeMap<String, String>);

impl Looked {
    /// Looks at the page as it is now.
    #[track_caller]
    fn at(&mut self, page: &Page, state: &str) {
        let violations = page.axe();
        assert!(violations.is_empty(), "{state}: {violations:#?}");
        self.0.insert(state.to_owned(), page.markup());
    }

    #[track_caller]
    fn check_html(&self) {
        assert_eq!(invalid(&self.0), "", "what is not valid HTML");
    }
}

#[test]
fn every_step_of_the_main_job_can_be_used_by_everyone() {
    let mut looked = Looked(BTreeMap::new());
    let page = Page::open(Place::File);
    page.wait_for_heading("Voorwaarden");
    looked.at(&page, "conditions-empty");
    page.press("Volgende");
    page.wait("the error summary", || !page.errors().is_empty());
    looked.at(&page, "conditions-wrong");
    journey::conditions(&page);
    looked.at(&page, "conditions-filled");
    page.press("Volgende");
    page.wait_for_heading("Cliënt");
    looked.at(&page, "client-empty");
    page.press("Volgende");
    page.wait("the error summary", || !page.errors().is_empty());
    looked.at(&page, "client-wrong");
    journey::client(&page);
    looked.at(&page, "client-filled");
    page.press("Volgende");
    page.wait_for_heading("Nakijken");
    looked.at(&page, "review");
    journey::make(&page);
    looked.at(&page, "made");
    journey::save(&page);
    looked.at(&page, "saved");
    looked.check_html();
}

#[test]
fn the_sheet_and_a_broken_agreement_can_be_used_by_everyone() {
    let mut looked = Looked(BTreeMap::new());
    let page = Page::open(Place::File);
    page.press("Informatieblad voor de cliënt");
    page.wait_for_heading("Informatieblad voor de cliënt");
    looked.at(&page, "sheet");
    for language in ["Français", "English"] {
        page.press(language);
        looked.at(&page, language);
    }
    let broken = Page::visit(Site::with_agreement("0886.886.638", "0886.886.639"));
    broken.wait_for_heading("De afspraken in deze pagina kloppen niet");
    looked.at(&broken, "broken");
    looked.check_html();
}

#[test]
fn the_files_are_valid_html() {
    assert_eq!(invalid(&Site::forms().into()), "", "what is not valid HTML");
}

#[test]
fn what_people_cannot_use_is_noticed() {
    const WRONG: &str = r#"<!DOCTYPE html><html lang="nl"><head><title>Proef</title></head><body><h1>Proef</h1>
        <p><input><div></div></p></body></html>"#;
    let folder = tempfile::tempdir().expect("the temporary folder can be written");
    fs::write(folder.path().join("index.html"), WRONG).expect("the page can be written");
    let page = Page::visit(Site::served(folder.path(), ""));
    let violations = format!("{:?}", page.axe());
    assert!(
        violations.contains("label: ") && violations.contains("volgende oplossingen"),
        "{violations}"
    );
    let said = invalid(&BTreeMap::from([("wrong".to_owned(), WRONG.to_owned())]));
    assert!(said.contains("no-implicit-close"), "{said}");
}
